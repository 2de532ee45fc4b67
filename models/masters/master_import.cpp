#include "models/masters/master_import.h"

#include "models/masters/master_store.h"
#include "models/vault/file_source.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

namespace kakarite::masters {

using vault::Source;

namespace {

constexpr qint64 kProgressEveryMs = 50;
constexpr qint64 kHeadBytes = 4096;
// How many codes less than before a full file may leave: a twentieth.
constexpr std::int64_t kLossShare = 20;
constexpr std::int64_t kLossUndoubted = 20;

bool concernsTheFile(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileEmpty:
    case ErrorCode::FileTooLarge:
    case ErrorCode::ArchiveTooLarge:
    case ErrorCode::ArchiveDamaged:
    case ErrorCode::ArchiveEncrypted:
    case ErrorCode::ArchiveHoldsNoMaster:
    case ErrorCode::MasterNotMaster:
    case ErrorCode::MasterIsReceipt:
    case ErrorCode::MasterColumns:
    case ErrorCode::MasterNewerLayout:
        return true;
    default:
        return false;
    }
}

Result<std::vector<Source>> sourcesOf(const QString& path)
{
    TRY_LET(Source source, vault::fileSource(path));
    if (!vault::isArchiveFile(path))
        return std::vector<Source>{std::move(source)};
    TRY_LET(Archive archive, Archive::open(path, looksLikeMaster));
    if (archive.members().empty())
        return failure(archive.isOfficeDocument() ? ErrorCode::MasterNotMaster : ErrorCode::ArchiveHoldsNoMaster);
    return vault::archiveSources(std::move(archive), path);
}

class Meter {
public:
    Meter(const MasterContext& context, std::int64_t bytesTotal) : m_context(context)
    {
        m_progress.bytesTotal = bytesTotal;
        m_sinceLast.start();
    }
    void begin(const QString& file) { m_progress.file = file; }
    void addRow() { ++m_progress.rows; }
    Result<void> advance(std::int64_t bytes)
    {
        if (m_context.cancelled && m_context.cancelled->load())
            return failure(ErrorCode::Cancelled);
        m_progress.bytesDone += bytes;
        if (m_context.progress && m_sinceLast.elapsed() >= kProgressEveryMs) {
            m_context.progress(m_progress);
            m_sinceLast.restart();
        }
        return {};
    }

private:
    const MasterContext& m_context;
    MasterProgress m_progress;
    QElapsedTimer m_sinceLast;
};

struct Scouted {
    MasterLook look;
    QByteArray sha256;
};

Result<Scouted> scout(const Source& source, Meter& meter)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    MasterScout reading;
    TRY(source.read([&](QByteArrayView piece) -> Result<void> {
        TRY(meter.advance(piece.size()));
        digest.addData(piece);
        return reading.feed(piece);
    }));
    TRY_LET(const MasterLook look, reading.finish());
    return Scouted{look, digest.result()};
}

// Of a member the name it was published under, else that of its zip.
std::optional<Date> publishedDay(const QString& sourcePath, const QString& path)
{
    const auto own = revisionInName(sourcePath);
    return own ? own : revisionInName(path);
}

class Loader {
public:
    Loader(vault::Transaction& transaction, Meter& meter) : m_transaction(transaction), m_meter(meter) {}

    Result<MasterFileReport> load(const Source& source, const QString& path)
    {
        MasterFileReport report;
        report.path = source.path;
        TRY_LET(const Scouted scouted, scout(source, m_meter));
        const MasterLook& look = scouted.look;
        report.sha256 = scouted.sha256;
        report.kind = look.kind;
        report.full = look.full;
        report.revision = publishedDay(source.path, path).value_or(look.latest.value_or(kAlways));
        TRY_LET(report.fileId, knownFile(report.sha256));
        if (report.fileId != 0) {
            report.alreadyLoaded = true;
            report.rows = look.rows;
            return report;
        }
        if (look.columns > layoutOf(look.kind).columns)
            note(report, {0, MasterNoteCode::NewerLayout});
        TRY(store(source, look, report));
        if (report.full)
            TRY(doubtShortFile(report));
        TRY(record(source, look, report));
        if (report.full)
            TRY(endAbsent(report));
        return report;
    }

private:
    static void note(MasterFileReport& report, const MasterNote& found)
    {
        ++report.notesTotal;
        report.refused += refusesLine(found.code);
        if (report.notes.size() < kMasterNotesKept)
            report.notes.push_back(found);
    }

    Result<std::int64_t> knownFile(const QByteArray& sha256)
    {
        TRY_LET(auto known, m_transaction.prepare("SELECT id FROM master_file WHERE sha256 = ?1"));
        known.bindBlob(1, sha256);
        TRY_LET(const bool found, known.step());
        return found ? known.integer(0) : 0;
    }

    Result<bool> hasFullFile(const MasterFileReport& report)
    {
        TRY_LET(auto query, m_transaction.prepare("SELECT 1 FROM master_file WHERE kind = ?1 AND revision_day = ?2 "
                                                  "AND whole = 1"));
        query.bind(1, static_cast<int>(report.kind)).bind(2, report.revision);
        return query.step();
    }

