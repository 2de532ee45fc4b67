// A database of each schema that a program was left with (5 came and went with 6), as the program that had that schema
// left it (keep_database.sh): today's program brings it up to date with nothing lost, and to the schema of a fresh one.
#include "models/continuity/fresh_derivation.h"
#include "models/continuity/upload.h"
#include "models/vault/migrations.h"
#include "tests/safety/safety_testing.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace kakarite::safety {

using namespace Qt::StringLiterals;
using namespace vault;
using vault::testing::count;
using vault::testing::kCheapCost;
using vault::testing::schemaOf;
using vault::testing::secret;

namespace {

constexpr char kKeptPassword[] = "kept for migrations";
constexpr int kClaimHashOfNow = 4;     // programs before it, which nobody had, hashed what a claim holds otherwise
constexpr std::int64_t kPatients = 15; // as keep_database.sh orders them

QDir keptFolder()
{
    return QDir(u"" SOURCE_DIR "/tests/safety/kept"_s);
}

class Kept : public ::testing::TestWithParam<QString> {};

std::vector<QString> keptNames()
{
    const QStringList names = keptFolder().entryList({u"schema_*"_s}, QDir::Dirs);
    return {names.begin(), names.end()};
}

} // namespace

TEST_P(Kept, IsBroughtUpToDateWithNothingLost)
{
    const QTemporaryDir root;
    const QString folder = root.filePath(u"vault"_s);
    vault::testing::copyFolder(keptFolder().filePath(GetParam()), folder);
    for (const QString& name : QDir(folder).entryList(QDir::Files))
        QFile::setPermissions(folder + u'/' + name, QFile::ReadOwner | QFile::WriteOwner);
    const FixedClock clock(*Date::fromYmd(2026, 11, 29));
    const auto vault = openVault(folder, {u"demo"_s, secret(kKeptPassword), {}}, clock, kCheapCost);
    ASSERT_TRUE(vault) << qPrintable(vault.error().detail);
    {
        const auto reader = (*vault)->openReader();
        const QString fresh = root.filePath(u"fresh.db"_s);
        const auto another = Database::open(fresh, SecretBytes::random(kDataKeyBytes), Access::Create);
        ASSERT_TRUE(another && migrate((*another)->handle(), nullptr, 1));
        EXPECT_EQ(schemaOf((*reader)->database()), schemaOf((*another)->handle()));
        EXPECT_EQ(count(**reader, "SELECT count(*) FROM patient"), kPatients);
        EXPECT_GT(count(**reader, "SELECT count(*) FROM claim"), kPatients);
        EXPECT_GT(count(**reader, "SELECT count(*) FROM audit WHERE intent = 'import_receipts'"), 0);
    }
    const auto checked = (*vault)->verify();
    ASSERT_TRUE(checked);
    EXPECT_TRUE(checked->databaseOk && checked->auditOk && checked->keysOk);
    EXPECT_EQ(checked->lostAudit + checked->lostAnchors, 0);
    if (GetParam().section(u'_', 1).toInt() < kClaimHashOfNow) {
        ASSERT_TRUE(continuity::deriveAgain(**vault));
    }
    const auto derived = continuity::compareWithFresh(**vault);
    ASSERT_TRUE(derived);
    EXPECT_TRUE(derived->ok()) << "a program that derives otherwise has to derive again what older ones left";
}

INSTANTIATE_TEST_SUITE_P(All, Kept, ::testing::ValuesIn(keptNames()),
                         [](const auto& one) { return one.param.toStdString(); });

// Whoever adds a migration keeps a database that has it.
TEST(KeptDatabases, ThereIsOneOfTheNewestSchema)
{
    const int newest = migrationScripts().back().version;
    EXPECT_TRUE(QFile::exists(keptFolder().filePath(u"schema_%1/clinic.db"_s.arg(newest))));
    for (const QString& name : keptNames())
        EXPECT_LE(name.section(u'_', 1).toInt(), newest) << qPrintable(name);
}

} // namespace kakarite::safety
