// One input through everything that reads the bytes of a patient list or of a saved mapping, and what must hold
// whatever they are. Used by the fuzz targets and by a test over random mutations.
#pragma once

#include "models/base/japanese_text.h"
#include "models/emr/cell_values.h"
#include "models/emr/mapping.h"
#include "models/emr/refused_rows.h"
#include "models/emr/table_file.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdlib>

namespace kakarite::emr::test {

inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

inline vault::Source sourceOf(QByteArrayView bytes, qsizetype piece)
{
    return {QStringLiteral("list.csv"), bytes.size(), true, [bytes, piece](const vault::PieceFn& take) -> Result<void> {
                for (qsizetype at = 0; at < bytes.size(); at += piece)
                    TRY(take(bytes.sliced(at, std::min(piece, bytes.size() - at))));
                return {};
            }};
}

// A formula of a spreadsheet never leaves the program as one.
inline void requireHarmless(const QByteArray& csv, char separator)
{
    const QString text = csv.startsWith("\xEF\xBB\xBF") ? QString::fromUtf8(csv) : QString::fromLatin1(csv);
    bool begins = true; // a cell; a line break inside quotes begins none
    bool quoted = false;
    for (const QChar c : text) {
        if (begins && !quoted && c == u'"') {
            quoted = true;
            continue;
        }
        const bool between = !quoted && (c == QLatin1Char(separator) || c == u'\r'); // cells, or lines
        require(!begins || between || !startsFormula(QStringView(&c, 1)));
        begins = false;
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted)
            begins = c == QLatin1Char(separator) || c == u'\n';
    }
}

inline std::uint64_t readAll(const TableFile& table)
{
    const Mapping mapping = guessMapping(table);
    RefusedRows refused(table, QStringLiteral("理由"), [](const RowPreview&) { return QStringLiteral("x"); });
    std::uint64_t hash = static_cast<std::uint64_t>(table.columnCount);
    int last = table.format.headerRow;
    const auto read =
        readRows(table, {[&](TableRow& row) -> Result<bool> {
                     require(row.number > last);
                     last = row.number;
                     const auto values =
                         readValues(row, {mapping, table.header.size(), true, *Date::fromYmd(2026, 11, 24)});
                     if (values) {
                         require(!(*values)[Field::BirthDate].contains(u'\n') && (*values)[Field::Number].size() < 200);
                         for (const QString& text : values->texts)
                             hash = hash * 31 + qHash(text, 7);
                     } else {
                         refused.add(row, {});
                         hash = hash * 31 + static_cast<std::uint64_t>(values.error().reason);
                     }
                     return true;
                 }});
    if (!refused.isEmpty())
        requireHarmless(refused.bytes(), table.format.separator);
    return read ? hash : hash + static_cast<std::uint64_t>(read.error().code) * 977;
}

// Never a crash; `everyWay`: in pieces as well, with the same rows, and with every separator.
inline void fuzzList(QByteArrayView bytes, bool everyWay = true)
{
    auto whole = openTable(sourceOf(bytes, std::max<qsizetype>(bytes.size(), 1)));
    const std::uint64_t rows = whole ? readAll(*whole) : 0;
    if (!everyWay)
        return;
    const auto pieces = openTable(sourceOf(bytes, 7));
    require(whole.has_value() == pieces.has_value());
    if (!whole) {
        require(whole.error().code == pieces.error().code);
        return;
    }
    require(whole->format == pieces->format && rows == readAll(*pieces));
    for (const char separator : {',', ';', '\t'}) {
        TableFormat format = whole->format;
        format.separator = separator;
        format.headerRow = 0;
        if (changeFormat(*whole, format))
            readAll(*whole);
    }
}

// What is taken as a mapping is written and read again as the same one.
inline void fuzzMapping(QByteArrayView bytes)
{
    static const TableFile table =
        *openTable(sourceOf("番号,氏名,カナ,生年月日,性別,電話,電話\n1,a,b,1960/1/2,1,0,0\n", 64));
    const QJsonDocument json = QJsonDocument::fromJson(bytes.toByteArray());
    const auto mapping = mappingFromJson(json.object(), table);
    if (!mapping)
        return;
    for (const auto& [field, columns] : mapping->columns)
        for (const int column : columns)
            require(column >= 0 && column < table.columnCount);
    const auto again = mappingFromJson(toJson(*mapping, table), table);
    require(again && *again == *mapping);
}

} // namespace kakarite::emr::test
