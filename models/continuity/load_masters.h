// The use case of loading official code masters: one transaction over all files, which ends with what depends on the
// chronic families (R5) brought up to a changed disease master.
#pragma once

#include "models/masters/master_import.h"
#include "models/vault/vault.h"

namespace kakarite::continuity {

struct MastersReport {
    std::vector<masters::MasterFileReport> files;
    std::int64_t claimsChanged = 0;   // whose chronic families are others now
    std::int64_t patientsChanged = 0; // whose state and figures were made again
    double seconds = 0;
    bool clean() const;       // every file was read, and nothing is to be said of it
    bool nothingRead() const; // no file could be read
};

// Right::Import. A file that cannot be read keeps the others from nothing.
Result<MastersReport> loadMasters(vault::Vault& vault, const QStringList& paths, const masters::MasterContext& context);

} // namespace kakarite::continuity
