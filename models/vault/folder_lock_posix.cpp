#include "models/vault/folder_lock.h"

#include <QFile>
#include <QStorageInfo>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace kakarite::vault {

bool isNetworkFileSystem(QByteArrayView name)
{
    constexpr const char* kNames[] = {"cifs",           "smb2",     "smb3",  "smbfs",           "nfs",
                                      "nfs4",           "afs",      "ncpfs", "fuse.sshfs",      "fuse.smbnetfs",
                                      "fuse.davfs",     "davfs",    "ceph",  "fuse.gvfsd-fuse", "fuse.rclone",
                                      "fuse.glusterfs", "fuse.ceph"};
    return std::ranges::any_of(kNames, [name](const char* known) { return name == known; });
}

bool onNetworkShare(const QString& folder)
{
    return isNetworkFileSystem(QStorageInfo(folder).fileSystemType());
}

Result<FolderLock> FolderLock::take(const QString& folder)
{
    if (onNetworkShare(folder))
        return failure(ErrorCode::VaultLockUnsupported, QStringLiteral("share"));
    const QByteArray path = QFile::encodeName(folder + QStringLiteral("/lock"));
    const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        const bool refused = errno == EROFS || errno == EACCES || errno == EPERM;
        return failure(errno == ENOSPC ? ErrorCode::DiskFull
                       : refused       ? ErrorCode::VaultReadOnly
                                       : ErrorCode::FileUnwritable,
                       QStringLiteral("lock"));
    }
    FolderLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const bool held = errno == EWOULDBLOCK;
        return failure(held ? ErrorCode::VaultInUse : ErrorCode::VaultLockUnsupported, QStringLiteral("lock"));
    }
    return lock;
}

FolderLock::~FolderLock()
{
    if (m_handle != kNone)
        ::close(static_cast<int>(m_handle));
}

} // namespace kakarite::vault
