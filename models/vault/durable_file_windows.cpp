#include "models/vault/durable_file.h"

#include <QDir>

#include <windows.h>

namespace kakarite::vault {

bool syncFile(const QString& path)
{
    const QString native = QDir::toNativeSeparators(path);
    const HANDLE handle = ::CreateFileW(reinterpret_cast<const wchar_t*>(native.utf16()), GENERIC_READ | GENERIC_WRITE,
                                        0, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return false;
    const bool done = ::FlushFileBuffers(handle) != 0;
    ::CloseHandle(handle);
    return done;
}

void syncFolder(const QString&)
{
} // NTFS keeps names in its own log

} // namespace kakarite::vault
