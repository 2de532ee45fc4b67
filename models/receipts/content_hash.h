// A stable 64-bit hash of a claim's records: equal for copies of a file that differ in encoding, line ends, stripped
// trailing commas or padding, and for exports that differ in the vendor's own fields alone (RE-2, RE-21).
//
// It tells "the same claim again" apart from "a changed claim"; it is no protection against forgery.
#pragma once

#include <QByteArrayView>

#include <cstdint>

namespace kakarite::receipts {

class ContentHash {
public:
    void reset() { *this = ContentHash(); }
    // One record in its normal form: decoded, fields trimmed, no trailing commas.
    void add(QByteArrayView record);
    std::uint64_t value() const;

private:
    std::uint64_t m_state = 0x2545F4914F6CDD1DU;
    std::uint64_t m_records = 0;
};

} // namespace kakarite::receipts
