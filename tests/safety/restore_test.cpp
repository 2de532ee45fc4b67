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
    Result<RestoreReport> restore(const QString& folder, bool replace = false, const char* password = kPassword,
                                  const QString& login = {})
    {
        RestoreOrder order;
        order.file = file;
        order.folder = folder;
        order.login = login;
        order.password = secret(password);
        order.replace = replace;
        return restoreBackup(std::move(order), clinic.clock, {});
    }
    // A backup that staff's password opens, and a note after it.
    void backUpWithStaff()
    {
        clinic.addStaff();
        file = clinic.root.filePath(u"staff.kakarite"_s);
        ASSERT_TRUE(clinic.vault->writeBackup(file, {}));
        addNote(u"after staff"_s);
        now = contentsOf(databasePath(clinic.folder), clinic.dataKey());
    }
    Result<RestoreReport> restoreOnlyKeys(const QString& login = {})
    {
        RestoreOrder order;
        order.file = file;
        order.folder = clinic.folder;
        order.login = login;
        order.password = secret(kPassword);
        return restoreKeys(std::move(order), clinic.clock, {});
    }
    // As keys.json of a clinic is that was made on a PC with a keychain.
    void bindEverybody()
    {
        const SecretBytes device = SecretBytes::random(32);
        auto keys = KeyFile::load(clinic.folder);
        ASSERT_TRUE(keys);
        for (KeySlot& slot : keys->users)
            slot.key = *sealKey(clinic.dataKey(), secret(kPassword), &device, keys->ownerOf(slot.user.login),
                                vault::testing::kCheapCost);
        ASSERT_TRUE(keys->save(clinic.folder, clinic.dataKey()));
    }
    // The rows about restoring in the log of the vault as it is now.
    QStringList restoreRows()
    {
        clinic.reopen();
        QStringList rows;
        const auto reader = clinic.vault->openReader();
        auto found = (*reader)->prepare("SELECT subject, count FROM audit WHERE intent = 'restore' ORDER BY seq");
        for (auto more = found->step(); more && *more; more = found->step())
            rows << u"%1 %2"_s.arg(found->text(0)).arg(found->integer(1));
        return rows;
    }
    std::int64_t patients() const
    {
        const auto reader = clinic.vault->openReader();
        return vault::testing::count(**reader, "SELECT count(*) FROM patient");
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
    EXPECT_EQ(codeOf(restore(clinic.folder, true, "another one")), int(ErrorCode::RestoreNeedsTodaysPassword));
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

TEST_F(Restore, ReplacesOnlyForAnAdministratorOfWhatIsReplaced)
{
    backUpWithStaff();
    const SecretBytes key = clinic.dataKey();
    clinic.close();
    EXPECT_EQ(codeOf(restore(clinic.folder, true, kPassword, u"staff"_s)), int(ErrorCode::PermissionDenied));
    EXPECT_EQ(contentsOf(databasePath(clinic.folder), key), now);
    clinic.reopen();
    ASSERT_TRUE(clinic.vault->removeUser(u"staff"_s, [](std::int64_t, std::int64_t) {}));
    clinic.close();
    EXPECT_EQ(codeOf(restore(clinic.folder, true, kPassword, u"staff"_s)), int(ErrorCode::PermissionDenied))
        << "who left since";
    EXPECT_EQ(folders(), QStringList{u"vault"_s});
    EXPECT_TRUE(restore(clinic.root.filePath(u"empty"_s), false, kPassword, u"staff"_s))
        << "where nothing is rolled back";
    EXPECT_TRUE(restore(clinic.folder, true));
}

TEST_F(Restore, IsToldByTheLogAndIsNoGapInIt)
{
    clinic.clock.advanceMs(std::int64_t(24) * 3600 * 1000);
    clinic.close();
    ASSERT_TRUE(restore(clinic.folder, true));
    // The note of later and the login for restoring stand in the log that was moved aside.
    EXPECT_EQ(restoreRows(), QStringList{u"restore:2025-10-09 2"_s});
    auto checked = clinic.vault->verify();
    EXPECT_TRUE(checked->auditOk);
    EXPECT_EQ(checked->lostAudit, 0);
    EXPECT_EQ(checked->lostAnchors, 0);
    clinic.close();
    ASSERT_TRUE(QFile::remove(clinic.folder + u"/audit.head"_s));
    clinic.reopen();
    checked = clinic.vault->verify();
    EXPECT_FALSE(checked->auditOk) << "the restore explains nothing that comes later";
    EXPECT_EQ(checked->lostAnchors, 1);
}

TEST_F(Restore, GoesOnWhereNobodyCanOpenWhatIsReplaced)
{
    clinic.close();
    QFile keys(keyFilePath(clinic.folder));
    ASSERT_TRUE(keys.open(QIODevice::WriteOnly | QIODevice::Truncate));
    keys.write("torn");
    keys.close();
    const auto report = restore(clinic.folder, true);
    ASSERT_TRUE(report) << qPrintable(report.error().detail);
    EXPECT_TRUE(QFile::exists(databasePath(report->movedAside)));
    EXPECT_EQ(restoreRows(), (QStringList{u"restore:2025-10-09 0"_s, u"restore:unopened 0"_s}));
    EXPECT_TRUE(clinic.vault->verify()->auditOk);
}

TEST_F(Restore, TheRecoveryCodeOfWhatIsReplacedStandsForAnAdministrator)
{
    const auto byCode = [this](const SecretBytes& code, const QString& login) {
        RestoreOrder order;
        order.file = file;
        order.folder = clinic.folder;
        order.login = login;
        order.recoveryCode = code.clone();
        order.password = secret("ein ganz neues Passwort 2026");
        order.replace = true;
        return restoreBackup(std::move(order), clinic.clock, {});
    };
    const SecretBytes before = clinic.recoveryCode.clone();
    const auto code = vault::testing::newRecoveryCode(*clinic.vault, secret(kPassword));
    ASSERT_TRUE(code);
    clinic.close();
    EXPECT_EQ(codeOf(byCode(before, {})), int(ErrorCode::RestoreNeedsTodaysPassword))
        << "the sheet that was thrown away";
    clinic.reopen();
    backUpWithStaff();
    clinic.close();
    EXPECT_EQ(codeOf(byCode(*code, u"staff"_s)), int(ErrorCode::PermissionDenied));
    ASSERT_TRUE(byCode(*code, u"admin"_s));
    clinic.vault = clinic.open("ein ganz neues Passwort 2026").value_or(nullptr);
    ASSERT_TRUE(clinic.vault);
    EXPECT_TRUE(clinic.vault->verify()->auditOk);
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

TEST_F(Restore, OfABoundClinicOntoAPcWithoutAKeychain)
{
    clinic.addStaff();
    const SecretBytes key = clinic.dataKey();
    bindEverybody();
    file = clinic.root.filePath(u"bound.kakarite"_s);
    ASSERT_TRUE(clinic.vault->writeBackup(file, {}));
    const QString folder = clinic.root.filePath(u"pc2"_s);
    RestoreOrder order;
    order.file = file;
    order.folder = folder;
    order.recoveryCode = clinic.recoveryCode.clone();
    order.password = secret("ein ganz neues Passwort 2026");
    order.useKeychain = false;
    const auto report = restoreBackup(std::move(order), clinic.clock, {});
    ASSERT_TRUE(report) << qPrintable(report.error().detail);
    const auto opened =
        openVault(folder, {{}, secret("ein ganz neues Passwort 2026"), {}}, clinic.clock, vault::testing::kCheapCost);
    ASSERT_TRUE(opened);
    // Nor is it asked for when the others get the passwords that open here.
    ASSERT_TRUE((*opened)->setPassword(u"staff"_s, secret("ein ganz neues Passwort 2026"), secret("kurage tobu 72 x")));
    EXPECT_TRUE((*opened)->addUser(u"third"_s, u"三人目"_s, Role::Staff, secret("kurage tobu 72 y")));
    const auto keys = KeyFile::load(folder);
    ASSERT_TRUE(keys);
    for (const KeySlot& slot : keys->users)
        EXPECT_FALSE(slot.key.bound) << qPrintable(slot.user.login);
}

TEST_F(Restore, OnlyTheKeysWhereTheyAreLostAndTheDataIsWhole)
{
    const SecretBytes key = clinic.dataKey();
    EXPECT_EQ(codeOf(restoreOnlyKeys()), int(ErrorCode::VaultInUse)) << "it is open";
    clinic.addStaff(); // after the backup
    clinic.close();
    EXPECT_EQ(codeOf(restoreOnlyKeys()), int(ErrorCode::VaultKeysIntact));
    ASSERT_TRUE(QFile::remove(keyFilePath(clinic.folder)));
    const auto restored = restoreOnlyKeys();
    ASSERT_TRUE(restored) << qPrintable(restored.error().detail);
    EXPECT_EQ(restoreRows(), QStringList{u"restore_keys:2025-10-09 0"_s});
    EXPECT_TRUE(clinic.vault->verify()->auditOk);
    EXPECT_TRUE(clinic.vault->verify()->keysOk);
    EXPECT_EQ(patients(), 1) << "what came after the backup stays";
    // Whom that keys.json did not know gets a password again.
    ASSERT_TRUE(clinic.vault->setPassword(u"staff"_s, secret(kPassword), secret("kurage tobu 72 x")));
    clinic.close();
    EXPECT_TRUE(clinic.open("kurage tobu 72 x", u"staff"_s));
}

TEST_F(Restore, OnlyTheKeysAreLeftAsTheyAreWhereThoseOfTheBackupDoNotOpenTheData)
{
    ASSERT_TRUE(clinic.vault->changeDataKey([](std::int64_t, std::int64_t) {}));
    clinic.close();
    QFile keys(keyFilePath(clinic.folder));
    ASSERT_TRUE(keys.open(QIODevice::WriteOnly | QIODevice::Truncate));
    keys.write("torn");
    keys.close();
    EXPECT_EQ(codeOf(restoreOnlyKeys()), int(ErrorCode::VaultKeysOfAnotherTime));
    ASSERT_TRUE(keys.open(QIODevice::ReadOnly));
    EXPECT_EQ(keys.readAll(), "torn");
    keys.close();
    ASSERT_TRUE(QFile::remove(databasePath(clinic.folder)));
    EXPECT_EQ(codeOf(restoreOnlyKeys()), int(ErrorCode::VaultNotAVault));
}

TEST_F(Restore, OnlyTheKeysByTheRecoveryCodeGivesTheNextCode)
{
    clinic.close();
    ASSERT_TRUE(QFile::remove(keyFilePath(clinic.folder)));
    RestoreOrder order;
    order.file = file;
    order.folder = clinic.folder;
    order.recoveryCode = clinic.recoveryCode.clone();
    order.password = secret("ein ganz neues Passwort 2026");
    const auto report = restoreKeys(std::move(order), clinic.clock, {});
    ASSERT_TRUE(report) << qPrintable(report.error().detail);
    EXPECT_EQ(codeOf(Vault::resetPassword(clinic.folder, clinic.recoveryCode, {}, secret(kPassword), clinic.clock)),
              int(ErrorCode::VaultWrongRecoveryCode));
    EXPECT_TRUE(Vault::resetPassword(clinic.folder, report->recoveryCode, {}, secret(kPassword), clinic.clock));
}

TEST_F(Restore, AfterAChangeOfThePasswordAsksForBoth)
{
    const SecretBytes key = clinic.dataKey();
    const char next[] = "kurage tobu 72 x";
    const auto replace = [&](const char* password, const SecretBytes& code, const char* todays) {
        RestoreOrder order;
        order.file = file;
        order.folder = clinic.folder;
        order.password = secret(password);
        order.recoveryCode = code.clone();
        order.todaysPassword = secret(todays);
        order.replace = true;
        return restoreBackup(std::move(order), clinic.clock, {});
    };
    ASSERT_TRUE(clinic.vault->setPassword(u"admin"_s, secret(kPassword), secret(next)));
    ASSERT_TRUE(vault::testing::newRecoveryCode(*clinic.vault, secret(next)));
    clinic.close();
    EXPECT_EQ(codeOf(replace(kPassword, {}, "")), int(ErrorCode::RestoreNeedsTodaysPassword));
    EXPECT_EQ(codeOf(replace(kPassword, {}, kPassword)), int(ErrorCode::RestoreNeedsTodaysPassword));
    EXPECT_EQ(codeOf(replace(next, {}, next)), int(ErrorCode::VaultWrongPassword)) << "not that of the backup";
    EXPECT_EQ(contentsOf(databasePath(clinic.folder), key), now);
    ASSERT_TRUE(replace(kPassword, {}, next));
    EXPECT_EQ(contentsOf(databasePath(clinic.folder), key), then);
    // The sheet of the backup's day, beside the password of today.
    clinic.reopen();
    ASSERT_TRUE(clinic.vault->setPassword(u"admin"_s, secret(kPassword), secret(next)));
    clinic.close();
    EXPECT_TRUE(replace("ein ganz neues Passwort 2026", clinic.recoveryCode, next));
}

TEST_F(Restore, OnlyTheKeysAreForAdministrators)
{
    backUpWithStaff();
    clinic.close();
    ASSERT_TRUE(QFile::remove(keyFilePath(clinic.folder)));
    EXPECT_EQ(codeOf(restoreOnlyKeys(u"staff"_s)), int(ErrorCode::PermissionDenied));
    EXPECT_FALSE(QFile::exists(keyFilePath(clinic.folder)));
    EXPECT_TRUE(restoreOnlyKeys(u"admin"_s));
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

// Its migration begins a folder of backups; the generations that were there go on all the same.
TEST_F(Restore, AReleaseBeforeKeepsTheGenerationsOfWhatItReplaces)
{
    clinic.close();
    Clinic older;
    makeReleaseOne(older);
    const auto raw = older.raw(Access::Read);
    ASSERT_TRUE(raw);
    const QString past = older.root.filePath(u"past.kakarite"_s);
    ASSERT_TRUE(writeBackupFile(raw->handle(), older.dataKey(), older.folder, past, 5, {}));
    ASSERT_TRUE(QDir().mkpath(clinic.folder + u"/backups"_s));
    ASSERT_TRUE(QFile::copy(file, clinic.folder + u"/backups/generation"_s));
    file = past;
    const auto report = restore(clinic.folder, true);
    ASSERT_TRUE(report) << qPrintable(report.error().detail);
    const QDir backups(clinic.folder + u"/backups"_s);
    EXPECT_EQ(backups.entryList(QDir::Files).size(), 2) << "of the migration and before";
    EXPECT_TRUE(backups.exists(u"generation"_s));
    // As a kill before that step leaves it.
    ASSERT_TRUE(QDir().mkpath(report->movedAside + u"/backups"_s));
    ASSERT_TRUE(QFile::rename(backups.filePath(u"generation"_s), report->movedAside + u"/backups/generation"_s));
    ASSERT_TRUE(Vault::lookAt(clinic.folder));
    EXPECT_TRUE(backups.exists(u"generation"_s));
}

} // namespace kakarite::safety
