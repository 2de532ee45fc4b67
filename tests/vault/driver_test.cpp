#include "models/vault/sqlcipher_driver.h"
#include "tests/vault/vault_testing.h"

#include <QElapsedTimer>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlQueryModel>
#include <QSqlRecord>

#include <gtest/gtest.h>

namespace kakarite::vault {

using namespace testing;
using namespace Qt::StringLiterals;

namespace {

class Driver : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto opened = Database::open(path(), key, Access::Create);
        ASSERT_TRUE(opened);
        database = std::move(*opened);
        ASSERT_TRUE(execute(database->handle(), "CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT, raw BLOB)"));
    }
    QString path() const { return root.filePath(u"test.db"_s); }
    QString pragma(const char* sql) const
    {
        auto statement = Statement::prepare(database->handle(), sql);
        return statement && statement->step().value_or(false) ? statement->text(0) : u"?"_s;
    }

    QTemporaryDir root;
    SecretBytes key = SecretBytes::random(32);
    std::unique_ptr<Database> database;
};

} // namespace

// Debian 12 itself has 3.4.1, whose pages are guarded by less.
TEST(Library, OnlySqlCipherFrom45On)
{
    for (const QStringView good : {u"4.5.0 community", u"4.6.1 community", u"4.10.0", u"5.0"})
        EXPECT_TRUE(isSafeCipher(good)) << qPrintable(good.toString());
    for (const QStringView bad : {u"3.4.1", u"4.4.3 community", u"3.20.0", u"", u"community", u"4"})
        EXPECT_FALSE(isSafeCipher(bad)) << qPrintable(bad.toString());
}

TEST_F(Driver, RefusesAnEmptyOrShortKey)
{
    for (const std::size_t size : {std::size_t(0), std::size_t(16), std::size_t(33)}) {
        const auto opened = Database::open(root.filePath(u"other.db"_s), SecretBytes(size), Access::Create);
        EXPECT_EQ(codeOf(opened), int(ErrorCode::VaultNoKey));
    }
    EXPECT_FALSE(QFile::exists(root.filePath(u"other.db"_s)));
    // Nor does it open for those who come through QtSql alone, with a password.
    QSqlDatabase plain = QSqlDatabase::addDatabase(u"QSQLCIPHER"_s, u"plain"_s);
    plain.setDatabaseName(root.filePath(u"other.db"_s));
    plain.setPassword(u"password"_s);
    EXPECT_FALSE(plain.open());
    plain = QSqlDatabase();
    QSqlDatabase::removeDatabase(u"plain"_s);
    EXPECT_FALSE(QFile::exists(root.filePath(u"other.db"_s)));
}

TEST_F(Driver, SetsEveryConnectionUp)
{
    EXPECT_EQ(pragma("PRAGMA journal_mode"), u"wal"_s);
    EXPECT_EQ(pragma("PRAGMA synchronous"), u"2"_s);
    EXPECT_EQ(pragma("PRAGMA foreign_keys"), u"1"_s);
    EXPECT_EQ(pragma("PRAGMA trusted_schema"), u"0"_s);
    EXPECT_EQ(pragma("PRAGMA temp_store"), u"2"_s);
    EXPECT_EQ(pragma("PRAGMA cell_size_check"), u"1"_s);
    EXPECT_EQ(pragma("PRAGMA recursive_triggers"), u"1"_s);
    EXPECT_EQ(pragma("PRAGMA busy_timeout"), u"5000"_s);
    EXPECT_FALSE(Statement::prepare(database->handle(), "SELECT \"no such name\" FROM t")); // no text in double quotes
}

