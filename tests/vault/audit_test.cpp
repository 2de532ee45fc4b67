#include "tests/vault/vault_testing.h"

#include "models/vault/audit.h"

#include <gtest/gtest.h>

namespace kakarite::vault {

using namespace testing;
using namespace Qt::StringLiterals;

namespace {

class Audit : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(clinic.vault);
        for (int i = 0; i < 10; ++i) {
            ASSERT_TRUE(clinic.vault->transact(clinic.vault->actor(), Intent::ChangeSetting,
                                               [&](Transaction& t) -> Result<void> {
                                                   t.note(u"setting:%1"_s.arg(i), 1);
                                                   TRY_LET(auto insert, t.prepare("INSERT INTO setting(key, value)"
                                                                                  " VALUES (?1, '値')"));
                                                   return insert.bind(1, QString::number(i)).run();
                                               }));
        }
        clinic.close(); // rows 1 create_vault, 2 login, 3..12 settings
    }
    // What the holder of a key can do with any SQLCipher; then what verify() says.
    Vault::Verification after(std::initializer_list<const char*> tampering)
    {
        {
            const auto raw = clinic.raw();
            EXPECT_TRUE(raw);
            for (const char* trigger :
                 {"audit_refuses_update", "audit_refuses_delete", "change_refuses_update", "change_refuses_delete"})
                EXPECT_TRUE(execute(raw->handle(), (QByteArray("DROP TRIGGER ") + trigger).constData()));
            for (const char* sql : tampering)
                EXPECT_TRUE(execute(raw->handle(), sql)) << sql;
        }
        clinic.reopen();
        EXPECT_TRUE(clinic.vault);
        const auto verified = clinic.vault ? clinic.vault->verify() : failure(ErrorCode::Internal);
        EXPECT_TRUE(verified);
        return verified.value_or(Vault::Verification());
    }

    Clinic clinic;
};

} // namespace

TEST_F(Audit, AnUntouchedChainHolds)
{
    const auto verified = after({});
    EXPECT_TRUE(verified.auditOk);
    EXPECT_EQ(verified.auditRows, 13); // and the login of now
}

TEST_F(Audit, TriggersRefuseToAlterIt)
{
    const auto raw = clinic.raw();
    ASSERT_TRUE(raw);
    for (const char* sql : {"UPDATE audit SET actor = 'x' WHERE seq = 1", "DELETE FROM audit WHERE seq = 1",
                            "UPDATE change SET value = 'x'", "DELETE FROM change",
                            "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 2"})
        EXPECT_EQ(codeOf(execute(raw->handle(), sql)), int(ErrorCode::DatabaseFailed)) << sql;
}

TEST_F(Audit, AnAlteredRowBreaksItThere)
{
    for (const auto& [sql, row] : {std::pair{"UPDATE audit SET actor = 'staff' WHERE seq = 5", 5},
                                   std::pair{"UPDATE audit SET at_ms = at_ms + 1 WHERE seq = 4", 4},
                                   std::pair{"UPDATE audit SET count = 9 WHERE seq = 3", 3},
                                   std::pair{"UPDATE audit SET hash = zeroblob(32) WHERE seq = 2", 2},
                                   std::pair{"UPDATE audit SET prev_hash = zeroblob(32) WHERE seq = 1", 1}}) {
        const auto verified = after({sql});
        EXPECT_FALSE(verified.auditOk) << sql;
        EXPECT_EQ(verified.firstBrokenAudit, row) << sql;
        clinic.close();
    }
}

TEST_F(Audit, ARemovedRowBreaksItThere)
{
    const auto verified = after({"DELETE FROM audit WHERE seq = 6", "DELETE FROM change WHERE audit_seq = 6"});
    EXPECT_FALSE(verified.auditOk);
    EXPECT_EQ(verified.firstBrokenAudit, 6);
}

TEST_F(Audit, AnInsertedRowBreaksIt)
{
    const auto verified = after({"INSERT INTO audit SELECT 0, at_ms, actor, intent, subject, count, prev_hash, hash"
                                 " FROM audit WHERE seq = 1"});
    EXPECT_FALSE(verified.auditOk);
    EXPECT_EQ(verified.firstBrokenAudit, 1);
}

TEST_F(Audit, AlteredChangesBreakTheirRow)
{
    EXPECT_EQ(after({"UPDATE change SET value = '別' WHERE audit_seq = 7 AND field = 'value'"}).firstBrokenAudit, 7);
    clinic.close();
    EXPECT_EQ(after({"DELETE FROM change WHERE audit_seq = 6"}).firstBrokenAudit, 6);
    clinic.close();
    EXPECT_EQ(after({"INSERT INTO change(audit_seq, entity, entity_id, field, value) VALUES (5, 'a', 1, 'b', 'c')"})
                  .firstBrokenAudit,
              5);
}

TEST_F(Audit, AChangeOfNoRowIsFound)
{
    const auto verified =
        after({"INSERT INTO change(audit_seq, entity, entity_id, field, value) VALUES (500, 'a', 1, 'b', 'c')"});
    EXPECT_FALSE(verified.auditOk);
    EXPECT_EQ(verified.firstBrokenAudit, 500);
}

TEST_F(Audit, OpeningPutsTheTriggersBack)
{
    (void)after({"DROP TRIGGER capture_note_insert"});
    clinic.close();
    const auto raw = clinic.raw();
    ASSERT_TRUE(raw);
    EXPECT_EQ(codeOf(execute(raw->handle(), "DELETE FROM audit")), int(ErrorCode::DatabaseFailed));
    EXPECT_EQ(
        readInteger(raw->handle(), "SELECT count(*) FROM sqlite_master WHERE name = 'capture_note_insert'").value(), 1);
}

} // namespace kakarite::vault
