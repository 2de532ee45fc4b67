// Reader of the program's own tables in resources/: the one way from a table to code.
//
// UTF-8, LF, commas, a first line with the names of the columns; lines that begin with # are remarks (source and date
// stand there). No quoting: no cell holds a comma. A broken built-in table is an error of the program, found by its
// tests.
#pragma once

#include "models/base/result.h"

#include <QStringList>

#include <vector>

namespace kakarite::masters {

class ResourceTable {
public:
    // Errors: FileNotFound; Internal with the number of the line that does not fit the columns.
    static Result<ResourceTable> open(const QString& path);
    static Result<ResourceTable> parse(const QByteArray& text);

    std::size_t size() const { return m_rows.size(); }
    // Empty for a column that does not exist.
    QString at(std::size_t row, QStringView column) const;
    int number(std::size_t row, QStringView column, int otherwise = 0) const;

private:
    QStringList m_columns;
    std::vector<QStringList> m_rows;
};

} // namespace kakarite::masters
