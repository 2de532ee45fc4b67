// Calendar days and months of Japan Standard Time.
//
// Date and Month are small totally ordered values; a default-constructed one does not exist: whoever may lack a date
// holds std::optional<Date>. Month arithmetic clamps to the month's last day (31 Jan + 1 month = 28/29 Feb): rules.md.
// Receipt dates come in 和暦 (GYYMMDD, GYYMM) or 西暦 (YYYYMMDD, YYYYMM), told apart by length: receipts.md §2.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>

namespace kakarite {

class Month;

class Date {
public:
    static std::optional<Date> fromYmd(int year, int month, int day);
    static constexpr Date fromDays(std::int32_t daysSinceEpoch) { return Date(daysSinceEpoch); }
    // "2026-04-01"
    static std::optional<Date> parseIso(QStringView text);

    constexpr std::int32_t days() const { return m_days; } // days since 1970-01-01: the form in the database
    int year() const;
    int month() const;   // 1..12
    int day() const;     // 1..31
    int weekday() const; // 1 = Monday … 7 = Sunday
    Month monthOf() const;
    QString iso() const;

    constexpr Date addDays(int n) const { return Date(m_days + n); }
    Date addMonths(int n) const;
    Date addYears(int n) const { return addMonths(12 * n); }
    // Completed years between two days: the age on `on` of somebody born on this day.
    int yearsUntil(Date on) const;

    friend constexpr auto operator<=>(Date, Date) = default;
    friend constexpr int operator-(Date a, Date b) { return a.m_days - b.m_days; }

private:
    constexpr explicit Date(std::int32_t days) : m_days(days) {}
    std::int32_t m_days;
};

class Month {
public:
    static std::optional<Month> fromYm(int year, int month);
    static constexpr Month fromIndex(std::int32_t index) { return Month(index); }
    // "2026-04"
    static std::optional<Month> parseIso(QStringView text);

    constexpr std::int32_t index() const { return m_index; } // year * 12 + (month - 1): the form in the database
    constexpr int year() const { return m_index / 12; }
    constexpr int month() const { return m_index % 12 + 1; }
    int dayCount() const;
    Date firstDay() const;
    Date lastDay() const;
    std::optional<Date> day(int dayOfMonth) const;
    QString iso() const;

    constexpr Month addMonths(int n) const { return Month(m_index + n); }
    friend constexpr auto operator<=>(Month, Month) = default;
    friend constexpr int operator-(Month a, Month b) { return a.m_index - b.m_index; }

private:
    constexpr explicit Month(std::int32_t index) : m_index(index) {}
    std::int32_t m_index;
};

// Receipt fields. Blank digits count as zeros ("5 08 06"); era years past the era's end are converted by its base
// year (平成32 = 2020) and reported through `pastEraEnd`. Empty or impossible dates give nothing.
std::optional<Date> parseClaimDate(QByteArrayView field, bool* pastEraEnd = nullptr);
std::optional<Month> parseClaimMonth(QByteArrayView field, bool* pastEraEnd = nullptr);

} // namespace kakarite
