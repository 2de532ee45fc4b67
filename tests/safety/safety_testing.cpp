#include "tests/safety/safety_testing.h"

#include "models/vault/audit.h"

#include <QCryptographicHash>
#include <QFile>

namespace kakarite::safety {

using namespace Qt::StringLiterals;
using namespace vault;

namespace {

constexpr char kOneMore[] =
    "CREATE TABLE note_new(id INTEGER PRIMARY KEY, patient_id INTEGER NOT NULL REFERENCES patient(id), body TEXT NOT "
    "NULL,"
    " written_by TEXT NOT NULL, written_at_ms INTEGER NOT NULL, kind TEXT NOT NULL DEFAULT '') STRICT;"
    "INSERT INTO note_new(id, patient_id, body, written_by, written_at_ms) SELECT id, patient_id, body, written_by,"
    " written_at_ms FROM note;"
    "CREATE TABLE kept(id INTEGER PRIMARY KEY, sum INTEGER NOT NULL) STRICT;"
    "INSERT INTO kept SELECT id, length(body) FROM note_new;";

} // namespace

std::vector<MigrationScript> migrationsAndOneMore()
{
    std::vector<MigrationScript> all(migrationScripts().begin(), migrationScripts().end());
    all.push_back(
        {all.back().version + 1, "one_more", reinterpret_cast<const unsigned char*>(kOneMore), sizeof(kOneMore) - 1});
    return all;
}

QByteArray contents(sqlite3* database)
{
    std::vector<QByteArray> tables;
    {
        auto names = Statement::prepare(database, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN "
                                                  "('audit', 'change', 'schema_migration', 'key_file') ORDER BY name");
        if (!names)
            return {};
        for (auto row = names->step(); !row || *row; row = names->step()) {
            if (!row)
                return {};
            tables.push_back(names->text(0).toUtf8());
        }
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray& table : tables) {
        hash.addData(table);
        auto rows = Statement::prepare(database, ("SELECT * FROM \"" + table + '"').constData());
        if (!rows)
            return {};
        for (auto row = rows->step(); !row || *row; row = rows->step()) {
            if (!row)
                return {};
            for (int column = 0; column < rows->columnCount(); ++column)
                hash.addData(rows->blobView(column).toByteArray() + '|');
        }
    }
    return hash.result();
}

QByteArray contentsOf(const QString& databaseFile, const SecretBytes& key)
{
    const auto database = Database::open(databaseFile, key, Access::Write);
    return database ? contents((*database)->handle()) : QByteArray();
}

void makeReleaseOne(vault::testing::Clinic& clinic)
{
    clinic.close();
    const SecretBytes key = clinic.dataKey();
    const auto keys = KeyFile::load(clinic.folder);
    const QString file = databasePath(clinic.folder);
    for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(file + suffix);
    const auto opened = Database::open(file, key, Access::Create);
    if (!keys || !opened)
        qFatal("no vault of release 1");
    sqlite3* database = (*opened)->handle();
    const auto must = [](const Result<void>& done) {
        if (!done)
            qFatal("release 1: %s", qPrintable(done.error().detail));
    };
    if (!migrate(database, nullptr, 1, migrationScripts().first(1)))
        qFatal("the frozen script of release 1 does not run");
    // The triggers that capture changes are made by a vault's own connection; here they would miss their function.
    {
        auto triggers = Statement::prepare(database, "SELECT name FROM sqlite_master WHERE type = 'trigger' "
                                                     "AND name LIKE 'capture_%'");
        std::vector<QByteArray> names;
        for (auto row = triggers->step(); row && *row; row = triggers->step())
            names.push_back(triggers->text(0).toUtf8());
        triggers->reset();
        for (const QByteArray& name : names)
            must(execute(database, ("DROP TRIGGER \"" + name + '"').constData()));
    }
    auto row =
        Statement::prepare(database, "INSERT INTO clinic(id, vault_id, name, created_at_ms) VALUES (1, ?1, ?2, 1)");
    must(row->bind(1, keys->vaultId).bind(2, keys->clinicName).run());
    must(execute(database,
                 "INSERT INTO user(login, name, role, created_at_ms) VALUES ('admin', '桜井 院長', 'admin', 1)"));
    must(execute(database, "INSERT INTO patient(number, number_key, provisional, name)"
                           " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)"
                           " SELECT i, i, 0, '患者 ' || i FROM n"));
    must(execute(database, "INSERT INTO note(patient_id, body, written_by, written_at_ms)"
                           " SELECT id, '記録 ' || id, 'admin', 1 FROM patient"));
    if (!appendAudit(database, keys->vaultId, {1, 1, u"admin"_s, u"create_vault"_s, u"user:1"_s, 1}))
        qFatal("release 1: audit");
    QFile::remove(clinic.folder + u"/audit.head"_s); // of a program that had none yet
}

} // namespace kakarite::safety
