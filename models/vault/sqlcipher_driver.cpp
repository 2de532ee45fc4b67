#include "models/vault/sqlcipher_driver.h"

#include "models/vault/sqlcipher_result.h"
#include "models/vault/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>

#include <cstring>

namespace kakarite::vault {

namespace {

constexpr std::size_t kRawKeyBytes = 32;

// SQLCipher's raw form x'<64 hex digits>': no key derivation, so that a connection opens in less than a millisecond.
SecretBytes rawKeyText(const SecretBytes& key)
{
    constexpr char digits[] = "0123456789abcdef";
    SecretBytes text(key.size() * 2 + 3);
    unsigned char* out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (std::size_t i = 0; i < key.size(); ++i) {
        *out++ = static_cast<unsigned char>(digits[key.data()[i] >> 4]);
        *out++ = static_cast<unsigned char>(digits[key.data()[i] & 15]);
    }
    *out = '\'';
    return text;
}

bool isPlainSqlite(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(15) == QByteArrayLiteral("SQLite format 3");
}

QMetaType typeOfDeclaration(const QString& declared)
{
    if (declared == QLatin1String("INTEGER"))
        return QMetaType(QMetaType::LongLong);
    if (declared == QLatin1String("REAL"))
        return QMetaType(QMetaType::Double);
    if (declared == QLatin1String("BLOB"))
        return QMetaType(QMetaType::QByteArray);
    return QMetaType(QMetaType::QString);
}

} // namespace

bool isSafeCipher(QStringView version)
{
    constexpr int kOldest = 4 * 100 + 5;
    const auto number = version.left(version.indexOf(u' ')).split(u'.');
    return number.size() >= 2 && number[0].toInt() * 100 + number[1].toInt() >= kOldest;
}

Result<void> checkLibrary(sqlite3* database)
{
    const auto unsafe = [] {
        return failure(ErrorCode::VaultUnsafeLibrary, QString::fromLatin1(sqlite3_libversion()));
    };
    auto statement = Statement::prepare(database, "PRAGMA cipher_version");
    if (!statement)
        return unsafe();
    const auto row = statement->step();
    if (!row || !*row || !isSafeCipher(statement->text(0)))
        return unsafe();
    return {};
}

SqlCipherDriver::~SqlCipherDriver()
{
    close();
}

void SqlCipherDriver::useKey(SecretBytes key, Access access)
{
    m_key = std::move(key);
    m_access = access;
}

bool SqlCipherDriver::open(const QString& file, const QString&, const QString&, const QString&, int, const QString&)
{
    close();
    m_failure = {};
    const Result<void> done = openKeyed(QDir::toNativeSeparators(QFileInfo(file).absoluteFilePath()));
    m_key = SecretBytes();
    if (!done) {
        m_failure = done.error();
        sqlite3_close_v2(std::exchange(m_database, nullptr));
        setLastError(QSqlError(QStringLiteral("cannot open"), m_failure.detail, QSqlError::ConnectionError,
                               QString::number(int(m_failure.code))));
        setOpenError(true);
        return false;
    }
    setOpen(true);
    setOpenError(false);
    return true;
}

Result<void> SqlCipherDriver::openKeyed(const QString& file)
{
    if (m_key.size() != kRawKeyBytes)
        return kakarite::failure(ErrorCode::VaultNoKey);
    if (m_access != Access::Create && !QFile::exists(file))
        return kakarite::failure(ErrorCode::FileNotFound);

    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE; // one thread at a time: no lock inside SQLite
    flags |= m_access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (m_access == Access::Create)
        flags |= SQLITE_OPEN_CREATE;
    if (sqlite3_open_v2(file.toUtf8().constData(), &m_database, flags, nullptr) != SQLITE_OK)
        return std::unexpected(databaseError(m_database));

    // Another SQLite would take the key without a word and write a plain file: ask before the first page.
    TRY(checkLibrary(m_database));
    execute("PRAGMA cipher_log_level = NONE"); // it would name pages and files on stderr
    const SecretBytes text = rawKeyText(m_key);
    if (sqlite3_key_v2(m_database, "main", text.data(), int(text.size())) != SQLITE_OK)
        return kakarite::failure(ErrorCode::VaultNoKey, QStringLiteral("key refused"));
    if (!execute("SELECT count(*) FROM sqlite_master")) {
        if ((sqlite3_errcode(m_database) & 0xff) == SQLITE_NOTADB && isPlainSqlite(file))
            return kakarite::failure(ErrorCode::VaultNotAVault, QStringLiteral("not encrypted"));
        return std::unexpected(databaseError(m_database));
    }
    return configure();
}

Result<void> SqlCipherDriver::configure()
{
    sqlite3_busy_timeout(m_database, 5000);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_DQS_DML, 0, nullptr); // "x" is a name, never a text
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    const char* const everywhere[] = {
        "PRAGMA trusted_schema = OFF", "PRAGMA foreign_keys = ON",   "PRAGMA temp_store = MEMORY",
        "PRAGMA cell_size_check = ON", "PRAGMA cache_size = -24000",
    };
    const char* const forWriting[] = {
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",      // clinics pull plugs
        "PRAGMA recursive_triggers = ON", // REPLACE fires delete triggers: it is captured, and cannot alter the log
        "PRAGMA secure_delete = FAST",    // free where a page is written anyway; the file is encrypted in any case
        "PRAGMA journal_size_limit = 16777216",
    };
    for (const char* sql : everywhere) {
        if (!execute(sql))
            return std::unexpected(databaseError(m_database));
    }
    if (m_access == Access::Read)
        return {};
    if (registerRowFeed(m_database) != SQLITE_OK)
        return std::unexpected(databaseError(m_database));
    for (const char* sql : forWriting) {
        if (!execute(sql))
            return std::unexpected(databaseError(m_database));
    }
    return {};
}

