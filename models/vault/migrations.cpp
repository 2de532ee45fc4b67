#include "models/vault/migrations.h"

#include "models/vault/database.h"
#include "models/vault/fields.h"
#include "models/vault/statement.h"

#include <QCryptographicHash>
#include <QHash>

namespace kakarite::vault {

namespace {

using namespace Qt::StringLiterals;

class ExclusiveTransaction {
public:
    explicit ExclusiveTransaction(sqlite3* database) : m_database(database) {}
    ~ExclusiveTransaction()
    {
        if (sqlite3_get_autocommit(m_database) == 0)
            (void)execute(m_database, "ROLLBACK");
    }
    Result<void> begin() { return execute(m_database, "BEGIN EXCLUSIVE"); }
    Result<void> commit() { return execute(m_database, "COMMIT"); }

private:
    sqlite3* m_database;
};

Result<void> runScript(sqlite3* database, QByteArrayView script)
{
    const QByteArray text = script.toByteArray();
    const char* rest = text.constData();
    while (*rest != '\0') {
        sqlite3_stmt* statement = nullptr;
        int code = sqlite3_prepare_v2(database, rest, -1, &statement, &rest);
        while (code == SQLITE_OK && statement && (code = sqlite3_step(statement)) == SQLITE_ROW)
            code = SQLITE_OK;
        const bool failed = code != SQLITE_OK && code != SQLITE_DONE;
        const Error error = failed ? databaseError(database) : Error();
        sqlite3_finalize(statement);
        if (failed)
            return std::unexpected(error);
    }
    return {};
}

Result<void> setPragma(sqlite3* database, const char* name, std::int64_t value)
{
    return execute(database, (QByteArray("PRAGMA ") + name + " = " + QByteArray::number(qint64(value))).constData());
}

Result<void> checkHealth(sqlite3* database)
{
    TRY_LET(auto orphans, Statement::prepare(database, "PRAGMA foreign_key_check"));
    TRY_LET(const bool orphan, orphans.step());
    if (orphan)
        return failure(ErrorCode::VaultDamaged, u"foreign keys"_s);
    TRY_LET(auto quick, Statement::prepare(database, "PRAGMA quick_check"));
    TRY(quick.step());
    if (quick.text(0) != u"ok"_s)
        return failure(ErrorCode::VaultDamaged, u"quick_check"_s);
    return {};
}

Result<void> applyOne(sqlite3* database, const MigrationScript& script, std::int64_t nowMs, bool last)
{
    ExclusiveTransaction transaction(database);
    TRY(transaction.begin());
    TRY(execute(database, "CREATE TABLE IF NOT EXISTS schema_migration("
                          "version INTEGER PRIMARY KEY, sha256 BLOB NOT NULL, applied_at_ms INTEGER NOT NULL,"
                          " app_version TEXT NOT NULL) STRICT"));
    TRY(runScript(database, script.text()));
    if (last)
        TRY(installTriggers(database));
    TRY_LET(auto row, Statement::prepare(database, "INSERT INTO schema_migration(version, sha256, applied_at_ms,"
                                                   " app_version) VALUES (?1, ?2, ?3, ?4)"));
    const QByteArray sha256 = QCryptographicHash::hash(script.text(), QCryptographicHash::Sha256);
    TRY(row.bind(1, script.version).bindBlob(2, sha256).bind(3, nowMs).bind(4, u"" KAKARITE_VERSION ""_s).run());
    TRY(setPragma(database, "application_id", kApplicationId));
    TRY(setPragma(database, "user_version", script.version));
    if (script.version > 1)
        TRY(checkHealth(database));
    return transaction.commit();
}

} // namespace

Result<void> installTriggers(sqlite3* database)
{
    QHash<QByteArray, QByteArray> present;
    {
        TRY_LET(auto rows, Statement::prepare(database, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"));
        while (true) {
            TRY_LET(const bool more, rows.step());
            if (!more)
                break;
            present.insert(rows.text(0).toUtf8(), rows.text(1).toUtf8());
        }
    }
    for (const Trigger& trigger : requiredTriggers()) {
        const QByteArray found = present.take(trigger.name);
        if (found == trigger.sql)
            continue;
        if (!found.isNull())
            TRY(execute(database, ("DROP TRIGGER " + trigger.name).constData()));
        TRY(execute(database, trigger.sql.constData()));
    }
    for (auto it = present.constBegin(); it != present.constEnd(); ++it) {
        if (it.key().startsWith("capture_")) // of a field that the registry no longer has
            TRY(execute(database, ("DROP TRIGGER \"" + it.key() + '"').constData()));
    }
    return {};
}

Result<MigrationReport> migrate(sqlite3* database, const MigrationBackup& backUp, std::int64_t nowMs,
                                std::span<const MigrationScript> scripts)
{
    TRY_LET(const std::int64_t version, readInteger(database, "PRAGMA user_version"));
    TRY_LET(const std::int64_t application, readInteger(database, "PRAGMA application_id"));
    const int newest = scripts.empty() ? 0 : scripts.back().version;
    MigrationReport report{int(version), newest, {}};
    if (backUp && (version == 0 || application != kApplicationId))
        return failure(ErrorCode::VaultDamaged, u"no schema"_s);
    if (version > newest)
        return failure(ErrorCode::VaultTooNew, u"schema %1"_s.arg(version));
    if (version == newest)
        return report;
    if (backUp) {
        auto saved = backUp(report.from, newest);
        if (!saved)
            return std::unexpected(Error(ErrorCode::MigrationFailed, u"backup"_s, std::move(saved).error()));
        report.backup = std::move(saved).value();
    }
    for (const MigrationScript& script : scripts) {
        if (script.version <= version)
            continue;
        if (auto done = applyOne(database, script, nowMs, script.version == newest); !done) {
            const QString detail = u"schema %1: %2"_s.arg(script.version).arg(done.error().detail);
            return std::unexpected(Error(ErrorCode::MigrationFailed, detail, std::move(done).error()));
        }
    }
    return report;
}

} // namespace kakarite::vault
