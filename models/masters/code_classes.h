// Names of the classes that codes carry: 薬効分類 of a drug, what an act is for, ICD-10 as people write it. Tables
// drug_classes.csv and act_groups.csv. Thread-safe; read once.
#pragma once

#include <QString>

namespace kakarite::masters {

// "2149039F1" → "214 血圧降下剤"; the digits alone where the class has no name, empty for an empty code.
QString drugClass(const QString& priceCode);
// "120" → "再診"; empty for an unknown one.
QString actGroup(const QString& group);
// "E142" → "E14.2"; categories of three characters as they are.
QString icdText(const QString& icd10);
// First 8: stands after the name of the disease, every other one before it (masters.md §2).
inline bool isSuffix(int modifier)
{
    return modifier / 1000 == 8;
}

} // namespace kakarite::masters
