// What the dashboard shows: the read models of one month and of those before it, and whom a figure, a bar or a cell of
// it stands for. Values; no widget.
#pragma once

#include "models/reports/completeness.h"

#include <QString>

#include <optional>
#include <vector>

namespace kakarite::ui {

struct DashboardData {
    QString clinicName;                // for the printed page
    Month month = Month::fromIndex(0); // the one shown
    reports::DataSpan span{Month::fromIndex(0), Month::fromIndex(0)};
    reports::DataAsOf asOf;
    std::vector<reports::MonthReport> months; // from the first of the data to `month`
    std::vector<reports::RetentionRow> retention;
    std::vector<reports::MonthGap> gaps;
    // The next two take longer in a large clinic and come after the rest.
    std::optional<std::vector<reports::FamilyStates>> families;
    std::optional<reports::OpenDays> openDays;

    const reports::MonthReport* find(Month wanted) const; // null outside the data
    QString missingSides(Month wanted) const;             // 国保・後期; empty where nothing is missing
    // Why the figures of a month may still change, in words; empty where they will not.
    QString changesBecause(Month wanted) const;
};

// The patients behind something on the dashboard.
struct PatientScope {
    enum class Kind { Figure, SeenBefore, Cohort, Family };
    Kind kind = Kind::Figure;
    Month month = Month::fromIndex(0); // counted in it or at its end
    continuity::Figure figure = continuity::Figure::Patients;
    Month cohort = Month::fromIndex(0);
    std::uint32_t family = 0;
    std::optional<continuity::State> state{};
    QString words{}; // 2026年10月の新規患者
};
// For the log: "2026-10:new_patients", "2026-10:cohort:2026-04", "2026-10:family:4:at_risk" (ui/text/audit_text words
// it).
QString scopeName(const PatientScope& scope);

} // namespace kakarite::ui
