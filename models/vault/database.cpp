#include "models/vault/database.h"

#include "models/vault/circumstances.h"
#include "models/vault/statement.h"

#include <QUuid>

#include <mutex>

namespace kakarite::vault {

namespace {

QSqlDatabase addConnection(const QString& name)
{
    // Qt keeps its list of drivers without a lock and empties it with the application object: both under one mutex,
    // and registered each time.
    static std::mutex mutex;
    const std::scoped_lock guard(mutex);
    const QString driver = QString::fromLatin1(SqlCipherDriver::kName);
    QSqlDatabase::registerSqlDriver(driver, new QSqlDriverCreator<SqlCipherDriver>);
    return QSqlDatabase::addDatabase(driver, name);
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString& file, const SecretBytes& key, Access access)
{
    std::unique_ptr<Database> database(new Database);
    database->m_name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    database->m_connection = addConnection(database->m_name);
    auto* driver = dynamic_cast<SqlCipherDriver*>(database->m_connection.driver());
    if (!driver)
        return failure(ErrorCode::VaultUnsafeLibrary, QStringLiteral("driver"));
    driver->useKey(key.clone(), access);
    database->m_connection.setDatabaseName(file);
    if (!database->m_connection.open())
        return std::unexpected(inItsCircumstances(driver->failure(), file));
    database->m_handle = driver->database();
    return database;
}

Database::~Database()
{
    m_connection.close();
    m_connection = QSqlDatabase(); // removeDatabase wants to hold the last one
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> execute(sqlite3* database, const char* sql)
{
    TRY_LET(auto statement, Statement::prepare(database, sql));
    return statement.run();
}

Result<std::int64_t> readInteger(sqlite3* database, const char* sql)
{
    TRY_LET(auto statement, Statement::prepare(database, sql));
    TRY_LET(const bool found, statement.step());
    if (!found)
        return failure(ErrorCode::NotFound);
    return statement.integer(0);
}

} // namespace kakarite::vault
