#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/output.h"
#include "app/cli/progress_bar.h"
#include "app/cli/words.h"

#include "models/continuity/load_masters.h"
#include "models/masters/code_classes.h"
#include "models/masters/code_search.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/master_text.h"

#include <QFileInfo>
#include <QJsonArray>

#include <map>

namespace kakarite::cli {

namespace {

using Key = QLatin1StringView;
using masters::MasterFileReport;
using masters::MasterKind;

constexpr int kFoundAtMost = 50;

QJsonObject masterJson(const MasterFileReport& file)
{
    QJsonObject document{{Key("path"), file.path}};
    if (file.error) {
        document[Key("error")] = errorJson(*file.error);
        return document;
    }
    QJsonArray warnings;
    for (const masters::MasterNote& note : file.notes)
        warnings.append(QJsonObject{{Key("line"), note.line},
                                    {Key("code"), Key(masters::masterNoteName(note.code))},
                                    {Key("message"), ui::masterNoteText(note.code)}});
    document[Key("id")] = qint64(file.fileId);
    document[Key("sha256")] = QString::fromLatin1(file.sha256.toHex());
    document[Key("kind")] = Key(masters::masterKindName(file.kind));
    document[Key("full")] = file.full;
    document[Key("revision")] = file.revision.iso();
    document[Key("rows")] = qint64(file.rows);
    document[Key("added")] = qint64(file.added);
    document[Key("changed")] = qint64(file.changed);
    document[Key("abolished")] = qint64(file.abolished);
    document[Key("absent_kept")] = qint64(file.absentKept);
    document[Key("refused")] = qint64(file.refused);
    document[Key("already_loaded")] = file.alreadyLoaded;
    document[Key("warnings")] = warnings;
    document[Key("warnings_total")] = qint64(file.notesTotal);
    return document;
}

QJsonObject masterJson(const continuity::MastersReport& report)
{
    QJsonArray files;
    for (const MasterFileReport& file : report.files)
        files.append(masterJson(file));
    return {{Key("files"), files},
            {Key("claims_changed"), qint64(report.claimsChanged)},
            {Key("patients_changed"), qint64(report.patientsChanged)},
            {Key("seconds"), report.seconds}};
}

void print(const MasterFileReport& file)
{
    printLine(QFileInfo(file.path).fileName());
    if (file.error) {
        const ui::ErrorText text = ui::errorText(*file.error);
        printLine(QStringLiteral("  ") + text.message);
        printLine(QStringLiteral("  ") + text.hint);
        return;
    }
    printLine(QStringLiteral("  ") +
              Cli::tr("%1マスター(%2、%3現在) %4件: 新しい %5・変わった %6・廃止 %7")
                  .arg(ui::masterKindText(file.kind), file.full ? Cli::tr("全件") : Cli::tr("変更分"),
                       ui::dayText(file.revision), ui::numberText(file.rows), ui::numberText(file.added),
                       ui::numberText(file.changed), ui::numberText(file.abolished)));
    if (file.alreadyLoaded)
        printLine(QStringLiteral("  ") + Cli::tr("同じファイルは取り込み済みです。何も変わっていません。"));
    std::map<masters::MasterNoteCode, QStringList> lines;
    for (const masters::MasterNote& note : file.notes) {
        QStringList& numbers = lines[note.code];
        if (note.line > 0)
            numbers << QString::number(note.line);
    }
    for (const auto& [code, numbers] : lines)
        printLine(QStringLiteral("  ") + ui::masterNoteText(code) +
                  (numbers.isEmpty() ? QString()
                                     : QLatin1Char(' ') + Cli::tr("(行 %1)").arg(numbers.join(QStringLiteral(", ")))));
    if (file.absentKept > 0)
        printLine(QStringLiteral("  ") + ui::absentKeptText(file.absentKept));
    if (file.notesTotal > std::int64_t(file.notes.size()))
        printLine(QStringLiteral("  ") +
                  Cli::tr("ほか %1行").arg(ui::numberText(file.notesTotal - std::int64_t(file.notes.size()))));
}

Result<ExitStatus> importMaster(const Arguments& arguments, const Clock& clock)
{
    if (arguments.positional().isEmpty())
        return std::unexpected(usageError(QStringLiteral("import master FILE...")));
    TRY_LET(const auto vault, openVault(arguments, clock));
    ProgressBar bar;
    masters::MasterContext context;
    context.progress = [&bar](const masters::MasterProgress& progress) {
        bar.show(progress.bytesDone, progress.bytesTotal, progress.rows);
    };
    auto report = continuity::loadMasters(*vault, arguments.positional(), context);
    bar.clear();
    if (!report)
        return std::unexpected(report.error());
    if (arguments.json()) {
        printJson(masterJson(*report));
    } else {
        for (const MasterFileReport& file : report->files)
            print(file);
        if (report->claimsChanged > 0)
            printLine(Cli::tr("慢性疾患の分類が変わったレセプト %1件、患者 %2人の集計をやり直しました。")
                          .arg(ui::numberText(report->claimsChanged), ui::numberText(report->patientsChanged)));
    }
    if (report->nothingRead())
        return Unreadable;
    return report->clean() ? Done : DoneWithWarnings;
}

// ---------------------------------------------------------------- what is loaded
const char* ageName(masters::MasterAge age)
{
    switch (age) {
    case masters::MasterAge::Missing:
        return "missing";
    case masters::MasterAge::Current:
        return "current";
    case masters::MasterAge::Old:
        return "old";
    case masters::MasterAge::DifferencesOnly:
        return "differences_only";
    }
    return "";
}

QJsonObject masterJson(const masters::LoadedMaster& master)
{
    QJsonObject document{{Key("kind"), Key(masters::masterKindName(master.kind))},
                         {Key("age"), Key(ageName(master.age))},
                         {Key("codes"), qint64(master.codes)},
                         {Key("built_in"), master.files == 0},
                         {Key("files"), qint64(master.files)},
                         {Key("oldest_revision"), iso(master.oldest)},
                         {Key("newest_revision"), iso(master.newest)},
                         {Key("outdated_by"), QJsonValue::Null}};
    if (master.outdatedBy)
        document[Key("outdated_by")] =
            QJsonObject{{Key("from"), master.outdatedBy->from.iso()}, {Key("name"), master.outdatedBy->name}};
    return document;
}

QJsonObject masterJson(const masters::MasterFileEntry& file)
{
    return {{Key("id"), qint64(file.id)},
            {Key("at"), timeJson(file.atMs)},
            {Key("actor"), file.actor},
            {Key("file"), file.fileName},
            {Key("sha256"), QString::fromLatin1(file.sha256.toHex())},
            {Key("kind"), Key(masters::masterKindName(file.kind))},
            {Key("full"), file.full},
            {Key("revision"), file.revision.iso()},
            {Key("rows"), qint64(file.rows)},
            {Key("added"), qint64(file.added)},
            {Key("changed"), qint64(file.changed)},
            {Key("abolished"), qint64(file.abolished)},
            {Key("refused"), qint64(file.refused)}};
}

Result<ExitStatus> listMasters(const Arguments& arguments, const vault::Reader& reader, Date today)
{
    TRY_LET(const auto loaded, masters::loadedMasters(reader, today));
    TRY_LET(const auto files, masters::masterFiles(reader));
    if (arguments.json()) {
        QJsonArray kinds;
        for (const masters::LoadedMaster& master : loaded)
            kinds.append(masterJson(master));
        QJsonArray history;
        for (const masters::MasterFileEntry& file : files)
            history.append(masterJson(file));
        printJson({{Key("masters"), kinds}, {Key("files"), history}});
        return Done;
    }
    std::vector<QStringList> rows;
    rows.reserve(loaded.size());
    for (const masters::LoadedMaster& master : loaded)
        rows.push_back({ui::masterFileText(master.kind), ui::masterKindText(master.kind),
                        master.newest ? ui::dayText(*master.newest) : ui::noneText(), ui::numberText(master.codes),
                        ui::masterAgeText(master.age), ui::masterAdvice(master)});
    printTable({QString(), Cli::tr("マスター"), Cli::tr("時点"), Cli::tr("件数"), Cli::tr("状態"), QString()}, rows);
    if (!files.empty())
        printLine();
    rows.clear();
    for (const masters::MasterFileEntry& file : files)
        rows.push_back({ui::timeText(file.atMs), file.fileName, file.full ? Cli::tr("全件") : Cli::tr("変更分"),
                        ui::dayText(file.revision), ui::numberText(file.rows), file.actor});
    if (!rows.empty())
        printTable({Cli::tr("日時"), Cli::tr("ファイル"), Cli::tr("種類"), Cli::tr("時点"), Cli::tr("件数"),
                    Cli::tr("取り込んだ人")},
                   rows);
    return Done;
}

// ---------------------------------------------------------------- looking up
QString codeText(const masters::FoundCode& found)
{
    return QStringLiteral("%1").arg(found.code, masters::layoutOf(found.kind).digits, 10, QLatin1Char('0'));
}

QJsonObject masterJson(const masters::FoundCode& found)
{
    const masters::CodeMeaning& meaning = found.meaning;
    return {{Key("kind"), Key(masters::masterKindName(found.kind))},
            {Key("code"), codeText(found)},
            {Key("name"), meaning.name},
            {Key("kana"), meaning.kana},
            {Key("icd10"), QJsonArray{meaning.icd10First, meaning.icd10Second}},
            {Key("families"), familyIds(meaning.chronic)},
            {Key("class"), masters::drugClass(meaning.priceCode)},
            {Key("generic_code"), meaning.genericCode},
            {Key("generic_name"), meaning.genericName},
            {Key("points"), meaning.points ? QJsonValue(double(*meaning.points) / 100) : QJsonValue::Null},
            {Key("valid"), meaning.valid},
            {Key("revision"), iso(meaning.revision)}};
}

QString remark(const masters::CodeMeaning& meaning)
{
    QStringList words{masters::icdText(meaning.icd10First), masters::icdText(meaning.icd10Second),
                      masters::drugClass(meaning.priceCode), meaning.genericName};
    words.removeAll(QString());
    return words.join(QLatin1Char(' '));
}

Result<ExitStatus> search(const Arguments& arguments, const vault::Reader& reader, Date today)
{
    TRY_LET(const auto month, arguments.month("month"));
    std::vector<MasterKind> kinds(masters::kMasterKinds.begin(), masters::kMasterKinds.end());
    if (arguments.isSet("kind")) {
        const auto kind = masters::parseMasterKind(arguments.value("kind"));
        if (!kind)
            return std::unexpected(usageError(QStringLiteral("--kind ") + arguments.value("kind")));
        kinds = {*kind};
    }
    QJsonArray codes;
    std::vector<QStringList> rows;
    for (const MasterKind kind : kinds) {
        TRY_LET(const auto found, masters::searchCodes(reader, kind, arguments.value("search"),
                                                       month.value_or(today.monthOf()), kFoundAtMost));
        for (const masters::FoundCode& one : found) {
            codes.append(masterJson(one));
            rows.push_back({ui::masterKindText(kind), codeText(one), one.meaning.name, remark(one.meaning)});
        }
    }
    if (arguments.json())
        printJson({{Key("codes"), codes}});
    else
        printTable({Cli::tr("種類"), Cli::tr("コード"), Cli::tr("名称"), QString()}, rows);
    return Done;
}

Result<ExitStatus> mastersCommand(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY_LET(const auto reader, openReader(*vault));
    return arguments.isSet("search") ? search(arguments, *reader, clock.today())
                                     : listMasters(arguments, *reader, clock.today());
}

} // namespace

std::vector<Command> masterCommands()
{
    return {
        {"import master",
         QT_TRANSLATE_NOOP("Cli", "公式のマスター(b_ z_ s_ y_ t_ c_、zip)を取り込みます: import master FILE..."),
         {},
         importMaster},
        {"masters",
         QT_TRANSLATE_NOOP("Cli", "取り込んだマスターの一覧、--search で名前を調べる"),
         {{"search", "TEXT", QT_TRANSLATE_NOOP("Cli", "名前・カナ・一般名・コードで調べる")},
          {"kind", "KIND", QT_TRANSLATE_NOOP("Cli", "disease, modifier, act, drug, material, comment のどれか")},
          {"month", "YYYY-MM", QT_TRANSLATE_NOOP("Cli", "この診療月の内容(指定がなければ今月)")}},
         mastersCommand},
    };
}

} // namespace kakarite::cli
