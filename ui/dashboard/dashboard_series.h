// The charts of the dashboard as values, for the screen, for paper and for CSV alike, and whom a part of each stands
// for.
#pragma once

#include "ui/dashboard/bar_chart.h"
#include "ui/dashboard/chart_card.h"
#include "ui/dashboard/dashboard_data.h"
#include "ui/widgets/heat_map.h"
#include "ui/widgets/legend.h"
#include "ui/widgets/state_bars.h"

namespace kakarite::ui {

inline constexpr int kAllMonths = 0; // as the number of months
inline constexpr int kCohorts = 12;  // that are shown

// The last `count` months of the data.
BarChart::Content patientsSeries(const DashboardData& data, int count);
BarChart::Content balanceSeries(const DashboardData& data, int count); // of regular patients
BarChart::Content weekdaySeries(const DashboardData& data);            // visits on an open day
std::vector<LegendEntry> legendOf(const BarChart::Content& content);
std::vector<LegendEntry> stateLegend();
QString netText(const DashboardData& data); // 差引 +12人

// Cohorts of the last `count` months that had new patients, and their rows.
std::vector<const reports::RetentionRow*> cohortsOf(const DashboardData& data, int count);
std::vector<HeatMap::Row> heatRows(const std::vector<const reports::RetentionRow*>& cohorts);
std::vector<StateBars::Row> familyRows(const DashboardData& data);

std::optional<PatientScope> patientsScope(const DashboardData& data, Month month, int series);
std::optional<PatientScope> balanceScope(Month month, int series);
PatientScope cohortScope(const reports::RetentionRow& cohort, int monthsAfter);
PatientScope familyScope(const DashboardData& data, std::uint32_t family, int part);

// The charts as tables, for CSV.
TableRows chartTable(const BarChart::Content& content, const QString& columns);
TableRows retentionTable(const std::vector<const reports::RetentionRow*>& cohorts);
TableRows familyTable(const std::vector<StateBars::Row>& rows);

// What the charts show and mean, on hover.
QString patientsMeaning();
QString balanceMeaning();
QString weekdayMeaning();
QString retentionMeaning();
QString familiesMeaning();

} // namespace kakarite::ui
