// A backup back into a vault's folder, on this PC or another.
//
// It is unpacked beside the folder, opened there with the password (or the recovery code), brought to this program's
// schema and looked at in full; only then does it take the folder's place. It replaces a vault only for somebody who is
// an administrator in that one too: a backup opens with the passwords of its day, also of people who left since. Its
// log then tells the restore, and how many rows the log of the vault before had more. What was in the folder is moved
// aside
// ("<folder>.before-restore-20261125-081502"), never deleted; its backups move on into the restored folder.
#pragma once

#include "models/vault/backup.h"

namespace kakarite::vault {

struct RestoreOrder {
    QString file;
    QString folder;
    QString login; // empty: the only user, or the first administrator
    SecretBytes password;
    SecretBytes secondFactor; // where the login had one when the backup was made
    // On another PC, where passwords are bound to the first PC's keychain: then `password` becomes the login's new one.
    SecretBytes recoveryCode;
    bool useKeychain = true;    // bind that new one to this PC, where passwords were bound; no: it has no keychain
    bool replace = false;       // the folder may hold a vault, which is then moved aside
    SecretBytes todaysPassword; // of the login in that vault, where it was changed since the backup
};

struct RestoreReport {
    BackupInfo info;
    QString movedAside; // where what was in the folder is now; empty where there was nothing
    std::int64_t auditRows = 0;
    SecretBytes recoveryCode; // in place of the one that was used; empty where none was
};

// RestoreWouldReplace, VaultInUse, BackupDamaged, PermissionDenied (no administrator of the vault that is replaced,
// where that one can still be opened), RestoreNeedsTodaysPassword, and what opening a vault gives. After an error the
// folder is as it was.
Result<RestoreReport> restoreBackup(RestoreOrder order, const Clock& clock, const BackupWork& work);
// Only keys.json, where the database is there and its keys.json is gone or cannot be read: nothing that was done since
// the backup is lost, and the passwords are those of its day. Order's folder, login, password and codes count.
// Of the report info and recoveryCode are told. VaultNotAVault (no database), VaultKeysIntact, VaultKeysOfAnotherTime,
// PermissionDenied (no administrator), and what opening a vault gives. After an error the folder is as it was.
Result<RestoreReport> restoreKeys(RestoreOrder order, const Clock& clock, const BackupWork& work);
// A restore that was cut short between its last two steps is finished. To be asked before a folder is looked at.
void finishRestore(const QString& folder);

} // namespace kakarite::vault
