#include "models/base/csv_tokenizer.h"

namespace kakarite {

namespace {
constexpr std::size_t kCellGrowth = 4096;
constexpr unsigned char kOptions = CSV_REPALL_NL;
} // namespace

CsvTokenizer::CsvTokenizer(char separator, CellFn cell, EndFn end)
    : m_separator(separator), m_cell(std::move(cell)), m_end(std::move(end))
{
    init();
}

void CsvTokenizer::init()
{
    csv_init(&m_parser, kOptions);
    csv_set_delim(&m_parser, static_cast<unsigned char>(m_separator));
    csv_set_blk_size(&m_parser, kCellGrowth);
}

bool CsvTokenizer::feed(QByteArrayView bytes)
{
    return csv_parse(&m_parser, bytes.data(), std::size_t(bytes.size()), takeCell, takeEnd, this) ==
           std::size_t(bytes.size());
}

bool CsvTokenizer::finish()
{
    csv_set_opts(&m_parser, kOptions | CSV_STRICT_FINI | CSV_STRICT);
    const bool whole = csv_fini(&m_parser, takeCell, takeEnd, this) == 0;
    if (whole) {
        csv_set_opts(&m_parser, kOptions);
    } else {
        csv_free(&m_parser);
        init();
    }
    return whole;
}

void CsvTokenizer::takeCell(void* text, std::size_t size, void* self)
{
    static_cast<CsvTokenizer*>(self)->m_cell(QByteArrayView(static_cast<const char*>(text), qsizetype(size)));
}

void CsvTokenizer::takeEnd(int terminator, void* self)
{
    static_cast<CsvTokenizer*>(self)->m_end(terminator);
}

} // namespace kakarite
