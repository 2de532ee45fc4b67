#include "models/vault/backup_file.h"
#include "models/vault/fields.h"
#include "models/vault/migrations.h"
#include "tests/vault/vault_testing.h"

#include <QCryptographicHash>
#include <QFile>

#include <gtest/gtest.h>

namespace kakarite::vault {

using namespace testing;
using namespace Qt::StringLiterals;

namespace {

MigrationScript script(int version, const char* sql)
{
    return {version, "test", reinterpret_cast<const unsigned char*>(sql), std::strlen(sql)};
}

std::vector<MigrationScript> releasedAnd(std::initializer_list<MigrationScript> more)
{
    std::vector<MigrationScript> scripts(migrationScripts().begin(), migrationScripts().end());
    scripts.insert(scripts.end(), more);
    return scripts;
}

int nextVersion()
{
    return migrationScripts().back().version + 1;
}

// A backup beside the vault, as the program makes one in it.
MigrationBackup saving(const Clinic& clinic, const Database& database)
{
    return [&clinic, &database](int, int to) -> Result<QString> {
        const QString file =
            freeBackupPath(clinic.root.path(), KeyFile::load(clinic.folder)->vaultId, 42, u"before-v%1"_s.arg(to));
        TRY_LET(const BackupInfo info,
                writeBackupFile(database.handle(), clinic.dataKey(), clinic.folder, file, 42, {}));
        return info.file;
    };
}

std::int64_t value(const Database& database, const char* sql)
{
    return readInteger(database.handle(), sql).value_or(-1);
}

} // namespace

// Released scripts never change. After a change to one that is not released yet, the failure prints its new line.
TEST(Migrations, ReleasedOnesAreFrozen)
{
    QFile file(QStringLiteral(SOURCE_DIR "/tests/vault/frozen_migrations.txt"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QList<QByteArray> frozen;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (!line.isEmpty() && !line.startsWith('#'))
            frozen.append(line);
    }
    ASSERT_EQ(frozen.size(), qsizetype(migrationScripts().size()));
    for (const MigrationScript& migration : migrationScripts()) {
        const QByteArray hash = QCryptographicHash::hash(migration.text(), QCryptographicHash::Sha256).toHex();
        EXPECT_EQ(frozen[migration.version - 1].toStdString(), (hash + "  " + migration.name).toStdString());
    }
}

TEST(Migrations, AreNumberedWithoutGaps)
{
    int expected = 1;
    for (const MigrationScript& migration : migrationScripts())
        EXPECT_EQ(migration.version, expected++);
    EXPECT_GT(expected, 1);
}

TEST(Migrations, ANewVaultRecordsThem)
{
    Clinic clinic;
    ASSERT_TRUE(clinic.vault);
    clinic.close();
    const auto raw = clinic.raw(Access::Read);
    ASSERT_TRUE(raw);
    EXPECT_EQ(value(*raw, "PRAGMA user_version"), migrationScripts().back().version);
    EXPECT_EQ(value(*raw, "PRAGMA application_id"), kApplicationId);
    EXPECT_EQ(value(*raw, "SELECT count(*) FROM schema_migration WHERE length(sha256) = 32 AND applied_at_ms ="
                          " 1760000000000 AND app_version <> ''"),
              std::int64_t(migrationScripts().size()));
    EXPECT_EQ(value(*raw, "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                          " AND strict = 0 AND name NOT LIKE 'sqlite_%'"),
              0);
}

TEST(Migrations, EveryFieldOfTheRegistryIsAColumn)
{
    Clinic clinic;
    ASSERT_TRUE(clinic.vault);
    auto reader = clinic.vault->openReader();
    ASSERT_TRUE(reader);
    for (const CapturedTable& table : capturedTables()) {
        for (const char* column : table.columns) {
            const QByteArray sql = QByteArray("SELECT id, ") + column + " FROM " + table.name;
            EXPECT_TRUE((*reader)->prepare(sql.constData())) << sql.constData();
        }
    }
    EXPECT_EQ(count(**reader, "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"),
              std::int64_t(requiredTriggers().size()));
}

TEST(Migrations, CopyMigrateAndCheckAnExistingDatabase)
{
    Clinic clinic;
    ASSERT_TRUE(clinic.vault);
    clinic.close();
    QString saved;
    {
        const auto raw = clinic.raw();
        const auto report =
            migrate(raw->handle(), saving(clinic, *raw), 42,
                    releasedAnd({script(nextVersion(), "CREATE TABLE added(id INTEGER PRIMARY KEY) STRICT;"
                                                       "ALTER TABLE note ADD COLUMN kind TEXT;")}));
        ASSERT_TRUE(report);
        EXPECT_EQ(report->from, nextVersion() - 1);
        EXPECT_EQ(report->to, nextVersion());
        saved = report->backup;
        EXPECT_EQ(value(*raw, "SELECT count(*) FROM added"), 0);
        EXPECT_EQ(value(*raw, "PRAGMA user_version"), nextVersion());
    }
    EXPECT_EQ(readBackupInfo(saved)->schema, nextVersion() - 1);
    QTemporaryDir unpacked;
    ASSERT_TRUE(unpackBackup(saved, unpacked.path(), {})); // encrypted, under the same key
    const auto before = Database::open(databasePath(unpacked.path()), clinic.dataKey(), Access::Read);
    ASSERT_TRUE(before);
    EXPECT_EQ(value(**before, "PRAGMA user_version"), nextVersion() - 1);
    EXPECT_EQ(value(**before, "SELECT count(*) FROM user"), 1);
    // The program of today refuses what it does not know.
    EXPECT_EQ(codeOf(clinic.open()), int(ErrorCode::VaultTooNew));
}

TEST(Migrations, AFailingOneChangesNothing)
{
    Clinic clinic;
    ASSERT_TRUE(clinic.vault);
    clinic.close();
    const auto raw = clinic.raw();
    const QByteArray before = schemaOf(raw->handle());
    for (const char* sql : {"CREATE TABLE added(id); CREATE TABLE added(id);", "CREATE TABLE added(id); nonsense;",
                            "CREATE TABLE added(id); INSERT INTO note(patient_id, body, written_by, written_at_ms)"
                            " VALUES (999, '', '', 0);"}) {
        const auto report = migrate(raw->handle(), saving(clinic, *raw), 42, releasedAnd({script(nextVersion(), sql)}));
        EXPECT_EQ(codeOf(report), int(ErrorCode::MigrationFailed)) << sql;
        EXPECT_TRUE(report.error().cause);
        EXPECT_EQ(schemaOf(raw->handle()), before);
        EXPECT_EQ(value(*raw, "PRAGMA user_version"), nextVersion() - 1);
    }
}

TEST(Migrations, TheOldSchemaMigratedEqualsTheFreshOne)
{
    const auto scripts = releasedAnd({script(nextVersion(), "CREATE TABLE added(id INTEGER PRIMARY KEY) STRICT;")});
    Clinic clinic;
    ASSERT_TRUE(clinic.vault);
    clinic.close();
    const auto old = clinic.raw();
    ASSERT_TRUE(migrate(old->handle(), saving(clinic, *old), 42, scripts));
    const auto fresh = Database::open(clinic.root.filePath(u"fresh.db"_s), SecretBytes::random(32), Access::Create);
    ASSERT_TRUE(fresh);
    ASSERT_TRUE(migrate((*fresh)->handle(), nullptr, 42, scripts));
    EXPECT_EQ(schemaOf(old->handle()), schemaOf((*fresh)->handle()));
}

TEST(Migrations, AnEmptiedDatabaseIsDamageNotANewOne)
{
    QTemporaryDir root;
    const auto database = Database::open(root.filePath(u"empty.db"_s), SecretBytes::random(32), Access::Create);
    ASSERT_TRUE(database);
    const auto never = [](int, int) { return failure(ErrorCode::Internal); };
    EXPECT_EQ(codeOf(migrate((*database)->handle(), never, 0)), int(ErrorCode::VaultDamaged));
}

} // namespace kakarite::vault
