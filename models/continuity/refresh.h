// Brings the stored continuity of patients up to date: the rows of `continuity` and `contribution`, and the sums in
// `month_figure` and `cohort_figure`, all inside the caller's transaction.
#pragma once

#include "models/continuity/contribution.h"
#include "models/receipts/import.h"
#include "models/vault/connection.h"

namespace kakarite::continuity {

Result<void> refresh(vault::Transaction& transaction, const receipts::Touched& touched);

// The facts of patients as stored now, for questions about any past day. One reader, many patients.
class FactsReader {
public:
    static Result<FactsReader> open(const vault::Reader& reader);
    Result<PatientFacts> facts(std::int64_t patientId);
    // Greatest run-out of the prescriptions of that day (R4), from the claims that count.
    Result<std::optional<Date>> runOut(std::int64_t patientId, Date day);

private:
    vault::Statement m_claims;
    vault::Statement m_exclusions;
    vault::Statement m_claimsOfMonth;
    vault::Statement m_supply;
};

// The stored sums compared with sums made anew from all contributions and facts: true where they agree.
Result<bool> sumsAgree(const vault::Reader& reader);

} // namespace kakarite::continuity
