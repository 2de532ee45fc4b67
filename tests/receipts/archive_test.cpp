#include "models/receipts/receipt_archive.h"

#include "models/base/japanese_text.h"
#include "tests/receipts/uke_builder.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <zip.h>

#include <vector>

namespace kakarite::receipts::test {

using namespace Qt::StringLiterals;

namespace {

struct Entry {
    QByteArray name;
    QByteArray content;
    bool encrypted = false;
};

class ArchiveTest : public ::testing::Test {
protected:
    QString write(const std::vector<Entry>& entries)
    {
        const QString path = m_folder.filePath(u"受領 ファイル.zip"_s);
        int code = 0;
        zip_t* const zip = zip_open(path.toUtf8().constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
        EXPECT_NE(zip, nullptr) << code;
        for (const Entry& entry : entries) {
            zip_source_t* const source =
                zip_source_buffer(zip, entry.content.constData(), static_cast<zip_uint64_t>(entry.content.size()), 0);
            const zip_int64_t index = zip_file_add(zip, entry.name.constData(), source, ZIP_FL_ENC_GUESS);
            EXPECT_GE(index, 0);
            if (entry.encrypted) {
                EXPECT_EQ(zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, "secret"), 0);
            }
        }
        EXPECT_EQ(zip_close(zip), 0);
        return path;
    }
    static int errorOf(const QString& path)
    {
        const auto opened = openReceiptArchive(path);
        return opened ? 0 : static_cast<int>(opened.error().code);
    }

    QTemporaryDir m_folder;
    QByteArray m_receipts = UkeBuilder().ir().re().ho(1, 75).si("12", 112007410, 75, {{7, 1}}).go().cp932();
};

int code(ErrorCode error)
{
    return static_cast<int>(error);
}

} // namespace

TEST_F(ArchiveTest, FindsReceiptsByContentAndReadsThem)
{
    const QString path = write({{"photo.png", "\x89PNG\r\n\x1A\n"},
                                {"2025/RECEIPTC.UKE", m_receipts},
                                {"readme.txt", "hello"},
                                {encodeCp932(u"国保.dat"), m_receipts}});
    auto archive = openReceiptArchive(path);
    ASSERT_TRUE(archive) << static_cast<int>(archive.error().code);
    ASSERT_EQ(archive->members().size(), 2U);
    EXPECT_EQ(archive->members()[0].name, u"2025/RECEIPTC.UKE"_s);
    EXPECT_EQ(archive->members()[1].name, u"国保.dat"_s);
    EXPECT_EQ(archive->otherFiles(), 2);
    for (const ArchiveMember& member : archive->members()) {
        QByteArray read;
        EXPECT_TRUE(archive->read(member, [&read](QByteArrayView piece) -> Result<void> {
            read.append(piece);
            return {};
        }));
        EXPECT_EQ(read, m_receipts);
    }
}

TEST_F(ArchiveTest, TheReaderMayStop)
{
    auto archive = openReceiptArchive(write({{"a.UKE", m_receipts}}));
    ASSERT_TRUE(archive);
    const auto stopped = archive->read(archive->members()[0],
                                       [](QByteArrayView) -> Result<void> { return failure(ErrorCode::Cancelled); });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

TEST_F(ArchiveTest, NamesWhatIsWrong)
{
    EXPECT_EQ(errorOf(m_folder.filePath(u"absent.zip"_s)), code(ErrorCode::FileNotFound));
    EXPECT_EQ(errorOf(write({{"a.png", "\x89PNG\r\n\x1A\n"}, {"b.jpg", "\xFF\xD8\xFF\xE0"}})),
              code(ErrorCode::ArchiveHoldsNoReceipts));
    EXPECT_EQ(errorOf(write({{"[Content_Types].xml", "<xml/>"}, {"xl/workbook.xml", "<xml/>"}})),
              code(ErrorCode::ReceiptBinary));
    EXPECT_EQ(errorOf(write({{"a.UKE", m_receipts, true}})), code(ErrorCode::ArchiveEncrypted));
}

TEST_F(ArchiveTest, DamageIsNoticed)
{
    const QString path = write({{"a.UKE", m_receipts.repeated(200)}});
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    const auto rewrite = [&](const QByteArray& bytes) {
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
    };
    rewrite(whole.first(whole.size() / 2)); // the directory at the end is gone
    EXPECT_EQ(errorOf(path), code(ErrorCode::ArchiveDamaged));
    QByteArray bent = whole;
    for (qsizetype i = 60; i < std::min<qsizetype>(bent.size() - 150, 400); ++i)
        bent[i] = static_cast<char>(bent[i] ^ 0x5A);
    rewrite(bent);
    auto archive = openReceiptArchive(path);
    const bool noticed =
        !archive || !archive->read(archive->members()[0], [](QByteArrayView) -> Result<void> { return {}; });
    EXPECT_TRUE(noticed);
}

TEST_F(ArchiveTest, BombsAreRefused)
{
    const QByteArray bomb = m_receipts + QByteArray(40 << 20, '\n');
    EXPECT_EQ(errorOf(write({{"a.UKE", bomb}})), code(ErrorCode::ArchiveTooLarge));
}

// Each of them small enough to pass, all of them together days of work.
TEST_F(ArchiveTest, ManySmallBombsAreRefused)
{
    constexpr int kMembers = 1100;
    const QByteArray content = m_receipts + QByteArray((8 << 20) - m_receipts.size(), '\n');
    const QByteArray zlib = qCompress(content, 9); // four bytes of length, two of zlib's head, four behind
    const QByteArray packed = zlib.sliced(6, zlib.size() - 10);
    QByteArray body;
    QByteArray directory;
    const auto little = [](QByteArray& out, quint32 value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            out.append(static_cast<char>(value >> (8 * i)));
    };
    const auto common = [&](QByteArray& out) { // version, flags, deflate, time, date, CRC, sizes, length of the name
        for (const int field : {20, 0, 8, 0, 33})
            little(out, quint32(field), 2);
        little(out, 0, 4);
        little(out, quint32(packed.size()), 4);
        little(out, quint32(content.size()), 4);
        little(out, 1, 2);
    };
    for (int i = 0; i < kMembers; ++i) {
        directory += "PK\x01\x02";
        little(directory, 20, 2);
        common(directory);
        for (const int bytes : {2, 2, 2, 2, 4}) // nothing more is told of it
            little(directory, 0, bytes);
        little(directory, quint32(body.size()), 4);
        directory += 'a';
        body += "PK\x03\x04";
        common(body);
        little(body, 0, 2);
        body += 'a' + packed;
    }
    QByteArray end("PK\x05\x06");
    little(end, 0, 4);
    little(end, kMembers, 2);
    little(end, kMembers, 2);
    little(end, quint32(directory.size()), 4);
    little(end, quint32(body.size()), 4);
    little(end, 0, 2);
    QFile file(m_folder.filePath(QStringLiteral("many.zip")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(body + directory + end);
    file.close();
    EXPECT_EQ(errorOf(file.fileName()), code(ErrorCode::ArchiveTooLarge));
}

TEST_F(ArchiveTest, KnowsAZipByItsFirstBytes)
{
    EXPECT_TRUE(Archive::isArchive("PK\x03\x04...."));
    EXPECT_FALSE(Archive::isArchive("IR,1"));
}

} // namespace kakarite::receipts::test
