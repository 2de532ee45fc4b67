// The streaming parser of UKE files: bytes in, claims and notes out, nothing stored and nothing thrown.
//
// Feed it the file in pieces of any size; it keeps at most one line and one claim. A bad line never loses its claim, a
// bad claim never loses the file. Splits on commas and CR LF / LF / CR before decoding (receipts.md §1), stops at the
// EOF mark unless a new IR follows it. Lines and columns in notes count from 1.
#pragma once

#include "models/receipts/claim.h"

#include "models/base/result.h"

#include <QByteArrayView>

#include <functional>
#include <memory>

namespace kakarite::receipts {

enum class TextEncoding { Cp932, Utf8 };

// What the beginning and the whole of a file tell before it is parsed.
class Sniffer {
public:
    // Every piece of the file, in order.
    void feed(QByteArrayView piece);
    TextEncoding encoding() const; // BOM; else valid UTF-8 with a multibyte sequence; else CP932 (receipts.md §1)
    // An error with the one clear reason why this is no file of medical outpatient claims, or nothing.
    Result<void> verdict() const;
    Sniffer();
    ~Sniffer();
    Sniffer(Sniffer&&) noexcept;
    Sniffer& operator=(Sniffer&&) noexcept;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// Do these first bytes of a file look like records of receipts (of any kind)? For choosing members of an archive.
bool looksLikeReceipts(QByteArrayView head);

class ClaimSink {
public:
    virtual ~ClaimSink() = default;
    virtual void facility(const Facility& facility) = 0;
    virtual void claim(Claim&& claim) = 0;         // complete, with its units classified and its sums checked
    virtual void totals(const Totals& totals) = 0; // GO, before the checks against the counted sums
    virtual void note(const Note& note) = 0;
};

struct FileCounts {
    std::int64_t lines = 0;
    std::int64_t claims = 0; // RE
    std::int64_t outpatientClaims = 0;
    // GO against what was counted; absent where the file has no (final) GO
    std::optional<std::int64_t> goCount;
    std::optional<std::int64_t> goPoints;
    std::int64_t countedPayers = 0; // every HO and KO as GO counts them
    std::int64_t countedPoints = 0;
    bool goCountOk = false;
    bool goPointsOk = false;
    bool sawOutsideDrug = false;     // file kind inspection (R2)
    bool sawPrescriptionFee = false; // a 処方箋料
};

class Parser {
public:
    Parser(TextEncoding encoding, ClaimSink& sink);
    ~Parser();
    void feed(QByteArrayView piece);
    FileCounts finish(); // closes the last line, claim and facility

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kakarite::receipts
