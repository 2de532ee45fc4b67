// The one implementation of Vault: an unlocked folder, its writing connection, its key.
//
// transact() may be called from any thread; calls wait for each other. Readers must be gone before the vault is.
#pragma once

#include "models/vault/audit_anchor.h"
#include "models/vault/database.h"
#include "models/vault/folder_lock.h"
#include "models/vault/key_file.h"
#include "models/vault/vault.h"

#include <QHash>

#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

namespace kakarite::vault {

// What the SQL function and the authorizer of the writing connection look at.
// How long a password that an administrator gave holds (security.md A2).
inline constexpr std::int64_t kInitialPasswordMs = std::int64_t(72) * 3600 * 1000;

struct WriteState {
    std::int64_t captureSeq = 0; // the audit entry that changes belong to; 0 = nothing is captured
    bool inFunction = false;     // while the function given to transact() runs
};

// What a backup that is being restored came from and what it replaces.
struct RestoredFrom {
    std::int64_t madeAtMs = 0;
    std::int64_t replacedRows = 0; // in the log of the same clinic's vault that it replaces; 0 where there is none
    bool unopened = false;         // what it replaces could not be opened, so nobody was asked for a right in it
};

// "2026-11-25", the day in Japan.
QString dayOfBackup(std::int64_t madeAtMs);

// Everything a vault is opened with, once the data key is known.
struct Unlocked {
    QString folder;
    QString file; // the database
    FolderLock lock;
    KeyFile keys;
    SecretBytes dataKey; // the ring, until the database has said which key of it is its own
    Actor actor;
    std::optional<KdfCost> cost; // for slots made later; calibrated where there is none
    std::optional<RestoredFrom> restored{};
};

inline QString subjectOfUser(std::int64_t userId)
{
    return QStringLiteral("user:%1").arg(userId);
}
// The file that a changed key makes beside the database, and what SQLite keeps beside each.
QString changingPath(const QString& folder);
void removeDatabaseFiles(const QString& file);

class OpenVault final : public Vault {
public:
    OpenVault(Unlocked unlocked, std::unique_ptr<Database> writer, const Clock& clock);
    ~OpenVault() override;
    OpenVault(const OpenVault&) = delete;
    OpenVault& operator=(const OpenVault&) = delete;

    const Actor& actor() const override { return m_open.actor; }
    QString folder() const override { return m_open.folder; }
    QString clinicName() const override { return m_open.keys.clinicName; }
    const Clock& clock() const override { return m_clock; }
    Result<std::unique_ptr<ReadConnection>> openReader() const override;
    Result<void> recordRead(Intent intent, const QString& subject, std::int64_t count) override;

    Result<std::vector<UserEntry>> users() const override;
    Result<void> addUser(const QString& login, const QString& name, Role role, SecretBytes password) override;
    Result<void> setUserDisabled(const QString& login, bool disabled) override;
    Result<void> setUserRole(const QString& login, Role role) override;
    Result<void> setPassword(const QString& login, SecretBytes current, SecretBytes next) override;
    bool passwordIsInitial() const override { return m_initialPassword; }
    bool passwordExpired() const { return m_passwordExpired; }
    Result<void> unlockUser(const QString& login) override;
    Result<void> removeUser(const QString& login, const KeyProgress& progress) override;

    Result<SecondFactorOffer> offerSecondFactor(const SecretBytes& password) override;
    Result<std::vector<SecretBytes>> confirmSecondFactor(const SecretBytes& code) override;
    Result<std::vector<SecretBytes>> newSpareCodes(const SecretBytes& password) override;
    Result<void> endSecondFactor(const QString& login, const SecretBytes& password) override;

    KeyState keyState() const override;
    Result<void> changeDataKey(const KeyProgress& progress) override;
    Result<SecretBytes> offerRecoveryCode(const SecretBytes& password) override;
    Result<void> confirmRecoveryCode() override;

