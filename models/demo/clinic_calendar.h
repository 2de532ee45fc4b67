// The days on which the demo clinic sees patients: not on Sundays and Thursdays, the holidays of Japan, around New Year
// and in the middle of August.
#pragma once

#include "models/base/date.h"

#include <set>

namespace kakarite::demo {

bool isHoliday(Date day); // by the calendar law in force since 2022; the exceptions of 2019 to 2021 are left out
const std::set<int>& closedWeekdays(); // 1 = Monday … 7 = Sunday
bool isOpen(Date day);
Date nextOpenDay(Date day); // the day itself, or the first open one after it

} // namespace kakarite::demo
