#include "models/receipts/kept_file.h"

#include "models/receipts/archive.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <mutex>

namespace kakarite::receipts {

namespace {

constexpr qsizetype kPieceBytes = 64 * 1024;
// A clinic's month is 1–2 MB; a file of this size is something else, or many years of a hospital.
constexpr std::int64_t kFileBytesAtMost = 1LL << 30;

Result<void> readFile(const QString& path, const PieceFn& piece)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable);
    QByteArray buffer(kPieceBytes, Qt::Uninitialized);
    for (;;) {
        const qint64 size = file.read(buffer.data(), buffer.size());
        if (size < 0)
            return failure(ErrorCode::FileUnreadable);
        if (size == 0)
            return {};
        TRY(piece(QByteArrayView(buffer).first(size)));
    }
}

Result<std::vector<Source>> archiveSources(const QString& path)
{
    TRY_LET(auto opened, Archive::open(path));
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

} // namespace

Result<std::vector<Source>> sourcesOf(const QString& path)
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
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable);
    if (Archive::isArchive(file.peek(4)))
        return archiveSources(path);
    Source source;
    source.path = path;
    source.bytes = info.size();
    source.read = [path](const PieceFn& piece) { return readFile(path, piece); };
    return std::vector<Source>{std::move(source)};
}

} // namespace kakarite::receipts
