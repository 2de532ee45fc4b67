#include "models/emr/patient_import.h"

#include "models/emr/list_run.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kakarite::emr {

using vault::Intent;
using vault::Right;
using vault::Transaction;

namespace {

constexpr qint64 kProgressEveryMs = 50;

class Meter {
public:
    Meter(const ImportOptions& options, const TableFile& table) : m_options(options)
    {
        m_progress.bytesTotal = table.source.bytes;
        m_since.start();
    }
    Result<void> advance(std::int64_t bytes, std::int64_t rows)
    {
        if (m_options.cancelled && m_options.cancelled->load())
            return failure(ErrorCode::Cancelled);
        m_progress.bytesDone = bytes;
        m_progress.rows = rows;
        if (m_options.progress && (m_since.elapsed() >= kProgressEveryMs || bytes == m_progress.bytesTotal)) {
            m_options.progress(m_progress);
            m_since.restart();
        }
        return {};
    }

private:
    const ImportOptions& m_options;
    ImportProgress m_progress;
    QElapsedTimer m_since;
};

// Whether the digits of the sex column can be read is known when all of them have been seen.
Result<bool> sexDigitsAreClear(const ListRun& run)
{
    const auto columns = run.mapping.columns.find(Field::Sex);
    if (columns == run.mapping.columns.end() || columns->second.empty())
        return true;
    const int column = columns->second.front();
    SexDigits digits;
    int rows = 0;
    RowSink sink;
    sink.row = [&](TableRow& row) -> Result<bool> {
        if (column < row.cells.size())
            digits.see(row.cells[column]);
        return ++rows != run.options.rowsAtMost;
    };
    sink.bytes = [&](std::int64_t) -> Result<void> {
        if (run.options.cancelled && run.options.cancelled->load())
            return failure(ErrorCode::Cancelled);
        return {};
    };
    TRY(readRows(run.table, sink));
    return digits.areClear();
}

void count(ImportReport& report, const RowPreview& row)
{
    ++report.rows;
    switch (row.result) {
    case RowResult::New:
        ++report.created;
        report.provisional += row.number.isEmpty();
        break;
    case RowResult::Changed:
        ++report.changed;
        break;
    case RowResult::Same:
        ++report.same;
        break;
    case RowResult::Refused:
        ++report.refused;
        ++report.reasons[*row.reason];
        break;
    }
    for (const FieldChange& change : row.changes) {
        if (!change.applied) {
            ++report.identityHeld;
            break;
        }
    }
}

// Of each result the first rows; of those that change nothing only the ones that hold an identity change.
class Keeper {
public:
    Keeper(ImportReport& report, int atMost) : m_report(report), m_atMost(atMost) {}
    void take(RowPreview&& row)
    {
        if (row.result == RowResult::Same && row.changes.empty())
            return;
        if (m_kept[int(row.result)]++ < m_atMost)
            m_report.kept.push_back(std::move(row));
    }

private:
    ImportReport& m_report;
    int m_atMost;
    int m_kept[4] = {};
};

Result<std::optional<ImportReport>> earlierReport(const vault::Reader& reader, const TableFile& table)
{
    TRY_LET(auto query, reader.prepare("SELECT id FROM import WHERE sha256 = ?1 AND undone_at_ms IS NULL"));
    query.bindBlob(1, table.sha256);
    TRY_LET(const bool found, query.step());
    if (!found)
        return std::optional<ImportReport>();
    TRY_LET(ImportReport report, storedReport(reader, query.integer(0)));
    report.path = table.source.path;
    report.alreadyImported = true;
    // What came in then is there now.
    report.same += report.created + report.changed;
    report.created = report.changed = report.provisional = report.identityHeld = 0;
    return std::optional(std::move(report));
}

Result<std::int64_t> insertImport(Transaction& transaction, const TableFile& table)
{
    TRY_LET(auto insert,
            transaction.prepare("INSERT INTO import(at_ms, actor, source, file_name, sha256, byte_count, "
                                "kind, report) VALUES (?1, ?2, 'patients', ?3, ?4, ?5, 'patients', '{}')"));
    insert.bind(1, transaction.nowMs()).bind(2, transaction.actorLogin());
    insert.bind(3, QFileInfo(table.source.path).fileName()).bindBlob(4, table.sha256).bind(5, table.source.bytes);
    TRY(insert.run());
    return transaction.lastInsertId();
}

Result<void> storeReport(Transaction& transaction, const ImportReport& report)
{
    ImportReport kept = report;
    kept.path = QFileInfo(report.path).fileName(); // where it lay on somebody's disk is nobody's business
    TRY_LET(auto update, transaction.prepare("UPDATE import SET report = ?2 WHERE id = ?1"));
    update.bind(1, report.importId);
    update.bind(2, QString::fromUtf8(QJsonDocument(toJson(kept)).toJson(QJsonDocument::Compact)));
    return update.run();
}

Result<ImportReport> importInto(Transaction& transaction, const TableFile& table, const Mapping& mapping,
                                const ImportOptions& options)
{
    TRY_LET(const std::int64_t knownUpTo, lastPatientId(transaction));
    TRY_LET(const std::int64_t importId, insertImport(transaction, table));
    TRY_LET(const auto writer, PatientWriter::open(transaction, importId));
    TRY_LET(auto keep, vault::KeptFileWriter::open(transaction));
    keep.begin(importId);
    vault::Packer packer;
    QCryptographicHash digest(QCryptographicHash::Sha256);
    const auto seen = [&](QByteArrayView piece) -> Result<void> {
        digest.addData(piece);
        vault::Packed packed;
        TRY(packer.add(piece, packed));
        return keep.add(packed);
    };
    const Date today = FixedClock(transaction.nowMs()).today();
    TRY_LET(ImportReport report, runList({transaction, table, mapping, options, today, knownUpTo, writer.get(), seen}));
    if (digest.result() != table.sha256)
        return failure(ErrorCode::PatientListChanged);
    TRY(writer->finish());
    vault::Packed rest;
    TRY(packer.finish(rest));
    TRY(keep.add(rest));
    report.importId = importId;
    TRY(storeReport(transaction, report));
    transaction.note(u"import:%1"_s.arg(importId), report.rows);
    return report;
}

} // namespace

