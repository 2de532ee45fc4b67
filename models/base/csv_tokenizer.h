// Bytes into the cells of a CSV, as they stream in: libcsv, and nothing more than it takes to use it safely.
//
// The bytes are those of any encoding in which comma, quote and line end are never part of another character: UTF-8,
// and CP932 too. Cells come without their quotes. Limits and numbering are the business of whoever listens.
#pragma once

#include <QByteArrayView>

#include <csv.h>

#include <functional>

namespace kakarite {

class CsvTokenizer {
public:
    using CellFn = std::function<void(QByteArrayView cell)>;
    using EndFn = std::function<void(int terminator)>; // CSV_CR, CSV_LF; -1 at the end of the text
    CsvTokenizer(char separator, CellFn cell, EndFn end);
    ~CsvTokenizer() { csv_free(&m_parser); }
    CsvTokenizer(const CsvTokenizer&) = delete;
    CsvTokenizer& operator=(const CsvTokenizer&) = delete;

    // False: out of memory.
    bool feed(QByteArrayView bytes);
    // The end of the text; what is fed after it is another text. False where a quoted cell never ended.
    bool finish();
    std::size_t bufferBytes() { return csv_get_buffer_size(&m_parser); } // what the longest cell took

private:
    void init();
    static void takeCell(void* text, std::size_t size, void* self);
    static void takeEnd(int terminator, void* self);

    csv_parser m_parser{};
    char m_separator;
    CellFn m_cell;
    EndFn m_end;
};

} // namespace kakarite
