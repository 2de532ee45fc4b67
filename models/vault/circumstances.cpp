#include "models/vault/circumstances.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace kakarite::vault {

namespace {

constexpr qint64 kHardlyAnything = 64 * 1024;

bool maybeOfTheFileSystem(ErrorCode code)
{
    return code == ErrorCode::DatabaseFailed || code == ErrorCode::FileUnreadable ||
           code == ErrorCode::FileUnwritable || code == ErrorCode::VaultLockUnsupported;
}

} // namespace

Error inItsCircumstances(Error error, const QString& file)
{
    if (!maybeOfTheFileSystem(error.code))
        return error;
    const auto clearer = [&](ErrorCode code) { return Error(code, error.detail, error); };
    const QFileInfo folder(QFileInfo(file).absolutePath());
    if (!folder.isDir())
        return clearer(ErrorCode::VaultFolderGone);
    const QStorageInfo storage(folder.absoluteFilePath());
    if (storage.isValid() && storage.isReadOnly())
        return clearer(ErrorCode::VaultReadOnly);
    if (storage.isValid() && storage.bytesAvailable() < kHardlyAnything)
        return clearer(ErrorCode::DiskFull);
    if (!folder.isWritable())
        return clearer(ErrorCode::VaultReadOnly);
    if (!QFile::exists(file))
        return clearer(ErrorCode::VaultFolderGone);
    if (!QFileInfo(file).isWritable())
        return clearer(ErrorCode::VaultReadOnly);
    return error;
}

} // namespace kakarite::vault
