#include "models/emr/table_file.h"

#include "models/emr/csv_reader.h"
#include "models/emr/format_detection.h"
#include "models/emr/text_decoder.h"
#include "models/vault/file_source.h"

#include <QCryptographicHash>

#include <algorithm>

namespace kakarite::emr {

namespace {

bool isBlank(const QStringList& cells)
{
    return std::ranges::all_of(cells, [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

// Whether reading may stop although the source has more to give: told to the source as this error.
const Error kEnough(ErrorCode::Cancelled, QStringLiteral("enough"));
bool isEnough(const Error& error)
{
    return error.code == kEnough.code && error.detail == kEnough.detail;
}

Result<void> allRows(const TableFile& table, const CsvReader::RowFn& row, const RowSink& sink)
{
    CsvReader reader(table.format.separator, row);
    TextDecoder decoder(table.format.encoding);
    std::int64_t bytes = 0;
    auto read = table.source.read([&](QByteArrayView piece) -> Result<void> {
        if (sink.seen)
            TRY(sink.seen(piece));
        TRY_LET(const bool more, reader.feed(decoder.decode(piece)));
        bytes += piece.size();
        if (sink.bytes)
            TRY(sink.bytes(bytes));
        return more ? Result<void>() : std::unexpected(kEnough);
    });
    if (!read)
        return isEnough(read.error()) ? Result<void>() : read;
    TRY_LET(const bool more, reader.feed(decoder.finish()));
    return more ? reader.finish() : Result<void>();
}

Result<void> readHead(TableFile& table)
{
    table.header.clear();
    table.sample.clear();
    table.columnCount = 0;
    return allRows(table,
                   [&](TableRow& row) -> Result<bool> {
                       if (row.isCut && row.number <= std::max(table.format.headerRow, 1))
                           return failure(ErrorCode::PatientListTooWide);
                       if (row.number == table.format.headerRow) {
                           table.header = row.cells;
                           table.columnCount = int(row.cells.size());
                       } else if (row.number > table.format.headerRow && !isBlank(row.cells)) {
                           if (table.header.isEmpty())
                               table.columnCount = std::max(table.columnCount, int(row.cells.size()));
                           table.sample.push_back(row);
                       }
                       return table.sample.size() < kSampleRows;
                   },
                   {});
}

} // namespace

const char* encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Cp932:
        return "cp932";
    case Encoding::Utf16Le:
        return "utf-16le";
    case Encoding::Utf16Be:
        return "utf-16be";
    case Encoding::Utf8:
        break;
    }
    return "utf-8";
}

Result<TableFile> openTable(const QString& path)
{
    TRY_LET(vault::Source source, vault::fileSource(path));
    return openTable(std::move(source));
}

Result<TableFile> openTable(vault::Source source)
{
    TableFile table;
    table.source = std::move(source);
    QCryptographicHash digest(QCryptographicHash::Sha256);
    EncodingProbe probe;
    std::int64_t bytes = 0;
    TRY(table.source.read([&](QByteArrayView piece) -> Result<void> {
        digest.addData(piece);
        probe.add(piece);
        bytes += piece.size();
        return {};
    }));
    if (bytes == 0)
        return failure(ErrorCode::FileEmpty);
    table.source.bytes = bytes;
    table.sha256 = digest.result();
    TRY_LET(const Encoding encoding, probe.verdict());
    table.format = detectLayout(encoding, probe.head(), probe.headIsAll());
    TRY(readHead(table));
    if (table.columnCount == 0)
        return failure(ErrorCode::PatientListNotTable);
    return table;
}

Result<void> changeFormat(TableFile& table, const TableFormat& format)
{
    table.format = format;
    return readHead(table);
}

Result<void> readRows(const TableFile& table, const RowSink& sink)
{
    return allRows(
        table,
        [&](TableRow& row) -> Result<bool> {
            if (row.number <= table.format.headerRow || isBlank(row.cells))
                return true;
            return sink.row(row);
        },
        sink);
}

} // namespace kakarite::emr
