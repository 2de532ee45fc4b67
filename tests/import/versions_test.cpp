// R2: which version of a claim counts.
#include "tests/import/clinic.h"

#include "models/receipts/claim_store.h"

#include <gtest/gtest.h>

namespace kakarite::testing {

using receipts::FileKind;
using receipts::foldVersions;
using receipts::StoredClaim;
using receipts::VersionOutcome;

namespace {

StoredClaim version(std::int64_t id, FileKind kind, std::int64_t points, std::uint64_t hash)
{
    return StoredClaim{id, id, kind, points, 1, hash, false, {}};
}

} // namespace

TEST(FoldVersions, aChangedClaimReplacesAndTheSameOneDoesNot)
{
    const auto folded =
        foldVersions({version(1, FileKind::Inspection, 100, 7), version(2, FileKind::Inspection, 100, 7),
                      version(3, FileKind::Inspection, 120, 8)});
    EXPECT_EQ(folded.current, 2U);
    EXPECT_EQ(folded.outcomes, (std::vector{VersionOutcome::New, VersionOutcome::Unchanged, VersionOutcome::Replaced}));
}

TEST(FoldVersions, submissionOfEqualSumsNeverReplacesInspection)
{
    const auto folded =
        foldVersions({version(1, FileKind::Inspection, 100, 7), version(2, FileKind::Submission, 100, 8)});
    EXPECT_EQ(folded.current, 0U);
    EXPECT_EQ(folded.outcomes[1], VersionOutcome::Unchanged);
}

TEST(FoldVersions, submissionOfOtherSumsReplacesAndKeepsTheOutsidePrescriptions)
{
    const auto folded =
        foldVersions({version(1, FileKind::Inspection, 100, 7), version(2, FileKind::Submission, 120, 8),
                      version(3, FileKind::Submission, 130, 9)});
    EXPECT_EQ(folded.current, 2U);
    EXPECT_EQ(folded.outsideClaim, 1);
    EXPECT_TRUE(folded.overInspection[1]);
    EXPECT_FALSE(folded.overInspection[2]);
}

TEST(FoldVersions, inspectionAfterSubmissionBringsItsOwnPrescriptions)
{
    const auto folded =
        foldVersions({version(1, FileKind::Inspection, 100, 7), version(2, FileKind::Submission, 120, 8),
                      version(3, FileKind::Inspection, 120, 9)});
    EXPECT_EQ(folded.current, 2U);
    EXPECT_EQ(folded.outsideClaim, std::nullopt);
}

TEST(Versions, theSameFileAgainChangesNothing)
{
    UploadClinic clinic;
    const auto first = clinic.upload(inspectionClaim());
    EXPECT_EQ(first.kind, FileKind::Inspection);
    EXPECT_EQ(first.claimsNew, 1);
    const QString before = clinic.everything();
    const auto again = clinic.upload(inspectionClaim(), QStringLiteral("b.UKE"));
    EXPECT_TRUE(again.alreadyImported);
    EXPECT_EQ(again.claimsUnchanged, 1);
    EXPECT_EQ(again.claimsNew + again.claimsReplaced + again.patientsNew, 0);
    EXPECT_EQ(clinic.everything(), before);
    EXPECT_EQ(clinic.ask("SELECT count(*) FROM import"), 1);
}

TEST(Versions, aCopySavedAgainAsUtf8ChangesNothing)
{
    UploadClinic clinic;
    clinic.upload(oneClaim());
    const QString before = clinic.everything();
    const auto copy = clinic.upload(UkeBuilder()
                                        .ir()
                                        .re()
                                        .ho(1, 75)
                                        .sy(8833421, QStringLiteral("20200401"))
                                        .si("12", 112007410, 75, {{7, 1}})
                                        .go()
                                        .utf8(),
                                    QStringLiteral("utf8.csv"));
    EXPECT_FALSE(copy.alreadyImported);
    EXPECT_EQ(copy.claimsUnchanged, 1);
    EXPECT_EQ(clinic.everything(), before);
}

TEST(Versions, aReturnedAndRefiledClaimReplaces)
{
    UploadClinic clinic;
    clinic.upload(oneClaim({}, 75));
    const auto report = clinic.upload(oneClaim({}, 120), QStringLiteral("again.UKE"));
    EXPECT_EQ(report.claimsReplaced, 1);
    EXPECT_EQ(report.claimsNew, 0);
    EXPECT_EQ(clinic.ask("SELECT sum(points) FROM claim WHERE current = 1"), 120);
    EXPECT_EQ(clinic.ask("SELECT value FROM month_figure WHERE figure = 1"), 120);
}

TEST(Versions, submissionAfterInspectionKeepsThePrescriptionAndWarnsWhenTheSumsDiffer)
{
    UploadClinic clinic;
    clinic.upload(inspectionClaim({}, 135, 28));
    const auto equal = clinic.upload(submissionClaim({}, 135), QStringLiteral("equal.UKE"));
    EXPECT_EQ(equal.kind, FileKind::Submission);
    EXPECT_EQ(equal.claimsUnchanged, 1);
    EXPECT_EQ(equal.warningCounts.count(receipts::NoteCode::SubmissionReplacedInspection), 0U);
    const auto differing = clinic.upload(submissionClaim({}, 140), QStringLiteral("differing.UKE"));
    EXPECT_EQ(differing.claimsReplaced, 1);
    EXPECT_EQ(differing.warningCounts.at(receipts::NoteCode::SubmissionReplacedInspection), 1);
    const auto row = clinic.patients(day(2025, 4, 30)).rows.at(0);
    EXPECT_EQ(row.runOut, day(2025, 5, 5)); // 7 April + 28 days of the 点検用 version
    EXPECT_EQ(row.expected.reason, continuity::Reason::RunOut);
    EXPECT_EQ(clinic.ask("SELECT sum(points) FROM claim WHERE current = 1"), 140);
}

TEST(Versions, theSameClaimTwiceInOneFileCountsOnceAndIsTold)
{
    UploadClinic clinic;
    const auto report = clinic.upload(UkeBuilder()
                                          .ir()
                                          .re()
                                          .ho(1, 75)
                                          .si("12", 112007410, 75, {{7, 1}})
                                          .re()
                                          .ho(1, 90)
                                          .si("12", 112007410, 90, {{7, 1}})
                                          .go()
                                          .cp932());
    EXPECT_EQ(report.claimsNew, 1);
    EXPECT_EQ(report.claimsReplaced, 1);
    EXPECT_EQ(report.warningCounts.at(receipts::NoteCode::DuplicateClaim), 1);
    EXPECT_EQ(clinic.ask("SELECT count(*) FROM claim WHERE current = 1"), 1);
}

TEST(Versions, twoInsurersOfOneMonthAreTwoClaimsAndOneVisit)
{
    UploadClinic clinic;
    clinic.upload(UkeBuilder()
                      .ir()
                      .re()
                      .ho(1, 75, QStringLiteral("06132013"))
                      .si("12", 112007410, 75, {{7, 1}})
                      .re()
                      .ho(1, 75, QStringLiteral("06139999"))
                      .si("12", 112007410, 75, {{7, 1}})
                      .go()
                      .cp932());
    EXPECT_EQ(clinic.ask("SELECT count(*) FROM claim WHERE current = 1"), 2);
    EXPECT_EQ(clinic.ask("SELECT visits FROM continuity"), 1);
}

} // namespace kakarite::testing
