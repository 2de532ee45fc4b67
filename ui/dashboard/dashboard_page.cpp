#include "ui/dashboard/dashboard_page.h"

#include "ui/dashboard/bar_chart.h"
#include "ui/dashboard/dashboard_series.h"
#include "ui/dashboard/month_figures.h"
#include "ui/text/format.h"
#include "ui/text/words.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/heat_map.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/state_bars.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>

namespace kakarite::ui {

namespace {
constexpr int kTwoRowsBelow = 1000; // width under which the figures stand in two rows
constexpr int kBalancePixels = 17;  // that a month of the balance needs at least
} // namespace

DashboardPage::DashboardPage(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::kMedium);
    m_head = new PageHead(tr("ダッシュボード"), this);
    m_month = new ChoiceButton(tr("月を選ぶ"), this);
    m_month->setObjectName(QStringLiteral("dashboardMonth"));
    m_head->addScope(m_month);
    m_month->hide(); // until there are months to choose from
    auto* print = makeButton(tr("印刷"), ButtonKind::Plain, this);
    print->setObjectName(QStringLiteral("dashboardPrint"));
    setShortcut(print, QKeySequence(QStringLiteral("Ctrl+P")), tr("この月のレポートをA4の紙に印刷します"));
    m_head->addAction(print);
    auto* save = makeButton(tr("書き出し"), ButtonKind::Plain, this);
    save->setObjectName(QStringLiteral("dashboardExport"));
    setShortcut(save, QKeySequence(QStringLiteral("Ctrl+S")), tr("PDF・画像・CSVに保存します"));
    m_head->addAction(save);
    column->addWidget(m_head);
    m_banner = new Banner(this);
    column->addWidget(m_banner);

    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack, 1);
    m_content = makeContent();
    m_stack->addWidget(m_content);
    m_skeleton = new Skeleton(this);
    m_skeleton->setShape(Skeleton::Shape::Dashboard);
    m_stack->addWidget(m_skeleton);
    m_empty = new EmptyState(QStringLiteral("dashboard"), this);
    m_empty->setText(tr("まだ数字がありません"),
                     tr("レセプト(UKE)を取り込むと、受診患者・離脱予備群・継続率がここに並びます。"),
                     tr("取り込みを開く"));
    m_stack->addWidget(m_empty);

    connect(m_month, &ChoiceButton::chosen, this,
            [this](const QVariant& value) { Q_EMIT monthChosen(Month::fromIndex(value.toInt())); });
    connect(m_empty, &EmptyState::acted, this, &DashboardPage::importWanted);
    connect(m_banner, &Banner::acted, this, &DashboardPage::retryWanted);
    connect(print, &QPushButton::clicked, this, &DashboardPage::openPrint);
    connect(save, &QPushButton::clicked, this, &DashboardPage::openExport);
}

QWidget* DashboardPage::makeContent()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::kMedium);
    m_tileGrid = new QGridLayout;
    m_tileGrid->setSpacing(size::kSmall);
    for (std::size_t i = 0; i < monthFigures().size(); ++i) {
        m_tiles.push_back(new FigureTile(content));
        m_tiles.back()->setObjectName(QStringLiteral("figure%1").arg(i));
    }
    placeTiles(int(m_tiles.size()));
    column->addLayout(m_tileGrid);
    m_charts = new QWidget(content);
    column->addWidget(m_charts, 1);
    column = new QVBoxLayout(m_charts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::kMedium);

    makeSeries();
    makeStandings();
    for (QHBoxLayout*& row : m_chartRows) {
        row = new QHBoxLayout;
        row->setSpacing(size::kMedium);
        column->addLayout(row, &row == &m_chartRows.front() ? 274 : 239);
    }
    placeCharts(false);
    for (ChartCard* card : {m_patientsCard, m_balanceCard, m_weekdaysCard, m_heatCard, m_familiesCard})
        connect(card, &ChartCard::exportWanted, this, [this, card](ChartCard::Export what) { exportCard(card, what); });
    return content;
}

