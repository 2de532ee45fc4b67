#include "models/receipts/parser.h"
#include "models/receipts/records.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

namespace kakarite::receipts {

namespace {

// Strict UTF-8, a piece at a time: no overlong forms, no surrogates, nothing above U+10FFFF.
class Utf8Check {
public:
    void feed(QByteArrayView piece)
    {
        const auto* p = reinterpret_cast<const unsigned char*>(piece.data());
        const auto* const end = p + piece.size();
        while (m_valid && p != end) {
            if (m_left == 0) {
                p = passAscii(p, end);
                if (p == end)
                    return;
                begin(*p++);
            } else {
                m_valid = *p >= m_low && *p <= m_high;
                m_low = 0x80;
                m_high = 0xBF;
                --m_left;
                ++p;
            }
        }
    }
    // A last character that the file cuts off is no evidence against UTF-8.
    bool isUtf8() const { return m_valid && m_multibyte; }

private:
    static const unsigned char* passAscii(const unsigned char* p, const unsigned char* end)
    {
        while (end - p >= 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, p, sizeof word);
            if ((word & 0x8080808080808080U) != 0)
                break;
            p += 8;
        }
        while (p != end && *p < 0x80)
            ++p;
        return p;
    }
    void begin(unsigned char c)
    {
        m_low = 0x80;
        m_high = 0xBF;
        m_multibyte = true;
        if (c >= 0xC2 && c <= 0xDF) {
            m_left = 1;
        } else if (c >= 0xE0 && c <= 0xEF) {
            m_left = 2;
            m_low = c == 0xE0 ? 0xA0 : 0x80;
            m_high = c == 0xED ? 0x9F : 0xBF;
        } else if (c >= 0xF0 && c <= 0xF4) {
            m_left = 3;
            m_low = c == 0xF0 ? 0x90 : 0x80;
            m_high = c == 0xF4 ? 0x8F : 0xBF;
        } else {
            m_valid = false;
        }
    }

