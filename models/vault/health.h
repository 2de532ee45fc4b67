// Whether an open database is what was written: its pages, its structure, its references, its log.
#pragma once

#include "models/vault/audit.h"

namespace kakarite::vault {

struct Health {
    bool cipherOk = false;
    bool structureOk = false;
    bool foreignKeysOk = false;
    AuditCheck audit;
    bool auditRead = false; // the log could be read to its end

    bool databaseOk() const { return cipherOk && structureOk && foreignKeysOk; }
    // The chain is whole. What was lost before is told in audit.lost and audit.lostAnchors.
    bool auditOk() const { return auditRead && audit.firstBroken == 0 && audit.rows > 0; }
};

Health healthOf(sqlite3* database, const QString& vaultId);
// What failed while a database was copied: VaultDamaged where a page of the source is not what was written, which
// SQLite says of the copy, or of neither.
Error blamedOnSource(Error error, sqlite3* source);

} // namespace kakarite::vault
