// UTF-8 into rows of cells, as it streams in. libcsv does the tokenising; this counts rows as a spreadsheet does and
// holds a file that never closes a quote to a bounded amount of memory.
#pragma once

#include "models/emr/table_file.h"

#include <csv.h>

namespace kakarite::emr {

class CsvReader {
public:
    using RowFn = std::function<Result<bool>(TableRow&)>; // false: enough
    CsvReader(char separator, RowFn row);
    ~CsvReader() { csv_free(&m_parser); }
    CsvReader(const CsvReader&) = delete;
    CsvReader& operator=(const CsvReader&) = delete;

    // False when the row function wanted no more. PatientListOpenQuote.
    Result<bool> feed(QByteArrayView utf8);
    Result<void> finish();

private:
    static void takeCell(void* text, std::size_t size, void* self);
    static void takeEnd(int terminator, void* self);
    void endRow(int terminator);
    Result<bool> state() const;

    csv_parser m_parser{};
    RowFn m_rowFn;
    TableRow m_row;
    std::optional<Error> m_error;
    int m_lastTerminator = 0;
    bool m_enough = false;
};

} // namespace kakarite::emr
