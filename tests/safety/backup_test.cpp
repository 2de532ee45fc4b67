// One backup: written whole or not at all, damaged bytes found, restored for trial.
#include "models/vault/backup_file.h"
#include "tests/safety/fault_vfs.h"
#include "tests/safety/safety_testing.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

#include <thread>

namespace kakarite::safety {

using namespace Qt::StringLiterals;
using namespace vault;
using vault::testing::Clinic;
using vault::testing::codeOf;
using vault::testing::runSql;

namespace {

Result<void> addPatients(Vault& vault, int from, int count)
{
    return vault.transact(vault.actor(), Intent::ImportPatients, [&](Transaction& transaction) -> Result<void> {
        TRY_LET(auto insert, transaction.prepare("INSERT INTO patient(number, number_key, provisional, name) "
                                                 "VALUES (?1, ?1, 0, '患者の氏名')"));
        for (int number = from; number < from + count; ++number)
            TRY(insert.bind(1, QString::number(number)).run());
        return {};
    });
}

class Backup : public ::testing::Test {
protected:
    void SetUp() override
    {
        FaultVfs::instance();
        ASSERT_TRUE(clinic.vault);
        ASSERT_TRUE(addPatients(*clinic.vault, 1, 500));
        file = clinic.root.filePath(u"one.kakarite"_s);
    }
    QByteArray bytes() const
    {
        QFile backup(file);
        return backup.open(QIODevice::ReadOnly) ? backup.readAll() : QByteArray();
    }
    void put(const QByteArray& changed) const
    {
        QFile backup(file);
        ASSERT_TRUE(backup.open(QIODevice::WriteOnly | QIODevice::Truncate));
        ASSERT_EQ(backup.write(changed), changed.size());
    }
    QStringList filesBeside() const
    {
        return QDir(clinic.root.path()).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    Clinic clinic;
    QString file;
};

} // namespace

TEST_F(Backup, IsOneEncryptedFileThatCanBeRestored)
{
    const auto made = clinic.vault->writeBackup(file, {});
    ASSERT_TRUE(made) << qPrintable(made.error().detail);
    EXPECT_EQ(made->bytes, QFileInfo(file).size());
    EXPECT_EQ(made->madeAtMs, clinic.clock.nowMs());
    const auto read = readBackupInfo(file);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->vaultId, KeyFile::load(clinic.folder)->vaultId);
    EXPECT_EQ(read->schema, made->schema);
    const QByteArray all = bytes();
    EXPECT_FALSE(all.startsWith("SQLite format"));
    EXPECT_FALSE(all.contains(u"患者の氏名"_s.toUtf8()));
    EXPECT_EQ(filesBeside(), (QStringList{u"one.kakarite"_s, u"vault"_s}));

