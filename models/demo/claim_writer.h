// From the visits of one patient and month to the records of the claim. Internal to this folder.
#pragma once

#include "models/demo/demo_patient.h"
#include "models/demo/uke_lines.h"

#include <span>

namespace kakarite::demo {

enum class Side { Employees, National }; // 社保 (with 生保), 国保 (with 後期高齢者)

struct ClaimMoney { // what GO counts of a claim
    int payers = 0;
    std::int64_t points = 0;
};

Side sideOf(const Person& person, Month month);

// Appends RE … of the patient's visits in the month. `inspection`: 点検用, with the drugs of 院外 prescriptions.
ClaimMoney appendClaim(QByteArray& out, const DemoPatient& patient, std::span<const DemoVisit> visits, Month month,
                       int number, bool inspection);

} // namespace kakarite::demo
