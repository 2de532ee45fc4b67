#include "models/base/japanese_text.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>

namespace kakarite {

namespace {

constexpr int kRowLength = 188; // trail bytes 40..7E and 80..FC
constexpr char16_t kReplacement = 0xFFFD;
constexpr char16_t kWideSpace = 0x3000;

struct Row {
    std::uint8_t lead;
    char16_t values[kRowLength];
};

constexpr Row kRows[] = {
#include "cp932_table.inc"
};

constexpr std::array<int, 256> makeRowOfLead()
{
    std::array<int, 256> rows{};
    rows.fill(-1);
    for (std::size_t i = 0; i < std::size(kRows); ++i)
        rows[kRows[i].lead] = static_cast<int>(i);
    return rows;
}

constexpr auto kRowOfLead = makeRowOfLead();

constexpr bool isLead(unsigned char c)
{
    return (c >= 0x81 && c <= 0x9F) || (c >= 0xE0 && c <= 0xFC);
}
constexpr bool isUserLead(unsigned char c)
{
    return c >= 0xF0 && c <= 0xF9;
}
constexpr bool isTrail(unsigned char c)
{
    return c >= 0x40 && c <= 0xFC && c != 0x7F;
}
constexpr int trailIndex(unsigned char c)
{
    return c < 0x7F ? c - 0x40 : c - 0x41;
}
constexpr unsigned trailByte(int index)
{
    return static_cast<unsigned>(index < 0x3F ? index + 0x40 : index + 0x41);
}

char16_t decodePair(unsigned char lead, unsigned char trail)
{
    if (isUserLead(lead))
        return static_cast<char16_t>(0xE000 + (lead - 0xF0) * kRowLength + trailIndex(trail));
    const int row = kRowOfLead[lead];
    return row < 0 ? kReplacement : kRows[row].values[trailIndex(trail)];
}

bool allAscii8(const char* p)
{
    std::uint64_t word = 0;
    std::memcpy(&word, p, sizeof word);
    return (word & 0x8080808080808080U) == 0;
}

// A character stands in up to three places; Windows writes the JIS or NEC row 13 one, then the IBM extension.
std::unique_ptr<std::uint16_t[]> makeEncodings()
{
    auto table = std::make_unique<std::uint16_t[]>(0x10000);
    const auto enter = [&table](const Row& row) {
        for (int i = 0; i < kRowLength; ++i) {
            const char16_t unit = row.values[i];
            if (unit != kReplacement && table[unit] == 0)
                table[unit] = static_cast<std::uint16_t>(unsigned(row.lead) << 8 | trailByte(i));
        }
    };
    for (const Row& row : kRows) {
        if (row.lead < 0xED)
            enter(row);
    }
    for (const Row& row : kRows) {
        if (row.lead >= 0xFA)
            enter(row);
    }
    for (const Row& row : kRows)
        enter(row);
    for (int i = 0; i < 10 * kRowLength; ++i)
        table[0xE000 + i] =
            static_cast<std::uint16_t>(unsigned(0xF0 + i / kRowLength) << 8 | trailByte(i % kRowLength));
    for (unsigned i = 0; i < 0x80; ++i)
        table[i] = static_cast<std::uint16_t>(i);
    for (unsigned i = 0; i < 63; ++i)
        table[0xFF61 + i] = static_cast<std::uint16_t>(0xA1 + i);
    // The same signs as other converters of Shift_JIS name them.
    constexpr std::pair<char16_t, char16_t> kAlike[] = {{0x301C, 0xFF5E}, {0x2212, 0xFF0D}, {0x2016, 0x2225},
                                                        {0x2014, 0x2015}, {0x00A2, 0xFFE0}, {0x00A3, 0xFFE1},
                                                        {0x00AC, 0xFFE2}};
    for (const auto& [other, ours] : kAlike) {
        if (table[other] == 0)
            table[other] = table[ours];
    }
    return table;
}

bool isSpaceUnit(char16_t c)
{
    return c == u' ' || c == kWideSpace || c == u'\t';
}

// Text that NFKC leaves as it is: ASCII, kana and the unified ideographs; the rest takes the long way.
bool isPlain(char16_t c)
{
    return c < 0x80 || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x30A1 && c <= 0x30FE) || (c >= 0x3041 && c <= 0x3096);
}

bool isPlain(QStringView text)
{
    for (const QChar c : text) {
        if (!isPlain(c.unicode()))
            return false;
    }
    return true;
}

QString withoutSpaces(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

} // namespace

QString decodeCp932(QByteArrayView bytes, int* replaced)
{
    QString text(bytes.size(), Qt::Uninitialized);
    auto* out = reinterpret_cast<char16_t*>(text.data());
    const char16_t* const begin = out;
    const char* p = bytes.data();
    const char* const end = p + bytes.size();
    int lost = 0;
    while (p != end) {
        const auto c = static_cast<unsigned char>(*p++);
        if (c < 0x80) {
            *out++ = c;
            while (end - p >= 8 && allAscii8(p)) {
                for (int i = 0; i < 8; ++i)
                    *out++ = static_cast<unsigned char>(*p++);
            }
        } else if (c >= 0xA1 && c <= 0xDF) {
            *out++ = static_cast<char16_t>(0xFF61 + c - 0xA1);
        } else if (isLead(c) && p != end && isTrail(static_cast<unsigned char>(*p))) {
            const auto trail = static_cast<unsigned char>(*p);
            const char16_t unit = decodePair(c, trail);
            lost += unit == kReplacement ? 1 : 0;
            if (unit != kReplacement || trail >= 0x80) // an ASCII byte after a wrong lead stays a character of its own
                ++p;
            *out++ = unit;
        } else {
            *out++ = kReplacement;
            ++lost;
        }
    }
    text.truncate(out - begin);
    if (replaced)
        *replaced += lost;
    return text;
}

QByteArray encodeCp932(QStringView text, int* replaced)
{
    static const std::unique_ptr<std::uint16_t[]> kEncodings = makeEncodings();
    QByteArray bytes;
    bytes.reserve(text.size() * 2);
    int lost = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        const unsigned code = kEncodings[unit];
        if (code == 0 && unit != 0) {
            bytes.append('?');
            ++lost;
            if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
                ++i;
            continue;
        }
        if (code > 0xFF)
            bytes.append(static_cast<char>(code >> 8));
        bytes.append(static_cast<char>(code & 0xFF));
    }
    if (replaced)
        *replaced += lost;
    return bytes;
}

