// The states of one patient as the days on which they change: what the events and the monthly figures are read from.
// Internal to this folder.
#pragma once

#include "models/continuity/rules.h"

#include <cstddef>

namespace kakarite::continuity {

struct Step {
    Date day; // the state holds from this day until the next step
    State state;
    std::size_t visit; // index of the last visit on or before the day
    bool isVisit;      // the day is that visit
};

// Ascending, one step a day at most. Every visit is a step, even where the state does not change.
std::vector<Step> stepsOf(const PatientFacts& facts, MonthsPolicy policy);

// The day from which the patient is excluded for ever: a recorded death, or the last day of the month whose claim told
// it.
std::optional<Date> deathDay(const PatientFacts& facts);

// R9, the part that depends on the last visit alone: another visit in the 364 days before it.
bool hasCompanionVisit(const std::vector<Date>& visits, std::size_t last);

// R9: the families of the latest claim month up to `month`; 0 without one.
std::uint32_t chronicUpTo(const PatientFacts& facts, Month month);

} // namespace kakarite::continuity
