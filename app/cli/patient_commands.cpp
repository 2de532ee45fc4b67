#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/output.h"
#include "app/cli/words.h"

#include "models/patients/patients.h"
#include "models/reports/patient_table.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QJsonArray>

namespace kakarite::cli {

namespace {

using Key = QLatin1StringView;

QString day(const std::optional<Date>& date)
{
    return date ? ui::dayText(*date) : ui::noneText();
}

QString freshness(const reports::DataAsOf& fresh)
{
    return Cli::tr("レセプト %1まで・最終受診 %2")
        .arg(fresh.claims ? ui::monthText(*fresh.claims) : ui::noneText(), day(fresh.visits));
}

Result<reports::PatientQuery> queryOf(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto asOf, arguments.date("as-of"));
    reports::PatientQuery query{.asOf = asOf.value_or(clock.today())};
    TRY_LET(const auto limit, arguments.integer("limit"));
    query.limit = limit.value_or(0);
    query.search = arguments.value("search");
    if (arguments.isSet("state")) {
        const QString name = arguments.value("state");
        query.state = continuity::parseState(name);
        query.returnedOnly = name == QStringLiteral("returned");
        if (!query.state && !query.returnedOnly)
            return std::unexpected(usageError(QStringLiteral("--state active|at_risk|dropped|returned|excluded")));
    }
    return query;
}

void printPatients(const reports::PatientList& list, const reports::DataAsOf& fresh)
{
    if (list.byCare)
        printNotice(Cli::tr("その氏名や番号の患者はいません。病名・薬で探しました。"));
    std::vector<QStringList> rows;
    for (const reports::PatientRow& row : list.rows) {
        std::optional<int> interval;
        if (row.expected.on && row.lastVisit)
            interval = *row.expected.on - *row.lastVisit;
        rows.push_back({row.number, row.name, row.state ? ui::stateText(*row.state) : ui::noneText(),
                        day(row.lastVisit), day(row.expected.on), ui::reasonText(row.expected.reason, interval),
                        row.overdueDays ? ui::daysText(*row.overdueDays) : ui::noneText()});
    }
    printTable({Cli::tr("番号"), Cli::tr("氏名"), Cli::tr("状態"), Cli::tr("最終受診"), Cli::tr("次回の目安"),
                Cli::tr("理由"), Cli::tr("超過")},
               rows);
    printLine(Cli::tr("%1人(%2人中)・%3")
                  .arg(ui::numberText(std::int64_t(list.rows.size())), ui::numberText(list.total), freshness(fresh)));
}

Result<ExitStatus> patients(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto query, queryOf(arguments, clock));
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY(vault->actor().require(vault::Right::Patients));
    TRY_LET(const auto reader, openReader(*vault));
    TRY_LET(const auto list, reports::listPatients(*reader, query));
    TRY_LET(const auto fresh, reports::dataAsOf(*reader));
    const auto intent = query.search.isEmpty() ? vault::Intent::ListPatients : vault::Intent::SearchPatients;
    TRY(vault->recordRead(intent, reports::listSubject(query), list.total));
    if (!list.rows.empty()) // what is printed can be kept: it counts as taken out
        TRY(patients::recordExport(*vault, reports::idsOf(list.rows)));
    if (!arguments.json()) {
        printPatients(list, fresh);
        return Done;
    }
    QJsonArray rows;
    for (const reports::PatientRow& row : list.rows)
        rows.append(json(row));
    printJson({{Key("as_of"), query.asOf.iso()},
               {Key("data_as_of"), json(fresh)},
               {Key("total"), qint64(list.total)},
               {Key("found_by_care"), list.byCare},
               {Key("patients"), rows}});
    return Done;
}

void printPatient(const reports::PatientDetail& detail)
{
    const reports::PatientRow& row = detail.row;
    printLine(QStringLiteral("%1 %2 %3").arg(row.number, row.name, row.kana));
    printLine(QStringLiteral("%1 %2").arg(day(row.birth), ui::sexText(row.sex)));
    if (row.state)
        printLine(Cli::tr("%1・受診 %2回(%3〜%4)")
                      .arg(ui::stateText(*row.state))
                      .arg(row.visits)
                      .arg(day(row.firstVisit), day(row.lastVisit)));
    printLine(Cli::tr("次回の目安 %1(%2)").arg(day(row.expected.on), ui::reasonText(row.expected.reason)));
    std::vector<QStringList> rows;
    for (const reports::DiagnosisRow& disease : detail.diagnoses) {
        if (disease.active)
            rows.push_back({disease.name.isEmpty() ? QString::number(disease.code) : disease.name, day(disease.start),
                            disease.suspected ? Cli::tr("疑い")
                            : disease.main    ? Cli::tr("主病")
                                              : QString()});
    }
    printLine();
    printTable({Cli::tr("病名"), Cli::tr("開始"), QString()}, rows);
    rows.clear();
    for (const reports::VisitRow& visit : detail.visits)
        rows.push_back({ui::dayText(visit.day)});
    printLine();
    printTable({Cli::tr("受診日")}, rows);
    rows.clear();
    for (const continuity::Event& event : detail.events)
        rows.push_back({ui::dayText(event.day), ui::eventText(event.kind)});
    printLine();
    printTable({Cli::tr("日"), Cli::tr("経過")}, rows);
}

Result<ExitStatus> patient(const Arguments& arguments, const Clock& clock)
{
    if (arguments.positional().size() != 1)
        return std::unexpected(usageError(QStringLiteral("patient NUMBER")));
    TRY_LET(const auto asked, arguments.date("as-of"));
    const Date asOf = asked.value_or(clock.today());
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY(vault->actor().require(vault::Right::Patients));
    TRY_LET(const auto reader, openReader(*vault));
    TRY_LET(const std::int64_t id, reports::findPatient(*reader, arguments.positional().front()));
    TRY_LET(const auto detail, reports::patientDetail(*reader, id, asOf));
    TRY(vault->recordRead(vault::Intent::ViewPatient, QStringLiteral("patient:%1").arg(id), 1));
    if (!arguments.json()) {
        printPatient(detail);
        return Done;
    }
    QJsonObject document = json(detail);
    document[Key("as_of")] = asOf.iso();
    printJson(document);
    return Done;
}

} // namespace

std::vector<Command> patientCommands()
{
    const Option asOf{"as-of", "YYYY-MM-DD", QT_TRANSLATE_NOOP("Cli", "この日の状態(省くと今日)")};
    return {
        {"patients",
         QT_TRANSLATE_NOOP("Cli", "患者の一覧と状態"),
         {asOf,
          {"state", "STATE", QT_TRANSLATE_NOOP("Cli", "active at_risk dropped returned excluded のどれか")},
          {"search", "TEXT",
           QT_TRANSLATE_NOOP("Cli", "番号・カナ・氏名・電話の一部、だれもいなければ病名・薬・ICD-10")},
          {"limit", "N", QT_TRANSLATE_NOOP("Cli", "この人数まで(0 は全員)")}},
         patients},
        {"patient", QT_TRANSLATE_NOOP("Cli", "一人の患者の記録: patient 番号"), {asOf}, patient},
    };
}

} // namespace kakarite::cli
