#include "models/base/archive.h"

#include "models/base/japanese_text.h"

#include <QFile>

#include <zip.h>

#include <algorithm>
#include <array>

namespace kakarite {

namespace {

constexpr std::int64_t kMostMembers = 10000;
constexpr std::int64_t kMostRatio = 500;                   // tables of text pack 10 to 60 to 1
constexpr std::int64_t kRatioFreeBytes = 8 << 20;          // small members may pack better
constexpr std::int64_t kMostBytes = std::int64_t(8) << 30; // a large clinic's ten years have some 200 MB
constexpr qsizetype kHeadBytes = 4096;
constexpr std::int64_t kPieceBytes = 256 * 1024;

// libzip opens paths its own way on each system; a QFile opens them ours.
zip_int64_t readFile(void* user, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto* const file = static_cast<QFile*>(user);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        return file->seek(0) ? 0 : -1;
    case ZIP_SOURCE_READ:
        return file->read(static_cast<char*>(data), static_cast<qint64>(length));
    case ZIP_SOURCE_SEEK: {
        const zip_int64_t place = zip_source_seek_compute_offset(
            static_cast<zip_uint64_t>(file->pos()), static_cast<zip_uint64_t>(file->size()), data, length, nullptr);
        return place >= 0 && file->seek(place) ? 0 : -1;
    }
    case ZIP_SOURCE_TELL:
        return file->pos();
    case ZIP_SOURCE_STAT: {
        auto* const stat = static_cast<zip_stat_t*>(data);
        zip_stat_init(stat);
        stat->size = static_cast<zip_uint64_t>(file->size());
        stat->valid = ZIP_STAT_SIZE;
        return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_ERROR: {
        auto* const codes = static_cast<int*>(data);
        codes[0] = ZIP_ER_READ;
        codes[1] = 0;
        return 2 * sizeof(int);
    }
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                                              ZIP_SOURCE_SUPPORTS, -1);
    default:
        return -1;
    }
}

struct CloseMember {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using MemberFile = std::unique_ptr<zip_file_t, CloseMember>;

QString memberName(const char* raw)
{
    const QByteArrayView bytes(raw ? raw : "");
    const QString utf8 = QString::fromUtf8(bytes);
    return utf8.contains(QChar::ReplacementCharacter) ? decodeCp932(bytes) : utf8;
}

QString zipDetail(int code)
{
    return QStringLiteral("libzip %1").arg(code);
}

} // namespace

struct Archive::State {
    ~State()
    {
        if (zip)
            zip_discard(zip);
    }
    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    Result<void> openZip(const QString& path);
    Result<void> survey(const WantedFn& wanted);
    Result<void> surveyMember(std::uint64_t index, const WantedFn& wanted);

    QFile file;
    zip_t* zip = nullptr;
    std::vector<ArchiveMember> members;
    std::int64_t total = 0; // bytes of the members
    int others = 0;
    bool officeDocument = false;
};

Result<void> Archive::State::openZip(const QString& path)
{
    file.setFileName(path);
    if (!file.exists())
        return failure(ErrorCode::FileNotFound);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_function_create(readFile, &file, &error);
    if (source)
        zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (source && !zip)
        zip_source_free(source);
    const int code = zip_error_code_zip(&error);
    zip_error_fini(&error);
    if (!zip)
        return failure(ErrorCode::ArchiveDamaged, zipDetail(code));
    return {};
}

Result<void> Archive::State::survey(const WantedFn& wanted)
{
    const zip_int64_t count = zip_get_num_entries(zip, 0);
    if (count > kMostMembers)
        return failure(ErrorCode::ArchiveTooLarge, QStringLiteral("members"));
    for (zip_int64_t i = 0; i < count; ++i)
        TRY(surveyMember(static_cast<std::uint64_t>(i), wanted));
    return {};
}

Result<void> Archive::State::surveyMember(std::uint64_t index, const WantedFn& wanted)
{
    zip_stat_t stat;
    if (zip_stat_index(zip, index, ZIP_FL_ENC_RAW, &stat) != 0)
        return failure(ErrorCode::ArchiveDamaged, zipDetail(zip_error_code_zip(zip_get_error(zip))));
    const QByteArrayView raw(stat.name ? stat.name : "");
    if (raw.isEmpty() || raw.endsWith('/'))
        return {};
    officeDocument |= raw == "[Content_Types].xml";
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return failure(ErrorCode::ArchiveEncrypted);
    const MemberFile member(zip_fopen_index(zip, index, 0));
    if (!member)
        return failure(ErrorCode::ArchiveDamaged, zipDetail(zip_error_code_zip(zip_get_error(zip))));
    std::array<char, kHeadBytes> head{};
    const zip_int64_t got = zip_fread(member.get(), head.data(), head.size());
    if (got < 0)
        return failure(ErrorCode::ArchiveDamaged, zipDetail(zip_error_code_zip(zip_file_get_error(member.get()))));
    if (!wanted(QByteArrayView(head.data(), static_cast<qsizetype>(got)))) {
        ++others;
        return {};
    }
    const bool bomb = stat.size > static_cast<zip_uint64_t>(kRatioFreeBytes) &&
                      stat.size / static_cast<zip_uint64_t>(kMostRatio) > stat.comp_size;
    if (stat.size > static_cast<zip_uint64_t>(kMostMemberBytes) || bomb)
        return failure(ErrorCode::ArchiveTooLarge, bomb ? QStringLiteral("ratio") : QStringLiteral("member"));
    total += static_cast<std::int64_t>(stat.size);
    if (total > kMostBytes)
        return failure(ErrorCode::ArchiveTooLarge, QStringLiteral("total"));
    members.push_back({memberName(stat.name), static_cast<std::int64_t>(stat.size), index});
    return {};
}

Archive::Archive(std::unique_ptr<State> state) : m_state(std::move(state))
{
}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

bool Archive::isArchive(QByteArrayView head)
{
    return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06");
}

Result<Archive> Archive::open(const QString& path, const WantedFn& wanted)
{
    auto state = std::make_unique<State>();
    TRY(state->openZip(path));
    TRY(state->survey(wanted));
    return Archive(std::move(state));
}

const std::vector<ArchiveMember>& Archive::members() const
{
    return m_state->members;
}
int Archive::otherFiles() const
{
    return m_state->others;
}
bool Archive::isOfficeDocument() const
{
    return m_state->officeDocument;
}

Result<void> Archive::read(const ArchiveMember& member, const std::function<Result<void>(QByteArrayView)>& take)
{
    const MemberFile file(zip_fopen_index(m_state->zip, member.index, 0));
    if (!file)
        return failure(ErrorCode::ArchiveDamaged, zipDetail(zip_error_code_zip(zip_get_error(m_state->zip))));
    std::vector<char> buffer(static_cast<std::size_t>(std::clamp<std::int64_t>(member.size, 1, kPieceBytes)));
    std::int64_t total = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
        if (got < 0)
            return failure(ErrorCode::ArchiveDamaged, zipDetail(zip_error_code_zip(zip_file_get_error(file.get()))));
        if (got == 0)
            break;
        total += got;
        if (total > member.size) // more than the directory promised
            return failure(ErrorCode::ArchiveDamaged, QStringLiteral("size"));
        TRY(take(QByteArrayView(buffer.data(), static_cast<qsizetype>(got))));
    }
    if (total != member.size)
        return failure(ErrorCode::ArchiveDamaged, QStringLiteral("size"));
    return {};
}

} // namespace kakarite
