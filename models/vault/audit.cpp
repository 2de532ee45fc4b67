#include "models/vault/audit.h"

#include "models/vault/key_wrap.h"

#include <sodium.h>

namespace kakarite::vault {

namespace {

// Feeds values with their type and length, so that no two rows give the same bytes.
class RowHash {
public:
    explicit RowHash(QByteArrayView previous)
    {
        crypto_generichash_init(&m_state, nullptr, 0, kAuditHashBytes);
        bytes('h', previous);
    }
    void integer(std::int64_t value)
    {
        char be[8];
        for (int i = 0; i < 8; ++i)
            be[i] = static_cast<char>(std::uint64_t(value) >> (56 - 8 * i));
        bytes('i', {be, 8});
    }
    void bytes(char type, QByteArrayView value)
    {
        char head[9] = {type};
        for (int i = 0; i < 8; ++i)
            head[i + 1] = static_cast<char>(std::uint64_t(value.size()) >> (56 - 8 * i));
        update(head, sizeof(head));
        update(value.data(), std::size_t(value.size()));
    }
    // A column as SQLite holds it.
    void column(const Statement& row, int index)
    {
        switch (sqlite3_column_type(row.handle(), index)) {
        case SQLITE_INTEGER:
            integer(row.integer(index));
            break;
        case SQLITE_NULL:
            bytes('n', {});
            break;
        case SQLITE_FLOAT:
            bytes('f', QByteArray::number(row.real(index), 'g', 17));
            break;
        case SQLITE_TEXT:
            bytes('t', row.blobView(index));
            break;
        default:
            bytes('b', row.blobView(index));
            break;
        }
    }
    QByteArray finish()
    {
        QByteArray hash(kAuditHashBytes, Qt::Uninitialized);
        crypto_generichash_final(&m_state, reinterpret_cast<unsigned char*>(hash.data()), kAuditHashBytes);
        return hash;
    }

private:
    void update(const char* data, std::size_t size)
    {
        crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char*>(data), size);
    }
    crypto_generichash_state m_state;
};

void addEntry(RowHash& hash, const AuditEntry& entry)
{
    hash.integer(entry.seq);
    hash.integer(entry.atMs);
    hash.bytes('t', entry.actor.toUtf8());
    hash.bytes('t', entry.intent.toUtf8());
    hash.bytes('t', entry.subject.toUtf8());
    hash.integer(entry.count);
}

Result<void> addChanges(RowHash& hash, Statement& changes, std::int64_t seq)
{
    changes.bind(1, seq);
    while (true) {
        TRY_LET(const bool more, changes.step());
        if (!more)
            break;
        for (int column = 0; column < 5; ++column)
            hash.column(changes, column);
    }
    changes.reset();
    return {};
}

constexpr char kChangesOf[] = "SELECT id, entity, entity_id, field, value FROM change WHERE audit_seq = ?1 ORDER BY id";

Result<QByteArray> lastHash(sqlite3* database, const QString& vaultId)
{
    TRY_LET(auto statement, Statement::prepare(database, "SELECT hash FROM audit ORDER BY seq DESC LIMIT 1"));
    TRY_LET(const bool found, statement.step());
    return found ? statement.blob(0) : hashOf(vaultId.toUtf8());
}

} // namespace

Result<std::int64_t> nextAuditSeq(sqlite3* database)
{
    TRY_LET(auto statement, Statement::prepare(database, "SELECT coalesce(max(seq), 0) + 1 FROM audit"));
    TRY(statement.step());
    return statement.integer(0);
}

Result<QByteArray> appendAudit(sqlite3* database, const QString& vaultId, const AuditEntry& entry)
{
    TRY_LET(const QByteArray previous, lastHash(database, vaultId));
    RowHash hash(previous);
    addEntry(hash, entry);
    TRY_LET(auto changes, Statement::prepare(database, kChangesOf));
    TRY(addChanges(hash, changes, entry.seq));
    TRY_LET(auto insert,
            Statement::prepare(database, "INSERT INTO audit(seq, at_ms, actor, intent, subject, count, prev_hash, hash)"
                                         " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
    insert.bind(1, entry.seq).bind(2, entry.atMs).bind(3, entry.actor).bind(4, entry.intent).bind(5, entry.subject);
    QByteArray own = hash.finish();
    insert.bind(6, entry.count).bindBlob(7, previous).bindBlob(8, own);
    TRY(insert.run());
    return own;
}

Result<std::optional<QByteArray>> auditHash(sqlite3* database, std::int64_t seq)
{
    TRY_LET(auto row, Statement::prepare(database, "SELECT hash FROM audit WHERE seq = ?1"));
    TRY_LET(const bool found, row.bind(1, seq).step());
    return found ? std::optional(row.blob(0)) : std::nullopt;
}

Result<AuditCheck> checkAudit(sqlite3* database, const QString& vaultId)
{
    TRY_LET(auto rows, Statement::prepare(database, "SELECT seq, at_ms, actor, intent, subject, count, prev_hash, hash"
                                                    " FROM audit ORDER BY seq"));
    TRY_LET(auto changes, Statement::prepare(database, kChangesOf, true));
    TRY_LET(auto orphans, Statement::prepare(database, "SELECT min(audit_seq) FROM change"
                                                       " WHERE audit_seq NOT IN (SELECT seq FROM audit)"));
    AuditCheck check;
    QByteArray previous = hashOf(vaultId.toUtf8());
    while (true) {
        TRY_LET(const bool more, rows.step());
        if (!more)
            break;
        ++check.rows;
        if (check.firstBroken != 0)
            continue; // goes on only to count
        const AuditEntry entry{rows.integer(0), rows.integer(1), rows.text(2),
                               rows.text(3),    rows.text(4),    rows.integer(5)};
        RowHash hash(previous);
        addEntry(hash, entry);
        TRY(addChanges(hash, changes, entry.seq));
        const QByteArray stored = rows.blob(7);
        if (entry.seq != check.rows || rows.blobView(6) != previous || hash.finish() != stored)
            check.firstBroken = check.rows;
        previous = stored;
    }
    TRY(orphans.step());
    if (const auto orphan = orphans.optionalInteger(0);
        orphan && (check.firstBroken == 0 || *orphan < check.firstBroken))
        check.firstBroken = *orphan;
    TRY_LET(auto gaps, Statement::prepare(database, "SELECT coalesce(sum(count), 0),"
                                                    " coalesce(sum(subject IN (?1, ?2)), 0)"
                                                    " FROM audit WHERE intent = 'audit_gap'"));
    gaps.bind(1, QString::fromLatin1(kAnchorGone)).bind(2, QString::fromLatin1(kAnchorUnreadable));
    TRY(gaps.step());
    check.lost = gaps.integer(0);
    check.lostAnchors = gaps.integer(1);
    return check;
}

} // namespace kakarite::vault