    Result<void> store(const Source& source, const MasterLook& look, MasterFileReport& report)
    {
        TRY_LET(m_store, MasterStore::open(m_transaction, look.kind, report.revision));
        TRY_LET(const bool again, hasFullFile(report));
        m_replaces = look.full && again;
        if (m_replaces)
            TRY(m_store.replaceRevision());
        MasterReader reader(
            look, report.revision,
            [&](const MasterRow& row) -> Result<void> {
                m_meter.addRow();
                ++report.rows;
                TRY_LET(const MasterStore::Put put, m_store.put(row));
                report.added += put.outcome == PutOutcome::Added;
                report.changed += put.outcome == PutOutcome::Changed;
                report.abolished += put.outcome == PutOutcome::Abolished;
                if (!put.known)
                    note(report, {row.line, MasterNoteCode::NoBase});
                return {};
            },
            [&](const MasterNote& found) { note(report, found); });
        QCryptographicHash digest(QCryptographicHash::Sha256);
        TRY(source.read([&](QByteArrayView piece) -> Result<void> {
            TRY(m_meter.advance(piece.size()));
            digest.addData(piece);
            return reader.feed(piece);
        }));
        if (digest.result() != report.sha256) // it has changed since it was scouted
            return failure(ErrorCode::FileUnreadable);
        return reader.finish();
    }

    // Between two revisions of fees one code in seven may go, but as many come (masters.md); a file that lacks many of
    // those that hold and brings few is rather cut. It is taken for what it says, and ends nothing.
    Result<void> doubtShortFile(MasterFileReport& report)
    {
        TRY_LET(const MasterStore::Standing standing, m_store.standing());
        const std::int64_t before = standing.codes - report.added;
        const std::int64_t lost = standing.absent - report.added;
        if (lost <= kLossUndoubted || lost * kLossShare <= before)
            return {};
        report.full = false;
        report.absentKept = standing.absent;
        note(report, {0, MasterNoteCode::Shrunk});
        return m_replaces ? m_store.restoreRevision() : Result<void>();
    }

    Result<void> record(const Source& source, const MasterLook& look, MasterFileReport& report)
    {
        TRY_LET(auto insert,
                m_transaction.prepare(
                    "INSERT INTO master_file(at_ms, actor, file_name, sha256, byte_count, kind, whole, revision_day, "
                    "latest_day, rows, added, changed, abolished, refused) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"));
        insert.bind(1, m_transaction.nowMs()).bind(2, m_transaction.actorLogin());
        insert.bind(3, QFileInfo(source.path).fileName()).bindBlob(4, report.sha256).bind(5, source.bytes);
        insert.bind(6, static_cast<int>(report.kind)).bind(7, int(report.full)).bind(8, report.revision);
        insert.bind(9, look.latest.value_or(report.revision)).bind(10, report.rows).bind(11, report.added);
        insert.bind(12, report.changed).bind(13, report.abolished).bind(14, report.refused);
        TRY(insert.run());
        report.fileId = m_transaction.lastInsertId();
        m_transaction.note(QStringLiteral("master:%1").arg(report.fileId), report.rows);
        return {};
    }

    Result<void> endAbsent(MasterFileReport& report)
    {
        TRY_LET(auto count, m_transaction.prepare("SELECT count(*) FROM master_code WHERE kind = ?1 AND part = 2"));
        count.bind(1, static_cast<int>(report.kind));
        TRY(count.step());
        const std::int64_t before = count.integer(0);
        count.reset();
        TRY_LET(const std::int64_t after, m_store.endAbsentCodes());
        report.abolished += std::max<std::int64_t>(after - before, 0);
        TRY_LET(auto update, m_transaction.prepare("UPDATE master_file SET abolished = ?2 WHERE id = ?1"));
        update.bind(1, report.fileId).bind(2, report.abolished);
        return update.run();
    }

    vault::Transaction& m_transaction;
    Meter& m_meter;
    MasterStore m_store;
    bool m_replaces = false; // a full file of the same revision
};

Result<void> run(vault::Transaction& transaction, const char* sql)
{
    TRY_LET(auto statement, transaction.prepare(sql));
    return statement.run();
}

MasterFileReport refusedFile(const QString& path, const Error& error)
{
    MasterFileReport report;
    report.path = path;
    report.error = error;
    return report;
}

Result<MasterFileReport> loadOne(vault::Transaction& transaction, const Source& source, const QString& path,
                                 Meter& meter)
{
    meter.begin(source.path);
    TRY(run(transaction, "SAVEPOINT master"));
    auto report = Loader(transaction, meter).load(source, path);
    if (!report) {
        if (!concernsTheFile(report.error().code))
            return report;
        TRY(run(transaction, "ROLLBACK TO master"));
        report = refusedFile(source.path, report.error());
    }
    TRY(run(transaction, "RELEASE master"));
    return report;
}

} // namespace

bool looksLikeMasterFile(const QString& path)
{
    if (vault::isArchiveFile(path)) {
        const auto archive = Archive::open(path, looksLikeMaster);
        return archive && !archive->members().empty();
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && looksLikeMaster(file.peek(kHeadBytes));
}

Result<std::vector<MasterFileReport>> importMasters(vault::Transaction& transaction, const QStringList& paths,
                                                    const MasterContext& context)
{
    struct Work {
        QString path;
        Result<std::vector<Source>> sources;
    };
    std::vector<Work> work;
    std::int64_t total = 0;
    for (const QString& path : paths) {
        work.push_back({path, sourcesOf(path)});
        if (!work.back().sources && !concernsTheFile(work.back().sources.error().code))
            return std::unexpected(work.back().sources.error());
        if (work.back().sources) {
            for (const Source& source : *work.back().sources)
                total += 2 * source.bytes; // each is read twice
        }
    }
    Meter meter(context, total);
    std::vector<MasterFileReport> reports;
    for (const Work& item : work) {
        if (!item.sources) {
            reports.push_back(refusedFile(item.path, item.sources.error()));
            continue;
        }
        for (const Source& source : *item.sources) {
            TRY_LET(MasterFileReport report, loadOne(transaction, source, item.path, meter));
            reports.push_back(std::move(report));
        }
    }
    return reports;
}

} // namespace kakarite::masters
