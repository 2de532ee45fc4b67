// The record ids of the format and the length of their lines: receipts.md §1.1.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kakarite::receipts {

using RecordId = std::uint16_t;

inline constexpr char kEndMark = 0x1A; // behind it nothing counts, unless another IR or HI follows

constexpr RecordId recordId(char first, char second)
{
    return static_cast<RecordId>(static_cast<unsigned char>(first) << 8 | static_cast<unsigned char>(second));
}

constexpr RecordId operator""_record(const char* text, std::size_t)
{
    return recordId(text[0], text[1]);
}

struct RecordShape {
    RecordId id;
    int most;  // columns with the id; 0 = not fixed
    int least; // without these the record says nothing
};

namespace detail {

constexpr RecordShape shape(const char* name, int most, int least)
{
    return {recordId(name[0], name[1]), most, least};
}

// The frequent ones first.
inline constexpr RecordShape kShapes[] = {
    shape("SI", 44, 7), shape("IY", 44, 7), shape("CO", 5, 4), shape("SY", 8, 3), shape("TO", 48, 7),
    shape("RE", 38, 7), shape("HO", 15, 6), shape("KO", 12, 6), shape("SN", 9, 0), shape("JD", 33, 3),
    shape("MF", 33, 0), shape("KH", 2, 0), shape("GR", 3, 0), shape("SJ", 3, 0), shape("NI", 32, 0), shape("IR", 10, 8),
    shape("GO", 4, 2), shape("TI", 10, 0), shape("TR", 18, 0), shape("TS", 5, 0),
    // payer side and returned claims
    shape("RC", 0, 0), shape("EX", 0, 0), shape("JY", 0, 0), shape("MN", 0, 0), shape("HI", 8, 6), shape("HR", 0, 0),
    shape("HG", 4, 2), shape("MD", 0, 0), shape("RT", 0, 0), shape("JR", 0, 0), shape("MK", 0, 0),
    // DPC, 歯科, 労災
    shape("BU", 0, 0), shape("SB", 0, 0), shape("KK", 0, 0), shape("SK", 0, 0), shape("GA", 0, 0), shape("HH", 0, 0),
    shape("GT", 0, 0), shape("CD", 0, 0), shape("UK", 0, 0), shape("HS", 0, 0), shape("SS", 0, 0), shape("RR", 0, 0),
    shape("RI", 0, 0), shape("RS", 0, 0)};

} // namespace detail

// Null for an id that no part of the format knows.
constexpr const RecordShape* recordShape(RecordId id)
{
    for (const RecordShape& known : detail::kShapes) {
        if (known.id == id)
            return &known;
    }
    return nullptr;
}

constexpr bool isDpcRecord(RecordId id)
{
    return id == "BU"_record || id == "SB"_record || id == "KK"_record || id == "GA"_record || id == "HH"_record ||
           id == "GT"_record || id == "CD"_record;
}
constexpr bool isDentalRecord(RecordId id)
{
    return id == "HS"_record || id == "SS"_record;
}
constexpr bool isWorkersRecord(RecordId id)
{
    return id == "RR"_record || id == "RI"_record;
}

} // namespace kakarite::receipts
