#include "models/receipts/dispensing.h"

#include "models/receipts/fee_kinds.h"

#include <algorithm>

namespace kakarite::receipts {

namespace {

// The days on which a claim names fees of each kind.
struct FeeDays {
    std::uint32_t slip = 0;
    std::uint32_t bundleInside = 0;
    std::uint32_t bundleOutside = 0;
    std::uint32_t dispensed = 0;
    bool anySlip = false;
    bool anyBundleInside = false;
    bool anyBundleOutside = false;
    bool anyDispensed = false;
};

FeeDays feeDays(const Claim& claim)
{
    FeeDays fees;
    const auto enter = [](std::uint32_t& days, bool& any, const UnitLine& line) {
        days |= line.days.bits();
        any = true;
    };
    for (const Unit& unit : claim.units) {
        if (unit.donor)
            continue;
        const bool dispensingGroup = unit.isGroup('2', '4') || unit.isGroup('2', '5') || unit.isGroup('2', '7');
        for (const UnitLine& line : unit.lines) {
            if (line.kind != LineKind::Act)
                continue;
            switch (feeKind(line.code)) {
            case FeeKind::PrescriptionSlip:
                enter(fees.slip, fees.anySlip, line);
                break;
            case FeeKind::BundleInside:
                enter(fees.bundleInside, fees.anyBundleInside, line);
                break;
            case FeeKind::BundleOutside:
                enter(fees.bundleOutside, fees.anyBundleOutside, line);
                break;
            case FeeKind::Prescription:
            case FeeKind::Dispensing:
                enter(fees.dispensed, fees.anyDispensed, line);
                break;
            case FeeKind::FirstFee:
            case FeeKind::Other:
                if (dispensingGroup)
                    enter(fees.dispensed, fees.anyDispensed, line);
                break;
            }
        }
    }
    return fees;
}

// A unit of group 21 to 23 that costs nothing on this claim.
Dispensing withoutPoints(const Unit& unit, const FeeDays& fees, bool outpatient)
{
    if (!outpatient)
        return Dispensing::Bundled; // the fee of the stay holds it
    std::uint32_t days = 0;
    for (const UnitLine& line : unit.lines)
        days |= line.days.bits();
    if ((fees.slip & days) != 0)
        return Dispensing::Outside;
    if ((fees.bundleInside & days) != 0)
        return Dispensing::Bundled;
    if ((fees.bundleOutside & days) != 0 || fees.anyBundleOutside)
        return Dispensing::Outside;
    if (fees.anyBundleInside && !fees.anySlip)
        return Dispensing::Bundled;
    if ((fees.dispensed & days) != 0 || (days == 0 && fees.anyDispensed))
        return Dispensing::Inside;
    return Dispensing::Outside;
}

} // namespace

DispensingSigns classifyDrugs(Claim& claim)
{
    const FeeDays fees = feeDays(claim);
    const bool outpatient = claim.isOutpatient();
    DispensingSigns signs;
    signs.prescriptionSlip = fees.anySlip;
    for (Unit& unit : claim.units) {
        const bool drug = std::ranges::any_of(unit.lines, [](const UnitLine& l) { return l.kind == LineKind::Drug; });
        if (!drug) {
            unit.dispensing = Dispensing::NotADrug;
            continue;
        }
        if (unit.isGroup('Z', '1') || unit.isGroup('Z', '2') || unit.isGroup('Z', '3'))
            unit.dispensing = Dispensing::Outside;
        else if ((unit.isGroup('2', '1') || unit.isGroup('2', '2') || unit.isGroup('2', '3')) &&
                 unit.points.value_or(0) == 0)
            unit.dispensing = withoutPoints(unit, fees, outpatient);
        else
            unit.dispensing = Dispensing::Inside;
        signs.outsideDrug |= unit.dispensing == Dispensing::Outside && !unit.donor;
    }
    return signs;
}

} // namespace kakarite::receipts
