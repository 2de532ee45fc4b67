// Uploaded files as they are kept in the vault: compressed pieces, and where bytes of a file come from in general.
//
// A kept file lives as long as its import: rows of import_chunk, zstd frames of up to 1 MiB of the file each. Reading
// one gives exactly the bytes that were uploaded.
#pragma once

#include "models/vault/connection.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <vector>

namespace kakarite::vault {

using PieceFn = std::function<Result<void>(QByteArrayView)>;

// A file that can be read from its beginning as often as wanted, piece by piece.
struct Source {
    QString path;
    std::int64_t bytes = 0;
    bool anyThread = true; // false: only the thread that made it may read
    std::function<Result<void>(const PieceFn&)> read;
};

using Packed = std::vector<QByteArray>; // bodies of import_chunk, in order

// Compresses pieces as they come. Touches no database: any thread.
class Packer {
public:
    // Appends what the piece, or the end of the file, completed.
    Result<void> add(QByteArrayView piece, Packed& packed);
    Result<void> finish(Packed& packed);

private:
    Result<void> pack(Packed& packed);
    QByteArray m_pending;
};

class KeptFileWriter {
public:
    static Result<KeptFileWriter> open(Transaction& transaction);
    void begin(std::int64_t importId);
    Result<void> add(const Packed& packed);

private:
    Statement m_insert;
    std::int64_t m_importId = 0;
    std::int64_t m_ordinal = 0;
};

// The kept file of an import. The reader has to outlive it.
Source keptFile(const Reader& reader, std::int64_t importId);
// Forgets it, when the import is undone.
Result<void> removeKeptFile(Transaction& transaction, std::int64_t importId);

} // namespace kakarite::vault
