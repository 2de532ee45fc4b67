#include "tests/vault/vault_testing.h"

#include <QDirIterator>
#include <QFile>

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace kakarite::vault {

using namespace testing;
using namespace Qt::StringLiterals;

namespace {

const QString kSecrets[] = {u"秘密の患者名"_s, u"ヒミツカナ"_s, u"himitsu@example.jp"_s,
                            u"09012345678"_s,  u"K-778899"_s,   QString::fromUtf8(kPassword)};

// Every file of the folder that holds one of the secrets, in UTF-8 or UTF-16.
QStringList leaks(const QString& folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            found.append(file.fileName());
        const QByteArray bytes = file.readAll();
        for (const QString& text : kSecrets) {
            const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
            if (bytes.contains(text.toUtf8()) || bytes.contains(wide))
                found.append(file.fileName());
        }
    }
    return found;
}

} // namespace

TEST(Secrecy, NothingIsReadableInAnyFile)
{
    Clinic clinic;
    ASSERT_TRUE(clinic.vault);
    const auto done = clinic.vault->transact(
        clinic.vault->actor(), Intent::EditContact, [&](Transaction& transaction) -> Result<void> {
            TRY_LET(auto patient, transaction.prepare("INSERT INTO patient(id, number, provisional, name, kana)"
                                                      " VALUES (1, ?1, 0, ?2, ?3)"));
            TRY(patient.bind(1, kSecrets[4]).bind(2, kSecrets[0]).bind(3, kSecrets[1]).run());
            TRY_LET(auto contact, transaction.prepare("INSERT INTO contact(id, mail, mobile) VALUES (1, ?1, ?2)"));
            TRY(contact.bind(1, kSecrets[2]).bind(2, kSecrets[3]).run());
            // Enough rows to sort and to spill, so that temporary files would be made if there were any.
            TRY(runSql(transaction, "INSERT INTO note(patient_id, body, written_by, written_at_ms)"
                                    " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                                    " SELECT 1, (SELECT name FROM patient) || i, 'admin', i FROM n"));
            TRY(runSql(transaction, "CREATE TEMP TABLE sorted AS SELECT body FROM note ORDER BY body DESC"));
            EXPECT_EQ(leaks(clinic.folder), QStringList()); // while the transaction runs
            return {};
        });
    ASSERT_TRUE(done);
    EXPECT_EQ(leaks(clinic.folder), QStringList()); // with its write-ahead log
    (void)clinic.vault->addUser(u"staff"_s, u"受付"_s, Role::Staff, secret(kPassword));
    clinic.close();
    (void)clinic.open("wrong password");
    EXPECT_EQ(leaks(clinic.root.path()), QStringList());
    // The database looks like noise: not even SQLite's header shows.
    QFile file(databasePath(clinic.folder));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains("SQLite format 3"));
}

TEST(Secrecy, ErrorsNameNoValue)
{
    Clinic clinic;
    ASSERT_TRUE(clinic.vault);
    const auto done = clinic.vault->transact(
        clinic.vault->actor(), Intent::EditContact, [&](Transaction& transaction) -> Result<void> {
            TRY_LET(auto insert, transaction.prepare("INSERT INTO patient(number, number_key, provisional, sex, name)"
                                                     " VALUES (?1, ?1, 0, 7, ?2)"));
            return insert.bind(1, kSecrets[4]).bind(2, kSecrets[0]).run();
        });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().detail, u"SQLite 275"_s); // SQLITE_CONSTRAINT_CHECK
}

#ifdef Q_OS_LINUX
namespace {

// How often the bytes stand in this process's writable memory; they are given inverted, so as not to find themselves.
int timesInMemory(const std::vector<unsigned char>& inverted)
{
    QFile maps(u"/proc/self/maps"_s);
    QFile memory(u"/proc/self/mem"_s);
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    int times = 0;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QList<QByteArray> parts = line.simplified().split(' ');
        if (parts.size() < 2 || !parts[1].startsWith("rw") || line.contains("[v"))
            continue;
        const QList<QByteArray> range = parts[0].split('-');
        const qulonglong from = range[0].toULongLong(nullptr, 16);
        const qulonglong size = range[1].toULongLong(nullptr, 16) - from;
        QByteArray bytes(1 << 16, Qt::Uninitialized);
        const qulonglong step = qulonglong(bytes.size()) - inverted.size() + 1;
        for (qulonglong at = 0; at < size; at += step) { // windows overlap by one length less a byte
            if (!memory.seek(qint64(from + at)))
                break;
            const qint64 read = memory.read(bytes.data(), std::min<qint64>(bytes.size(), qint64(size - at)));
            for (qint64 i = 0; i + qint64(inverted.size()) <= read; ++i) {
                std::size_t same = 0;
                while (same < inverted.size() && static_cast<unsigned char>(~bytes[i + qint64(same)]) == inverted[same])
                    ++same;
                times += same == inverted.size();
            }
            bytes.fill('\0'); // or the next window would find what this one copied
        }
    }
    return times;
}

std::vector<unsigned char> inverted(const SecretBytes& secret)
{
    std::vector<unsigned char> bytes(secret.data(), secret.data() + secret.size());
    for (unsigned char& byte : bytes)
        byte = static_cast<unsigned char>(~byte);
    return bytes;
}

std::vector<unsigned char> invertedHex(const SecretBytes& secret)
{
    constexpr char digits[] = "0123456789abcdef";
    std::vector<unsigned char> bytes;
    for (std::size_t i = 0; i < secret.size(); ++i) {
        bytes.push_back(static_cast<unsigned char>(~digits[secret.data()[i] >> 4]));
        bytes.push_back(static_cast<unsigned char>(~digits[secret.data()[i] & 15]));
    }
    return bytes;
}

} // namespace

TEST(Secrecy, AClosedVaultLeavesNoKeyInMemory)
{
    Clinic clinic;
    ASSERT_TRUE(clinic.vault);
    std::vector<unsigned char> key;
    std::vector<unsigned char> hex;
    {
        const SecretBytes plain = clinic.dataKey();
        ASSERT_EQ(plain.size(), 32U);
        key = inverted(plain);
        hex = invertedHex(plain);
    }
    const int open = timesInMemory(key);
    if (open < 0)
        GTEST_SKIP() << "this process may not read its own memory";
    EXPECT_GT(open, 0); // the search finds it while the vault is open
    clinic.reopen();
    {
        auto reader = clinic.vault->openReader();
        ASSERT_TRUE(reader);
    }
    clinic.close();
    EXPECT_EQ(timesInMemory(key), 0);
    EXPECT_EQ(timesInMemory(hex), 0);
}
#endif

#ifdef Q_OS_UNIX
TEST(Secrecy, FilesAreTheOwnersAlone)
{
    Clinic clinic;
    ASSERT_TRUE(clinic.vault);
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    EXPECT_FALSE(QFile::permissions(clinic.folder) & others);
    EXPECT_FALSE(QFile::permissions(keyFilePath(clinic.folder)) & others);
}
#endif

} // namespace kakarite::vault
