// A backup back into a folder: proven before it takes the place, and what was there is only moved.
#include "models/vault/restore.h"
#include "tests/safety/safety_testing.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace kakarite::safety {

using namespace Qt::StringLiterals;
using namespace vault;
using vault::testing::Clinic;
using vault::testing::codeOf;
using vault::testing::kPassword;
using vault::testing::secret;

namespace {

class Restore : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(clinic.vault);
        file = clinic.root.filePath(u"one.kakarite"_s);
        ASSERT_TRUE(clinic.vault->writeBackup(file, {}));
        then = contentsOf(databasePath(clinic.folder), clinic.dataKey());
        addNote(u"later"_s);
        now = contentsOf(databasePath(clinic.folder), clinic.dataKey());
        ASSERT_NE(then, now);
    }
    void addNote(const QString& number)
    {
        ASSERT_TRUE(
            clinic.vault->transact(clinic.vault->actor(), Intent::ImportPatients, [&](Transaction& transaction) {
                return vault::testing::runSql(
                    transaction,
                    (u"INSERT INTO patient(number, provisional) VALUES ('%1', 0)"_s.arg(number)).toUtf8().constData());
            }));
    }
    Result<RestoreReport> restore(const QString& folder, bool replace = false, const char* password = kPassword)
    {
        RestoreOrder order;
        order.file = file;
        order.folder = folder;
        order.password = secret(password);
        order.replace = replace;
        return restoreBackup(std::move(order), clinic.clock, {});
    }
    QStringList folders() const { return QDir(clinic.root.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }

    Clinic clinic;
    QString file;
    QByteArray then;
    QByteArray now;
};

} // namespace

TEST_F(Restore, IntoAnEmptyPlace)
{
    const QString folder = clinic.root.filePath(u"new"_s);
    const auto report = restore(folder);
    ASSERT_TRUE(report) << qPrintable(report.error().detail);
    EXPECT_TRUE(report->movedAside.isEmpty());
    EXPECT_EQ(contentsOf(databasePath(folder), clinic.dataKey()), then);
    const auto opened = openVault(folder, {{}, secret(kPassword), {}}, clinic.clock, vault::testing::kCheapCost);
    ASSERT_TRUE(opened);
    EXPECT_TRUE((*opened)->verify()->databaseOk);
    EXPECT_EQ(folders(), (QStringList{u"new"_s, u"vault"_s}));
}

TEST_F(Restore, RefusesAFolderThatHoldsSomethingUnlessTold)
{
    EXPECT_EQ(codeOf(restore(clinic.folder)), int(ErrorCode::RestoreWouldReplace));
    EXPECT_EQ(codeOf(restore(clinic.folder, true)), int(ErrorCode::VaultInUse)) << "it is open";
    EXPECT_EQ(contentsOf(databasePath(clinic.folder), clinic.dataKey()), now);
    EXPECT_EQ(folders(), QStringList{u"vault"_s});
}

TEST_F(Restore, MovesTheOldOneAsideWithNothingLost)
{
    const SecretBytes key = clinic.dataKey();
    ASSERT_TRUE(QDir().mkpath(clinic.folder + u"/backups"_s));
    ASSERT_TRUE(QFile::copy(file, clinic.folder + u"/backups/older"_s));
    clinic.close();
    const auto report = restore(clinic.folder, true);
    ASSERT_TRUE(report) << qPrintable(report.error().detail);
    EXPECT_EQ(contentsOf(databasePath(clinic.folder), key), then);
    EXPECT_EQ(contentsOf(databasePath(report->movedAside), key), now);
    EXPECT_TRUE(QFile::exists(clinic.folder + u"/backups/older"_s)) << "the generations go on";
    EXPECT_TRUE(report->movedAside.startsWith(clinic.folder + u".before-restore-2025"_s));
}

TEST_F(Restore, LeavesAllAsItWasAfterAWrongPasswordOrADamagedFile)
{
    const SecretBytes key = clinic.dataKey();
    clinic.close();
    EXPECT_EQ(codeOf(restore(clinic.folder, true, "another one")), int(ErrorCode::VaultWrongPassword));
    EXPECT_EQ(folders(), QStringList{u"vault"_s});
    QFile backup(file);
    ASSERT_TRUE(backup.open(QIODevice::ReadWrite));
    ASSERT_TRUE(backup.seek(9000));
    backup.write("damage");
    backup.close();
    EXPECT_EQ(codeOf(restore(clinic.folder, true)), int(ErrorCode::BackupDamaged));
    EXPECT_EQ(folders(), QStringList{u"vault"_s});
    EXPECT_EQ(contentsOf(databasePath(clinic.folder), key), now);
}

TEST_F(Restore, OnANewPcWithTheRecoveryCode)
{
    const QString folder = clinic.root.filePath(u"pc2"_s);
    RestoreOrder order;
    order.file = file;
    order.folder = folder;
    order.recoveryCode = clinic.recoveryCode.clone();
    order.password = secret("ein ganz neues Passwort 2026");
    const auto report = restoreBackup(std::move(order), clinic.clock, {});
    ASSERT_TRUE(report) << qPrintable(report.error().detail);
    EXPECT_TRUE(
        openVault(folder, {{}, secret("ein ganz neues Passwort 2026"), {}}, clinic.clock, vault::testing::kCheapCost));
    EXPECT_EQ(contentsOf(databasePath(folder), clinic.dataKey()), then) << "the data key is the same";
}

TEST_F(Restore, CutShortBetweenItsLastStepsIsFinished)
{
    const QString folder = clinic.root.filePath(u"new"_s);
    ASSERT_TRUE(restore(folder));
    // As a kill leaves it after the old folder was moved and before the new one was.
    ASSERT_TRUE(QDir().rename(folder, folder + u".restored"_s));
    ASSERT_TRUE(Vault::lookAt(folder));
    EXPECT_TRUE(openVault(folder, {{}, secret(kPassword), {}}, clinic.clock, vault::testing::kCheapCost));
    // Half-unpacked ones of earlier attempts are swept away by the next.
    ASSERT_TRUE(QDir().mkpath(folder + u".restoring/x"_s));
    ASSERT_TRUE(restore(folder, true));
    EXPECT_FALSE(QFile::exists(folder + u".restoring"_s));
}

TEST_F(Restore, AReleaseBeforeIsBroughtUpToDate)
{
    makeReleaseOne(clinic);
    const auto raw = clinic.raw(Access::Read);
    ASSERT_TRUE(raw);
    QFile::remove(file);
    ASSERT_TRUE(writeBackupFile(raw->handle(), clinic.dataKey(), clinic.folder, file, 5, {}));
    const QString folder = clinic.root.filePath(u"new"_s);
    const auto report = restore(folder);
    ASSERT_TRUE(report) << qPrintable(report.error().detail);
    EXPECT_EQ(report->info.schema, 1);
    const auto opened = Database::open(databasePath(folder), clinic.dataKey(), Access::Read);
    ASSERT_TRUE(opened);
    EXPECT_EQ(readInteger((*opened)->handle(), "SELECT count(*) FROM note").value_or(0), 200);
}

} // namespace kakarite::safety
