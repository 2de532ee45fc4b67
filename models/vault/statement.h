// One prepared SQL statement on an open vault connection: typed binds, typed columns, no QVariant.
//
// The only way SQL runs in models/. A statement never outlives its connection and stays on its thread. Parameters are
// numbered from 1, columns from 0, as in SQLite. Errors carry SQLite's extended code, never a bound value. A bind that
// fails is told by the next step() or run().
#pragma once

#include "models/base/date.h"
#include "models/base/result.h"
#include "models/vault/row_feed.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace kakarite::vault {

// The Error of the connection's last failure.
Error databaseError(sqlite3* database);

class Statement {
public:
    Statement() = default;
    // Refuses text that holds more than one statement.
    static Result<Statement> prepare(sqlite3* database, const char* sql, bool persistent = false);
    Statement(Statement&& other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr)), m_bindResult(std::exchange(other.m_bindResult, 0))
    {
    }
    Statement& operator=(Statement&& other) noexcept
    {
        std::swap(m_statement, other.m_statement);
        std::swap(m_bindResult, other.m_bindResult);
        return *this;
    }
    ~Statement() { sqlite3_finalize(m_statement); }

    Statement& bind(int parameter, std::int64_t value)
    {
        return bound(sqlite3_bind_int64(m_statement, parameter, value));
    }
    Statement& bind(int parameter, int value) { return bind(parameter, std::int64_t(value)); }
    Statement& bind(int parameter, double value) { return bound(sqlite3_bind_double(m_statement, parameter, value)); }
    Statement& bind(int parameter, QStringView text);         // stored as UTF-8; a null QString is stored as ''
    Statement& bindBlob(int parameter, QByteArrayView bytes); // copied
    // The rows of given_rows(?parameter); they have to outlive the run.
    Statement& bindRows(int parameter, const RowFeed& feed)
    {
        return bound(sqlite3_bind_pointer(m_statement, parameter, const_cast<RowFeed*>(&feed), kRowFeedType, nullptr));
    }
    // Runs it with all rows of a vector (VectorFeed) as given_rows(?1); not at all without one.
    template <typename Row, typename Give>
    Result<void> runWith(const std::vector<Row>& rows, Give give)
    {
        const VectorFeed<Row, Give> feed(rows, std::move(give));
        return rows.empty() ? Result<void>() : bindRows(1, feed).run();
    }
    Statement& bindNull(int parameter) { return bound(sqlite3_bind_null(m_statement, parameter)); }
    Statement& bind(int parameter, Date day) { return bind(parameter, std::int64_t(day.days())); }
    Statement& bind(int parameter, Month month) { return bind(parameter, std::int64_t(month.index())); }
    template <typename T>
    Statement& bind(int parameter, const std::optional<T>& value)
    {
        return value ? bind(parameter, *value) : bindNull(parameter);
    }

    // The next row: true while there is one. After false or an error the statement must be reset before its next use.
    Result<bool> step()
    {
        if (m_bindResult != SQLITE_OK) [[unlikely]]
            return std::unexpected(bindError());
        const int code = sqlite3_step(m_statement);
        if (code == SQLITE_ROW)
            return true;
        if (code == SQLITE_DONE)
            return false;
        return std::unexpected(databaseError(sqlite3_db_handle(m_statement)));
    }
    // For statements without rows: step to the end and reset, keeping nothing bound.
    Result<void> run()
    {
        int code = m_bindResult == SQLITE_OK ? SQLITE_ROW : m_bindResult;
        while (code == SQLITE_ROW)
            code = sqlite3_step(m_statement);
        if (code != SQLITE_DONE) [[unlikely]]
            return std::unexpected(runError());
        reset();
        return {};
    }
    // Ends the current run and forgets the bound values.
    void reset()
    {
        m_bindResult = SQLITE_OK;
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }

    bool isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    double real(int column) const { return sqlite3_column_double(m_statement, column); }
    QString text(int column) const;
    QByteArray blob(int column) const { return blobView(column).toByteArray(); }
    QByteArrayView blobView(int column) const; // valid until the next step or reset
    std::optional<std::int64_t> optionalInteger(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }
    std::optional<Date> date(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(Date::fromDays(sqlite3_column_int(m_statement, column)));
    }
    std::optional<Month> month(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(Month::fromIndex(sqlite3_column_int(m_statement, column)));
    }
    int columnCount() const { return sqlite3_column_count(m_statement); }

    sqlite3_stmt* handle() const { return m_statement; }

private:
    Statement& bound(int code)
    {
        if (code != SQLITE_OK) [[unlikely]]
            m_bindResult = code;
        return *this;
    }
    Error bindError() const;
    Error runError();

    sqlite3_stmt* m_statement = nullptr;
    int m_bindResult = SQLITE_OK;
};

} // namespace kakarite::vault
