#include "models/receipts/claim_collector.h"

#include <algorithm>

namespace kakarite::receipts {

namespace {
constexpr int kMonthBits = 16;
}

void addWarning(FileReport& report, const Note& note)
{
    ++report.warningsTotal;
    ++report.warningCounts[note.code];
    if (report.warnings.size() < std::size_t(kWarningsKept))
        report.warnings.push_back(note);
}

ClaimCollector::ClaimCollector(FileImporter& importer, std::int64_t importId, std::set<std::int32_t> monthsKnown,
                               FileReport& report)
    : m_importer(importer), m_importId(importId), m_monthsKnown(std::move(monthsKnown)), m_report(report)
{
}

void ClaimCollector::facility(const Facility& facility)
{
    m_facility = facility;
    m_facilityId = 0;
    if (!m_report.facilities.contains(facility.code))
        m_report.facilities.append(facility.code);
}

void ClaimCollector::totals(const Totals&)
{
}

void ClaimCollector::note(const Note& note)
{
    addWarning(m_report, note);
}

void ClaimCollector::warn(const Claim& claim, int field, NoteCode code)
{
    addWarning(m_report, Note{claim.line, {'R', 'E', '\0'}, field, code});
}

void ClaimCollector::claim(Claim&& claim)
{
    ++m_claims;
    if (m_error)
        return;
    if (auto stored = store(claim); !stored)
        m_error = stored.error();
}

Result<void> ClaimCollector::store(Claim& claim)
{
    // The parser has told of both. Without its month a claim can be neither counted nor found again; the kept file
    // still holds it.
    if (!claim.isOutpatient() || m_facility.feeTable != 1 || !claim.month)
        return {};
    if (m_facilityId == 0) {
        TRY_LET(m_facilityId, m_importer.facilityId(m_facility));
    }
    const patients::Identity identity{claim.chartNumber, claim.name, claim.kana, claim.sex, claim.birth};
    TRY_LET(const patients::Resolved patient, m_importer.m_resolver.resolve(identity));
    m_report.patientsNew += patient.created ? 1 : 0;
    if (patient.id == 0)
        warn(claim, 14, NoteCode::PatientAmbiguous);
    else if (patient.created && patient.provisional)
        warn(claim, 14, NoteCode::PatientProvisional);
    if (patient.mismatch)
        warn(claim, 7, NoteCode::PatientMismatch);

    const VisitDays days = visitDays(claim);
    TRY(m_importer.m_store.insert(claim, days, m_importId, m_facilityId, patient.id));
    if (days.note)
        warn(claim, 0, *days.note);
    ++m_report.outpatientClaims;
    m_report.points += claim.points();
    ++m_months[{claim.month->index(), sideOf(claim)}];
    m_importer.m_touched.insert(patient.id);

    const std::int64_t slot = (patient.id << kMonthBits) | claim.month->index();
    const bool inFile = !m_seen.insert(slot).second;
    if (inFile || m_monthsKnown.contains(claim.month->index()))
        m_again.emplace(patient.id, claim.month->index());
    return {};
}

// 後期高齢者 files come through 国保連 but are asked for apart; a header without the organisation is told by its
// payers.
Side ClaimCollector::sideOf(const Claim& claim) const
{
    if (claim.type / 100 % 10 == 3)
        return Side::Kouki;
    if (m_facility.payerOrganisation == 1)
        return Side::Shaho;
    if (m_facility.payerOrganisation == 2)
        return Side::Kokuho;
    const Payer* payer = claim.firstPayer();
    return payer && payer->number.size() == 6 ? Side::Kokuho : Side::Shaho;
}

} // namespace kakarite::receipts
