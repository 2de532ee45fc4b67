#include "models/vault/circumstances.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace kakarite::vault {

namespace {

bool maybeOfTheFileSystem(ErrorCode code)
{
    return code == ErrorCode::DatabaseFailed || code == ErrorCode::FileUnreadable ||
           code == ErrorCode::FileUnwritable || code == ErrorCode::VaultLockUnsupported;
}

} // namespace

bool hasRoom(const QString& folder, std::int64_t bytes)
{
    const qint64 free = QStorageInfo(folder).bytesAvailable(); // -1: not known
    return free < 0 || free >= bytes;
}

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
    if (!hasRoom(folder.absoluteFilePath(), kHardlyAnything))
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
