// The kinds of official code masters (masters.md) and where the fields of their files stand. The layouts are data:
// resources/masters/layouts.csv. Thread-safe; the table is read once.
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <span>

namespace kakarite::masters {

enum class MasterKind : int { // numbers are stored: append only
    Disease = 1,              // 傷病名 b_
    Modifier = 2,             // 修飾語 z_
    Act = 3,                  // 診療行為 s_
    Drug = 4,                 // 医薬品 y_
    Material = 5,             // 特定器材 t_
    Comment = 6               // コメント c_
};
inline constexpr std::array kMasterKinds{MasterKind::Disease, MasterKind::Modifier, MasterKind::Act,
                                         MasterKind::Drug,    MasterKind::Material, MasterKind::Comment};

const char* masterKindName(MasterKind kind); // "disease" "modifier" "act" "drug" "material" "comment"
std::optional<MasterKind> parseMasterKind(QStringView name);

enum class TextField : int {
    Name,
    LongName,
    Kana,
    Unit,
    Group,
    Icd10First,
    Icd10Second,
    PriceCode,
    GenericCode,
    GenericName
};
inline constexpr std::size_t kTextFieldCount = 10;
inline constexpr int kAbsent = -1; // the kind has no such column

struct MasterLayout {
    MasterKind kind = MasterKind::Disease;
    char letter = 0;
    int digits = 0;
    int columns = 0; // of the newest layout known
    int fewest = 0;  // what is needed
    int code = 0;
    std::array<int, kTextFieldCount> text{};
    int pointsKind = kAbsent;
    int points = kAbsent;
    int listed = kAbsent;
    int changed = 0;
    int abolished = 0;
    int until = kAbsent;
};

const MasterLayout& layoutOf(MasterKind kind);
const MasterLayout* layoutOfLetter(char letter); // null for none

} // namespace kakarite::masters
