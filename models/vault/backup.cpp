#include "models/vault/backup.h"

#include "models/vault/backup_file.h"
#include "models/vault/durable_file.h"
#include "models/vault/health.h"
#include "models/vault/open_vault.h"
#include "models/vault/page_copy.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTimeZone>

namespace kakarite::vault {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kPageBytes = 4096;
constexpr int kIdLetters = 8;

// One moment of the source for the whole copy, however long it takes and whoever writes meanwhile.
class Snapshot {
public:
    explicit Snapshot(sqlite3* database) : m_database(database) {}
    ~Snapshot()
    {
        if (m_open)
            (void)execute(m_database, "ROLLBACK");
    }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    Result<void> take()
    {
        TRY(execute(m_database, "BEGIN"));
        m_open = true;
        TRY(readInteger(m_database, "SELECT count(*) FROM sqlite_master")); // BEGIN alone reads nothing yet
        return {};
    }

private:
    sqlite3* m_database;
    bool m_open = false;
};

Result<QString> vaultIdOf(sqlite3* database)
{
    TRY_LET(auto clinic, Statement::prepare(database, "SELECT vault_id FROM clinic"));
    TRY_LET(const bool named, clinic.step());
    if (!named)
        return failure(ErrorCode::VaultDamaged, u"clinic"_s);
    return clinic.text(0);
}

Result<QByteArray> auditHead(sqlite3* database)
{
    TRY_LET(auto row, Statement::prepare(database, "SELECT hash FROM audit ORDER BY seq DESC LIMIT 1"));
    TRY_LET(const bool found, row.step());
    return found ? row.blob(0) : QByteArray();
}

Result<QByteArray> keysOf(const QString& folder, const QString& vaultId, const SecretBytes& ring)
{
    TRY_LET(const KeyFile keys, KeyFile::load(folder)); // whole, by its checksum
    if (keys.vaultId != vaultId)
        return failure(ErrorCode::VaultDamaged, u"keys.json belongs to another database"_s);
    if (!keys.authentic(ring)) // it would not open what is copied
        return failure(ErrorCode::VaultDamaged, u"keys.json was altered"_s);
    QFile file(keyFilePath(folder));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, u"keys.json"_s);
    return file.readAll();
}

struct Copied {
    QString vaultId;
    QByteArray auditHead;
    int schema = 0;
};

Result<Copied> copyDatabase(sqlite3* source, const SecretBytes& key, const QString& part, const BackupWork& work)
{
    Snapshot snapshot(source);
    TRY(snapshot.take());
    Copied copied;
    TRY_LET(copied.vaultId, vaultIdOf(source));
    TRY_LET(copied.auditHead, auditHead(source));
    TRY_LET(const std::int64_t schema, readInteger(source, "PRAGMA user_version"));
    copied.schema = int(schema);
    TRY_LET(const auto target, Database::open(part, key, Access::Create));
    // No log beside the file: it is to be one file, and what an attempt leaves behind is thrown away.
    TRY(execute(target->handle(), "PRAGMA journal_mode = DELETE"));
    TRY(copyPages(source, target->handle(), [&work](std::int64_t done, std::int64_t total) {
        return goOn(work, done * kPageBytes, total * kPageBytes);
    }));
    // The copied first page says WAL again.
    TRY(execute(target->handle(), "PRAGMA journal_mode = DELETE"));
    return copied;
}

Result<void> lookAtCopy(const QString& part, const SecretBytes& key, const Copied& copied)
{
    const auto wrong = [](const char* what) { return failure(ErrorCode::BackupDamaged, QString::fromLatin1(what)); };
    TRY_LET(const auto database, Database::open(part, key, Access::Read));
    const Health health = healthOf(database->handle(), copied.vaultId);
    if (!health.databaseOk())
        return wrong("integrity");
    if (!health.auditOk())
        return wrong("audit");
    TRY_LET(const QByteArray head, auditHead(database->handle()));
    return head == copied.auditHead ? Result<void>() : wrong("audit head");
}

