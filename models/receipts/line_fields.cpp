#include "models/receipts/line_fields.h"

#include "models/base/japanese_text.h"
#include "models/receipts/byte_marks.h"

#include <algorithm>

namespace kakarite::receipts {

namespace {

constexpr int kMostDigits = 12; // 総合計点数 has ten
constexpr int kMostPerDay = 999;
constexpr int kMostDateDigits = 8; // YYYYMMDD

QByteArrayView trimmed(QByteArrayView field)
{
    while (!field.isEmpty() && (field.front() == ' ' || field.front() == '\t'))
        field = field.sliced(1);
    while (!field.isEmpty() && (field.back() == ' ' || field.back() == '\t'))
        field.chop(1);
    return field;
}

bool isAscii(QByteArrayView bytes)
{
    return std::ranges::none_of(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// One to twelve digits and nothing else.
std::optional<std::int64_t> plainNumber(QByteArrayView field)
{
    if (field.isEmpty() || field.size() > kMostDigits)
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : field) {
        const unsigned digit = static_cast<unsigned char>(c) - unsigned('0');
        if (digit > 9)
            return std::nullopt;
        value = value * 10 + digit;
    }
    return value;
}

// A full-width digit or space at the start of the bytes: its narrow form, and how many bytes it takes. Else 0 bytes.
int wideForm(QByteArrayView bytes, TextEncoding encoding, char& narrow)
{
    const auto at = [bytes](qsizetype i) { return static_cast<unsigned char>(bytes[i]); };
    if (encoding == TextEncoding::Cp932) {
        if (bytes.size() < 2)
            return 0;
        if (at(0) == 0x82 && at(1) >= 0x4F && at(1) <= 0x58) {
            narrow = static_cast<char>('0' + at(1) - 0x4F);
            return 2;
        }
        narrow = ' ';
        return at(0) == 0x81 && at(1) == 0x40 ? 2 : 0;
    }
    if (bytes.size() < 3)
        return 0;
    if (at(0) == 0xEF && at(1) == 0xBC && at(2) >= 0x90 && at(2) <= 0x99) {
        narrow = static_cast<char>('0' + at(2) - 0x90);
        return 3;
    }
    narrow = ' ';
    return at(0) == 0xE3 && at(1) == 0x80 && at(2) == 0x80 ? 3 : 0;
}

QString withoutWideSpaces(const QString& text)
{
    constexpr QChar kWideSpace(0x3000);
    const bool any = text.startsWith(kWideSpace) || text.endsWith(kWideSpace);
    return any ? trimmedBoth(text) : text;
}

// Fewer than 16 bytes, filled up with commas.
template <typename Fn>
void takeRest(const char* bytes, int size, Fn&& take)
{
    char rest[kMarkBytes];
    std::memset(rest, ',', sizeof rest);
    for (int i = 0; i < size; ++i)
        rest[i] = bytes[i];
    take(rest);
}

} // namespace

void LineFields::split(QByteArrayView line)
{
    constexpr int kWordBytes = 64;
    m_data = line.data();
    m_cursor = 0;
    const auto size = static_cast<int>(std::min(line.size(), kMostLineBytes));
    std::uint32_t high = 0;
    std::uint32_t blanks = 0;
    std::size_t filled = 0;
    Filled open{1, 0, 0};
    int last = 0;             // where the last filled field ended: from there on come commas only
    std::uint64_t inside = 0; // 1 within a filled field
    const auto begin = [&](int place) {
        open.field += place - last;
        open.begin = place;
    };
    const auto end = [&](int place) {
        last = open.end = place;
        if (open.field <= kMost)
            m_filled[filled++] = open;
    };
    for (int base = 0; base < size; base += kWordBytes) {
        std::uint64_t content = 0;
        const auto take = [&](const char* bytes, int at) {
            const ByteMarks marks = byteMarks(bytes);
            content |= std::uint64_t(~marks.commas & 0xFFFFU) << at;
            high |= marks.high;
            blanks |= marks.blanks;
        };
        const int wordBytes = std::min(kWordBytes, size - base);
        int at = 0;
        for (; at + kMarkBytes <= wordBytes; at += kMarkBytes)
            take(m_data + base + at, at);
        if (at < wordBytes)
            takeRest(m_data + base + at, wordBytes - at, [&](const char* bytes) { take(bytes, at); });
        const std::uint64_t before = content << 1 | inside;
        std::uint64_t begins = content & ~before;
        std::uint64_t ends = before & ~content;
        if (inside != 0 && ends != 0) {
            end(base + std::countr_zero(ends));
            ends &= ends - 1;
        }
        for (; ends != 0; begins &= begins - 1, ends &= ends - 1) {
            begin(base + std::countr_zero(begins));
            end(base + std::countr_zero(ends));
        }
        if (begins != 0)
            begin(base + std::countr_zero(begins));
        inside = content >> (kWordBytes - 1);
    }
    if (inside != 0) // up to the end of a line of whole words
        end(size);
    m_filled[filled].field = kNone;
    m_count = open.field + size - last;
    m_filledSize = last;
    m_plain = high == 0 && blanks == 0;
}

QString FieldReader::text(QByteArrayView field, int* replaced) const
{
    field = trimmed(field);
    if (isAscii(field))
        return QString::fromLatin1(field);
    if (m_encoding == TextEncoding::Cp932)
        return withoutWideSpaces(decodeCp932(field, replaced));
    const QString decoded = QString::fromUtf8(field);
    if (replaced)
        *replaced += static_cast<int>(decoded.count(QChar::ReplacementCharacter));
    return withoutWideSpaces(decoded);
}

void FieldReader::appendNormal(QByteArrayView field, std::string& out) const
{
    field = trimmed(field);
    if (isAscii(field)) {
        out.append(field.data(), static_cast<std::size_t>(field.size()));
        return;
    }
    const QByteArray utf8 = text(field).toUtf8();
    out.append(utf8.constData(), static_cast<std::size_t>(utf8.size()));
}

QByteArrayView FieldReader::narrow(QByteArrayView field) const
{
    field = trimmed(field);
    if (isAscii(field))
        return field;
    std::size_t size = 0;
    while (!field.isEmpty() && size < m_narrow.size()) {
        char c = field[0];
        const int taken = wideForm(field, m_encoding, c);
        m_narrow[size++] = taken == 0 ? field[0] : c;
        field = field.sliced(std::max(taken, 1));
    }
    return trimmed(QByteArrayView(m_narrow.data(), static_cast<qsizetype>(size)));
}

Number FieldReader::number(QByteArrayView field) const
{
    if (field.isEmpty())
        return {};
    if (const auto plain = plainNumber(field)) // as nearly all are written
        return {Number::Good, *plain};
    field = narrow(field);
    if (field.isEmpty())
        return {};
    const bool negative = field[0] == '-';
    const auto value = plainNumber(negative ? field.sliced(1) : field);
    if (!value)
        return {Number::Bad, 0};
    return {Number::Good, negative ? -*value : *value};
}

std::optional<Date> FieldReader::date(QByteArrayView field, bool* pastEraEnd) const
{
    if (field.size() > kMostDateDigits || !isAscii(field)) {
        field = narrow(field);
        if (field.size() > kMostDateDigits)
            return std::nullopt;
    }
    return parseClaimDate(trimmed(field), pastEraEnd);
}

std::optional<Month> FieldReader::month(QByteArrayView field, bool* pastEraEnd) const
{
    field = narrow(field);
    return field.size() > kMostDateDigits ? std::nullopt : parseClaimMonth(field, pastEraEnd);
}

bool FieldReader::days(const LineFields& fields, int first, DayCounts& out, int& sum) const
{
    bool good = true;
    sum = 0;
    fields.eachFilled(first, [&](int field, QByteArrayView bytes) {
        const int day = field - first;
        if (day >= DayCounts::kDays)
            return false;
        const Number read = number(bytes);
        const bool fits = read.state != Number::Bad && read.value >= 0 && read.value <= kMostPerDay;
        good &= fits;
        out.set(day, fits ? static_cast<int>(read.value) : 0);
        sum += out[day];
        return true;
    });
    return good;
}

} // namespace kakarite::receipts
