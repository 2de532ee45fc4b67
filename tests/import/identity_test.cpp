// R1: who a claim belongs to.
#include "tests/import/clinic.h"

#include <gtest/gtest.h>

namespace kakarite::testing {

using receipts::NoteCode;

namespace {

ReFields may(ReFields fields)
{
    fields.month = QStringLiteral("202505");
    return fields;
}

} // namespace

TEST(Identity, leadingZerosFullWidthDigitsAndBlanksMeanTheSamePatient)
{
    UploadClinic clinic;
    clinic.upload(oneClaim({.number = QStringLiteral("000812")}));
    const auto report = clinic.upload(oneClaim(may({.number = QStringLiteral(" ８１２")})), QStringLiteral("b.UKE"));
    EXPECT_EQ(report.patientsNew, 0);
    const auto patients = clinic.patients(day(2025, 6, 1));
    ASSERT_EQ(patients.total, 1);
    EXPECT_EQ(patients.rows[0].number, QStringLiteral("000812"));
    EXPECT_EQ(patients.rows[0].visits, 2);
}

TEST(Identity, aBlankNumberLinksToTheOnePersonOfThatKanaBirthAndSex)
{
    UploadClinic clinic;
    clinic.upload(oneClaim({.number = QStringLiteral("10"), .kana = QStringLiteral("シケン　タロウ")}));
    const auto report =
        clinic.upload(oneClaim(may({.number = {}, .name = QStringLiteral("別表記"), .kana = QStringLiteral("ｼｹﾝﾀﾛｳ")})),
                      QStringLiteral("b.UKE"));
    EXPECT_EQ(report.patientsNew, 0);
    EXPECT_EQ(report.warningCounts.count(NoteCode::PatientProvisional), 0U);
    EXPECT_EQ(clinic.ask("SELECT visits FROM continuity"), 2);
}

TEST(Identity, aBlankNumberOfNobodyMakesAProvisionalPatientOnce)
{
    UploadClinic clinic;
    const auto first = clinic.upload(oneClaim({.number = {}}));
    EXPECT_EQ(first.warningCounts.at(NoteCode::PatientProvisional), 1);
    clinic.upload(oneClaim(may({.number = {}})), QStringLiteral("b.UKE"));
    const auto patients = clinic.patients(day(2025, 6, 1));
    ASSERT_EQ(patients.total, 1);
    EXPECT_TRUE(patients.rows[0].provisional);
    EXPECT_FALSE(patients.rows[0].number.isEmpty());
    EXPECT_EQ(*reports::findPatient(**clinic.vault->openReader(), patients.rows[0].number), patients.rows[0].id);
}

TEST(Identity, severalWhoFitLinkToNobodyAndAreCountedAsClaimsOnly)
{
    UploadClinic clinic;
    clinic.upload(UkeBuilder()
                      .ir()
                      .re({.number = QStringLiteral("1")})
                      .ho(1, 75)
                      .si("12", 112007410, 75, {{7, 1}})
                      .re({.number = QStringLiteral("2")})
                      .ho(1, 75)
                      .si("12", 112007410, 75, {{7, 1}})
                      .go()
                      .cp932());
    const auto report = clinic.upload(oneClaim(may({.number = {}})), QStringLiteral("b.UKE"));
    EXPECT_EQ(report.warningCounts.at(NoteCode::PatientAmbiguous), 1);
    EXPECT_EQ(report.patientsNew, 0);
    EXPECT_EQ(clinic.patients(day(2025, 6, 1)).total, 2);
    EXPECT_EQ(clinic.ask("SELECT sum(visits) FROM continuity"), 2);
    EXPECT_EQ(clinic.ask("SELECT sum(value) FROM month_figure WHERE figure = 0"), 3);
}

TEST(Identity, aReceiptFillsWhatIsEmptyAndOverwritesNothing)
{
    UploadClinic clinic;
    clinic.upload(oneClaim({.number = QStringLiteral("7"), .name = QStringLiteral("前　名"), .kana = {}}));
    const auto report = clinic.upload(oneClaim(may({.number = QStringLiteral("7"),
                                                    .name = QStringLiteral("後　名"),
                                                    .kana = QStringLiteral("アト　メイ"),
                                                    .birth = QStringLiteral("19600101")})),
                                      QStringLiteral("b.UKE"));
    EXPECT_EQ(report.warningCounts.at(NoteCode::PatientMismatch), 1);
    const auto row = clinic.patients(day(2025, 6, 1)).rows.at(0);
    EXPECT_EQ(row.name, QStringLiteral("前　名"));
    EXPECT_EQ(row.kana, QStringLiteral("アト　メイ"));
    EXPECT_EQ(row.birth, day(1955, 2, 3));
}

} // namespace kakarite::testing
