#include "models/vault/restore.h"

#include "models/vault/backup_file.h"
#include "models/vault/durable_file.h"
#include "models/vault/folder_lock.h"
#include "models/vault/open_vault.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTimeZone>

namespace kakarite::vault {

namespace {

using namespace Qt::StringLiterals;

QString withoutSlash(const QString& folder)
{
    return QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
}

// Where it is unpacked and looked at; and its name once it is found good.
QString unpackedPath(const QString& folder)
{
    return folder + u".restoring"_s;
}
QString provenPath(const QString& folder)
{
    return folder + u".restored"_s;
}

bool holdsAnything(const QString& folder)
{
    return !QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot).isEmpty();
}

Result<void> freeToReplace(const QString& folder, bool replace)
{
    if (!holdsAnything(folder))
        return {};
    if (!replace)
        return failure(ErrorCode::RestoreWouldReplace);
    TRY(FolderLock::take(folder)); // let go again: a folder with a file held open cannot be renamed everywhere
    return {};
}

bool cannotBeOpenedByAnybody(ErrorCode code)
{
    return code == ErrorCode::VaultDamaged || code == ErrorCode::VaultNoKey || code == ErrorCode::FileUnreadable ||
           code == ErrorCode::DatabaseFailed;
}

Result<std::int64_t> logRowsOf(const Vault& vault, const QString& vaultId)
{
    TRY_LET(const auto reader, vault.openReader());
    TRY_LET(auto same, reader->prepare("SELECT 1 FROM clinic WHERE vault_id = ?1"));
    TRY_LET(const bool found, same.bind(1, vaultId).step());
    return found ? readInteger(reader->database(), "SELECT coalesce(max(seq), 0) FROM audit") : Result<std::int64_t>(0);
}

// Whoever restores has to be an administrator of the vault that is replaced, as it is today.
Result<RestoredFrom> askTheReplaced(const RestoreOrder& order, const QString& folder, const BackupInfo& backup,
                                    const Clock& clock)
{
    RestoredFrom from{backup.madeAtMs};
    if (!holdsAnything(folder))
        return from;
    const SecretBytes& password = order.todaysPassword.isEmpty() ? order.password : order.todaysPassword;
    const auto vault = order.recoveryCode.isEmpty() || !order.todaysPassword.isEmpty()
                           ? Vault::open(folder, {order.login, password.clone(), order.secondFactor.clone()}, clock)
                           : openVaultByCode(folder, order.recoveryCode, order.login, clock);
    const ErrorCode code = vault ? ErrorCode{} : vault.error().code;
    if (code == ErrorCode::VaultNotAVault)
        return from;
    if (code == ErrorCode::VaultWrongPassword || code == ErrorCode::VaultWrongRecoveryCode)
        return std::unexpected(Error(ErrorCode::RestoreNeedsTodaysPassword, {}, vault.error()));
    from.unopened = cannotBeOpenedByAnybody(code);
    if (from.unopened)
        return from;
    if (code == ErrorCode::VaultUserUnknown || code == ErrorCode::VaultUserDisabled)
        return failure(ErrorCode::PermissionDenied, u"nobody of the vault that is replaced"_s);
    if (!vault)
        return std::unexpected(vault.error());
    TRY((*vault)->actor().require(Right::Users));
    TRY_LET(from.replacedRows, logRowsOf(**vault, backup.vaultId));
    return from;
}

// Opens what was unpacked as the program will, which also brings it up to date, and looks at all of it.
Result<std::int64_t> proveGood(const QString& unpacked, RestoreOrder& order, const RestoredFrom& from,
                               const Clock& clock, SecretBytes& nextCode)
{
    const bool byCode = !order.recoveryCode.isEmpty();
    if (byCode) {
        TRY_LET(nextCode, resetVaultPassword(unpacked, order.recoveryCode, order.login, order.password, clock, {}, from,
                                             order.useKeychain));
    }
    TRY_LET(const auto vault,
            openVault(unpacked, {order.login, std::move(order.password), std::move(order.secondFactor)}, clock, {},
                      byCode ? std::nullopt : std::optional(from)));
    TRY_LET(const auto verified, vault->verify());
    // Rows that the log lost before the backup was made are told by it; they are no reason to keep the rest away.
    if (!verified.databaseOk || verified.firstBrokenAudit != 0 || !verified.keysOk)
        return failure(ErrorCode::BackupDamaged, verified.databaseOk ? u"audit or keys"_s : u"integrity"_s);
    return verified.auditRows;
}

Result<void> rename(const QString& from, const QString& to)
{
    if (!QDir().rename(from, to))
        return failure(ErrorCode::FileUnwritable, u"folder"_s);
    syncFolder(QFileInfo(to).absolutePath());
    return {};
}

QString asidePrefix(const QString& folder)
{
    return folder + u".before-restore-"_s;
}

// The backups of what was moved aside stay with the vault, beside those it has itself by now (its migration made one).
// Asked again at each opening, it also does what a kill or a full disk left undone.
void takeBackupsAlong(const QString& folder)
{
    const QFileInfo prefix(asidePrefix(folder));
    const auto beside = prefix.dir().entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo& aside : beside) {
        const QDir from(aside.absoluteFilePath() + u"/backups"_s);
        if (!aside.fileName().startsWith(prefix.fileName()) || !from.exists())
            continue;
        const QString to = folder + u"/backups"_s;
        bool all = QDir().mkpath(to);
        for (const QString& name : from.entryList(QDir::Files | QDir::Hidden))
            all &= QFile::rename(from.filePath(name), to + u'/' + name);
        syncFolder(to);
        if (all)
            QDir().rmdir(from.path());
    }
}

