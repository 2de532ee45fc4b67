#include "models/continuity/load_masters.h"

#include "models/continuity/refresh.h"

#include <QElapsedTimer>

#include <algorithm>

namespace kakarite::continuity {

using masters::MasterFileReport;
using vault::Intent;
using vault::Right;
using vault::Transaction;

namespace {

constexpr qint64 kProgressEveryMs = 50;

bool changesDiseases(const MasterFileReport& file)
{
    return !file.error && !file.alreadyLoaded && file.kind == masters::MasterKind::Disease;
}

Result<std::int64_t> claimCount(const vault::Reader& reader)
{
    TRY_LET(auto query, reader.prepare("SELECT count(*) FROM claim"));
    TRY(query.step());
    return query.integer(0);
}

Result<void> deriveFamilies(Transaction& transaction, const masters::MasterContext& context, MastersReport& report)
{
    TRY_LET(const std::int64_t total, claimCount(transaction));
    QElapsedTimer sinceLast;
    sinceLast.start();
    receipts::Touched touched;
    const auto advanced = [&](std::int64_t claims) -> Result<void> {
        if (context.cancelled && context.cancelled->load())
            return failure(ErrorCode::Cancelled);
        if (context.progress && sinceLast.elapsed() >= kProgressEveryMs) {
            context.progress({QString(), claims, total, 0}); // no file: deriving again
            sinceLast.restart();
        }
        return {};
    };
    TRY_LET(report.claimsChanged, receipts::deriveChronicAgain(transaction, touched, advanced));
    report.patientsChanged = std::int64_t(touched.size());
    return refresh(transaction, touched);
}

} // namespace

bool MastersReport::clean() const
{
    return std::ranges::all_of(files, [](const MasterFileReport& file) { return !file.error && file.notesTotal == 0; });
}

bool MastersReport::nothingRead() const
{
    return std::ranges::all_of(files, [](const MasterFileReport& file) { return file.error.has_value(); });
}

Result<MastersReport> loadMasters(vault::Vault& vault, const QStringList& paths, const masters::MasterContext& context)
{
    TRY(vault.actor().require(Right::Import));
    QElapsedTimer timer;
    timer.start();
    std::optional<MastersReport> nothing;
    auto report = vault.transact(
        vault.actor(), Intent::ImportMasters,
        [&](Transaction& transaction) -> Result<MastersReport> {
            MastersReport made;
            TRY_LET(made.files, masters::importMasters(transaction, paths, context));
            if (made.nothingRead()) {
                nothing = std::move(made);
                return failure(ErrorCode::Cancelled); // leaves no trace in the log
            }
            if (std::ranges::any_of(made.files, changesDiseases))
                TRY(deriveFamilies(transaction, context, made));
            return made;
        },
        vault::Vault::Capture::DerivedOnly);
    if (!report && nothing)
        report = *std::move(nothing);
    if (report)
        report->seconds = double(timer.elapsed()) / 1000.0;
    return report;
}

} // namespace kakarite::continuity