QString trimmedBoth(QStringView text)
{
    while (!text.isEmpty() && isSpaceUnit(text.front().unicode()))
        text = text.mid(1);
    while (!text.isEmpty() && isSpaceUnit(text.back().unicode()))
        text.chop(1);
    return text.toString();
}

QString nfkc(QStringView text)
{
    const QString copy = text.toString();
    return isPlain(text) ? copy : copy.normalized(QString::NormalizationForm_KC);
}

QString patientNumberKey(QStringView number)
{
    QString key = trimmedBoth(nfkc(trimmedBoth(number)));
    qsizetype zeros = 0;
    while (zeros + 1 < key.size() && key[zeros] == u'0')
        ++zeros;
    return zeros == 0 ? key : key.mid(zeros);
}

QString nameKey(QStringView name)
{
    return withoutSpaces(nfkc(name));
}

bool actsUnseen(char32_t character)
{
    const auto category = QChar::category(character);
    return (category == QChar::Other_Control && character != U'\n' && character != U'\t') ||
           category == QChar::Other_Format;
}

bool hasUnseen(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (actsUnseen(pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode()))
            return true;
    }
    return false;
}

bool startsFormula(QStringView cell)
{
    return !cell.isEmpty() && QStringView(u"=+-@\t\r＝＋－＠").contains(cell.front());
}

QString searchKey(QStringView text)
{
    QString key = withoutSpaces(nfkc(text)).toUpper();
    for (QChar& c : key) {
        const char16_t unit = c.unicode();
        if ((unit >= 0x3041 && unit <= 0x3096) || unit == 0x309D || unit == 0x309E)
            c = QChar(static_cast<char16_t>(unit + 0x60));
    }
    return key;
}

} // namespace kakarite
