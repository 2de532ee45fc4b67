// One receipt file: looked at, parsed, its claims stored. The working part of import.h and of deriving again.
#pragma once

#include "models/patients/patients.h"
#include "models/receipts/claim_store.h"
#include "models/receipts/kept_file.h"
#include "models/receipts/parse_ahead.h"

#include <set>

namespace kakarite::receipts {

enum class Side { Shaho, Kokuho, Kouki };                                  // 社保 国保 後期
using MonthCounts = std::map<std::pair<std::int32_t, Side>, std::int64_t>; // (month, side) → claims

// Statements and memory shared by the files of one transaction.
class FileImporter {
public:
    static Result<std::unique_ptr<FileImporter>> open(vault::Transaction& transaction, Touched& touched);

    // A new file: refused, answered from its earlier import, or stored under a new import id.
    using BytesFn = std::function<Result<void>(std::int64_t bytes, std::int64_t claims)>; // called as the file is read
    using ParseFn = std::function<Result<FileCounts>(RowsSink& sink)>;
    Result<FileReport> import(const Source& source, const Look& look, const ParseFn& parse, const BytesFn& advanced);
    // The claims of a kept file again, under its own id.
    Result<void> derive(const Source& source, std::int64_t importId);

private:
    friend class ClaimCollector;
    Result<std::optional<FileReport>> earlierReport(const QByteArray& sha256, const QString& path);
    Result<std::int64_t> insertImport(const FileReport& report);
    Result<void> store(const ParseFn& parse, std::int64_t importId, bool keep, const BytesFn& advanced,
                       FileReport& report);
    Result<void> settle(const std::set<std::pair<std::int64_t, std::int32_t>>& again, std::int64_t importId,
                        FileReport& report);
    Result<void> writeMonths(std::int64_t importId, const MonthCounts& months);
    Result<void> writeReport(const FileReport& report);
    Result<std::int64_t> facilityId(const Facility& facility);
    Result<std::set<std::int32_t>> monthsKnown();

    explicit FileImporter(vault::Transaction& transaction, Touched& touched)
        : m_transaction(transaction), m_touched(touched)
    {
    }
    vault::Transaction& m_transaction;
    Touched& m_touched;
    patients::Resolver m_resolver;
    ClaimStore m_store;
    KeptFileWriter m_keep;
};

} // namespace kakarite::receipts
