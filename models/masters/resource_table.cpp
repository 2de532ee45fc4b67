#include "models/masters/resource_table.h"

#include <QFile>

namespace kakarite::masters {

Result<ResourceTable> ResourceTable::open(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotFound, path);
    return parse(file.readAll());
}

Result<ResourceTable> ResourceTable::parse(const QByteArray& text)
{
    ResourceTable table;
    int number = 0;
    for (const QByteArray& bytes : text.split('\n')) {
        ++number;
        if (bytes.isEmpty() || bytes.startsWith('#'))
            continue;
        QStringList cells = QString::fromUtf8(bytes).split(u',');
        if (table.m_columns.isEmpty())
            table.m_columns = std::move(cells);
        else if (cells.size() == table.m_columns.size())
            table.m_rows.push_back(std::move(cells));
        else
            return failure(ErrorCode::Internal, QStringLiteral("line %1").arg(number));
    }
    if (table.m_columns.isEmpty())
        return failure(ErrorCode::Internal, QStringLiteral("no columns"));
    return table;
}

QString ResourceTable::at(std::size_t row, QStringView column) const
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i] == column)
            return m_rows[row][i];
    }
    return {};
}

int ResourceTable::number(std::size_t row, QStringView column, int otherwise) const
{
    bool ok = false;
    const int value = at(row, column).toInt(&ok);
    return ok ? value : otherwise;
}

} // namespace kakarite::masters
