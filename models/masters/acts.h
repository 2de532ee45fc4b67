// Fees of the acts (診療行為コード, 9 digits) that are built in: resources/masters/acts.csv. Thread-safe; the table is
// read once.
#pragma once

#include "models/base/date.h"

#include <optional>

namespace kakarite::masters {

// Points for one time in a month of claims: the fees of 2024-06 from that month on, else those before it. Nothing for
// an unknown code and where the code is not known to have been valid in that month.
std::optional<int> actPoints(int code, Month month);

} // namespace kakarite::masters
