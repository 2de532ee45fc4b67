// The clinic's thresholds (R8 months(a, b)): what they are, what others would mean, and changing them.
#pragma once

#include "models/continuity/rules.h"
#include "models/vault/vault.h"

namespace kakarite::continuity {

// Thresholds of the clinic; months(2, 4) until somebody sets others.
Result<MonthsPolicy> clinicPolicy(const vault::Reader& reader);

struct PolicyPreview { // patients in each state on the day, if the policy were this one
    std::int64_t active = 0;
    std::int64_t atRisk = 0;
    std::int64_t dropped = 0;
    std::int64_t excluded = 0;
};
// For a day from the latest visit of the data on (today).
Result<PolicyPreview> previewPolicy(const vault::Reader& reader, MonthsPolicy policy, Date asOf);

// Sets the thresholds and brings every patient's continuity up to them. 1 ≤ a < b ≤ 24, else InvalidArgument.
// Right::Settings.
Result<void> setClinicPolicy(vault::Vault& vault, MonthsPolicy policy);

} // namespace kakarite::continuity
