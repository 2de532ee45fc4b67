// Uploaded files as they are kept in the vault: compressed pieces, and where bytes of a file come from in general.
#pragma once

#include "models/vault/connection.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace kakarite::receipts {

using PieceFn = std::function<Result<void>(QByteArrayView)>;

// A file that can be read from its beginning as often as wanted, piece by piece.
struct Source {
    QString path;
    std::int64_t bytes = 0;
    bool anyThread = true; // false: only the thread that made it may read
    std::function<Result<void>(const PieceFn&)> read;
};

// The receipt files behind a path: itself, or the members of an archive. FileEmpty, FileTooLarge, FileNotFound …
Result<std::vector<Source>> sourcesOf(const QString& path);

// Compresses pieces as they come into rows of import_chunk.
class KeptFileWriter {
public:
    static Result<KeptFileWriter> open(vault::Transaction& transaction);
    void begin(std::int64_t importId);
    Result<void> add(QByteArrayView piece);
    Result<void> finish();

private:
    Result<void> flush();
    vault::Statement m_insert;
    std::int64_t m_importId = 0;
    std::int64_t m_ordinal = 0;
    QByteArray m_pending;
    QByteArray m_packed;
};

// The kept file of an import.
Source keptFile(const vault::Reader& reader, std::int64_t importId);

} // namespace kakarite::receipts
