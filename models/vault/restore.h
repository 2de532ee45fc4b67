// A backup back into a vault's folder, on this PC or another.
//
// It is unpacked beside the folder, opened there with the password (or the recovery code), brought to this program's
// schema and looked at in full; only then does it take the folder's place. What was in the folder is moved aside
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
    bool replace = false; // the folder may hold a vault, which is then moved aside
};

struct RestoreReport {
    BackupInfo info;
    QString movedAside; // where what was in the folder is now; empty where there was nothing
    std::int64_t auditRows = 0;
    SecretBytes recoveryCode; // in place of the one that was used; empty where none was
};

// RestoreWouldReplace, VaultInUse, BackupDamaged, and what opening a vault gives. After an error the folder is as it
// was.
Result<RestoreReport> restoreBackup(RestoreOrder order, const Clock& clock, const BackupWork& work);
// A restore that was cut short between its last two steps is finished. To be asked before a folder is looked at.
void finishRestore(const QString& folder);

} // namespace kakarite::vault
