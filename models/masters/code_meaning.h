// What is known of a code: the common answer of the official masters and of the built-in tables.
#pragma once

#include "models/base/date.h"
#include "models/masters/chronic_family.h"

#include <QString>

#include <optional>

namespace kakarite::masters {

struct CodeMeaning {
    QString name;     // as claims are printed: 基本名称 of a disease, 省略漢字名称 of an act
    QString longName; // where there is a longer one
    QString kana;
    QString unit;
    QString group;                    // 点数欄集計先 of an act, 剤形 of a drug, パターン of a comment, 修飾語区分
    QString icd10First, icd10Second;  // 2013 edition, without the dot: "E142", "N083"
    std::uint32_t chronic = 0;        // families of a disease (R5)
    QString priceCode;                // of a drug: 薬価基準収載医薬品コード; its first digits are the 薬効分類
    QString genericCode, genericName; // 一般名
    std::optional<int> pointsKind;
    std::optional<std::int64_t> points; // in hundredths of a point or of a yen; only where valid
    bool valid = false;                 // in that month; nothing is claimed of a built-in code
    std::optional<Date> revision;       // of the master that answered; none: built in
    bool isKnown() const { return !name.isEmpty(); }
};

} // namespace kakarite::masters
