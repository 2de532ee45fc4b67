// A zip as far as it holds receipt files (models/base/archive.h), chosen by their content.
#pragma once

#include "models/base/archive.h"

namespace kakarite::receipts {

// ArchiveHoldsNoReceipts where there is none, ReceiptBinary for an office document, and what Archive::open tells.
Result<Archive> openReceiptArchive(const QString& path);

} // namespace kakarite::receipts