void DashboardPage::makeSeries()
{
    m_patientsCard = new ChartCard(QStringLiteral("patients"), tr("受診患者の推移"), QString(), m_charts);
    m_patientsCard->setMeaning(patientsMeaning());
    m_length = new ChoiceButton(tr("表示する月数"), m_patientsCard);
    m_length->setObjectName(QStringLiteral("seriesLength"));
    m_length->setChoices({{tr("12か月"), 12}, {tr("24か月"), 24}, {tr("36か月"), 36}, {tr("全期間"), kAllMonths}});
    m_length->setCurrent(24);
    m_length->setFixedHeight(24);
    m_patientsCard->addControl(m_length);
    m_patients = new BarChart(tr("受診患者の推移"), m_patientsCard);
    m_patients->setObjectName(QStringLiteral("patientsChart"));
    m_patientsCard->body()->addWidget(m_patients, 1);
    m_balanceCard = new ChartCard(QStringLiteral("balance"), tr("定期通院患者の増減"), QString(), m_charts);
    m_balanceCard->setMeaning(balanceMeaning());
    m_balance = new BarChart(tr("定期通院患者の増減"), m_balanceCard);
    m_balance->setObjectName(QStringLiteral("balanceChart"));
    m_balanceCard->body()->addWidget(m_balance, 1);
    m_weekdaysCard = new ChartCard(QStringLiteral("weekdays"), tr("曜日別の受診"), QString(), m_charts);
    m_weekdaysCard->setMeaning(weekdayMeaning());
    m_weekdays = new BarChart(tr("曜日別の受診"), m_weekdaysCard);
    m_weekdays->setObjectName(QStringLiteral("weekdaysChart"));
    m_weekdaysCard->body()->addWidget(m_weekdays, 1);

    connect(m_length, &ChoiceButton::chosen, this, [this] {
        fillSeries();
        Q_EMIT habitsChanged();
    });
    connect(m_patients, &BarChart::opened, this, [this](int at, int series) {
        const Month month = m_data->month.addMonths(at + 1 - int(m_patients->content().columns.size()));
        if (const auto scope = patientsScope(*m_data, month, series))
            Q_EMIT patientsWanted(*scope);
    });
    connect(m_balance, &BarChart::opened, this, [this](int at, int series) {
        const Month month = m_data->month.addMonths(at + 1 - int(m_balance->content().columns.size()));
        if (const auto scope = balanceScope(month, series))
            Q_EMIT patientsWanted(*scope);
    });
}

void DashboardPage::makeStandings()
{
    m_heatCard =
        new ChartCard(QStringLiteral("retention"), tr("継続率(初診月別)"), tr("灰色はこれから変わる値"), m_charts);
    m_heatCard->setMeaning(retentionMeaning());
    m_heat = new HeatMap(m_heatCard);
    m_heat->setObjectName(QStringLiteral("retentionMap"));
    m_heatCard->body()->addWidget(m_heat, 1);
    m_familiesCard = new ChartCard(QStringLiteral("families"), tr("疾患別の状態"), tr("定期通院患者"), m_charts);
    m_familiesCard->setMeaning(familiesMeaning());
    m_familiesCard->setLegend(stateLegend());
    m_families = new StateBars(m_familiesCard);
    m_families->setObjectName(QStringLiteral("familyBars"));
    m_familiesCard->body()->addWidget(m_families, 1);

    connect(m_heat, &HeatMap::opened, this, [this](int at, int column) {
        const auto cohorts = cohortsOf(*m_data, kCohorts);
        Q_EMIT patientsWanted(cohortScope(*cohorts[std::size_t(at)], column));
    });
    connect(m_families, &StateBars::opened, this,
            [this](std::uint32_t family, int part) { Q_EMIT patientsWanted(familyScope(*m_data, family, part)); });
}

// Two rows of charts; on a small screen three, and the page scrolls.
void DashboardPage::placeCharts(bool narrow)
{
    for (QHBoxLayout* row : m_chartRows)
        while (const QLayoutItem* item = row->takeAt(0))
            delete item;
    const auto put = [this](std::size_t row, ChartCard* card, int share) { m_chartRows[row]->addWidget(card, share); };
    // An empty row would keep its share.
    static_cast<QVBoxLayout*>(m_charts->layout())->setStretch(2, narrow ? 239 : 0);
    put(0, m_patientsCard, 548);
    put(0, m_balanceCard, narrow ? 400 : 320);
    if (narrow)
        put(2, m_weekdaysCard, 400);
    else
        put(0, m_weekdaysCard, 238);
    put(1, m_heatCard, 638);
    put(narrow ? 2 : 1, m_familiesCard, narrow ? 548 : 480);
}

void DashboardPage::placeTiles(int inARow)
{
    if (inARow == m_tilesInARow)
        return;
    m_tilesInARow = inARow;
    for (int i = 0; i < int(m_tiles.size()); ++i)
        m_tileGrid->addWidget(m_tiles[std::size_t(i)], i / inARow, i % inARow);
}

// On a small screen the figures stand in two rows.
void DashboardPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int count = int(m_tiles.size());
    const bool narrow = width() < kTwoRowsBelow;
    if (narrow != (m_tilesInARow < count)) {
        placeTiles(narrow ? (count + 1) / 2 : count);
        placeCharts(narrow);
    }
    if (m_data && balanceMonths() != m_balanceShown)
        fillSeries();
}

