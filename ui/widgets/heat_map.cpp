#include "ui/widgets/heat_map.h"

#include "ui/style/tokens.h"
#include "ui/text/format.h"

#include <QHelpEvent>
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

} // namespace

HeatMap::HeatMap(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
    setAccessibleName(tr("初診月別の継続率"));
}

void HeatMap::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    update();
}

HeatMap::Layout HeatMap::arrange() const
{
    const int most = qMax(1, (height() - kFoot) / 21);
    const int rows = qMin(int(m_rows.size()), most);
    std::size_t widest = 1;
    for (int i = 0; i < rows; ++i)
        widest = std::max(widest, m_rows[std::size_t(i)].values.size());
    const int left = 70;
    const int columns = std::min(int(widest), (width() - left) / 40);
    const int cellWidth = std::clamp((width() - left) / qMax(1, columns), 40, 56);
    const int cellHeight = std::clamp((height() - kFoot) / qMax(1, rows), 21, 30);
    return {0, rows, columns, left, cellWidth, cellHeight};
}

QRect HeatMap::cellRect(const Layout& at, int row, int column) const
{
    return {at.left + column * at.cellWidth, row * at.cellHeight, at.cellWidth - kGap, at.cellHeight - kGap};
}

void HeatMap::paintEvent(QPaintEvent*)
{
    const Colors& c = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(ui::font(Type::Small));
    const Layout at = arrange();
    for (int i = 0; i < at.rows; ++i) {
        const Row& row = m_rows[std::size_t(at.firstRow + i)];
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
    const bool words = painter.fontMetrics().horizontalAdvance(tr("%1か月").arg(11)) <= at.cellWidth + 4;
    for (int k = 0; k < at.columns; ++k)
        painter.drawText(QRect(at.left + k * at.cellWidth - 4, at.rows * at.cellHeight + 2, at.cellWidth + 6, 18),
                         Qt::AlignCenter, words ? tr("%1か月").arg(k) : QString::number(k));
}

bool HeatMap::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Layout at = arrange();
    for (int i = 0; i < at.rows; ++i) {
        const auto& values = m_rows[std::size_t(at.firstRow + i)].values;
        for (int k = 0; k < qMin(at.columns, int(values.size())); ++k)
            if (cellRect(at, i, k).contains(help->pos())) {
                QToolTip::showText(help->globalPos(), values[std::size_t(k)].tip, this);
                return true;
            }
    }
    QToolTip::hideText();
    return true;
}

} // namespace kakarite::ui
