// One input through everything that reads master bytes, and what must hold whatever they are.
// Used by the fuzz target and by a test over random mutations.
#pragma once

#include "models/masters/master_reader.h"

#include <algorithm>
#include <cstdlib>

namespace kakarite::masters::test {

inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

struct Trace {
    std::uint64_t hash = 0;
    int rows = 0;
    int refused = 0;
    bool refusedWhole = false;
    void mix(std::uint64_t value) { hash = (hash ^ value) * 0x100000001B3U; }
};

template <typename Feed>
Result<void> inPieces(QByteArrayView bytes, qsizetype piece, const Feed& feed)
{
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        TRY(feed(bytes.sliced(at, std::min(piece, bytes.size() - at))));
    return {};
}

inline Result<MasterLook> scout(QByteArrayView bytes, qsizetype piece)
{
    MasterScout reading;
    TRY(inPieces(bytes, piece, [&](QByteArrayView part) { return reading.feed(part); }));
    return reading.finish();
}

inline Trace traceOf(QByteArrayView bytes, qsizetype piece)
{
    Trace trace;
    const auto look = scout(bytes, piece);
    if (!look) {
        trace.refusedWhole = true;
        trace.mix(static_cast<std::uint64_t>(look.error().code));
        return trace;
    }
    require(look->columns >= layoutOf(look->kind).fewest && look->refused <= look->rows);
    int line = 0;
    const Date revision = *Date::fromYmd(2025, 3, 7);
    MasterReader reader(
        *look, revision,
        [&](const MasterRow& row) -> Result<void> {
            require(row.line > line && row.code > 0);
            require(!row.whole || (row.to && !row[TextField::Kana].isNull()));
            require(row.to.value_or(kOpenEnd) <= kOpenEnd && row.from >= kAlways.addDays(-800'000));
            line = row.line;
            ++trace.rows;
            trace.mix(static_cast<std::uint64_t>(row.code));
            trace.mix(static_cast<std::uint64_t>(row.from.days()));
            trace.mix(static_cast<std::uint64_t>(row.points.value_or(-1)));
            trace.mix(static_cast<std::uint64_t>(row[TextField::Name].size()));
            return {};
        },
        [&](const MasterNote& note) {
            require(note.line > 0);
            trace.refused += refusesLine(note.code);
            trace.mix(static_cast<std::uint64_t>(note.line) * 64 + static_cast<std::uint64_t>(note.code));
        });
    require(inPieces(bytes, piece, [&](QByteArrayView part) { return reader.feed(part); }).has_value());
    require(reader.finish().has_value());
    // The second reading knows that the file is full: lines it cannot take whole are refused then.
    require(trace.rows + trace.refused == look->rows + look->refused);
    return trace;
}

// Never a crash; `everyWay`: in pieces as well, with the same rows and notes.
inline void fuzzOne(QByteArrayView bytes, bool everyWay = true)
{
    const Trace whole = traceOf(bytes, std::max<qsizetype>(bytes.size(), 1));
    if (!everyWay)
        return;
    const Trace pieces = traceOf(bytes, 7);
    require(whole.hash == pieces.hash && whole.refusedWhole == pieces.refusedWhole);
    looksLikeMaster(bytes);
}

} // namespace kakarite::masters::test
