// What a file that somebody uploads is, told by its content: receipts, an official master or a patient list. Touches no
// database.
#pragma once

#include <QString>

namespace kakarite::continuity {

enum class UploadKind { Receipts, PatientList, Master };

// Whatever can be read as a table and does not begin like receipts is a patient list, and so is a spreadsheet, whose
// import says how to make a CSV of it. Every zip without a master, and everything else, goes the way of receipts, which
// words what it is instead.
UploadKind uploadKind(const QString& path);

} // namespace kakarite::continuity
