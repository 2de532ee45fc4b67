// Bars, cells and segments of the dashboard: each opens exactly the patients it counts, by the mouse and by keys alone.
#include "tests/ui/window_rig.h"

#include "ui/dashboard/bar_chart.h"
#include "ui/dashboard/chart_card.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/heat_map.h"
#include "ui/widgets/state_bars.h"

#include <QFileDialog>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace kakarite::ui {

class DashboardTest : public WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        openWindow(true);
        ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
        ASSERT_TRUE(settle());
        ASSERT_EQ(m_window->workspace()->spot().place, Place::Dashboard);
    }

    // The rows of the list that is open now; the dashboard is shown again.
    int opened()
    {
        EXPECT_TRUE(settle());
        EXPECT_EQ(m_window->workspace()->spot().place, Place::Patients);
        EXPECT_TRUE(find("listScope"));
        const auto* table = find<CellTable>("patientTable"); // nobody: words instead of a table
        const int rows = table ? table->model()->rowCount() : 0;
        click("place0");
        EXPECT_TRUE(settle());
        return rows;
    }
};

TEST_F(DashboardTest, BarsOpenTheirPatientsByKeysAndByTheMouse)
{
    auto* chart = find<BarChart>("patientsChart");
    ASSERT_TRUE(chart);
    const BarChart::Content content = chart->content();
    const int last = int(content.columns.size()) - 1;
    ASSERT_GT(last, 4);
    const double fresh = *content.series[0].values[std::size_t(last)];
    const double known = *content.series[1].values[std::size_t(last)];
    ASSERT_GT(fresh, 0);
    ASSERT_GT(known, 0);

    chart->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chart, Qt::Key_Return); // the whole month
    EXPECT_EQ(opened(), fresh + known);
    chart->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chart, Qt::Key_Up); // its new patients
    QTest::keyClick(chart, Qt::Key_Return);
    EXPECT_EQ(opened(), fresh);
    chart->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chart, Qt::Key_Up); // those seen before
    EXPECT_TRUE(chart->accessibleDescription().contains(content.series[1].name));
    QTest::keyClick(chart, Qt::Key_Return);
    EXPECT_EQ(opened(), known);

    // The bar of new patients stands at the bottom of its column.
    const int wide = (chart->width() - 54) / int(content.columns.size());
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, Qt::NoModifier,
                      {chart->width() - 4 - wide / 2, chart->height() - 27});
    EXPECT_EQ(opened(), fresh);

    auto* balance = find<BarChart>("balanceChart");
    const BarChart::Content gains = balance->content();
    ASSERT_FALSE(gains.columns.empty());
    const std::size_t month = gains.columns.size() - 1;
    for (int series = 0; series < 3; ++series) {
        const double count = std::abs(*gains.series[std::size_t(series)].values[month]);
        balance->setFocus(Qt::TabFocusReason);
        QTest::keyClick(balance, Qt::Key_Up);
        QTest::keyClick(balance, Qt::Key_Return);
        EXPECT_EQ(opened(), count) << series;
    }
}

TEST_F(DashboardTest, CellsAndSegmentsOpenTheirPatients)
{
    auto* heat = find<HeatMap>("retentionMap");
    ASSERT_TRUE(heat);
    int rows = 0;
    QObject::connect(heat, &HeatMap::opened, heat, [&rows] { ++rows; });
    heat->setFocus(Qt::TabFocusReason);
    QTest::keyClick(heat, Qt::Key_Right);
    const QString tip = heat->accessibleDescription(); // 2026年2月に初めて受診した12人のうち、1か月後の…割合 91.7%
    QTest::keyClick(heat, Qt::Key_Return);
    EXPECT_EQ(rows, 1);
    const int remaining = opened();
    static const QRegularExpression parts(u"受診した(\\d+)人のうち、1か月後.*割合 ([\\d.]+)%"_s);
    const auto said = parts.match(tip);
    ASSERT_TRUE(said.hasMatch()) << qPrintable(tip);
    EXPECT_NEAR(said.captured(2).toDouble(), 100.0 * remaining / said.captured(1).toDouble(), 0.051);

    auto* families = find<StateBars>("familyBars");
    ASSERT_TRUE(families);
    for (int part = 0; part < 3; ++part) {
        families->setFocus(Qt::TabFocusReason);
        if (part > 0)
            QTest::keyClick(families, Qt::Key_Right);
        static const QRegularExpression number(u"([\\d,]+)人"_s);
        const int count = number.match(families->accessibleDescription()).captured(1).remove(u',').toInt();
        QTest::keyClick(families, Qt::Key_Return);
        EXPECT_EQ(opened(), count) << part;
    }
}

