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

TEST_F(ArchiveTest, KnowsAZipByItsFirstBytes)
{
    EXPECT_TRUE(Archive::isArchive("PK\x03\x04...."));
    EXPECT_FALSE(Archive::isArchive("IR,1"));
}

} // namespace kakarite::receipts::test
