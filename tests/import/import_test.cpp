// The import as a whole: all or nothing, files apart, errors told, the kept file, what it leaves out.
#include "tests/import/clinic.h"

#include "models/continuity/refresh.h"
#include "models/continuity/upload_kind.h"
#include "models/receipts/kept_file.h"

#include <gtest/gtest.h>

namespace kakarite::testing {

// The EMR writes on while the upload reads: neither half a file nor its checksum may stay, or the whole file would be
// taken for one that is known.
TEST(Import, aFileThatChangesWhileItIsReadIsRefusedAndTheOthersComeIn)
{
    UploadClinic clinic;
    constexpr int kClaims = 30'000; // far more than is read ahead
    UkeBuilder builder;
    builder.ir();
    for (int i = 1; i <= kClaims; ++i)
        builder.re({.number = QString::number(i)}).ho(1, 75).si("12", 112007410, 75, {{7, 1}});
    const QByteArray whole = builder.go().cp932();
    const QString changing = clinic.write(whole, QStringLiteral("changing.UKE"));
    const QString other = clinic.write(oneClaim({.number = QStringLiteral("99999")}), QStringLiteral("other.UKE"));
    int changes = 0;
    receipts::ImportContext context;
    context.progress = [&](const receipts::Progress&) {
        if (changes++ == 0 && !QFile::resize(changing, whole.size() - 1000))
            qFatal("the file cannot be made shorter");
    };
    const auto report = continuity::uploadReceipts(*clinic.vault, {changing, other}, false, context);
    ASSERT_TRUE(report);
    ASSERT_GT(changes, 0);
    ASSERT_EQ(report->files.size(), 2U);
    ASSERT_TRUE(report->files[0].error);
    EXPECT_EQ(report->files[0].error->code, ErrorCode::FileUnreadable);
    EXPECT_EQ(report->files[0].importId, 0);
    EXPECT_EQ(report->files[1].claimsNew, 1);
    EXPECT_EQ(clinic.ask("SELECT count(*) FROM claim"), 1);
    EXPECT_EQ(clinic.ask("SELECT count(*) FROM import"), 1);
    EXPECT_EQ(clinic.upload(whole, QStringLiteral("changing.UKE")).claimsNew, kClaims);
}

TEST(Import, aDryRunTellsAndLeavesNothing)
{
    UploadClinic clinic;
    const QString before = clinic.everything();
    const auto report = clinic.upload(oneClaim(), QStringLiteral("a.UKE"), true);
    EXPECT_EQ(report.claimsNew, 1);
    EXPECT_EQ(clinic.everything(), before);
    EXPECT_EQ(clinic.ask("SELECT count(*) FROM import"), 0);
    EXPECT_EQ(clinic.upload(oneClaim()).claimsNew, 1);
}

TEST(Import, aZipGoesTheWayOfReceiptsAndAWorkbookThatOfLists)
{
    const UploadClinic clinic;
    const QByteArray zip = QByteArray("PK\x03\x04") + QByteArray(26, 'x');
    using continuity::UploadKind;
    EXPECT_EQ(continuity::uploadKind(clinic.write(zip + "RECEIPTC.UKE", QStringLiteral("a.zip"))),
              UploadKind::Receipts);
    EXPECT_EQ(continuity::uploadKind(clinic.write(zip + "[Content_Types].xml", QStringLiteral("a.xlsx"))),
              UploadKind::PatientList);
}

TEST(Import, aWrongFileIsRefusedByItselfAndTheOthersComeIn)
{
    UploadClinic clinic;
    const auto report = clinic.uploadAll({clinic.write("name,birth\nx,y\n", QStringLiteral("list.csv")),
                                          clinic.write(oneClaim(), QStringLiteral("a.UKE")),
                                          clinic.root.filePath(QStringLiteral("missing.UKE")),
                                          clinic.write({}, QStringLiteral("empty.UKE"))});
    ASSERT_EQ(report.files.size(), 4U);
    EXPECT_EQ(report.files[0].error->code, ErrorCode::ReceiptNotUke);
    EXPECT_FALSE(report.files[1].error);
    EXPECT_EQ(report.files[2].error->code, ErrorCode::FileNotFound);
    EXPECT_EQ(report.files[3].error->code, ErrorCode::FileEmpty);
    EXPECT_EQ(report.patientsTotal, 1);
    EXPECT_FALSE(report.nothingRead());
    EXPECT_EQ(clinic.ask("SELECT count(*) FROM import"), 1);
}

TEST(Import, aHeaderWithoutClaimsLeavesNothingBehind)
{
    UploadClinic clinic;
    const auto report = clinic.upload(UkeBuilder().ir().go().cp932());
    EXPECT_EQ(report.error->code, ErrorCode::ReceiptNoClaim);
    EXPECT_EQ(clinic.ask("SELECT count(*) FROM import") + clinic.ask("SELECT count(*) FROM import_chunk"), 0);
}

TEST(Import, cancellingKeepsWhatWasThere)
{
    UploadClinic clinic;
    clinic.upload(oneClaim());
    const QString before = clinic.everything();
    const std::atomic<bool> cancelled = true;
    receipts::ImportContext context;
    context.cancelled = &cancelled;
    const auto report = continuity::uploadReceipts(
        *clinic.vault, {clinic.write(oneClaim({.number = QStringLiteral("9")}), QStringLiteral("b.UKE"))}, false,
        context);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(clinic.everything(), before);
}

TEST(Import, inpatientClaimsAreToldAndLeftOut)
{
    UploadClinic clinic;
    const auto report = clinic.upload(UkeBuilder()
                                          .ir()
                                          .re({.number = QStringLiteral("1"), .type = QStringLiteral("1111")})
                                          .ho(3, 5000)
                                          .si("90", 190117610, 5000, {{1, 1}, {2, 1}, {3, 1}})
                                          .re({.number = QStringLiteral("2")})
                                          .ho(1, 75)
                                          .si("12", 112007410, 75, {{7, 1}})
                                          .go()
                                          .cp932());
    EXPECT_EQ(report.claims, 2);
    EXPECT_EQ(report.outpatientClaims, 1);
    EXPECT_EQ(report.warningCounts.at(receipts::NoteCode::NotOutpatient), 1);
    EXPECT_TRUE(report.go && report.go->pointsOk);
    EXPECT_EQ(clinic.patients(day(2025, 6, 1)).total, 1);
    EXPECT_EQ(clinic.ask("SELECT sum(value) FROM month_figure WHERE figure = 1"), 75);
}

TEST(Import, theKeptFileIsTheUploadedOneByteForByte)
{
    UploadClinic clinic;
    const QByteArray bytes = inspectionClaim();
    const auto report = clinic.upload(bytes);
    const auto reader = clinic.vault->openReader();
    QByteArray kept;
    const auto read = receipts::keptFile(**reader, report.importId).read([&](QByteArrayView piece) -> Result<void> {
        kept.append(piece);
        return {};
    });
    ASSERT_TRUE(read);
    EXPECT_EQ(kept, bytes);
}

TEST(Import, derivingAgainFromTheKeptFilesGivesTheSame)
{
    UploadClinic clinic;
    clinic.upload(inspectionClaim());
    clinic.upload(submissionClaim({}, 140), QStringLiteral("b.UKE"));
    clinic.upload(oneClaim({.number = {}}, 80, 9), QStringLiteral("c.UKE"));
    const QString before = clinic.everything();
    EXPECT_EQ(*continuity::deriveAgain(*clinic.vault), 3);
    EXPECT_EQ(clinic.everything(), before);
    EXPECT_TRUE(*continuity::sumsAgree(**clinic.vault->openReader()));
}

TEST(Import, staffMayUploadButNotSeeTheDashboard)
{
    UploadClinic clinic;
    clinic.addStaff();
    clinic.close();
    clinic.vault = *clinic.open(vault::testing::kPassword, QStringLiteral("staff"));
    EXPECT_EQ(clinic.upload(oneClaim()).claimsNew, 1);
    const auto reader = clinic.vault->openReader();
    const Month month = *Month::fromYm(2025, 4);
    EXPECT_EQ(reports::monthly(**reader, clinic.vault->actor(), month, month).error().code,
              ErrorCode::PermissionDenied);
    EXPECT_EQ(reports::retention(**reader, clinic.vault->actor(), month, month).error().code,
              ErrorCode::PermissionDenied);
}

} // namespace kakarite::testing
