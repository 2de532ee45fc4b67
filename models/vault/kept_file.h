// Uploaded files as they are kept in the vault: compressed pieces, and where bytes of a file come from in general.
//
// A kept file lives as long as its import: rows of import_chunk, zstd frames of up to 1 MiB of the file each. Reading
// one gives exactly the bytes that were uploaded.
#pragma once

#include "models/vault/connection.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace kakarite::vault {

using PieceFn = std::function<Result<void>(QByteArrayView)>;

// A file that can be read from its beginning as often as wanted, piece by piece.
struct Source {
    QString path;
    std::int64_t bytes = 0;
    bool anyThread = true; // false: only the thread that made it may read
    std::function<Result<void>(const PieceFn&)> read;
};

// Compresses pieces as they come into rows of import_chunk.
class KeptFileWriter {
public:
    static Result<KeptFileWriter> open(Transaction& transaction);
    void begin(std::int64_t importId);
    Result<void> add(QByteArrayView piece);
    Result<void> finish();

private:
    Result<void> flush();
    Statement m_insert;
    std::int64_t m_importId = 0;
    std::int64_t m_ordinal = 0;
    QByteArray m_pending;
    QByteArray m_packed;
};

// The kept file of an import. The reader has to outlive it.
Source keptFile(const Reader& reader, std::int64_t importId);
// Forgets it, when the import is undone.
Result<void> removeKeptFile(Transaction& transaction, std::int64_t importId);

} // namespace kakarite::vault
