#include "models/vault/audit_anchor.h"

#include "models/vault/audit.h"
#include "models/vault/durable_file.h"
#include "models/vault/key_wrap.h"

#include <QFileInfo>
#include <QtEndian>

namespace kakarite::vault {

namespace {

constexpr qsizetype kSeqBytes = 8;
constexpr qsizetype kRecordBytes = kSeqBytes + 2 * kAuditHashBytes;

std::optional<AuditHead> headOf(QByteArrayView record, const SecretBytes& dataKey)
{
    if (record.size() != kRecordBytes)
        return std::nullopt;
    const QByteArrayView said = record.first(kSeqBytes + kAuditHashBytes);
    if (macOf(said, dataKey, MacUse::AuditAnchor) != record.last(kAuditHashBytes))
        return std::nullopt;
    return AuditHead{qFromBigEndian<qint64>(said.data()), said.last(kAuditHashBytes).toByteArray()};
}

} // namespace

AuditAnchor::AuditAnchor(const QString& folder)
    : m_file(std::make_unique<QFile>(folder + QStringLiteral("/audit.head")))
{
}

bool AuditAnchor::exists() const
{
    return m_file->exists();
}

std::optional<AuditHead> AuditAnchor::read(const SecretBytes& dataKey) const
{
    QFile file(m_file->fileName());
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.read(2 * kRecordBytes);
    const auto first = headOf(QByteArrayView(bytes).first(qMin(bytes.size(), kRecordBytes)), dataKey);
    const auto second = headOf(QByteArrayView(bytes).sliced(qMin(bytes.size(), kRecordBytes)), dataKey);
    if (first && second)
        return first->seq > second->seq ? first : second;
    return first ? first : second;
}

void AuditAnchor::write(const AuditHead& head, const SecretBytes& dataKey)
{
    const bool first = !m_file->isOpen() && !m_file->exists();
    if (!m_file->isOpen()) {
        if (!m_file->open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            return; // the log itself is written; an anchor that lies behind is no harm
        m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    QByteArray record(kSeqBytes, Qt::Uninitialized);
    qToBigEndian<qint64>(head.seq, record.data());
    record += head.hash;
    record += macOf(record, dataKey, MacUse::AuditAnchor);
    // In turn: a record that was torn by a power cut leaves the one before it.
    m_file->seek(head.seq % 2 == 0 ? 0 : kRecordBytes);
    m_file->write(record);
    if (first) // one that a power cut takes away would be missed
        sync();
}

void AuditAnchor::sync()
{
    syncFile(m_file->fileName());
    syncFolder(QFileInfo(m_file->fileName()).absolutePath());
}

} // namespace kakarite::vault
