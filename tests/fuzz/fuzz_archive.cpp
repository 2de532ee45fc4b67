// libFuzzer over zip files: what opens is read to its end, and no member is larger than it says.
#include "models/base/archive.h"

#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kakarite;
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/archive-XXXXXX"));
    static const QByteArray path = folder.filePath(QStringLiteral("a.zip")).toLocal8Bit();
    std::FILE* file = std::fopen(path.constData(), "wb");
    if (!file || std::fwrite(data, 1, size, file) != size)
        std::abort();
    std::fclose(file);
    auto archive = Archive::open(QString::fromLocal8Bit(path), [](QByteArrayView head) { return !head.isEmpty(); });
    if (!archive)
        return 0;
    for (const ArchiveMember& member : archive->members()) {
        std::int64_t bytes = 0;
        const auto read = archive->read(member, [&bytes](QByteArrayView piece) -> Result<void> {
            bytes += piece.size();
            return {};
        });
        if (bytes > Archive::kMostMemberBytes || (read && bytes != member.size))
            std::abort();
    }
    return 0;
}
