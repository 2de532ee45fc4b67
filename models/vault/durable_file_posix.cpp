#include "models/vault/durable_file.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace kakarite::vault {

namespace {

bool syncPath(const QString& path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
}

} // namespace

bool syncFile(const QString& path)
{
    return syncPath(path, O_RDWR);
}

void syncFolder(const QString& folder)
{
    // Some shares know no fsync of a folder; the file itself has been synced by then.
    (void)syncPath(folder, O_RDONLY | O_DIRECTORY);
}

} // namespace kakarite::vault
