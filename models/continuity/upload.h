// The use cases that change what is known of visits: uploading receipts, taking an upload back, 対象外. Each is one
// transaction that ends with the continuity of the touched patients (and only theirs) brought up to date.
#pragma once

#include "models/continuity/rules.h"
#include "models/receipts/import.h"
#include "models/vault/vault.h"

namespace kakarite::continuity {

struct UploadReport {
    std::vector<receipts::FileReport> files;
    std::int64_t patientsTotal = 0;
    std::int64_t visitsTotal = 0;
    double seconds = 0;
    // Every file was read; some of it may have been warned about.
    bool clean() const;
    // No file could be read at all.
    bool nothingRead() const;
};

// All files or none; a dry run reports and leaves the vault as it was. Right::Import.
Result<UploadReport> uploadReceipts(vault::Vault& vault, const QStringList& paths, bool dryRun,
                                    const receipts::ImportContext& context);

// Takes back an import of any kind, receipts or a patient list. Right::UndoImport.
Result<void> undoUpload(vault::Vault& vault, std::int64_t importId);

// Makes all derived rows again from the kept files, after an upgrade of the rules. Returns the number of files.
Result<int> deriveAgain(vault::Vault& vault);

// 対象外 (R8) with its reason; ends by a later visit (unless dead) or by undo. Right::Patients.
Result<std::int64_t> exclude(vault::Vault& vault, std::int64_t patientId, ExclusionKind kind, Date from,
                             const QString& reason);
Result<void> undoExclusion(vault::Vault& vault, std::int64_t exclusionId);

} // namespace kakarite::continuity
