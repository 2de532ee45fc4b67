#include "models/base/date.h"

#include <gtest/gtest.h>

namespace kakarite {

TEST(ClaimDate, ReadsBothCalendarsByLength)
{
    EXPECT_EQ(parseClaimDate("20250401")->iso(), QStringLiteral("2025-04-01"));
    EXPECT_EQ(parseClaimDate("5070401")->iso(), QStringLiteral("2025-04-01"));
    EXPECT_EQ(parseClaimDate("4310430")->iso(), QStringLiteral("2019-04-30"));
    EXPECT_EQ(parseClaimDate("3410920")->iso(), QStringLiteral("1966-09-20"));
    EXPECT_EQ(parseClaimDate("2150101")->iso(), QStringLiteral("1926-01-01"));
    EXPECT_EQ(parseClaimDate("1450101")->iso(), QStringLiteral("1912-01-01"));
    EXPECT_EQ(parseClaimMonth("43101")->iso(), QStringLiteral("2019-01"));
    EXPECT_EQ(parseClaimMonth("202504")->iso(), QStringLiteral("2025-04"));
}

TEST(ClaimDate, BlanksCountAsZerosAndImpossibleDaysAsNothing)
{
    EXPECT_EQ(parseClaimDate("5 1 8 6")->iso(), QStringLiteral("2019-08-06"));
    EXPECT_EQ(parseClaimDate("5 08 06"), std::nullopt); // year 0 of an era
    EXPECT_EQ(parseClaimDate("20250231"), std::nullopt);
    EXPECT_EQ(parseClaimDate("20250031"), std::nullopt);
    EXPECT_EQ(parseClaimDate("6010101"), std::nullopt);
    EXPECT_EQ(parseClaimDate("Bad_Date"), std::nullopt);
    EXPECT_EQ(parseClaimDate(""), std::nullopt);
    EXPECT_EQ(parseClaimMonth("Bad_D"), std::nullopt);
}

TEST(ClaimDate, YearsPastTheirEraAreConvertedAndTold)
{
    bool past = false;
    EXPECT_EQ(parseClaimDate("4320401", &past)->iso(), QStringLiteral("2020-04-01"));
    EXPECT_TRUE(past);
    past = false;
    EXPECT_EQ(parseClaimMonth("43104", &past)->iso(), QStringLiteral("2019-04"));
    EXPECT_FALSE(past);
}

TEST(Date, MonthArithmeticClamps)
{
    const Date january = *Date::fromYmd(2025, 1, 31);
    EXPECT_EQ(january.addMonths(1).iso(), QStringLiteral("2025-02-28"));
    EXPECT_EQ(Date::fromYmd(2024, 1, 31)->addMonths(1).iso(), QStringLiteral("2024-02-29"));
    EXPECT_EQ(january.addMonths(-2).iso(), QStringLiteral("2024-11-30"));
    EXPECT_EQ(Date::parseIso(u"2025-12-31")->addDays(1).iso(), QStringLiteral("2026-01-01"));
    EXPECT_EQ(Date::fromYmd(2000, 2, 29)->yearsUntil(*Date::fromYmd(2025, 2, 28)), 24);
    EXPECT_EQ(Date::fromYmd(2000, 2, 29)->yearsUntil(*Date::fromYmd(2025, 3, 1)), 25);
}

} // namespace kakarite