    ASSERT_TRUE(addPatients(*clinic.vault, 1000, 20));
    const auto trial = clinic.vault->tryBackup(file, {});
    ASSERT_TRUE(trial) << qPrintable(trial.error().detail);
    EXPECT_EQ(trial->patients, 500);
    EXPECT_EQ(trial->patientsNow, 520);
    EXPECT_EQ(filesBeside(), (QStringList{u"one.kakarite"_s, u"vault"_s})) << "the scratch folder is gone";
}

TEST_F(Backup, IsNeverWrittenOverAGoodOne)
{
    ASSERT_TRUE(clinic.vault->writeBackup(file, {}));
    const QByteArray before = bytes();
    EXPECT_EQ(codeOf(clinic.vault->writeBackup(file, {})), int(ErrorCode::AlreadyExists));
    EXPECT_EQ(bytes(), before);
}

TEST_F(Backup, AnyChangedByteIsFound)
{
    ASSERT_TRUE(clinic.vault->writeBackup(file, {}));
    const QByteArray good = bytes();
    for (qsizetype at = 0; at < good.size(); at += (good.size() - at > 400 ? good.size() / 60 : 7)) {
        QByteArray changed = good;
        changed[at] = char(changed[at] ^ 4);
        put(changed);
        const auto trial = clinic.vault->tryBackup(file, {});
        const int code = codeOf(trial);
        EXPECT_TRUE(code == int(ErrorCode::BackupDamaged) || code == int(ErrorCode::VaultTooNew)) << at << ' ' << code;
    }
}

TEST_F(Backup, AHalfWrittenFileIsNone)
{
    ASSERT_TRUE(clinic.vault->writeBackup(file, {}));
    const QByteArray good = bytes();
    for (const qsizetype size : {qsizetype(0), qsizetype(1), qsizetype(4096), good.size() / 2,
                                 good.size() - kBackupFooterBytes, good.size() - 1}) {
        put(good.first(size));
        EXPECT_EQ(codeOf(readBackupInfo(file)), int(ErrorCode::BackupDamaged)) << size;
    }
    put(good + '\0');
    EXPECT_EQ(codeOf(readBackupInfo(file)), int(ErrorCode::BackupDamaged));
}

TEST_F(Backup, OfAnotherClinicIsNotTakenForOnesOwn)
{
    Clinic other;
    ASSERT_TRUE(other.vault->writeBackup(file, {}));
    EXPECT_EQ(codeOf(clinic.vault->tryBackup(file, {})), int(ErrorCode::BackupDamaged));
}

// A keys.json that does not open what is copied would be found only when somebody needs the backup.
TEST_F(Backup, KeysThatDoNotOpenItAreNoBackup)
{
    const SecretBytes key = clinic.dataKey();
    const SecretBytes another = SecretBytes::random(32);
    auto keys = KeyFile::load(clinic.folder);
    ASSERT_TRUE(keys && keys->save(clinic.folder, another));
    EXPECT_EQ(codeOf(clinic.vault->writeBackup(file, {})), int(ErrorCode::VaultDamaged));
    EXPECT_EQ(filesBeside(), QStringList{u"vault"_s});
    {
        const auto reader = clinic.vault->openReader();
        ASSERT_TRUE(writeBackupFile((*reader)->database(), key, clinic.folder, file, 1, {}, &another));
    }
    EXPECT_EQ(codeOf(clinic.vault->tryBackup(file, {})), int(ErrorCode::BackupDamaged));
    ASSERT_TRUE(keys->save(clinic.folder, key));
    ASSERT_TRUE(QFile::remove(file));
    ASSERT_TRUE(clinic.vault->writeBackup(file, {}));
    EXPECT_TRUE(clinic.vault->tryBackup(file, {}));
}

TEST_F(Backup, StopsWhenAskedAndLeavesNothing)
{
    const std::atomic<bool> stop = true;
    EXPECT_EQ(codeOf(clinic.vault->writeBackup(file, {{}, &stop})), int(ErrorCode::Cancelled));
    EXPECT_EQ(filesBeside(), QStringList{u"vault"_s});
}

TEST_F(Backup, IntoAFolderThatIsNotThereSaysSo)
{
    EXPECT_EQ(codeOf(clinic.vault->writeBackup(clinic.root.filePath(u"usb/one.kakarite"_s), {})),
              int(ErrorCode::BackupFolderMissing));
}

TEST_F(Backup, KeepsOneMomentWhileOthersWrite)
{
    std::atomic<bool> done = false;
    std::thread writer([&] {
        for (int number = 10000; !done; number += 5)
            EXPECT_TRUE(addPatients(*clinic.vault, number, 5));
    });
    for (int turn = 0; turn < 5; ++turn) {
        const QString one = clinic.root.filePath(u"turn%1.kakarite"_s.arg(turn));
        const auto made = clinic.vault->writeBackup(one, {});
        EXPECT_TRUE(made) << qPrintable(made ? QString() : made.error().detail);
        const auto trial = clinic.vault->tryBackup(one, {});
        ASSERT_TRUE(trial) << qPrintable(trial.error().detail);
        EXPECT_EQ(trial->patients % 5, 0) << "half a transaction";
        EXPECT_GE(trial->patientsNow, trial->patients);
    }
    done = true;
    writer.join();
}

// Every call that can fail, of every kind, while a backup is written: an honest error and no file under its name, or
// a file that is whole.
TEST_F(Backup, FailsWithoutATraceWhereverTheDiskFails)
{
    for (const Fault fault : {Fault::Full, Fault::IoError, Fault::Busy}) {
        for (int n = 1;; ++n) {
            FaultVfs::instance().arm(fault, n, true);
            const auto made = clinic.vault->writeBackup(file, {});
            const bool hit = FaultVfs::instance().disarm();
            if (made) {
                EXPECT_TRUE(clinic.vault->tryBackup(file, {})) << n;
                QFile::remove(file);
                if (!hit)
                    break;
                continue;
            }
            EXPECT_NE(made.error().code, ErrorCode::Internal) << n;
            EXPECT_EQ(filesBeside(), QStringList{u"vault"_s}) << n;
        }
    }
}

} // namespace kakarite::safety