void DashboardPage::showData(const DashboardData& shown)
{
    m_data = shown;
    std::vector<std::pair<QString, QVariant>> choices;
    for (Month month = shown.span.last; month >= shown.span.first; month = month.addMonths(-1))
        choices.emplace_back(monthText(month), month.index());
    m_month->setChoices(choices);
    m_month->setCurrent(shown.month.index());
    m_month->show();
    m_head->setDataAsOf(asOfText(shown.asOf));
    if (const QString sides = shown.missingSides(shown.month); sides.isEmpty())
        m_banner->clear();
    else
        m_banner->tell(
            tr("%1は、%2のレセプトがまだありません。数字は少なく出ています。").arg(monthText(shown.month), sides),
            Tone::Warning);
    fillTiles();
    fillSeries();
    fillRetention();
    fillFamilies();
    fillWeekdays();
    m_stack->setCurrentWidget(m_content);
}

void DashboardPage::showFamilies(Month month, std::vector<reports::FamilyStates> families)
{
    if (!m_data || m_data->month != month)
        return;
    m_data->families = std::move(families);
    fillFamilies();
}

void DashboardPage::showOpenDays(const reports::OpenDays& days)
{
    if (!m_data)
        return;
    m_data->openDays = days;
    fillWeekdays();
}

QVariantMap DashboardPage::habits() const
{
    return {{QStringLiteral("series_months"), m_length->current()}};
}

void DashboardPage::setHabits(const QVariantMap& habits)
{
    m_length->setCurrent(habits.value(QStringLiteral("series_months"), 24).toInt());
}

void DashboardPage::fillTiles()
{
    const reports::MonthReport* now = m_data->find(m_data->month);
    if (!now)
        return;
    const auto* before = m_data->find(m_data->month.addMonths(-1));
    const auto* year = m_data->find(m_data->month.addMonths(-12));
    const std::vector<MonthFigure> figures = monthFigures();
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const MonthFigure& figure = figures[i];
        QStringList about{figure.definition + tr("。")};
        if (const QString why = m_data->changesBecause(m_data->month); !why.isEmpty())
            about << why + tr("。");
        about << tr("押すと、その患者の一覧を開きます。");
        m_tiles[i]->setContent(
            {figure.label, valueText(figure, *now), figure.unit, tr("前月 %1").arg(changeText(figure, *now, before)),
             tr("前年 %1").arg(changeText(figure, *now, year)), sentences(about), figure.tone, true});
        m_tiles[i]->disconnect(this);
        connect(m_tiles[i], &QAbstractButton::clicked, this, [this, figure] {
            Q_EMIT patientsWanted({.month = m_data->month,
                                   .figure = figure.behind,
                                   .words = tr("%1 %2").arg(shortMonthText(m_data->month), figure.label)});
        });
    }
}

int DashboardPage::balanceMonths() const
{
    const int wanted = m_length->current().toInt();
    const int room = m_balance->columnsThatFit(kBalancePixels);
    return wanted == kAllMonths ? room : std::min(wanted, room);
}

void DashboardPage::fillSeries()
{
    const BarChart::Content patients = patientsSeries(*m_data, m_length->current().toInt());
    m_patientsCard->setLegendBelow(legendOf(patients));
    m_patients->setContent(patients);
    m_balanceShown = balanceMonths();
    const BarChart::Content balance = balanceSeries(*m_data, m_balanceShown);
    m_balanceCard->setLegendBelow(legendOf(balance));
    m_balanceCard->setSubtitle(balance.columns.empty() ? tr("4か月目のレセプトから") : netText(*m_data));
    m_balance->setContent(balance);
}

void DashboardPage::fillRetention()
{
    m_heat->setRows(heatRows(cohortsOf(*m_data, kCohorts)));
}

void DashboardPage::fillFamilies()
{
    m_families->setRows(familyRows(*m_data));
}

void DashboardPage::fillWeekdays()
{
    const BarChart::Content content = weekdaySeries(*m_data);
    m_weekdaysCard->setLegendBelow(legendOf(content));
    m_weekdays->setContent(content);
}

void DashboardPage::showLoading()
{
    m_banner->clear();
    m_stack->setCurrentWidget(m_skeleton);
}

void DashboardPage::showEmpty()
{
    m_month->hide();
    m_head->setDataAsOf({});
    m_stack->setCurrentWidget(m_empty);
}

void DashboardPage::showError(const ErrorText& error)
{
    m_banner->tell(sentences({error.message, error.hint}), Tone::Bad, tr("もう一度読む"));
    if (m_stack->currentWidget() == m_skeleton)
        m_skeleton->setImmediate(true);
}

} // namespace kakarite::ui