    int m_left = 0;
    unsigned char m_low = 0x80;
    unsigned char m_high = 0xBF;
    bool m_valid = true;
    bool m_multibyte = false;
};

constexpr std::size_t kPrefix = 96; // enough for every field that tells the kind

QByteArrayView field(QByteArrayView line, int number)
{
    for (; number > 1; --number) {
        const qsizetype comma = line.indexOf(',');
        if (comma < 0)
            return {};
        line = line.sliced(comma + 1);
    }
    const qsizetype comma = line.indexOf(',');
    QByteArrayView found = comma < 0 ? line : line.first(comma);
    while (!found.isEmpty() && found.front() == ' ')
        found = found.sliced(1);
    while (!found.isEmpty() && found.back() == ' ')
        found.chop(1);
    return found;
}

bool isNumber(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool hasMagic(QByteArrayView head)
{
    using namespace std::string_view_literals;
    constexpr std::string_view kMagics[] = {"PK\x03\x04"sv,
                                            "PK\x05\x06"sv,
                                            "%PDF"sv,
                                            "\x89PNG"sv,
                                            "\xFF\xD8\xFF"sv,
                                            "GIF8"sv,
                                            "\xD0\xCF\x11\xE0"sv,
                                            "7z\xBC\xAF"sv,
                                            "Rar!"sv,
                                            "\x1F\x8B"sv,
                                            "\x28\xB5\x2F\xFD"sv,
                                            "II*\0"sv,
                                            "MM\0*"sv,
                                            "SQLite format 3"sv,
                                            "MZ\x90"sv,
                                            "RIFF"sv,
                                            "\x7F"
                                            "ELF"sv};
    const std::string_view bytes(head.data(), static_cast<std::size_t>(head.size()));
    return std::ranges::any_of(kMagics, [bytes](std::string_view magic) { return bytes.starts_with(magic); });
}

enum class Kind { Medical, Inpatient, Dpc, Dental, Pharmacy, Workers };
constexpr std::size_t kKinds = 6;

// What the receipts of a file are, record by record.
class KindCount {
public:
    void line(QByteArrayView text)
    {
        if (text.startsWith("\xEF\xBB\xBF"))
            text = text.sliced(3);
        while (!text.isEmpty() && (text[0] == ' ' || text[0] == '\t'))
            text = text.sliced(1);
        if (text.size() < 3 || field(text, 1).size() != 2)
            return;
        if (m_ended && !text.startsWith("IR,") && !text.startsWith("HI,"))
            return;
        m_ended = false;
        const RecordId id = recordId(text[0], text[1]);
        if (id == "IR"_record || id == "HI"_record)
            header(text, id == "HI"_record);
        else if (id == "UK"_record)
            dentalHeader(text);
        else if (id == "RE"_record)
            receipt(text);
        else if (id == "GO"_record || id == "HG"_record || id == "RS"_record)
            close();
        else if (isDpcRecord(id))
            m_dpc = true;
        else if (isDentalRecord(id))
            m_dental = true;
        else if (isWorkersRecord(id))
            m_workers = true;
    }
    void close()
    {
        if (!m_open)
            return;
        m_open = false;
        ++m_counts[static_cast<std::size_t>(kind())];
    }
    // Behind the end mark nothing counts but a second file that was hung onto the first.
    void endMark()
    {
        close();
        m_ended = true;
    }
    bool isReceiptFile() const { return m_header || total() != 0; }
    std::int64_t count(Kind kind) const { return m_counts[static_cast<std::size_t>(kind)]; }
    std::int64_t total() const
    {
        std::int64_t sum = 0;
        for (const std::int64_t n : m_counts)
            sum += n;
        return sum;
    }
    Kind headerKind() const
    {
        return m_table == 3 || m_dentalFile ? Kind::Dental : m_table == 4 ? Kind::Pharmacy : Kind::Medical;
    }

private:
    void header(QByteArrayView text, bool returned)
    {
        close();
        const QByteArrayView table = field(text, returned ? 5 : 4);
        m_table = table.size() == 1 && isNumber(table) ? table[0] - '0' : 1;
        m_header |= text.count(',') >= 4;
    }
    void dentalHeader(QByteArrayView text)
    {
        close();
        m_dentalFile = text.count(',') >= 3;
        m_header |= m_dentalFile;
    }
    void receipt(QByteArrayView text)
    {
        close();
        const QByteArrayView type = field(text, 3);
        const bool typed = type.size() == 4 && isNumber(type);
        if (!m_header && !(typed && isNumber(field(text, 2))))
            return; // a text that happens to begin with RE
        m_open = true;
        m_dpc = m_dental = m_workers = false;
        m_type = typed ? type.toInt() : 0;
    }
    Kind kind() const
    {
        if (m_workers)
            return Kind::Workers;
        if (m_table == 3 || m_dental || m_type / 1000 == 3)
            return Kind::Dental;
        if (m_table == 4 || m_type / 1000 == 4)
            return Kind::Pharmacy;
        if (m_dpc)
            return Kind::Dpc;
        return m_table != 1 || m_type % 2 != 0 ? Kind::Inpatient : Kind::Medical;
    }

    std::array<std::int64_t, kKinds> m_counts{};
    int m_table = 1;
    int m_type = 0;
    bool m_open = false;
    bool m_dpc = false;
    bool m_dental = false;
    bool m_workers = false;
    bool m_dentalFile = false;
    bool m_header = false;
    bool m_ended = false;
};

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r' || c == kEndMark;
}

} // namespace

struct Sniffer::State {
    void feed(QByteArrayView piece)
    {
        if (head.size() < kPrefix)
            head.append(piece.data(), std::min(kPrefix - head.size(), static_cast<std::size_t>(piece.size())));
        utf8.feed(piece);
        const char* p = piece.data();
        const char* const end = p + piece.size();
        while (p != end) {
            // The rest of a line behind its prefix is only searched for the line end.
            const char* stop = p;
            for (; stop != end; ++stop) {
                const auto c = static_cast<unsigned char>(*stop);
                if (c > 0x1F)
                    continue;
                if (isLineEnd(*stop))
                    break;
                nuls += c == 0 ? 1 : 0;
                controls += c != '\t' && c != '\f' ? 1 : 0;
            }
            if (stop != p) {
                inked = inked || std::any_of(p, stop, [](char c) { return static_cast<unsigned char>(c) > ' '; });
                if (prefix.size() < kPrefix)
                    prefix.append(p, std::min(kPrefix - prefix.size(), static_cast<std::size_t>(stop - p)));
            }
            if (stop == end)
                break;
            endLine();
            if (*stop == kEndMark)
                kinds.endMark();
            p = stop + 1;
        }
        bytes += piece.size();
    }
    void endLine()
    {
        if (!prefix.empty())
            kinds.line(QByteArrayView(prefix.data(), static_cast<qsizetype>(prefix.size())));
        prefix.clear();
    }

