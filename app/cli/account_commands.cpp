#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/password.h"
#include "app/cli/progress_bar.h"
#include "app/cli/words.h"

#include "ui/text/words.h"

#include <QJsonArray>

namespace kakarite::cli {

namespace {

using Key = QLatin1StringView;

Result<ExitStatus> init(const Arguments& arguments, const Clock& clock)
{
    if (arguments.value("clinic").trimmed().isEmpty() || arguments.value("admin").trimmed().isEmpty())
        return std::unexpected(usageError(QStringLiteral("--clinic NAME --admin LOGIN")));
    vault::CreateOptions options;
    options.clinicName = arguments.value("clinic").trimmed();
    options.adminLogin = arguments.value("admin").trimmed();
    options.adminName = arguments.isSet("admin-name") ? arguments.value("admin-name").trimmed() : options.adminLogin;
    options.useKeychain = !arguments.isSet("no-keychain");
    TRY_LET(const SecretBytes password, readPassword(arguments, Cli::tr("新しいパスワード")));
    SecretBytes recovery;
    auto made = vault::Vault::create(arguments.vaultFolder(), options, password.clone(), clock, &recovery);
    if (!made && made.error().code == ErrorCode::VaultKeychainUnavailable) {
        // Never a vault that is guarded less than its owner believes: whoever wants none says so.
        printKeychainError(made.error(), arguments.json());
        return WrongUsage;
    }
    if (!made)
        return std::unexpected(made.error());
    const auto vault = *std::move(made);
    const QString recoveryCode = shown(recovery);
    if (arguments.json()) {
        printJson({{Key("vault"), vault->folder()},
                   {Key("clinic"), vault->clinicName()},
                   {Key("admin"), vault->actor().login},
                   {Key("keychain"), options.useKeychain},
                   {Key("recovery_code"), recoveryCode}});
        return Done;
    }
    printLine(Cli::tr("%1 のデータベースを作りました: %2").arg(vault->clinicName(), vault->folder()));
    printLine(Cli::tr("復旧コード(紙に書いて院長が保管してください。パスワードを忘れたときに要ります): %1")
                  .arg(recoveryCode));
    return Done;
}

Result<vault::Role> roleOption(const Arguments& arguments)
{
    const QString role = arguments.isSet("role") ? arguments.value("role") : QStringLiteral("staff");
    if (role != QStringLiteral("admin") && role != QStringLiteral("staff"))
        return std::unexpected(usageError(QStringLiteral("--role admin|staff")));
    return role == QStringLiteral("admin") ? vault::Role::Admin : vault::Role::Staff;
}

Key roleWord(vault::Role role)
{
    return Key(role == vault::Role::Admin ? "admin" : "staff");
}

QString stateOf(const vault::UserEntry& user)
{
    if (user.disabled)
        return Cli::tr("停止中");
    if (user.initialExpired)
        return Cli::tr("はじめのパスワードの期限切れ");
    return user.initialPassword ? Cli::tr("はじめのパスワードのまま") : QString();
}

Result<ExitStatus> listUsers(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY_LET(const auto users, vault->users());
    if (arguments.json()) {
        QJsonArray array;
        for (const vault::UserEntry& user : users) {
            array.append(QJsonObject{{Key("login"), user.login},
                                     {Key("name"), user.name},
                                     {Key("role"), roleWord(user.role)},
                                     {Key("disabled"), user.disabled},
                                     {Key("initial_password"), user.initialPassword},
                                     {Key("initial_password_expired"), user.initialExpired},
                                     {Key("totp"), user.secondFactor}});
        }
        printJson({{Key("users"), array}});
        return Done;
    }
    std::vector<QStringList> rows;
    rows.reserve(users.size());
    for (const vault::UserEntry& user : users)
        rows.push_back({user.login, user.name, ui::roleText(user.role),
                        user.secondFactor ? Cli::tr("使う") : Cli::tr("使わない"), stateOf(user)});
    printTable({Cli::tr("ログイン名"), Cli::tr("名前"), Cli::tr("権限"), Cli::tr("確認コード"), Cli::tr("状態")}, rows);
    return Done;
}

Result<QString> loginArgument(const Arguments& arguments)
{
    if (arguments.positional().size() != 1)
        return std::unexpected(usageError(QStringLiteral("LOGIN")));
    return arguments.positional().front();
}

Result<ExitStatus> addUser(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const QString login, loginArgument(arguments));
    TRY_LET(const vault::Role role, roleOption(arguments));
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY_LET(SecretBytes password, readPassword(arguments.value("new-password-file"), "KAKARITE_NEW_PASSWORD",
                                               Cli::tr("%1 さんのパスワード").arg(login)));
    const QString name = arguments.isSet("name") ? arguments.value("name") : login;
    TRY(vault->addUser(login, name, role, std::move(password)));
    if (!arguments.json())
        printLine(Cli::tr("%1 さんを加えました。").arg(name));
    else
        printJson({{Key("login"), login}, {Key("role"), roleWord(role)}});
    return Done;
}

Result<ExitStatus> changeRole(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const QString login, loginArgument(arguments));
    if (!arguments.isSet("role"))
        return std::unexpected(usageError(QStringLiteral("--role admin|staff")));
    TRY_LET(const vault::Role role, roleOption(arguments));
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY(vault->setUserRole(login, role));
    if (arguments.json())
        printJson({{Key("login"), login}, {Key("role"), roleWord(role)}});
    else
        printLine(Cli::tr("%1 さんの権限を%2に変えました。").arg(login, ui::roleText(role)));
    return Done;
}

