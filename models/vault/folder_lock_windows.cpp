#include "models/vault/folder_lock.h"

#include <QDir>
#include <QStorageInfo>

#include <windows.h>

namespace kakarite::vault {

bool onNetworkShare(const QString& folder)
{
    const QString root = QDir::toNativeSeparators(QStorageInfo(folder).rootPath());
    return root.startsWith(QStringLiteral("\\\\")) ||
           ::GetDriveTypeW(reinterpret_cast<const wchar_t*>(root.utf16())) == DRIVE_REMOTE;
}

Result<FolderLock> FolderLock::take(const QString& folder)
{
    if (onNetworkShare(folder))
        return failure(ErrorCode::VaultLockUnsupported, QStringLiteral("share"));
    const QString path = QDir::toNativeSeparators(folder + QStringLiteral("/lock"));
    // Shared with nobody: a second opening fails until this handle is closed.
    const HANDLE handle = ::CreateFileW(reinterpret_cast<const wchar_t*>(path.utf16()), GENERIC_READ | GENERIC_WRITE, 0,
                                        nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        const DWORD error = ::GetLastError();
        if (error == ERROR_SHARING_VIOLATION)
            return failure(ErrorCode::VaultInUse, QStringLiteral("lock"));
        const bool refused = error == ERROR_ACCESS_DENIED || error == ERROR_WRITE_PROTECT;
        return failure(error == ERROR_DISK_FULL ? ErrorCode::DiskFull
                       : refused                ? ErrorCode::VaultReadOnly
                                                : ErrorCode::FileUnwritable,
                       QStringLiteral("lock"));
    }
    return FolderLock(reinterpret_cast<std::intptr_t>(handle));
}

FolderLock::~FolderLock()
{
    if (m_handle != kNone)
        ::CloseHandle(reinterpret_cast<HANDLE>(m_handle));
}

} // namespace kakarite::vault