    Utf8Check utf8;
    KindCount kinds;
    std::string head;
    std::string prefix; // of the current line
    std::int64_t bytes = 0;
    std::int64_t nuls = 0;
    std::int64_t controls = 0;
    bool inked = false;
};

Sniffer::Sniffer() : m_state(std::make_unique<State>())
{
}
Sniffer::~Sniffer() = default;
Sniffer::Sniffer(Sniffer&&) noexcept = default;
Sniffer& Sniffer::operator=(Sniffer&&) noexcept = default;

void Sniffer::feed(QByteArrayView piece)
{
    m_state->feed(piece);
}

TextEncoding Sniffer::encoding() const
{
    const bool marked = std::string_view(m_state->head).starts_with("\xEF\xBB\xBF");
    return marked || m_state->utf8.isUtf8() ? TextEncoding::Utf8 : TextEncoding::Cp932;
}

Result<void> Sniffer::verdict() const
{
    State s = *m_state;
    s.endLine();
    s.kinds.close();
    const std::string_view head(s.head);
    if (hasMagic(QByteArrayView(head.data(), static_cast<qsizetype>(head.size()))))
        return failure(ErrorCode::ReceiptBinary, QStringLiteral("known file signature"));
    if (head == "\xEF\xBB\xBF" || (!s.inked && s.nuls == 0))
        return failure(ErrorCode::FileEmpty);
    if (!s.kinds.isReceiptFile()) {
        const bool wide = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
        if (!wide && (s.nuls != 0 || s.controls * 100 > s.bytes))
            return failure(ErrorCode::ReceiptBinary, QStringLiteral("control characters"));
        return failure(ErrorCode::ReceiptNotUke, wide ? QStringLiteral("UTF-16") : QString());
    }
    if (s.kinds.count(Kind::Medical) != 0)
        return {};

    constexpr std::pair<Kind, ErrorCode> kOthers[] = {{Kind::Dpc, ErrorCode::ReceiptDpc},
                                                      {Kind::Workers, ErrorCode::ReceiptWorkersComp},
                                                      {Kind::Dental, ErrorCode::ReceiptDental},
                                                      {Kind::Pharmacy, ErrorCode::ReceiptPharmacy},
                                                      {Kind::Inpatient, ErrorCode::ReceiptInpatientOnly}};
    const auto* const most =
        std::ranges::max_element(kOthers, {}, [&s](const auto& other) { return s.kinds.count(other.first); });
    if (s.kinds.count(most->first) != 0)
        return failure(most->second);
    switch (s.kinds.headerKind()) {
    case Kind::Dental:
        return failure(ErrorCode::ReceiptDental);
    case Kind::Pharmacy:
        return failure(ErrorCode::ReceiptPharmacy);
    default:
        return failure(ErrorCode::ReceiptNoClaim);
    }
}

bool looksLikeReceipts(QByteArrayView head)
{
    if (hasMagic(head))
        return false;
    if (head.startsWith("\xEF\xBB\xBF"))
        head = head.sliced(3);
    while (!head.isEmpty() && (static_cast<unsigned char>(head[0]) <= ' '))
        head = head.sliced(1);
    if (head.size() < 3 || head[2] != ',')
        return false;
    const RecordId id = recordId(head[0], head[1]);
    return id == "IR"_record || id == "HI"_record || id == "UK"_record || id == "RE"_record;
}

} // namespace kakarite::receipts
