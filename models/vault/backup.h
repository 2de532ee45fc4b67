// One backup: a file that holds a consistent copy of the database and the keys.json that belongs to it.
//
// Layout: the SQLCipher database as it is, under the vault's own data key; keys.json; a footer of fixed length with a
// BLAKE2b-256 over all before it (backup_file.h). So it opens like the vault: with the password of anybody who had one
// when it was made, or with the recovery code. On another PC a password that is bound to the first PC's keychain opens
// nothing: there the recovery code is needed.
//
// It is written under a name of its own ("….part"), synced, opened again and looked at in full; only then does it get
// its name. A file that bears the name is whole.
#pragma once

#include "models/base/secret_bytes.h"
#include "models/vault/vault.h"

#include <atomic>
#include <functional>

struct sqlite3;

namespace kakarite::vault {

struct BackupWork {
    std::function<void(std::int64_t done, std::int64_t total)> progress; // bytes; on the working thread
    const std::atomic<bool>* cancelled = nullptr;
    std::function<Result<void>()> beforeNamed{}; // once the file is found good; after an error there is none
};

struct BackupInfo {
    QString file;
    QString vaultId;
    std::int64_t madeAtMs = 0;
    std::int64_t bytes = 0; // of the whole file
    int schema = 0;         // user_version of the database
};

// What a restore for trial found. It returns an error unless everything fits: the pages, the structure, the audit
// chain, the keys, and that the log of today goes on from the log of the backup.
struct BackupTrial {
    BackupInfo info;
    std::int64_t patients = 0, patientsNow = 0;
    std::int64_t claims = 0, claimsNow = 0;
    std::int64_t auditRows = 0;
    double seconds = 0;
};

// Copies an open database (of the vault in `folder`, under `key`) into `file`. DiskFull, BackupFolderMissing,
// FileUnwritable, Cancelled; BackupDamaged where the copy is not what was to be copied, VaultDamaged where keys.json is
// not the one that opens it. `ring`: what keys.json is sealed under, where that is not the key alone (key_change.cpp).
Result<BackupInfo> writeBackupFile(sqlite3* source, const SecretBytes& key, const QString& folder, const QString& file,
                                   std::int64_t nowMs, const BackupWork& work, const SecretBytes* ring = nullptr);

// "kakarite-<vault>-20261125-081502.kakarite", the time in Japan; `what` ("before-v3") is put before the time.
QString backupFileName(const QString& vaultId, std::int64_t nowMs, const QString& what = {});
// The same with its folder, and a later second where that name is taken.
QString freeBackupPath(const QString& folder, const QString& vaultId, std::int64_t nowMs, const QString& what = {});
// Of all backups of a vault that backups made by themselves: "kakarite-<vault>-2*.kakarite".
QString backupPattern(const QString& vaultId);
// Half-written files of an attempt that was cut short.
void removeHalfBackups(const QString& folder, const QString& vaultId);

} // namespace kakarite::vault
