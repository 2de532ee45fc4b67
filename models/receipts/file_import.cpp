#include "models/receipts/file_import.h"

#include "models/receipts/claim_collector.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace kakarite::receipts {

namespace {

FileKind kindOf(const FileCounts& counts)
{
    if (counts.sawOutsideDrug)
        return FileKind::Inspection;
    return counts.sawPrescriptionFee ? FileKind::Submission : FileKind::Undetermined;
}

const char* sideName(Side side)
{
    switch (side) {
    case Side::Shaho:
        return "shaho";
    case Side::Kokuho:
        return "kokuho";
    case Side::Kouki:
        break;
    }
    return "kouki";
}

void takeCounts(const FileCounts& counts, FileReport& report)
{
    report.kind = kindOf(counts);
    report.lines = counts.lines;
    report.claims = counts.claims;
    if (counts.goCount || counts.goPoints)
        report.go = FileReport::Go{counts.goCount.value_or(0), counts.goPoints.value_or(0), counts.goCountOk,
                                   counts.goPointsOk};
}

} // namespace

Result<std::unique_ptr<FileImporter>> FileImporter::open(vault::Transaction& transaction, Touched& touched)
{
    std::unique_ptr<FileImporter> importer(new FileImporter(transaction, touched));
    TRY_LET(importer->m_resolver, patients::Resolver::open(transaction));
    TRY_LET(importer->m_store, ClaimStore::open(transaction));
    TRY_LET(importer->m_keep, KeptFileWriter::open(transaction));
    return importer;
}

Result<FileReport> FileImporter::import(const Source& source, const Look& look, const ParseFn& parse,
                                        const BytesFn& advanced)
{
    TRY_LET(auto earlier, earlierReport(look.sha256, source.path));
    if (earlier) {
        TRY(advanced(source.bytes, earlier->claims));
        return *std::move(earlier);
    }
    FileReport report;
    report.path = source.path;
    report.sha256 = look.sha256;
    report.bytes = source.bytes;
    TRY_LET(report.importId, insertImport(report));
    TRY(store(parse, report.importId, true, advanced, report));
    return report;
}

Result<void> FileImporter::derive(const Source& source, std::int64_t importId)
{
    TRY_LET(const Look look, lookAt(source));
    FileReport report;
    const auto parse = [&](RowsSink& sink) { return parseHere(source, look.encoding, sink); };
    return store(parse, importId, false, [](std::int64_t, std::int64_t) { return Result<void>(); }, report);
}

Result<void> FileImporter::store(const ParseFn& parse, std::int64_t importId, bool keep, const BytesFn& advanced,
                                 FileReport& report)
{
    TRY_LET(auto known, monthsKnown());
    m_resolver.begin(importId);
    m_keep.begin(importId);
    ClaimCollector collector(*this, importId, keep, std::move(known), advanced, report);
    TRY_LET(const FileCounts counts, parse(collector));
    TRY(m_store.flush());
    takeCounts(counts, report);
    if (report.claims == 0)
        return failure(ErrorCode::ReceiptNoClaim);
    for (const auto& [slot, claims] : collector.months()) {
        const Month month = Month::fromIndex(slot.first);
        if (report.claimMonths.empty() || report.claimMonths.back() != month)
            report.claimMonths.push_back(month);
    }
    if (keep) {
        TRY(writeMonths(importId, collector.months()));
        // The kind of the file has to stand before versions are settled by it.
        TRY(writeReport(report));
    }
    TRY(settle(collector.again(), importId, report));
    report.claimsNew = report.outpatientClaims - report.claimsReplaced - report.claimsUnchanged;
    return keep ? writeReport(report) : Result<void>();
}

Result<void> FileImporter::settle(const std::set<std::pair<std::int64_t, std::int32_t>>& again, std::int64_t importId,
                                  FileReport& report)
{
    for (const auto& [patient, month] : again) {
        TRY_LET(const auto versions, m_store.settle(patient, Month::fromIndex(month)));
        for (const SettledVersion& version : versions) {
            if (version.importId != importId)
                continue;
            report.claimsReplaced += version.outcome == VersionOutcome::Replaced;
            report.claimsUnchanged += version.outcome == VersionOutcome::Unchanged;
            if (version.overInspection)
                addWarning(report, Note{version.line, {'R', 'E', '\0'}, 0, NoteCode::SubmissionReplacedInspection});
            if (version.sameFile)
                addWarning(report, Note{version.line, {'R', 'E', '\0'}, 0, NoteCode::DuplicateClaim});
        }
    }
    return {};
}

