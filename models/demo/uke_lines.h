// Lines of a UKE file (receipts.md §3, §5) as CP932 bytes. Internal to this folder.
#pragma once

#include "models/base/date.h"

#include <QByteArray>
#include <QByteArrayList>

#include <array>
#include <cstdint>
#include <vector>

namespace kakarite::demo {

struct CodedLine {
    bool drug = false; // IY, else SI
    int code = 0;
    int amount = 0; // 使用量 of a drug
    friend bool operator==(const CodedLine&, const CodedLine&) = default;
};

// One 算定単位: lines that share points, number of times and days.
struct BilledUnit {
    int group = 0; // 診療識別
    std::vector<CodedLine> lines;
    int points = 0;       // for one time
    bool outside = false; // 院外: written by 点検用 files only, with points 0
    QByteArray usage;     // 用法, a comment that heads the unit; CP932
    std::array<int, 31> days{};

    int count() const;
};

QByteArray claimMonth(Month month); // YYYYMM
QByteArray claimDate(Date day);     // YYYYMMDD

// `opensGroup`: the first line names the group; later units of a group leave it blank.
void appendUnit(QByteArray& out, const BilledUnit& unit, char burden, bool opensGroup);
void appendLine(QByteArray& out, const QList<QByteArray>& fields); // fields joined, with CR LF
QByteArray dayFields(std::uint32_t days, char mark);               // ",1,,1…": 31 fields, each with its comma

} // namespace kakarite::demo
