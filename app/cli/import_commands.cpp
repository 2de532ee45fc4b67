#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/output.h"
#include "app/cli/patient_import_command.h"
#include "app/cli/progress_bar.h"
#include "app/cli/words.h"

#include "models/continuity/upload.h"
#include "models/emr/patient_import.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/note_text.h"
#include "ui/text/words.h"

#include <QFileInfo>
#include <QJsonArray>

namespace kakarite::cli {

namespace {

using Key = QLatin1StringView;

QString monthsText(const std::vector<Month>& months)
{
    if (months.empty())
        return ui::noneText();
    const QString first = ui::monthText(months.front());
    return months.size() == 1 ? first : first + QStringLiteral("〜") + ui::monthText(months.back());
}

void printFile(const receipts::FileReport& file)
{
    printLine(QFileInfo(file.path).fileName());
    if (file.error) {
        const ui::ErrorText text = ui::errorText(*file.error);
        printLine(QStringLiteral("  ") + text.message);
        printLine(QStringLiteral("  ") + text.hint);
        return;
    }
    printLine(QStringLiteral("  ") +
              Cli::tr("%1 %2 レセプト %3件(新しい %4・差し替え %5・同じ %6)、新しい患者 %7人、%8点")
                  .arg(monthsText(file.claimMonths),
                       ui::fileKindText(QString::fromLatin1(receipts::fileKindName(file.kind))),
                       ui::numberText(file.outpatientClaims), ui::numberText(file.claimsNew),
                       ui::numberText(file.claimsReplaced), ui::numberText(file.claimsUnchanged),
                       ui::numberText(file.patientsNew), ui::numberText(file.points)));
    if (file.alreadyImported)
        printLine(QStringLiteral("  ") + Cli::tr("同じファイルは取り込み済みです。何も変わっていません。"));
    if (file.claims > file.outpatientClaims)
        printLine(QStringLiteral("  ") +
                  Cli::tr("取り込まなかったもの: %1件(入院など外来でないもの、診療月の読めないもの)")
                      .arg(ui::numberText(file.claims - file.outpatientClaims)));
    if (file.go)
        printLine(QStringLiteral("  ") +
                  (file.go->countOk && file.go->pointsOk
                       ? Cli::tr("請求書の合計と一致しています。")
                       : Cli::tr("請求書の合計と一致しません。ファイルが途中で切れていないか確かめてください。")));
    for (const auto& [code, count] : file.warningCounts)
        printLine(QStringLiteral("  ") + Cli::tr("確認: %1 %2件").arg(ui::noteTitle(code), ui::numberText(count)));
}

Result<ExitStatus> importReceipts(const Arguments& arguments, const Clock& clock)
{
    if (arguments.positional().isEmpty())
        return std::unexpected(usageError(QStringLiteral("import receipts FILE...")));
    TRY_LET(const auto vault, openVault(arguments, clock));
    ProgressBar bar;
    receipts::ImportContext context;
    context.progress = [&bar](const receipts::Progress& progress) {
        bar.show(progress.bytesDone, progress.bytesTotal, progress.claims);
    };
    auto report = continuity::uploadReceipts(*vault, arguments.positional(), arguments.isSet("dry-run"), context);
    bar.clear();
    if (!report)
        return std::unexpected(report.error());
    if (arguments.json()) {
        printJson(json(*report));
    } else {
        for (const receipts::FileReport& file : report->files)
            printFile(file);
        printLine(Cli::tr("患者 %1人・受診 %2回(%3秒)")
                      .arg(ui::numberText(report->patientsTotal), ui::numberText(report->visitsTotal),
                           QString::number(report->seconds, 'f', 1)));
        if (arguments.isSet("dry-run"))
            printLine(Cli::tr("試しに読んだだけで、何も取り込んでいません。"));
    }
    if (report->nothingRead())
        return Unreadable;
    return report->clean() ? Done : DoneWithWarnings;
}

Result<ExitStatus> undo(const Arguments& arguments, vault::Vault& vault, int id)
{
    TRY(continuity::undoUpload(vault, id));
    if (arguments.json())
        printJson({{Key("undone"), id}});
    else
        printLine(Cli::tr("取り込み %1 を取り消しました。").arg(id));
    return Done;
}

bool isPatientList(const receipts::ImportEntry& entry)
{
    return entry.source == QStringLiteral("patients");
}

// Of a patient list what import patients says of the file, instead of what receipts hold.
Result<QJsonObject> entryJson(const vault::Reader& reader, const receipts::ImportEntry& entry)
{
    QJsonObject document = json(entry);
    if (!isPatientList(entry))
        return document;
    TRY_LET(const emr::ImportReport report, emr::storedReport(reader, entry.id));
    const QJsonObject list = emr::toJson(report);
    for (auto member = list.begin(); member != list.end(); ++member)
        document[member.key()] = member.value();
    return document;
}

Result<ExitStatus> imports(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto id, arguments.integer("undo"));
    TRY_LET(const auto vault, openVault(arguments, clock));
    if (id)
        return undo(arguments, *vault, *id);
    TRY_LET(const auto reader, openReader(*vault));
    TRY_LET(const auto entries, receipts::listImports(*reader));
    if (arguments.json()) {
        QJsonArray array;
        for (const receipts::ImportEntry& entry : entries) {
            TRY_LET(const QJsonObject document, entryJson(*reader, entry));
            array.append(document);
        }
        printJson({{Key("imports"), array}});
        return Done;
    }
    std::vector<QStringList> rows;
    for (const receipts::ImportEntry& entry : entries) {
        const bool list = isPatientList(entry);
        rows.push_back({QString::number(entry.id), ui::timeText(entry.atMs), entry.report.path,
                        monthsText(entry.report.claimMonths),
                        list ? Cli::tr("患者CSV")
                             : ui::fileKindText(QString::fromLatin1(receipts::fileKindName(entry.report.kind))),
                        ui::numberText(list ? entry.report.lines : entry.report.outpatientClaims), entry.actor,
                        entry.undoneAtMs ? Cli::tr("取り消し済み") : QString()});
    }
    printTable({Cli::tr("番号"), Cli::tr("日時"), Cli::tr("ファイル"), Cli::tr("診療月"), Cli::tr("種類"),
                Cli::tr("件数"), Cli::tr("取り込んだ人"), QString()},
               rows);
    return Done;
}

} // namespace

std::vector<Command> importCommands()
{
    return {
        {"import receipts",
         QT_TRANSLATE_NOOP("Cli", "レセプトを取り込みます: import receipts FILE..."),
         {{"dry-run", nullptr, QT_TRANSLATE_NOOP("Cli", "試しに読むだけで取り込まない")}},
         importReceipts},
        patientImportCommand(),
        {"imports",
         QT_TRANSLATE_NOOP("Cli", "取り込みの履歴、--undo で取り消し"),
         {{"undo", "ID", QT_TRANSLATE_NOOP("Cli", "取り消す取り込みの番号")}},
         imports},
    };
}

} // namespace kakarite::cli
