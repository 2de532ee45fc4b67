// The one implementation of Vault: an unlocked folder, its writing connection, its key.
//
// transact() may be called from any thread; calls wait for each other. Readers must be gone before the vault is.
#pragma once

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
struct WriteState {
    std::int64_t captureSeq = 0; // the audit entry that changes belong to; 0 = nothing is captured
    bool inFunction = false;     // while the function given to transact() runs
};

// Everything a vault is opened with, once the data key is known.
struct Unlocked {
    QString folder;
    QString file; // the database
    FolderLock lock;
    KeyFile keys;
    SecretBytes dataKey;
    Actor actor;
    std::optional<KdfCost> cost; // for slots made later; calibrated where there is none
};

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
    Result<void> setPassword(const QString& login, SecretBytes current, SecretBytes next) override;

    Result<Verification> verify() override;

    sqlite3* writer() const { return m_writer->handle(); }
    // Gives the folder back to whoever goes on with it.
    Unlocked takeApart() { return std::move(m_open); }

private:
    Result<void> transactErased(const Actor& who, Intent intent, Capture capture,
                                const std::function<Result<void>(Transaction&)>& fn) override;
    Result<void> transactLocked(const Actor& who, Intent intent, Capture capture,
                                const std::function<Result<void>(Transaction&)>& fn);
    Result<std::int64_t> userId(Transaction& transaction, const QString& login) const;
    // The file is written as the last act of the transaction; if the commit then fails, the old one is put back.
    Result<void> transactWithKeys(Intent intent, KeyFile changed, const std::function<Result<void>(Transaction&)>& fn);

    Unlocked m_open;
    std::unique_ptr<Database> m_writer;
    const Clock& m_clock;
    WriteState m_state;
    std::mutex m_mutex;
    std::atomic<std::thread::id> m_owner;
    std::mutex m_readsMutex;
    QHash<QString, std::int64_t> m_recordedReads; // subject -> when it was last written
};

// How much a password costs to derive can be given, so that tests need not wait; nothing else differs.
Result<std::unique_ptr<Vault>> createVault(const QString& folder, const CreateOptions& options, SecretBytes password,
                                           const Clock& clock, std::optional<KdfCost> cost,
                                           SecretBytes* recoveryCode = nullptr);
Result<std::unique_ptr<Vault>> openVault(const QString& folder, const QString& login, SecretBytes password,
                                         const Clock& clock, std::optional<KdfCost> cost);
Result<void> resetVaultPassword(const QString& folder, const SecretBytes& recoveryCode, const QString& login,
                                const SecretBytes& password, const Clock& clock, std::optional<KdfCost> cost);

// PasswordTooWeak under eight characters.
Result<void> checkPassword(const SecretBytes& password);
// Trimmed, 1 to 64 characters, none of them invisible; InvalidArgument else.
Result<void> checkLogin(const QString& login);

} // namespace kakarite::vault
