// R3: the visit days of an outpatient claim.
#include "models/receipts/claim.h"
#include "models/receipts/fee_kinds.h"

#include <algorithm>
#include <bit>

namespace kakarite::receipts {

namespace {

std::uint32_t daysInMonth(const Claim& claim)
{
    const int count = claim.month ? claim.month->dayCount() : 31;
    return 0x7FFFFFFFU >> (31 - count);
}

int recordedDays(const Claim& claim)
{
    int days = claim.insurance ? claim.insurance->days : 0;
    for (const Payer& payer : claim.publicPayers)
        days = std::max(days, payer.days);
    return days;
}

// The second digit of a group between 11 and 14; 0 for every other group.
int consultationGroup(GroupId group)
{
    return group.first == '1' && group.second >= '1' && group.second <= '4' ? group.second - '0' : 0;
}

} // namespace

VisitDays visitDays(const Claim& claim)
{
    std::uint32_t consultations = 0; // 診療識別 11, 12
    std::uint32_t managements = 0;   // 11 to 14
    std::uint32_t acts = 0;
    std::uint32_t firstFees = 0;
    for (const Unit& unit : claim.units) {
        if (unit.donor)
            continue;
        const int group = consultationGroup(unit.group);
        for (const UnitLine& line : unit.lines) {
            if (line.kind != LineKind::Act)
                continue;
            const std::uint32_t bits = line.days.bits();
            acts |= bits;
            managements |= group != 0 ? bits : 0;
            consultations |= group == 1 || group == 2 ? bits : 0;
            if (feeKind(line.code) == FeeKind::FirstFee)
                firstFees |= bits;
        }
    }

    const std::uint32_t real = daysInMonth(claim);
    VisitDays result;
    if (claim.hasAttendance) {
        result.visits = claim.attendedDays & real;
    } else {
        const int wanted = recordedDays(claim);
        const std::uint32_t candidates[] = {consultations & real, managements & real, acts & real};
        const auto* const exact =
            std::ranges::find_if(candidates, [wanted](std::uint32_t bits) { return std::popcount(bits) == wanted; });
        if (exact != std::end(candidates)) {
            result.visits = *exact;
        } else {
            result.visits = candidates[1] != 0 ? candidates[1] : candidates[2];
            result.note = NoteCode::VisitDaysMismatch;
        }
    }
    if (result.visits == 0)
        result.note = NoteCode::VisitDaysMissing;
    result.firstFee = firstFees & result.visits;
    return result;
}

} // namespace kakarite::receipts
