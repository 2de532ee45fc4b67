// One input through everything that reads receipt bytes, and what must hold whatever they are.
// Used by the fuzz target and by a test over random mutations.
#pragma once

#include "models/receipts/parser.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace kakarite::receipts::test {

struct FuzzSink final : ClaimSink {
    std::int64_t claims = 0;
    std::int64_t outpatients = 0;
    std::int64_t points = 0;
    std::uint64_t trace = 0;

    void mix(std::uint64_t value) { trace = (trace ^ value) * 0x100000001B3U; }
    static void require(bool holds)
    {
        if (!holds)
            std::abort();
    }
    void facility(const Facility& found) override { mix(static_cast<std::uint64_t>(found.code.size())); }
    void claim(Claim&& found) override
    {
        ++claims;
        outpatients += found.isOutpatient() ? 1 : 0;
        points += found.points();
        mix(found.contentHash);
        const int days = found.month ? found.month->dayCount() : 31;
        const VisitDays visits = visitDays(found);
        require((visits.firstFee & ~visits.visits) == 0);
        require(days == 31 || visits.visits >> days == 0);
        for (const Unit& unit : found.units) {
            require(!unit.lines.empty());
            mix(static_cast<std::uint64_t>(unit.count));
            for (const UnitLine& line : unit.lines)
                require(line.code >= 0 && line.code <= 999999999);
        }
    }
    void totals(const Totals& found) override { mix(static_cast<std::uint64_t>(found.points.value_or(-1))); }
    void note(const Note& found) override
    {
        require(found.line > 0 && found.field >= 0);
        mix(static_cast<std::uint64_t>(found.line) * 64 + static_cast<std::uint64_t>(found.code));
    }
};

inline std::uint64_t runParser(TextEncoding encoding, QByteArrayView bytes, qsizetype piece, bool accepted = false)
{
    FuzzSink sink;
    Parser parser(encoding, sink);
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        parser.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)));
    const FileCounts counts = parser.finish();
    FuzzSink::require(!accepted || counts.claims > 0);
    FuzzSink::require(counts.claims == sink.claims && counts.outpatientClaims == sink.outpatients);
    FuzzSink::require(counts.countedPoints == sink.points);
    FuzzSink::require(!counts.goCountOk || counts.goCount.has_value());
    return sink.trace;
}

// Never a crash; `everyWay`: in pieces as well, with the same claims and notes, and in the other encoding.
inline void fuzzOne(QByteArrayView bytes, bool everyWay = true)
{
    Sniffer sniffer;
    sniffer.feed(bytes);
    const std::uint64_t whole =
        runParser(sniffer.encoding(), bytes, std::max<qsizetype>(bytes.size(), 1), sniffer.verdict().has_value());
    if (!everyWay)
        return;
    Sniffer pieces;
    const qsizetype half = bytes.size() / 2;
    pieces.feed(bytes.first(half));
    pieces.feed(bytes.sliced(half));
    FuzzSink::require(sniffer.encoding() == pieces.encoding());
    FuzzSink::require(sniffer.verdict().has_value() == pieces.verdict().has_value());
    FuzzSink::require(whole == runParser(sniffer.encoding(), bytes, 7));
    runParser(sniffer.encoding() == TextEncoding::Utf8 ? TextEncoding::Cp932 : TextEncoding::Utf8, bytes, 64);
}

} // namespace kakarite::receipts::test
