// The order of kana by whole numbers, for sorting many without looking at their texts.
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace kakarite::reports {

// Where a character stands among kana, in seven bits: spaces and katakana have a number of their own.
struct KanaPlace {
    std::uint64_t number = 0;
    bool own = false;
};

inline KanaPlace kanaPlace(char16_t c)
{
    constexpr char16_t kWideSpace = 0x3000;
    constexpr char16_t kBeforeKatakana = 0x30A0;
    if (c > kBeforeKatakana && c <= 0x30FF)
        return {c - kBeforeKatakana + 4U, true};
    if (c == u' ' || c == kWideSpace)
        return {c == u' ' ? 1U : 3U, true};
    if (c < kWideSpace)
        return {c < u' ' ? 0U : 2U, false};
    return {c <= kBeforeKatakana ? 4U : 127U, false};
}

// The places of a kana's first nine characters, up to one without a number of its own.
class KanaHead {
public:
    explicit KanaHead(const QString& kana)
    {
        constexpr qsizetype kCharacters = 9;
        bool exact = true;
        for (qsizetype i = 0; i < kCharacters; ++i) {
            KanaPlace place;
            if (exact && i < kana.size()) {
                place = kanaPlace(kana[i].unicode());
                exact = place.own;
            }
            m_places = m_places << 7 | place.number;
        }
        m_places = m_places << 1 | (exact && kana.size() <= kCharacters ? 1U : 0U);
    }
    // As QString::compare of the two kana, or nothing where only their texts can tell.
    std::optional<int> compare(KanaHead other) const
    {
        if (m_places >> 1 != other.m_places >> 1)
            return m_places < other.m_places ? -1 : 1;
        return (m_places & other.m_places & 1U) != 0 ? std::optional(0) : std::nullopt;
    }

private:
    std::uint64_t m_places = 0; // seven bits each; the last bit: that is all of it
};

} // namespace kakarite::reports
