#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/words.h"

#include "models/continuity/refresh.h"
#include "models/continuity/upload.h"

namespace kakarite::cli {

namespace {

using Key = QLatin1StringView;

Result<ExitStatus> verify(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY_LET(const auto checked, vault->verify());
    TRY_LET(const auto reader, openReader(*vault));
    TRY_LET(const bool sums, continuity::sumsAgree(*reader));
    const bool ok = checked.databaseOk && checked.auditOk && checked.keysOk && sums;
    if (arguments.json()) {
        printJson({{Key("ok"), ok},
                   {Key("database_ok"), checked.databaseOk},
                   {Key("audit_ok"), checked.auditOk},
                   {Key("audit_rows"), qint64(checked.auditRows)},
                   {Key("audit_lost"), qint64(checked.lostAudit)},
                   {Key("keys_ok"), checked.keysOk},
                   {Key("figures_ok"), sums}});
        return ok ? Done : DoneWithWarnings;
    }
    const auto line = [](const QString& what, bool good) {
        printLine(what + QStringLiteral(": ") + (good ? Cli::tr("異常なし") : Cli::tr("異常あり")));
    };
    line(Cli::tr("データベース"), checked.databaseOk);
    line(Cli::tr("操作の記録"), checked.auditOk);
    line(Cli::tr("鍵"), checked.keysOk);
    line(Cli::tr("月ごとの集計"), sums);
    return ok ? Done : DoneWithWarnings;
}

Result<ExitStatus> rederive(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY_LET(const int files, continuity::deriveAgain(*vault));
    if (arguments.json())
        printJson({{Key("files"), files}});
    else
        printLine(Cli::tr("保管しているファイル %1件から作り直しました。").arg(files));
    return Done;
}

} // namespace

std::vector<Command> careCommands()
{
    return {
        {"verify", QT_TRANSLATE_NOOP("Cli", "データベース・記録・鍵・集計を調べます"), {}, verify},
        {"rederive", QT_TRANSLATE_NOOP("Cli", "保管しているレセプトから受診などを作り直します"), {}, rederive},
    };
}

} // namespace kakarite::cli
