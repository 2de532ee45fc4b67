#include "models/vault/migration_backup.h"

#include "models/vault/backup_file.h"

#include <QDir>
#include <QFileInfo>

namespace kakarite::vault {

using namespace Qt::StringLiterals;

MigrationBackup migrationBackup(const Unlocked& unlocked, const SecretBytes& ring, const Database& database,
                                const Clock& clock)
{
    return [&unlocked, &ring, &database, &clock](int, int to) -> Result<QString> {
        const QString folder = unlocked.folder + u"/backups"_s;
        if (!QDir().mkpath(folder))
            return failure(ErrorCode::FileUnwritable, u"backups"_s);
        // The migration itself may write everything once more into the log.
        TRY(checkSpace(folder, QFileInfo(unlocked.file).size() * 2));
        const QString& vaultId = unlocked.keys.vaultId;
        removeHalfBackups(folder, vaultId);
        const QString file = freeBackupPath(folder, vaultId, clock.nowMs(), u"before-v%1"_s.arg(to));
        TRY_LET(const BackupInfo info,
                writeBackupFile(database.handle(), unlocked.dataKey, unlocked.folder, file, clock.nowMs(), {}, &ring));
        return info.file;
    };
}

} // namespace kakarite::vault
