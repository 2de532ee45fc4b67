#include "models/continuity/refresh.h"

#include "models/continuity/policy.h"
#include "models/continuity/steps.h"

#include <algorithm>

namespace kakarite::continuity {

namespace {

// Later than any data: the state that holds when nothing more comes is asked for from here.
const Date kEndOfTime = *Date::fromYmd(9999, 12, 31);

constexpr std::size_t kRowsWaiting = 4096;

class Refresher {
public:
    static Result<Refresher> open(vault::Transaction& transaction)
    {
        Refresher made;
        TRY_LET(made.m_facts, FactsReader::open(transaction));
        TRY_LET(made.m_policy, clinicPolicy(transaction));
        TRY_LET(made.m_oldContribution, transaction.prepareHot("SELECT body FROM contribution WHERE id = ?1"));
        TRY_LET(made.m_putContributions, transaction.prepareHot("INSERT OR REPLACE INTO contribution(id, body) "
                                                                "SELECT c0, c1 FROM given_rows(?1)"));
        TRY_LET(made.m_dropContribution, transaction.prepareHot("DELETE FROM contribution WHERE id = ?1"));
        TRY_LET(made.m_put,
                transaction.prepareHot(
                    "INSERT OR REPLACE INTO continuity(id, first_visit, last_visit, visits, at_risk_on, dropped_on, "
                    "excluded_on, exclusion_kind, returned_on, expected_on, expected_reason, run_out_on, chronic, "
                    "steady) SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13 FROM given_rows(?1)"));
        TRY_LET(made.m_drop, transaction.prepareHot("DELETE FROM continuity WHERE id = ?1"));
        return made;
    }

    Result<void> refresh(std::int64_t patientId)
    {
        TRY_LET(const PatientFacts facts, m_facts.facts(patientId));
        TRY(putContribution(patientId, contributionOf(facts, m_policy)));
        TRY(putContinuity(patientId, facts));
        return m_rows.size() >= kRowsWaiting ? flush() : Result<void>();
    }
    // Writes what waits.
    Result<void> flush()
    {
        TRY(m_putContributions.runWith(m_contributions,
                                       [](const ContributionRow& row, int column, vault::RowValue value) {
                                           column == 0 ? value.set(row.id) : value.setBlob(row.body);
                                       }));
        TRY(m_put.runWith(
            m_rows, [](const ContinuityRow& row, int column, vault::RowValue value) { row.give(column, value); }));
        m_contributions.clear();
        m_rows.clear();
        return {};
    }

    const FigureSum& sum() const { return m_sum; }

private:
    Result<void> putContribution(std::int64_t patientId, const Contribution& now)
    {
        m_oldContribution.bind(1, patientId);
        TRY_LET(const bool had, m_oldContribution.step());
        if (had) {
            const auto before = decode(m_oldContribution.blobView(0));
            if (!before)
                return failure(ErrorCode::VaultDamaged, QStringLiteral("contribution"));
            m_sum.add(*before, -1);
        }
        m_oldContribution.reset();
        m_sum.add(now);
        if (now.months.empty()) {
            m_dropContribution.bind(1, patientId);
            return m_dropContribution.run();
        }
        m_contributions.push_back({patientId, encode(now)});
        return {};
    }

    Result<void> putContinuity(std::int64_t patientId, const PatientFacts& facts)
    {
        const auto situation = situationOn(facts, kEndOfTime, m_policy);
        if (!situation) {
            m_drop.bind(1, patientId);
            return m_drop.run();
        }
        const Date last = situation->lastVisit;
        TRY_LET(const std::optional<Date> runOut, m_facts.runOut(patientId, last));
        const Expectation expected = expectedNext(facts.visits, last, runOut);
        std::optional<Date> returned;
        for (const Event& event : events(facts, last, m_policy)) {
            if (event.kind == EventKind::Returned)
                returned = event.day;
        }
        const auto chronic = std::int64_t(facts.claimMonths.empty() ? 0 : facts.claimMonths.back().chronic);
        m_rows.push_back({patientId, *situation, last.addMonths(m_policy.atRiskAfter),
                          last.addMonths(m_policy.droppedAfter), returned, expected, runOut, chronic,
                          hasCompanionVisit(facts.visits, facts.visits.size() - 1)});
        return {};
    }

    struct ContributionRow {
        std::int64_t id;
        QByteArray body;
    };
    struct ContinuityRow {
        std::int64_t id;
        Situation situation;
        Date atRiskOn, droppedOn;
        std::optional<Date> returnedOn;
        Expectation expected;
        std::optional<Date> runOutOn;
        std::int64_t chronic;
        bool steady;

