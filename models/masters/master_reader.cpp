#include "models/masters/master_reader.h"

#include "models/base/csv_tokenizer.h"
#include "models/masters/master_row.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace kakarite::masters {

namespace {

constexpr qsizetype kLineBytesAtMost = 64 * 1024;
constexpr qsizetype kHeadBytes = 64 * 1024;
constexpr int kHeadLines = 20;

constexpr std::array<const char*, 13> kNoteNames{"columns", "quote",        "too_long", "kind",   "change",
                                                 "code",    "date",         "name",     "points", "characters",
                                                 "no_base", "newer_layout", "shrunk"};

// Lines of the file, without their ends; a last one without an end counts. False: the line is longer than any record.
class LineSplitter {
public:
    template <typename Take>
    Result<void> feed(QByteArrayView piece, const Take& take)
    {
        while (!piece.isEmpty()) {
            const qsizetype end = piece.indexOf('\n');
            const QByteArrayView part = end < 0 ? piece : piece.first(end);
            if (m_waiting.size() <= kLineBytesAtMost)
                m_waiting.append(part.first(std::min(part.size(), kLineBytesAtMost + 1)));
            if (end < 0)
                return {};
            TRY(flush(take));
            piece = piece.sliced(end + 1);
        }
        return {};
    }
    template <typename Take>
    Result<void> flush(const Take& take)
    {
        QByteArrayView line(m_waiting);
        if (line.endsWith('\r'))
            line.chop(1);
        const bool fits = m_waiting.size() <= kLineBytesAtMost;
        Result<void> done = take(line, fits);
        m_waiting.resize(0);
        return done;
    }
    bool isEmpty() const { return m_waiting.isEmpty(); }

private:
    QByteArray m_waiting;
};

bool isBlank(QByteArrayView line)
{
    return std::ranges::all_of(line, [](char c) { return static_cast<unsigned char>(c) <= ' '; }); // 0x1A too
}

QByteArrayView withoutMark(QByteArrayView text)
{
    return text.startsWith("\xEF\xBB\xBF") ? text.sliced(3) : text;
}

const MasterLayout* layoutOfRow(const CellRow& row)
{
    if (row.size() < 3 || row[0].size() != 1 || row[1].size() != 1 || row[0][0] < '0' || row[0][0] > '9')
        return nullptr;
    return layoutOfLetter(row[1][0]);
}

using Votes = std::map<std::pair<char, int>, int>; // letter and columns → lines

// What the first lines that are whole look like.
Votes votesOf(QByteArrayView head)
{
    Votes votes;
    CellRow row;
    head = withoutMark(head);
    for (int count = 0; count < kHeadLines && !head.isEmpty(); ++count) {
        const qsizetype end = head.indexOf('\n');
        if (end < 0 && count > 0)
            break; // cut, unless it is all there is
        const QByteArrayView line = end < 0 ? head : head.first(end);
        head = end < 0 ? QByteArrayView() : head.sliced(end + 1);
        if (!row.read(line))
            continue;
        if (const MasterLayout* layout = layoutOfRow(row))
            ++votes[{layout->letter, row.size()}];
    }
    return votes;
}

bool looksLikeReceiptLine(QByteArrayView head)
{
    head = withoutMark(head);
    return head.startsWith("IR,") || head.startsWith("HI,") || head.startsWith("UK,") || head.startsWith("RE,");
}

bool isUtf8(QByteArrayView head)
{
    const qsizetype lastLine = head.lastIndexOf('\n');
    const QByteArrayView whole = lastLine > 0 ? head.first(lastLine) : head;
    return std::ranges::any_of(whole, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) &&
           !QString::fromUtf8(whole).contains(QChar::ReplacementCharacter);
}

} // namespace

const char* masterNoteName(MasterNoteCode code)
{
    return kNoteNames[static_cast<std::size_t>(code)];
}

bool refusesLine(MasterNoteCode code)
{
    return code <= MasterNoteCode::Name;
}

bool MasterRow::saysNothing() const
{
    return !to && !pointsKind && !points && std::ranges::all_of(text, &QString::isNull);
}

void MasterRow::takeOver(const MasterRow& later)
{
    for (std::size_t i = 0; i < kTextFieldCount; ++i) {
        if (!later.text[i].isNull())
            text[i] = later.text[i];
    }
    if (later.to)
        to = later.to;
    if (later.points)
        points = later.points;
    if (later.pointsKind)
        pointsKind = later.pointsKind;
}

bool looksLikeMaster(QByteArrayView head)
{
    return !votesOf(head).empty();
}

