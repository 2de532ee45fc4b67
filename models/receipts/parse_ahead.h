// Reads and parses a file on a thread of its own while the caller stores what was parsed: the two take about equally
// long. What waits in between is bounded to a few pieces of the file. The sink and `piece` are called on the caller's
// thread only, in the order of the file; the first error of either side ends both.
#pragma once

#include "models/receipts/kept_file.h"
#include "models/receipts/parser.h"

namespace kakarite::receipts {

// `piece` gets each piece of the file after the claims that it completed. A source that only this thread may read is
// parsed here, without the other one.
Result<FileCounts> parseAhead(const Source& source, TextEncoding encoding, ClaimSink& sink, const PieceFn& piece);

} // namespace kakarite::receipts
