#include "models/continuity/upload.h"

#include "models/continuity/refresh.h"
#include "models/emr/patient_import.h"

#include <QElapsedTimer>

namespace kakarite::continuity {

using vault::Intent;
using vault::Right;
using vault::Transaction;
using Capture = vault::Vault::Capture;

namespace {

Result<std::int64_t> single(const vault::Reader& reader, const char* sql)
{
    TRY_LET(auto query, reader.prepare(sql));
    TRY(query.step());
    return query.integer(0);
}

Result<bool> isPatientList(const vault::Vault& vault, std::int64_t importId)
{
    TRY_LET(const auto reader, vault.openReader());
    TRY_LET(auto query, reader->prepare("SELECT source = 'patients' FROM import WHERE id = ?1"));
    query.bind(1, importId);
    TRY_LET(const bool found, query.step());
    return found && query.integer(0) != 0;
}

// A dry run goes all the way and is then rolled back by this.
struct DryRun {
    std::optional<UploadReport> report;
};

Result<UploadReport> uploadInto(Transaction& transaction, const QStringList& paths,
                                const receipts::ImportContext& context, receipts::Refusals& refused)
{
    UploadReport report;
    receipts::Touched touched;
    TRY_LET(report.files, receipts::importFiles(transaction, paths, context, refused, touched));
    TRY(refresh(transaction, touched));
    TRY_LET(report.patientsTotal, single(transaction, "SELECT count(*) FROM patient"));
    TRY_LET(report.visitsTotal, single(transaction, "SELECT ifnull(sum(visits), 0) FROM continuity"));
    return report;
}

} // namespace

bool UploadReport::clean() const
{
    for (const receipts::FileReport& file : files) {
        if (file.error || file.warningsTotal > 0)
            return false;
    }
    return true;
}

bool UploadReport::nothingRead() const
{
    for (const receipts::FileReport& file : files) {
        if (!file.error)
            return false;
    }
    return true;
}

Result<UploadReport> uploadReceipts(vault::Vault& vault, const QStringList& paths, bool dryRun,
                                    const receipts::ImportContext& context)
{
    TRY(vault.actor().require(Right::Import));
    QElapsedTimer timer;
    timer.start();
    DryRun dry;
    receipts::Refusals refused;
    const auto attempt = [&] {
        return vault.transact(
            vault.actor(), Intent::ImportReceipts,
            [&](Transaction& transaction) -> Result<UploadReport> {
                TRY_LET(UploadReport made, uploadInto(transaction, paths, context, refused));
                if (!dryRun && !made.nothingRead())
                    return made;
                dry.report = std::move(made);
                return failure(ErrorCode::Cancelled);
            },
            Capture::DerivedOnly);
    };
    auto report = attempt();
    for (std::size_t known = 0; !report && refused.size() > known;) {
        known = refused.size();
        report = attempt(); // without the file that changed meanwhile
    }
    if (!report && dry.report)
        report = *std::move(dry.report);
    if (report)
        report->seconds = double(timer.elapsed()) / 1000.0;
    return report;
}

Result<void> undoUpload(vault::Vault& vault, std::int64_t importId)
{
    TRY(vault.actor().require(Right::UndoImport));
    TRY_LET(const bool patientList, isPatientList(vault, importId));
    return vault.transact(
        vault.actor(), Intent::UndoImport,
        [&](Transaction& transaction) -> Result<void> {
            if (patientList)
                return emr::undoImport(transaction, importId);
            receipts::Touched touched;
            TRY(receipts::undoImport(transaction, importId, touched));
            return refresh(transaction, touched);
        },
        patientList ? Capture::Changes : Capture::DerivedOnly);
}

Result<int> deriveAgain(vault::Vault& vault)
{
    TRY(vault.actor().require(Right::Import));
    return vault.transact(
        vault.actor(), Intent::Rederive,
        [&](Transaction& transaction) -> Result<int> {
            receipts::Touched touched;
            TRY_LET(const int files, receipts::deriveAgain(transaction, touched));
            TRY(refresh(transaction, touched));
            return files;
        },
        Capture::DerivedOnly);
}

Result<std::int64_t> exclude(vault::Vault& vault, std::int64_t patientId, ExclusionKind kind, Date from,
                             const QString& reason)
{
    TRY(vault.actor().require(Right::Patients));
    if (reason.trimmed().isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("reason"));
    return vault.transact(vault.actor(), Intent::ExcludePatient, [&](Transaction& transaction) -> Result<std::int64_t> {
        TRY_LET(auto known, transaction.prepare("SELECT 1 FROM patient WHERE id = ?1"));
        known.bind(1, patientId);
        TRY_LET(const bool found, known.step());
        if (!found)
            return failure(ErrorCode::PatientNotFound);
        TRY_LET(auto insert,
                transaction.prepare(
                    "INSERT INTO exclusion(patient_id, from_day, kind, reason, recorded_by, recorded_at_ms) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
        insert.bind(1, patientId).bind(2, from).bind(3, QString::fromLatin1(exclusionName(kind)));
        insert.bind(4, reason.trimmed()).bind(5, transaction.actorLogin()).bind(6, transaction.nowMs());
        TRY(insert.run());
        const std::int64_t id = transaction.lastInsertId();
        transaction.note(QStringLiteral("patient:%1").arg(patientId), 1);
        TRY(refresh(transaction, {patientId}));
        return id;
    });
}

Result<void> undoExclusion(vault::Vault& vault, std::int64_t exclusionId)
{
    TRY(vault.actor().require(Right::Patients));
    return vault.transact(vault.actor(), Intent::EndExclusion, [&](Transaction& transaction) -> Result<void> {
        TRY_LET(auto query, transaction.prepare("SELECT patient_id FROM exclusion WHERE id = ?1 "
                                                "AND undone_at_ms IS NULL"));
        query.bind(1, exclusionId);
        TRY_LET(const bool found, query.step());
        if (!found)
            return failure(ErrorCode::ExclusionNotFound);
        const std::int64_t patientId = query.integer(0);
        query.reset();
        TRY_LET(auto update, transaction.prepare("UPDATE exclusion SET undone_at_ms = ?2 WHERE id = ?1"));
        update.bind(1, exclusionId).bind(2, transaction.nowMs());
        TRY(update.run());
        transaction.note(QStringLiteral("patient:%1").arg(patientId), 1);
        return refresh(transaction, {patientId});
    });
}

} // namespace kakarite::continuity
