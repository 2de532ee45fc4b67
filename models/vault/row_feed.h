// Rows of the program given to one statement as a table:
//
//     INSERT INTO act(id, code) SELECT c0, c1 FROM given_rows(?1)        statement.bindRows(1, feed)
//
// SQLite then stays at the end of the table instead of finding it again for each row: about half the time of as many
// single inserts. The columns are c0, c1 … c19.
#pragma once

#include "models/base/date.h"

#include <QByteArrayView>

#include <sqlite3.h>

#include <optional>
#include <utility>
#include <vector>

namespace kakarite::vault {

class RowValue { // where one value goes
public:
    explicit RowValue(sqlite3_context* context) : m_context(context) {}
    void set(std::int64_t value) { sqlite3_result_int64(m_context, value); }
    void set(int value) { sqlite3_result_int(m_context, value); }
    void set(const std::optional<Date>& day)
    {
        if (day)
            sqlite3_result_int(m_context, day->days());
        else
            sqlite3_result_null(m_context);
    }
    void setNull() { sqlite3_result_null(m_context); }
    void setBlob(QByteArrayView bytes)
    {
        sqlite3_result_blob64(m_context, bytes.data(), sqlite3_uint64(bytes.size()), SQLITE_STATIC);
    }
    void setText(QByteArrayView utf8) // has to stay until the statement has run, as a blob has; '' where empty
    {
        sqlite3_result_text64(m_context, utf8.isEmpty() ? "" : utf8.data(), sqlite3_uint64(utf8.size()), SQLITE_STATIC,
                              SQLITE_UTF8);
    }

private:
    sqlite3_context* m_context;
};

class RowFeed {
public:
    virtual ~RowFeed() = default;
    virtual std::size_t rows() const = 0;
    virtual void give(std::size_t row, int column, RowValue value) const = 0;
};

// The rows of a vector: give(row, column, value).
template <typename Row, typename Give>
class VectorFeed final : public RowFeed {
public:
    VectorFeed(const std::vector<Row>& rows, Give give) : m_rows(rows), m_give(std::move(give)) {}
    std::size_t rows() const override { return m_rows.size(); }
    void give(std::size_t row, int column, RowValue value) const override { m_give(m_rows[row], column, value); }

private:
    const std::vector<Row>& m_rows;
    Give m_give;
};

// Makes given_rows known to a connection; an SQLite code.
int registerRowFeed(sqlite3* database);
// What Statement::bindRows binds.
inline constexpr char kRowFeedType[] = "kakarite::RowFeed";

} // namespace kakarite::vault
