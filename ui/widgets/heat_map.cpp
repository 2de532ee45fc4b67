#include "ui/widgets/heat_map.h"

#include "ui/style/tokens.h"
#include "ui/text/format.h"
#include "ui/widgets/tips.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace kakarite::ui {

namespace {

// 100 % is the main colour, half and less the light one; in between mixed.
QColor shade(double share)
{
    const Colors& c = colors();
    const double weight = std::clamp((share - 0.45) / 0.55, 0.0, 1.0);
    const auto mix = [weight](int light, int dark) { return int(light + (dark - light) * weight); };
    const QColor pale(0xBF, 0xDD, 0xDB);
    return {mix(pale.red(), c.chartMain.red()), mix(pale.green(), c.chartMain.green()),
            mix(pale.blue(), c.chartMain.blue())};
}

constexpr int kFoot = 22;
constexpr int kGap = 2;
constexpr int kLeft = 70;

} // namespace

HeatMap::HeatMap(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("初診月別の継続率"));
}

void HeatMap::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    m_chosen = {0, 0};
    setAccessibleDescription({});
    update();
}

HeatMap::Layout HeatMap::arrange() const
{
    const int most = qMax(1, (height() - kFoot) / 21);
    const int rows = qMin(int(m_rows.size()), most);
    std::size_t widest = 1;
    for (int i = 0; i < rows; ++i)
        widest = std::max(widest, m_rows[std::size_t(i)].values.size());
    const int columns = std::min(int(widest), (width() - kLeft) / 40);
    const int cellWidth = std::clamp((width() - kLeft) / qMax(1, columns), 40, 56);
    const int cellHeight = std::clamp((height() - kFoot) / qMax(1, rows), 21, 30);
    return {rows, columns, kLeft, cellWidth, cellHeight};
}

QRect HeatMap::cellRect(const Layout& at, int row, int column) const
{
    return {at.left + column * at.cellWidth, row * at.cellHeight, at.cellWidth - kGap, at.cellHeight - kGap};
}

QPoint HeatMap::cellAt(const QPoint& position) const
{
    const Layout at = arrange();
    for (int i = 0; i < at.rows; ++i)
        for (int k = 0; k < qMin(at.columns, int(m_rows[std::size_t(i)].values.size())); ++k)
            if (cellRect(at, i, k).contains(position))
                return {k, i};
    return {-1, -1};
}

void HeatMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors& c = colors();
    painter.setFont(ui::font(Type::Small));
    const Layout at = arrange();
    if (m_rows.empty()) {
        painter.setFont(ui::font(Type::Body));
        painter.setPen(c.ink2);
        painter.drawText(rect(), int(Qt::AlignCenter) | Qt::TextWordWrap,
                         tr("レセプトが4か月分になると、ここに並びます。"));
        return;
    }
    for (int i = 0; i < at.rows; ++i) {
        const Row& row = m_rows[std::size_t(i)];
        painter.setPen(c.ink2);
        painter.drawText(QRect(0, i * at.cellHeight, at.left - 8, at.cellHeight - kGap),
                         int(Qt::AlignVCenter | Qt::AlignRight), row.label);
        for (int k = 0; k < qMin(at.columns, int(row.values.size())); ++k) {
            const Value& value = row.values[std::size_t(k)];
            const QRect cell = cellRect(at, i, k);
            painter.setPen(Qt::NoPen);
            painter.setBrush(value.open ? c.chartOpen : shade(value.share));
            painter.drawRoundedRect(cell, 2, 2);
            painter.setPen(value.open ? c.ink2 : value.share > 0.79 ? c.card : c.ink);
            painter.drawText(cell, Qt::AlignCenter, percentText(value.share, 0));
        }
    }
    painter.setPen(c.ink2);
    // Where the word does not fit under a cell, the number alone stands there.
    const bool words = QFontMetrics(ui::font(Type::Small)).horizontalAdvance(tr("%1か月").arg(11)) <= at.cellWidth + 4;
    for (int k = 0; k < at.columns; ++k)
        painter.drawText(QRect(at.left + k * at.cellWidth - 4, at.rows * at.cellHeight + 2, at.cellWidth + 6, 18),
                         Qt::AlignCenter, words ? tr("%1か月").arg(k) : QString::number(k));
    if (!hasFocus() || m_rows.empty())
        return;
    painter.setPen(QPen(c.ink, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cellRect(at, m_chosen.y(), m_chosen.x()), 2, 2);
}

// Kept inside what is drawn; the value is read out.
void HeatMap::select(int row, int column)
{
    const Layout at = arrange();
    if (at.rows == 0)
        return;
    row = qBound(0, row, at.rows - 1);
    const auto& values = m_rows[std::size_t(row)].values;
    column = qBound(0, column, qMin(at.columns, int(values.size())) - 1);
    m_chosen = {column, row};
    setAccessibleDescription(values[std::size_t(column)].tip);
    update();
}

void HeatMap::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return select(m_chosen.y(), m_chosen.x() - 1);
    case Qt::Key_Right:
        return select(m_chosen.y(), m_chosen.x() + 1);
    case Qt::Key_Up:
        return select(m_chosen.y() - 1, m_chosen.x());
    case Qt::Key_Down:
        return select(m_chosen.y() + 1, m_chosen.x());
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_rows.empty())
            Q_EMIT opened(m_chosen.y(), m_chosen.x());
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void HeatMap::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    select(m_chosen.y(), m_chosen.x());
}

void HeatMap::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void HeatMap::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(cellAt(event->position().toPoint()).x() >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void HeatMap::mouseReleaseEvent(QMouseEvent* event)
{
    const QPoint cell = cellAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || cell.x() < 0)
        return;
    select(cell.y(), cell.x());
    Q_EMIT opened(cell.y(), cell.x());
}

bool HeatMap::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QPoint cell = cellAt(help->pos());
    if (cell.x() < 0)
        QToolTip::hideText();
    else
        showTip(help->globalPos(), m_rows[std::size_t(cell.y())].values[std::size_t(cell.x())].tip, this);
    return true;
}

} // namespace kakarite::ui