        void give(int column, vault::RowValue value) const
        {
            switch (column) {
            case 0:
                return value.set(id);
            case 1:
                return value.set(situation.firstVisit.days());
            case 2:
                return value.set(situation.lastVisit.days());
            case 3:
                return value.set(situation.visits);
            case 4:
                return value.set(atRiskOn.days());
            case 5:
                return value.set(droppedOn.days());
            case 6:
                return value.set(situation.excludedOn);
            case 7:
                return situation.exclusion ? value.setText(exclusionName(*situation.exclusion)) : value.setNull();
            case 8:
                return value.set(returnedOn);
            case 9:
                return value.set(expected.on);
            case 10:
                return value.setText(reasonName(expected.reason));
            case 11:
                return value.set(runOutOn);
            case 12:
                return value.set(chronic);
            default:
                return value.set(int(steady));
            }
        }
    };

    FactsReader m_facts;
    MonthsPolicy m_policy;
    vault::Statement m_oldContribution, m_putContributions, m_dropContribution, m_put, m_drop;
    std::vector<ContributionRow> m_contributions; // waiting for flush()
    std::vector<ContinuityRow> m_rows;
    FigureSum m_sum;
};

Result<void> addSums(vault::Transaction& transaction, const FigureSum& sum)
{
    TRY_LET(auto figure,
            transaction.prepare("INSERT INTO month_figure(month, figure, value) VALUES (?1, ?2, ?3) "
                                "ON CONFLICT(month, figure) DO UPDATE SET value = value + excluded.value"));
    for (const auto& [month, figures] : sum.months()) {
        for (std::size_t i = 0; i < figures.values.size(); ++i) {
            if (figures.values[i] == 0)
                continue;
            figure.bind(1, std::int64_t(month)).bind(2, std::int64_t(i)).bind(3, figures.values[i]);
            TRY(figure.run());
        }
    }
    TRY_LET(auto cohort,
            transaction.prepare(
                "INSERT INTO cohort_figure(cohort, month, dropped_change) VALUES (?1, ?2, ?3) "
                "ON CONFLICT(cohort, month) DO UPDATE SET dropped_change = dropped_change + excluded.dropped_change"));
    for (const auto& [slot, change] : sum.cohorts()) {
        if (change == 0)
            continue;
        cohort.bind(1, std::int64_t(slot.first)).bind(2, std::int64_t(slot.second)).bind(3, change);
        TRY(cohort.run());
    }
    for (const char* sql :
         {"DELETE FROM month_figure WHERE value = 0", "DELETE FROM cohort_figure WHERE dropped_change = 0"}) {
        TRY_LET(auto clean, transaction.prepare(sql));
        TRY(clean.run());
    }
    return {};
}

} // namespace

Result<void> refresh(vault::Transaction& transaction, const receipts::Touched& touched)
{
    TRY_LET(auto refresher, Refresher::open(transaction));
    // In the order of the tables, so that pages are visited once.
    std::vector<std::int64_t> ids(touched.begin(), touched.end());
    std::sort(ids.begin(), ids.end());
    for (const std::int64_t id : ids)
        TRY(refresher.refresh(id));
    TRY(refresher.flush());
    return addSums(transaction, refresher.sum());
}

Result<bool> sumsAgree(const vault::Reader& reader)
{
    TRY_LET(auto facts, FactsReader::open(reader));
    TRY_LET(const MonthsPolicy policy, clinicPolicy(reader));
    FigureSum sum;
    TRY_LET(auto patients, reader.prepare("SELECT DISTINCT patient_id FROM claim WHERE current = 1"));
    for (;;) {
        TRY_LET(const bool more, patients.step());
        if (!more)
            break;
        TRY_LET(const PatientFacts known, facts.facts(patients.integer(0)));
        sum.add(contributionOf(known, policy));
    }
    std::int64_t expected = 0;
    TRY_LET(auto stored, reader.prepare("SELECT value FROM month_figure WHERE month = ?1 AND figure = ?2"));
    for (const auto& [month, figures] : sum.months()) {
        for (std::size_t i = 0; i < figures.values.size(); ++i) {
            stored.bind(1, std::int64_t(month)).bind(2, std::int64_t(i));
            TRY(stored.step());
            const bool same = stored.integer(0) == figures.values[i];
            stored.reset();
            if (!same)
                return false;
            expected += figures.values[i] != 0;
        }
    }
    TRY_LET(auto count, reader.prepare("SELECT count(*) FROM month_figure"));
    TRY(count.step());
    return count.integer(0) == expected;
}

} // namespace kakarite::continuity
