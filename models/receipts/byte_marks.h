// Where among 16 bytes certain ones stand, as bits (bit i = byte i): the one place of the reader that knows the
// processor.
#pragma once

#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace kakarite::receipts {

inline constexpr int kMarkBytes = 16;

struct ByteMarks {
    std::uint32_t commas = 0;
    std::uint32_t blanks = 0; // spaces and control characters
    std::uint32_t high = 0;   // no ASCII
};

#if defined(__SSE2__)

inline ByteMarks byteMarks(const char* bytes)
{
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
    const __m128i commas = _mm_cmpeq_epi8(v, _mm_set1_epi8(','));
    const __m128i blanks = _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(' ')), v);
    const auto bits = [](__m128i mask) { return static_cast<std::uint32_t>(_mm_movemask_epi8(mask)); };
    return {bits(commas), bits(blanks), bits(v)};
}

// Bytes up to `most`, which is below the comma.
inline std::uint32_t bytesUpTo(const char* bytes, unsigned char most)
{
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
    const __m128i low = _mm_min_epu8(v, _mm_set1_epi8(static_cast<char>(most)));
    return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(low, v)));
}

#else

inline ByteMarks byteMarks(const char* bytes)
{
    ByteMarks marks;
    for (int i = 0; i < kMarkBytes; ++i) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        marks.commas |= (c == ',' ? 1U : 0U) << i;
        marks.blanks |= (c <= ' ' ? 1U : 0U) << i;
        marks.high |= (c >= 0x80 ? 1U : 0U) << i;
    }
    return marks;
}

inline std::uint32_t bytesUpTo(const char* bytes, unsigned char most)
{
    std::uint32_t marks = 0;
    for (int i = 0; i < kMarkBytes; ++i)
        marks |= (static_cast<unsigned char>(bytes[i]) <= most ? 1U : 0U) << i;
    return marks;
}

#endif

} // namespace kakarite::receipts
