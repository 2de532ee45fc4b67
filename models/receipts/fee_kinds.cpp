#include "models/receipts/fee_kinds.h"

#include <algorithm>
#include <array>

namespace kakarite::receipts {

namespace {

struct Row {
    int code;
    FeeKind kind;
};

constexpr auto makeTable()
{
    auto table = std::to_array<Row>({
#include "fee_kinds.inc"
    });
    std::ranges::sort(table, {}, &Row::code);
    return table;
}

constexpr auto kTable = makeTable();

// 初診 codes whose last two digits are 10 are basic fees (告示等識別 1); additions end in 70: masters.md §7.
constexpr bool isBasicFirstFee(int code)
{
    return code / 1000000 == 111 && code % 100 == 10;
}

} // namespace

FeeKind feeKind(int code)
{
    // Every code of the table is an act of chapters 111 to 120; most lines of a file are not.
    if (code < 111000000 || code >= 121000000)
        return FeeKind::Other;
    const auto found = std::ranges::lower_bound(kTable, code, {}, &Row::code);
    if (found != kTable.end() && found->code == code)
        return found->kind;
    return isBasicFirstFee(code) ? FeeKind::FirstFee : FeeKind::Other;
}

} // namespace kakarite::receipts
