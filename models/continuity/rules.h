// The rules of continuity (rules.md R6–R10) as pure functions over one patient's facts. No SQL, no clock.
#pragma once

#include "models/base/date.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace kakarite::continuity {

enum class State { Active, AtRisk, Dropped, Excluded }; // 通院中 離脱予備群 離脱 対象外
enum class Reason { None, Booking, Plan, RunOut, Habit };
enum class EventKind { BecameAtRisk, BecameDropped, Returned };
enum class ExclusionKind { Dead, Transferred, Cured, Moved, Refused, Admitted, Other };

const char* stateName(State state);            // "active" "at_risk" "dropped" "excluded"
const char* reasonName(Reason reason);         // "none" "booking" "plan" "run_out" "habit"
const char* eventName(EventKind kind);         // "became_at_risk" "became_dropped" "returned"
const char* exclusionName(ExclusionKind kind); // "dead" …
std::optional<ExclusionKind> parseExclusion(QStringView name);
std::optional<State> parseState(QStringView name);

struct MonthsPolicy { // R8 months(a, b)
    int atRiskAfter = 2;
    int droppedAfter = 4;
};

struct Exclusion {
    Date from;
    ExclusionKind kind;
};

struct ClaimMonth { // all current claims of one patient and month together
    Month month;
    std::uint32_t chronic = 0; // families active in it (R5)
    std::int64_t points = 0;
    int claims = 0;
    int firstFeeDays = 0; // number of distinct first-fee visits
};

struct PatientFacts {
    std::vector<Date> visits;            // distinct, ascending
    std::vector<ClaimMonth> claimMonths; // distinct, ascending
    std::vector<Exclusion> exclusions;   // ascending by from
    std::optional<Month> deathMonth;     // earliest claim month with 転帰 3
};

struct Situation { // on day D
    State state = State::Active;
    std::optional<ExclusionKind> exclusion;
    std::optional<Date> excludedOn;
    Date firstVisit;
    Date lastVisit;
    int visits = 0;
};
// Nothing before the first visit.
std::optional<Situation> situationOn(const PatientFacts& facts, Date day, MonthsPolicy policy);

struct Event {
    Date day;
    EventKind kind;
    bool wasRegular = false; // BecameDropped: regular on the eve (R10 regular_lost)
};
// All events up to the day, ascending.
std::vector<Event> events(const PatientFacts& facts, Date until, MonthsPolicy policy);

bool isRegularOn(const PatientFacts& facts, Date day, MonthsPolicy policy); // R9

struct Expectation { // R7
    std::optional<Date> on;
    Reason reason = Reason::None;
};
// `runOut`: the greatest run-out of the prescriptions dated on the last visit (R4), if any. `booking`, `plan`: R7 a, b.
Expectation expectedNext(const std::vector<Date>& visits, Date day, std::optional<Date> runOut,
                         std::optional<Date> booking = {}, std::optional<Date> plan = {});

} // namespace kakarite::continuity
