// The families of chronic diseases that make a patient a regular one (rules.md R5), told from ICD-10 (2013).
//
// A set of families is a bit set: bit n = family n. It is stored with every claim; the numbers are append-only. Names
// and prefixes are data: resources/masters/chronic_families.csv.
#pragma once

#include <QString>

#include <cstdint>

namespace kakarite::masters {

enum class ChronicFamily : int {
    Diabetes = 0,           // 糖尿病
    Hypertension = 1,       // 高血圧症
    Dyslipidemia = 2,       // 脂質異常症
    KidneyDisease = 3,      // 慢性腎臓病
    UricAcid = 4,           // 高尿酸血症・痛風
    Asthma = 5,             // 喘息
    Copd = 6,               // COPD
    Osteoporosis = 7,       // 骨粗鬆症
    HeartFailure = 8,       // 心不全
    AtrialFibrillation = 9, // 心房細動
    CoronaryDisease = 10,   // 狭心症・陳旧性心筋梗塞
    Thyroid = 11,           // 甲状腺
    SleepApnea = 12,        // 睡眠時無呼吸
    Glaucoma = 13           // 緑内障
};
inline constexpr int kChronicFamilyCount = 14;

constexpr std::uint32_t bitOf(ChronicFamily family)
{
    return std::uint32_t(1) << static_cast<int>(family);
}

// Japanese name of the family with this bit number (0…13); empty for any other.
QString familyName(int bit);
inline QString familyName(ChronicFamily family)
{
    return familyName(static_cast<int>(family));
}

// "diabetes": the name in JSON; empty for any other bit number.
QString familyId(int bit);

// Families of one ICD-10 code, with or without the dot ("E142", "E14.2"); 0 for none or an empty code.
std::uint32_t chronicBitsOfIcd(QStringView icd10);

} // namespace kakarite::masters
