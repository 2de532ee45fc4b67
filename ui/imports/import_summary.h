// What an upload was, in numbers a receptionist understands; and what should be uploaded next.
#pragma once

#include "models/continuity/upload.h"

#include <optional>

namespace kakarite::ui {

struct ImportSummary {
    std::int64_t claimsIn = 0; // new and replaced
    std::int64_t claimsNew = 0, claimsReplaced = 0, claimsUnchanged = 0;
    std::int64_t patientsNew = 0, patientsTotal = 0;
    std::int64_t points = 0;
    enum class Totals { Agree, Differ, Absent } totals = Totals::Absent;
    std::int64_t notOutpatient = 0; // claims left out
    int filesRefused = 0, filesRead = 0, filesKnown = 0;
    std::int64_t warnings = 0;
    std::vector<std::pair<receipts::NoteCode, std::int64_t>> warningCounts; // most frequent first
    std::vector<Month> months;
    std::optional<receipts::FileKind> kind; // where all files are of one
};
ImportSummary summarize(const continuity::UploadReport& report);

struct NextUpload {
    QString side;
    Month month;
};
// The earliest gap: a payer side that is uploaded otherwise, in a month that must exist by today (the month before it).
std::optional<NextUpload> nextUpload(const std::vector<receipts::Coverage>& coverage, Date today);
// Where nextUpload has nothing to say: up to which month nothing is missing. A month that is not over counts with all
// its sides only.
Month wholeUntil(const std::vector<receipts::Coverage>& coverage, Date today);

} // namespace kakarite::ui
