// The second factor, the recovery code, and the key of the data.
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/password.h"
#include "app/cli/progress_bar.h"
#include "app/cli/words.h"

#include "ui/text/format.h"

#include <QJsonArray>

namespace kakarite::cli {

namespace {

using Key = QLatin1StringView;

void printSpareCodes(const Arguments& arguments, const std::vector<SecretBytes>& codes)
{
    if (arguments.json()) {
        QJsonArray array;
        for (const SecretBytes& code : codes)
            array.append(shown(code));
        printJson({{Key("spare_codes"), array}});
        return;
    }
    printLine(Cli::tr("予備のコード(スマートフォンをなくしたときに、1つにつき1回使えます。紙に控えてください):"));
    for (const SecretBytes& code : codes)
        printLine(QStringLiteral("  ") + shown(code));
}

Result<ExitStatus> confirm(const Arguments& arguments, vault::Vault& vault, const SecretBytes& code)
{
    TRY_LET(const auto codes, vault.confirmSecondFactor(code));
    if (!arguments.json())
        printLine(Cli::tr("次のログインから、パスワードのほかに確認コードを聞きます。"));
    printSpareCodes(arguments, codes);
    return Done;
}

Result<ExitStatus> totpOn(const Arguments& arguments, const Clock& clock)
{
    SecretBytes password;
    TRY_LET(const auto vault, openVault(arguments, clock, &password));
    TRY_LET(const auto offer, vault->offerSecondFactor(password));
    if (arguments.json()) {
        printJson({{Key("secret"), shown(offer.secret)}, {Key("uri"), shown(offer.uri)}});
        return Done;
    }
    printLine(Cli::tr("認証アプリに、この鍵を入れてください: %1").arg(shown(offer.secret)));
    printLine(shown(offer.uri));
    const auto code = promptPassword(Cli::tr("アプリに出た6桁"));
    if (code)
        return confirm(arguments, *vault, *code);
    printLine(Cli::tr(
        "アプリに出た6桁を KAKARITE_TOTP に入れて kakaritectl users totp confirm を実行すると、使い始めます。"));
    return Done;
}

Result<ExitStatus> totpConfirm(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(SecretBytes code, givenSecondFactor(arguments));
    TRY_LET(const auto vault, openVault(arguments, clock));
    if (code.isEmpty()) {
        TRY_LET(code, promptPassword(Cli::tr("アプリに出た6桁")));
    }
    return confirm(arguments, *vault, code);
}

Result<ExitStatus> totpOff(const Arguments& arguments, const Clock& clock)
{
    SecretBytes password;
    TRY_LET(const auto vault, openVault(arguments, clock, &password));
    const QString login = arguments.positional().isEmpty() ? vault->actor().login : arguments.positional().front();
    TRY(vault->endSecondFactor(login, password));
    if (arguments.json())
        printJson({{Key("login"), login}, {Key("totp"), false}});
    else
        printLine(Cli::tr("%1 さんには、確認コードを聞かなくなりました。").arg(login));
    return Done;
}

Result<ExitStatus> totpCodes(const Arguments& arguments, const Clock& clock)
{
    SecretBytes password;
    TRY_LET(const auto vault, openVault(arguments, clock, &password));
    TRY_LET(const auto codes, vault->newSpareCodes(password));
    printSpareCodes(arguments, codes);
    return Done;
}

Result<ExitStatus> recover(const Arguments& arguments, const Clock& clock)
{
    TRY(vault::Vault::lookAt(arguments.vaultFolder()));
    TRY_LET(const SecretBytes code,
            readPassword(arguments.value("recovery-code-file"), "KAKARITE_RECOVERY_CODE", Cli::tr("復旧コード")));
    TRY_LET(const SecretBytes next,
            readPassword(arguments.value("new-password-file"), "KAKARITE_NEW_PASSWORD", Cli::tr("新しいパスワード")));
    const QString login = arguments.positional().value(0);
    auto nextCode =
        vault::Vault::resetPassword(arguments.vaultFolder(), code, login, next, clock, !arguments.isSet("no-keychain"));
    if (!nextCode && nextCode.error().code == ErrorCode::VaultKeychainUnavailable) {
        printKeychainError(nextCode.error(), arguments.json());
        return CannotOpen;
    }
    if (!nextCode)
        return std::unexpected(std::move(nextCode).error());
    if (arguments.json()) {
        printJson({{Key("login"), login}, {Key("recovery_code"), shown(*nextCode)}});
        return Done;
    }
    printLine(Cli::tr("新しいパスワードで開けます。確認コードは外しました。"));
    printNextRecoveryCode(*nextCode);
    return Done;
}

Result<ExitStatus> showKeys(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto vault, openVault(arguments, clock));
    const vault::Vault::KeyState state = vault->keyState();
    if (arguments.json()) {
        printJson({{Key("data_key_made_ms"), qint64(state.dataKeyMadeMs)},
                   {Key("change_due"), state.changeDue},
                   {Key("keychain"), state.keychain},
                   {Key("recovery_code"), state.recoveryCode},
                   {Key("totp"), state.secondFactor}});
        return Done;
    }
    const auto line = [](const QString& what, const QString& value) { printLine(what + QStringLiteral(": ") + value); };
    const auto yes = [](bool is) { return is ? Cli::tr("あり") : Cli::tr("なし"); };
    line(Cli::tr("データの鍵を作った日時"),
         state.dataKeyMadeMs > 0 ? ui::timeText(state.dataKeyMadeMs) : Cli::tr("記録がありません"));
    line(Cli::tr("キーチェーン"), yes(state.keychain));
    line(Cli::tr("復旧コード"), yes(state.recoveryCode));
    line(Cli::tr("あなたの確認コード"), yes(state.secondFactor));
    if (state.changeDue)
        printLine(Cli::tr("利用者の削除が途中で止まっています。kakaritectl keys rekey で鍵を替えてください。"));
    return Done;
}

Result<ExitStatus> rekey(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto vault, openVault(arguments, clock));
    ProgressBar bar;
    const auto changed = vault->changeDataKey([&bar](std::int64_t done, std::int64_t total) { bar.show(done, total); });
    bar.clear();
    TRY(changed);
    if (arguments.json())
        printJson({{Key("data_key_made_ms"), qint64(vault->keyState().dataKeyMadeMs)}});
    else
        printLine(Cli::tr("データを新しい鍵で書き直しました。パスワードも復旧コードも、これまでのまま使えます。"));
    return Done;
}

