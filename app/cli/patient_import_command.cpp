#include "app/cli/patient_import_command.h"

#include "app/cli/json.h"
#include "app/cli/output.h"
#include "app/cli/progress_bar.h"
#include "app/cli/words.h"

#include "models/emr/refused_rows.h"
#include "ui/text/emr_text.h"
#include "ui/text/format.h"

#include <QFileInfo>
#include <QJsonArray>

namespace kakarite::cli {

namespace {

using Key = QLatin1StringView;

constexpr std::size_t kRefusedPrinted = 20;

Result<emr::Mapping> chosenMapping(const QString& choice, const vault::Reader& reader, const emr::TableFile& table)
{
    if (choice.isEmpty() || choice == QStringLiteral("auto"))
        return emr::bestMapping(reader, table);
    if (choice.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive))
        return emr::readMappingFile(choice, table);
    return emr::loadMapping(reader, choice, table);
}

QJsonObject patientListJson(const emr::RowPreview& row)
{
    QJsonArray changes;
    for (const emr::FieldChange& change : row.changes)
        changes.append(QJsonObject{{Key("field"), Key(emr::fieldName(change.field))},
                                   {Key("before"), change.before},
                                   {Key("after"), change.after},
                                   {Key("applied"), change.applied}});
    QJsonObject document{{Key("row"), row.row},
                         {Key("result"), Key(emr::rowResultName(row.result))},
                         {Key("number"), row.number},
                         {Key("reason"), QJsonValue::Null},
                         {Key("changes"), changes}};
    if (row.reason) {
        document[Key("reason")] = Key(emr::reasonName(*row.reason));
        document[Key("message")] = ui::refusedText(row);
    }
    if (row.field)
        document[Key("field")] = Key(emr::fieldName(*row.field));
    return document;
}

QJsonObject patientListJson(const emr::ImportReport& report, const emr::TableFile& table, bool dryRun)
{
    QJsonArray rows;
    for (const emr::RowPreview& row : report.kept)
        rows.append(patientListJson(row));
    QJsonObject file = emr::toJson(report);
    for (const char* historyName : {"lines", "patients_new", "columns", "kind"})
        file.remove(Key(historyName));
    return {{Key("file"), file},
            {Key("mapping"), emr::toJson(report.mapping, table)},
            {Key("rows"), rows},
            {Key("dry_run"), dryRun},
            {Key("import_id"), report.importId > 0 ? QJsonValue(qint64(report.importId)) : QJsonValue::Null},
            {Key("already_imported"), report.alreadyImported},
            {Key("seconds"), report.seconds}};
}

void printRefused(const emr::ImportReport& report)
{
    std::vector<QStringList> rows;
    for (const emr::RowPreview& row : report.kept) {
        if (row.result == emr::RowResult::Refused && rows.size() < kRefusedPrinted)
            rows.push_back({QString::number(row.row), ui::refusedText(row)});
    }
    printTable({Cli::tr("行"), Cli::tr("理由")}, rows);
    if (std::int64_t(rows.size()) < report.refused)
        printLine(Cli::tr("ほか %1行").arg(ui::numberText(report.refused - std::int64_t(rows.size()))));
}

void print(const emr::ImportReport& report, bool dryRun)
{
    printLine(QFileInfo(report.path).fileName() + QStringLiteral(" (") + ui::encodingText(report.format.encoding) +
              QStringLiteral(", ") + ui::separatorText(report.format.separator) + QLatin1Char(')'));
    printLine(QStringLiteral("  ") + Cli::tr("%1行: 新しい患者 %2・変わる患者 %3・同じ %4・取り込めない %5")
                                         .arg(ui::numberText(report.rows), ui::numberText(report.created),
                                              ui::numberText(report.changed), ui::numberText(report.same),
                                              ui::numberText(report.refused)));
    if (report.identityHeld > 0)
        printLine(
            QStringLiteral("  ") +
            Cli::tr("氏名・カナ・生年月日・性別が違う患者が %1人います。--update-identity で、これらも書き換えます。")
                .arg(ui::numberText(report.identityHeld)));
    if (report.refused > 0)
        printRefused(report);
    if (report.alreadyImported)
        printLine(
            Cli::tr("同じファイルは取り込み済みです。取り込み直すには、先に imports --undo で取り消してください。"));
    if (dryRun)
        printLine(Cli::tr("試しに読んだだけで、何も取り込んでいません。"));
}

Result<ExitStatus> importPatientList(const Arguments& arguments, const Clock& clock)
{
    if (arguments.positional().size() != 1)
        return std::unexpected(usageError(QStringLiteral("import patients FILE")));
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY(vault->actor().require(vault::Right::Import));
    TRY_LET(const emr::TableFile table, emr::openTable(arguments.positional().front()));
    TRY_LET(const auto reader, openReader(*vault));
    TRY_LET(const emr::Mapping mapping, chosenMapping(arguments.value("mapping"), *reader, table));

    ProgressBar bar;
    emr::RefusedRows refused(table, ui::refusedColumnTitle(), ui::refusedText);
    emr::ImportOptions options;
    options.updateIdentity = arguments.isSet("update-identity");
    options.progress = [&bar](const emr::ImportProgress& progress) {
        bar.show(progress.bytesDone, progress.bytesTotal, progress.rows);
    };
    options.refused = [&refused](const emr::TableRow& row, const emr::RowPreview& why) { refused.add(row, why); };
    const bool dryRun = arguments.isSet("dry-run");
    const auto report = dryRun ? emr::preview(*reader, table, mapping, options, clock.today())
                               : emr::importPatients(*vault, table, mapping, options);
    bar.clear();
    if (!report)
        return std::unexpected(report.error());
    if (arguments.isSet("refused") && !refused.isEmpty())
        TRY(refused.save(arguments.value("refused")));
    if (arguments.json())
        printJson(patientListJson(*report, table, dryRun));
    else
        print(*report, dryRun);
    return report->refused > 0 ? DoneWithWarnings : Done;
}

} // namespace

Command patientImportCommand()
{
    return {"import patients",
            QT_TRANSLATE_NOOP("Cli", "電子カルテの患者の一覧(CSV)を取り込みます: import patients FILE"),
            {{"mapping", "NAME", QT_TRANSLATE_NOOP("Cli", "列の対応: auto、保存した名前、または FILE.json")},
             {"dry-run", nullptr, QT_TRANSLATE_NOOP("Cli", "試しに読むだけで取り込まない")},
             {"update-identity", nullptr,
              QT_TRANSLATE_NOOP("Cli", "登録済みの患者の氏名・カナ・生年月日・性別も書き換える")},
             {"refused", "FILE", QT_TRANSLATE_NOOP("Cli", "取り込めなかった行を書き出すCSV")}},
            importPatientList};
}

} // namespace kakarite::cli
