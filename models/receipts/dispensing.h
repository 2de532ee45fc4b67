// 院内 or 院外: where the drugs of each unit were handed out (receipts.md §6).
#pragma once

#include "models/receipts/claim.h"

namespace kakarite::receipts {

struct DispensingSigns {
    bool outsideDrug = false;      // some drug came from a pharmacy: the file is a 点検用
    bool prescriptionSlip = false; // some 処方箋料
};

// Sets Unit::dispensing of every unit. Donor units are left out of the signs.
DispensingSigns classifyDrugs(Claim& claim);

} // namespace kakarite::receipts
