// Takes the parser's claims as they come and stores them; counts what the report of the file tells.
#pragma once

#include "models/receipts/file_import.h"

namespace kakarite::receipts {

class ClaimCollector final : public ClaimSink {
public:
    ClaimCollector(FileImporter& importer, std::int64_t importId, std::set<std::int32_t> monthsKnown,
                   FileReport& report);

    void facility(const Facility& facility) override;
    void claim(Claim&& claim) override;
    void totals(const Totals& totals) override;
    void note(const Note& note) override;

    const std::optional<Error>& error() const { return m_error; }
    std::int64_t claims() const { return m_claims; }
    // (patient, month) pairs where a claim had met another: versions are to be settled.
    const std::set<std::pair<std::int64_t, std::int32_t>>& again() const { return m_again; }
    const MonthCounts& months() const { return m_months; }

private:
    Result<void> store(Claim& claim);
    Side sideOf(const Claim& claim) const;
    void warn(const Claim& claim, int field, NoteCode code);

    FileImporter& m_importer;
    std::int64_t m_importId;
    std::set<std::int32_t> m_monthsKnown;
    FileReport& m_report;
    Facility m_facility;
    std::int64_t m_facilityId = 0;
    std::int64_t m_claims = 0;
    std::optional<Error> m_error;
    std::unordered_set<std::int64_t> m_seen; // patient << 16 | month, in this file
    std::set<std::pair<std::int64_t, std::int32_t>> m_again;
    MonthCounts m_months;
};

// Adds a note to a report: all are counted, the first kWarningsKept are kept.
void addWarning(FileReport& report, const Note& note);

} // namespace kakarite::receipts
