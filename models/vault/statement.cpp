#include "models/vault/statement.h"

#include <QStringEncoder>

namespace kakarite::vault {

namespace {

ErrorCode ioCodeOf(int extendedCode)
{
    switch (extendedCode) {
    case SQLITE_IOERR_CORRUPTFS:
    case SQLITE_IOERR_DATA:
        return ErrorCode::VaultDamaged;
    case SQLITE_IOERR_LOCK: // what a network share gives that knows no locks, or no memory shared between readers
    case SQLITE_IOERR_UNLOCK:
    case SQLITE_IOERR_RDLOCK:
    case SQLITE_IOERR_CHECKRESERVEDLOCK:
    case SQLITE_IOERR_SHMLOCK:
    case SQLITE_IOERR_SHMMAP:
    case SQLITE_IOERR_SHMOPEN:
        return ErrorCode::VaultLockUnsupported;
    default:
        return ErrorCode::DatabaseFailed;
    }
}

ErrorCode codeOf(int extendedCode)
{
    switch (extendedCode & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::VaultDamaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::VaultInUse;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::FileUnwritable;
    case SQLITE_CANTOPEN:
        return ErrorCode::FileUnreadable;
    case SQLITE_AUTH:
        return ErrorCode::PermissionDenied;
    case SQLITE_PROTOCOL: // locks that do not hold what they promise: some network shares
    case SQLITE_NOLFS:
        return ErrorCode::VaultLockUnsupported;
    case SQLITE_IOERR:
        return ioCodeOf(extendedCode);
    default:
        return ErrorCode::DatabaseFailed;
    }
}

QString detailOf(int extendedCode)
{
    return QStringLiteral("SQLite %1").arg(extendedCode);
}

// True where nothing but blanks, semicolons and comments follows.
bool holdsNoStatement(sqlite3* database, const char* tail)
{
    while (tail && *tail != '\0') {
        sqlite3_stmt* next = nullptr;
        const int code = sqlite3_prepare_v2(database, tail, -1, &next, &tail);
        sqlite3_finalize(next);
        if (code != SQLITE_OK || next)
            return false;
    }
    return true;
}

} // namespace

Error databaseError(sqlite3* database)
{
    if (!database)
        return {ErrorCode::Internal, QStringLiteral("no database connection")};
    const int code = sqlite3_extended_errcode(database);
    return {codeOf(code), detailOf(code)};
}

Result<Statement> Statement::prepare(sqlite3* database, const char* sql, bool persistent)
{
    Statement statement;
    const char* tail = nullptr;
    const unsigned flags = persistent ? SQLITE_PREPARE_PERSISTENT : 0;
    if (sqlite3_prepare_v3(database, sql, -1, flags, &statement.m_statement, &tail) != SQLITE_OK) {
        Error error = databaseError(database);
        // Nothing is bound yet: SQLite's sentence names tables and columns of our own SQL, never a value.
        error.detail += QStringLiteral(": ") + QString::fromUtf8(sqlite3_errmsg(database));
        return std::unexpected(std::move(error));
    }
    if (!statement.m_statement)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("empty SQL"));
    if (!holdsNoStatement(database, tail))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("more than one SQL statement"));
    return statement;
}

Statement& Statement::bind(int parameter, QStringView text)
{
    // Nearly all texts are short: they are converted on the stack, and SQLite makes the only copy.
    constexpr qsizetype kShort = 256;
    if (text.size() <= kShort) {
        char buffer[kShort * 3 + 1];
        QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
        const char* end = encoder.appendToBuffer(buffer, text);
        return bound(sqlite3_bind_text64(m_statement, parameter, buffer, sqlite3_uint64(end - buffer), SQLITE_TRANSIENT,
                                         SQLITE_UTF8));
    }
    const QByteArray utf8 = text.toUtf8();
    return bound(sqlite3_bind_text64(m_statement, parameter, utf8.constData(), sqlite3_uint64(utf8.size()),
                                     SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement& Statement::bindBlob(int parameter, QByteArrayView bytes)
{
    if (bytes.isEmpty()) // a null pointer would bind NULL
        return bound(sqlite3_bind_zeroblob(m_statement, parameter, 0));
    return bound(
        sqlite3_bind_blob64(m_statement, parameter, bytes.data(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT));
}

QString Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArrayView Statement::blobView(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return {bytes, qsizetype(sqlite3_column_bytes(m_statement, column))};
}

Error Statement::bindError() const
{
    return {codeOf(m_bindResult), detailOf(m_bindResult)};
}

Error Statement::runError()
{
    Error error = m_bindResult != SQLITE_OK ? bindError() : databaseError(sqlite3_db_handle(m_statement));
    if (m_statement)
        reset();
    return error;
}

} // namespace kakarite::vault
