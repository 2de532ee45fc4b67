// Receipt files looked at and parsed on a thread of their own, while the caller stores what came before. All that needs
// no database is done over there: the checksum, the parsing, the rows of each claim, the compressed body of the kept
// file. What waits in between is bounded to a few pieces of each of two files.
#pragma once

#include "models/receipts/claim_rows.h"
#include "models/receipts/kept_file.h"
#include "models/receipts/parser.h"

#include <memory>
#include <thread>

namespace kakarite::receipts {

struct Look { // the first pass over a file
    QByteArray sha256;
    TextEncoding encoding = TextEncoding::Cp932;
};
// The one clear reason why a file is not to be imported, or what its import needs. Cancelled once `givenUp` says so.
Result<Look> lookAt(const Source& source, const std::function<bool()>& givenUp = {});

// Takes a parsed file in its order; the first error ends it.
class RowsSink {
public:
    virtual ~RowsSink() = default;
    virtual void facility(const Facility& facility) = 0;
    virtual Result<void> claim(const ClaimRows& claim) = 0;
    virtual void note(const Note& note) = 0;
    // So many bytes of the file are done, and their claims; what they completed of the kept file.
    virtual Result<void> piece(qsizetype bytes, const Packed& packed) = 0;
};

// On the calling thread, for a file that is kept already.
Result<FileCounts> parseHere(const Source& source, TextEncoding encoding, RowsSink& sink);

class ReadAhead {
public:
    // The sources have to stay, and any thread must be allowed to read them.
    explicit ReadAhead(const std::vector<const Source*>& sources);
    ~ReadAhead(); // gives up what was not asked for
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    // The first pass over the next source. What was not taken of the one before is given up.
    Result<Look> look();
    // The source of the last look, where that succeeded; once. FileUnreadable where its bytes are others by now.
    Result<FileCounts> parse(RowsSink& sink);
    bool failedToRead() const { return m_failedToRead; } // the last parse: its file was at fault, and not the sink

private:
    struct File;
    std::vector<std::unique_ptr<File>> m_files;
    std::size_t m_next = 0;
    bool m_failedToRead = false;
    std::jthread m_thread;
};

} // namespace kakarite::receipts
