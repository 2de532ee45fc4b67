// The order of kana by whole numbers, for sorting many without looking at their texts.
#pragma once

#include <QString>

#include <cstdint>

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

// The places of a kana's first nine characters up to one without a number of its own, and a last bit where that is all
// of it.
inline std::uint64_t kanaHead(const QString& kana)
{
    constexpr qsizetype kCharacters = 9;
    std::uint64_t head = 0;
    bool exact = true;
    for (qsizetype i = 0; i < kCharacters; ++i) {
        KanaPlace place;
        if (exact && i < kana.size()) {
            place = kanaPlace(kana[i].unicode());
            exact = place.own;
        }
        head = head << 7 | place.number;
    }
    return head << 1 | (exact && kana.size() <= kCharacters ? 1U : 0U);
}

} // namespace kakarite::reports
