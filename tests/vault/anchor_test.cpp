// What the log cannot tell of itself: that its end is missing.
#include "models/vault/audit.h"
#include "models/vault/audit_anchor.h"
#include "tests/vault/vault_testing.h"

#include <QFile>

#include <gtest/gtest.h>

namespace kakarite::vault {

using namespace testing;
using namespace Qt::StringLiterals;

namespace {

class Anchor : public ::testing::Test {
protected:
    Clinic clinic;
    QString head() const { return clinic.folder + u"/audit.head"_s; }
    void view(int patient)
    {
        ASSERT_TRUE(clinic.vault->recordRead(Intent::ViewPatient, u"patient:%1"_s.arg(patient), 1));
    }
    // Somebody who holds the password opens the file with another program.
    void cutOff(int rows)
    {
        clinic.close();
        const auto raw = clinic.raw();
        for (const char* sql : {"DROP TRIGGER audit_refuses_delete", "DROP TRIGGER change_refuses_delete"})
            ASSERT_TRUE(execute(raw->handle(), sql));
        for (int i = 0; i < rows; ++i)
            ASSERT_TRUE(execute(raw->handle(), "DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)"));
        const auto check = checkAudit(raw->handle(), KeyFile::load(clinic.folder)->vaultId);
        ASSERT_TRUE(check);
        ASSERT_EQ(check->firstBroken, 0); // the chain alone does not show it
    }
};

} // namespace

TEST_F(Anchor, TellsRowsThatWereCutOff)
{
    view(1);
    view(2);
    view(3);
    cutOff(2);
    clinic.reopen();
    const auto checked = clinic.vault->verify();
    ASSERT_TRUE(checked);
    EXPECT_FALSE(checked->auditOk);
    EXPECT_EQ(checked->lostAudit, 2);
    EXPECT_EQ(checked->firstBrokenAudit, 0);
    clinic.reopen(); // and goes on telling it
    EXPECT_EQ(clinic.vault->verify()->lostAudit, 2);
    EXPECT_FALSE(clinic.vault->verify()->auditOk);
}

TEST_F(Anchor, TellsAnOlderDatabaseInThePlaceOfTheNewest)
{
    view(1);
    clinic.close();
    const QString kept = clinic.root.filePath(u"older.db"_s);
    ASSERT_TRUE(QFile::copy(databasePath(clinic.folder), kept));
    clinic.reopen();
    view(2);
    clinic.close();
    QFile::remove(databasePath(clinic.folder));
    ASSERT_TRUE(QFile::copy(kept, databasePath(clinic.folder)));
    clinic.reopen();
    ASSERT_TRUE(clinic.vault);
    EXPECT_EQ(clinic.vault->verify()->lostAudit, 2); // the login and the view
}

TEST_F(Anchor, MayLieBehindButIsMissedWhenItIsGone)
{
    clinic.close();
    QFile file(head());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    clinic.reopen();
    view(1);
    clinic.close();
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)); // as after a power cut
    file.write(before);
    file.close();
    clinic.reopen();
    EXPECT_TRUE(clinic.vault->verify()->auditOk);
    const auto gaps = [this] {
        const auto reader = clinic.vault->openReader();
        return count(**reader, "SELECT count(*) FROM audit WHERE intent = 'audit_gap'");
    };
    EXPECT_EQ(gaps(), 0);
    clinic.close();
    ASSERT_TRUE(QFile::remove(head()));
    clinic.reopen();
    EXPECT_EQ(gaps(), 1); // how many rows are lost nobody knows; that it was gone stays in the log and is told
    EXPECT_FALSE(clinic.vault->verify()->auditOk);
    EXPECT_EQ(clinic.vault->verify()->lostAudit, 0);
    EXPECT_EQ(clinic.vault->verify()->lostAnchors, 1);
    clinic.close();
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(144, 'x'));
    file.close();
    clinic.reopen();
    EXPECT_EQ(gaps(), 2);
    EXPECT_EQ(clinic.vault->verify()->lostAnchors, 2);
}

TEST_F(Anchor, KeepsTheNewerOfItsTwoRecords)
{
    const SecretBytes key = SecretBytes::random(kDataKeyBytes);
    AuditAnchor anchor(clinic.root.path());
    for (int seq = 1; seq <= 5; ++seq)
        anchor.write({seq, hashOf(QByteArray::number(seq))}, key);
    const auto read = AuditAnchor(clinic.root.path()).read(key);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->seq, 5);
    EXPECT_EQ(read->hash, hashOf("5"));
    EXPECT_FALSE(anchor.read(SecretBytes::random(kDataKeyBytes)));
    QFile file(clinic.root.filePath(u"audit.head"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.seek(72 + 20); // the record of the odd numbers is torn
    file.write("torn");
    file.close();
    EXPECT_EQ(anchor.read(key)->seq, 4);
}

} // namespace kakarite::vault
