// Closing days: kept, bounded, and said beside an expected day that falls on one.
#include "tests/import/clinic.h"

#include "models/continuity/closing_days.h"

#include <gtest/gtest.h>

namespace kakarite::testing {

using continuity::ClosingDays;

TEST(ClosingDays, areKeptAsSetAndAnsweredForAnyDay)
{
    UploadClinic clinic;
    EXPECT_EQ(*continuity::closingDays(**clinic.vault->openReader()), ClosingDays());
    const ClosingDays closing{.weekdays = {4, 7}, .days = {day(2025, 12, 30), day(2025, 12, 31)}};
    ASSERT_TRUE(continuity::setClosingDays(*clinic.vault, closing));
    EXPECT_EQ(*continuity::closingDays(**clinic.vault->openReader()), closing);
    EXPECT_TRUE(closing.closedOn(day(2025, 6, 19))); // a Thursday
    EXPECT_FALSE(closing.closedOn(day(2025, 6, 20)));
    EXPECT_EQ(closing.firstOpenFrom(day(2025, 12, 28)), day(2025, 12, 29)); // Sunday to Monday
    EXPECT_EQ(closing.firstOpenFrom(day(2025, 12, 30)), day(2026, 1, 2));   // over New Year and a Thursday
}

TEST(ClosingDays, ofAllWeekdaysAreRefused)
{
    UploadClinic clinic;
    const auto refused = continuity::setClosingDays(*clinic.vault, {.weekdays = {1, 2, 3, 4, 5, 6, 7}, .days = {}});
    EXPECT_EQ(vault::testing::codeOf(refused), int(ErrorCode::InvalidArgument));
    EXPECT_EQ(*continuity::closingDays(**clinic.vault->openReader()), ClosingDays());
}

TEST(ClosingDays, moveNoExpectedDayButSayWhenTheClinicOpensAgain)
{
    UploadClinic clinic;
    clinic.upload(inspectionClaim({.number = QStringLiteral("1"), .month = QStringLiteral("202506")}));
    ASSERT_TRUE(continuity::setClosingDays(*clinic.vault, {.weekdays = {6, 7}, .days = {day(2025, 7, 7)}}));
    const auto reader = clinic.vault->openReader();
    const auto id = reports::findPatient(**reader, QStringLiteral("1"));
    ASSERT_TRUE(id);
    const auto before = reports::patientDetail(**reader, *id, day(2025, 6, 20));
    ASSERT_TRUE(before);
    EXPECT_EQ(before->row.expected.on, day(2025, 7, 5)); // visited on 6/7 with 28 days of medicine; a Saturday
    EXPECT_EQ(before->opensAgain, day(2025, 7, 8));
    const auto after = reports::patientDetail(**reader, *id, day(2025, 7, 6));
    EXPECT_EQ(after->opensAgain, std::nullopt); // passed: nothing to plan any more
}

} // namespace kakarite::testing
