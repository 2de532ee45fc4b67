// receipts.md §6: 院内, 院内包括 or 院外.
#include "tests/receipts/collect.h"
#include "tests/receipts/uke_builder.h"

#include <gtest/gtest.h>

namespace kakarite::receipts::test {
namespace {

constexpr int kDrug = 620098401;

Collected parsed(const UkeBuilder& file)
{
    return parse(file.cp932());
}

Dispensing drugOf(const UkeBuilder& file)
{
    const Collected collected = parsed(file);
    for (const Unit& unit : collected.claims.at(0).units) {
        if (std::ranges::any_of(unit.lines, [](const UnitLine& l) { return l.kind == LineKind::Drug; }))
            return unit.dispensing;
    }
    return Dispensing::NotADrug;
}

UkeBuilder claim()
{
    return UkeBuilder().ir().re().ho(1, 75).si("12", 112007410, 75, {{7, 1}});
}

} // namespace

TEST(Dispensing, VendorGroupsAreOutside)
{
    EXPECT_EQ(drugOf(claim().iy("Z1", kDrug, -1, {{7, 28}})), Dispensing::Outside);
    EXPECT_EQ(drugOf(claim().iy("Z3", kDrug, 5, {{7, 1}})), Dispensing::Outside);
}

TEST(Dispensing, TheCommaThatOneExportForgets)
{
    QString line = UkeBuilder().iy("Z1", kDrug, -1, {{7, 28}}).lines().first();
    line.replace(QStringLiteral("IY,Z1"), QStringLiteral("IYZ1"));
    const Collected collected = parsed(claim().raw(line));
    const Unit& unit = collected.claims.at(0).units.back();
    EXPECT_TRUE(unit.isGroup('Z', '1'));
    EXPECT_EQ(unit.dispensing, Dispensing::Outside);
    EXPECT_EQ(unit.lines.at(0).code, kDrug);
    EXPECT_EQ(unit.lines.at(0).days[6], 28);
    EXPECT_EQ(collected.count(NoteCode::UnknownRecord), 0);
}

TEST(Dispensing, ZeroOrBlankPointsWithAPrescriptionSlipThatDay)
{
    for (const int points : {0, -1}) {
        EXPECT_EQ(drugOf(claim().iy("21", kDrug, points, {{7, 28}}).si("80", 120002910, 60, {{7, 1}})),
                  Dispensing::Outside);
        EXPECT_EQ(drugOf(claim().iy("23", kDrug, points, {{7, 1}}).si("80", 120006510, 42, {{7, 1}})),
                  Dispensing::Outside);
    }
}

TEST(Dispensing, EverySlipOfTheFeeScheduleCounts)
{
    for (const int slip : {120002710, 120002910, 120003710, 120004610, 120004710, 120004810, 120004910, 120005010,
                           120005810, 120005910, 120006010, 120006110, 120006210, 120006310, 120006410, 120006510})
        EXPECT_TRUE(parsed(claim().si("80", slip, 60, {{7, 1}})).counts.sawPrescriptionFee) << slip;
    for (const int other : {120003570, 120004270, 120005710, 120001210})
        EXPECT_FALSE(parsed(claim().si("80", other, 10, {{7, 1}})).counts.sawPrescriptionFee) << other;
}

TEST(Dispensing, ASlipOutweighsABundle)
{
    EXPECT_EQ(
        drugOf(
            claim().iy("21", kDrug, 0, {{7, 28}}).si("13", 113003810, 528, {{8, 1}}).si("80", 120002910, 60, {{7, 1}})),
        Dispensing::Outside);
}

TEST(Dispensing, BundlingFeesHoldTheDrugs)
{
    EXPECT_EQ(drugOf(claim().iy("21", kDrug, 0, {{7, 28}}).si("13", 113003710, 721, {{7, 1}})), Dispensing::Bundled);
    EXPECT_EQ(drugOf(claim().iy("21", kDrug, 0, {{7, 28}}).si("13", 113004010, 1035, {{20, 1}})), Dispensing::Bundled);
    EXPECT_EQ(drugOf(claim().iy("21", kDrug, 0, {{7, 28}}).si("13", 113003510, 604, {{7, 1}})), Dispensing::Outside);
    EXPECT_EQ(drugOf(claim().iy("21", kDrug, 0, {{7, 28}}).si("13", 113041810, 660, {{7, 1}})),
              Dispensing::Outside); // since R4
}

TEST(Dispensing, PointsMeanTheClinic)
{
    EXPECT_EQ(drugOf(claim().iy("21", kDrug, 1, {{7, 28}}).si("80", 120002910, 60, {{7, 1}})), Dispensing::Inside);
}

TEST(Dispensing, ZeroPointsAloneAreOutsideUnlessTheClinicDispensedThatDay)
{
    EXPECT_EQ(drugOf(claim().iy("21", kDrug, 0, {{7, 28}})), Dispensing::Outside);
    EXPECT_EQ(drugOf(claim().iy("21", kDrug, 0, {{7, 28}}).si("24", 120000710, 11, {{7, 1}})), Dispensing::Inside);
    EXPECT_EQ(drugOf(claim().iy("21", kDrug, 0, {{7, 28}}).si("25", 120001210, 42, {{9, 1}})), Dispensing::Outside);
}

TEST(Dispensing, InjectionsAndTreatmentsAreNeverOutside)
{
    for (const char* group : {"14", "28", "31", "33", "40", "60", "70", "80"})
        EXPECT_EQ(drugOf(claim().iy(group, kDrug, 0, {{7, 1}}).si("80", 120002910, 60, {{7, 1}})), Dispensing::Inside)
            << group;
}

TEST(Dispensing, TheFileRemembersItsKind)
{
    const Collected inspection = parsed(claim().iy("21", kDrug, 0, {{7, 28}}).si("80", 120002910, 60, {{7, 1}}));
    EXPECT_TRUE(inspection.counts.sawOutsideDrug);
    EXPECT_TRUE(inspection.counts.sawPrescriptionFee);
    const Collected submission = parsed(claim().si("80", 120002910, 60, {{7, 1}}));
    EXPECT_FALSE(submission.counts.sawOutsideDrug);
    EXPECT_TRUE(submission.counts.sawPrescriptionFee);
    const Collected inpatient =
        parsed(UkeBuilder().ir().re({.type = QStringLiteral("1111")}).ho(1, 0).iy("21", kDrug, 0, {{7, 28}}));
    EXPECT_FALSE(inpatient.counts.sawOutsideDrug);
}

} // namespace kakarite::receipts::test
