// Bytes of a receipt file into claims, facts and the kept file, inside a transaction that the caller holds.
//
// R1 finds the patient, R2 decides which version of a claim counts, R3–R5 make the facts. Patients whose facts changed
// are collected in `touched`; continuity is refreshed from them in the same transaction (models/continuity/upload.h,
// which is what programs call). A file that is refused leaves nothing behind.
#pragma once

#include "models/receipts/file_report.h"
#include "models/vault/connection.h"

#include <atomic>
#include <functional>
#include <map>
#include <unordered_set>

namespace kakarite::receipts {

using Touched = std::unordered_set<std::int64_t>; // patient ids; 0 = claims that belong to nobody yet

struct Progress {
    QString file;
    std::int64_t bytesDone = 0; // over all files
    std::int64_t bytesTotal = 0;
    std::int64_t claims = 0;
};

struct ImportContext {
    std::function<void(const Progress&)> progress; // called on the importing thread, about 20 times a second
    const std::atomic<bool>* cancelled = nullptr;
};

using Refusals = std::map<QString, Error>; // by FileReport::path

// Every file, and every member of an archive, gets a report of its own; one that cannot be read carries its error.
// Fails as a whole only when the database does, with Cancelled, or where a file that was good at first fails while it
// is stored, having changed: that one is added to `refused`. Rolled back and called once more, it leaves those out.
Result<std::vector<FileReport>> importFiles(vault::Transaction& transaction, const QStringList& paths,
                                            const ImportContext& context, Refusals& refused, Touched& touched);

// Takes an import back: what its claims had replaced counts again, patients that only it knew disappear.
Result<void> undoImport(vault::Transaction& transaction, std::int64_t importId, Touched& touched);

// Makes every claim and fact again from the kept files, as after an upgrade of the rules. Returns the number of files.
Result<int> deriveAgain(vault::Transaction& transaction, Touched& touched);

// R5 again over the diagnoses that are stored, as after another disease master. `advanced` is called claim by claim and
// may stop it. Returns the number of claims whose families changed.
Result<std::int64_t> deriveChronicAgain(vault::Transaction& transaction, Touched& touched,
                                        const std::function<Result<void>(std::int64_t claims)>& advanced);

struct ImportEntry { // the history
    std::int64_t id = 0;
    std::int64_t atMs = 0;
    QString actor;
    QString source; // "receipts" | "patients"
    FileReport report;
    std::optional<std::int64_t> undoneAtMs;
    QString undoneBy;
};
// Latest first.
Result<std::vector<ImportEntry>> listImports(const vault::Reader& reader);

struct Coverage { // what the live imports cover
    Month month;
    QString side;  // "shaho" "kokuho" "kouki"
    FileKind kind; // the best there is: inspection over submission over undetermined
    std::int64_t claims = 0;
};
Result<std::vector<Coverage>> coverage(const vault::Reader& reader); // by month, then side

} // namespace kakarite::receipts
