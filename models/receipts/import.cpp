#include "models/receipts/import.h"

#include "models/receipts/file_import.h"

#include <QElapsedTimer>

namespace kakarite::receipts {

namespace {

constexpr qint64 kProgressEveryMs = 50;

struct Work {
    QString path;
    std::vector<Source> sources;
    std::optional<Error> error;
};

// Errors that say something about one file only; any other ends the whole import.
bool concernsTheFile(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileEmpty:
    case ErrorCode::FileTooLarge:
    case ErrorCode::ArchiveTooLarge:
    case ErrorCode::ArchiveDamaged:
    case ErrorCode::ArchiveHoldsNoReceipts:
    case ErrorCode::ArchiveEncrypted:
    case ErrorCode::ReceiptNotUke:
    case ErrorCode::ReceiptDpc:
    case ErrorCode::ReceiptDental:
    case ErrorCode::ReceiptPharmacy:
    case ErrorCode::ReceiptWorkersComp:
    case ErrorCode::ReceiptBinary:
    case ErrorCode::ReceiptNoClaim:
    case ErrorCode::ReceiptInpatientOnly:
        return true;
    default:
        return false;
    }
}

FileReport refusal(const QString& path, const Error& error)
{
    FileReport report;
    report.path = path;
    report.kind = FileKind::NotMedical;
    report.error = error;
    return report;
}

class ProgressMeter {
public:
    ProgressMeter(const ImportContext& context, std::int64_t total) : m_context(context)
    {
        m_progress.bytesTotal = total;
        m_sinceLast.start();
    }
    void begin(const QString& file) { m_progress.file = file; }
    Result<void> advance(std::int64_t bytes, std::int64_t claims)
    {
        if (m_context.cancelled && m_context.cancelled->load())
            return failure(ErrorCode::Cancelled);
        m_progress.bytesDone += bytes;
        m_progress.claims = m_claimsBefore + claims;
        if (m_context.progress && m_sinceLast.elapsed() >= kProgressEveryMs) {
            m_context.progress(m_progress);
            m_sinceLast.restart();
        }
        return {};
    }
    void endFile() { m_claimsBefore = m_progress.claims; }

private:
    const ImportContext& m_context;
    Progress m_progress;
    std::int64_t m_claimsBefore = 0;
    QElapsedTimer m_sinceLast;
};

// A file is refused by the first pass over it, before anything of it is stored. One that fails later, having changed,
// ends the import: a savepoint for each file would let it alone be taken back, but while that is open SQLite keeps
// every page the file changes, and goes through them with every statement.
Result<FileReport> importOne(FileImporter& importer, const Source& source, ReadAhead& ahead, ProgressMeter& meter)
{
    meter.begin(source.path);
    const Result<Look> look = ahead.look();
    if (!look)
        return concernsTheFile(look.error().code) ? refusal(source.path, look.error())
                                                  : Result<FileReport>(std::unexpected(look.error()));
    TRY_LET(FileReport report,
            importer.import(
                source, *look, [&](RowsSink& sink) { return ahead.parse(sink); },
                [&](std::int64_t bytes, std::int64_t claims) { return meter.advance(bytes, claims); }));
    meter.endFile();
    return report;
}

} // namespace

Result<std::vector<FileReport>> importFiles(vault::Transaction& transaction, const QStringList& paths,
                                            const ImportContext& context, Refusals& refused, Touched& touched)
{
    std::vector<Work> work;
    std::int64_t total = 0;
    for (const QString& path : paths) {
        auto sources = sourcesOf(path);
        Work item{path, {}, {}};
        if (sources)
            item.sources = *std::move(sources);
        else
            item.error = sources.error();
        for (const Source& source : item.sources)
            total += source.bytes;
        work.push_back(std::move(item));
    }
    TRY_LET(const auto importer, FileImporter::open(transaction, touched));
    ProgressMeter meter(context, total);
    std::vector<const Source*> sources;
    for (const Work& item : work) {
        for (const Source& source : item.sources) {
            if (!refused.contains(source.path))
                sources.push_back(&source);
        }
    }
    ReadAhead ahead(sources);
    std::vector<FileReport> reports;
    for (const Work& item : work) {
        if (item.error)
            reports.push_back(refusal(item.path, *item.error));
        for (const Source& source : item.sources) {
            if (const auto earlier = refused.find(source.path); earlier != refused.end()) {
                reports.push_back(refusal(source.path, earlier->second));
                continue;
            }
            auto report = importOne(*importer, source, ahead, meter);
            if (!report) {
                if (ahead.failedToRead())
                    refused.emplace(source.path, report.error());
                return std::unexpected(report.error());
            }
            if (!report->error)
                transaction.note(QStringLiteral("import:%1").arg(report->importId), report->outpatientClaims);
            reports.push_back(*std::move(report));
        }
    }
    return reports;
}

} // namespace kakarite::receipts