std::optional<Date> revisionInName(const QString& path)
{
    static const QRegularExpression kName(QStringLiteral("^[bzsytc]_(?:ALL)?(\\d{4})(\\d{2})(\\d{2})\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = kName.match(QFileInfo(path).fileName());
    if (!match.hasMatch())
        return std::nullopt;
    return Date::fromYmd(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
}

// ---------------------------------------------------------------- line by line
class MasterReader::Lines {
public:
    Lines(const MasterLook& look, Date revision, RowFn row, NoteFn note)
        : m_parser(layoutOf(look.kind), look, revision), m_row(std::move(row)), m_note(std::move(note))
    {
    }
    Result<void> feed(QByteArrayView piece)
    {
        return m_splitter.feed(piece, [this](QByteArrayView line, bool fits) { return take(line, fits); });
    }
    Result<void> finish()
    {
        return m_splitter.isEmpty()
                   ? Result<void>()
                   : m_splitter.flush([this](QByteArrayView line, bool fits) { return take(line, fits); });
    }

private:
    Result<void> take(QByteArrayView line, bool fits)
    {
        ++m_number;
        if (m_number == 1)
            line = withoutMark(line);
        if (isBlank(line))
            return {};
        const auto note = [this](MasterNoteCode code) { m_note({m_number, code}); };
        if (!fits) {
            note(MasterNoteCode::TooLong);
            return {};
        }
        if (!m_cells.read(line)) {
            note(MasterNoteCode::Quote);
            return {};
        }
        const auto row = m_parser.parse(m_cells, m_number, note);
        return row ? m_row(*row) : Result<void>();
    }

    LineSplitter m_splitter;
    CellRow m_cells;
    RowParser m_parser;
    RowFn m_row;
    NoteFn m_note;
    int m_number = 0;
};

MasterReader::MasterReader(const MasterLook& look, Date revision, RowFn row, NoteFn note)
    : m_lines(std::make_unique<Lines>(look, revision, std::move(row), std::move(note)))
{
}
MasterReader::~MasterReader() = default;

Result<void> MasterReader::feed(QByteArrayView piece)
{
    return m_lines->feed(piece);
}

Result<void> MasterReader::finish()
{
    return m_lines->finish();
}

// ---------------------------------------------------------------- a first reading
MasterScout::MasterScout() = default;
MasterScout::~MasterScout() = default;

Result<void> MasterScout::recognise()
{
    const QByteArrayView head = QByteArrayView(m_head).first(std::min(m_head.size(), kHeadBytes));
    const Votes votes = votesOf(head);
    if (votes.empty())
        return failure(head.isEmpty()               ? ErrorCode::FileEmpty
                       : looksLikeReceiptLine(head) ? ErrorCode::MasterIsReceipt
                                                    : ErrorCode::MasterNotMaster);
    const auto most =
        std::ranges::max_element(votes, [](const auto& one, const auto& other) { return one.second < other.second; });
    const MasterLayout& layout = *layoutOfLetter(most->first.first);
    m_look.kind = layout.kind;
    m_look.columns = most->first.second;
    m_look.utf8 = isUtf8(head);
    if (m_look.columns < layout.fewest)
        return failure(ErrorCode::MasterColumns, QStringLiteral("%1 columns").arg(m_look.columns));
    m_reader = std::make_unique<MasterReader>(
        m_look, kAlways,
        [this](const MasterRow& row) -> Result<void> {
            ++m_look.rows;
            m_look.full |= row.whole && row.unchanged;
            if (!m_look.latest || row.from > *m_look.latest)
                m_look.latest = row.from;
            return {};
        },
        [this](const MasterNote& note) { m_look.refused += refusesLine(note.code); });
    TRY(m_reader->feed(m_head));
    m_head.clear();
    return {};
}

Result<void> MasterScout::feed(QByteArrayView piece)
{
    if (m_reader)
        return m_reader->feed(piece);
    m_head.append(piece);
    return m_head.size() < kHeadBytes ? Result<void>() : recognise();
}

Result<MasterLook> MasterScout::finish()
{
    if (!m_reader)
        TRY(recognise());
    TRY(m_reader->finish());
    if (m_look.latest == kAlways)
        m_look.latest.reset();
    if (m_look.refused > m_look.rows)
        return failure(m_look.columns > layoutOf(m_look.kind).columns ? ErrorCode::MasterNewerLayout
                                                                      : ErrorCode::MasterColumns,
                       QStringLiteral("%1 columns").arg(m_look.columns));
    return m_look;
}

} // namespace kakarite::masters
