#include "tests/vault/vault_testing.h"

#include <gtest/gtest.h>

#include <thread>

namespace kakarite::vault {

using namespace testing;
using namespace Qt::StringLiterals;

namespace {

Result<void> addPatient(Transaction& transaction, const char* number)
{
    TRY_LET(auto insert, transaction.prepare("INSERT INTO patient(number, number_key, provisional, name)"
                                             " VALUES (?1, ?1, 0, '山田 太郎')"));
    return insert.bind(1, QString::fromLatin1(number)).run();
}

class Transact : public ::testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(clinic.vault); }
    Result<void> run(Intent intent, const std::function<Result<void>(Transaction&)>& fn,
                     Vault::Capture capture = Vault::Capture::Changes)
    {
        return clinic.vault->transact(clinic.vault->actor(), intent, fn, capture);
    }
    std::int64_t count(const char* sql)
    {
        auto reader = clinic.vault->openReader();
        return reader ? testing::count(**reader, sql) : -1;
    }

    Clinic clinic;
};

} // namespace

TEST_F(Transact, CommitsRowsAndOneAuditEntry)
{
    const std::int64_t before = count("SELECT count(*) FROM audit");
    const auto id = clinic.vault->transact(clinic.vault->actor(), Intent::ImportPatients,
                                           [](Transaction& transaction) -> Result<std::int64_t> {
                                               TRY(addPatient(transaction, "1"));
                                               transaction.note(u"import:7", 2);
                                               transaction.note(u"import:7", 3);
                                               return transaction.lastInsertId();
                                           });
    ASSERT_TRUE(id);
    EXPECT_EQ(*id, 1);
    EXPECT_EQ(count("SELECT count(*) FROM patient"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM audit"), before + 1);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE actor = 'admin' AND intent = 'import_patients'"
                    " AND subject = 'import:7' AND count = 5 AND at_ms = 1760000000000"),
              1);
}