    // --- steps of opening (vault_entry.cpp)
    // Compares the log with its anchor; a difference becomes an audit_gap entry.
    Result<void> settleAnchor(const SecretBytes& ring);
    // In its place where a backup is being restored, which has no anchor: its row says from when the data is.
    Result<void> recordRestore(const RestoredFrom& from);
    // After a change of the data key that was cut short: only the key that opened counts from now on.
    Result<void> settleKeys(bool changed);
    // A keys.json of before is told in the log, once.
    Result<void> settleKeyGeneration();
    // A slot of the first version gets its key pair.
    Result<void> renewSlot(const SecretBytes& password, const SecretBytes* deviceSecret);
    // With the recovery code: a new password, no second factor.
    Result<SecretBytes> recover(const SecretBytes& password, const SecretBytes* deviceSecret); // the next code
    Result<void> readOwnFlags();
    Result<bool> ownSecondFactor();
    // VaultSecondFactorWrong; the login is logged with it.
    Result<void> login(const SecretBytes& secondFactor);

    Result<Verification> verify() override;
    // In backup.cpp.
    Result<BackupInfo> writeBackup(const QString& file, const BackupWork& work) const override;
    Result<BackupTrial> tryBackup(const QString& file, const BackupWork& work) const override;

    sqlite3* writer() const { return m_writer->handle(); }
    // Gives the folder back to whoever goes on with it.
    Unlocked takeApart() { return std::move(m_open); }

private:
    Result<void> transactErased(const Actor& who, Intent intent, Capture capture,
                                const std::function<Result<void>(Transaction&)>& fn) override;
    Result<void> transactLocked(const Actor& who, Intent intent, Capture capture,
                                const std::function<Result<void>(Transaction&)>& fn);
    void attach(std::unique_ptr<Database> writer);
    // New passwords of anybody are bound to this PC where the one is that let its person in.
    bool ownSlotIsBound() const;
    Result<std::int64_t> userId(const Reader& reader, const QString& login) const; // not of somebody removed
    // Whoever sits at an open window must still know the password of the one who opened it. Failures count.
    Result<void> requirePassword(const SecretBytes& password);
    Result<void> requireAnotherAdmin(Transaction& transaction, std::int64_t userId) const;
    Result<void> roomForCopy(); // DiskFull
    Result<void> copyDatabase(const QString& to, const SecretBytes& key, const KeyProgress& progress);
    Result<void> replaceDatabase(const QString& copy, const SecretBytes& next);
    // The file is written as the last act of the transaction; if the commit then fails, the old one is put back.
    Result<void> transactWithKeys(Intent intent, KeyFile changed, const std::function<Result<void>(Transaction&)>& fn);

    Unlocked m_open;
    std::unique_ptr<Database> m_writer;
    AuditAnchor m_anchor;
    bool m_initialPassword = false;
    bool m_passwordExpired = false;
    std::optional<SealedKey> m_offeredCode; // shown, and not confirmed yet
    std::shared_ptr<std::atomic<int>> m_readers = std::make_shared<std::atomic<int>>(0);
    const Clock& m_clock;
    WriteState m_state;
    mutable std::mutex m_mutex;
    std::atomic<std::thread::id> m_owner;
    std::mutex m_readsMutex;
    QHash<QString, std::int64_t> m_recordedReads; // intent and subject -> when it was last written
};

// How much a password costs to derive can be given, so that tests need not wait; nothing else differs.
Result<std::unique_ptr<Vault>> createVault(const QString& folder, const CreateOptions& options, SecretBytes password,
                                           const Clock& clock, std::optional<KdfCost> cost,
                                           SecretBytes* recoveryCode = nullptr);
Result<std::unique_ptr<Vault>> openVault(const QString& folder, Credentials credentials, const Clock& clock,
                                         std::optional<KdfCost> cost, std::optional<RestoredFrom> restored = {});
// The same with the recovery code instead of a password, which stays what it was.
Result<std::unique_ptr<Vault>> openVaultByCode(const QString& folder, const SecretBytes& recoveryCode,
                                               const QString& login, const Clock& clock);
Result<SecretBytes> resetVaultPassword(const QString& folder, const SecretBytes& recoveryCode, const QString& login,
                                       const SecretBytes& password, const Clock& clock, std::optional<KdfCost> cost,
                                       std::optional<RestoredFrom> restored = {}, bool useKeychain = true);

// Trimmed, 1 to 64 characters, none of them invisible; InvalidArgument else.
Result<void> checkLogin(const QString& login);
Result<void> checkName(const QString& name); // of a person or of the clinic

} // namespace kakarite::vault
