#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/words.h"

#include "models/continuity/refresh.h"
#include "models/continuity/upload.h"
#include "models/reports/audit_log.h"
#include "ui/text/format.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

namespace kakarite::cli {

namespace {

using Key = QLatin1StringView;

Result<ExitStatus> listAudit(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto limit, arguments.integer("limit"));
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY_LET(const auto reader, openReader(*vault));
    TRY_LET(const auto entries, reports::auditLog(*reader, vault->actor(), limit.value_or(0)));
    if (arguments.json()) {
        QJsonArray array;
        for (const reports::AuditRow& row : entries) {
            const auto at = QDateTime::fromMSecsSinceEpoch(row.atMs, QTimeZone(9 * 3600));
            array.append(QJsonObject{{Key("seq"), qint64(row.seq)},
                                     {Key("at"), at.toString(Qt::ISODateWithMs)},
                                     {Key("actor"), row.actor},
                                     {Key("intent"), row.intent},
                                     {Key("subject"), row.subject},
                                     {Key("count"), qint64(row.count)}});
        }
        printJson({{Key("audit"), array}});
        return Done;
    }
    std::vector<QStringList> rows;
    for (const reports::AuditRow& row : entries)
        rows.push_back({QString::number(row.seq), ui::timeText(row.atMs), row.actor, row.intent, row.subject,
                        ui::numberText(row.count)});
    printTable({Cli::tr("番号"), Cli::tr("日時"), Cli::tr("人"), Cli::tr("操作"), Cli::tr("対象"), Cli::tr("件数")},
               rows);
    return Done;
}

Result<ExitStatus> verifyAudit(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY_LET(const auto checked, vault->verify());
    if (arguments.json())
        printJson({{Key("ok"), checked.auditOk},
                   {Key("rows"), qint64(checked.auditRows)},
                   {Key("first_broken"), qint64(checked.firstBrokenAudit)}});
    else if (checked.auditOk)
        printLine(Cli::tr("操作の記録 %1件は書き換えられていません。").arg(ui::numberText(checked.auditRows)));
    else
        printLine(Cli::tr("操作の記録は %1番から書き換えられています。").arg(checked.firstBrokenAudit));
    return checked.auditOk ? Done : DoneWithWarnings;
}

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
    const std::vector<Option> limit{{"limit", "N", QT_TRANSLATE_NOOP("Cli", "この件数まで(0 は全部)")}};
    return {
        {"audit", QT_TRANSLATE_NOOP("Cli", "操作の記録"), limit, listAudit},
        {"audit list", QT_TRANSLATE_NOOP("Cli", "操作の記録"), limit, listAudit},
        {"audit verify", QT_TRANSLATE_NOOP("Cli", "操作の記録が書き換えられていないか調べます"), {}, verifyAudit},
        {"verify", QT_TRANSLATE_NOOP("Cli", "データベース・記録・鍵・集計を調べます"), {}, verify},
        {"rederive", QT_TRANSLATE_NOOP("Cli", "保管しているレセプトから受診などを作り直します"), {}, rederive},
    };
}

} // namespace kakarite::cli
