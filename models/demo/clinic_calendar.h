// The days on which the demo clinic sees patients: not on Sundays and Thursdays, the holidays of Japan, around New Year
// and in the middle of August.
#pragma once

#include "models/base/date.h"

namespace kakarite::demo {

bool isHoliday(Date day); // by the calendar law in force since 2022; the exceptions of 2019 to 2021 are left out
bool isOpen(Date day);
Date nextOpenDay(Date day); // the day itself, or the first open one after it

} // namespace kakarite::demo
