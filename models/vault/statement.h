// One prepared SQL statement on an open vault connection: typed binds, typed columns, no QVariant.
//
// The only way SQL runs in models/. A statement never outlives its connection and stays on its thread. Parameters are
// numbered from 1, columns from 0, as in SQLite. Errors carry SQLite's extended code, never a bound value.
#pragma once

#include "models/base/date.h"
#include "models/base/result.h"

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace kakarite::vault {

class Statement {
public:
    Statement() = default;
    // Refuses text that holds more than one statement.
    static Result<Statement> prepare(sqlite3* database, const char* sql, bool persistent = false);
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();

    Statement& bind(int parameter, std::int64_t value);
    Statement& bind(int parameter, int value) { return bind(parameter, std::int64_t(value)); }
    Statement& bind(int parameter, double value);
    Statement& bind(int parameter, QStringView text);        // stored as UTF-8; a null QString is stored as ''
    Statement& bindBlob(int parameter, QByteArrayView bytes); // copied
    Statement& bindNull(int parameter);
    Statement& bind(int parameter, Date day) { return bind(parameter, std::int64_t(day.days())); }
    Statement& bind(int parameter, Month month) { return bind(parameter, std::int64_t(month.index())); }
    template <typename T>
    Statement& bind(int parameter, const std::optional<T>& value)
    {
        return value ? bind(parameter, *value) : bindNull(parameter);
    }

    // The next row: true while there is one. After false or an error the statement must be reset before its next use.
    Result<bool> step();
    // For statements without rows: step to the end and reset, keeping nothing bound.
    Result<void> run();
    // Ends the current run and forgets the bound values.
    void reset();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QByteArrayView blobView(int column) const; // valid until the next step or reset
    std::optional<std::int64_t> optionalInteger(int column) const;
    std::optional<Date> date(int column) const;
    std::optional<Month> month(int column) const;
    int columnCount() const;

    sqlite3_stmt* handle() const { return m_statement; }

private:
    sqlite3_stmt* m_statement = nullptr;
};

// The Error of the connection's last failure.
Error databaseError(sqlite3* database);

} // namespace kakarite::vault
