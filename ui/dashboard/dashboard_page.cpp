#include "ui/dashboard/dashboard_page.h"

#include "models/masters/chronic_family.h"
#include "ui/dashboard/month_chart.h"
#include "ui/dashboard/month_figures.h"
#include "ui/text/format.h"
#include "ui/widgets/card.h"
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
#include <bit>

namespace kakarite::ui {

namespace {
constexpr int kTwoRowsBelow = 1000; // width under which the figures stand in two rows
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
    const Colors& c = colors();
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

    auto* upper = new QHBoxLayout;
    upper->setSpacing(size::kMedium);
    auto* patients = new Card(tr("受診患者の推移"), tr("うち新規"), m_charts);
    m_patientsCard = patients;
    patients->head()->addWidget(makeLegend({{tr("再診"), c.chartLight}, {tr("新規"), c.chartMain}}, patients));
    m_patients = new MonthChart(tr("受診患者の推移"), patients);
    patients->body()->addWidget(m_patients, 1);
    upper->addWidget(patients, 696);
    auto* balance = new Card(tr("定期通院患者の増減"), QString(), m_charts);
    balance->head()->addWidget(
        makeLegend({{tr("新規"), c.chartMain}, {tr("復帰"), c.chartSecond}, {tr("離れた"), c.chartDropped}}, balance));
    m_balance = new MonthChart(tr("定期通院患者の増減"), balance);
    balance->body()->addWidget(m_balance, 1);
    upper->addWidget(balance, 422);
    column->addLayout(upper, 274);

    auto* lower = new QHBoxLayout;
    lower->setSpacing(size::kMedium);
    auto* heat = new Card(tr("継続率(初診月別)"), tr("灰色はこれから変わる値"), m_charts);
    m_heat = new HeatMap(heat);
    heat->body()->addWidget(m_heat, 1);
    lower->addWidget(heat, 638);
    lower->addWidget(makeFamilies(), 480);
    column->addLayout(lower, 239);
    return content;
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
    placeTiles(width() < kTwoRowsBelow ? (count + 1) / 2 : count);
}

Card* DashboardPage::makeFamilies()
{
    const Colors& c = colors();
    auto* card = new Card(tr("疾患別の状態"), tr("定期通院患者"), this);
    card->head()->addWidget(
        makeLegend({{tr("通院中"), c.chartMain}, {tr("予備群"), c.chartAtRisk}, {tr("離脱"), c.chartDropped}}, card));
    m_families = new StateBars(card);
    card->body()->addWidget(m_families, 1);
    connect(m_families, &StateBars::opened, this, [this](std::uint32_t family) {
        if (m_data)
            Q_EMIT familyWanted(family, m_data->month.lastDay());
    });
    return card;
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
    m_head->setDataAsOf(freshnessText(shown.asOf));
    m_banner->clear();
    fillTiles(shown);
    fillCharts(shown);
    fillRetention(shown);
    m_stack->setCurrentWidget(m_content);
}

void DashboardPage::fillTiles(const DashboardData& shown)
{
    if (shown.months.empty())
        return;
    const reports::MonthReport& now = shown.months.back();
    const auto* before = monthOf(shown.months, shown.month.addMonths(-1), shown.span.first);
    const auto* year = monthOf(shown.months, shown.month.addMonths(-12), shown.span.first);
    const std::vector<MonthFigure> figures = monthFigures();
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const MonthFigure& figure = figures[i];
        m_tiles[i]->setContent(
            {figure.label, valueText(figure, now), figure.unit, tr("前月 %1").arg(changeText(figure, now, before)),
             tr("前年 %1").arg(changeText(figure, now, year)),
             sentences({figure.definition + tr("。"), tr("押すと、その患者の一覧を開きます。")}), figure.tone, true});
        m_tiles[i]->disconnect(this);
        connect(m_tiles[i], &QAbstractButton::clicked, this, [this, figure] {
            Q_EMIT patientsWanted(figure.behind, m_data->month,
                                  tr("%1 %2").arg(shortMonthText(m_data->month), figure.label));
        });
    }
}

void DashboardPage::fillCharts(const DashboardData& shown)
{
    const Colors& c = colors();
    // 24 months on the smallest screen, 36 on a wide one; months before the data are no zeros, they are not there.
    const std::size_t room = width() > 1300 ? 36 : 24;
    std::vector<Month> months;
    std::vector<double> known, fresh, unknown;
    std::vector<Month> balanceMonths;
    std::vector<double> gained, returned, lost;
    const std::size_t count = shown.months.size();
    for (std::size_t i = count > room ? count - room : 0; i < count; ++i) {
        const auto& one = shown.months[i];
        if (one.month < shown.span.first)
            continue;
        months.push_back(one.month);
        // In the first months nobody can tell who is new: their bars are not split.
        known.push_back(one.immature ? 0.0 : double(one.patients - one.newPatients));
        fresh.push_back(one.immature ? 0.0 : double(one.newPatients));
        unknown.push_back(one.immature ? double(one.patients) : 0.0);
        // In the first months everybody becomes regular: they are left out of the balance.
        if (i + (width() > 1300 ? 18 : 12) < count || one.immature)
            continue;
        balanceMonths.push_back(one.month);
        gained.push_back(double(one.regularNew));
        returned.push_back(double(one.regularBack));
        lost.push_back(-double(one.regularGone));
    }
    m_patients->setContent(
        months, {{tr("新規"), c.chartMain, fresh}, {tr("再診"), c.chartLight, known}, {tr("受診"), c.line, unknown}},
        tr("人"));
    const bool anyUnknown = std::any_of(unknown.begin(), unknown.end(), [](double value) { return value > 0; });
    m_patientsCard->setSubtitle(anyUnknown ? tr("うち新規(灰色は新規を分けられない月)") : tr("うち新規"));
    m_balance->setContent(balanceMonths,
                          {{tr("新規"), c.chartMain, gained},
                           {tr("復帰"), c.chartSecond, returned},
                           {tr("離れた"), c.chartDropped, lost}},
                          tr("人"), true);
}

void DashboardPage::fillRetention(const DashboardData& shown)
{
    std::vector<HeatMap::Row> rows;
    int year = 0;
    // A year of cohorts; where fewer rows fit, the older ones, which have more to tell.
    for (const auto& cohort : shown.retention) {
        if (cohort.immature || cohort.size == 0 || cohort.cohort < shown.month.addMonths(-11))
            continue;
        HeatMap::Row row;
        row.label = cohort.cohort.year() != year
                        ? QStringLiteral("%1/%2").arg(cohort.cohort.year()).arg(cohort.cohort.month())
                        : QString::number(cohort.cohort.month());
        year = cohort.cohort.year();
        for (const auto& cell : cohort.cells)
            row.values.push_back({cell.share, cell.immature,
                                  tr("%1に初めて受診した%2人のうち、%3か月後の月末に離脱していない割合 %4")
                                      .arg(monthText(cohort.cohort), numberText(cohort.size))
                                      .arg(cell.monthsAfter)
                                      .arg(percentText(cell.share))});
        rows.push_back(std::move(row));
    }
    m_heat->setRows(std::move(rows));

    std::vector<StateBars::Row> bars;
    for (const auto& family : shown.families)
        if (family.active + family.atRisk + family.dropped > 0)
            bars.push_back({masters::familyName(std::countr_zero(family.family)), family.active, family.atRisk,
                            family.dropped, family.family});
    std::sort(bars.begin(), bars.end(), [](const auto& a, const auto& b) {
        return a.active + a.atRisk + a.dropped > b.active + b.atRisk + b.dropped;
    });
    m_families->setRows(std::move(bars));
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
