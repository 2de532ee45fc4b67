#include "models/receipts/line_fields.h"

#include "models/base/japanese_text.h"

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

} // namespace

void LineFields::split(QByteArrayView line)
{
    m_data = line.data();
    m_size = line.size();
    m_ends[0] = -1;
    unsigned char seen = 0;
    bool space = false;
    int count = 0;
    for (qsizetype i = 0; i < m_size; ++i) {
        const auto c = static_cast<unsigned char>(m_data[i]);
        seen |= c;
        if (c == ',') {
            ++count;
            if (count <= kMost)
                m_ends[static_cast<std::size_t>(count)] = i;
        } else {
            space |= c <= ' ';
        }
    }
    ++count;
    if (count <= kMost)
        m_ends[static_cast<std::size_t>(count)] = m_size;
    m_count = count;
    m_kept = std::min(count, kMost);
    m_ascii = seen < 0x80;
    m_space = space;
}

QString FieldReader::text(QByteArrayView field, int* replaced) const
{
    field = trimmed(field);
    if (isAscii(field))
        return QString::fromLatin1(field);
    if (m_encoding == TextEncoding::Cp932)
        return trimmedBoth(decodeCp932(field, replaced));
    const QString decoded = QString::fromUtf8(field);
    if (replaced)
        *replaced += static_cast<int>(decoded.count(QChar::ReplacementCharacter));
    return trimmedBoth(decoded);
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
    field = narrow(field);
    if (field.isEmpty())
        return {};
    const bool negative = field[0] == '-';
    const QByteArrayView digits = negative ? field.sliced(1) : field;
    if (digits.isEmpty() || digits.size() > kMostDigits)
        return {Number::Bad, 0};
    std::int64_t value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return {Number::Bad, 0};
        value = value * 10 + (c - '0');
    }
    return {Number::Good, negative ? -value : value};
}

std::optional<Date> FieldReader::date(QByteArrayView field, bool* pastEraEnd) const
{
    field = narrow(field);
    return field.size() > kMostDateDigits ? std::nullopt : parseClaimDate(field, pastEraEnd);
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
    for (int d = 0; d < 31; ++d) {
        const QByteArrayView field = fields.raw(first + d);
        if (field.isEmpty())
            continue;
        std::int64_t value = 0;
        if (field.size() == 1 && field[0] >= '0' && field[0] <= '9') {
            value = field[0] - '0';
        } else {
            const Number read = number(field);
            const bool fits = read.state != Number::Bad && read.value >= 0 && read.value <= kMostPerDay;
            good &= fits;
            value = fits ? read.value : 0;
        }
        out[static_cast<std::size_t>(d)] = static_cast<std::uint16_t>(value);
        sum += static_cast<int>(value);
    }
    return good;
}

} // namespace kakarite::receipts
