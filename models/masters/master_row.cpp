#include "models/masters/master_row.h"

#include "models/base/japanese_text.h"

#include <algorithm>

namespace kakarite::masters {

namespace {

constexpr std::size_t kCellsAtMost = 400;

std::optional<std::int64_t> wholeNumber(QByteArrayView digits)
{
    if (digits.isEmpty() || digits.size() > 15)
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

// "291.00" in hundredths.
std::optional<std::int64_t> hundredths(QByteArrayView text)
{
    const qsizetype dot = text.indexOf('.');
    const auto whole = wholeNumber(dot < 0 ? text : text.first(dot));
    if (!whole || *whole > 1'000'000'000'000)
        return std::nullopt;
    QByteArray fraction = dot < 0
                              ? QByteArray()
                              : text.sliced(dot + 1).first(std::min<qsizetype>(text.size() - dot - 1, 2)).toByteArray();
    while (fraction.size() < 2)
        fraction.append('0');
    const auto part = wholeNumber(fraction);
    return part ? std::optional(*whole * 100 + *part) : std::nullopt;
}

struct DateCell {
    bool valid = true;
    std::optional<Date> date; // none where blank, "0" or "00000000"
};

DateCell dateOf(QByteArrayView text)
{
    const auto number = wholeNumber(text);
    if (text.isEmpty() || number == 0)
        return {};
    if (number == 99999999)
        return {true, kOpenEnd};
    const auto date = number && text.size() == 8
                          ? Date::fromYmd(int(*number / 10000), int(*number / 100 % 100), int(*number % 100))
                          : std::nullopt;
    return {date.has_value(), date};
}

} // namespace

CellRow::CellRow()
    : m_tokenizer(
          ',',
          [this](QByteArrayView text) {
              if (m_ends.size() < kCellsAtMost) {
                  m_bytes.append(text);
                  m_ends.push_back(m_bytes.size());
              }
          },
          [](int) {})
{
}

bool CellRow::read(QByteArrayView line)
{
    m_bytes.resize(0);
    m_ends.clear();
    return m_tokenizer.feed(line) && m_tokenizer.finish();
}

std::optional<MasterRow> RowParser::parse(const CellRow& cells, int line, const Note& note) const
{
    const auto refuse = [&](MasterNoteCode why) -> std::optional<MasterRow> {
        note(why);
        return std::nullopt;
    };
    if (cells.size() != m_look.columns)
        return refuse(MasterNoteCode::Columns);
    const QByteArrayView change = cells[0];
    if (change != "0" && change != "2" && change != "3" && change != "5" && change != "9")
        return refuse(MasterNoteCode::Change);
    if (cells[1] != QByteArrayView(&m_layout.letter, 1))
        return refuse(MasterNoteCode::Kind);
    const auto code = wholeNumber(cells[m_layout.code]);
    if (!code || *code == 0 || cells[m_layout.code].size() > m_layout.digits)
        return refuse(MasterNoteCode::Code);
    MasterRow row;
    row.line = line;
    row.code = int(*code);
    row.unchanged = change == "0";
    row.whole = m_look.full || row.unchanged || change == "3";
    takeFields(cells, row, note);
    // Free comments are the only codes without a name.
    if (row.whole && row[TextField::Name].isEmpty() && m_layout.kind != MasterKind::Comment)
        return refuse(MasterNoteCode::Name);
    if (const auto why = takeDates(cells, row))
        return refuse(*why);
    return row;
}

void RowParser::takeFields(const CellRow& cells, MasterRow& row, const Note& note) const
{
    bool unreadable = false;
    for (std::size_t i = 0; i < kTextFieldCount; ++i) {
        const QByteArrayView bytes = cell(cells, m_layout.text[i]);
        if (bytes.isEmpty() && !row.whole)
            continue;
        int replaced = 0;
        QString text = m_look.utf8 ? QString::fromUtf8(bytes) : decodeCp932(bytes, &replaced);
        unreadable |= replaced > 0 || (m_look.utf8 && text.contains(QChar::ReplacementCharacter));
        if (text.isNull())
            text = QStringLiteral("");
        row.text[i] = std::move(text);
    }
    if (unreadable)
        note(MasterNoteCode::Characters);
    const QByteArrayView points = cell(cells, m_layout.points);
    row.points = hundredths(points);
    if (!points.isEmpty() && !row.points)
        note(MasterNoteCode::Points);
    if (const auto kind = wholeNumber(cell(cells, m_layout.pointsKind)); kind && *kind < 1000)
        row.pointsKind = int(*kind);
}

std::optional<MasterNoteCode> RowParser::takeDates(const CellRow& cells, MasterRow& row) const
{
    const DateCell listed = dateOf(cell(cells, m_layout.listed));
    const DateCell changed = dateOf(cell(cells, m_layout.changed));
    const DateCell abolished = dateOf(cell(cells, m_layout.abolished));
    const DateCell until = dateOf(cell(cells, m_layout.until));
    if (!listed.valid || !changed.valid || !abolished.valid || !until.valid)
        return MasterNoteCode::Date;
    row.to = abolished.date;
    if (until.date && (!row.to || *until.date < *row.to))
        row.to = until.date;
    if (row.whole && !row.to)
        row.to = kOpenEnd;
    if (changed.date)
        row.from = *changed.date;
    else if (row.whole)
        row.from = listed.date.value_or(m_look.full ? kAlways : m_revision);
    else // an end that lies before the file was published holds on that day already
        row.from = row.to ? std::min(*row.to, m_revision) : m_revision;
    return std::nullopt;
}

} // namespace kakarite::masters
