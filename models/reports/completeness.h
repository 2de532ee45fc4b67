// How far the figures of a month can be trusted: payer sides whose receipts are missing, and the days the clinic saw
// anybody, which the weekday pattern is divided by.
#pragma once

#include "models/reports/monthly.h"

#include <atomic>
#include <map>

namespace kakarite::reports {

struct MonthGap { // a month of the data without receipts of a side that the clinic otherwise sends to
    Month month;
    QStringList sides; // "shaho" "kokuho" "kouki"
};
// A side is missed in every month of the data after its first.
Result<std::vector<MonthGap>> monthGaps(const vault::Reader& reader);

// Open days by Month::index: bit d-1 = somebody visited on day d (R3).
using OpenDays = std::map<std::int32_t, std::uint32_t>;
// Reads every claim once: 0.3 s for 1.5 million. Cancelled.
Result<OpenDays> openDays(const vault::Reader& reader, const std::atomic<bool>* cancelled = nullptr);

// Visits on an open day of each weekday, Monday to Sunday; absent for a weekday without one.
using WeekdayMeans = std::array<std::optional<double>, 7>;
WeekdayMeans weekdayMeans(const std::vector<MonthReport>& months, const OpenDays& days);

} // namespace kakarite::reports
