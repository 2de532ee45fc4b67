#include "models/vault/statement.h"

#include <gtest/gtest.h>

namespace kakarite::vault {

using namespace Qt::StringLiterals;

namespace {

class StatementTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(sqlite3_open(":memory:", &database), SQLITE_OK);
        sqlite3_extended_result_codes(database, 1);
        run("CREATE TABLE t(id INTEGER PRIMARY KEY, a ANY, b TEXT UNIQUE) STRICT");
    }
    void TearDown() override { EXPECT_EQ(sqlite3_close(database), SQLITE_OK); } // no statement was left behind
    void run(const char* sql)
    {
        auto statement = Statement::prepare(database, sql);
        ASSERT_TRUE(statement) << sql;
        ASSERT_TRUE(statement->run()) << sql;
    }
    Statement prepared(const char* sql)
    {
        auto statement = Statement::prepare(database, sql);
        EXPECT_TRUE(statement) << sql;
        return statement ? std::move(*statement) : Statement();
    }

    sqlite3* database = nullptr;
};

} // namespace

TEST_F(StatementTest, RefusesTwoStatementsInOneString)
{
    for (const char* sql : {"SELECT 1; SELECT 2", "SELECT 1; DROP TABLE t", "SELECT 1;;; /* c */ DELETE FROM t",
                            "SELECT 1; nonsense", "", "  -- nothing\n"}) {
        const auto statement = Statement::prepare(database, sql);
        ASSERT_FALSE(statement) << sql;
        EXPECT_EQ(statement.error().code, ErrorCode::InvalidArgument) << sql;
    }
    EXPECT_TRUE(Statement::prepare(database, "SELECT 1 ; -- an end\n  "));
}

TEST_F(StatementTest, RoundTripsEveryType)
{
    auto query = prepared("SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9");
    const QString longText = u"患者𠮷野"_s.repeated(200);
    query.bind(1, std::int64_t(1) << 60).bind(2, -3).bind(3, 1.5).bind(4, u"山田𠮷 é"_s).bind(5, longText);
    query.bindBlob(6, QByteArray("a\0b", 3)).bindNull(7).bind(8, Date::fromDays(20000)).bind(9, std::optional<Month>());
    ASSERT_TRUE(query.step().value());
    EXPECT_EQ(query.integer(0), std::int64_t(1) << 60);
    EXPECT_EQ(query.integer(1), -3);
    EXPECT_EQ(query.real(2), 1.5);
    EXPECT_EQ(query.text(3), u"山田𠮷 é"_s);
    EXPECT_EQ(query.text(4), longText);
    EXPECT_EQ(query.blob(5), QByteArray("a\0b", 3));
    EXPECT_TRUE(query.isNull(6));
    EXPECT_EQ(query.optionalInteger(6), std::nullopt);
    EXPECT_EQ(query.date(7), Date::fromDays(20000));
    EXPECT_EQ(query.month(8), std::nullopt);
    EXPECT_EQ(query.columnCount(), 9);
    EXPECT_FALSE(query.step().value());
}

TEST_F(StatementTest, StoresTextsOfEveryLengthWhole)
{
    auto query = prepared("SELECT ?1, length(?1)");
    for (const int size : {0, 1, 84, 85, 86, 255, 256, 257, 5000}) {
        const QString text = QString(size, u'漢');
        query.bind(1, text);
        ASSERT_TRUE(query.step().value());
        EXPECT_EQ(query.text(0), text);
        EXPECT_EQ(query.integer(1), size);
        query.reset();
    }
    query.bind(1, QString()); // null is ''
    ASSERT_TRUE(query.step().value());
    EXPECT_FALSE(query.isNull(0));
}

TEST_F(StatementTest, AnEmptyBlobIsNoNull)
{
    auto query = prepared("SELECT ?1");
    query.bindBlob(1, {});
    ASSERT_TRUE(query.step().value());
    EXPECT_FALSE(query.isNull(0));
    EXPECT_EQ(query.blob(0).size(), 0);
}

TEST_F(StatementTest, KeepsNothingBoundAfterRun)
{
    auto insert = prepared("INSERT INTO t(a) VALUES (?1)");
    ASSERT_TRUE(insert.bind(1, u"秘密"_s).run());
    ASSERT_TRUE(insert.run());
    auto nulls = prepared("SELECT count(*) FROM t WHERE a IS NULL");
    ASSERT_TRUE(nulls.step().value());
    EXPECT_EQ(nulls.integer(0), 1);
}

