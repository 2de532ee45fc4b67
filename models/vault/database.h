// One open connection to the encrypted file, made through the driver "QSQLCIPHER" under a private connection name.
#pragma once

#include "models/base/result.h"
#include "models/base/secret_bytes.h"
#include "models/vault/sqlcipher_driver.h"

#include <QSqlDatabase>

#include <memory>

namespace kakarite::vault {

class Database {
public:
    static Result<std::unique_ptr<Database>> open(const QString& file, const SecretBytes& key, Access access);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    sqlite3* handle() const { return m_handle; }
    // For Qt's models: the connection itself.
    const QSqlDatabase& connection() const { return m_connection; }

private:
    Database() = default;

    QString m_name;
    QSqlDatabase m_connection;
    sqlite3* m_handle = nullptr;
};

// Runs a statement without parameters and rows.
Result<void> execute(sqlite3* database, const char* sql);
// The first column of the first row; NotFound where there is none.
Result<std::int64_t> readInteger(sqlite3* database, const char* sql);

} // namespace kakarite::vault
