#include "tests/vault/vault_testing.h"

#include "models/vault/backup.h"
#include "models/vault/migrations.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace kakarite::vault {

using namespace testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeAll(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

// All rows of all tables, for comparing; empty where the database gives an error anywhere.
QByteArray everything(sqlite3* database)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::vector<QByteArray> tables;
    {
        auto names = Statement::prepare(database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
        if (!names)
            return {};
        for (auto row = names->step(); !row || *row; row = names->step()) {
            if (!row)
                return {};
            tables.push_back(names->text(0).toUtf8());
        }
    }
    for (const QByteArray& table : tables) {
        auto rows = Statement::prepare(database, ("SELECT * FROM " + table).constData());
        if (!rows)
            return {};
        for (auto row = rows->step(); !row || *row; row = rows->step()) {
            if (!row)
                return {};
            for (int column = 0; column < rows->columnCount(); ++column)
                hash.addData(rows->blobView(column).toByteArray());
        }
    }
    return hash.result();
}

class Damage : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(clinic.vault);
        ASSERT_TRUE(clinic.vault->transact(
            clinic.vault->actor(), Intent::ImportPatients, [](Transaction& transaction) -> Result<void> {
                return runSql(transaction,
                              "INSERT INTO patient(number, number_key, provisional, name)"
                              " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)"
                              " SELECT i, i, 0, '患者の氏名 ' || i FROM n");
            }));
        clinic.close();
        database = readAll(databasePath(clinic.folder));
        keys = readAll(keyFilePath(clinic.folder));
        ASSERT_GT(database.size(), 4096 * 20);
    }
    int openCode() { return codeOf(clinic.open()); }

    Clinic clinic;
    QByteArray database;
    QByteArray keys;
};

} // namespace

TEST_F(Damage, AFolderWithoutAVaultIsNone)
{
    const QString empty = clinic.root.filePath(u"empty"_s);
    EXPECT_EQ(codeOf(openVault(empty, Credentials{{}, secret(kPassword), {}}, clinic.clock, kCheapCost)),
              int(ErrorCode::VaultNotAVault));
    EXPECT_EQ(codeOf(Vault::lookAt(empty)), int(ErrorCode::VaultNotAVault));
    EXPECT_FALSE(QFile::exists(empty)); // looking made nothing
}

TEST_F(Damage, MissingFilesAreToldApart)
{
    QFile::remove(databasePath(clinic.folder));
    EXPECT_EQ(openCode(), int(ErrorCode::VaultDamaged));
    writeAll(databasePath(clinic.folder), database);
    QFile::remove(keyFilePath(clinic.folder));
    EXPECT_EQ(openCode(), int(ErrorCode::VaultNoKey));
    EXPECT_EQ(readAll(databasePath(clinic.folder)), database);
}

TEST_F(Damage, ABrokenKeyFileIsDamageNotAWrongPassword)
{
    writeAll(keyFilePath(clinic.folder), "not JSON");
    EXPECT_EQ(openCode(), int(ErrorCode::VaultDamaged));
    writeAll(keyFilePath(clinic.folder), keys.left(keys.size() / 2));
    EXPECT_EQ(openCode(), int(ErrorCode::VaultDamaged));
    for (const char* field : {"vault_id", "clinic", "mac"}) {
        QJsonObject root = QJsonDocument::fromJson(keys).object();
        root.insert(QString::fromLatin1(field), u"AAAA"_s);
        writeAll(keyFilePath(clinic.folder), QJsonDocument(root).toJson());
        EXPECT_EQ(openCode(), int(ErrorCode::VaultDamaged)) << field;
    }
    QJsonObject newer = QJsonDocument::fromJson(keys).object();
    newer.insert(u"version"_s, 3);
    writeAll(keyFilePath(clinic.folder), QJsonDocument(newer).toJson());
    EXPECT_EQ(openCode(), int(ErrorCode::VaultTooNew));
}

TEST_F(Damage, AnAlteredKeyFileIsRefusedEvenWithARightChecksum)
{
    // Whoever alters it can make the checksum, but not the mac.
    auto altered = KeyFile::load(clinic.folder);
    ASSERT_TRUE(altered);
    altered->clinicName = u"別の医院"_s;
    ASSERT_TRUE(altered->save(clinic.folder, SecretBytes::random(32)));
    EXPECT_EQ(openCode(), int(ErrorCode::VaultDamaged));
}

TEST_F(Damage, KeysOfAnotherVaultDoNotFit)
{
    Clinic other;
    other.close();
    writeAll(keyFilePath(clinic.folder), readAll(keyFilePath(other.folder)));
    EXPECT_EQ(openCode(), int(ErrorCode::VaultDamaged));
}

