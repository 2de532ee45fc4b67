#include "models/vault/file_source.h"

#include <QFile>
#include <QFileInfo>

#include <mutex>

namespace kakarite::vault {

namespace {

constexpr qsizetype kReadBytes = 64 * 1024;
constexpr std::int64_t kFileBytesAtMost = 1LL << 30;

Result<void> readPieces(const QString& path, const PieceFn& piece)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable);
    QByteArray buffer(kReadBytes, Qt::Uninitialized);
    for (;;) {
        const qint64 size = file.read(buffer.data(), buffer.size());
        if (size < 0)
            return failure(ErrorCode::FileUnreadable);
        if (size == 0)
            return {};
        TRY(piece(QByteArrayView(buffer).first(size)));
    }
}

} // namespace

Result<Source> fileSource(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::FileNotFound);
    if (!info.isFile())
        return failure(ErrorCode::FileUnreadable);
    if (info.size() == 0)
        return failure(ErrorCode::FileEmpty);
    if (info.size() > kFileBytesAtMost)
        return failure(ErrorCode::FileTooLarge);
    if (!QFile(path).open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable);
    Source source;
    source.path = path;
    source.bytes = info.size();
    source.read = [path](const PieceFn& piece) { return readPieces(path, piece); };
    return source;
}

bool isArchiveFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && Archive::isArchive(file.peek(4));
}

std::vector<Source> archiveSources(Archive opened, const QString& path)
{
    // One reader at a time, but the next member may be looked at while the last is stored.
    const auto archive = std::make_shared<Archive>(std::move(opened));
    const auto oneAtATime = std::make_shared<std::mutex>();
    std::vector<Source> sources;
    for (const ArchiveMember& member : archive->members()) {
        Source source;
        source.path = path + QLatin1Char('/') + member.name;
        source.bytes = member.size;
        source.read = [archive, oneAtATime, member](const PieceFn& piece) {
            const std::lock_guard lock(*oneAtATime);
            return archive->read(member, piece);
        };
        sources.push_back(std::move(source));
    }
    return sources;
}

} // namespace kakarite::vault
