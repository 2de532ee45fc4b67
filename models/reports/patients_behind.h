// Who stands behind a figure of the monthly report (R10): the patients that it counts, by the same contributions that
// the figure is the sum of. Ids ascending, for PatientQuery::only. Reads every patient once: some 0.2 s for 100,000.
// Right::Dashboard.
#pragma once

#include "models/continuity/contribution.h"
#include "models/vault/vault.h"

namespace kakarite::reports {

// Of the counts at the end of a month (…Change) those counted then, of the others those who add to it.
Result<std::vector<std::int64_t>> patientsBehind(const vault::Reader& reader, const vault::Actor& actor,
                                                 continuity::Figure figure, Month month);
// Seen in the month and before it: the patients of a month who are not its new ones.
Result<std::vector<std::int64_t>> seenBefore(const vault::Reader& reader, const vault::Actor& actor, Month month);
// First seen in `cohort` and not dropped at the end of `month`: the share of a RetentionCell.
Result<std::vector<std::int64_t>> cohortRemaining(const vault::Reader& reader, const vault::Actor& actor, Month cohort,
                                                  Month month);

} // namespace kakarite::reports
