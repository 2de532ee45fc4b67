// The bytes of a backup file: database, keys.json, footer.
#pragma once

#include "models/vault/backup.h"

#include <QByteArray>

namespace kakarite::vault {

inline constexpr int kBackupFooterBytes = 112;

// From the footer alone, without a key: BackupDamaged where the file is no backup, or not as long as it says;
// VaultTooNew for a later layout.
Result<BackupInfo> readBackupInfo(const QString& file);
// Makes a backup of a copied database: puts keys.json and the footer behind it.
Result<BackupInfo> sealBackup(const QString& file, QByteArrayView keys, const QString& vaultId, int schema,
                              std::int64_t nowMs);
// The database and keys.json into a folder that exists; BackupDamaged unless every byte is what was written.
Result<BackupInfo> unpackBackup(const QString& file, const QString& folder, const BackupWork& work);
struct BackupKeys {
    BackupInfo info;
    QByteArray keys;
};
// keys.json alone; BackupDamaged unless every byte of the whole file is what was written.
Result<BackupKeys> readBackupKeys(const QString& file, const BackupWork& work);
// Whether keys.json in it is these bytes, without looking at the rest.
bool holdsKeys(const QString& file, QByteArrayView keys);
// The same file in another folder, under its own name; read back and compared before it gets it.
Result<void> copyBackup(const QString& file, const QString& folder, const BackupWork& work);

// Cancelled where the work is to stop; tells the progress else.
Result<void> goOn(const BackupWork& work, std::int64_t done, std::int64_t total);
// DiskFull where the folder's disk has no place for so many bytes, BackupFolderMissing where there is no folder.
Result<void> checkSpace(const QString& folder, std::int64_t bytes);

} // namespace kakarite::vault
