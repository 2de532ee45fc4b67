#include "ui/dashboard/bar_chart.h"

#include "ui/style/tokens.h"
#include "ui/text/format.h"
#include "ui/widgets/tips.h"

#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QKeyEvent>
#include <QPen>
#include <QToolTip>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace kakarite::ui {

namespace {

constexpr double kBarShare = 0.64; // of a column
constexpr int kFoot = 24;
constexpr int kSteps = 4;

// The next 1, 2, 4 or 8 times a power of ten that holds four steps: 1,600 with lines at 400.
double niceTop(double most)
{
    const double power = std::pow(10.0, std::floor(std::log10(std::max(most, 4.0))));
    for (const double step : {0.4, 0.8, 1.2, 1.6, 2.0, 3.2, 4.0, 6.0, 8.0, 10.0, 12.0})
        if (step * power >= most)
            return std::max(4.0, step * power);
    return 16.0 * power;
}

double valueOf(const BarChart::Series& series, int column)
{
    const auto at = std::size_t(column);
    return at < series.values.size() ? series.values[at].value_or(0.0) : 0.0;
}

} // namespace

BarChart::BarChart(const QString& name, QWidget* parent) : QChartView(new QChart, parent), m_name(name)
{
    setAccessibleName(name);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    viewport()->setFocusPolicy(Qt::NoFocus);
    viewport()->setMouseTracking(true);
    setMinimumSize(120, 100);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->setBackgroundVisible(false);
    chart()->setPlotAreaBackgroundVisible(false);
    chart()->setMargins(QMargins(0, 0, 0, 0));
    chart()->legend()->hide();
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    // Lines and labels are ours (placeAxis, placeLabels): an axis would cut long numbers.
    for (auto& [axis, side] :
         {std::pair<QValueAxis*&, Qt::Alignment>(m_across, Qt::AlignBottom), {m_up, Qt::AlignLeft}}) {
        axis = new QValueAxis(this);
        axis->setTickCount(2);
        axis->setLabelsVisible(false);
        axis->setGridLineVisible(false);
        axis->setLineVisible(false);
        chart()->addAxis(axis, side);
    }
    m_ground = std::make_unique<QGraphicsRectItem>(chart());
    m_ground->setPen(Qt::NoPen);
    m_ground->setBrush(colors().hover);
    m_ring = std::make_unique<QGraphicsRectItem>(chart());
    m_ring->setPen(QPen(colors().ink, 2));
    m_ring->setZValue(1000);
    m_ground->hide();
    m_ring->hide();
}

BarChart::~BarChart() = default;

void BarChart::setContent(Content content)
{
    m_content = std::move(content);
    m_chosen = {};
    m_hovered = -1;
    chart()->removeAllSeries();
    addBars();
    setAccessibleName(m_name);
    setAccessibleDescription(
        m_content.columns.empty() ? QString() : columnText(int(m_content.columns.size()) - 1).replace(u'\n', u' '));
    place();
}

void BarChart::addBars()
{
    QAbstractBarSeries* bars = nullptr;
    if (m_content.form == Form::Beside)
        bars = new QBarSeries;
    else
        bars = new QStackedBarSeries;
    bars->setBarWidth(kBarShare);
    double most = 0;
    double least = 0;
    for (int column = 0; column < int(m_content.columns.size()); ++column) {
        double above = 0;
        double below = 0;
        for (const Series& series : m_content.series) {
            const double value = valueOf(series, column);
            if (series.line || m_content.form == Form::Beside)
                above = std::max(above, value);
            else
                (value < 0 ? below : above) += value;
        }
        most = std::max(most, above);
        least = std::min(least, below);
    }
    for (const Series& series : m_content.series) {
        if (series.line)
            continue;
        auto* set = new QBarSet(series.name);
        set->setColor(series.color);
        set->setBorderColor(Qt::transparent);
        for (int column = 0; column < int(m_content.columns.size()); ++column)
            *set << valueOf(series, column);
        bars->append(set);
    }
    chart()->addSeries(bars);
    if (m_content.form == Form::Balance) {
        m_bottom = std::min(least, -most * 0.2) * 1.08;
        m_top = std::max({most, -least * 0.2, 4.0}) * 1.08;
    } else {
        m_bottom = 0;
        m_top = niceTop(most);
    }
    m_across->setRange(-0.5, double(m_content.columns.size()) - 0.5);
    m_up->setRange(m_bottom, m_top);
    bars->attachAxis(m_across);
    bars->attachAxis(m_up);
}

void BarChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    place();
}

int BarChart::leftRoom() const
{
    const QFontMetrics metrics(ui::font(Type::Small));
    if (m_content.form == Form::Balance)
        return std::max(metrics.horizontalAdvance(tr("増")), metrics.horizontalAdvance(tr("減"))) + 10;
    return metrics.horizontalAdvance(numberText(std::llround(m_top))) + 10;
}

int BarChart::columnsThatFit(int pixelsEach) const
{
    return std::max(1, (width() - 50) / pixelsEach);
}

QRectF BarChart::plot() const
{
    const qreal left = leftRoom();
    return {left, 8, width() - left - 4, qreal(height() - 8 - kFoot)};
}

QRectF BarChart::columnRect(int column) const
{
    const QRectF area = plot();
    const qreal wide = area.width() / qreal(m_content.columns.size());
    return {area.left() + wide * column, area.top(), wide, area.height()};
}

qreal BarChart::heightOf(double value) const
{
    const QRectF area = plot();
    return area.bottom() - area.height() * (value - m_bottom) / (m_top - m_bottom);
}

QRectF BarChart::barRect(int column, int series) const
{
    const QRectF whole = columnRect(column);
    const Series& one = m_content.series[std::size_t(series)];
    const double value = valueOf(one, column);
    qreal left = whole.left() + whole.width() * (1 - kBarShare) / 2;
    qreal wide = whole.width() * kBarShare;
    double from = 0;
    if (one.line)
        return QRectF(left, heightOf(value) - 2, wide, 4);
    if (m_content.form == Form::Beside) {
        wide /= qreal(m_content.series.size());
        left += wide * series;
    } else {
        for (int i = 0; i < series; ++i)
            if (const double below = valueOf(m_content.series[std::size_t(i)], column); (below < 0) == (value < 0))
                from += below;
    }
    return QRectF(QPointF(left, heightOf(from + value)), QPointF(left + wide, heightOf(from))).normalized();
}

void BarChart::put(const QString& text, qreal x, qreal y, Qt::Alignment alignment)
{
    auto label = std::make_unique<QGraphicsSimpleTextItem>(text, chart());
    label->setFont(ui::font(Type::Small));
    label->setBrush(colors().ink2);
    const qreal wide = label->boundingRect().width();
    label->setPos(alignment & Qt::AlignHCenter ? x - wide / 2 : alignment & Qt::AlignRight ? x - wide : x, y);
    m_items.push_back(std::move(label));
}

void BarChart::place()
{
    m_items.clear();
    chart()->setPlotArea(plot());
    placeChosen();
    if (m_content.columns.empty() || width() < 60)
        return;
    placeLabels();
    placeAxis();
    placeMarks();
}

void BarChart::placeLabels()
{
    const QFontMetrics metrics(ui::font(Type::Small));
    int widest = 1;
    for (const Column& column : m_content.columns)
        widest = std::max(widest, metrics.horizontalAdvance(column.label));
    const qreal each = columnRect(0).width();
    int step = 1;
    for (const int wanted : {1, 2, 3, 6, 12, 24, 48})
        if (step = wanted; wanted * each >= widest + 8)
            break;
    // Counted from the end: the latest month always has its name.
    for (int column = int(m_content.columns.size()) - 1; column >= 0; column -= step) {
        const qreal half = metrics.horizontalAdvance(m_content.columns[std::size_t(column)].label) / 2.0;
        const qreal middle = std::min(columnRect(column).center().x(), qreal(width()) - half - 1);
        if (middle - half >= 0)
            put(m_content.columns[std::size_t(column)].label, middle, plot().bottom() + 6, Qt::AlignHCenter);
    }
}

