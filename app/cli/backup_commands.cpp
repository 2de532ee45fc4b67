// backup and restore; verify with each of its checks.
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/output.h"
#include "app/cli/password.h"
#include "app/cli/words.h"

#include "models/continuity/fresh_derivation.h"
#include "models/continuity/refresh.h"
#include "models/vault/backup_plan.h"
#include "models/vault/restore.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"

#include <QFileInfo>

namespace kakarite::cli {

namespace {

using Key = QLatin1StringView;

QJsonObject backupJson(const vault::BackupInfo& info)
{
    return {{Key("file"), info.file},
            {Key("vault_id"), info.vaultId},
            {Key("made_at"), timeJson(info.madeAtMs)},
            {Key("bytes"), qint64(info.bytes)},
            {Key("schema"), info.schema}};
}

void printMade(const vault::BackupInfo& info)
{
    printLine(
        Cli::tr("バックアップを作り、中身を確かめました: %1(%2バイト)").arg(info.file, ui::numberText(info.bytes)));
}

Result<ExitStatus> backUpByPlan(const Arguments& arguments, vault::Vault& vault)
{
    TRY_LET(const auto run, vault::backUpNow(vault, {}));
    if (arguments.json()) {
        QJsonObject document = backupJson(run.info);
        document.insert(Key("removed_old"), run.pruned);
        if (run.first)
            document.insert(Key("first_error"), errorJson(*run.first));
        if (run.second)
            document.insert(Key("second_error"), errorJson(*run.second));
        printJson(document);
    } else {
        printMade(run.info);
        if (run.first)
            printNotice(Cli::tr("はじめの保管先には作れず、もう一つの保管先に作りました。") +
                        ui::errorText(*run.first).message);
        if (run.second)
            printNotice(Cli::tr("もう一つの保管先には写せませんでした。") + ui::errorText(*run.second).message);
    }
    return run.first || run.second ? DoneWithWarnings : Done;
}

Result<ExitStatus> tryRestore(const Arguments& arguments, vault::Vault& vault)
{
    TRY_LET(const auto trial, vault::tryNewestBackup(vault, {}));
    if (arguments.json()) {
        QJsonObject document = backupJson(trial.info);
        document.insert(Key("patients"), qint64(trial.patients));
        document.insert(Key("patients_now"), qint64(trial.patientsNow));
        document.insert(Key("claims"), qint64(trial.claims));
        document.insert(Key("claims_now"), qint64(trial.claimsNow));
        document.insert(Key("audit_rows"), qint64(trial.auditRows));
        document.insert(Key("seconds"), trial.seconds);
        printJson(document);
    } else {
        printLine(Cli::tr("%1 のバックアップから戻せます。患者 %2人(いま %3人)、レセプト %4件(いま %5件)。")
                      .arg(ui::timeText(trial.info.madeAtMs), ui::numberText(trial.patients),
                           ui::numberText(trial.patientsNow), ui::numberText(trial.claims),
                           ui::numberText(trial.claimsNow)));
    }
    return Done;
}

Result<ExitStatus> backup(const Arguments& arguments, const Clock& clock)
{
    const bool plan = arguments.isSet("auto");
    const bool trial = arguments.isSet("try-restore");
    if (arguments.positional().size() + plan + trial != 1)
        return std::unexpected(usageError(QStringLiteral("FILE | --auto | --try-restore")));
    TRY_LET(const auto vault, openVault(arguments, clock));
    if (plan)
        return backUpByPlan(arguments, *vault);
    if (trial)
        return tryRestore(arguments, *vault);
    const QFileInfo target(arguments.positional().front());
    if (target.exists())
        return std::unexpected(Error(ErrorCode::AlreadyExists, QStringLiteral("backup")));
    TRY_LET(const auto info, vault::backUpTo(*vault, target.absoluteFilePath(), {}));
    if (arguments.json())
        printJson(backupJson(info));
    else
        printMade(info);
    return Done;
}

Result<vault::RestoreOrder> restoreOrder(const Arguments& arguments)
{
    if (arguments.positional().size() != 1 || !arguments.isSet("vault"))
        return std::unexpected(usageError(QStringLiteral("restore FILE --vault DIR")));
    if (arguments.isSet("keys-only") && arguments.isSet("replace"))
        return std::unexpected(usageError(QStringLiteral("--keys-only | --replace")));
    if (arguments.isSet("no-keychain") && !arguments.isSet("recovery-code-file"))
        return std::unexpected(usageError(QStringLiteral("--no-keychain --recovery-code-file FILE")));
    vault::RestoreOrder order;
    order.file = arguments.positional().front();
    order.folder = arguments.vaultFolder();
    order.login = arguments.value("user");
    order.replace = arguments.isSet("replace");
    order.useKeychain = !arguments.isSet("no-keychain");
    if (arguments.isSet("recovery-code-file")) {
        TRY_LET(order.recoveryCode,
                readPassword(arguments.value("recovery-code-file"), "KAKARITE_RECOVERY_CODE", Cli::tr("復旧コード")));
        TRY_LET(order.password, readPassword(arguments.value("new-password-file"), "KAKARITE_NEW_PASSWORD",
                                             Cli::tr("新しいパスワード")));
    } else {
        TRY_LET(order.password, readPassword(arguments, Cli::tr("パスワード")));
        TRY_LET(order.secondFactor, givenSecondFactor(arguments));
    }
    if (arguments.isSet("todays-password-file")) {
        TRY_LET(order.todaysPassword, readPassword(arguments.value("todays-password-file"), "KAKARITE_TODAYS_PASSWORD",
                                                   Cli::tr("いまのデータのパスワード")));
    }
    return order;
}

QJsonObject restoredJson(const vault::RestoreReport& report, const QString& folder)
{
    QJsonObject document = backupJson(report.info);
    document.insert(Key("vault"), folder);
    if (!report.recoveryCode.isEmpty())
        document.insert(Key("recovery_code"), shown(report.recoveryCode));
    return document;
}

Result<ExitStatus> restoreOnlyKeys(const Arguments& arguments, vault::RestoreOrder order, const Clock& clock)
{
    TRY_LET(const auto report, vault::restoreKeys(std::move(order), clock, {}));
    if (arguments.json()) {
        printJson(restoredJson(report, arguments.vaultFolder()));
        return Done;
    }
    printLine(Cli::tr("%1 のバックアップから鍵だけを戻しました。データはいまのままです。")
                  .arg(ui::timeText(report.info.madeAtMs)));
    printLine(
        Cli::tr("パスワードと復旧コードは、その日のものに戻りました。その後に加えた人のパスワードは、kakaritectl users "
                "password で決め直してください。"));
    printNextRecoveryCode(report.recoveryCode);
    return Done;
}

Result<ExitStatus> restoreAll(const Arguments& arguments, vault::RestoreOrder order, const Clock& clock)
{
    const QString folder = order.folder;
    TRY_LET(const auto report, vault::restoreBackup(std::move(order), clock, {}));
    if (arguments.json()) {
        QJsonObject document = restoredJson(report, folder);
        document.insert(Key("moved_aside"), report.movedAside);
        document.insert(Key("audit_rows"), qint64(report.auditRows));
        printJson(document);
        return Done;
    }
    printLine(Cli::tr("%1 のバックアップを確かめて戻しました: %2").arg(ui::timeText(report.info.madeAtMs), folder));
    if (!report.movedAside.isEmpty())
        printLine(Cli::tr("それまでのデータは消さずに移しました: %1").arg(report.movedAside));
    printNextRecoveryCode(report.recoveryCode);
    return Done;
}

Result<ExitStatus> restore(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(vault::RestoreOrder order, restoreOrder(arguments));
    const bool mayGoWithout = !order.recoveryCode.isEmpty() && order.useKeychain;
    auto done = arguments.isSet("keys-only") ? restoreOnlyKeys(arguments, std::move(order), clock)
                                             : restoreAll(arguments, std::move(order), clock);
    if (done || done.error().code != ErrorCode::VaultKeychainUnavailable || !mayGoWithout)
        return done;
    printKeychainError(done.error(), arguments.json());
    return exitStatus(done.error().code);
}

struct Check {
    const char* key;
    QString name;
    bool ok;
};

std::vector<Check> checksOf(const vault::Vault::Verification& stored, std::optional<bool> sums,
                            const std::optional<continuity::FreshDerivation>& fresh)
{
    std::vector<Check> checks{
        {"cipher_ok", Cli::tr("暗号化されたページ"), stored.cipherOk},
        {"structure_ok", Cli::tr("データベースの構造"), stored.structureOk},
        {"foreign_keys_ok", Cli::tr("データのつながり"), stored.foreignKeysOk},
        {"audit_ok", Cli::tr("操作の記録"), stored.auditOk},
        {"keys_ok", Cli::tr("鍵"), stored.keysOk},
    };
    if (!sums)
        return checks;
    if (!fresh) {
        checks.push_back({"figures_ok", Cli::tr("月ごとの集計"), *sums});
        return checks;
    }
    checks.push_back({"files_ok", Cli::tr("保管しているファイル"), fresh->filesOk});
    checks.push_back({"claims_ok", Cli::tr("レセプトと受診"), fresh->claimsOk});
    checks.push_back({"diagnoses_ok", Cli::tr("病名"), fresh->diagnosesOk});
    checks.push_back({"acts_ok", Cli::tr("診療行為"), fresh->actsOk});
    checks.push_back({"prescriptions_ok", Cli::tr("処方"), fresh->prescriptionsOk});
    checks.push_back({"continuity_ok", Cli::tr("患者の状態と次回予測"), fresh->continuityOk});
    checks.push_back({"figures_ok", Cli::tr("月ごとの集計"), fresh->figuresOk && *sums});
    return checks;
}

Result<ExitStatus> verify(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY_LET(const auto stored, vault->verify());
    std::optional<bool> sums;
    std::optional<continuity::FreshDerivation> fresh;
    if (stored.databaseOk) { // nothing is summed up or derived from a damaged file
        TRY_LET(const auto reader, openReader(*vault));
        TRY_LET(sums, continuity::sumsAgree(*reader));
    }
    if (!arguments.isSet("quick") && stored.databaseOk) {
        TRY_LET(fresh, continuity::compareWithFresh(*vault));
    }
    const std::vector<Check> checks = checksOf(stored, sums, fresh);
    const bool ok = std::all_of(checks.begin(), checks.end(), [](const Check& check) { return check.ok; });
    if (arguments.json()) {
        QJsonObject document{{Key("ok"), ok},
                             {Key("database_ok"), stored.databaseOk},
                             {Key("audit_rows"), qint64(stored.auditRows)},
                             {Key("audit_lost"), qint64(stored.lostAudit)},
                             {Key("audit_lost_anchors"), qint64(stored.lostAnchors)},
                             {Key("first_broken"), qint64(stored.firstBrokenAudit)}};
        for (const Check& check : checks)
            document.insert(Key(check.key), check.ok);
        if (fresh) {
            document.insert(Key("files"), fresh->files);
            document.insert(Key("claims"), qint64(fresh->claims));
            document.insert(Key("seconds"), fresh->seconds);
        }
        printJson(document);
        return ok ? Done : DoneWithWarnings;
    }
    for (const Check& check : checks)
        printLine(check.name + QStringLiteral(": ") + (check.ok ? Cli::tr("異常なし") : Cli::tr("異常あり")));
    return ok ? Done : DoneWithWarnings;
}

} // namespace

std::vector<Command> backupCommands()
{
    return {
        {"backup",
         QT_TRANSLATE_NOOP("Cli", "バックアップを作り、中身を確かめます: backup FILE"),
         {{"auto", nullptr, QT_TRANSLATE_NOOP("Cli", "設定した保管先に作り、古い世代を整理します")},
          {"try-restore", nullptr, QT_TRANSLATE_NOOP("Cli", "最新のバックアップから戻せるかを別の場所で試します")}},
         backup},
        {"restore",
         QT_TRANSLATE_NOOP("Cli", "バックアップから戻します: restore FILE --vault DIR"),
         {{"replace", nullptr,
           QT_TRANSLATE_NOOP("Cli", "フォルダにいまあるデータと入れ替えます(いまのデータは横に移し、消しません)")},
          {"keys-only", nullptr,
           QT_TRANSLATE_NOOP("Cli", "データはそのままで、なくなったか壊れた鍵(keys.json)だけを戻します")},
          {"no-keychain", nullptr,
           QT_TRANSLATE_NOOP("Cli", "新しいパスワードを、このPCのキーチェーンに結び付けない(復旧コードで戻すとき)")},
          {"todays-password-file", "FILE",
           QT_TRANSLATE_NOOP("Cli", "いまのデータのパスワードの入ったファイル(バックアップの日から変えたとき)")},
          {"recovery-code-file", "FILE",
           QT_TRANSLATE_NOOP("Cli", "復旧コードの入ったファイル(別のPCに戻すとき、パスワードを忘れたとき)")},
          {"new-password-file", "FILE",
           QT_TRANSLATE_NOOP("Cli", "新しいパスワードの入ったファイル(または KAKARITE_NEW_PASSWORD)")}},
         restore},
        {"verify",
         QT_TRANSLATE_NOOP("Cli", "データベース・記録・鍵を調べ、保管しているファイルから作り直したものと比べます"),
         {{"quick", nullptr, QT_TRANSLATE_NOOP("Cli", "作り直さずに、集計だけを比べます")}},
         verify},
    };
}

} // namespace kakarite::cli
