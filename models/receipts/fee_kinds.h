// What a fee says about drugs and visits. The table is resources/masters/fee_kinds.csv.
#pragma once

namespace kakarite::receipts {

enum class FeeKind : char {
    Other,
    FirstFee,         // 初診料
    PrescriptionSlip, // 処方箋料: the drugs of that day come from a pharmacy
    Prescription,     // 処方料: the clinic hands the drugs out
    Dispensing,       // 調剤料, 調剤技術基本料: the same
    BundleInside,     // a fee that holds the drugs (処方箋を交付しない)
    BundleOutside,    // its form for patients with a 処方箋
};

FeeKind feeKind(int code);

} // namespace kakarite::receipts
