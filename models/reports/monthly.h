// The monthly report (R10), retention and the states by disease: read models of the dashboard and of
// `kakaritectl report`. The figures come from month_figure, never from a second way of counting.
#pragma once

#include "models/continuity/contribution.h"
#include "models/receipts/import.h"
#include "models/reports/patient_list.h"
#include "models/vault/vault.h"

#include <array>
#include <atomic>

namespace kakarite::reports {

struct MonthReport {
    Month month;
    std::int64_t claims = 0;
    std::int64_t points = 0;
    std::int64_t visits = 0;
    std::int64_t patients = 0;
    std::int64_t firstFeeVisits = 0;
    std::int64_t newPatients = 0;
    std::int64_t regular = 0; // at the end of the month, like the next four
    std::int64_t active = 0;
    std::int64_t atRisk = 0;
    std::int64_t dropped = 0;
    std::int64_t excluded = 0;
    std::int64_t becameAtRisk = 0;
    std::int64_t becameDropped = 0;
    std::int64_t returned = 0;
    std::int64_t regularLost = 0;
    std::int64_t regularNew = 0;                 // regular at the end of the month for the first time,
    std::int64_t regularBack = 0;                // again,
    std::int64_t regularGone = 0;                // no longer, for whatever reason
    std::array<std::int64_t, 7> weekdayVisits{}; // Monday to Sunday
    std::optional<double> pointsPerClaim{};
    std::optional<double> visitsPerPatient{};
    std::optional<double> dropoutRate{}; // absent when nobody was regular at the end of the month before
    bool immature = false;               // one of the first 3 months of the data
};
// Every month from..to, also those without data. Right::Dashboard.
Result<std::vector<MonthReport>> monthly(const vault::Reader& reader, const vault::Actor& actor, Month from, Month to);

struct DataSpan {
    Month first;
    Month last;
};
// The claim months of the data; nothing in an empty vault.
Result<std::optional<DataSpan>> dataSpan(const vault::Reader& reader);

// Late and returned claims may still change the last months of the data.
inline constexpr int kUnsettledMonths = 2;

struct RetentionCell {
    int monthsAfter = 0;
    double share = 0;      // not dropped at the end of cohort + monthsAfter
    bool immature = false; // late and returned claims may still change it: one of the last 2 months of the data
};
struct RetentionRow {
    Month cohort;
    std::int64_t size = 0;
    bool immature = false;            // first 3 months of the data: its patients may have come before
    std::vector<RetentionCell> cells; // only those whose month has ended within the data
};
Result<std::vector<RetentionRow>> retention(const vault::Reader& reader, const vault::Actor& actor, Month from,
                                            Month to);

// Asks the rules for everybody who came since: seconds in a large clinic. `cancelled` ends it.
Result<std::vector<FamilyStates>> familyStates(const vault::Reader& reader, const vault::Actor& actor, Date asOf,
                                               const std::atomic<bool>* cancelled = nullptr);

} // namespace kakarite::reports
