// The log of what was done, as a hash chain: each row's hash is BLAKE2b-256 over the hash before it, the row, and the
// field changes that belong to it; the first row follows the hash of the vault's id. Altered, inserted and removed rows
// break the chain where it happened. Rows cut off at its end do not: they are told by the anchor (audit_anchor.h).
#pragma once

#include "models/base/result.h"
#include "models/vault/statement.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace kakarite::vault {

inline constexpr qsizetype kAuditHashBytes = 32;

struct AuditEntry {
    std::int64_t seq = 0;
    std::int64_t atMs = 0;
    QString actor;
    QString intent;
    QString subject;
    std::int64_t count = 0;
};

Result<std::int64_t> nextAuditSeq(sqlite3* database);
// Inside the transaction whose changes carry entry.seq. The hash of the new row.
Result<QByteArray> appendAudit(sqlite3* database, const QString& vaultId, const AuditEntry& entry);

// The hash of one row; nothing where there is none.
Result<std::optional<QByteArray>> auditHash(sqlite3* database, std::int64_t seq);

struct AuditCheck {
    std::int64_t rows = 0;
    std::int64_t firstBroken = 0; // 0 = none
    std::int64_t lost = 0;        // rows cut off, as audit_gap entries tell
    std::int64_t lostAnchors = 0; // likewise: how often the anchor was gone or unreadable
};
// What an audit_gap entry is about where no row is known to be lost.
inline constexpr char kAnchorGone[] = "anchor:gone";
inline constexpr char kAnchorUnreadable[] = "anchor:unreadable";
Result<AuditCheck> checkAudit(sqlite3* database, const QString& vaultId);

} // namespace kakarite::vault
