#include "models/continuity/rules.h"

#include "models/continuity/steps.h"

#include <algorithm>
#include <array>
#include <limits>

namespace kakarite::continuity {

namespace {

struct ExclusionText {
    ExclusionKind kind;
    const char* name;
};

constexpr std::array<ExclusionText, 7> kExclusions{{{ExclusionKind::Dead, "dead"},
                                                    {ExclusionKind::Transferred, "transferred"},
                                                    {ExclusionKind::Cured, "cured"},
                                                    {ExclusionKind::Moved, "moved"},
                                                    {ExclusionKind::Refused, "refused"},
                                                    {ExclusionKind::Admitted, "admitted"},
                                                    {ExclusionKind::Other, "other"}}};

constexpr int kShortestMonthDays = 28;
constexpr int kRegularWindowDays = 364; // with the last visit itself: 365 days (R9)
constexpr std::size_t kHabitGaps = 5;
constexpr std::size_t kFewestHabitGaps = 3;

// A limit of 0 months would make a patient late on the day of the visit itself.
MonthsPolicy sane(MonthsPolicy policy)
{
    return {std::max(policy.atRiskAfter, 1), std::max(policy.droppedAfter, 1)};
}

State stateAfter(Date lastVisit, Date day, MonthsPolicy policy)
{
    if (day >= lastVisit.addMonths(policy.droppedAfter))
        return State::Dropped;
    return day >= lastVisit.addMonths(policy.atRiskAfter) ? State::AtRisk : State::Active;
}

bool isAttending(State state)
{
    return state == State::Active || state == State::AtRisk;
}

// Number of visits on or before the day.
std::size_t visitsUpTo(const std::vector<Date>& visits, Date day)
{
    return static_cast<std::size_t>(std::upper_bound(visits.begin(), visits.end(), day) - visits.begin());
}

struct ActiveExclusion {
    Date since;         // excluded without a break from this day
    ExclusionKind kind; // death, else what was recorded last
};

// An exclusion other than death ends with a visit after its first day; those in force therefore began on the last
// visit's day or later.
std::optional<ActiveExclusion> exclusionOn(const PatientFacts& facts, Date lastVisit, Date day)
{
    std::optional<ActiveExclusion> found;
    for (const Exclusion& exclusion : facts.exclusions) {
        if (exclusion.from > day)
            break;
        if (exclusion.from < lastVisit || exclusion.kind == ExclusionKind::Dead)
            continue;
        found = ActiveExclusion{found ? found->since : exclusion.from, exclusion.kind};
    }
    if (const auto death = deathDay(facts); death && *death <= day)
        found = ActiveExclusion{found ? std::min(found->since, *death) : *death, ExclusionKind::Dead};
    return found;
}

// The middle of the last gaps between visits up to `count`; nothing where they are too few to speak of a habit.
std::optional<int> habitualGap(const std::vector<Date>& visits, std::size_t count)
{
    if (count < kFewestHabitGaps + 1)
        return std::nullopt;
    const std::size_t gapCount = std::min(kHabitGaps, count - 1);
    std::array<int, kHabitGaps> gaps{};
    for (std::size_t i = 0; i < gapCount; ++i)
        gaps[i] = visits[count - 1 - i] - visits[count - 2 - i];
    std::sort(gaps.begin(), gaps.begin() + static_cast<std::ptrdiff_t>(gapCount));
    const std::size_t middle = gapCount / 2;
    return gapCount % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2;
}

} // namespace

// ---------------------------------------------------------------- names

const char* stateName(State state)
{
    switch (state) {
    case State::Active:
        return "active";
    case State::AtRisk:
        return "at_risk";
    case State::Dropped:
        return "dropped";
    case State::Excluded:
        return "excluded";
    }
    return "";
}

const char* reasonName(Reason reason)
{
    switch (reason) {
    case Reason::None:
        return "none";
    case Reason::Booking:
        return "booking";
    case Reason::Plan:
        return "plan";
    case Reason::RunOut:
        return "run_out";
    case Reason::Habit:
        return "habit";
    }
    return "";
}

const char* eventName(EventKind kind)
{
    switch (kind) {
    case EventKind::BecameAtRisk:
        return "became_at_risk";
    case EventKind::BecameDropped:
        return "became_dropped";
    case EventKind::Returned:
        return "returned";
    }
    return "";
}

const char* exclusionName(ExclusionKind kind)
{
    for (const ExclusionText& text : kExclusions) {
        if (text.kind == kind)
            return text.name;
    }
    return "";
}

std::optional<ExclusionKind> parseExclusion(QStringView name)
{
    for (const ExclusionText& text : kExclusions) {
        if (name == QLatin1String(text.name))
            return text.kind;
    }
    return std::nullopt;
}

std::optional<State> parseState(QStringView name)
{
    for (const State state : {State::Active, State::AtRisk, State::Dropped, State::Excluded}) {
        if (name == QLatin1String(stateName(state)))
            return state;
    }
    return std::nullopt;
}

// ---------------------------------------------------------------- steps

std::optional<Date> deathDay(const PatientFacts& facts)
{
    std::optional<Date> day;
    if (facts.deathMonth)
        day = facts.deathMonth->lastDay();
    for (const Exclusion& exclusion : facts.exclusions) {
        if (exclusion.kind == ExclusionKind::Dead && (!day || exclusion.from < *day))
            day = exclusion.from;
    }
    return day;
}

bool hasCompanionVisit(const std::vector<Date>& visits, std::size_t last)
{
    return last > 0 && visits[last] - visits[last - 1] <= kRegularWindowDays;
}

std::uint32_t chronicUpTo(const PatientFacts& facts, Month month)
{
    const auto after = std::upper_bound(facts.claimMonths.begin(), facts.claimMonths.end(), month,
                                        [](Month value, const ClaimMonth& claim) { return value < claim.month; });
    return after == facts.claimMonths.begin() ? 0 : std::prev(after)->chronic;
}

std::vector<Step> stepsOf(const PatientFacts& facts, MonthsPolicy policy)
{
    constexpr Date kNever = Date::fromDays(std::numeric_limits<std::int32_t>::max());
    policy = sane(policy);
    const int earliestLimitDays = kShortestMonthDays * std::min(policy.atRiskAfter, policy.droppedAfter);
    const Date death = deathDay(facts).value_or(kNever);
    auto exclusion = facts.exclusions.begin();

    std::vector<Step> steps;
    steps.reserve(facts.visits.size() + 8);
    for (std::size_t i = 0; i < facts.visits.size(); ++i) {
        const Date visit = facts.visits[i];
        const Date next = i + 1 < facts.visits.size() ? facts.visits[i + 1] : kNever;
        while (exclusion != facts.exclusions.end() && exclusion->from < visit)
            ++exclusion;
        const Date excluded = std::min(death, exclusion != facts.exclusions.end() ? exclusion->from : kNever);
        const Date end = std::min(excluded, next);

        steps.push_back({visit, excluded <= visit ? State::Excluded : State::Active, i, true});
        // Most gaps are shorter than any limit can be; they need no calendar arithmetic.
        if (end > visit && (end == kNever || end - visit > earliestLimitDays)) {
            const Date dropped = visit.addMonths(policy.droppedAfter);
            const Date atRisk = visit.addMonths(policy.atRiskAfter);
            if (atRisk < dropped && atRisk < end)
                steps.push_back({atRisk, State::AtRisk, i, false});
            if (dropped < end)
                steps.push_back({dropped, State::Dropped, i, false});
        }
        if (excluded > visit && excluded < next)
            steps.push_back({excluded, State::Excluded, i, false});
    }
    return steps;
}

// ---------------------------------------------------------------- questions

std::optional<Situation> situationOn(const PatientFacts& facts, Date day, MonthsPolicy policy)
{
    const std::size_t count = visitsUpTo(facts.visits, day);
    if (count == 0)
        return std::nullopt;
    const Date first = facts.visits.front();
    Situation situation{State::Active, {}, {}, first, facts.visits[count - 1], static_cast<int>(count)};
    if (const auto exclusion = exclusionOn(facts, situation.lastVisit, day)) {
        situation.state = State::Excluded;
        situation.exclusion = exclusion->kind;
        // A death told before the first visit excludes from that visit on: nothing is known of the patient earlier.
        situation.excludedOn = std::max(exclusion->since, situation.firstVisit);
    } else {
        situation.state = stateAfter(situation.lastVisit, day, sane(policy));
    }
    return situation;
}

std::vector<Event> events(const PatientFacts& facts, Date until, MonthsPolicy policy)
{
    const auto death = deathDay(facts);
    std::vector<Event> found;
    State before = State::Active;
    for (const Step& step : stepsOf(facts, policy)) {
        if (step.day > until || (death && step.day >= *death))
            break;
        if (step.isVisit) {
            if (before == State::AtRisk || before == State::Dropped)
                found.push_back({step.day, EventKind::Returned});
        } else if (step.state == State::AtRisk) {
            found.push_back({step.day, EventKind::BecameAtRisk});
        } else if (step.state == State::Dropped) {
            const bool wasRegular = isAttending(before) && hasCompanionVisit(facts.visits, step.visit) &&
                                    chronicUpTo(facts, step.day.addDays(-1).monthOf()) != 0;
            found.push_back({step.day, EventKind::BecameDropped, wasRegular});
        }
        before = step.state;
    }
    return found;
}

bool isRegularOn(const PatientFacts& facts, Date day, MonthsPolicy policy)
{
    const auto situation = situationOn(facts, day, policy);
    return situation && isAttending(situation->state) &&
           hasCompanionVisit(facts.visits, static_cast<std::size_t>(situation->visits) - 1) &&
           chronicUpTo(facts, day.monthOf()) != 0;
}

Expectation expectedNext(const std::vector<Date>& visits, Date day, std::optional<Date> runOut,
                         std::optional<Date> booking, std::optional<Date> plan)
{
    const std::size_t count = visitsUpTo(visits, day);
    if (count == 0)
        return {};
    const Date last = visits[count - 1];
    if (booking && *booking > last)
        return {booking, Reason::Booking};
    if (plan)
        return {plan, Reason::Plan};
    if (runOut)
        return {runOut, Reason::RunOut};
    if (const auto gap = habitualGap(visits, count))
        return {last.addDays(*gap), Reason::Habit};
    return {};
}

} // namespace kakarite::continuity
