#include "models/receipts/kept_file.h"

#include "models/receipts/receipt_archive.h"
#include "models/vault/file_source.h"

namespace kakarite::receipts {

Result<std::vector<Source>> sourcesOf(const QString& path)
{
    TRY_LET(Source source, vault::fileSource(path));
    if (!vault::isArchiveFile(path))
        return std::vector<Source>{std::move(source)};
    TRY_LET(Archive archive, openReceiptArchive(path));
    return vault::archiveSources(std::move(archive), path);
}

} // namespace kakarite::receipts
