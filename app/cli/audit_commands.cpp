// The log of what was done: list, digest of a week, export, verification.
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/output.h"
#include "app/cli/words.h"

#include "models/reports/audit_log.h"
#include "ui/text/audit_text.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QSaveFile>

namespace kakarite::cli {

namespace {

using Key = QLatin1StringView;

Result<reports::AuditFilter> filterOf(const Arguments& arguments, const vault::Reader& reader)
{
    reports::AuditFilter filter;
    filter.actor = arguments.value("actor");
    filter.intent = arguments.value("intent");
    TRY_LET(filter.from, arguments.date("from"));
    TRY_LET(filter.to, arguments.date("to"));
    TRY_LET(const auto limit, arguments.integer("limit"));
    filter.limit = limit.value_or(0);
    if (arguments.isSet("patient")) {
        TRY_LET(filter.patientId, reports::auditedPatient(reader, arguments.value("patient")));
    }
    return filter;
}

Result<std::vector<reports::AuditRow>> rowsOf(const Arguments& arguments, const vault::Vault& vault)
{
    TRY(vault.actor().require(vault::Right::Audit));
    TRY_LET(const auto reader, openReader(vault));
    TRY_LET(const auto filter, filterOf(arguments, *reader));
    return reports::auditLog(*reader, vault.actor(), filter);
}

QJsonObject auditJson(const reports::AuditRow& row)
{
    QJsonObject object{{Key("seq"), qint64(row.seq)}, {Key("at"), timeJson(row.atMs)},
                       {Key("actor"), row.actor},     {Key("intent"), row.intent},
                       {Key("subject"), row.subject}, {Key("count"), qint64(row.count)}};
    if (!row.patientNumber.isEmpty()) {
        object[Key("patient")] = row.patientNumber;
        object[Key("patient_name")] = row.patientName;
    }
    if (!row.subjectName.isEmpty())
        object[Key("subject_name")] = row.subjectName;
    if (!row.fields.isEmpty())
        object[Key("fields")] = QJsonArray::fromStringList(row.fields.split(QLatin1Char(' ')));
    return object;
}

Result<ExitStatus> list(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY_LET(const auto entries, rowsOf(arguments, *vault));
    if (arguments.json()) {
        QJsonArray array;
        for (const reports::AuditRow& row : entries)
            array.append(auditJson(row));
        printJson({{Key("audit"), array}});
        return Done;
    }
    std::vector<QStringList> rows;
    rows.reserve(entries.size());
    for (const reports::AuditRow& row : entries)
        rows.push_back({QString::number(row.seq), ui::timeText(row.atMs),
                        row.actorName.isEmpty() ? row.actor : row.actorName, ui::intentText(row.intent),
                        ui::auditSubjectText(row), ui::auditCountText(row), ui::auditFieldsText(row)});
    printTable({Cli::tr("番号"), Cli::tr("日時"), Cli::tr("利用者"), Cli::tr("操作"), Cli::tr("対象"), Cli::tr("件数"),
                Cli::tr("変更した項目")},
               rows);
    return Done;
}

Result<ExitStatus> exportCsv(const Arguments& arguments, const Clock& clock)
{
    if (arguments.positional().size() != 1)
        return std::unexpected(usageError(QStringLiteral("FILE.csv")));
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY_LET(const auto entries, rowsOf(arguments, *vault));
    // Logged first: what cannot be logged does not leave.
    TRY(vault->recordRead(vault::Intent::Export, QStringLiteral("audit"), std::int64_t(entries.size())));
    const QString path = arguments.positional().front();
    const QByteArray bytes = ui::auditCsv(entries);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::FileUnwritable);
    if (arguments.json())
        printJson({{Key("path"), path}, {Key("rows"), qint64(entries.size())}});
    else
        printLine(
            Cli::tr("操作の記録 %1件を書き出しました: %2").arg(ui::numberText(std::int64_t(entries.size())), path));
    return Done;
}

const char* nameOf(reports::Notable kind)
{
    constexpr const char* kNames[] = {"failed_logins", "night_login", "closed_day_login", "mass_view",
                                      "mass_search",   "mass_export", "log_gap",          "restored",
                                      "copied",        "night_use",   "recovery_code",    "second_factor_off",
                                      "new_user",      "role_change", "import_undone",    "keys_put_back"};
    return kNames[int(kind)];
}

Result<ExitStatus> digest(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto to, arguments.date("to"));
    TRY_LET(const auto from, arguments.date("from"));
    const Date last = to.value_or(clock.today());
    const Date first = from.value_or(last.addDays(-6));
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY_LET(const auto reader, openReader(*vault));
    TRY_LET(const auto week, reports::auditDigest(*reader, vault->actor(), first, last));
    if (arguments.json()) {
        QJsonArray items;
        for (const reports::DigestItem& item : week.items)
            items.append(QJsonObject{{Key("kind"), Key(nameOf(item.kind))},
                                     {Key("date"), item.day.iso()},
                                     {Key("actor"), item.actor},
                                     {Key("actor_name"), item.actorName},
                                     {Key("count"), qint64(item.count)},
                                     {Key("first_at"), timeJson(item.firstAtMs)}});
        printJson({{Key("from"), first.iso()},
                   {Key("to"), last.iso()},
                   {Key("logins"), qint64(week.logins)},
                   {Key("views"), qint64(week.views)},
                   {Key("changes"), qint64(week.changes)},
                   {Key("exports"), qint64(week.exports)},
                   {Key("items"), items}});
        return Done;
    }
    printLine(Cli::tr("%1 から %2 まで: ログイン %3回・患者の画面 %4回・手入力での変更 %5回・書き出し %6回")
                  .arg(first.iso(), last.iso(), ui::numberText(week.logins), ui::numberText(week.views),
                       ui::numberText(week.changes), ui::numberText(week.exports)));
    if (week.items.empty())
        printLine(Cli::tr("気になる操作はありません。"));
    std::vector<QStringList> rows;
    rows.reserve(week.items.size());
    for (const reports::DigestItem& item : week.items)
        rows.push_back({item.day.iso(), item.actorName.isEmpty() ? item.actor : item.actorName, ui::notableText(item),
                        ui::timeText(item.firstAtMs)});
    if (!rows.empty())
        printTable({Cli::tr("日"), Cli::tr("利用者"), Cli::tr("気になる操作"), Cli::tr("最初の時刻")}, rows);
    return Done;
}

