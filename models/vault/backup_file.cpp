#include "models/vault/backup_file.h"

#include "models/vault/circumstances.h"
#include "models/vault/durable_file.h"
#include "models/vault/key_file.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>
#include <QFileInfo>

#include <array>

namespace kakarite::vault {

namespace {

using namespace Qt::StringLiterals;

constexpr char kMagic[] = "KAKARITE-BACKUP"; // with its closing zero: 16 bytes
constexpr quint32 kLayout = 1;
constexpr int kVaultIdBytes = 32;
constexpr int kHashBytes = 32;
constexpr int kHeadBytes = kBackupFooterBytes - kHashBytes;
constexpr qint64 kPieceBytes = 1 << 20;
constexpr std::int64_t kSpareBytes = 16 * 1024 * 1024; // what a disk should keep free
constexpr qint64 kKeysBytesAtMost = 4 * 1024 * 1024;

struct Footer {
    quint32 layout = kLayout;
    qint32 schema = 0;
    qint64 databaseBytes = 0;
    qint64 keysBytes = 0;
    qint64 madeAtMs = 0;
    QByteArray vaultId;

    qint64 totalBytes() const { return databaseBytes + keysBytes + kBackupFooterBytes; }
};

// A vault's id is a UUID of 36 letters; without its dashes it takes 32.
QByteArray packedId(const QString& vaultId)
{
    return vaultId.toLatin1().replace('-', QByteArray()).leftJustified(kVaultIdBytes, '\0', true);
}

QString unpackedId(const QByteArray& packed)
{
    QString id = QString::fromLatin1(packed);
    for (const int dash : {8, 13, 18, 23})
        id.insert(dash, u'-');
    return id;
}

QByteArray headOf(const Footer& footer)
{
    QByteArray head;
    QDataStream out(&head, QIODevice::WriteOnly);
    out.writeRawData(kMagic, int(sizeof(kMagic)));
    out << footer.layout << footer.schema << footer.databaseBytes << footer.keysBytes << footer.madeAtMs;
    out.writeRawData(footer.vaultId.constData(), kVaultIdBytes);
    return head;
}

std::unexpected<Error> damaged(const char* what)
{
    return failure(ErrorCode::BackupDamaged, QString::fromLatin1(what));
}

struct Tail {
    Footer footer;
    QByteArray hash;
};

Result<Tail> readTail(QFile& file)
{
    if (!file.exists())
        return failure(ErrorCode::FileNotFound, u"backup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, u"backup"_s);
    if (file.size() < kBackupFooterBytes || !file.seek(file.size() - kBackupFooterBytes))
        return damaged("too short");
    const QByteArray bytes = file.read(kBackupFooterBytes);
    if (bytes.size() != kBackupFooterBytes || !bytes.startsWith(QByteArray(kMagic, sizeof(kMagic))))
        return damaged("no footer");
    Tail tail;
    QDataStream in(bytes);
    in.skipRawData(int(sizeof(kMagic)));
    Footer& footer = tail.footer;
    in >> footer.layout >> footer.schema >> footer.databaseBytes >> footer.keysBytes >> footer.madeAtMs;
    footer.vaultId = bytes.mid(kHeadBytes - kVaultIdBytes, kVaultIdBytes);
    tail.hash = bytes.last(kHashBytes);
    if (footer.layout > kLayout)
        return failure(ErrorCode::VaultTooNew, u"backup"_s);
    if (footer.databaseBytes <= 0 || footer.keysBytes <= 0 || footer.keysBytes > kKeysBytesAtMost ||
        footer.totalBytes() != file.size())
        return damaged("length");
    return tail;
}

BackupInfo infoOf(const QString& file, const Footer& footer)
{
    return {file, unpackedId(footer.vaultId), footer.madeAtMs, footer.totalBytes(), footer.schema};
}

Error writeError(const QString& folder)
{
    if (!QFileInfo(folder).isDir())
        return {ErrorCode::BackupFolderMissing};
    return {hasRoom(folder, kHardlyAnything) ? ErrorCode::FileUnwritable : ErrorCode::DiskFull, u"backup"_s};
}

// From where `from` stands, into `to` and into the hash.
Result<void> copyBytes(QFile& from, QFile* to, qint64 count, QCryptographicHash& hash, const BackupWork& work)
{
    QByteArray piece(kPieceBytes, Qt::Uninitialized);
    for (qint64 done = 0; done < count;) {
        TRY(goOn(work, done, count));
        const qint64 size = from.read(piece.data(), std::min(kPieceBytes, count - done));
        if (size <= 0)
            return damaged("unreadable");
        hash.addData(QByteArrayView(piece).first(size));
        if (to && to->write(piece.constData(), size) != size)
            return std::unexpected(writeError(QFileInfo(*to).absolutePath()));
        done += size;
    }
    return {};
}

Result<void> unpackPart(QFile& from, const QString& path, qint64 count, QCryptographicHash& hash,
                        const BackupWork& work)
{
    QFile to(path);
    if (!to.open(QIODevice::WriteOnly | QIODevice::NewOnly) || !to.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return std::unexpected(writeError(QFileInfo(path).absolutePath()));
    TRY(copyBytes(from, &to, count, hash, work));
    if (!to.flush())
        return std::unexpected(writeError(QFileInfo(path).absolutePath()));
    to.close();
    return syncFile(path) ? Result<void>() : std::unexpected(writeError(QFileInfo(path).absolutePath()));
}

// Hash of the whole file: what its two copies have in common.
Result<QByteArray> hashOfFile(const QString& path, const BackupWork& work)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, u"backup"_s);
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    TRY(copyBytes(file, nullptr, file.size(), hash, work));
    return hash.result();
}

} // namespace

Result<void> goOn(const BackupWork& work, std::int64_t done, std::int64_t total)
{
    if (work.cancelled && work.cancelled->load())
        return failure(ErrorCode::Cancelled);
    if (work.progress)
        work.progress(done, total);
    return {};
}

Result<void> checkSpace(const QString& folder, std::int64_t bytes)
{
    if (!QFileInfo(folder).isDir())
        return failure(ErrorCode::BackupFolderMissing);
    if (!hasRoom(folder, bytes + kSpareBytes))
        return failure(ErrorCode::DiskFull, u"backup"_s);
    return {};
}

Result<BackupInfo> readBackupInfo(const QString& path)
{
    QFile file(path);
    TRY_LET(const Tail tail, readTail(file));
    return infoOf(path, tail.footer);
}

Result<BackupInfo> sealBackup(const QString& path, QByteArrayView keys, const QString& vaultId, int schema,
                              std::int64_t nowMs)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return std::unexpected(writeError(QFileInfo(path).absolutePath()));
    Footer footer{kLayout, schema, file.size(), keys.size(), nowMs, packedId(vaultId)};
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    TRY(copyBytes(file, nullptr, footer.databaseBytes, hash, {}));
    const QByteArray head = headOf(footer);
    hash.addData(keys);
    hash.addData(head);
    QByteArray rest = keys.toByteArray() + head + hash.result();
    if (file.write(rest) != rest.size() || !file.flush())
        return std::unexpected(writeError(QFileInfo(path).absolutePath()));
    file.close();
    if (!syncFile(path))
        return std::unexpected(writeError(QFileInfo(path).absolutePath()));
    return readBackupInfo(path);
}

