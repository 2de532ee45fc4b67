#include "models/reports/patient_rows.h"

#include "models/continuity/steps.h"

#include <algorithm>

namespace kakarite::reports {

using continuity::State;

namespace {

// Column numbers of kRows.
enum Column {
    Id,
    Number,
    Provisional,
    Name,
    Kana,
    Sex,
    Birth,
    FirstVisit,
    LastVisit,
    Visits,
    AtRiskOn,
    DroppedOn,
    ExcludedOn,
    ExclusionKindColumn,
    ReturnedOn,
    ExpectedOn,
    ExpectedReason,
    RunOutOn,
    Chronic,
    Mail,
    Mobile,
    LineLinked,
    Telephone,
    Steady
};

constexpr const char* kRows =
    "SELECT p.id, p.number, p.provisional, p.name, p.kana, p.sex, p.birth_day, c.first_visit, c.last_visit, c.visits, "
    "c.at_risk_on, c.dropped_on, c.excluded_on, c.exclusion_kind, c.returned_on, c.expected_on, c.expected_reason, "
    "c.run_out_on, c.chronic, ifnull(k.mail <> '', 0), ifnull(k.mobile, ''), k.line_linked_day, "
    "ifnull(k.telephone, ''), c.steady "
    "FROM patient p LEFT JOIN continuity c ON c.id = p.id LEFT JOIN contact k ON k.id = p.id "
    "WHERE p.id BETWEEN ?1 AND ?2 ORDER BY p.id";

continuity::Reason parseReason(QStringView name)
{
    using continuity::Reason;
    for (const Reason reason : {Reason::Booking, Reason::Plan, Reason::RunOut, Reason::Habit}) {
        if (name == QLatin1StringView(continuity::reasonName(reason)))
            return reason;
    }
    return Reason::None;
}

PatientRow identityOf(const vault::Statement& query)
{
    PatientRow row;
    row.id = query.integer(Id);
    row.number = query.text(Number);
    row.provisional = query.integer(Provisional) != 0;
    row.name = query.text(Name);
    row.kana = query.text(Kana);
    row.sex = int(query.integer(Sex));
    row.birth = query.date(Birth);
    row.hasMail = query.integer(Mail) != 0;
    row.hasMobile = !query.text(Mobile).isEmpty();
    row.hasLine = !query.isNull(LineLinked);
    row.telephone = query.text(Telephone);
    return row;
}

// The stored row answers for every day from the last visit on.
void takeStored(const vault::Statement& query, Date asOf, PatientRow& row)
{
    row.firstVisit = query.date(FirstVisit);
    row.lastVisit = query.date(LastVisit);
    row.visits = int(query.integer(Visits));
    row.returnedOn = query.date(ReturnedOn);
    row.expected = {query.date(ExpectedOn), parseReason(query.text(ExpectedReason))};
    row.runOut = query.date(RunOutOn);
    row.chronic = std::uint32_t(query.integer(Chronic));
    row.steady = query.integer(Steady) != 0;
    const auto excludedOn = query.date(ExcludedOn);
    if (excludedOn && *excludedOn <= asOf) {
        row.state = State::Excluded;
        row.exclusion = continuity::parseExclusion(query.text(ExclusionKindColumn));
    } else if (*query.date(DroppedOn) <= asOf) {
        row.state = State::Dropped;
    } else {
        row.state = *query.date(AtRiskOn) <= asOf ? State::AtRisk : State::Active;
    }
}

// A day before the last visit: the rules are asked again, with the visits up to that day.
Result<void> takeFacts(continuity::FactsReader& reader, continuity::MonthsPolicy policy, Date asOf, PatientRow& row)
{
    TRY_LET(const continuity::PatientFacts facts, reader.facts(row.id));
    const auto situation = continuity::situationOn(facts, asOf, policy);
    if (!situation)
        return {};
    row.firstVisit = situation->firstVisit;
    row.lastVisit = situation->lastVisit;
    row.visits = situation->visits;
    row.state = situation->state;
    row.exclusion = situation->exclusion;
    TRY_LET(row.runOut, reader.runOut(row.id, situation->lastVisit));
    row.expected = continuity::expectedNext(facts.visits, asOf, row.runOut);
    for (const continuity::Event& event : continuity::events(facts, asOf, policy)) {
        if (event.kind == continuity::EventKind::Returned)
            row.returnedOn = event.day;
    }
    const auto last = std::find(facts.visits.begin(), facts.visits.end(), situation->lastVisit);
    row.steady = continuity::hasCompanionVisit(facts.visits, std::size_t(last - facts.visits.begin()));
    for (const continuity::ClaimMonth& month : facts.claimMonths) {
        if (month.month <= asOf.monthOf())
            row.chronic = month.chronic;
    }
    return {};
}

} // namespace

Result<PatientRows> PatientRows::open(const vault::Reader& reader, Date asOf, std::int64_t firstId, std::int64_t lastId)
{
    PatientRows rows(asOf);
    TRY_LET(rows.m_query, reader.prepare(kRows));
    TRY_LET(rows.m_facts, continuity::FactsReader::open(reader));
    TRY_LET(rows.m_policy, continuity::clinicPolicy(reader));
    rows.m_query.bind(1, firstId).bind(2, lastId);
    return rows;
}

bool PatientRows::isYetToCome() const
{
    const auto first = m_query.date(FirstVisit);
    return first && *first > m_asOf;
}

Result<PatientRow> PatientRows::row()
{
    PatientRow row = identityOf(m_query);
    const auto last = m_query.date(LastVisit);
    if (last && *last <= m_asOf)
        takeStored(m_query, m_asOf, row);
    else if (last)
        TRY(takeFacts(m_facts, m_policy, m_asOf, row));
    if (row.expected.on)
        row.overdueDays = m_asOf - *row.expected.on;
    return row;
}

QString PatientRows::mobile() const
{
    return m_query.text(Mobile);
}

Result<std::optional<PatientRow>> patientRow(const vault::Reader& reader, std::int64_t patientId, Date asOf)
{
    TRY_LET(auto rows, PatientRows::open(reader, asOf, patientId, patientId));
    TRY_LET(const bool found, rows.step());
    if (!found)
        return std::optional<PatientRow>();
    TRY_LET(PatientRow row, rows.row());
    return std::optional(std::move(row));
}

} // namespace kakarite::reports
