// One line cut into its fields, still as bytes, and the ways to read a field.
//
// Cut on commas only: the format has no quoting, and neither encoding has a comma inside a character (receipts.md §1).
// Fields count from 1 as in the layouts; a field the line does not have is empty. The bytes belong to the caller and
// must outlive the last question. Numbers and dates may be padded and may be written in full-width digits.
#pragma once

#include "models/receipts/claim.h"
#include "models/receipts/parser.h"

#include <array>
#include <string>

namespace kakarite::receipts {

struct Number {
    enum State : char { Blank, Good, Bad };
    State state = Blank;
    std::int64_t value = 0;
};

class LineFields {
public:
    static constexpr int kMost = 512; // fields beyond are counted and ignored

    void split(QByteArrayView line);
    int count() const { return m_count; }
    bool isAscii() const { return m_ascii; }
    bool hasSpace() const { return m_space; } // a space or another control character anywhere
    QByteArrayView line() const { return {m_data, m_size}; }
    QByteArrayView raw(int field) const
    {
        if (field < 1 || field > m_kept)
            return {};
        const auto i = static_cast<std::size_t>(field);
        return {m_data + m_ends[i - 1] + 1, m_ends[i] - m_ends[i - 1] - 1};
    }

private:
    const char* m_data = nullptr;
    qsizetype m_size = 0;
    int m_count = 0;
    int m_kept = 0;
    bool m_ascii = true;
    bool m_space = false;
    std::array<qsizetype, kMost + 1> m_ends{-1}; // the place of the comma after field i; [0] = -1
};

// Reading a field: what depends on the file's encoding.
class FieldReader {
public:
    explicit FieldReader(TextEncoding encoding) : m_encoding(encoding) {}

    // Decoded, trimmed of both kinds of space; `replaced` counts the bytes that were no character.
    QString text(QByteArrayView field, int* replaced = nullptr) const;
    // UTF-8, trimmed of both kinds of space, appended.
    void appendNormal(QByteArrayView field, std::string& out) const;
    Number number(QByteArrayView field) const;
    // Without padding, full-width digits and spaces narrowed; other characters stay as they are. Valid until the next
    // call.
    QByteArrayView narrow(QByteArrayView field) const;
    // Dates of either calendar (receipts.md §2).
    std::optional<Date> date(QByteArrayView field, bool* pastEraEnd) const;
    std::optional<Month> month(QByteArrayView field, bool* pastEraEnd) const;
    // The 31 day columns from `first` on. False if one of them is no number (it counts as 0).
    bool days(const LineFields& fields, int first, DayCounts& out, int& sum) const;

private:
    TextEncoding m_encoding;
    mutable std::array<char, 64> m_narrow{};
};

} // namespace kakarite::receipts