void BarChart::placeAxis()
{
    const QRectF area = plot();
    const auto rule = [&](double value, const QColor& color, qreal z) {
        const qreal y = std::round(heightOf(value)) + 0.5;
        auto line = std::make_unique<QGraphicsLineItem>(area.left(), y, area.right(), y, chart());
        line->setPen(QPen(color, 1));
        line->setZValue(z);
        m_items.push_back(std::move(line));
    };
    if (m_content.form != Form::Balance) {
        for (int step = 0; step <= kSteps; ++step) {
            const double value = m_top * step / kSteps;
            put(numberText(std::llround(value)), area.left() - 6, heightOf(value) - 8, Qt::AlignRight);
            rule(value, colors().fineLine, -1); // under the bars
        }
        return;
    }
    put(tr("増"), 0, area.top(), Qt::AlignLeft);
    put(tr("減"), 0, area.bottom() - 16, Qt::AlignLeft);
    rule(0, colors().ink3, 900);
}

void BarChart::placeMarks()
{
    for (int column = 0; column < int(m_content.columns.size()); ++column) {
        const bool hatched = !m_content.columns[std::size_t(column)].note.isEmpty();
        for (int series = 0; series < int(m_content.series.size()); ++series) {
            const Series& one = m_content.series[std::size_t(series)];
            const QRectF bar = barRect(column, series);
            if (one.line) {
                auto stroke = std::make_unique<QGraphicsRectItem>(bar.adjusted(-1, 1, 1, -1), chart());
                stroke->setPen(Qt::NoPen);
                stroke->setBrush(one.color);
                stroke->setZValue(901);
                m_items.push_back(std::move(stroke));
            } else if (hatched && bar.height() > 0.5) {
                auto frame = std::make_unique<QGraphicsRectItem>(bar, chart());
                frame->setFlag(QGraphicsItem::ItemClipsChildrenToShape);
                frame->setPen(Qt::NoPen);
                frame->setZValue(900);
                QPainterPath strokes;
                const qreal first = bar.top() + 1 - std::fmod(bar.top(), 5.0);
                const int count = int(std::ceil((bar.bottom() + bar.width() - first) / 5));
                for (int i = 0; i < count; ++i) {
                    const qreal at = first + 5 * i;
                    strokes.moveTo(bar.left(), at);
                    strokes.lineTo(bar.right(), at - bar.width());
                }
                auto* lines = new QGraphicsPathItem(strokes, frame.get());
                QColor pale = colors().card;
                pale.setAlphaF(0.75F);
                lines->setPen(QPen(pale, 1.5));
                m_items.push_back(std::move(frame));
            }
        }
    }
}

QString BarChart::valueText(int column, int series) const
{
    const Series& one = m_content.series[std::size_t(series)];
    const auto& value = one.values[std::size_t(column)];
    if (!value)
        return {};
    const QString number = m_content.decimals > 0 ? QString::number(*value, 'f', m_content.decimals)
                           : one.line             ? signedText(std::llround(*value))
                                                  : numberText(std::llround(std::abs(*value)));
    return one.name + QLatin1Char(' ') + number + m_content.unit;
}

QString BarChart::columnText(int column) const
{
    const Column& one = m_content.columns[std::size_t(column)];
    QStringList lines{one.name};
    for (int series = 0; series < int(m_content.series.size()); ++series)
        if (const QString text = valueText(column, series); !text.isEmpty())
            lines << text;
    if (!one.note.isEmpty())
        lines << one.note;
    return lines.join(QLatin1Char('\n'));
}

BarChart::Spot BarChart::spotAt(const QPointF& position) const
{
    const QRectF area = plot();
    if (m_content.columns.empty() || !area.adjusted(0, 0, 0, kFoot).contains(position))
        return {};
    Spot spot;
    spot.column =
        std::min(int((position.x() - area.left()) / columnRect(0).width()), int(m_content.columns.size()) - 1);
    for (int series = 0; series < int(m_content.series.size()); ++series) {
        const QRectF bar = barRect(spot.column, series);
        if (!m_content.series[std::size_t(series)].line && position.y() >= bar.top() && position.y() < bar.bottom() &&
            (m_content.form != Form::Beside || (position.x() >= bar.left() && position.x() < bar.right())))
            spot.series = series;
    }
    return spot;
}

