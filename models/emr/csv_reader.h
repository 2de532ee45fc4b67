// UTF-8 into rows of cells, as it streams in. models/base does the tokenising; this counts rows as a spreadsheet does
// and holds a file that never closes a quote to a bounded amount of memory.
#pragma once

#include "models/base/csv_tokenizer.h"
#include "models/emr/table_file.h"

namespace kakarite::emr {

class CsvReader {
public:
    using RowFn = std::function<Result<bool>(TableRow&)>; // false: enough
    CsvReader(char separator, RowFn row);

    // False when the row function wanted no more. PatientListOpenQuote.
    Result<bool> feed(QByteArrayView utf8);
    Result<void> finish();

private:
    void takeCell(QByteArrayView text);
    void endRow(int terminator);
    Result<bool> state() const;

    CsvTokenizer m_tokenizer;
    RowFn m_rowFn;
    TableRow m_row;
    std::optional<Error> m_error;
    int m_lastTerminator = 0;
    bool m_enough = false;
};

} // namespace kakarite::emr
