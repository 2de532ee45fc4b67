// What the program knows of disease codes (傷病名コード, 7 digits) without an official master: the built-in table
// resources/masters/diseases.csv. Thread-safe; the table is read once.
#pragma once

#include "models/masters/chronic_family.h"

namespace kakarite::masters {

inline constexpr int kUncodedDisease = 999; // 0000999: the claim carries the name

QString diseaseName(int code); // empty for an unknown code
// R5: the families of both ICD-10 codes of the disease; 0 for an unknown one. Called for every diagnosis of an import.
std::uint32_t chronicBits(int diseaseCode);
bool knowsDisease(int code);

} // namespace kakarite::masters
