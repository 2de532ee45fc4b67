// The public sample files: counts, kinds and totals. Names in them are never printed.
#include "models/base/japanese_text.h"
#include "tests/receipts/collect.h"

#include <gtest/gtest.h>

namespace kakarite::receipts::test {
namespace {

#define FIXTURE(name, file)                                                                                            \
    const QByteArray name = fixture(file);                                                                             \
    if (name.isEmpty())                                                                                                \
    GTEST_SKIP() << "sample file absent: " << file

int code(ErrorCode error)
{
    return static_cast<int>(error);
}

int outsideDrugs(const Collected& file)
{
    int found = 0;
    for (const Claim& claim : file.claims)
        found += static_cast<int>(std::ranges::count(claim.units, Dispensing::Outside, &Unit::dispensing));
    return found;
}

} // namespace

TEST(Fixtures, OutpatientSampleAgreesWithItsTotals)
{
    FIXTURE(bytes, "RECEIPTC_GAIRAI_SAMPLE.UKE");
    EXPECT_EQ(verdictOf(bytes), 0);
    EXPECT_EQ(sniff(bytes).encoding(), TextEncoding::Cp932);
    const Collected file = parse(bytes);
    EXPECT_EQ(file.counts.lines, 636);
    EXPECT_EQ(file.counts.claims, 75);
    EXPECT_EQ(file.counts.outpatientClaims, 75);
    EXPECT_EQ(file.counts.goCount, 140);
    EXPECT_EQ(file.counts.goPoints, 86392);
    EXPECT_TRUE(file.counts.goCountOk);
    EXPECT_TRUE(file.counts.goPointsOk);
    EXPECT_FALSE(file.counts.sawOutsideDrug);
    EXPECT_TRUE(file.notes.empty()) << noteName(file.notes.front().code);
    EXPECT_EQ(std::ranges::count_if(file.claims, [](const Claim& c) { return !c.insurance; }), 6); // 公費単独
    EXPECT_EQ(outsideDrugs(file), 0);
    for (const Claim& claim : file.claims)
        EXPECT_EQ(claim.month->iso(), QStringLiteral("2021-10"));
}

TEST(Fixtures, InspectionAndSubmissionOfTheSameMonthTellTheSame)
{
    FIXTURE(inspectionBytes, "orca_inspection_shaho.csv");
    FIXTURE(submissionBytes, "orca_submission_shaho.csv");
    const Collected inspection = parse(inspectionBytes);
    const Collected submission = parse(submissionBytes);
    for (const Collected* file : {&inspection, &submission}) {
        EXPECT_EQ(file->counts.claims, 10);
        EXPECT_EQ(file->counts.goCount, 10);
        EXPECT_EQ(file->counts.goPoints, 5542);
        EXPECT_TRUE(file->counts.goCountOk && file->counts.goPointsOk);
        EXPECT_TRUE(file->counts.sawPrescriptionFee);
        EXPECT_TRUE(file->notes.empty());
    }
    EXPECT_EQ(sniff(inspectionBytes).encoding(), TextEncoding::Utf8);
    EXPECT_TRUE(inspection.counts.sawOutsideDrug);
    EXPECT_FALSE(submission.counts.sawOutsideDrug);
    EXPECT_GT(outsideDrugs(inspection), 0);
    ASSERT_EQ(inspection.claims.size(), submission.claims.size());
    for (std::size_t i = 0; i < inspection.claims.size(); ++i) {
        const VisitDays a = visitDays(inspection.claims[i]);
        const VisitDays b = visitDays(submission.claims[i]);
        EXPECT_EQ(a.visits, b.visits);
        EXPECT_NE(a.visits, 0U);
        EXPECT_EQ(a.note, std::nullopt);
    }
}

TEST(Fixtures, ReencodedCopiesHashEqual)
{
    FIXTURE(bytes, "orca_inspection_shaho.csv");
    const QString text = QString::fromUtf8(bytes);
    QByteArray windows = encodeCp932(text);
    windows.replace("\n", "\r\n");
    windows.append('\x1A');
    const Collected first = parse(bytes);
    const Collected second = parse(windows);
    EXPECT_EQ(sniff(windows).encoding(), TextEncoding::Cp932);
    ASSERT_EQ(first.claims.size(), second.claims.size());
    for (std::size_t i = 0; i < first.claims.size(); ++i) {
        EXPECT_EQ(first.claims[i].contentHash, second.claims[i].contentHash);
        EXPECT_EQ(first.claims[i].name, second.claims[i].name);
    }
}

TEST(Fixtures, PayerSideFileKeepsTheFirstPayerAndTheDonorApart)
{
    FIXTURE(bytes, "payer_side_bad_ir.UKE");
    EXPECT_EQ(verdictOf(bytes), 0);
    const Collected file = parse(bytes);
    EXPECT_EQ(file.counts.claims, 18);
    EXPECT_EQ(file.outpatients(), 8);
    EXPECT_EQ(file.facilities.size(), 18U);
    EXPECT_EQ(file.counts.goCount, std::nullopt);
    EXPECT_FALSE(file.counts.goCountOk);
    EXPECT_EQ(file.count(NoteCode::TotalMissing), 1);
    EXPECT_EQ(file.count(NoteCode::SecondPayer), 2);
    EXPECT_EQ(file.count(NoteCode::DonorLines), 1);
    EXPECT_EQ(file.count(NoteCode::BadNumber), 1); // IR-2
    EXPECT_EQ(file.count(NoteCode::PayerPointsMismatch), 0);
    EXPECT_EQ(file.count(NoteCode::DaySumMismatch), 0);
    const auto corrected = std::ranges::find_if(file.claims, [](const Claim& c) { return c.points() == 4049; });
    ASSERT_NE(corrected, file.claims.end());
    EXPECT_EQ(corrected->publicPayers.size(), 1U);
    EXPECT_EQ(file.facilities.front().payerOrganisation, 0);
    EXPECT_EQ(file.facilities.front().code, QStringLiteral("1319999913"));
}

TEST(Fixtures, MalformedLayoutIsToldLineByLine)
{
    FIXTURE(bytes, "malformed_layout.UKE");
    const Collected file = parse(bytes);
    EXPECT_EQ(file.counts.claims, 1);
    ASSERT_NE(file.first(NoteCode::BadMonth), nullptr);
    EXPECT_EQ(file.first(NoteCode::BadMonth)->line, 2);
    EXPECT_EQ(file.first(NoteCode::BadMonth)->field, 4);
    EXPECT_STREQ(file.first(NoteCode::BadMonth)->record.data(), "RE");
    EXPECT_EQ(file.count(NoteCode::MissingColumns), 1);
    EXPECT_EQ(file.count(NoteCode::DaySumMismatch), 10);
    EXPECT_EQ(file.count(NoteCode::TotalMissing), 1);
}

TEST(Fixtures, OtherKindsAreDeclinedByTheirOwnName)
{
    FIXTURE(dpc, "dpc.csv");
    FIXTURE(workers, "rousai.csv");
    EXPECT_EQ(verdictOf(dpc), code(ErrorCode::ReceiptDpc));
    EXPECT_EQ(verdictOf(workers), code(ErrorCode::ReceiptWorkersComp));
    EXPECT_EQ(parse(dpc).counts.claims, 14);
    EXPECT_EQ(parse(dpc).outpatients(), 0);
    EXPECT_EQ(parse(workers).outpatients(), 0);
}

} // namespace kakarite::receipts::test