// The proven folder takes the place; gives where the one before is now.
Result<QString> takePlace(const QString& folder, const Clock& clock)
{
    QString aside;
    if (holdsAnything(folder)) {
        const auto at = QDateTime::fromMSecsSinceEpoch(clock.nowMs(), QTimeZone(9 * 3600));
        aside = asidePrefix(folder) + at.toString(u"yyyyMMdd-HHmmss");
        for (int more = 2; QFile::exists(aside); ++more)
            aside = asidePrefix(folder) + at.toString(u"yyyyMMdd-HHmmss-") + QString::number(more);
        TRY(rename(folder, aside));
    } else {
        QDir().rmdir(folder);
    }
    if (auto moved = rename(provenPath(folder), folder); !moved) {
        if (!aside.isEmpty())
            (void)rename(aside, folder);
        return std::unexpected(std::move(moved).error());
    }
    takeBackupsAlong(folder);
    return aside;
}

} // namespace

void finishRestore(const QString& path)
{
    const QString folder = withoutSlash(path);
    if (!QFile::exists(folder) && QFile::exists(keyFilePath(provenPath(folder))))
        (void)rename(provenPath(folder), folder);
    if (QFile::exists(keyFilePath(folder)))
        takeBackupsAlong(folder);
}

Result<RestoreReport> restoreBackup(RestoreOrder order, const Clock& clock, const BackupWork& work)
{
    const QString folder = withoutSlash(order.folder);
    finishRestore(folder);
    TRY(freeToReplace(folder, order.replace));
    TRY_LET(const BackupInfo backup, readBackupInfo(order.file));
    TRY_LET(const RestoredFrom from, askTheReplaced(order, folder, backup, clock));
    QDir unpacked(unpackedPath(folder));
    unpacked.removeRecursively(); // of attempts that were cut short: never used by anybody
    QDir(provenPath(folder)).removeRecursively();
    if (!unpacked.mkpath(u"."_s))
        return failure(ErrorCode::FileUnwritable, u"folder"_s);
    QFile::setPermissions(unpacked.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto restored = [&]() -> Result<RestoreReport> {
        RestoreReport report;
        TRY_LET(report.info, unpackBackup(order.file, unpacked.path(), work));
        TRY_LET(report.auditRows, proveGood(unpacked.path(), order, from, clock, report.recoveryCode));
        TRY(rename(unpacked.path(), provenPath(folder)));
        TRY(freeToReplace(folder, order.replace)); // nobody opened it meanwhile
        TRY_LET(report.movedAside, takePlace(folder, clock));
        return report;
    }();
    if (!restored) {
        unpacked.removeRecursively();
        QDir(provenPath(folder)).removeRecursively();
    }
    return restored;
}

} // namespace kakarite::vault
