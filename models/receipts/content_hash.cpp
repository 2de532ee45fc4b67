#include "models/receipts/content_hash.h"

#include <QtEndian>

#include <bit>

namespace kakarite::receipts {

namespace {

constexpr std::uint64_t kFirst = 0x9E3779B185EBCA87U;
constexpr std::uint64_t kSecond = 0xC2B2AE3D27D4EB4FU;

constexpr std::uint64_t mix(std::uint64_t state, std::uint64_t word)
{
    return std::rotl(state ^ (word * kSecond), 31) * kFirst;
}

constexpr std::uint64_t avalanche(std::uint64_t h)
{
    h = (h ^ (h >> 33)) * kSecond;
    h = (h ^ (h >> 29)) * kFirst;
    return h ^ (h >> 32);
}

} // namespace

void ContentHash::add(QByteArrayView record)
{
    const char* p = record.data();
    qsizetype left = record.size();
    std::uint64_t state = m_state;
    for (; left >= 8; left -= 8, p += 8)
        state = mix(state, qFromLittleEndian<quint64>(p));
    std::uint64_t rest = 0;
    if (left > 0 && record.size() >= 8) // once more the last eight, without those that were mixed in already
        rest = qFromLittleEndian<quint64>(p + left - 8) >> (8 * (8 - left));
    for (qsizetype i = 0; i < left && record.size() < 8; ++i)
        rest |= std::uint64_t(static_cast<unsigned char>(p[i])) << (8 * i);
    state = mix(state, rest);
    m_state = mix(state, static_cast<std::uint64_t>(record.size()));
    ++m_records;
}

std::uint64_t ContentHash::value() const
{
    return avalanche(mix(m_state, m_records));
}

} // namespace kakarite::receipts
