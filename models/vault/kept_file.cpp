#include "models/vault/kept_file.h"

#include <zstd.h>

#include <algorithm>

namespace kakarite::vault {

namespace {
constexpr qsizetype kChunkBytes = 1 << 20;
constexpr int kCompressionLevel = 1; // receipts and tables shrink tenfold even at the fastest level
constexpr int kOrdinalBits = 20;
} // namespace

Result<void> Packer::add(QByteArrayView piece, Packed& packed)
{
    while (!piece.isEmpty()) {
        const qsizetype taken = std::min(kChunkBytes - m_pending.size(), piece.size());
        m_pending.append(piece.first(taken));
        piece = piece.sliced(taken);
        if (m_pending.size() == kChunkBytes)
            TRY(pack(packed));
    }
    return {};
}

Result<void> Packer::finish(Packed& packed)
{
    return m_pending.isEmpty() ? Result<void>() : pack(packed);
}

Result<void> Packer::pack(Packed& packed)
{
    QByteArray body(qsizetype(ZSTD_compressBound(std::size_t(m_pending.size()))), Qt::Uninitialized);
    const std::size_t size = ZSTD_compress(body.data(), std::size_t(body.size()), m_pending.constData(),
                                           std::size_t(m_pending.size()), kCompressionLevel);
    if (ZSTD_isError(size))
        return failure(ErrorCode::Internal, QStringLiteral("zstd"));
    body.resize(qsizetype(size));
    packed.push_back(std::move(body));
    m_pending.resize(0);
    return {};
}

Result<KeptFileWriter> KeptFileWriter::open(Transaction& transaction)
{
    KeptFileWriter writer;
    TRY_LET(writer.m_insert, transaction.prepareHot("INSERT INTO import_chunk(id, body) VALUES (?1, ?2)"));
    return writer;
}

void KeptFileWriter::begin(std::int64_t importId)
{
    m_importId = importId;
    m_ordinal = 0;
}

Result<void> KeptFileWriter::add(const Packed& packed)
{
    for (const QByteArray& body : packed) {
        m_insert.bind(1, (m_importId << kOrdinalBits) | m_ordinal++).bindBlob(2, body);
        TRY(m_insert.run());
    }
    return {};
}

Source keptFile(const Reader& reader, std::int64_t importId)
{
    Source source;
    source.path = QStringLiteral("import:%1").arg(importId);
    source.anyThread = false; // reads through the connection of its thread
    source.read = [&reader, importId](const PieceFn& piece) -> Result<void> {
        TRY_LET(auto query, reader.prepare("SELECT body FROM import_chunk WHERE id BETWEEN ?1 AND ?2 ORDER BY id"));
        query.bind(1, importId << kOrdinalBits).bind(2, ((importId + 1) << kOrdinalBits) - 1);
        QByteArray plain;
        for (;;) {
            TRY_LET(const bool more, query.step());
            if (!more)
                return {};
            const QByteArrayView body = query.blobView(0);
            const auto size = ZSTD_getFrameContentSize(body.data(), std::size_t(body.size()));
            if (size > std::size_t(kChunkBytes))
                return failure(ErrorCode::VaultDamaged, QStringLiteral("kept file"));
            plain.resize(qsizetype(size));
            const std::size_t done = ZSTD_decompress(plain.data(), size, body.data(), std::size_t(body.size()));
            if (ZSTD_isError(done) || done != size)
                return failure(ErrorCode::VaultDamaged, QStringLiteral("kept file"));
            TRY(piece(plain));
        }
    };
    return source;
}

Result<void> removeKeptFile(Transaction& transaction, std::int64_t importId)
{
    TRY_LET(auto remove, transaction.prepare("DELETE FROM import_chunk WHERE id BETWEEN ?1 AND ?2"));
    remove.bind(1, importId << kOrdinalBits).bind(2, ((importId + 1) << kOrdinalBits) - 1);
    return remove.run();
}

} // namespace kakarite::vault