Result<ExitStatus> setDisabled(const Arguments& arguments, const Clock& clock, bool disabled)
{
    TRY_LET(const QString login, loginArgument(arguments));
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY(vault->setUserDisabled(login, disabled));
    if (arguments.json())
        printJson({{Key("login"), login}, {Key("disabled"), disabled}});
    else
        printLine(disabled ? Cli::tr("%1 さんを停止しました。").arg(login)
                           : Cli::tr("%1 さんの停止を解きました。").arg(login));
    return Done;
}

Result<ExitStatus> unlock(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const QString login, loginArgument(arguments));
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY(vault->unlockUser(login));
    if (arguments.json())
        printJson({{Key("login"), login}});
    else
        printLine(Cli::tr("%1 さんは、またログインできます。").arg(login));
    return Done;
}

Result<ExitStatus> remove(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const QString login, loginArgument(arguments));
    TRY_LET(const auto vault, openVault(arguments, clock));
    ProgressBar bar;
    const auto removed =
        vault->removeUser(login, [&bar](std::int64_t done, std::int64_t total) { bar.show(done, total); });
    bar.clear();
    TRY(removed);
    if (arguments.json())
        printJson({{Key("login"), login}, {Key("removed"), true}});
    else
        printLine(Cli::tr("%1 さんを削除し、データの鍵を替えました。操作の記録は残ります。").arg(login));
    return Done;
}

Result<ExitStatus> changePassword(const Arguments& arguments, const Clock& clock)
{
    SecretBytes current;
    TRY_LET(const auto vault, openVault(arguments, clock, &current, InitialPassword::Taken));
    const QString login = arguments.positional().isEmpty() ? vault->actor().login : arguments.positional().front();
    TRY_LET(SecretBytes next, readPassword(arguments.value("new-password-file"), "KAKARITE_NEW_PASSWORD",
                                           Cli::tr("%1 さんの新しいパスワード").arg(login)));
    TRY(vault->setPassword(login, std::move(current), std::move(next)));
    if (arguments.json())
        printJson({{Key("login"), login}});
    else
        printLine(Cli::tr("%1 さんのパスワードを変えました。").arg(login));
    return Done;
}

} // namespace

std::vector<Command> accountCommands()
{
    const Option newPassword{
        "new-password-file", "FILE",
        QT_TRANSLATE_NOOP("Cli", "新しいパスワードの入ったファイル(または KAKARITE_NEW_PASSWORD)")};
    return {
        {"init",
         QT_TRANSLATE_NOOP("Cli", "新しいクリニックのデータベースを作ります"),
         {{"clinic", "NAME", QT_TRANSLATE_NOOP("Cli", "クリニックの名前")},
          {"admin", "LOGIN", QT_TRANSLATE_NOOP("Cli", "最初の管理者のログイン名")},
          {"admin-name", "NAME", QT_TRANSLATE_NOOP("Cli", "その管理者の名前")},
          {"no-keychain", nullptr, QT_TRANSLATE_NOOP("Cli", "PCのキーチェーンを使わない")}},
         init},
        {"users", QT_TRANSLATE_NOOP("Cli", "利用者の一覧"), {}, listUsers},
        {"users list", QT_TRANSLATE_NOOP("Cli", "利用者の一覧"), {}, listUsers},
        {"users add",
         QT_TRANSLATE_NOOP("Cli", "利用者を加えます: users add LOGIN"),
         {{"name", "NAME", QT_TRANSLATE_NOOP("Cli", "名前")},
          {"role", "admin|staff", QT_TRANSLATE_NOOP("Cli", "権限(省くと staff)")},
          newPassword},
         addUser},
        {"users role",
         QT_TRANSLATE_NOOP("Cli", "権限を変えます: users role LOGIN --role admin|staff"),
         {{"role", "admin|staff", QT_TRANSLATE_NOOP("Cli", "権限")}},
         changeRole},
        {"users disable",
         QT_TRANSLATE_NOOP("Cli", "利用者を停止します: users disable LOGIN"),
         {},
         [](const Arguments& arguments, const Clock& clock) { return setDisabled(arguments, clock, true); }},
        {"users enable",
         QT_TRANSLATE_NOOP("Cli", "停止を解きます: users enable LOGIN"),
         {},
         [](const Arguments& arguments, const Clock& clock) { return setDisabled(arguments, clock, false); }},
        {"users unlock",
         QT_TRANSLATE_NOOP("Cli", "続けて間違えて止まった人を解きます: users unlock LOGIN"),
         {},
         unlock},
        {"users remove",
         QT_TRANSLATE_NOOP("Cli", "辞めた人を削除し、データの鍵を替えます: users remove LOGIN"),
         {},
         remove},
        {"users password",
         QT_TRANSLATE_NOOP("Cli", "パスワードを変えます: users password [LOGIN]"),
         {newPassword},
         changePassword},
    };
}

} // namespace kakarite::cli
