#include "models/receipts/claim_collector.h"

#include <algorithm>

namespace kakarite::receipts {

void addWarning(FileReport& report, const Note& note)
{
    ++report.warningsTotal;
    ++report.warningCounts[note.code];
    if (report.warnings.size() < std::size_t(kWarningsKept))
        report.warnings.push_back(note);
}

ClaimCollector::ClaimCollector(FileImporter& importer, std::int64_t importId, bool keep,
                               std::set<std::int32_t> monthsKnown, const FileImporter::BytesFn& advanced,
                               FileReport& report)
    : m_importer(importer), m_importId(importId), m_keep(keep), m_monthsKnown(std::move(monthsKnown)),
      m_advanced(advanced), m_report(report)
{
}

void ClaimCollector::facility(const Facility& facility)
{
    if (!m_report.facilities.contains(facility.code))
        m_report.facilities.append(facility.code);
    m_facility = facility;
    m_facilityId = 0;
}

void ClaimCollector::note(const Note& note)
{
    addWarning(m_report, note);
}

void ClaimCollector::warn(const ClaimRows& claim, int field, NoteCode code)
{
    addWarning(m_report, Note{claim.line, {'R', 'E', '\0'}, field, code});
}

Result<void> ClaimCollector::piece(qsizetype bytes, const Packed& packed)
{
    if (m_keep)
        TRY(m_importer.m_keep.add(packed));
    return m_advanced(bytes, m_claims);
}

Result<void> ClaimCollector::claim(const ClaimRows& claim)
{
    ++m_claims;
    // The parser has told of all three. Without its month a claim can be neither counted nor found again; the kept file
    // still holds it.
    if (!claim.outpatient || m_facility.feeTable != 1 || !claim.month)
        return {};
    if (m_facilityId == 0) {
        TRY_LET(m_facilityId, m_importer.facilityId(m_facility));
    }
    TRY_LET(const patients::Resolved patient, m_importer.m_resolver.resolve(claim.person, claim.numberKey));
    m_report.patientsNew += patient.created ? 1 : 0;
    if (patient.id == 0)
        warn(claim, 14, NoteCode::PatientAmbiguous);
    else if (patient.created && patient.provisional)
        warn(claim, 14, NoteCode::PatientProvisional);
    if (patient.mismatch)
        warn(claim, 7, NoteCode::PatientMismatch);
    TRY(m_importer.m_store.insert(claim, m_importId, m_facilityId, patient.id));
    if (claim.visits.note)
        warn(claim, 0, *claim.visits.note);
    ++m_report.outpatientClaims;
    m_report.points += claim.points;
    ++m_months[{claim.month->index(), sideOf(claim)}];
    m_importer.m_touched.insert(patient.id);
    m_stored.emplace_back(patient.id, claim.month->index());
    return {};
}

std::set<std::pair<std::int64_t, std::int32_t>> ClaimCollector::again() const
{
    auto stored = m_stored;
    std::ranges::sort(stored);
    std::set<std::pair<std::int64_t, std::int32_t>> again;
    for (std::size_t i = 0; i < stored.size(); ++i) {
        const bool inFile = i > 0 && stored[i] == stored[i - 1];
        if (inFile || m_monthsKnown.contains(stored[i].second))
            again.insert(stored[i]);
    }
    return again;
}

// 後期高齢者 files come through 国保連 but are asked for apart; a header without the organisation is told by its
// payers.
Side ClaimCollector::sideOf(const ClaimRows& claim) const
{
    if (claim.type / 100 % 10 == 3)
        return Side::Kouki;
    if (m_facility.payerOrganisation == 1)
        return Side::Shaho;
    if (m_facility.payerOrganisation == 2)
        return Side::Kokuho;
    return claim.payerDigits == 6 ? Side::Kokuho : Side::Shaho;
}

} // namespace kakarite::receipts