TEST_F(Damage, APlainDatabaseIsNoVault)
{
    QFile::remove(databasePath(clinic.folder));
    sqlite3* plain = nullptr;
    ASSERT_EQ(sqlite3_open(databasePath(clinic.folder).toUtf8().constData(), &plain), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(plain, "CREATE TABLE t(id)", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(plain);
    EXPECT_EQ(openCode(), int(ErrorCode::VaultNotAVault));
}

TEST_F(Damage, ATruncatedDatabaseIsNeverReadWrongly)
{
    for (const qsizetype size : {qsizetype(0), qsizetype(1), qsizetype(100), qsizetype(4096), qsizetype(3 * 4096),
                                 database.size() / 2, database.size() - 4096, database.size() - 1}) {
        writeAll(databasePath(clinic.folder), database.left(size));
        auto opened = clinic.open();
        if (!opened) {
            EXPECT_EQ(int(opened.error().code), int(ErrorCode::VaultDamaged))
                << size << ": " << opened.error().detail.toStdString();
            continue;
        }
        const auto verified = (*opened)->verify();
        EXPECT_FALSE(verified && verified->databaseOk) << size;
    }
}

TEST_F(Damage, AFlippedBitOnAnyPageIsAnErrorNeverWrongData)
{
    const QByteArray truth = everything(clinic.raw(Access::Read)->handle());
    ASSERT_FALSE(truth.isEmpty());
    const SecretBytes key = clinic.dataKey();
    int told = 0;
    const int pages = int(database.size() / 4096);
    for (int page = 0; page < pages; ++page) {
        QByteArray damaged = database;
        const qsizetype place = qsizetype(page) * 4096 + 16 + (page * 131) % 4000;
        damaged[place] = char(damaged[place] ^ 1);
        writeAll(databasePath(clinic.folder), damaged);
        const auto opened = Database::open(databasePath(clinic.folder), key, Access::Read);
        if (!opened) {
            EXPECT_EQ(codeOf(opened), int(ErrorCode::VaultDamaged)) << page;
            ++told;
            continue;
        }
        const QByteArray read = everything((*opened)->handle());
        EXPECT_TRUE(read.isEmpty() || read == truth) << "page " << page; // pages of indexes are not read here
        told += read.isEmpty();
        auto check = Statement::prepare((*opened)->handle(), "PRAGMA cipher_integrity_check");
        ASSERT_TRUE(check);
        EXPECT_TRUE(check->step().value_or(true)) << "page " << page; // a row = a finding
    }
    EXPECT_GT(told, pages / 3);
}

TEST_F(Damage, AFlippedBitIsCalledDamage)
{
    const SecretBytes key = clinic.dataKey();
    for (int page = 1; page < int(database.size() / 4096); ++page) {
        QByteArray damaged = database;
        damaged[qsizetype(page) * 4096 + 2000] = char(damaged[qsizetype(page) * 4096 + 2000] ^ 1);
        writeAll(databasePath(clinic.folder), damaged);
        const auto opened = Database::open(databasePath(clinic.folder), key, Access::Read);
        if (!opened)
            continue;
        auto rows = Statement::prepare((*opened)->handle(), "SELECT sum(length(name)) FROM patient");
        const auto row = rows ? rows->step() : Result<bool>(std::unexpected(rows.error()));
        if (!row) {
            EXPECT_EQ(codeOf(row), int(ErrorCode::VaultDamaged)) << page << ' ' << row.error().detail.toStdString();
        }
    }
}

TEST_F(Damage, ANewerSchemaIsRefusedUntouched)
{
    {
        const auto raw = clinic.raw();
        ASSERT_TRUE(raw);
        ASSERT_TRUE(execute(raw->handle(), "PRAGMA user_version = 99"));
    }
    const QByteArray before = readAll(databasePath(clinic.folder));
    EXPECT_EQ(openCode(), int(ErrorCode::VaultTooNew));
    EXPECT_EQ(readAll(databasePath(clinic.folder)), before);
}

TEST_F(Damage, VerifyTellsWhatIsWrongWithTheKeys)
{
    clinic.reopen();
    ASSERT_TRUE(clinic.vault);
    auto altered = KeyFile::load(clinic.folder);
    ASSERT_TRUE(altered);
    altered->clinicName = u"別の医院"_s;
    ASSERT_TRUE(altered->save(clinic.folder, SecretBytes::random(32)));
    const auto verified = clinic.vault->verify();
    ASSERT_TRUE(verified);
    EXPECT_FALSE(verified->keysOk);
    EXPECT_TRUE(verified->databaseOk);
    EXPECT_TRUE(verified->auditOk);
}

TEST_F(Damage, ADamagedPageIsToldAsSuchByABackupToo)
{
    int opens = 0;
    const QString backup = clinic.root.filePath(u"one.kakarite"_s);
    for (qsizetype page = database.size() / 4096 - 1; page > 1 && opens < 3; --page) {
        QByteArray damaged = database;
        damaged[page * 4096 + 100] = char(damaged[page * 4096 + 100] ^ 1);
        removeDatabaseFiles(databasePath(clinic.folder));
        writeAll(databasePath(clinic.folder), damaged);
        const auto opened = clinic.open(); // not every page is needed for it
        if (!opened)
            continue;
        ++opens;
        EXPECT_EQ(codeOf((*opened)->writeBackup(backup, {})), int(ErrorCode::VaultDamaged)) << page;
        EXPECT_FALSE(QFile::exists(backup));
        const auto verified = (*opened)->verify();
        ASSERT_TRUE(verified) << "the checks are told, not an error";
        EXPECT_FALSE(verified->databaseOk);
    }
    EXPECT_GT(opens, 0);
}

TEST_F(Damage, AFullDiskRollsBackAndIsTold)
{
    auto opened = clinic.open();
    ASSERT_TRUE(opened);
    auto& vault = static_cast<OpenVault&>(**opened);
    ASSERT_TRUE(execute(vault.writer(), "PRAGMA max_page_count = 1")); // = no page more than there are
    const auto done =
        vault.transact(vault.actor(), Intent::ImportPatients, [](Transaction& transaction) -> Result<void> {
            TRY_LET(auto insert, transaction.prepare("INSERT INTO import_chunk(body) VALUES (zeroblob(100000))"));
            for (int i = 0; i < 20; ++i)
                TRY(insert.run());
            return {};
        });
    EXPECT_EQ(codeOf(done), int(ErrorCode::DiskFull));
    ASSERT_TRUE(execute(vault.writer(), "PRAGMA max_page_count = 1000000"));
    const auto verified = vault.verify();
    ASSERT_TRUE(verified);
    EXPECT_TRUE(verified->databaseOk && verified->auditOk);
    EXPECT_EQ(readInteger(vault.writer(), "SELECT count(*) FROM import_chunk").value(), 0);
}

} // namespace kakarite::vault