void BarChart::select(Spot spot)
{
    m_chosen = spot;
    placeChosen();
    if (spot.column < 0)
        return;
    const QString text = spot.series < 0 ? columnText(spot.column).replace(QLatin1Char('\n'), QLatin1Char(' '))
                                         : m_content.columns[std::size_t(spot.column)].name + QLatin1Char(' ') +
                                               valueText(spot.column, spot.series);
    setAccessibleDescription(text);
}

void BarChart::placeChosen()
{
    const int column = hasFocus() && m_chosen.column >= 0 ? m_chosen.column : m_hovered;
    m_ground->setVisible(column >= 0);
    if (column >= 0)
        m_ground->setRect(columnRect(column));
    m_ring->setVisible(hasFocus() && m_chosen.column >= 0);
    if (m_ring->isVisible())
        m_ring->setRect(m_chosen.series < 0 ? columnRect(m_chosen.column).adjusted(1, 1, -1, -1)
                                            : barRect(m_chosen.column, m_chosen.series));
}

void BarChart::keyPressEvent(QKeyEvent* event)
{
    if (m_content.columns.empty())
        return QChartView::keyPressEvent(event);
    const int last = int(m_content.columns.size()) - 1;
    int parts = 0;
    while (parts < int(m_content.series.size()) && !m_content.series[std::size_t(parts)].line)
        ++parts;
    Spot spot = m_chosen.column < 0 ? Spot{last, -1} : m_chosen;
    switch (event->key()) {
    case Qt::Key_Left:
        return select({std::max(0, spot.column - 1), spot.series});
    case Qt::Key_Right:
        return select({std::min(last, spot.column + 1), spot.series});
    case Qt::Key_Home:
        return select({0, spot.series});
    case Qt::Key_End:
        return select({last, spot.series});
    case Qt::Key_Up:
        return select({spot.column, std::min(parts - 1, spot.series + 1)});
    case Qt::Key_Down:
        return select({spot.column, std::max(-1, spot.series - 1)});
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_content.columns[std::size_t(spot.column)].opens)
            Q_EMIT opened(spot.column, spot.series);
        return;
    default:
        QWidget::keyPressEvent(event); // NOLINT(bugprone-parent-virtual-call): the view's would scroll
    }
}

void BarChart::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    const bool byKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (m_chosen.column < 0 && byKeys && !m_content.columns.empty())
        select({int(m_content.columns.size()) - 1, -1});
    placeChosen();
}

void BarChart::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    placeChosen();
}

void BarChart::mouseMoveEvent(QMouseEvent* event)
{
    const Spot spot = spotAt(event->position());
    if (spot.column == m_hovered)
        return;
    m_hovered = spot.column;
    placeChosen();
    if (m_hovered < 0) {
        viewport()->unsetCursor();
        QToolTip::hideText();
        return;
    }
    viewport()->setCursor(m_content.columns[std::size_t(m_hovered)].opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    // At the column, not at the pointer: it stands still while one looks along a bar.
    const QRectF whole = columnRect(m_hovered);
    showTip(viewport()->mapToGlobal(QPointF(whole.right(), whole.top()).toPoint()), columnText(m_hovered), viewport(),
            whole.toRect());
}

void BarChart::mouseReleaseEvent(QMouseEvent* event)
{
    const Spot spot = spotAt(event->position());
    if (event->button() != Qt::LeftButton || spot.column < 0 || !m_content.columns[std::size_t(spot.column)].opens)
        return;
    QToolTip::hideText();
    Q_EMIT opened(spot.column, spot.series);
}

void BarChart::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    m_hovered = -1;
    placeChosen();
}

} // namespace kakarite::ui