Result<std::int64_t> lastPatientId(const vault::Reader& reader)
{
    TRY_LET(auto query, reader.prepare("SELECT ifnull(max(id), 0) FROM patient"));
    TRY(query.step());
    return query.integer(0);
}

Result<ImportReport> runList(const ListRun& run)
{
    if (!run.mapping.identifiesPatients())
        return failure(ErrorCode::PatientListNoColumns);
    ImportReport report;
    report.path = run.table.source.path;
    report.sha256 = run.table.sha256;
    report.bytes = run.table.source.bytes;
    report.format = run.table.format;
    report.mapping = run.mapping;
    report.updateIdentity = run.options.updateIdentity;
    TRY_LET(const bool digitsAreClear, sexDigitsAreClear(run));
    const Reading reading{run.mapping, run.table.header.size(), digitsAreClear, run.today};
    TRY_LET(const auto planner, Planner::open(run.reader, {reading, run.options.updateIdentity, run.knownUpTo}));
    Keeper keeper(report, run.options.rowsKept);
    Meter meter(run.options, run.table);
    RowSink sink;
    sink.row = [&](TableRow& row) -> Result<bool> {
        TRY_LET(Plan plan, planner->plan(row));
        count(report, plan.preview);
        if (run.writer)
            TRY(run.writer->write(plan));
        if (plan.preview.result == RowResult::Refused && run.options.refused)
            run.options.refused(row, plan.preview);
        keeper.take(std::move(plan.preview));
        return report.rows != run.options.rowsAtMost;
    };
    sink.bytes = [&](std::int64_t bytes) { return meter.advance(bytes, report.rows); };
    sink.seen = run.seen;
    TRY(readRows(run.table, sink));
    return report;
}

Result<ImportReport> preview(const vault::Reader& reader, const TableFile& table, const Mapping& mapping,
                             const ImportOptions& options, Date today)
{
    QElapsedTimer timer;
    timer.start();
    TRY_LET(ImportReport report, runList({reader, table, mapping, options, today}));
    TRY_LET(const auto earlier, earlierReport(reader, table));
    report.alreadyImported = earlier.has_value();
    report.seconds = double(timer.elapsed()) / 1000.0;
    return report;
}

Result<ImportReport> importPatients(vault::Vault& vault, const TableFile& table, const Mapping& mapping,
                                    const ImportOptions& options)
{
    TRY(vault.actor().require(Right::Import));
    QElapsedTimer timer;
    timer.start();
    ImportOptions whole = options;
    whole.rowsAtMost = 0;
    // A list that changes nothing is not stored, so that it can come again with another mapping.
    std::optional<ImportReport> nothingNew;
    auto report =
        vault.transact(vault.actor(), Intent::ImportPatients, [&](Transaction& transaction) -> Result<ImportReport> {
            TRY_LET(auto earlier, earlierReport(transaction, table));
            if (!earlier) {
                TRY_LET(ImportReport made, importInto(transaction, table, mapping, whole));
                if (made.created + made.changed > 0)
                    return made;
                made.importId = 0;
                earlier = std::move(made);
            }
            nothingNew = std::move(earlier);
            return failure(ErrorCode::Cancelled);
        });
    if (!report && nothingNew)
        report = *std::move(nothingNew);
    if (report)
        report->seconds = double(timer.elapsed()) / 1000.0;
    return report;
}

} // namespace kakarite::emr