Result<BackupInfo> unpackBackup(const QString& path, const QString& folder, const BackupWork& work)
{
    QFile file(path);
    TRY_LET(const Tail tail, readTail(file));
    TRY(checkSpace(folder, tail.footer.totalBytes()));
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    file.seek(0);
    TRY(unpackPart(file, databasePath(folder), tail.footer.databaseBytes, hash, work));
    TRY(unpackPart(file, keyFilePath(folder), tail.footer.keysBytes, hash, {}));
    hash.addData(headOf(tail.footer));
    if (hash.result() != tail.hash)
        return damaged("hash");
    return infoOf(path, tail.footer);
}

Result<BackupKeys> readBackupKeys(const QString& path, const BackupWork& work)
{
    QFile file(path);
    TRY_LET(const Tail tail, readTail(file));
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    file.seek(0);
    TRY(copyBytes(file, nullptr, tail.footer.databaseBytes, hash, work));
    const QByteArray keys = file.read(tail.footer.keysBytes);
    hash.addData(keys);
    hash.addData(headOf(tail.footer));
    if (hash.result() != tail.hash)
        return damaged("hash");
    return BackupKeys{infoOf(path, tail.footer), keys};
}

bool holdsKeys(const QString& path, QByteArrayView keys)
{
    QFile file(path);
    const auto tail = readTail(file);
    return tail && file.seek(tail->footer.databaseBytes) && file.read(tail->footer.keysBytes) == keys;
}

Result<void> copyBackup(const QString& path, const QString& folder, const BackupWork& work)
{
    TRY(checkSpace(folder, QFileInfo(path).size()));
    const QString name = folder + u'/' + QFileInfo(path).fileName();
    const QString part = name + u".part"_s;
    const auto copied = [&]() -> Result<void> {
        QFile from(path);
        if (!from.open(QIODevice::ReadOnly))
            return failure(ErrorCode::FileUnreadable, u"backup"_s);
        QFile::remove(part);
        QCryptographicHash hash(QCryptographicHash::Blake2b_256);
        TRY(unpackPart(from, part, from.size(), hash, work));
        TRY_LET(const QByteArray again, hashOfFile(part, work));
        if (again != hash.result())
            return damaged("copy");
        if (!QFile::rename(part, name))
            return std::unexpected(writeError(folder));
        syncFolder(folder);
        return {};
    }();
    if (!copied)
        QFile::remove(part);
    return copied;
}

} // namespace kakarite::vault
