// A sink that keeps everything, and the shortest way from bytes to it.
#pragma once

#include "models/receipts/parser.h"

#include <QFile>

#include <algorithm>
#include <vector>

namespace kakarite::receipts::test {

struct Collected final : ClaimSink {
    std::vector<Facility> facilities;
    std::vector<Claim> claims;
    std::vector<Totals> goes;
    std::vector<Note> notes;
    FileCounts counts;

    void facility(const Facility& found) override { facilities.push_back(found); }
    void claim(Claim&& found) override { claims.push_back(std::move(found)); }
    void totals(const Totals& found) override { goes.push_back(found); }
    void note(const Note& found) override { notes.push_back(found); }

    std::int64_t count(NoteCode code) const { return std::ranges::count(notes, code, &Note::code); }
    const Note* first(NoteCode code) const
    {
        const auto found = std::ranges::find(notes, code, &Note::code);
        return found == notes.end() ? nullptr : &*found;
    }
    int outpatients() const
    {
        return static_cast<int>(std::ranges::count_if(claims, [](const Claim& c) { return c.isOutpatient(); }));
    }
};

inline Collected parseAs(TextEncoding encoding, QByteArrayView bytes, qsizetype piece = 1 << 20)
{
    Collected collected;
    Parser parser(encoding, collected);
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        parser.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)));
    collected.counts = parser.finish();
    return collected;
}

inline Sniffer sniff(QByteArrayView bytes, qsizetype piece = 1 << 20)
{
    Sniffer sniffer;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        sniffer.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)));
    return sniffer;
}

inline Collected parse(QByteArrayView bytes, qsizetype piece = 1 << 20)
{
    return parseAs(sniff(bytes, piece).encoding(), bytes, piece);
}

// The error code of the verdict; 0 for a file that may be imported.
inline int verdictOf(QByteArrayView bytes)
{
    const auto verdict = sniff(bytes).verdict();
    return verdict ? 0 : static_cast<int>(verdict.error().code);
}

// A public sample file, empty where it is absent.
inline QByteArray fixture(const char* name)
{
    QFile file(QStringLiteral(SHARED_DIR "/fixtures/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace kakarite::receipts::test
