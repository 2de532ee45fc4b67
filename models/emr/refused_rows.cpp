#include "models/emr/refused_rows.h"

#include "models/base/japanese_text.h"
#include "models/emr/cell_values.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace kakarite::emr {

namespace {

// What a spreadsheet would calculate, and what an earlier apostrophe would be taken for.
bool needsApostrophe(const QString& cell)
{
    return startsFormula(cell) || (cell.startsWith(u'\'') && startsFormula(QStringView(cell).sliced(1)));
}

QString written(const QString& cell, char separator)
{
    QString text = needsApostrophe(cell) ? u'\'' + cell : cell;
    const bool quote = text.contains(QLatin1Char(separator)) || text.contains(u'"') || text.contains(u'\n') ||
                       text.contains(u'\r') || text.startsWith(u' ') || text.endsWith(u' ');
    if (!quote)
        return text;
    text.replace(u'"', u"\"\""_s);
    return u'"' + text + u'"';
}

} // namespace

RefusedRows::RefusedRows(const TableFile& table, const QString& title,
                         std::function<QString(const RowPreview&)> wording)
    : m_format(table.format), m_columns(table.columnCount), m_wording(std::move(wording))
{
    // A repaired file that is refused again gets its reasons where the old ones stood.
    m_reasonColumn = int(table.header.indexOf(title));
    if (!table.header.isEmpty())
        append(table.header, title);
}

void RefusedRows::add(const TableRow& row, const RowPreview& why)
{
    append(row.cells, m_wording(why));
    ++m_rows;
}

void RefusedRows::append(const QStringList& cells, const QString& reason)
{
    QStringList line = cells;
    while (line.size() < m_columns)
        line.append(QString());
    if (m_reasonColumn >= 0)
        line[m_reasonColumn] = reason;
    else
        line.append(reason);
    for (QString& cell : line)
        cell = written(cell, m_format.separator);
    m_text += line.join(QLatin1Char(m_format.separator)) + u"\r\n"_s;
}

QByteArray RefusedRows::bytes() const
{
    if (m_format.encoding == Encoding::Cp932) {
        int lost = 0;
        const QByteArray encoded = encodeCp932(m_text, &lost);
        if (lost == 0)
            return encoded;
    }
    return QByteArray("\xEF\xBB\xBF") + m_text.toUtf8();
}

Result<void> RefusedRows::save(const QString& path) const
{
    QSaveFile file(path);
    const QByteArray content = bytes();
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return failure(ErrorCode::FileUnwritable);
    return {};
}

} // namespace kakarite::emr
