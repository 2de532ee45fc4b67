// Holds a vault's folder for this process. The system itself lets go when the process ends, however it ends: a killed
// process leaves nothing that must be judged stale. The file stays; only its lock counts.
#pragma once

#include "models/base/result.h"

#include <QString>

#include <cstdint>

namespace kakarite::vault {

// Whether a folder lies on another PC: a lock there may hold nobody off, and a write-ahead log is not shared. One
// function per platform.
bool onNetworkShare(const QString& folder);
// The name of a file system as Linux tells it ("cifs").
bool isNetworkFileSystem(QByteArrayView name);

class FolderLock {
public:
    // VaultInUse where another process (or another open vault of this one) holds it; VaultLockUnsupported on a share.
    static Result<FolderLock> take(const QString& folder);
    FolderLock(FolderLock&& other) noexcept : m_handle(other.m_handle) { other.m_handle = kNone; }
    FolderLock& operator=(FolderLock&& other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~FolderLock();

private:
    static constexpr std::intptr_t kNone = -1;
    explicit FolderLock(std::intptr_t handle) : m_handle(handle) {}
    std::intptr_t m_handle = kNone;
};

} // namespace kakarite::vault