TEST_F(StatementTest, TellsAWrongBindLater)
{
    auto query = prepared("SELECT ?1");
    query.bind(2, 5);
    const auto row = query.step();
    ASSERT_FALSE(row);
    EXPECT_EQ(row.error().detail, u"SQLite 25"_s);
    query.reset();
    query.bind(1, 5);
    EXPECT_TRUE(query.step());
}

TEST_F(StatementTest, ErrorsCarryTheExtendedCodeAndNoValue)
{
    auto insert = prepared("INSERT INTO t(b) VALUES (?1)");
    ASSERT_TRUE(insert.bind(1, u"ヤマダ"_s).run());
    const auto again = insert.bind(1, u"ヤマダ"_s).run();
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::DatabaseFailed);
    EXPECT_EQ(again.error().detail, u"SQLite 2067"_s); // SQLITE_CONSTRAINT_UNIQUE
    EXPECT_TRUE(insert.bind(1, u"スズキ"_s).run());
}

TEST_F(StatementTest, MovesWithoutLosingItsRun)
{
    auto query = prepared("VALUES (1), (2)");
    ASSERT_TRUE(query.step().value());
    Statement moved = std::move(query);
    ASSERT_TRUE(moved.step().value());
    EXPECT_EQ(moved.integer(0), 2);
    EXPECT_EQ(query.handle(), nullptr);
    const auto nothing = query.step();
    EXPECT_FALSE(nothing);
}

TEST_F(StatementTest, TakesTheRowsOfAVector)
{
    ASSERT_EQ(registerRowFeed(database), SQLITE_OK);
    struct Row {
        std::int64_t id;
        std::optional<Date> day;
        QByteArray text;
    };
    const std::vector<Row> rows{{3, Date::fromDays(-5), "患者"}, {5, {}, ""}, {4, Date::fromDays(7), "a\tb"}};
    const auto give = [](const Row& row, int column, RowValue value) {
        if (column == 0)
            value.set(row.id);
        else if (column == 1)
            value.set(row.day);
        else
            value.setText(row.text);
    };
    auto insert = prepared("INSERT INTO t(id, a, b) SELECT c0, c1, c2 FROM given_rows(?1)");
    ASSERT_TRUE(insert.runWith(rows, give));
    EXPECT_TRUE(insert.runWith(std::vector<Row>(), give));
    auto query = prepared("SELECT id, a, b FROM t ORDER BY id");
    ASSERT_TRUE(query.step().value());
    EXPECT_EQ(query.integer(0), 3);
    EXPECT_EQ(query.date(1), Date::fromDays(-5));
    EXPECT_EQ(query.text(2), u"患者"_s);
    ASSERT_TRUE(query.step().value());
    EXPECT_EQ(query.text(2), u"a\tb"_s);
    ASSERT_TRUE(query.step().value());
    EXPECT_TRUE(query.isNull(1));
    EXPECT_FALSE(query.isNull(2)); // '' and not nothing
    EXPECT_FALSE(query.step().value());
    query.reset();
    // The same rows again: the constraint is told, and the whole statement undone.
    const std::vector<Row> twice{{9, {}, "new"}, {3, {}, "old"}};
    ASSERT_FALSE(insert.runWith(twice, give));
    auto count = prepared("SELECT count(*) FROM t");
    ASSERT_TRUE(count.step().value());
    EXPECT_EQ(count.integer(0), 3);
}

TEST_F(StatementTest, GivesNoRowsToAStatementWithoutAFeed)
{
    ASSERT_EQ(registerRowFeed(database), SQLITE_OK);
    EXPECT_FALSE(Statement::prepare(database, "SELECT c0 FROM given_rows"));
    auto query = prepared("SELECT c0 FROM given_rows(?1)");
    query.bind(1, std::int64_t(0x1000)); // a number is no pointer
    EXPECT_FALSE(query.step().value());
    query.reset();
    query.bind(1, u"feed"_s);
    EXPECT_FALSE(query.step().value());
}

} // namespace kakarite::vault
