// Migrations from every release: the schema of a fresh vault in the end, killed at every statement and at every write
// on the way and finished by opening again, with a backup of what was there before. A migration that is added is tested
// here without another line.
#include "models/vault/backup_file.h"
#include "tests/safety/fault_vfs.h"
#include "tests/safety/safety_testing.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

#ifndef _WIN32
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace kakarite::safety {

using namespace Qt::StringLiterals;
using namespace vault;
using vault::testing::Clinic;
using vault::testing::copyFolder;
using vault::testing::kCheapCost;
using vault::testing::kPassword;
using vault::testing::schemaOf;
using vault::testing::secret;

namespace {

std::int64_t value(sqlite3* database, const char* sql)
{
    return readInteger(database, sql).value_or(-1);
}

QByteArray freshSchema(const QString& folder, std::span<const MigrationScript> all)
{
    const QString file = folder + u"/fresh.db"_s;
    QFile::remove(file);
    const auto fresh = Database::open(file, SecretBytes::random(32), Access::Create);
    EXPECT_TRUE(fresh && migrate((*fresh)->handle(), nullptr, 1, all));
    return fresh ? schemaOf((*fresh)->handle()) : QByteArray();
}

class MigrationKill : public ::testing::Test {
protected:
    void SetUp() override
    {
        FaultVfs::instance();
        ASSERT_TRUE(clinic.vault);
        makeReleaseOne(clinic);
        key = clinic.dataKey();
        base = clinic.root.filePath(u"base"_s);
        copyFolder(clinic.folder, base);
        schema = freshSchema(clinic.root.path(), all);
        backup = clinic.root.filePath(u"before.kakarite"_s);
    }
    // As the program migrates, with the artificial one added.
    Result<MigrationReport> run(sqlite3* database)
    {
        return migrate(
            database,
            [&](int, int) -> Result<QString> {
                QFile::remove(backup);
                TRY_LET(const BackupInfo info, writeBackupFile(database, key, clinic.folder, backup, 1, {}));
                return info.file;
            },
            2, all);
    }
    void expectFinished(int at)
    {
        const auto again = Database::open(databasePath(clinic.folder), key, Access::Write);
        ASSERT_TRUE(again) << at;
        const std::int64_t version = value((*again)->handle(), "PRAGMA user_version");
        ASSERT_TRUE(version >= 1 && version <= all.back().version) << at;
        const auto report = run((*again)->handle());
        ASSERT_TRUE(report) << at << ' ' << qPrintable(report.error().detail);
        ASSERT_EQ(schemaOf((*again)->handle()), schema) << at;
        ASSERT_EQ(value((*again)->handle(), "SELECT count(*) FROM note"), 200) << at;
        ASSERT_EQ(value((*again)->handle(), "SELECT count(*) FROM kept k JOIN note n ON n.id = k.id AND "
                                            "k.sum = length(n.body)"),
                  200)
            << at;
    }

    Clinic clinic;
    SecretBytes key;
    QString base;
    QString backup;
    std::vector<MigrationScript> all = migrationsAndOneMore();
    QByteArray schema;
};

} // namespace

// The real thing, through the program's own door: a vault of each release.
TEST_F(MigrationKill, EveryReleaseBecomesTheSchemaOfAFreshVault)
{
    for (std::size_t release = 1; release < migrationScripts().size(); ++release) {
        copyFolder(base, clinic.folder);
        {
            const auto old = clinic.raw();
            ASSERT_TRUE(migrate(
                old->handle(), [](int, int) { return Result<QString>(QString()); }, 1,
                migrationScripts().first(release)));
        }
        clinic.reopen();
        ASSERT_TRUE(clinic.vault) << release;
        clinic.close();
        const auto now = clinic.raw(Access::Read);
        EXPECT_EQ(schemaOf(now->handle()), freshSchema(clinic.root.path(), migrationScripts())) << release;
        EXPECT_EQ(value(now->handle(), "SELECT count(*) FROM note"), 200);
        const QDir backups(clinic.folder + u"/backups"_s);
        const QStringList made = backups.entryList({u"kakarite-*-before-v*.kakarite"_s}, QDir::Files);
        ASSERT_FALSE(made.isEmpty()) << "a backup of what was there";
        EXPECT_EQ(readBackupInfo(backups.filePath(made.front()))->schema, int(release));
        QDir(backups).removeRecursively();
    }
    const auto old = Database::open(databasePath(clinic.folder), key, Access::Write);
    ASSERT_TRUE(old);
    copyFolder(base, clinic.folder);
    const auto one = clinic.raw();
    ASSERT_TRUE(run(one->handle()));
    EXPECT_EQ(schemaOf(one->handle()), schema);
}

#ifndef _WIN32
TEST_F(MigrationKill, AtEveryStatement)
{
    static int left;
    int at = 1;
    for (;; ++at) {
        copyFolder(base, clinic.folder);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            const auto database = Database::open(databasePath(clinic.folder), key, Access::Write);
            if (!database)
                ::_exit(3);
            left = at;
            sqlite3_trace_v2((*database)->handle(), SQLITE_TRACE_STMT,
                             [](unsigned, void*, void*, void*) {
                                 if (--left == 0)
                                     ::_exit(7);
                                 return 0;
                             },
                             nullptr);
            ::_exit(run((*database)->handle()) ? 0 : 4);
        }
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFEXITED(status));
        const int code = WEXITSTATUS(status);
        ASSERT_TRUE(code == 0 || code == 7) << code;
        expectFinished(at);
        if (HasFatalFailure() || code == 0)
            break;
    }
    std::printf("killed at %d statements\n", at - 1);
    EXPECT_GT(at, 20);
}
#endif

TEST_F(MigrationKill, AtEveryWrite)
{
    int at = 1;
    for (;; at += at < 40 ? 1 : 3) {
        copyFolder(base, clinic.folder);
        bool hit = false;
        {
            const auto database = clinic.raw();
            ASSERT_TRUE(database);
            FaultVfs::instance().arm(Fault::IoError, at, true);
            const auto report = run(database->handle());
            hit = FaultVfs::instance().disarm();
            ASSERT_TRUE(report || hit);
            if (!report) {
                const ErrorCode code = report.error().code; // the second before anything had begun
                ASSERT_TRUE(code == ErrorCode::MigrationFailed || code == ErrorCode::DatabaseFailed) << at;
            }
        }
        expectFinished(at);
        if (HasFatalFailure() || !hit)
            break;
    }
    std::printf("stopped at up to call %d\n", at);
}

TEST(AnchorOfTheLog, IsMissedOnlyWhereThereWasOne)
{
    Clinic clinic;
    makeReleaseOne(clinic);
    clinic.reopen();
    ASSERT_TRUE(clinic.vault);
    EXPECT_TRUE(clinic.vault->verify()->auditOk) << "the program of then had none";
    clinic.close();
    ASSERT_TRUE(QFile::remove(clinic.folder + u"/audit.head"_s));
    clinic.reopen();
    EXPECT_FALSE(clinic.vault->verify()->auditOk);
    EXPECT_EQ(clinic.vault->verify()->lostAnchors, 1);
}

} // namespace kakarite::safety
