// One pass over a patient list: plan every row, count, keep what a person is shown, write if there is a writer. The
// working part of preview(), importPatients() and of bringing later lists to stand again after an undo.
#pragma once

#include "models/emr/patient_writer.h"

namespace kakarite::emr {

struct ListRun {
    const vault::Reader& reader;
    const TableFile& table;
    const Mapping& mapping;
    const ImportOptions& options;
    Date today;
    std::int64_t knownUpTo = std::numeric_limits<std::int64_t>::max();
    PatientWriter* writer = nullptr;
    vault::PieceFn seen = {}; // the bytes, as they come
};
Result<ImportReport> runList(const ListRun& run);

// The greatest id of a patient now.
Result<std::int64_t> lastPatientId(const vault::Reader& reader);

} // namespace kakarite::emr
