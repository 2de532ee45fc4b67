// The log of what was done, as a hash chain: each row's hash is BLAKE2b-256 over the hash before it, the row, and the
// field changes that belong to it; the first row follows the hash of the vault's id. Altered, inserted and removed rows
// break the chain where it happened. Rows cut off at its end do not: that takes an anchor outside this file.
#pragma once

#include "models/base/result.h"
#include "models/vault/statement.h"

#include <QByteArray>
#include <QString>

namespace kakarite::vault {

struct AuditEntry {
    std::int64_t seq = 0;
    std::int64_t atMs = 0;
    QString actor;
    QString intent;
    QString subject;
    std::int64_t count = 0;
};

Result<std::int64_t> nextAuditSeq(sqlite3* database);
// Inside the transaction whose changes carry entry.seq.
Result<void> appendAudit(sqlite3* database, const QString& vaultId, const AuditEntry& entry);

struct AuditCheck {
    std::int64_t rows = 0;
    std::int64_t firstBroken = 0; // 0 = none
};
Result<AuditCheck> checkAudit(sqlite3* database, const QString& vaultId);

} // namespace kakarite::vault