void removeCopy(const QString& part)
{
    for (const QString& suffix : {QString(), u"-journal"_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(part + suffix);
}

Result<BackupInfo> writePart(sqlite3* source, const SecretBytes& key, const SecretBytes& ring, const QString& folder,
                             const QString& part, std::int64_t nowMs, const BackupWork& work)
{
    TRY_LET(const Copied copied, copyDatabase(source, key, part, work));
    TRY_LET(const QByteArray keys, keysOf(folder, copied.vaultId, ring));
    if (auto good = lookAtCopy(part, key, copied); !good)
        return std::unexpected(blamedOnSource(std::move(good).error(), source));
    return sealBackup(part, keys, copied.vaultId, copied.schema, nowMs);
}

struct Counts {
    std::int64_t patients = 0;
    std::int64_t claims = 0;
};

Result<Counts> countsOf(sqlite3* database)
{
    Counts counts;
    TRY_LET(counts.patients, readInteger(database, "SELECT count(*) FROM patient"));
    TRY_LET(counts.claims, readInteger(database, "SELECT count(*) FROM claim"));
    return counts;
}

// The row that ends the backup's log stands in the log of today with the same hash: one history.
Result<void> sameHistory(sqlite3* backup, sqlite3* now, std::int64_t rows)
{
    TRY_LET(const QByteArray head, auditHead(backup));
    TRY_LET(auto row, Statement::prepare(now, "SELECT hash FROM audit WHERE seq = ?1"));
    TRY_LET(const bool found, row.bind(1, rows).step());
    if (!found || row.blob(0) != head)
        return failure(ErrorCode::BackupDamaged, u"another history"_s);
    return {};
}

Result<BackupTrial> tryUnpacked(const QString& folder, const BackupInfo& info, const SecretBytes& key,
                                const QString& vaultId, sqlite3* now)
{
    TRY_LET(const KeyFile keys, KeyFile::load(folder));
    if (keys.vaultId != vaultId || !keys.authentic(key))
        return failure(ErrorCode::BackupDamaged, u"keys.json"_s);
    TRY_LET(const auto database, Database::open(databasePath(folder), key, Access::Read));
    const Health health = healthOf(database->handle(), vaultId);
    if (!health.databaseOk() || !health.auditOk())
        return failure(ErrorCode::BackupDamaged, health.databaseOk() ? u"audit"_s : u"integrity"_s);
    TRY(sameHistory(database->handle(), now, health.audit.rows));
    TRY_LET(const Counts then, countsOf(database->handle()));
    TRY_LET(const Counts today, countsOf(now));
    BackupTrial trial;
    trial.info = info;
    trial.patients = then.patients;
    trial.patientsNow = today.patients;
    trial.claims = then.claims;
    trial.claimsNow = today.claims;
    trial.auditRows = health.audit.rows;
    return trial;
}

} // namespace

QString backupFileName(const QString& vaultId, std::int64_t nowMs, const QString& what)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone(9 * 3600));
    return u"kakarite-%1-%2%3.kakarite"_s.arg(vaultId.left(kIdLetters), what.isEmpty() ? QString() : what + u'-',
                                              at.toString(u"yyyyMMdd-HHmmss"));
}

QString dayOfBackup(std::int64_t madeAtMs)
{
    return QDateTime::fromMSecsSinceEpoch(madeAtMs, QTimeZone(9 * 3600)).toString(u"yyyy-MM-dd");
}

QString freeBackupPath(const QString& folder, const QString& vaultId, std::int64_t nowMs, const QString& what)
{
    QString path;
    for (std::int64_t second = 0; path.isEmpty() || QFile::exists(path); ++second)
        path = folder + u'/' + backupFileName(vaultId, nowMs + second * 1000, what);
    return path;
}

QString backupPattern(const QString& vaultId)
{
    return u"kakarite-%1-2*.kakarite"_s.arg(vaultId.left(kIdLetters));
}

void removeHalfBackups(const QString& folder, const QString& vaultId)
{
    QDir dir(folder);
    const QString pattern = u"kakarite-%1-*.kakarite.part*"_s.arg(vaultId.left(kIdLetters));
    for (const QString& name : dir.entryList({pattern}, QDir::Files))
        dir.remove(name);
}

Result<BackupInfo> writeBackupFile(sqlite3* source, const SecretBytes& key, const QString& folder, const QString& file,
                                   std::int64_t nowMs, const BackupWork& work, const SecretBytes* ring)
{
    const QString into = QFileInfo(file).absolutePath();
    TRY(checkSpace(into, QFileInfo(databasePath(folder)).size()));
    const QString part = file + u".part"_s;
    removeCopy(part);
    auto written = writePart(source, key, ring ? *ring : key, folder, part, nowMs, work);
    if (written && QFile::exists(file))
        written = failure(ErrorCode::AlreadyExists, u"backup"_s); // a good one is never written over
    if (const Result<void> agreed = written && work.beforeNamed ? work.beforeNamed() : Result<void>(); !agreed)
        written = std::unexpected(agreed.error());
    if (written && !QFile::rename(part, file))
        written = failure(ErrorCode::FileUnwritable, u"backup"_s);
    if (!written) {
        removeCopy(part);
        return written;
    }
    syncFolder(into);
    written->file = file;
    return written;
}

Result<BackupInfo> OpenVault::writeBackup(const QString& file, const BackupWork& work) const
{
    std::unique_ptr<ReadConnection> source; // while it is there the data key does not change
    SecretBytes key;
    {
        const std::scoped_lock guard(m_mutex);
        TRY_LET(source, openReader());
        key = m_open.dataKey.clone();
    }
    return writeBackupFile(source->database(), key, m_open.folder, file, m_clock.nowMs(), work);
}

Result<BackupTrial> OpenVault::tryBackup(const QString& file, const BackupWork& work) const
{
    QElapsedTimer timer;
    timer.start();
    QDir scratch(QFileInfo(file).absoluteFilePath() + u".trial"_s);
    scratch.removeRecursively(); // of a trial that was cut short
    if (!scratch.mkpath(u"."_s))
        return failure(ErrorCode::FileUnwritable, u"trial"_s);
    auto trial = [&]() -> Result<BackupTrial> {
        TRY_LET(const BackupInfo info, unpackBackup(file, scratch.path(), work));
        std::unique_ptr<ReadConnection> now;
        SecretBytes key;
        {
            const std::scoped_lock guard(m_mutex);
            TRY_LET(now, openReader());
            key = m_open.dataKey.clone();
        }
        return tryUnpacked(scratch.path(), info, key, m_open.keys.vaultId, now->database());
    }();
    scratch.removeRecursively();
    if (trial)
        trial->seconds = double(timer.elapsed()) / 1000.0;
    return trial;
}

} // namespace kakarite::vault
