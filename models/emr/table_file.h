// A patient list as rows of cells: the file's encoding, separator and header row, found by looking, and its rows read
// as often as wanted in bounded memory.
//
// Encodings: UTF-8 and UTF-16 with or without BOM, CP932. Separators: comma, semicolon, tab. Cells may be quoted and
// hold line breaks; lines end with CRLF, LF or CR. A row's number is the one a spreadsheet shows (a quoted cell with
// line breaks is one row, blank rows count). Touches no database; use one TableFile on one thread at a time.
#pragma once

#include "models/vault/kept_file.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace kakarite::emr {

enum class Encoding { Utf8, Cp932, Utf16Le, Utf16Be };
const char* encodingName(Encoding encoding); // "utf-8" "cp932" "utf-16le" "utf-16be"

struct TableFormat {
    Encoding encoding = Encoding::Utf8;
    char separator = ',';
    int headerRow = 1; // row number of the header; 0: there is none
    bool operator==(const TableFormat&) const = default;
};

struct TableRow {
    int number = 0; // from 1, as a spreadsheet shows it
    QStringList cells;
    bool isCut = false; // it had more cells than are kept
};

struct TableFile {
    vault::Source source;
    QByteArray sha256;
    TableFormat format;
    QStringList header;           // empty without a header row
    int columnCount = 0;          // of the header, or of the widest row looked at
    std::vector<TableRow> sample; // the first data rows, for a person to look at
};

inline constexpr int kSampleRows = 30;

// Errors: FileNotFound, FileUnreadable, FileEmpty, FileTooLarge, PatientListNotTable, PatientListSpreadsheet,
// PatientListInArchive, PatientListStrayBytes, PatientListTooWide, PatientListOpenQuote.
Result<TableFile> openTable(const QString& path);
Result<TableFile> openTable(vault::Source source);
// Reads header and sample again in a format that a person chose.
Result<void> changeFormat(TableFile& table, const TableFormat& format);

// Every row after the header, blank ones left out, until `row` returns false or an error. `bytes` is told what has been
// read. `seen`, if given, receives the bytes as they come (to keep them, or to hash them).
struct RowSink {
    std::function<Result<bool>(TableRow&)> row;
    std::function<Result<void>(std::int64_t bytes)> bytes = {};
    vault::PieceFn seen = {};
};
Result<void> readRows(const TableFile& table, const RowSink& sink);

} // namespace kakarite::emr
