#include "models/demo/clinic_calendar.h"

#include <gtest/gtest.h>

using namespace kakarite;
using namespace kakarite::demo;

namespace {

Date day(int year, int month, int dayOfMonth)
{
    return Date::fromYmd(year, month, dayOfMonth).value();
}

} // namespace

TEST(ClinicCalendar, KnowsTheHolidaysOfAYear)
{
    const Date expected[] = {day(2024, 1, 1),  day(2024, 1, 8),  day(2024, 2, 11),  day(2024, 2, 12), day(2024, 2, 23),
                             day(2024, 3, 20), day(2024, 4, 29), day(2024, 5, 3),   day(2024, 5, 4),  day(2024, 5, 5),
                             day(2024, 5, 6),  day(2024, 7, 15), day(2024, 8, 11),  day(2024, 8, 12), day(2024, 9, 16),
                             day(2024, 9, 22), day(2024, 9, 23), day(2024, 10, 14), day(2024, 11, 3), day(2024, 11, 4),
                             day(2024, 11, 23)};
    std::size_t next = 0;
    for (Date at = day(2024, 1, 1); at <= day(2024, 12, 31); at = at.addDays(1)) {
        if (!isHoliday(at))
            continue;
        ASSERT_LT(next, std::size(expected)) << at.iso().toStdString();
        EXPECT_EQ(at.iso().toStdString(), expected[next++].iso().toStdString());
    }
    EXPECT_EQ(next, std::size(expected));
    EXPECT_TRUE(isHoliday(day(2026, 9, 22))) << "between 敬老の日 and 秋分の日";
    EXPECT_TRUE(isHoliday(day(2026, 5, 6)));
    EXPECT_TRUE(isHoliday(day(2025, 9, 23)));
    EXPECT_TRUE(isHoliday(day(2023, 3, 21)));
}

TEST(ClinicCalendar, IsClosedOnSundaysThursdaysAndHolidays)
{
    EXPECT_FALSE(isOpen(day(2025, 6, 1))); // Sunday
    EXPECT_FALSE(isOpen(day(2025, 6, 5))); // Thursday
    EXPECT_TRUE(isOpen(day(2025, 6, 7)));  // Saturday
    EXPECT_FALSE(isOpen(day(2025, 8, 13)));
    EXPECT_EQ(nextOpenDay(day(2024, 12, 29)), day(2025, 1, 4));
}
