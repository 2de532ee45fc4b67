#include "models/continuity/refresh.h"

#include "models/receipts/claim_store.h"

#include <algorithm>
#include <bit>

namespace kakarite::continuity {

namespace {

constexpr int kShortestLastingSupply = 14; // R4: shorter ones are acute and give no run-out

void addDays(std::vector<Date>& visits, Month month, std::uint32_t days)
{
    const std::int32_t first = month.firstDay().days();
    for (; days != 0; days &= days - 1)
        visits.push_back(Date::fromDays(first + std::countr_zero(days)));
}

} // namespace

Result<FactsReader> FactsReader::open(const vault::Reader& reader)
{
    FactsReader facts;
    TRY_LET(facts.m_claims, reader.prepareHot("SELECT month, points, visit_days, first_fee_days, chronic, dead "
                                              "FROM claim WHERE patient_id = ?1 AND current = 1 ORDER BY month"));
    TRY_LET(facts.m_exclusions, reader.prepareHot("SELECT from_day, kind FROM exclusion WHERE patient_id = ?1 "
                                                  "AND undone_at_ms IS NULL ORDER BY from_day, id"));
    TRY_LET(facts.m_claimsOfMonth, reader.prepareHot("SELECT id, outside_claim_id FROM claim "
                                                     "WHERE patient_id = ?1 AND month = ?2 AND current = 1"));
    TRY_LET(facts.m_supply, reader.prepareHot("SELECT max(supply_days) FROM prescription WHERE id BETWEEN ?1 AND ?2 "
                                              "AND day = ?3 AND supply_days >= ?4 AND outside >= ?5"));
    return facts;
}

Result<PatientFacts> FactsReader::facts(std::int64_t patientId)
{
    PatientFacts facts;
    const bool somebody = patientId != 0; // claims that fit several patients count as claims only (R1)
    std::uint32_t visitDays = 0;
    std::uint32_t firstFeeDays = 0;
    const auto closeMonth = [&] {
        if (facts.claimMonths.empty() || !somebody)
            return;
        addDays(facts.visits, facts.claimMonths.back().month, visitDays);
        facts.claimMonths.back().firstFeeDays = std::popcount(firstFeeDays & visitDays);
        visitDays = firstFeeDays = 0;
    };
    m_claims.bind(1, patientId);
    for (;;) {
        TRY_LET(const bool more, m_claims.step());
        if (!more)
            break;
        const Month month = *m_claims.month(0);
        if (facts.claimMonths.empty() || facts.claimMonths.back().month != month) {
            closeMonth();
            facts.claimMonths.push_back(ClaimMonth{month});
        }
        ClaimMonth& entry = facts.claimMonths.back();
        ++entry.claims;
        entry.points += m_claims.integer(1);
        visitDays |= std::uint32_t(m_claims.integer(2));
        firstFeeDays |= std::uint32_t(m_claims.integer(3));
        entry.chronic |= std::uint32_t(m_claims.integer(4));
        if (somebody && m_claims.integer(5) != 0 && !facts.deathMonth)
            facts.deathMonth = month;
    }
    m_claims.reset();
    closeMonth();
    if (!somebody)
        return facts;
    m_exclusions.bind(1, patientId);
    for (;;) {
        TRY_LET(const bool more, m_exclusions.step());
        if (!more)
            break;
        facts.exclusions.push_back(
            {*m_exclusions.date(0), parseExclusion(m_exclusions.text(1)).value_or(ExclusionKind::Other)});
    }
    m_exclusions.reset();
    return facts;
}

Result<std::optional<Date>> FactsReader::runOut(std::int64_t patientId, Date day)
{
    std::int64_t longest = 0;
    const auto ask = [&](std::int64_t claimId, bool outsideOnly) -> Result<void> {
        m_supply.bind(1, claimId << receipts::kFactBits).bind(2, ((claimId + 1) << receipts::kFactBits) - 1);
        m_supply.bind(3, day).bind(4, kShortestLastingSupply).bind(5, int(outsideOnly));
        TRY(m_supply.step());
        longest = std::max(longest, m_supply.integer(0)); // NULL reads as 0
        m_supply.reset();
        return {};
    };
    m_claimsOfMonth.bind(1, patientId).bind(2, day.monthOf());
    for (;;) {
        TRY_LET(const bool more, m_claimsOfMonth.step());
        if (!more)
            break;
        TRY(ask(m_claimsOfMonth.integer(0), false));
        if (const auto outside = m_claimsOfMonth.optionalInteger(1))
            TRY(ask(*outside, true));
    }
    m_claimsOfMonth.reset();
    if (longest == 0)
        return std::optional<Date>();
    return std::optional(day.addDays(int(longest)));
}

} // namespace kakarite::continuity
