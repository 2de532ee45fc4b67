// The days on which the clinic sees nobody: weekdays that are always closed, and single days (holidays, New Year).
//
// Kept as settings of the clinic (closed_weekdays "47", closed_days as ISO days). A closing day moves nothing that the
// rules define (R7: the expected day stays what it is); screens say beside it when the clinic opens again.
#pragma once

#include "models/base/date.h"
#include "models/vault/vault.h"

#include <set>

namespace kakarite::continuity {

struct ClosingDays {
    std::set<int> weekdays; // 1 = Monday … 7 = Sunday; never all seven
    std::set<Date> days;

    bool closedOn(Date day) const { return weekdays.contains(day.weekday()) || days.contains(day); }
    Date firstOpenFrom(Date day) const; // the day itself where the clinic is open
    bool operator==(const ClosingDays&) const = default;
};

Result<ClosingDays> closingDays(const vault::Reader& reader);
// InvalidArgument for all seven weekdays or more than 400 single days. Right::Settings.
Result<void> setClosingDays(vault::Vault& vault, const ClosingDays& closing);

} // namespace kakarite::continuity