Result<ExitStatus> verifyLog(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY_LET(const auto checked, vault->verify());
    if (arguments.json())
        printJson({{Key("ok"), checked.auditOk},
                   {Key("rows"), qint64(checked.auditRows)},
                   {Key("first_broken"), qint64(checked.firstBrokenAudit)},
                   {Key("lost"), qint64(checked.lostAudit)},
                   {Key("lost_anchors"), qint64(checked.lostAnchors)}});
    else if (checked.auditOk)
        printLine(Cli::tr("操作の記録 %1件は書き換えられていません。").arg(ui::numberText(checked.auditRows)));
    if (!arguments.json() && checked.firstBrokenAudit != 0)
        printLine(Cli::tr("操作の記録は %1番から書き換えられています。").arg(checked.firstBrokenAudit));
    if (!arguments.json() && checked.lostAudit != 0)
        printLine(Cli::tr("操作の記録の終わりから %1件が失われています。").arg(ui::numberText(checked.lostAudit)));
    if (!arguments.json() && checked.lostAnchors != 0)
        printLine(
            Cli::tr(
                "操作の記録の控え(audit.head)がなくなったか壊れたことが %1回あります。記録の終わりが消されていても、"
                "見分けられません。")
                .arg(ui::numberText(checked.lostAnchors)));
    return checked.auditOk ? Done : DoneWithWarnings;
}

} // namespace

std::vector<Command> auditCommands()
{
    const std::vector<Option> filter{
        {"actor", "LOGIN", QT_TRANSLATE_NOOP("Cli", "この人がしたこと")},
        {"patient", "NUMBER", QT_TRANSLATE_NOOP("Cli", "この番号の患者にしたこと")},
        {"intent", "NAME", QT_TRANSLATE_NOOP("Cli", "この種類の操作(view_patient、export など)")},
        {"from", "YYYY-MM-DD", QT_TRANSLATE_NOOP("Cli", "この日から")},
        {"to", "YYYY-MM-DD", QT_TRANSLATE_NOOP("Cli", "この日まで")},
        {"limit", "N", QT_TRANSLATE_NOOP("Cli", "この件数まで(0 は全部)")}};
    const std::vector<Option> days{
        {"from", "YYYY-MM-DD", QT_TRANSLATE_NOOP("Cli", "この日から(省くと終わりの日までの7日間)")},
        {"to", "YYYY-MM-DD", QT_TRANSLATE_NOOP("Cli", "この日まで(省くと今日)")}};
    return {
        {"audit", QT_TRANSLATE_NOOP("Cli", "操作の記録"), filter, list},
        {"audit list", QT_TRANSLATE_NOOP("Cli", "操作の記録"), filter, list},
        {"audit digest", QT_TRANSLATE_NOOP("Cli", "1週間の気になる操作(夜間・休診日・大量の書き出しなど)"), days,
         digest},
        {"audit export", QT_TRANSLATE_NOOP("Cli", "操作の記録をCSVに書き出します: audit export FILE.csv"), filter,
         exportCsv},
        {"audit verify", QT_TRANSLATE_NOOP("Cli", "操作の記録が書き換えられていないか調べます"), {}, verifyLog},
    };
}

} // namespace kakarite::cli
