#include "models/receipts/receipt_archive.h"

#include "models/receipts/parser.h"

namespace kakarite::receipts {

Result<Archive> openReceiptArchive(const QString& path)
{
    TRY_LET(Archive archive, Archive::open(path, looksLikeReceipts));
    if (archive.members().empty())
        return failure(archive.isOfficeDocument() ? ErrorCode::ReceiptBinary : ErrorCode::ArchiveHoldsNoReceipts);
    return archive;
}

} // namespace kakarite::receipts
