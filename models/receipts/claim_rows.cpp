#include "models/receipts/claim_rows.h"

#include "models/base/japanese_text.h"

#include <bit>

namespace kakarite::receipts {

namespace {

QByteArray normal(const QString& text)
{
    return nfkc(text).toUtf8();
}

// R4 looks at 内服 only; the vendor form Z1 is the same outside.
bool isOralGroup(const Unit& unit)
{
    return unit.isGroup('2', '1') || unit.isGroup('Z', '1');
}

void addUnit(const Unit& unit, Month month, ClaimRows& rows)
{
    const int firstDay = month.firstDay().days();
    const std::uint32_t real = 0x7FFFFFFFU >> (DayCounts::kDays - month.dayCount());
    const bool oral = isOralGroup(unit);
    const bool outside = unit.dispensing == Dispensing::Outside;
    for (const UnitLine& line : unit.lines) {
        const bool drug = line.kind == LineKind::Drug && oral;
        if (line.kind != LineKind::Act && !drug)
            continue;
        for (std::uint32_t days = line.days.bits() & real; days != 0; days &= days - 1) {
            const int day = std::countr_zero(days);
            if (drug)
                rows.prescriptions.push_back({line.code, firstDay + day, line.days[day], outside});
            else
                rows.acts.push_back({line.code, firstDay + day, line.days[day]});
        }
    }
}

} // namespace

ClaimRows rowsOf(Claim&& claim)
{
    ClaimRows rows;
    rows.line = claim.line;
    rows.type = claim.type;
    rows.month = claim.month;
    rows.outpatient = claim.isOutpatient();
    if (!rows.outpatient || !rows.month)
        return rows;
    rows.numberKey = patientNumberKey(claim.chartNumber);
    rows.contentHash = claim.contentHash;
    rows.visits = visitDays(claim);
    if (const Payer* payer = claim.firstPayer()) {
        rows.payer = normal(payer->number);
        rows.symbol = normal(payer->symbol);
        rows.insuredNumber = normal(payer->insuredNumber);
        rows.points = payer->points;
        rows.days = payer->days;
        rows.payerDigits = payer->number.size();
    }
    rows.diagnoses.reserve(claim.diagnoses.size());
    for (const Diagnosis& diagnosis : claim.diagnoses) {
        rows.dead |= diagnosis.outcome == 3;
        rows.diagnoses.push_back({diagnosis.code, diagnosis.start, diagnosis.outcome, diagnosis.suspected,
                                  diagnosis.main, diagnosis.modifiers.toUtf8(), diagnosis.name.toUtf8()});
    }
    rows.acts.reserve(claim.units.size());
    for (const Unit& unit : claim.units) {
        if (!unit.donor)
            addUnit(unit, *claim.month, rows);
    }
    rows.person = {std::move(claim.chartNumber), std::move(claim.name), std::move(claim.kana), claim.sex, claim.birth};
    return rows;
}

} // namespace kakarite::receipts
