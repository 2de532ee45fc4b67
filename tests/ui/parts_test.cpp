// The parts of the window for themselves: tokens, password field, rows read in blocks, tables for other programs.
#include "models/masters/chronic_family.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/imports/import_summary.h"
#include "ui/patients/patient_model.h"
#include "ui/patients/patient_words.h"
#include "ui/style/icons.h"
#include "ui/style/tokens.h"
#include "ui/text/format.h"
#include "ui/widgets/password_edit.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

using namespace kakarite;
using namespace kakarite::ui;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor& color)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

} // namespace

TEST(Tokens, WordsAreReadableOnTheirGround)
{
    const Colors& c = colors();
    for (const QColor& ground : {c.card, c.background, c.hover})
        for (const QColor& ink : {c.ink, c.ink2, c.ink3, c.primary, c.good, c.warning, c.bad, c.info})
            EXPECT_GE(contrast(ink, ground), 4.5) << qPrintable(ink.name()) << " on " << qPrintable(ground.name());
    for (const Tone tone : {Tone::Neutral, Tone::Primary, Tone::Good, Tone::Warning, Tone::Bad, Tone::Info})
        EXPECT_GE(contrast(toneInk(tone), toneGround(tone)), 4.5) << int(tone);
    EXPECT_GE(contrast(c.card, c.primary), 4.5);
}

TEST(Tokens, EveryTokenOfTheStyleSheetIsReplaced)
{
    const QString sheet = styleSheet();
    ASSERT_GT(sheet.size(), 1000);
    EXPECT_FALSE(sheet.contains(u'@'));
}

TEST(Icons, EveryDrawingIsDrawnInItsColour)
{
    const QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    ASSERT_GE(names.size(), 10);
    for (const QString& name : names) {
        const QImage image = iconPixmap(name.chopped(4), Qt::red, 1.0).toImage();
        bool red = false;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                red = red || (image.pixelColor(x, y).alpha() > 128 && image.pixelColor(x, y).red() > 200);
        EXPECT_TRUE(red) << qPrintable(name);
    }
}

TEST(PasswordEditTest, TakesWhatIsTypedAndNothingElse)
{
    PasswordEdit edit(u"password"_s);
    edit.show();
    QTest::keyClicks(&edit, u"geheim 12X"_s);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    EXPECT_EQ(edit.characters(), 9);
    SecretBytes held = edit.password();
    EXPECT_EQ(QByteArray(reinterpret_cast<const char*>(held.data()), qsizetype(held.size())), "geheim 12");
    PasswordEdit other(u"again"_s);
    EXPECT_FALSE(edit.holdsSameAs(other));
    QTest::keyClicks(&other, u"geheim 12"_s);
    EXPECT_TRUE(edit.holdsSameAs(other));
    edit.clear();
    EXPECT_TRUE(edit.isEmpty());
    EXPECT_TRUE(edit.password().isEmpty());
}

TEST(PatientModelTest, AsksOnceForABlockAndKeepsMarksWithThePatients)
{
    PatientModel model;
    QSignalSpy wanted(&model, &PatientModel::blockWanted);
    model.begin(*Date::fromYmd(2026, 11, 24), 450);
    EXPECT_TRUE(model.cell(0, PatientModel::Name).pending);
    EXPECT_TRUE(model.cell(199, PatientModel::Name).pending);
    EXPECT_TRUE(model.cell(401, PatientModel::Name).pending);
    ASSERT_EQ(wanted.size(), 2);
    EXPECT_EQ(wanted[1][0].toInt(), 400);
    reports::PatientRow row;
    row.id = 77;
    row.number = u"000812"_s;
    row.name = u"佐藤　花子"_s;
    row.overdueDays = 46;
    model.addBlock(400, {row, row});
    EXPECT_EQ(model.cell(400, PatientModel::Name).text, u"佐藤 花子"_s);
    EXPECT_EQ(model.cell(400, PatientModel::Overdue).tone, Tone::Bad);
    model.toggleMark(400);
    model.begin(*Date::fromYmd(2026, 11, 24), 1);
    model.addBlock(0, {row});
    EXPECT_TRUE(*model.cell(0, PatientModel::Mark).check);
}

