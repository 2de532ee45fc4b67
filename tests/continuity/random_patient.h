// Random patients that are full of edges: month ends, 29 February, long gaps, deaths before and after visits,
// exclusions on the day of a visit. And the rules once more, word by word and day by day, as the measure of the fast
// ones.
#pragma once

#include "models/continuity/contribution.h"

#include <random>

namespace kakarite::continuity::test {

Date day(int year, int month, int dayOfMonth);
Month month(int year, int monthOfYear);

PatientFacts randomPatient(std::mt19937_64& random);
MonthsPolicy randomPolicy(std::mt19937_64& random);

// R8, R9 read literally; every call starts from nothing.
std::optional<State> slowState(const PatientFacts& facts, Date on, MonthsPolicy policy);
bool slowRegular(const PatientFacts& facts, Date on, MonthsPolicy policy);
std::optional<Event> slowEvent(const PatientFacts& facts, Date on, MonthsPolicy policy);

} // namespace kakarite::continuity::test
