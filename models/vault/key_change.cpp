// Changing keys of an open vault: the data key with the whole database, who has a slot, the recovery code.
//
// The change of the data key, and what an opening finds if it is cut short:
//   1 a copy of the database under the new key, clinic.db.rekey   the old pair; the copy is removed
//   2 keys.json whose boxes hold both keys                        the old database, by the old key
//   3 the copy takes the database's place                         the new database, by the new key
//   4 keys.json whose boxes hold the new key alone                the new pair
#include "models/vault/audit.h"
#include "models/vault/circumstances.h"
#include "models/vault/open_vault.h"
#include "models/vault/page_copy.h"
#include "models/vault/recovery_code.h"
#include "models/vault/second_factor.h"

#include <QFileInfo>

#include <algorithm>
#include <cstring>
#include <filesystem>

namespace kakarite::vault {

using namespace Qt::StringLiterals;

QString changingPath(const QString& folder)
{
    return databasePath(folder) + u".rekey"_s;
}

void removeDatabaseFiles(const QString& file)
{
    for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(file + suffix);
}

namespace {

SecretBytes ringOf(const SecretBytes& next, const SecretBytes& current)
{
    SecretBytes ring(2 * kDataKeyBytes);
    std::memcpy(ring.data(), next.data(), kDataKeyBytes);
    std::memcpy(ring.data() + kDataKeyBytes, current.data(), kDataKeyBytes);
    return ring;
}

// QFile::rename does not replace; this does, in one step.
bool replaceFile(const QString& from, const QString& to)
{
    std::error_code error;
    std::filesystem::rename(std::filesystem::path(from.toStdU16String()), std::filesystem::path(to.toStdU16String()),
                            error);
    return !error;
}

} // namespace

Vault::KeyState OpenVault::keyState() const
{
    KeyState state;
    state.dataKeyMadeMs = m_open.keys.dataKeyMadeMs;
    state.changeDue = m_open.keys.changeDue;
    state.keychain = ownSlotIsBound();
    state.recoveryCode = m_open.keys.recovery.has_value();
    if (const auto reader = openReader())
        state.secondFactor = hasSecondFactor((*reader)->database(), m_open.actor.userId).value_or(false);
    return state;
}

Result<void> OpenVault::roomForCopy()
{
    TRY(execute(writer(), "PRAGMA wal_checkpoint(TRUNCATE)"));
    const QFileInfo file(m_open.file);
    if (!hasRoom(file.absolutePath(), file.size() + 64 * 1024 * 1024))
        return failure(ErrorCode::DiskFull, u"clinic.db.rekey"_s);
    return {};
}

Result<void> OpenVault::copyDatabase(const QString& to, const SecretBytes& key, const KeyProgress& progress)
{
    TRY(roomForCopy());
    removeDatabaseFiles(to);
    TRY_LET(const std::int64_t pageBytes, readInteger(writer(), "PRAGMA page_size"));
    {
        TRY_LET(const auto copy, Database::open(to, key, Access::Create));
        TRY(copyPages(writer(), copy->handle(), [&](std::int64_t done, std::int64_t total) -> Result<void> {
            progress(done * pageBytes - 1, total * pageBytes); // the last byte: see replaceDatabase
            return {};
        }));
    }
    // Nothing is given up for a copy that was not seen to open and to end where the log ends.
    TRY_LET(const auto copy, Database::open(to, key, Access::Read));
    TRY_LET(const std::int64_t here, readInteger(writer(), "SELECT coalesce(max(seq), 0) FROM audit"));
    TRY_LET(const auto there, auditHash(copy->handle(), here));
    TRY_LET(const auto wanted, auditHash(writer(), here));
    if (!there || there != wanted)
        return failure(ErrorCode::DatabaseFailed, u"the copy differs"_s);
    return {};
}

// The copy becomes the database, and this vault goes on with it.
Result<void> OpenVault::replaceDatabase(const QString& copy, const SecretBytes& next)
{
    m_writer.reset(); // writes its log back and removes it: it would not fit the new file
    const bool replaced = replaceFile(copy, m_open.file);
    auto reopened = Database::open(m_open.file, replaced ? next : m_open.dataKey, Access::Write);
    if (!reopened)
        return std::unexpected(std::move(reopened).error());
    attach(std::move(*reopened));
    if (!replaced)
        return failure(ErrorCode::FileUnwritable, u"clinic.db"_s);
    return {};
}

Result<void> OpenVault::changeDataKey(const KeyProgress& progress)
{
    TRY(m_open.actor.require(Right::Users));
    if (m_owner.load() == std::this_thread::get_id())
        return failure(ErrorCode::Internal, u"key change inside a transaction"_s);
    {
        const std::scoped_lock guard(m_mutex);
        if (m_readers->load() != 0)
            return failure(ErrorCode::VaultInUse, u"readers"_s);
        const SecretBytes next = SecretBytes::random(kDataKeyBytes);
        const QString copy = changingPath(m_open.folder);
        KeyFile both = m_open.keys;
        TRY(both.fillBoxes(ringOf(next, m_open.dataKey)));
        if (auto copied = copyDatabase(copy, next, progress); !copied) {
            removeDatabaseFiles(copy);
            return copied;
        }
        const std::int64_t size = QFileInfo(copy).size();
        progress(size - 1, size);
        TRY(both.save(m_open.folder, ringOf(next, m_open.dataKey)));
        progress(size - 1, size);
        if (auto replaced = replaceDatabase(copy, next); !replaced) {
            (void)m_open.keys.save(m_open.folder, m_open.dataKey);
            removeDatabaseFiles(copy);
            return replaced;
        }
        progress(size - 1, size);
        if (const auto head = m_anchor.read(m_open.dataKey))
            m_anchor.write(*head, next);
        m_anchor.sync(); // before keys.json forgets the key that the other record is under
        m_open.dataKey = next.clone();
        m_offeredCode.reset(); // it holds the key of before
        TRY(settleKeys(true));
        progress(size, size);
    }
    return transact(m_open.actor, Intent::ChangeDataKey, [](Transaction& transaction) -> Result<void> {
        transaction.note(u"keys"_s, 1);
        return {};
    });
}

Result<void> OpenVault::settleKeys(bool changed)
{
    TRY(m_open.keys.fillBoxes(m_open.dataKey));
    if (changed) {
        m_open.keys.dataKeyMadeMs = m_clock.nowMs();
        m_open.keys.changeDue = false;
    }
    TRY(m_open.keys.save(m_open.folder, m_open.dataKey));
    removeDatabaseFiles(changingPath(m_open.folder));
    return {};
}

Result<void> OpenVault::settleKeyGeneration()
{
    TRY_LET(const std::int64_t known, readInteger(writer(), "SELECT generation FROM key_file"));
    const std::int64_t missing = known - m_open.keys.generation;
    if (missing <= 0)
        return {};
    // The log first: told twice rather than never.
    TRY(transact(m_open.actor, Intent::KeysPutBack, [&](Transaction& transaction) -> Result<void> {
        transaction.note(u"keys"_s, missing);
        return {};
    }));
    m_open.keys.generation = known;
    return m_open.keys.save(m_open.folder, m_open.dataKey);
}

Result<void> OpenVault::removeUser(const QString& login, const KeyProgress& progress)
{
    TRY(m_open.actor.require(Right::Users));
    if (login == m_open.actor.login)
        return failure(ErrorCode::VaultUserIsOneself);
    KeyFile keys = m_open.keys;
    std::erase_if(keys.users, [&](const KeySlot& slot) { return slot.user.login == login; });
    keys.changeDue = true; // until the data key is another, an old copy of keys.json still opens this database
    TRY(KeyFile(keys).fillBoxes(m_open.dataKey)); // asked first: what cannot be finished is not begun
    if (m_readers->load() != 0)
        return failure(ErrorCode::VaultInUse, u"readers"_s);
    {
        const std::scoped_lock guard(m_mutex);
        TRY(roomForCopy());
    }
    TRY(transactWithKeys(Intent::RemoveUser, std::move(keys), [&](Transaction& transaction) -> Result<void> {
        TRY_LET(const std::int64_t id, userId(transaction, login));
        TRY(requireAnotherAdmin(transaction, id));
        TRY(removeFactor(transaction, id));
        TRY_LET(auto update, transaction.prepare("UPDATE user SET removed = 1, disabled = 1 WHERE id = ?1"));
        TRY(update.bind(1, id).run());
        transaction.note(subjectOfUser(id), 1);
        return {};
    }));
    if (auto changed = changeDataKey(progress); !changed)
        return std::unexpected(Error(ErrorCode::VaultKeyChangeDue, changed.error().detail, changed.error()));
    return {};
}

Result<SecretBytes> OpenVault::offerRecoveryCode(const SecretBytes& password)
{
    TRY(m_open.actor.require(Right::Users));
    TRY(requirePassword(password));
    RecoveryCode code = makeRecoveryCode();
    TRY_LET(m_offeredCode, sealKeyByCode(m_open.dataKey, code.bits, m_open.keys.recoveryOwner()));
    return std::move(code.text);
}

Result<void> OpenVault::confirmRecoveryCode()
{
    TRY(m_open.actor.require(Right::Users));
    if (!m_offeredCode)
        return failure(ErrorCode::NotFound, u"recovery code"_s);
    KeyFile keys = m_open.keys;
    keys.recovery = m_offeredCode;
    TRY(transactWithKeys(Intent::ChangeRecoveryCode, std::move(keys), [](Transaction& transaction) -> Result<void> {
        transaction.note(u"keys"_s, 1);
        return {};
    }));
    m_offeredCode.reset();
    return {};
}

Result<void> OpenVault::renewSlot(const SecretBytes& password, const SecretBytes* deviceSecret)
{
    KeyFile keys = m_open.keys;
    const QString login = m_open.actor.login;
    const KdfCost cost = m_open.cost ? *m_open.cost : calibratedCost();
    TRY_LET(keys.find(login)->key, sealKey(m_open.dataKey, password, deviceSecret, keys.ownerOf(login), cost));
    TRY(keys.save(m_open.folder, m_open.dataKey));
    m_open.keys = std::move(keys);
    return {};
}

Result<SecretBytes> OpenVault::recover(const SecretBytes& password, const SecretBytes* deviceSecret)
{
    KeyFile keys = m_open.keys;
    const QString login = m_open.actor.login;
    const KdfCost cost = m_open.cost ? *m_open.cost : calibratedCost();
    TRY_LET(keys.find(login)->key, sealKey(m_open.dataKey, password, deviceSecret, keys.ownerOf(login), cost));
    RecoveryCode code = makeRecoveryCode();
    TRY_LET(keys.recovery, sealKeyByCode(m_open.dataKey, code.bits, keys.recoveryOwner()));
    TRY(transactWithKeys(Intent::Recover, std::move(keys), [&](Transaction& transaction) -> Result<void> {
        TRY(removeFactor(transaction, m_open.actor.userId));
        TRY_LET(auto update, transaction.prepare("UPDATE user SET initial = 0, initial_until_ms = NULL WHERE id = ?1"));
        TRY(update.bind(1, m_open.actor.userId).run());
        transaction.note(subjectOfUser(m_open.actor.userId), 1);
        return {};
    }));
    return std::move(code.text);
}

Result<void> OpenVault::readOwnFlags()
{
    TRY_LET(auto row, Statement::prepare(writer(), "SELECT initial, ifnull(initial_until_ms <= ?2, 0) FROM user"
                                                   " WHERE id = ?1"));
    TRY_LET(const bool found, row.bind(1, m_open.actor.userId).bind(2, m_clock.nowMs()).step());
    m_initialPassword = found && row.integer(0) != 0;
    m_passwordExpired = found && row.integer(1) != 0;
    return {};
}

namespace {

// The second schema came with the anchor: what is logged since was logged with one. Only where a kill came between the
// migration and the first anchor is nothing logged since.
Result<bool> hadAnchor(sqlite3* database)
{
    TRY_LET(const std::int64_t since,
            readInteger(database, "SELECT count(*) FROM audit WHERE at_ms >="
                                  " (SELECT applied_at_ms FROM schema_migration WHERE version = 2)"));
    return since > 0;
}

} // namespace

Result<void> OpenVault::settleAnchor(const SecretBytes& ring)
{
    std::optional<AuditHead> head;
    for (std::size_t at = 0; at < ring.size() && !head; at += kDataKeyBytes)
        head = m_anchor.read(SecretBytes::copyOf({ring.data() + at, kDataKeyBytes}));
    if (!head && !m_anchor.exists()) {
        TRY_LET(const bool known, hadAnchor(writer()));
        if (!known)
            return {};
    }
    QString subject = QString::fromLatin1(m_anchor.exists() ? kAnchorUnreadable : kAnchorGone);
    std::int64_t lost = 0;
    if (head) {
        TRY_LET(const auto hash, auditHash(writer(), head->seq));
        if (hash == head->hash)
            return {};
        TRY_LET(const std::int64_t rows, readInteger(writer(), "SELECT coalesce(max(seq), 0) FROM audit"));
        lost = std::max<std::int64_t>(1, head->seq - rows);
        subject = u"audit:%1"_s.arg(head->seq);
    }
    return transact(m_open.actor, Intent::AuditGap, [&](Transaction& transaction) -> Result<void> {
        transaction.note(subject, lost);
        return {};
    });
}

Result<void> OpenVault::recordRestore(const RestoredFrom& from)
{
    TRY_LET(const std::int64_t rows, readInteger(writer(), "SELECT coalesce(max(seq), 0) FROM audit"));
    const std::int64_t missing = std::max<std::int64_t>(0, from.replacedRows - rows);
    return transact(m_open.actor, Intent::Restore, [&](Transaction& transaction) -> Result<void> {
        transaction.note(u"restore:"_s + dayOfBackup(from.madeAtMs), missing);
        if (from.unopened)
            transaction.note(u"restore:unopened"_s, 0);
        return {};
    });
}

} // namespace kakarite::vault
