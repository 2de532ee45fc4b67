#include "models/receipts/claim_checks.h"

#include <array>

namespace kakarite::receipts {

namespace {

struct Burden {
    char sign;
    unsigned bits;
};

constexpr Burden kBurdens[] = {
    {'1', 0b00001}, {'5', 0b00010}, {'6', 0b00100}, {'B', 0b01000}, {'C', 0b10000}, {'2', 0b00011}, {'3', 0b00101},
    {'E', 0b01001}, {'G', 0b10001}, {'7', 0b00110}, {'H', 0b01010}, {'I', 0b10010}, {'J', 0b01100}, {'K', 0b10100},
    {'L', 0b11000}, {'4', 0b00111}, {'M', 0b01011}, {'N', 0b10011}, {'O', 0b01101}, {'P', 0b10101}, {'Q', 0b11001},
    {'R', 0b01110}, {'S', 0b10110}, {'T', 0b11010}, {'U', 0b11100}, {'V', 0b01111}, {'W', 0b10111}, {'X', 0b11011},
    {'Y', 0b11101}, {'Z', 0b11110}, {'9', 0b11111}};

constexpr auto makeBurdenBits()
{
    std::array<signed char, 128> table{};
    table.fill(-1);
    for (const Burden& burden : kBurdens)
        table[static_cast<unsigned char>(burden.sign)] = static_cast<signed char>(burden.bits);
    return table;
}

constexpr auto kBurdenBits = makeBurdenBits();
constexpr unsigned kAllPayers = 0b11111;

} // namespace

std::optional<unsigned> burdenBits(char burden)
{
    const auto sign = static_cast<unsigned char>(burden);
    if (sign >= kBurdenBits.size() || kBurdenBits[sign] < 0)
        return std::nullopt;
    return static_cast<unsigned>(kBurdenBits[sign]);
}

unsigned disagreeingPayers(const Claim& claim, unsigned stated)
{
    std::array<std::int64_t, 5> sums{};
    for (const Unit& unit : claim.units) {
        if (unit.donor || !unit.points || unit.isGroup('9', '7'))
            continue;
        const auto bits = unit.burden == 0 ? std::optional(kAllPayers) : burdenBits(unit.burden);
        if (!bits)
            return 0;
        const std::int64_t points = *unit.points * unit.count;
        for (unsigned payer = 0; payer < sums.size(); ++payer)
            sums[payer] += (*bits >> payer & 1U) != 0 ? points : 0;
    }
    unsigned wrong = 0;
    if (claim.insurance && claim.insurance->points != sums[0])
        wrong |= 1U;
    for (std::size_t i = 0; i < claim.publicPayers.size() && i + 1 < sums.size(); ++i) {
        if (claim.publicPayers[i].points != sums[i + 1])
            wrong |= 2U << i;
    }
    return wrong & stated;
}

} // namespace kakarite::receipts
