#include "models/emr/csv_reader.h"

namespace kakarite::emr {

namespace {

constexpr std::size_t kCellBytesAtMost = std::size_t(1) << 20;
constexpr std::size_t kCellGrowth = 4096;
constexpr qsizetype kFeedBytes = 64 * 1024; // the size of a cell is looked at this often
constexpr qsizetype kCellsAtMost = 2000;    // of a row; more is no list of patients

} // namespace

CsvReader::CsvReader(char separator, RowFn row) : m_rowFn(std::move(row))
{
    csv_init(&m_parser, CSV_REPALL_NL);
    csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
    csv_set_blk_size(&m_parser, kCellGrowth);
}

Result<bool> CsvReader::feed(QByteArrayView utf8)
{
    while (!utf8.isEmpty()) {
        const QByteArrayView part = utf8.first(std::min(kFeedBytes, utf8.size()));
        utf8 = utf8.sliced(part.size());
        if (csv_parse(&m_parser, part.data(), std::size_t(part.size()), takeCell, takeEnd, this) !=
            std::size_t(part.size()))
            return failure(ErrorCode::Internal, QStringLiteral("libcsv %1").arg(csv_error(&m_parser)));
        if (csv_get_buffer_size(&m_parser) > kCellBytesAtMost)
            return failure(ErrorCode::PatientListOpenQuote, QStringLiteral("row %1").arg(m_row.number + 1));
        TRY_LET(const bool more, state());
        if (!more)
            return false;
    }
    return true;
}

Result<void> CsvReader::finish()
{
    if (m_enough)
        return {};
    csv_set_opts(&m_parser, CSV_REPALL_NL | CSV_STRICT_FINI | CSV_STRICT);
    if (csv_fini(&m_parser, takeCell, takeEnd, this) != 0)
        return failure(ErrorCode::PatientListOpenQuote, QStringLiteral("row %1").arg(m_row.number + 1));
    TRY(state());
    return {};
}

void CsvReader::takeCell(void* text, std::size_t size, void* self)
{
    auto* reader = static_cast<CsvReader*>(self);
    if (reader->m_row.cells.size() < kCellsAtMost)
        reader->m_row.cells.append(QString::fromUtf8(static_cast<const char*>(text), qsizetype(size)));
}

void CsvReader::takeEnd(int terminator, void* self)
{
    static_cast<CsvReader*>(self)->endRow(terminator);
}

void CsvReader::endRow(int terminator)
{
    const bool secondHalf = terminator == CSV_LF && m_lastTerminator == CSV_CR && m_row.cells.isEmpty();
    m_lastTerminator = secondHalf ? 0 : terminator;
    if (secondHalf)
        return;
    ++m_row.number;
    if (!m_row.cells.isEmpty() && !m_enough && !m_error) {
        const auto more = m_rowFn(m_row);
        if (!more)
            m_error = more.error();
        else
            m_enough = !*more;
    }
    m_row.cells.clear();
}

Result<bool> CsvReader::state() const
{
    if (m_error)
        return std::unexpected(*m_error);
    return !m_enough;
}

} // namespace kakarite::emr