TEST_F(Transact, RollsBackEverythingOnAnError)
{
    const std::int64_t before = count("SELECT count(*) FROM audit");
    const auto done = run(Intent::ImportPatients, [](Transaction& transaction) -> Result<void> {
        TRY(addPatient(transaction, "1"));
        return failure(ErrorCode::Cancelled);
    });
    EXPECT_EQ(codeOf(done), int(ErrorCode::Cancelled));
    EXPECT_EQ(count("SELECT count(*) FROM patient"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM audit"), before);
    EXPECT_TRUE(run(Intent::ImportPatients, [](Transaction& t) { return addPatient(t, "1"); })); // and goes on working
}

TEST_F(Transact, RefusesToNest)
{
    const auto done = run(Intent::ImportPatients, [&](Transaction&) -> Result<void> {
        return run(Intent::AddNote, [](Transaction&) -> Result<void> { return {}; });
    });
    EXPECT_EQ(codeOf(done), int(ErrorCode::Internal));
}

TEST_F(Transact, SerializesThreads)
{
    const auto many = [&](int from) {
        for (int i = from; i < from + 50; ++i) {
            const QByteArray number = QByteArray::number(i);
            EXPECT_TRUE(run(Intent::ImportPatients, [&](Transaction& t) { return addPatient(t, number.constData()); }));
        }
    };
    std::thread other(many, 1000);
    many(1);
    other.join();
    EXPECT_EQ(count("SELECT count(*) FROM patient"), 100);
    const auto verified = clinic.vault->verify();
    ASSERT_TRUE(verified);
    EXPECT_TRUE(verified->auditOk);
}

TEST_F(Transact, ReadersSeeTheStateBeforeTheCommit)
{
    auto reader = clinic.vault->openReader();
    ASSERT_TRUE(reader);
    const auto done = run(Intent::ImportPatients, [&](Transaction& transaction) -> Result<void> {
        TRY(addPatient(transaction, "1"));
        EXPECT_EQ(testing::count(**reader, "SELECT count(*) FROM patient"), 0);
        return {};
    });
    EXPECT_TRUE(done);
    EXPECT_EQ(testing::count(**reader, "SELECT count(*) FROM patient"), 1);
}

TEST_F(Transact, CapturesWhatPeopleChange)
{
    ASSERT_TRUE(run(Intent::EditContact, [](Transaction& t) -> Result<void> {
        TRY(addPatient(t, "1"));
        TRY(runSql(t, "INSERT INTO contact(id, mail) VALUES (1, 'a@example.jp')"));
        TRY(runSql(t, "UPDATE contact SET mail = 'b@example.jp', mobile = '' WHERE id = 1"));
        return runSql(t, "DELETE FROM contact WHERE id = 1");
    }));
    const std::int64_t seq = count("SELECT max(seq) FROM audit");
    EXPECT_EQ(
        count("SELECT count(*) FROM change WHERE entity = 'contact' AND field = 'mail' AND value = 'a@example.jp'"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM change WHERE entity = 'contact' AND field = 'mail'"), 2);
    EXPECT_EQ(count("SELECT count(*) FROM change WHERE entity = 'contact' AND field = 'mobile'"), 1); // '' to '': none
    EXPECT_EQ(count("SELECT count(*) FROM change WHERE entity = 'contact' AND field = '' AND value IS NULL"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM change WHERE entity = 'patient' AND field = 'name'"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM change WHERE entity = 'patient' AND field = 'number'"), 0);
    EXPECT_EQ(count("SELECT min(audit_seq) FROM change WHERE entity = 'contact'"), seq);
    EXPECT_EQ(count("SELECT max(audit_seq) FROM change WHERE entity = 'contact'"), seq);
}

TEST_F(Transact, CapturesAReplacedRow)
{
    ASSERT_TRUE(run(Intent::ChangeSetting, [](Transaction& t) -> Result<void> {
        TRY(runSql(t, "INSERT INTO setting(id, key, value) VALUES (1, 'k', 'old')"));
        return runSql(t, "INSERT OR REPLACE INTO setting(id, key, value) VALUES (2, 'k', 'new')");
    }));
    EXPECT_EQ(count("SELECT count(*) FROM change WHERE entity = 'setting' AND entity_id = 1 AND field = ''"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM change WHERE entity = 'setting' AND entity_id = 2 AND value = 'new'"), 1);
}

TEST_F(Transact, CapturesNothingOfDerivedRows)
{
    const std::int64_t before = count("SELECT count(*) FROM change");
    ASSERT_TRUE(run(Intent::Rederive, [](Transaction& t) { return addPatient(t, "1"); }, Vault::Capture::DerivedOnly));
    EXPECT_EQ(count("SELECT count(*) FROM change"), before);
}

TEST_F(Transact, LeavesLogSchemaAndTransactionAlone)
{
    for (const char* sql :
         {"COMMIT", "ROLLBACK", "PRAGMA foreign_keys = OFF", "ATTACH 'x' AS y", "DROP TRIGGER audit_refuses_update",
          "UPDATE audit SET actor = 'x'", "DELETE FROM change", "INSERT INTO change VALUES (1, 1, 'a', 1, 'b', 'c')",
          "CREATE TABLE other(id INTEGER)", "UPDATE schema_migration SET version = 9"}) {
        const auto done = run(Intent::AddNote, [&](Transaction& t) { return runSql(t, sql); });
        EXPECT_EQ(codeOf(done), int(ErrorCode::PermissionDenied)) << sql;
    }
    EXPECT_TRUE(run(Intent::AddNote, [](Transaction& t) -> Result<void> {
        TRY(runSql(t, "CREATE TEMP TABLE touched(id INTEGER PRIMARY KEY)"));
        TRY(runSql(t, "INSERT INTO touched VALUES (1)"));
        TRY(runSql(t, "SAVEPOINT one"));
        return runSql(t, "RELEASE one");
    }));
}

TEST_F(Transact, IsAllOrNothingWhereverSqliteFails)
{
    // SQLite is interrupted after its n-th instruction, for growing n, until the transaction gets through: in fn, in
    // the triggers, in the audit entry, at the commit.
    struct Countdown {
        int left;
        static int tick(void* self) { return --static_cast<Countdown*>(self)->left == 0 ? 1 : 0; }
    };
    sqlite3* database = static_cast<OpenVault&>(*clinic.vault).writer();
    const char* const rows = "SELECT (SELECT count(*) FROM patient) * 10000 + (SELECT count(*) FROM audit) * 100"
                             " + (SELECT count(*) FROM change)";
    const std::int64_t before = count(rows);
    int failures = 0;
    for (int after = 1; after < 100000; after += 1 + after / 40) {
        Countdown countdown{after};
        sqlite3_progress_handler(database, 1, Countdown::tick, &countdown);
        const auto done = run(Intent::ImportPatients, [](Transaction& transaction) -> Result<void> {
            TRY(addPatient(transaction, "1"));
            transaction.note(u"patient:1", 1);
            return addPatient(transaction, "2");
        });
        sqlite3_progress_handler(database, 0, nullptr, nullptr);
        if (done)
            break;
        ++failures;
        ASSERT_EQ(count(rows), before) << after;
    }
    EXPECT_GT(failures, 30);
    EXPECT_EQ(count("SELECT count(*) FROM patient"), 2);
    const auto verified = clinic.vault->verify();
    ASSERT_TRUE(verified);
    EXPECT_TRUE(verified->auditOk && verified->databaseOk);
}

TEST_F(Transact, ReadersCannotWrite)
{
    auto reader = clinic.vault->openReader();
    ASSERT_TRUE(reader);
    auto statement = (*reader)->prepare("DELETE FROM facility");
    ASSERT_TRUE(statement);
    EXPECT_EQ(codeOf(statement->run()), int(ErrorCode::FileUnwritable));
}

TEST_F(Transact, WritesOneReadOfAPatientInFifteenMinutes)
{
    const char* reads = "SELECT count(*) FROM audit WHERE intent = 'view_patient' AND subject = 'patient:12'";
    ASSERT_TRUE(clinic.vault->recordRead(Intent::ViewPatient, u"patient:12"_s, 1));
    ASSERT_TRUE(clinic.vault->recordRead(Intent::ViewPatient, u"patient:12"_s, 1));
    EXPECT_EQ(count(reads), 1);
    clinic.clock.advanceMs(15 * 60 * 1000);
    ASSERT_TRUE(clinic.vault->recordRead(Intent::ViewPatient, u"patient:12"_s, 1));
    EXPECT_EQ(count(reads), 2);
    for (int i = 0; i < 2; ++i) {
        ASSERT_TRUE(clinic.vault->recordRead(Intent::ListPatients, u"patients"_s, 9));
        ASSERT_TRUE(clinic.vault->recordRead(Intent::ListPatients, u"patients:at_risk"_s, 3));
        ASSERT_TRUE(clinic.vault->recordRead(Intent::ViewReport, u"report:dashboard"_s, 6));
    }
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE intent IN ('list_patients', 'view_report')"), 3);
    ASSERT_TRUE(clinic.vault->recordRead(Intent::Export, u"patients"_s, 400));
    ASSERT_TRUE(clinic.vault->recordRead(Intent::Export, u"patients"_s, 400));
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE intent = 'export' AND count = 400"), 2);
}

} // namespace kakarite::vault