// The same bytes again change nothing (R2): the answer is the earlier report, with every claim unchanged.
Result<std::optional<FileReport>> FileImporter::earlierReport(const QByteArray& sha256, const QString& path)
{
    TRY_LET(auto query, m_transaction.prepare("SELECT report FROM import WHERE sha256 = ?1 AND undone_at_ms IS NULL"));
    query.bindBlob(1, sha256);
    TRY_LET(const bool found, query.step());
    if (!found)
        return std::optional<FileReport>();
    FileReport report = fileReportFromJson(QJsonDocument::fromJson(query.text(0).toUtf8()).object());
    report.path = path;
    report.alreadyImported = true;
    report.claimsUnchanged = report.outpatientClaims;
    report.claimsNew = 0;
    report.claimsReplaced = 0;
    report.patientsNew = 0;
    return std::optional(std::move(report));
}

Result<std::int64_t> FileImporter::insertImport(const FileReport& report)
{
    TRY_LET(auto insert, m_transaction.prepare(
                             "INSERT INTO import(at_ms, actor, source, file_name, sha256, byte_count, kind, report) "
                             "VALUES (?1, ?2, 'receipts', ?3, ?4, ?5, 'undetermined', '{}')"));
    insert.bind(1, m_transaction.nowMs()).bind(2, m_transaction.actorLogin());
    insert.bind(3, QFileInfo(report.path).fileName()).bindBlob(4, report.sha256).bind(5, report.bytes);
    TRY(insert.run());
    return m_transaction.lastInsertId();
}

Result<void> FileImporter::writeMonths(std::int64_t importId, const MonthCounts& months)
{
    TRY_LET(auto insert, m_transaction.prepare("INSERT INTO import_month(import_id, month, side, claims) "
                                               "VALUES (?1, ?2, ?3, ?4)"));
    for (const auto& [slot, claims] : months) {
        insert.bind(1, importId).bind(2, std::int64_t(slot.first));
        insert.bind(3, QString::fromLatin1(sideName(slot.second))).bind(4, claims);
        TRY(insert.run());
    }
    return {};
}

Result<void> FileImporter::writeReport(const FileReport& report)
{
    FileReport kept = report;
    kept.path = QFileInfo(report.path).fileName(); // where it lay on somebody's disk is nobody's business
    TRY_LET(auto update, m_transaction.prepare("UPDATE import SET kind = ?2, report = ?3 WHERE id = ?1"));
    update.bind(1, report.importId).bind(2, QString::fromLatin1(fileKindName(report.kind)));
    update.bind(3, QString::fromUtf8(QJsonDocument(toJson(kept)).toJson(QJsonDocument::Compact)));
    return update.run();
}

Result<std::int64_t> FileImporter::facilityId(const Facility& facility)
{
    TRY_LET(auto insert, m_transaction.prepare("INSERT INTO facility(code, name) VALUES (?1, ?2) "
                                               "ON CONFLICT(code) DO UPDATE SET name = iif(excluded.name = '', name, "
                                               "excluded.name)"));
    insert.bind(1, facility.code).bind(2, facility.name);
    TRY(insert.run());
    TRY_LET(auto query, m_transaction.prepare("SELECT id FROM facility WHERE code = ?1"));
    query.bind(1, facility.code);
    TRY(query.step());
    return query.integer(0);
}

Result<std::set<std::int32_t>> FileImporter::monthsKnown()
{
    TRY_LET(auto query, m_transaction.prepare("SELECT DISTINCT m.month FROM import_month m JOIN import i "
                                              "ON i.id = m.import_id WHERE i.undone_at_ms IS NULL"));
    std::set<std::int32_t> months;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return months;
        months.insert(std::int32_t(query.integer(0)));
    }
}

} // namespace kakarite::receipts
