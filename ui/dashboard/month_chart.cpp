#include "ui/dashboard/month_chart.h"

#include "ui/style/tokens.h"
#include "ui/text/format.h"
#include "ui/widgets/labels.h"

#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QGraphicsSimpleTextItem>
#include <QHBoxLayout>
#include <QLocale>
#include <QPen>
#include <QToolTip>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace kakarite::ui {

namespace {

// The next 1, 2, 4 or 8 times a power of ten that holds four steps: 1,600 with lines at 400.
double niceTop(double most)
{
    const double power = std::pow(10.0, std::floor(std::log10(std::max(most, 4.0))));
    for (const double step : {0.4, 0.8, 1.2, 1.6, 2.0, 3.2, 4.0, 6.0, 8.0, 10.0, 12.0})
        if (step * power >= most)
            return std::max(4.0, step * power);
    return 16.0 * power;
}

} // namespace

MonthChart::MonthChart(const QString& name, QWidget* parent) : QChartView(new QChart, parent)
{
    setAccessibleName(name);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    viewport()->setFocusPolicy(Qt::NoFocus);
    setMinimumSize(200, 120);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->setBackgroundVisible(false);
    chart()->setPlotAreaBackgroundVisible(false);
    chart()->setMargins(QMargins(0, 0, 0, 0));
    chart()->legend()->hide();
    chart()->setLocalizeNumbers(true);
    chart()->setLocale(QLocale(QLocale::Japanese, QLocale::Japan));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    connect(chart(), &QChart::plotAreaChanged, this, &MonthChart::placeLabels);
}

void MonthChart::setContent(const std::vector<Month>& months, const std::vector<Series>& series, const QString& unit,
                            bool plainAxis)
{
    const Colors& c = colors();
    m_months = months;
    m_plainAxis = plainAxis;
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes())
        chart()->removeAxis(axis);

    auto* bars = new QStackedBarSeries;
    bars->setBarWidth(months.size() > 14 ? 0.64 : 0.6);
    std::vector<double> above(months.size());
    std::vector<double> below(months.size());
    QStringList words;
    for (const Series& one : series) {
        auto* set = new QBarSet(one.name);
        set->setColor(one.color);
        set->setBorderColor(Qt::transparent);
        for (std::size_t i = 0; i < months.size(); ++i) {
            const double value = i < one.values.size() ? one.values[i] : 0.0;
            *set << value;
            (value < 0 ? below : above)[i] += value;
        }
        if (!one.values.empty())
            words << one.name + QLatin1Char(' ') + numberText(std::llround(std::abs(one.values.back()))) + unit;
        connect(set, &QBarSet::hovered, this, [this, name = one.name, values = one.values, unit](bool on, int index) {
            if (!on || index < 0 || index >= int(m_months.size())) {
                QToolTip::hideText();
                return;
            }
            QToolTip::showText(QCursor::pos(),
                               tr("%1 %2 %3%4")
                                   .arg(monthText(m_months[std::size_t(index)]), name,
                                        numberText(std::llround(std::abs(values[std::size_t(index)]))), unit),
                               this);
        });
        bars->append(set);
    }
    setAccessibleDescription(words.join(QStringLiteral("、")));
    chart()->addSeries(bars);

    auto* across = new QBarCategoryAxis;
    QStringList categories;
    for (const Month month : months)
        categories << month.iso();
    across->append(categories);
    across->setLabelsVisible(false);
    across->setGridLineVisible(false);
    across->setLineVisible(false);
    chart()->addAxis(across, Qt::AlignBottom);
    bars->attachAxis(across);

    auto* up = new QValueAxis;
    const double most = above.empty() ? 0 : *std::max_element(above.begin(), above.end());
    const double least = below.empty() ? 0 : *std::min_element(below.begin(), below.end());
    if (plainAxis) {
        up->setRange(std::min(least, -most * 0.2) * 1.08, std::max({most, -least * 0.2, 4.0}) * 1.08);
        up->setGridLineVisible(false); // only the base line, drawn by placeLabels
        up->setLabelsVisible(false);
    } else {
        up->setRange(0, niceTop(most));
        up->setTickCount(5);
        up->setLabelFormat(QStringLiteral("%.0f"));
    }
    up->setLabelsFont(ui::font(Type::Small));
    up->setLabelsColor(c.ink2);
    up->setGridLineColor(c.fineLine);
    up->setLineVisible(false);
    chart()->addAxis(up, Qt::AlignLeft);
    bars->attachAxis(up);
    placeLabels();
}

void MonthChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    // Room for the month labels below, which are drawn here: the axis would cut them to the width of a bar.
    const qreal left = m_plainAxis ? 26 : 42;
    chart()->setPlotArea(QRectF(left, 8, width() - left - 4, height() - 32));
    placeLabels();
}

void MonthChart::placeLabels()
{
    for (QGraphicsSimpleTextItem* label : m_labels)
        delete label;
    m_labels.clear();
    delete m_base;
    m_base = nullptr;
    if (m_months.empty())
        return;
    const QRectF plot = chart()->plotArea();
    const qreal slot = plot.width() / qreal(m_months.size());
    const auto put = [this](const QString& text, qreal x, qreal y, bool centred) {
        auto* label = new QGraphicsSimpleTextItem(text, chart());
        label->setFont(ui::font(Type::Small));
        label->setBrush(colors().ink2);
        label->setPos(centred ? x - label->boundingRect().width() / 2 : x, y);
        m_labels.push_back(label);
    };
    const int step = slot < 40 ? 3 : slot < 60 ? 2 : 1;
    const bool manyYears = m_months.size() > 13;
    for (std::size_t i = 0; i < m_months.size(); ++i)
        if (int(i) % step == 0)
            put(manyYears ? shortMonthText(m_months[i]) : tr("%1月").arg(m_months[i].month()),
                plot.left() + slot * (qreal(i) + 0.5), plot.bottom() + 6, true);
    if (!m_plainAxis)
        return;
    put(tr("増"), 2, plot.top(), false);
    put(tr("減"), 2, plot.bottom() - 16, false);
    const auto axes = chart()->axes(Qt::Vertical);
    if (const auto* up = axes.isEmpty() ? nullptr : qobject_cast<QValueAxis*>(axes.first())) {
        const qreal zero = std::round(plot.bottom() - plot.height() * (0 - up->min()) / (up->max() - up->min())) + 0.5;
        m_base = new QGraphicsLineItem(plot.left(), zero, plot.right(), zero, chart());
        m_base->setPen(QPen(colors().ink3, 1));
    }
}

QWidget* makeLegend(const std::vector<std::pair<QString, QColor>>& entries, QWidget* parent)
{
    auto* legend = new QWidget(parent);
    auto* row = new QHBoxLayout(legend);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(5);
    for (const auto& [name, color] : entries) {
        auto* swatch = new QLabel(legend);
        QPixmap square(16, 16);
        square.fill(color);
        square.setDevicePixelRatio(2.0);
        swatch->setPixmap(square);
        row->addWidget(swatch);
        row->addWidget(makeLabel(name, Type::Caption, colors().ink2, legend));
        row->addSpacing(size::kSmall);
    }
    return legend;
}

} // namespace kakarite::ui