Result<ExitStatus> recoveryCode(const Arguments& arguments, const Clock& clock)
{
    SecretBytes password;
    TRY_LET(const auto vault, openVault(arguments, clock, &password));
    TRY_LET(const SecretBytes code, vault->offerRecoveryCode(password));
    if (arguments.json())
        printJson({{Key("recovery_code"), shown(code)}});
    else
        printNextRecoveryCode(code);
    TRY(vault->confirmRecoveryCode()); // what nobody has seen does not count
    return Done;
}

} // namespace

std::vector<Command> keyCommands()
{
    return {
        {"users totp on",
         QT_TRANSLATE_NOOP("Cli", "自分のログインに確認コード(認証アプリの6桁)を加えます"),
         {},
         totpOn},
        {"users totp confirm", QT_TRANSLATE_NOOP("Cli", "認証アプリの6桁を確かめ、使い始めます"), {}, totpConfirm},
        {"users totp off", QT_TRANSLATE_NOOP("Cli", "確認コードを外します: users totp off [LOGIN]"), {}, totpOff},
        {"users totp codes", QT_TRANSLATE_NOOP("Cli", "予備のコードを作り直します"), {}, totpCodes},
        {"users recover",
         QT_TRANSLATE_NOOP("Cli", "復旧コードで新しいパスワードを決めます: users recover [LOGIN]"),
         {{"recovery-code-file", "FILE",
           QT_TRANSLATE_NOOP("Cli", "復旧コードの入ったファイル(または KAKARITE_RECOVERY_CODE)")},
          {"new-password-file", "FILE",
           QT_TRANSLATE_NOOP("Cli", "新しいパスワードの入ったファイル(または KAKARITE_NEW_PASSWORD)")},
          {"no-keychain", nullptr, QT_TRANSLATE_NOOP("Cli", "このPCのキーチェーンを使わない")}},
         recover},
        {"keys", QT_TRANSLATE_NOOP("Cli", "鍵の状態"), {}, showKeys},
        {"keys rekey",
         QT_TRANSLATE_NOOP("Cli", "データの鍵を替えます(年に一度、または漏れたおそれがあるとき)"),
         {},
         rekey},
        {"keys recovery-code", QT_TRANSLATE_NOOP("Cli", "復旧コードを作り直します"), {}, recoveryCode},
    };
}

} // namespace kakarite::cli
