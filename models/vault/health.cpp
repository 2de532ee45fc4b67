#include "models/vault/health.h"

namespace kakarite::vault {

namespace {

using namespace Qt::StringLiterals;

// True where the PRAGMA gives no row but, at most, the text "ok".
bool pragmaIsClean(sqlite3* database, const char* sql)
{
    auto statement = Statement::prepare(database, sql);
    if (!statement)
        return false;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return false;
        if (!*row)
            return true;
        if (statement->text(0) != "ok"_L1)
            return false;
    }
}

bool pagesAreWhole(sqlite3* database)
{
    return pragmaIsClean(database, "PRAGMA cipher_integrity_check");
}

} // namespace

Health healthOf(sqlite3* database, const QString& vaultId)
{
    Health health;
    health.cipherOk = pagesAreWhole(database);
    health.structureOk = pragmaIsClean(database, "PRAGMA quick_check");
    health.foreignKeysOk = pragmaIsClean(database, "PRAGMA foreign_key_check");
    if (const auto audit = checkAudit(database, vaultId)) {
        health.audit = *audit;
        health.auditRead = true;
    }
    return health;
}

Error blamedOnSource(Error error, sqlite3* source)
{
    const bool undecided = error.code == ErrorCode::DatabaseFailed || error.code == ErrorCode::BackupDamaged;
    if (undecided && !pagesAreWhole(source))
        return Error(ErrorCode::VaultDamaged, error.detail, error);
    return error;
}

} // namespace kakarite::vault
