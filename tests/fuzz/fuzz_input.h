// What the fuzz targets share.
#pragma once

#include <QByteArrayView>
#include <QHashFunctions>

#include <cstdint>

namespace kakarite::fuzz {

inline QByteArrayView inputOf(const std::uint8_t* data, std::size_t size)
{
    return {data, static_cast<qsizetype>(size)};
}

// For one input in sixteen: the slow comparisons of reading it every way. The same inputs on every run.
inline bool everyWay(QByteArrayView input)
{
    return qHash(input, 0) % 16 == 0;
}

} // namespace kakarite::fuzz
