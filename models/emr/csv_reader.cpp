#include "models/emr/csv_reader.h"

namespace kakarite::emr {

namespace {

constexpr std::size_t kCellBytesAtMost = std::size_t(1) << 20;
constexpr qsizetype kFeedBytes = 64 * 1024; // the size of a cell is looked at this often
constexpr qsizetype kCellsAtMost = 2000;    // of a row; more is no list of patients

} // namespace

CsvReader::CsvReader(char separator, RowFn row)
    : m_tokenizer(
          separator, [this](QByteArrayView cell) { takeCell(cell); }, [this](int terminator) { endRow(terminator); }),
      m_rowFn(std::move(row))
{
}

Result<bool> CsvReader::feed(QByteArrayView utf8)
{
    while (!utf8.isEmpty()) {
        const QByteArrayView part = utf8.first(std::min(kFeedBytes, utf8.size()));
        utf8 = utf8.sliced(part.size());
        if (!m_tokenizer.feed(part))
            return failure(ErrorCode::Internal, QStringLiteral("libcsv"));
        if (m_tokenizer.bufferBytes() > kCellBytesAtMost)
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
    if (!m_tokenizer.finish())
        return failure(ErrorCode::PatientListOpenQuote, QStringLiteral("row %1").arg(m_row.number + 1));
    TRY(state());
    return {};
}

void CsvReader::takeCell(QByteArrayView text)
{
    m_row.isCut = m_row.cells.size() == kCellsAtMost;
    if (!m_row.isCut)
        m_row.cells.append(QString::fromUtf8(text));
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
    m_row.isCut = false;
}

Result<bool> CsvReader::state() const
{
    if (m_error)
        return std::unexpected(*m_error);
    return !m_enough;
}

} // namespace kakarite::emr
