#include "models/demo/clinic_calendar.h"

#include <array>

namespace kakarite::demo {

namespace {

struct FixedHoliday {
    int month;
    int day;
};

constexpr std::array<FixedHoliday, 10> kFixed{
    {{1, 1}, {2, 11}, {2, 23}, {4, 29}, {5, 3}, {5, 4}, {5, 5}, {8, 11}, {11, 3}, {11, 23}}};

struct MondayHoliday {
    int month;
    int ordinal;
};

constexpr std::array<MondayHoliday, 4> kMondays{{{1, 2}, {7, 3}, {9, 3}, {10, 2}}};

// 春分の日 and 秋分の日 by the usual formula for 1980–2099, in millionths of a day.
int equinoxDay(int year, int month)
{
    const std::int64_t base = month == 3 ? 20'843'100 : 23'248'800;
    const int since = year - 1980;
    return static_cast<int>((base + 242'194 * std::int64_t(since)) / 1'000'000) - since / 4;
}

bool isNamedHoliday(Date day)
{
    const int month = day.month();
    const int dayOfMonth = day.day();
    for (const FixedHoliday& holiday : kFixed) {
        if (holiday.month == month && holiday.day == dayOfMonth)
            return true;
    }
    for (const MondayHoliday& holiday : kMondays) {
        if (holiday.month == month && day.weekday() == 1 && (dayOfMonth + 6) / 7 == holiday.ordinal)
            return true;
    }
    return (month == 3 || month == 9) && dayOfMonth == equinoxDay(day.year(), month);
}

} // namespace

bool isHoliday(Date day)
{
    if (isNamedHoliday(day))
        return true;
    // 振替休日: a holiday on a Sunday moves to the next day that is none. Only the days of May stand in a row.
    for (int back = 1; back <= 3; ++back) {
        const Date before = day.addDays(-back);
        if (!isNamedHoliday(before))
            break;
        if (before.weekday() == 7)
            return true;
    }
    // 国民の休日: a day between two holidays.
    return day.weekday() != 7 && isNamedHoliday(day.addDays(-1)) && isNamedHoliday(day.addDays(1));
}

const std::set<int>& closedWeekdays()
{
    static const std::set<int> weekdays{4, 7};
    return weekdays;
}

bool isOpen(Date day)
{
    if (closedWeekdays().contains(day.weekday()))
        return false;
    const int month = day.month();
    const int dayOfMonth = day.day();
    if ((month == 12 && dayOfMonth >= 29) || (month == 1 && dayOfMonth <= 3))
        return false;
    if (month == 8 && dayOfMonth >= 13 && dayOfMonth <= 15)
        return false;
    return !isHoliday(day);
}

Date nextOpenDay(Date day)
{
    while (!isOpen(day))
        day = day.addDays(1);
    return day;
}

} // namespace kakarite::demo
