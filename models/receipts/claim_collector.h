// Takes the claims of a file as they come and stores them; counts what the report of the file tells.
#pragma once

#include "models/receipts/file_import.h"

namespace kakarite::receipts {

class ClaimCollector final : public RowsSink {
public:
    // `advanced` hears of each piece; `keep` tells whether the file is to be kept.
    ClaimCollector(FileImporter& importer, std::int64_t importId, bool keep, std::set<std::int32_t> monthsKnown,
                   const FileImporter::BytesFn& advanced, FileReport& report);

    void facility(const Facility& facility) override;
    Result<void> claim(const ClaimRows& claim) override;
    void note(const Note& note) override;
    Result<void> piece(qsizetype bytes, const Packed& packed) override;

    // (patient, month) pairs where a claim met another: versions are to be settled.
    std::set<std::pair<std::int64_t, std::int32_t>> again() const;
    const MonthCounts& months() const { return m_months; }

private:
    Side sideOf(const ClaimRows& claim) const;
    void warn(const ClaimRows& claim, int field, NoteCode code);

    FileImporter& m_importer;
    std::int64_t m_importId;
    bool m_keep;
    std::set<std::int32_t> m_monthsKnown;
    const FileImporter::BytesFn& m_advanced;
    FileReport& m_report;
    Facility m_facility;
    std::int64_t m_facilityId = 0;
    std::int64_t m_claims = 0;
    std::vector<std::pair<std::int64_t, std::int32_t>> m_stored; // patient and month of each claim
    MonthCounts m_months;
};

// Adds a note to a report: all are counted, the first kWarningsKept are kept.
void addWarning(FileReport& report, const Note& note);

} // namespace kakarite::receipts
