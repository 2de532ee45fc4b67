// Who pays for a unit, and whether the payers' points agree with the units (receipts.md §4.3, §5.9).
#pragma once

#include "models/receipts/claim.h"

#include <optional>

namespace kakarite::receipts {

// 負担区分 as bits: 0 = 医保 (HO), 1 to 4 = the first to fourth 公費 (KO). Nothing for a sign that the table lacks.
std::optional<unsigned> burdenBits(char burden);

// Σ points × count over the units each payer takes part in, donor units and 97 (meals, in yen) left out, against what
// HO-6 and KO-6 say. Bits of the payers that disagree, only among `stated`. A unit without 負担区分 counts for all
// payers; one with an unknown sign makes the question unanswerable.
unsigned disagreeingPayers(const Claim& claim, unsigned stated);

} // namespace kakarite::receipts