TEST_F(Driver, WrongKeyIsDamageAndAPlainFileIsNoVault)
{
    database.reset();
    EXPECT_EQ(codeOf(Database::open(path(), SecretBytes::random(32), Access::Write)), int(ErrorCode::VaultDamaged));
    sqlite3* plain = nullptr;
    const QString other = root.filePath(u"plain.db"_s);
    ASSERT_EQ(sqlite3_open(other.toUtf8().constData(), &plain), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(plain, "CREATE TABLE t(id)", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(plain);
    EXPECT_EQ(codeOf(Database::open(other, key, Access::Write)), int(ErrorCode::VaultNotAVault));
    EXPECT_EQ(codeOf(Database::open(root.filePath(u"none.db"_s), key, Access::Write)), int(ErrorCode::FileNotFound));
}

TEST_F(Driver, OpensInLessThanFiveMilliseconds)
{
    qint64 best = 1'000'000'000;
    for (int i = 0; i < 10; ++i) {
        QElapsedTimer timer;
        timer.start();
        ASSERT_TRUE(Database::open(path(), key, Access::Read));
        best = std::min(best, timer.nsecsElapsed());
    }
    EXPECT_LT(best, 5'000'000);
}

TEST_F(Driver, RunsQueriesWithNamedAndPositionalValues)
{
    QSqlQuery insert(database->connection());
    ASSERT_TRUE(insert.prepare(u"INSERT INTO t(name, raw) VALUES (:name, :raw)"_s));
    insert.bindValue(u":name"_s, u"山田"_s);
    insert.bindValue(u":raw"_s, QByteArray("\0\1", 2));
    ASSERT_TRUE(insert.exec()) << insert.lastError().text().toStdString();
    EXPECT_EQ(insert.lastInsertId().toLongLong(), 1);
    EXPECT_EQ(insert.numRowsAffected(), 1);
    ASSERT_TRUE(insert.prepare(u"INSERT INTO t(name, raw) VALUES (?, ?)"_s));
    insert.addBindValue(u"鈴木"_s);
    insert.addBindValue(QVariant());
    ASSERT_TRUE(insert.exec()) << insert.lastError().text().toStdString();

    QSqlQuery read(database->connection());
    ASSERT_TRUE(read.exec(u"SELECT id, name, raw FROM t ORDER BY id"_s));
    ASSERT_TRUE(read.next());
    EXPECT_EQ(read.value(1).toString(), u"山田"_s);
    EXPECT_EQ(read.value(u"raw"_s).toByteArray(), QByteArray("\0\1", 2));
    ASSERT_TRUE(read.next());
    EXPECT_TRUE(read.isNull(2));
    EXPECT_FALSE(read.next());
    ASSERT_TRUE(read.first()); // rows that were seen are kept
    EXPECT_EQ(read.value(0).toInt(), 1);
    ASSERT_TRUE(read.last());
    EXPECT_EQ(read.value(0).toInt(), 2);
    ASSERT_TRUE(read.previous());
    EXPECT_EQ(read.value(0).toInt(), 1);
    read.setForwardOnly(true);
    ASSERT_TRUE(read.exec(u"SELECT id FROM t ORDER BY id"_s));
    ASSERT_TRUE(read.next());
    ASSERT_TRUE(read.next());
    EXPECT_EQ(read.value(0).toInt(), 2);
}

TEST_F(Driver, RefusesTwoStatementsInOneString)
{
    QSqlQuery query(database->connection());
    EXPECT_FALSE(query.exec(u"SELECT 1; DROP TABLE t"_s));
    EXPECT_TRUE(query.exec(u"SELECT count(*) FROM t"_s));
    query.prepare(u"SELECT ?"_s);
    query.addBindValue(u"'); DROP TABLE t; --"_s);
    ASSERT_TRUE(query.exec());
    EXPECT_EQ(database->connection().tables(), QStringList{u"t"_s});
}

TEST_F(Driver, BeginsImmediate)
{
    ASSERT_TRUE(database->connection().driver()->beginTransaction());
    auto other = Database::open(path(), key, Access::Write);
    ASSERT_TRUE(other);
    sqlite3_busy_timeout((*other)->handle(), 0);
    EXPECT_EQ(codeOf(execute((*other)->handle(), "BEGIN IMMEDIATE")), int(ErrorCode::VaultInUse));
    EXPECT_TRUE(database->connection().driver()->rollbackTransaction());
}

TEST_F(Driver, FeedsQtsModels)
{
    ASSERT_TRUE(execute(database->handle(), "INSERT INTO t(name) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL"
                                            " SELECT i + 1 FROM n WHERE i < 600) SELECT 'n' || i FROM n"));
    QSqlQueryModel model;
    QSqlQuery query(database->connection());
    ASSERT_TRUE(query.exec(u"SELECT id, name FROM t ORDER BY id"_s));
    model.setQuery(std::move(query));
    EXPECT_FALSE(model.lastError().isValid());
    while (model.canFetchMore())
        model.fetchMore();
    ASSERT_EQ(model.rowCount(), 600);
    EXPECT_EQ(model.columnCount(), 2);
    EXPECT_EQ(model.data(model.index(599, 1)).toString(), u"n600"_s);
    EXPECT_EQ(model.data(model.index(0, 0)).toInt(), 1);
    EXPECT_EQ(database->connection().record(u"t"_s).fieldName(1), u"name"_s);
    EXPECT_EQ(database->connection().primaryIndex(u"t"_s).fieldName(0), u"id"_s);
}

TEST_F(Driver, LeavesNoConnectionBehind)
{
    const auto before = QSqlDatabase::connectionNames().size();
    database.reset();
    EXPECT_EQ(QSqlDatabase::connectionNames().size(), before - 1);
}

TEST_F(Driver, TellsDiskFull)
{
    ASSERT_TRUE(execute(database->handle(), "PRAGMA max_page_count = 20"));
    auto insert = Statement::prepare(database->handle(), "INSERT INTO t(raw) VALUES (zeroblob(40000))");
    ASSERT_TRUE(insert);
    Result<void> done;
    for (int i = 0; i < 10 && done; ++i)
        done = insert->run();
    EXPECT_EQ(codeOf(done), int(ErrorCode::DiskFull));
}

} // namespace kakarite::vault
