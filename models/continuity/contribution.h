// What one patient adds to the figures of each month (R10) and to retention.
//
// A report of any set of patients is the sum of their contributions; the report of all patients is kept summed up in
// month_figure and cohort_figure, from which a touched patient's old contribution is taken away and its new one added.
// State counts are kept as changes: the number at the end of m is the sum of the changes up to and including m.
#pragma once

#include "models/continuity/rules.h"

#include <QByteArray>

#include <array>
#include <map>

namespace kakarite::continuity {

enum class Figure : int { // numbers are stored: append only
    Claims = 0,
    Points = 1,
    Visits = 2,
    Patients = 3,
    FirstFeeVisits = 4,
    NewPatients = 5,
    RegularChange = 6,
    ActiveChange = 7,
    AtRiskChange = 8,
    DroppedChange = 9,
    ExcludedChange = 10,
    BecameDropped = 11,
    Returned = 12,
    RegularLost = 13,
    BecameAtRisk = 14,
    MondayVisits = 15, // and the other days of the week up to SundayVisits
    SundayVisits = 21,
    RegularNew = 22,  // regular at the end of the month for the first time,
    RegularBack = 23, // again after having been away,
    RegularGone = 24  // or no longer, whatever the reason: RegularChange = New + Back - Gone
};
inline constexpr int kFigureCount = 25;

struct MonthFigures {
    Month month;
    std::array<std::int64_t, kFigureCount> values{};
    std::int64_t& operator[](Figure figure) { return values[static_cast<std::size_t>(figure)]; }
    std::int64_t operator[](Figure figure) const { return values[static_cast<std::size_t>(figure)]; }
};

struct Contribution {
    std::optional<Month> cohort;      // of the first visit
    std::vector<MonthFigures> months; // ascending, only months where something is not 0
};

Contribution contributionOf(const PatientFacts& facts, MonthsPolicy policy);

QByteArray encode(const Contribution& contribution); // compact, versioned
std::optional<Contribution> decode(QByteArrayView body);

// Sums: add or take away.
class FigureSum {
public:
    void add(const Contribution& contribution, int sign = 1);
    const std::map<std::int32_t, MonthFigures>& months() const { return m_months; } // by Month::index
    // (cohort, month) → change of the number of dropped patients first seen in cohort
    const std::map<std::pair<std::int32_t, std::int32_t>, std::int64_t>& cohorts() const { return m_cohorts; }

private:
    std::map<std::int32_t, MonthFigures> m_months;
    std::map<std::pair<std::int32_t, std::int32_t>, std::int64_t> m_cohorts;
};

} // namespace kakarite::continuity
