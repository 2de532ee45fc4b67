// R3, rule by rule.
#include "tests/receipts/collect.h"
#include "tests/receipts/uke_builder.h"

#include <gtest/gtest.h>

namespace kakarite::receipts::test {
namespace {

std::uint32_t bits(std::initializer_list<int> days)
{
    std::uint32_t set = 0;
    for (const int day : days)
        set |= 1U << (day - 1);
    return set;
}

VisitDays visitsOf(const UkeBuilder& file)
{
    const Collected collected = parse(file.cp932());
    EXPECT_EQ(collected.claims.size(), 1U);
    return visitDays(collected.claims.at(0));
}

} // namespace

TEST(VisitDays, AttendanceRecordsDecide)
{
    const VisitDays days =
        visitsOf(UkeBuilder().ir().re().ho(2, 75).jd({{3, 1}, {9, 2}, {20, 9}}).si("12", 112007410, 75, {{5, 1}}));
    EXPECT_EQ(days.visits, bits({3, 9}));
    EXPECT_EQ(days.note, std::nullopt);
}

TEST(VisitDays, AllAttendanceRecordsCount)
{
    const VisitDays days = visitsOf(UkeBuilder().ir().re().ho(1, 75).jd({{3, 1}}).jd({{4, 1}}));
    EXPECT_EQ(days.visits, bits({3, 4}));
}

TEST(VisitDays, EmptyAttendanceFallsBack)
{
    const VisitDays days = visitsOf(UkeBuilder().ir().re().ho(1, 75).jd({}).si("12", 112007410, 75, {{5, 1}}));
    EXPECT_EQ(days.visits, bits({5}));
}

TEST(VisitDays, ConsultationsWhenTheyGiveTheCount)
{
    const VisitDays days = visitsOf(UkeBuilder()
                                        .ir()
                                        .re()
                                        .ho(1, 400)
                                        .si("12", 112007410, 75, {{5, 1}})
                                        .si("13", 113001810, 225, {{6, 1}})
                                        .si("60", 160010010, 49, {{7, 1}}));
    EXPECT_EQ(days.visits, bits({5}));
    EXPECT_EQ(days.note, std::nullopt);
}

TEST(VisitDays, ManagementAndHomeCareNext)
{
    const VisitDays days = visitsOf(UkeBuilder()
                                        .ir()
                                        .re()
                                        .ho(2, 963)
                                        .si("12", 112007410, 75, {{5, 1}})
                                        .si("14", 114001110, 888, {{12, 1}})
                                        .si("60", 160010010, 49, {{5, 1}, {12, 1}, {20, 1}}));
    EXPECT_EQ(days.visits, bits({5, 12}));
}

TEST(VisitDays, AllActsNext)
{
    const VisitDays days =
        visitsOf(UkeBuilder().ir().re().ho(2, 124).si("12", 112007410, 75, {{5, 1}}).si("60", 160010010, 49, {{9, 1}}));
    EXPECT_EQ(days.visits, bits({5, 9}));
    EXPECT_EQ(days.note, std::nullopt);
}

TEST(VisitDays, MismatchTakesTheConsultationsAndWarns)
{
    const VisitDays days =
        visitsOf(UkeBuilder().ir().re().ho(3, 124).si("12", 112007410, 75, {{5, 1}}).si("60", 160010010, 49, {{9, 1}}));
    EXPECT_EQ(days.visits, bits({5}));
    EXPECT_EQ(days.note, NoteCode::VisitDaysMismatch);
    const VisitDays tests = visitsOf(UkeBuilder().ir().re().ho(3, 49).si("60", 160010010, 49, {{9, 1}}));
    EXPECT_EQ(tests.visits, bits({9}));
    EXPECT_EQ(tests.note, NoteCode::VisitDaysMismatch);
}

TEST(VisitDays, TheGreatestNumberOfDaysOfAnyPayerCounts)
{
    const VisitDays days = visitsOf(UkeBuilder()
                                        .ir()
                                        .re({.type = QStringLiteral("1122")})
                                        .ho(1, 75)
                                        .ko(2, 75)
                                        .si("12", 112007410, 75, {{5, 1}, {6, 1}}, '2'));
    EXPECT_EQ(days.visits, bits({5, 6}));
    EXPECT_EQ(days.note, std::nullopt);
}

TEST(VisitDays, DrugsMaterialsAndDonorsNeverMakeAVisit)
{
    const VisitDays days = visitsOf(UkeBuilder()
                                        .ir()
                                        .re()
                                        .ho(1, 75)
                                        .si("12", 112007410, 75, {{5, 1}})
                                        .iy("21", 620098401, 0, {{9, 28}})
                                        .to("40", 700000001, 1, {{10, 1}})
                                        .raw("TI,1,1,13,1,1234567,,,,")
                                        .si("11", 111000110, 291, {{11, 1}}));
    EXPECT_EQ(days.visits, bits({5}));
    const VisitDays none = visitsOf(UkeBuilder().ir().re().ho(1, 0).iy("21", 620098401, 0, {{9, 28}}));
    EXPECT_EQ(none.visits, 0U);
    EXPECT_EQ(none.note, NoteCode::VisitDaysMissing);
}

TEST(VisitDays, FirstFeesAreNamed)
{
    const VisitDays days = visitsOf(
        UkeBuilder().ir().re().ho(2, 366).si("11", 111000110, 291, {{2, 1}}).si("12", 112007410, 75, {{9, 1}}));
    EXPECT_EQ(days.visits, bits({2, 9}));
    EXPECT_EQ(days.firstFee, bits({2}));
    EXPECT_EQ(visitsOf(UkeBuilder().ir().re().ho(1, 253).si("11", 111014210, 253, {{3, 1}})).firstFee, bits({3}));
    EXPECT_EQ(visitsOf(UkeBuilder().ir().re().ho(1, 6).si("11", 111014870, 6, {{3, 1}})).firstFee, 0U); // an addition
}

TEST(VisitDays, DaysTheMonthLacksDoNotCount)
{
    const VisitDays days = visitsOf(
        UkeBuilder().ir().re({.month = QStringLiteral("202502")}).ho(1, 75).si("12", 112007410, 75, {{5, 1}, {30, 1}}));
    EXPECT_EQ(days.visits, bits({5}));
}

} // namespace kakarite::receipts::test