bool SqlCipherDriver::execute(const char* sql)
{
    return sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

void SqlCipherDriver::close()
{
    if (!m_database)
        return;
    // _v2: a statement that is still alive keeps the handle alive, instead of dangling.
    sqlite3_close_v2(std::exchange(m_database, nullptr));
    setOpen(false);
    setOpenError(false);
}

bool SqlCipherDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case NamedPlaceholders:
    case PositionalPlaceholders:
    case LastInsertId:
    case SimpleLocking:
    case FinishQuery:
        return true;
    default:
        return false;
    }
}

QSqlResult* SqlCipherDriver::createResult() const
{
    return new SqlCipherResult(this);
}

QVariant SqlCipherDriver::handle() const
{
    return QVariant::fromValue(m_database);
}

bool SqlCipherDriver::beginTransaction()
{
    return isOpen() && execute("BEGIN IMMEDIATE");
}
bool SqlCipherDriver::commitTransaction()
{
    return isOpen() && execute("COMMIT");
}
bool SqlCipherDriver::rollbackTransaction()
{
    return isOpen() && execute("ROLLBACK");
}

QStringList SqlCipherDriver::tables(QSql::TableType type) const
{
    QStringList names;
    if (!isOpen() || type == QSql::SystemTables)
        return names;
    auto statement = Statement::prepare(m_database, "SELECT name FROM sqlite_master WHERE type = ?1 OR type = ?2");
    if (!statement)
        return names;
    statement->bind(1, type & QSql::Tables ? QStringLiteral("table") : QString());
    statement->bind(2, type & QSql::Views ? QStringLiteral("view") : QString());
    for (auto row = statement->step(); row && *row; row = statement->step())
        names.append(statement->text(0));
    return names;
}

QSqlRecord SqlCipherDriver::record(const QString& table) const
{
    QSqlRecord fields;
    if (!isOpen())
        return fields;
    auto statement = Statement::prepare(m_database, "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?1)");
    if (!statement)
        return fields;
    statement->bind(1, table);
    for (auto row = statement->step(); row && *row; row = statement->step()) {
        QSqlField field(statement->text(0), typeOfDeclaration(statement->text(1)), table);
        field.setRequired(statement->integer(2) != 0);
        field.setAutoValue(statement->integer(3) == 1 && statement->text(1) == QLatin1String("INTEGER"));
        fields.append(field);
    }
    return fields;
}

QSqlIndex SqlCipherDriver::primaryIndex(const QString& table) const
{
    QSqlIndex index(table);
    if (!isOpen())
        return index;
    auto statement = Statement::prepare(m_database, "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk");
    if (!statement)
        return index;
    const QSqlRecord fields = record(table);
    statement->bind(1, table);
    for (auto row = statement->step(); row && *row; row = statement->step())
        index.append(fields.field(statement->text(0)));
    return index;
}

QString SqlCipherDriver::escapeIdentifier(const QString& identifier, IdentifierType) const
{
    QString escaped = identifier;
    escaped.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + escaped + QLatin1Char('"');
}

} // namespace kakarite::vault
