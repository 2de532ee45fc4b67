// The QtSql driver "QSQLCIPHER", on Qt's public headers.
//
// It opens nothing without a key, and nothing with a library that is not SQLCipher 4.5 or newer. The key is given by
// useKey() as bytes (never as a password in a QString, never as SQL text), is used once by open(), and is wiped.
// Every connection is set up as spec db.md §3.7 says. One connection belongs to one thread at a time.
#pragma once

#include "models/base/result.h"
#include "models/base/secret_bytes.h"

#include <QSqlDriver>
#include <QSqlIndex>

#include <sqlite3.h>

Q_DECLARE_OPAQUE_POINTER(sqlite3*)
Q_DECLARE_METATYPE(sqlite3*)

namespace kakarite::vault {

enum class Access { Read, Write, Create };

// Whether a version, as PRAGMA cipher_version tells it ("4.6.1 community"), is 4.5 or newer.
bool isSafeCipher(QStringView version);
// VaultUnsafeLibrary unless the loaded SQLite is SQLCipher 4.5 or newer.
Result<void> checkLibrary(sqlite3* database);

class SqlCipherDriver final : public QSqlDriver {
public:
    static constexpr char kName[] = "QSQLCIPHER";

    SqlCipherDriver() = default;
    ~SqlCipherDriver() override;
    SqlCipherDriver(const SqlCipherDriver&) = delete;
    SqlCipherDriver& operator=(const SqlCipherDriver&) = delete;

    // To be called before open(): the 32 bytes of the raw key.
    void useKey(SecretBytes key, Access access);
    const Error& failure() const { return m_failure; }
    sqlite3* database() const { return m_database; }

    bool open(const QString& file, const QString& user, const QString& password, const QString& host, int port,
              const QString& options) override;
    void close() override;
    bool hasFeature(DriverFeature feature) const override;
    QSqlResult* createResult() const override;
    QVariant handle() const override;
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    QStringList tables(QSql::TableType type) const override;
    QSqlRecord record(const QString& table) const override;
    QSqlIndex primaryIndex(const QString& table) const override;
    QString escapeIdentifier(const QString& identifier, IdentifierType type) const override;

private:
    Result<void> openKeyed(const QString& file);
    Result<void> configure();
    bool execute(const char* sql);

    sqlite3* m_database = nullptr;
    SecretBytes m_key;
    Access m_access = Access::Read;
    Error m_failure;
};

} // namespace kakarite::vault
