// Only keys.json out of a backup: where the database is whole and nobody can open it.
#include "models/vault/backup_file.h"
#include "models/vault/open_vault.h"
#include "models/vault/restore.h"

#include <QDir>
#include <QFileInfo>

namespace kakarite::vault {

namespace {

using namespace Qt::StringLiterals;

// The one that cannot be read steps aside while another is tried, and comes back unless that one opens the database.
class UnreadableKeys {
public:
    explicit UnreadableKeys(const QString& folder) : m_path(keyFilePath(folder)), m_aside(m_path + u".damaged"_s)
    {
        QFile::remove(m_aside);
        QFile::rename(m_path, m_aside);
    }
    ~UnreadableKeys()
    {
        if (m_replaced)
            return;
        QFile::remove(m_path);
        QFile::rename(m_aside, m_path);
    }
    UnreadableKeys(const UnreadableKeys&) = delete;
    UnreadableKeys& operator=(const UnreadableKeys&) = delete;
    void setReplaced() { m_replaced = true; }

private:
    QString m_path;
    QString m_aside;
    bool m_replaced = false;
};

// Keys that can be read may hold what is newer than any backup.
Result<void> keysAreLost(const QString& folder)
{
    TRY(FolderLock::take(folder));
    const auto keys = KeyFile::load(folder);
    if (keys)
        return failure(ErrorCode::VaultKeysIntact);
    const ErrorCode code = keys.error().code;
    if (code == ErrorCode::VaultNoKey || code == ErrorCode::VaultDamaged || code == ErrorCode::FileUnreadable)
        return {};
    return std::unexpected(keys.error());
}

// Gives the code that stands for the used one; empty where none was used.
Result<SecretBytes> openWithThem(const QString& folder, RestoreOrder& order, const BackupInfo& backup,
                                 const Clock& clock)
{
    SecretBytes nextCode;
    if (!order.recoveryCode.isEmpty()) {
        TRY_LET(nextCode, resetVaultPassword(folder, order.recoveryCode, order.login, order.password, clock, {}, {},
                                             order.useKeychain));
    }
    TRY_LET(const auto vault,
            Vault::open(folder, {order.login, std::move(order.password), std::move(order.secondFactor)}, clock));
    // They bring everybody's password of that day back.
    TRY(vault->actor().require(Right::Users));
    TRY(vault->transact(vault->actor(), Intent::Restore, [&](Transaction& transaction) -> Result<void> {
        transaction.note(u"restore_keys:"_s + dayOfBackup(backup.madeAtMs), 0);
        return {};
    }));
    return nextCode;
}

} // namespace

Result<RestoreReport> restoreKeys(RestoreOrder order, const Clock& clock, const BackupWork& work)
{
    const QString folder = QDir::cleanPath(QFileInfo(order.folder).absoluteFilePath());
    if (!QFile::exists(databasePath(folder)))
        return failure(ErrorCode::VaultNotAVault, u"clinic.db is missing"_s);
    TRY(keysAreLost(folder));
    TRY_LET(const BackupKeys backup, readBackupKeys(order.file, work));
    UnreadableKeys unreadable(folder);
    TRY(writeFile(keyFilePath(folder), backup.keys));
    auto opened = openWithThem(folder, order, backup.info, clock);
    if (!opened) {
        if (opened.error().code != ErrorCode::VaultDamaged)
            return std::unexpected(opened.error());
        return std::unexpected(Error(ErrorCode::VaultKeysOfAnotherTime, {}, opened.error()));
    }
    unreadable.setReplaced();
    return RestoreReport{backup.info, {}, 0, std::move(opened).value()};
}

} // namespace kakarite::vault
