#include "models/reports/monthly.h"

#include "models/reports/patient_table.h"

#include <algorithm>
#include <map>

namespace kakarite::reports {

using continuity::Figure;
using continuity::MonthFigures;

namespace {

constexpr int kImmatureMonths = 3; // at the beginning of the data: who is new is not yet known (R10)

// Figures of every month up to `to`; changes of states have to be summed from the beginning.
Result<std::map<std::int32_t, MonthFigures>> figuresUpTo(const vault::Reader& reader, Month to)
{
    TRY_LET(auto query, reader.prepare("SELECT month, figure, value FROM month_figure WHERE month <= ?1"));
    query.bind(1, to);
    std::map<std::int32_t, MonthFigures> months;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return months;
        const Month month = *query.month(0);
        const auto figure = std::size_t(query.integer(1));
        if (figure < std::size_t(continuity::kFigureCount))
            months.try_emplace(month.index(), MonthFigures{month}).first->second.values[figure] = query.integer(2);
    }
}

struct Standing { // at the end of a month
    std::int64_t regular = 0, active = 0, atRisk = 0, dropped = 0, excluded = 0;
    void add(const MonthFigures& figures)
    {
        regular += figures[Figure::RegularChange];
        active += figures[Figure::ActiveChange];
        atRisk += figures[Figure::AtRiskChange];
        dropped += figures[Figure::DroppedChange];
        excluded += figures[Figure::ExcludedChange];
    }
};

MonthReport reportOf(Month month, const MonthFigures& in, const Standing& atEnd, std::int64_t regularBefore)
{
    MonthReport report{.month = month};
    report.claims = in[Figure::Claims];
    report.points = in[Figure::Points];
    report.visits = in[Figure::Visits];
    report.patients = in[Figure::Patients];
    report.firstFeeVisits = in[Figure::FirstFeeVisits];
    report.newPatients = in[Figure::NewPatients];
    report.becameAtRisk = in[Figure::BecameAtRisk];
    report.becameDropped = in[Figure::BecameDropped];
    report.returned = in[Figure::Returned];
    report.regularLost = in[Figure::RegularLost];
    report.regularNew = in[Figure::RegularNew];
    report.regularBack = in[Figure::RegularBack];
    report.regularGone = in[Figure::RegularGone];
    for (std::size_t day = 0; day < report.weekdayVisits.size(); ++day)
        report.weekdayVisits[day] = in.values[std::size_t(Figure::MondayVisits) + day];
    report.regular = atEnd.regular;
    report.active = atEnd.active;
    report.atRisk = atEnd.atRisk;
    report.dropped = atEnd.dropped;
    report.excluded = atEnd.excluded;
    if (report.claims > 0)
        report.pointsPerClaim = double(report.points) / double(report.claims);
    if (report.patients > 0)
        report.visitsPerPatient = double(report.visits) / double(report.patients);
    if (regularBefore > 0)
        report.dropoutRate = double(report.regularLost) / double(regularBefore);
    return report;
}

} // namespace

Result<std::vector<MonthReport>> monthly(const vault::Reader& reader, const vault::Actor& actor, Month from, Month to)
{
    TRY(actor.require(vault::Right::Dashboard));
    if (to < from)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("from > to"));
    TRY_LET(const auto figures, figuresUpTo(reader, to));
    TRY_LET(const auto span, dataSpan(reader));
    Standing standing;
    auto next = figures.begin();
    for (; next != figures.end() && next->first < from.index(); ++next)
        standing.add(next->second);
    std::vector<MonthReport> reports;
    for (Month month = from; month <= to; month = month.addMonths(1)) {
        const std::int64_t regularBefore = standing.regular;
        MonthFigures none{month};
        const bool known = next != figures.end() && next->first == month.index();
        const MonthFigures& in = known ? next->second : none;
        standing.add(in);
        reports.push_back(reportOf(month, in, standing, regularBefore));
        reports.back().immature = span && month >= span->first && month < span->first.addMonths(kImmatureMonths);
        if (known)
            ++next;
    }
    return reports;
}

Result<std::optional<DataSpan>> dataSpan(const vault::Reader& reader)
{
    TRY_LET(auto query, reader.prepare("SELECT min(month), max(month) FROM month_figure WHERE figure = ?1"));
    query.bind(1, int(Figure::Claims));
    TRY(query.step());
    if (query.isNull(0))
        return std::optional<DataSpan>();
    return std::optional(DataSpan{*query.month(0), *query.month(1)});
}

Result<std::vector<RetentionRow>> retention(const vault::Reader& reader, const vault::Actor& actor, Month from,
                                            Month to)
{
    TRY(actor.require(vault::Right::Dashboard));
    TRY_LET(const auto span, dataSpan(reader));
    std::vector<RetentionRow> rows;
    if (!span)
        return rows;
    TRY_LET(const auto figures, figuresUpTo(reader, span->last));
    TRY_LET(auto changes, reader.prepare("SELECT month, dropped_change FROM cohort_figure WHERE cohort = ?1 "
                                         "AND month <= ?2 ORDER BY month"));
    for (Month cohort = std::max(from, span->first); cohort <= std::min(to, span->last); cohort = cohort.addMonths(1)) {
        RetentionRow row{cohort, 0, cohort < span->first.addMonths(kImmatureMonths), {}};
        if (const auto found = figures.find(cohort.index()); found != figures.end())
            row.size = found->second[Figure::NewPatients];
        std::map<std::int32_t, std::int64_t> byMonth;
        changes.bind(1, cohort).bind(2, span->last);
        for (;;) {
            TRY_LET(const bool more, changes.step());
            if (!more)
                break;
            byMonth[std::int32_t(changes.integer(0))] = changes.integer(1);
        }
        changes.reset();
        std::int64_t dropped = 0;
        for (Month month = cohort; row.size > 0 && month <= span->last; month = month.addMonths(1)) {
            if (const auto change = byMonth.find(month.index()); change != byMonth.end())
                dropped += change->second;
            row.cells.push_back(
                {month - cohort, 1.0 - double(dropped) / double(row.size), span->last - month < kUnsettledMonths});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<std::vector<FamilyStates>> familyStates(const vault::Reader& reader, const vault::Actor& actor, Date asOf,
                                               const std::atomic<bool>* cancelled)
{
    TRY(actor.require(vault::Right::Dashboard));
    TRY_LET(const PatientTable table, PatientTable::load(reader, asOf, PatientTable::Texts::LeftOut, cancelled));
    return table.familyStates();
}

Result<DataAsOf> dataAsOf(const vault::Reader& reader)
{
    DataAsOf answer;
    TRY_LET(auto months, reader.prepare("SELECT i.kind, max(m.month) FROM import_month m JOIN import i "
                                        "ON i.id = m.import_id WHERE i.undone_at_ms IS NULL GROUP BY i.kind"));
    for (;;) {
        TRY_LET(const bool more, months.step());
        if (!more)
            break;
        const auto month = months.month(1);
        const receipts::FileKind kind = receipts::parseFileKind(months.text(0));
        answer.claims = std::max(answer.claims, month);
        if (kind == receipts::FileKind::Inspection)
            answer.inspection = month;
        if (kind == receipts::FileKind::Submission)
            answer.submission = month;
    }
    TRY_LET(auto visits, reader.prepare("SELECT max(last_visit) FROM continuity"));
    TRY(visits.step());
    answer.visits = visits.date(0);
    return answer;
}

} // namespace kakarite::reports
