// What the program knows of act codes (診療行為コード, 9 digits) without an official master: the built-in table
// resources/masters/acts.csv. Thread-safe; the table is read once.
#pragma once

#include "models/base/date.h"

#include <QString>

#include <optional>

namespace kakarite::masters {

QString actName(int code); // empty for an unknown code

// Points for one time in a month of claims: the fees of 2024-06 from that month on, else those before it. Nothing for
// an unknown code and where the code is not known to have been valid in that month.
std::optional<int> actPoints(int code, Month month);

} // namespace kakarite::masters