TEST_F(DashboardTest, WeekdaysAreShownAndTheLengthOfTheSeriesIsRemembered)
{
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return find<BarChart>("weekdaysChart")->content().columns.size() == 7; }, 5000));
    const BarChart::Content weekdays = find<BarChart>("weekdaysChart")->content();
    EXPECT_GT(weekdays.series[0].values[0].value_or(0.0), 0.0);
    EXPECT_FALSE(weekdays.series[0].values[6]); // nobody comes on a Sunday: no mean, not a zero

    const auto months = [this] { return find<BarChart>("patientsChart")->content().columns.size(); };
    EXPECT_EQ(months(), 14U); // all there are
    auto* length = find<ChoiceButton>("seriesLength");
    length->setFocus();
    QTest::keyClick(length, Qt::Key_Up);
    EXPECT_EQ(months(), 12U);
    m_window.reset();
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    ASSERT_TRUE(settle());
    EXPECT_EQ(find<ChoiceButton>("seriesLength")->current(), 12);
}

TEST_F(DashboardTest, ACardIsSavedAsCsvAndCopied)
{
    const QString path = m_own->filePath(u"families.csv"_s);
    auto* card = find<ChartCard>("card_families");
    ASSERT_TRUE(card);
    Q_EMIT card->exportWanted(ChartCard::Export::Csv);
    auto* dialog = m_window->findChild<QFileDialog*>();
    ASSERT_TRUE(dialog);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
    ASSERT_GT(lines.size(), 1);
    EXPECT_EQ(lines[0], u"\"疾患\",\"通院中\",\"予備群\",\"離脱\""_s);
    EXPECT_EQ(lines[1].count(u','), 3);
    ASSERT_TRUE(settle());
    // A menu and other controls are for the screen only; they come back.
    Q_EMIT card->exportWanted(ChartCard::Export::Copy);
    EXPECT_TRUE(find("menu_families"));
}

// Counting everybody on a past day takes seconds in a large clinic: nothing waits for it, and the next question ends
// it.
TEST_F(DashboardTest, WhatIsCountedHoldsNothingUp)
{
    DatabaseThread& database = m_window->database();
    std::atomic<bool> begun = false;
    const auto endless = [&begun](const vault::Reader&, const std::atomic<bool>& cancelled) -> Result<void> {
        begun = true;
        while (!cancelled)
            QThread::msleep(1);
        return failure(ErrorCode::Cancelled);
    };
    const auto endedBy = [&](const std::function<void()>& next) {
        begun = false;
        bool ended = false;
        database.count(m_window.get(), endless, [&ended](const Result<void>& done) {
            ended = !done && done.error().code == ErrorCode::Cancelled;
        });
        EXPECT_TRUE(QTest::qWaitFor([&begun] { return begun.load(); }, 5000));
        next();
        return QTest::qWaitFor([&ended] { return ended; }, 5000);
    };

    const Month last = Month::fromIndex(find<ChoiceButton>("dashboardMonth")->current().toInt());
    const auto turnTo = [&](int back) {
        Q_EMIT m_window->findChild<DashboardPage*>()->monthChosen(last.addMonths(-back));
        return QTest::qWaitFor(
            [&] { return find<ChoiceButton>("dashboardMonth")->current() == last.addMonths(-back).index(); }, 5000);
    };
    bool turned = false;
    EXPECT_TRUE(endedBy([&] { turned = turnTo(1); }));
    EXPECT_TRUE(turned);

    // Of months turned over quickly only the one that stays shows its bars.
    for (const int back : {2, 3, 4, 5})
        EXPECT_TRUE(turnTo(back));
    ASSERT_TRUE(settle());
    const auto bars = [this] { return find<StateBars>("familyBars")->grab().toImage(); };
    const QImage quick = bars();
    EXPECT_TRUE(turnTo(1));
    ASSERT_TRUE(settle());
    EXPECT_NE(bars(), quick);
    EXPECT_TRUE(turnTo(5));
    ASSERT_TRUE(settle());
    EXPECT_EQ(bars(), quick);

    // Nor does locking wait.
    EXPECT_TRUE(endedBy([this] { m_window->lock(); }));
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_window->workspace() == nullptr; }, 5000));
}

} // namespace kakarite::ui
