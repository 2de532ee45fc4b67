// What R5 asks of a disease code (傷病名コード, 7 digits) without an official master (models/masters/built_in.h).
#pragma once

#include "models/masters/chronic_family.h"

namespace kakarite::masters {

inline constexpr int kUncodedDisease = 999; // 0000999: the claim carries the name

// R5: the families of both ICD-10 codes of the disease; 0 for an unknown one.
std::uint32_t chronicBits(int diseaseCode);

} // namespace kakarite::masters
