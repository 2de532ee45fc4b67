#include "models/vault/sqlcipher_result.h"

#include "models/vault/sqlcipher_driver.h"

#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>

namespace kakarite::vault {

namespace {

QVariant valueOf(const Statement& statement, int column)
{
    switch (sqlite3_column_type(statement.handle(), column)) {
    case SQLITE_INTEGER:
        return QVariant::fromValue<qlonglong>(statement.integer(column));
    case SQLITE_FLOAT:
        return statement.real(column);
    case SQLITE_BLOB:
        return statement.blob(column);
    case SQLITE_NULL:
        return {};
    default:
        return statement.text(column);
    }
}

} // namespace

SqlCipherResult::SqlCipherResult(const SqlCipherDriver* driver) : QSqlResult(driver), m_database(driver->database())
{
}

QVariant SqlCipherResult::handle() const
{
    return QVariant::fromValue<void*>(m_statement.handle());
}

bool SqlCipherResult::fail(const Error& error, int type)
{
    setLastError(QSqlError(QStringLiteral("query failed"), error.detail, static_cast<QSqlError::ErrorType>(type),
                           QString::number(m_database ? sqlite3_extended_errcode(m_database) : 0)));
    return false;
}

bool SqlCipherResult::prepare(const QString& sql)
{
    m_statement = Statement();
    m_kept.clear();
    setActive(false);
    setSelect(false);
    if (!m_database)
        return false;
    auto statement = Statement::prepare(m_database, sql.toUtf8().constData());
    if (!statement)
        return fail(statement.error(), QSqlError::StatementError);
    m_statement = std::move(*statement);
    return true;
}

bool SqlCipherResult::reset(const QString& sql)
{
    return prepare(sql) && exec();
}

bool SqlCipherResult::bindOne(int parameter, const QVariant& value)
{
    if (value.isNull()) {
        m_statement.bindNull(parameter);
        return true;
    }
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        m_statement.bind(parameter, std::int64_t(value.toLongLong()));
        return true;
    case QMetaType::Double:
        m_statement.bind(parameter, value.toDouble());
        return true;
    case QMetaType::QByteArray:
        m_statement.bindBlob(parameter, value.toByteArray());
        return true;
    case QMetaType::QString:
        m_statement.bind(parameter, value.toString());
        return true;
    default:
        return fail({ErrorCode::InvalidArgument, QStringLiteral("type of a bound value")}, QSqlError::StatementError);
    }
}

bool SqlCipherResult::bindAll()
{
    const int count = sqlite3_bind_parameter_count(m_statement.handle());
    for (int parameter = 1; parameter <= count; ++parameter) {
        const char* name = sqlite3_bind_parameter_name(m_statement.handle(), parameter);
        const QVariant value = name ? boundValue(QString::fromUtf8(name)) : boundValue(parameter - 1);
        if (!bindOne(parameter, value))
            return false;
    }
    return true;
}

bool SqlCipherResult::exec()
{
    if (!m_statement.handle())
        return false;
    m_statement.reset();
    m_kept.clear();
    m_ended = false;
    m_primed = false;
    setAt(QSql::BeforeFirstRow);
    if (!bindAll())
        return false;
    const int columns = m_statement.columnCount();
    setSelect(columns > 0);
    const sqlite3_int64 before = sqlite3_total_changes64(m_database);
    // The first step runs here, so that a failure is told by exec().
    const auto row = m_statement.step();
    if (!row) {
        const bool told = fail(row.error(), QSqlError::StatementError);
        m_statement.reset();
        m_ended = true;
        return told;
    }
    m_affected = columns > 0 ? -1 : int(sqlite3_total_changes64(m_database) - before);
    m_ended = !*row;
    m_primed = *row;
    if (m_ended)
        m_statement.reset();
    setActive(true);
    return true;
}

bool SqlCipherResult::readRow()
{
    if (m_ended)
        return false;
    if (!m_primed) {
        const auto row = m_statement.step();
        if (!row)
            fail(row.error(), QSqlError::ConnectionError);
        if (!row || !*row) {
            m_ended = true;
            m_statement.reset(); // ends the read transaction
            return false;
        }
    }
    m_primed = false;
    const int columns = m_statement.columnCount();
    m_current.clear();
    for (int column = 0; column < columns; ++column)
        m_current.append(valueOf(m_statement, column));
    if (!isForwardOnly())
        m_kept.push_back(m_current);
    return true;
}

bool SqlCipherResult::fetchNext()
{
    const int next = at() == QSql::BeforeFirstRow ? 0 : at() + 1;
    if (!isForwardOnly() && next < int(m_kept.size())) {
        m_current = m_kept[std::size_t(next)];
    } else if (!readRow()) {
        return false;
    }
    setAt(next);
    return true;
}

bool SqlCipherResult::fetch(int index)
{
    if (index < 0)
        return false;
    if (index == at())
        return true;
    if (isForwardOnly() && index < at())
        return false;
    if (!isForwardOnly() && index < int(m_kept.size())) {
        m_current = m_kept[std::size_t(index)];
        setAt(index);
        return true;
    }
    if (!isForwardOnly() && !m_kept.empty())
        setAt(int(m_kept.size()) - 1);
    while (at() == QSql::BeforeFirstRow || at() < index) {
        if (!fetchNext())
            return false;
    }
    return true;
}

bool SqlCipherResult::fetchFirst()
{
    return fetch(0);
}

bool SqlCipherResult::fetchLast()
{
    if (!isForwardOnly()) {
        while (readRow()) {
        }
        return !m_kept.empty() && fetch(int(m_kept.size()) - 1);
    }
    bool any = false;
    QList<QVariant> last;
    while (fetchNext()) {
        any = true;
        last = m_current;
    }
    m_current = last;
    return any;
}

QVariant SqlCipherResult::data(int column)
{
    return m_current.value(column);
}

bool SqlCipherResult::isNull(int column)
{
    return m_current.value(column).isNull();
}

int SqlCipherResult::numRowsAffected()
{
    return m_affected;
}

QSqlRecord SqlCipherResult::record() const
{
    QSqlRecord fields;
    for (int column = 0; column < m_statement.columnCount(); ++column) {
        const QString declared = QString::fromUtf8(sqlite3_column_decltype(m_statement.handle(), column));
        QMetaType type(QMetaType::QString);
        if (declared == QLatin1String("INTEGER"))
            type = QMetaType(QMetaType::LongLong);
        else if (declared == QLatin1String("REAL"))
            type = QMetaType(QMetaType::Double);
        else if (declared == QLatin1String("BLOB"))
            type = QMetaType(QMetaType::QByteArray);
        fields.append(QSqlField(QString::fromUtf8(sqlite3_column_name(m_statement.handle(), column)), type));
    }
    return fields;
}

QVariant SqlCipherResult::lastInsertId() const
{
    return QVariant::fromValue<qlonglong>(m_database ? sqlite3_last_insert_rowid(m_database) : 0);
}

void SqlCipherResult::detachFromResultSet()
{
    if (m_statement.handle())
        m_statement.reset();
    m_ended = true;
}

} // namespace kakarite::vault
