#include "models/emr/format_detection.h"

#include "models/base/japanese_text.h"
#include "models/emr/csv_reader.h"
#include "models/emr/header_titles.h"
#include "models/emr/text_decoder.h"

#include <map>
#include <tuple>

namespace kakarite::emr {

namespace {

constexpr qsizetype kHeadBytes = 128 * 1024;
constexpr std::size_t kRowsLookedAt = 100;
// In lists as UTF-16, separators, digits and line ends make a fifth of the bytes zero, or more.
constexpr std::int64_t kZeroShareOfUtf16 = 20;
constexpr int kHeaderWithin = 10; // rows; some charts write a title or the date of printing above it

bool looksLikeArchive(QByteArrayView head)
{
    return head.startsWith("PK\x03\x04");
}

// Workbooks of our day are zips that begin with a list of their parts, or with what they are.
bool looksLikeWorkbook(QByteArrayView head)
{
    const QByteArrayView first = head.first(std::min<qsizetype>(head.size(), 128));
    return head.startsWith("\xD0\xCF\x11\xE0") ||
           (looksLikeArchive(head) && (first.contains("[Content_Types].xml") || first.contains("_rels/.rels") ||
                                       first.contains("docProps/") || first.contains("mimetypeapplication/vnd.")));
}

std::vector<TableRow> firstRows(QByteArrayView utf8, char separator, bool complete)
{
    std::vector<TableRow> rows;
    CsvReader reader(separator, [&](TableRow& row) -> Result<bool> {
        rows.push_back(std::move(row));
        return rows.size() < kRowsLookedAt;
    });
    const auto more = reader.feed(utf8);
    if (complete && more && *more)
        (void)reader.finish(); // an open quote is told when the rows are read in earnest
    return rows;
}

struct Layout {
    int titles = 0; // recognised in the header row
    double evenness = 0;
    qsizetype columns = 0;
    int headerRow = 0;
    auto rank() const { return std::tuple(titles, columns > 1 ? evenness : 0.0, columns); }
};

bool hasDigit(const QStringList& cells)
{
    for (const QString& cell : cells) {
        for (const QChar c : cell) {
            if (c.isDigit())
                return true;
        }
    }
    return false;
}

Layout layoutOf(const std::vector<TableRow>& rows)
{
    Layout layout;
    std::map<qsizetype, int> widths;
    for (const TableRow& row : rows)
        ++widths[row.cells.size()];
    int most = 0;
    for (const auto& [width, count] : widths) {
        if (count >= most) {
            most = count;
            layout.columns = width;
        }
    }
    layout.evenness = rows.empty() ? 0 : double(most) / double(rows.size());
    for (const TableRow& row : rows) {
        if (row.number > kHeaderWithin)
            break;
        const int titles = recognisedTitles(row.cells);
        if (titles > layout.titles) {
            layout.titles = titles;
            layout.headerRow = row.number;
        }
    }
    // Titles nobody knows are still titles: rows of patients always hold a digit somewhere.
    if (layout.titles < 2)
        layout.headerRow = !rows.empty() && !hasDigit(rows.front().cells) ? rows.front().number : 0;
    return layout;
}

} // namespace

void EncodingProbe::add(QByteArrayView piece)
{
    if (m_head.size() < kHeadBytes)
        m_head.append(piece.first(std::min(kHeadBytes - m_head.size(), piece.size())));
    for (qsizetype i = 0; i < piece.size(); ++i) {
        if (piece[i] == '\0')
            ++m_zeros[(m_bytes + i) & 1];
    }
    addUtf8(piece);
    m_bytes += piece.size();
}

void EncodingProbe::addUtf8(QByteArrayView piece)
{
    for (const char byte : piece) {
        const auto c = static_cast<unsigned char>(byte);
        if (m_expected > 0) {
            if ((c & 0xC0) == 0x80) {
                --m_expected;
                m_utf8Characters += m_expected == 0;
                continue;
            }
            ++m_utf8Errors;
            m_expected = 0;
        }
        if (c < 0x80)
            continue;
        if (c >= 0xC2 && c <= 0xDF)
            m_expected = 1;
        else if ((c & 0xF0) == 0xE0)
            m_expected = 2;
        else if (c >= 0xF0 && c <= 0xF4)
            m_expected = 3;
        else
            ++m_utf8Errors;
    }
}

Result<Encoding> EncodingProbe::verdict() const
{
    if (looksLikeWorkbook(m_head))
        return failure(ErrorCode::PatientListSpreadsheet);
    if (looksLikeArchive(m_head))
        return failure(ErrorCode::PatientListInArchive);
    if (m_head.startsWith("\xFF\xFE"))
        return Encoding::Utf16Le;
    if (m_head.startsWith("\xFE\xFF"))
        return Encoding::Utf16Be;
    const std::int64_t even = m_zeros[0];
    const std::int64_t odd = m_zeros[1];
    if (even + odd > 0 && (even + odd) * kZeroShareOfUtf16 < m_bytes)
        return failure(ErrorCode::PatientListStrayBytes);
    if (even + odd > 0) {
        if (m_bytes % 2 != 0)
            return failure(ErrorCode::PatientListNotTable);
        if (odd > 4 * even)
            return Encoding::Utf16Le;
        if (even > 4 * odd)
            return Encoding::Utf16Be;
        return failure(ErrorCode::PatientListNotTable);
    }
    if (m_head.startsWith("\xEF\xBB\xBF") || m_utf8Errors == 0)
        return Encoding::Utf8;
    // A file of UTF-8 with a few bad bytes is still one.
    int lost = 0;
    decodeCp932(m_head, &lost);
    return m_utf8Characters > 10 * m_utf8Errors && lost > 0 ? Encoding::Utf8 : Encoding::Cp932;
}

TableFormat detectLayout(Encoding encoding, const QByteArray& head, bool headIsAll)
{
    TextDecoder decoder(encoding);
    QByteArray text = decoder.decode(head);
    if (headIsAll)
        text += decoder.finish();
    TableFormat format;
    format.encoding = encoding;
    Layout best;
    for (const char separator : {',', '\t', ';'}) {
        if (separator != ',' && !text.contains(separator))
            continue; // one column, which is never the better layout
        const Layout layout = layoutOf(firstRows(text, separator, headIsAll));
        if (separator == ',' || layout.rank() > best.rank()) {
            best = layout;
            format.separator = separator;
        }
    }
    format.headerRow = best.headerRow;
    return format;
}

} // namespace kakarite::emr
