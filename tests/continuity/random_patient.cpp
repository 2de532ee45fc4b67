#include "tests/continuity/random_patient.h"

#include <algorithm>
#include <set>

namespace kakarite::continuity::test {

namespace {

int upTo(std::mt19937_64& random, int exclusiveLimit)
{
    return static_cast<int>(random() % static_cast<std::uint64_t>(exclusiveLimit));
}

Date edgeDay(std::mt19937_64& random)
{
    const Month m = month(2018, 11).addMonths(upTo(random, 84));
    switch (upTo(random, 4)) {
    case 0:
        return m.lastDay();
    case 1:
        return m.firstDay();
    default:
        return m.firstDay().addDays(upTo(random, m.dayCount()));
    }
}

std::vector<Date> randomVisits(std::mt19937_64& random)
{
    std::set<Date> days;
    if (upTo(random, 12) == 0)
        return {};
    Date at = edgeDay(random);
    const int count = 1 + upTo(random, 25);
    for (int i = 0; i < count; ++i) {
        days.insert(at);
        switch (upTo(random, 9)) {
        case 0:
            at = at.addMonths(2);
            break; // exactly the first day as at_risk
        case 1:
            at = at.addMonths(4);
            break;
        case 2:
            at = at.addMonths(2).addDays(upTo(random, 3) - 1);
            break;
        case 3:
            at = at.addMonths(1).monthOf().lastDay();
            break;
        case 4:
            at = at.addDays(360 + upTo(random, 10));
            break; // around the window of R9
        case 5:
            at = at.addDays(1 + upTo(random, 500));
            break;
        default:
            at = at.addDays(1 + upTo(random, 60));
            break;
        }
    }
    return {days.begin(), days.end()};
}

std::vector<ClaimMonth> randomClaims(std::mt19937_64& random, const std::vector<Date>& visits)
{
    std::set<Month> months;
    for (const Date visit : visits) {
        if (upTo(random, 10) != 0)
            months.insert(visit.monthOf());
    }
    for (int i = upTo(random, 4); i > 0; --i)
        months.insert(edgeDay(random).monthOf());
    std::vector<ClaimMonth> claims;
    for (const Month m : months) {
        const std::uint32_t chronic = upTo(random, 4) == 0 ? 0U : 1U << upTo(random, 14);
        claims.push_back({m, chronic, 300 + upTo(random, 2000), 1 + upTo(random, 2), upTo(random, 2)});
    }
    return claims;
}

Date nearVisit(std::mt19937_64& random, const std::vector<Date>& visits)
{
    if (visits.empty() || upTo(random, 4) == 0)
        return edgeDay(random);
    const Date visit = visits[static_cast<std::size_t>(upTo(random, static_cast<int>(visits.size())))];
    switch (upTo(random, 4)) {
    case 0:
        return visit;
    case 1:
        return visit.addMonths(2);
    case 2:
        return visit.addMonths(4);
    default:
        return visit.addDays(upTo(random, 200) - 20);
    }
}

// Whether an exclusion that began on `from` is still in force on `on`.
bool inForce(const PatientFacts& facts, const Exclusion& exclusion, Date on)
{
    if (on < exclusion.from)
        return false;
    if (exclusion.kind == ExclusionKind::Dead)
        return true;
    return std::none_of(facts.visits.begin(), facts.visits.end(),
                        [&](Date visit) { return visit > exclusion.from && visit <= on; });
}

bool isDead(const PatientFacts& facts, Date on)
{
    if (facts.deathMonth && on >= facts.deathMonth->lastDay())
        return true;
    return std::any_of(facts.exclusions.begin(), facts.exclusions.end(), [&](const Exclusion& exclusion) {
        return exclusion.kind == ExclusionKind::Dead && on >= exclusion.from;
    });
}

} // namespace

Date day(int year, int month, int dayOfMonth)
{
    return Date::fromYmd(year, month, dayOfMonth).value();
}
Month month(int year, int monthOfYear)
{
    return Month::fromYm(year, monthOfYear).value();
}

MonthsPolicy randomPolicy(std::mt19937_64& random)
{
    if (upTo(random, 2) == 0)
        return {};
    const int atRisk = 1 + upTo(random, 4);
    return {atRisk, atRisk + upTo(random, 4)};
}

PatientFacts randomPatient(std::mt19937_64& random)
{
    PatientFacts facts;
    facts.visits = randomVisits(random);
    facts.claimMonths = randomClaims(random, facts.visits);
    for (int i = upTo(random, 6) - 2; i > 0; --i) {
        const auto kind = upTo(random, 8) == 0 ? ExclusionKind::Dead : static_cast<ExclusionKind>(1 + upTo(random, 6));
        facts.exclusions.push_back({nearVisit(random, facts.visits), kind});
    }
    std::stable_sort(facts.exclusions.begin(), facts.exclusions.end(),
                     [](const Exclusion& a, const Exclusion& b) { return a.from < b.from; });
    if (upTo(random, 5) == 0)
        facts.deathMonth = nearVisit(random, facts.visits).monthOf();
    return facts;
}

std::optional<State> slowState(const PatientFacts& facts, Date on, MonthsPolicy policy)
{
    std::optional<Date> last;
    for (const Date visit : facts.visits) {
        if (visit <= on)
            last = visit;
    }
    if (!last)
        return std::nullopt;
    if (isDead(facts, on))
        return State::Excluded;
    for (const Exclusion& exclusion : facts.exclusions) {
        if (inForce(facts, exclusion, on))
            return State::Excluded;
    }
    if (on >= last->addMonths(policy.droppedAfter))
        return State::Dropped;
    return on >= last->addMonths(policy.atRiskAfter) ? State::AtRisk : State::Active;
}

bool slowRegular(const PatientFacts& facts, Date on, MonthsPolicy policy)
{
    const auto state = slowState(facts, on, policy);
    if (!state || (*state != State::Active && *state != State::AtRisk))
        return false;
    Date last = facts.visits.front();
    for (const Date visit : facts.visits) {
        if (visit <= on)
            last = visit;
    }
    const auto inWindow = std::count_if(facts.visits.begin(), facts.visits.end(),
                                        [&](Date visit) { return visit <= last && visit > last.addDays(-365); });
    std::uint32_t chronic = 0;
    for (const ClaimMonth& claim : facts.claimMonths) {
        if (claim.month.firstDay() <= on)
            chronic = claim.chronic;
    }
    return inWindow >= 2 && chronic != 0;
}

std::optional<Event> slowEvent(const PatientFacts& facts, Date on, MonthsPolicy policy)
{
    const auto before = slowState(facts, on.addDays(-1), policy);
    const auto now = slowState(facts, on, policy);
    if (!before || isDead(facts, on))
        return std::nullopt;
    const bool visited = std::find(facts.visits.begin(), facts.visits.end(), on) != facts.visits.end();
    if (visited && (before == State::AtRisk || before == State::Dropped))
        return Event{on, EventKind::Returned};
    if (now == State::AtRisk && before != State::AtRisk)
        return Event{on, EventKind::BecameAtRisk};
    if (now == State::Dropped && before != State::Dropped)
        return Event{on, EventKind::BecameDropped, slowRegular(facts, on.addDays(-1), policy)};
    return std::nullopt;
}

} // namespace kakarite::continuity::test