TEST(PatientsCsv, IsReadableInExcelAndRunsNothing)
{
    for (const QString& run : {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s, u"\r"_s, u"＝"_s, u"＋"_s, u"－"_s, u"＠"_s})
        EXPECT_EQ(csvCell(run + u"1+1"_s), u"\"'"_s + run + u"1+1\""_s);
    EXPECT_EQ(csvCell(u"佐藤 \"花子\""_s), u"\"佐藤 \"\"花子\"\"\""_s);
    reports::PatientRow row;
    row.number = u"000812"_s;
    row.name = u"+佐藤"_s;
    row.chronic = masters::bitOf(masters::ChronicFamily::Hypertension);
    const QByteArray csv = patientsCsv({row}, *Date::fromYmd(2026, 11, 24));
    EXPECT_TRUE(csv.startsWith("\xEF\xBB\xBF"));
    EXPECT_TRUE(csv.contains(QByteArray("\"'+佐藤\"")));
    EXPECT_EQ(csv.count("\r\n"), 2);
}

TEST(NextUploadTest, IsTheEarliestGapOfASideThatIsUsed)
{
    const auto month = [](int m) { return *Month::fromYm(2026, m); };
    std::vector<receipts::Coverage> coverage{{month(8), u"shaho"_s, receipts::FileKind::Inspection, 10},
                                             {month(8), u"kokuho"_s, receipts::FileKind::Inspection, 10},
                                             {month(9), u"shaho"_s, receipts::FileKind::Inspection, 10},
                                             {month(10), u"shaho"_s, receipts::FileKind::Inspection, 10},
                                             {month(10), u"kokuho"_s, receipts::FileKind::Inspection, 10}};
    const auto next = nextUpload(coverage, *Date::fromYmd(2026, 11, 24));
    ASSERT_TRUE(next);
    EXPECT_EQ(next->side, u"kokuho"_s);
    EXPECT_EQ(next->month, month(9));
    coverage.push_back({month(9), u"kokuho"_s, receipts::FileKind::Submission, 10});
    EXPECT_FALSE(nextUpload(coverage, *Date::fromYmd(2026, 11, 24)));
    EXPECT_EQ(nextUpload(coverage, *Date::fromYmd(2026, 12, 5))->month, month(11));
    EXPECT_FALSE(nextUpload({}, *Date::fromYmd(2026, 12, 5)));
    const Date today = *Date::fromYmd(2026, 11, 24);
    EXPECT_EQ(wholeUntil(coverage, today), month(10));
    coverage.push_back({month(11), u"shaho"_s, receipts::FileKind::Inspection, 1});
    EXPECT_EQ(wholeUntil(coverage, today), month(10)) << "one side of a month that is not over";
    coverage.push_back({month(11), u"kokuho"_s, receipts::FileKind::Inspection, 1});
    EXPECT_EQ(wholeUntil(coverage, today), month(11));
}

TEST(Summary, AddsUpFilesAndTellsRefusedOnes)
{
    continuity::UploadReport report;
    receipts::FileReport good;
    good.claims = 12;
    good.outpatientClaims = 10;
    good.claimsNew = 9;
    good.claimsReplaced = 1;
    good.points = 5000;
    good.go = receipts::FileReport::Go{12, 5000, true, true};
    good.warningsTotal = 3;
    good.warningCounts[receipts::NoteCode::VisitDaysMismatch] = 1;
    good.warningCounts[receipts::NoteCode::UncodedDiagnosis] = 2;
    receipts::FileReport bad;
    bad.error = Error(ErrorCode::ReceiptDental);
    report.files = {good, bad};
    const ImportSummary sum = summarize(report);
    EXPECT_EQ(sum.claimsIn, 10);
    EXPECT_EQ(sum.notOutpatient, 2);
    EXPECT_EQ(sum.filesRefused, 1);
    EXPECT_EQ(sum.totals, ImportSummary::Totals::Agree);
    ASSERT_EQ(sum.warningCounts.size(), 2U);
    EXPECT_EQ(sum.warningCounts[0].first, receipts::NoteCode::UncodedDiagnosis);
}

TEST(MonthsCsvTest, CarriesTheFiguresOfTheReport)
{
    reports::MonthReport one{
        .month = *Month::fromYm(2026, 10), .claims = 3, .points = 1234, .visits = 5, .patients = 2};
    one.dropoutRate = 0.0435;
    one.regularGone = 7;
    one.weekdayVisits[0] = 5;
    one.pointsPerClaim = 411.3333;
    const QByteArray csv = monthsCsv({one});
    EXPECT_EQ(csv.indexOf("\xEF\xBB\xBFmonth,claims,points,"), 0);
    EXPECT_TRUE(csv.contains("2026-10,3,1234,5,2,"));
    EXPECT_TRUE(csv.contains(",0.0435,0,0,7,5,0,0,0,0,0,0,411.3\r\n")) << csv.constData();
    EXPECT_EQ(tableCsv({{QStringLiteral("疾患"), QStringLiteral("n")}, {QStringLiteral("=1+1"), QStringLiteral("-3")}}),
              "\xEF\xBB\xBF\"疾患\",n\r\n\"'=1+1\",-3\r\n");
}
