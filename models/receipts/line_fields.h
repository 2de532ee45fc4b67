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
    static constexpr int kMost = 512;                      // fields beyond are counted and ignored
    static constexpr qsizetype kMostLineBytes = 64 * 1024; // SJ may have 2,400 bytes, EX 1,000; a longer line is cut

    void split(QByteArrayView line);
    int count() const { return m_count; }
    bool isPlain() const { return m_plain; } // ASCII without a space or another control character anywhere
    QByteArrayView filled() const { return {m_data, m_filledSize}; } // without the empty fields at the end
    QByteArrayView raw(int field) const
    {
        const Filled& found = m_filled[place(field)];
        return found.field == field ? bytes(found) : QByteArrayView();
    }
    // fn(field, bytes) for the fields from `first` on that are not empty, in order, until it answers false.
    template <typename Fn>
    void eachFilled(int first, Fn&& fn) const
    {
        for (std::size_t i = place(first); m_filled[i].field != kNone; ++i) {
            if (!fn(m_filled[i].field, bytes(m_filled[i])))
                return;
        }
    }

private:
    // A line of a unit has 44 fields, of which eight are filled: only those are kept.
    struct Filled {
        int field = 0;
        int begin = 0;
        int end = 0;
    };
    static constexpr int kNone = kMost + 1;

    QByteArrayView bytes(const Filled& filled) const { return {m_data + filled.begin, filled.end - filled.begin}; }
    // The first filled field at or after this one. Fields are asked for in order, nearly always.
    std::size_t place(int field) const
    {
        std::size_t i = m_filled[m_cursor].field > field ? 0 : m_cursor;
        while (m_filled[i].field < field && m_filled[i].field != kNone)
            ++i;
        return m_cursor = i;
    }

    const char* m_data = nullptr;
    qsizetype m_filledSize = 0;
    int m_count = 0;
    bool m_plain = true;
    mutable std::size_t m_cursor = 0;
    std::array<Filled, kMost + 1> m_filled{Filled{kNone, 0, 0}}; // the one behind the last has field kNone
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
