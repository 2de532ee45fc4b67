#include "ui/widgets/state_bars.h"

#include "ui/style/tokens.h"
#include "ui/text/format.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace kakarite::ui {

namespace {
constexpr int kBar = 20;
} // namespace

StateBars::StateBars(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
    setAccessibleName(tr("疾患別の状態"));
}

void StateBars::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    QStringList words;
    for (const Row& row : m_rows)
        words << tr("%1 通院中 %2人 離脱予備群 %3人 離脱 %4人")
                     .arg(row.name)
                     .arg(row.active)
                     .arg(row.atRisk)
                     .arg(row.dropped);
    setAccessibleDescription(words.join(QStringLiteral("、")));
    update();
}

int StateBars::shownRows() const
{
    return qMin(int(m_rows.size()), qMax(1, height() / 28));
}

int StateBars::step() const
{
    return std::clamp(height() / qMax(1, shownRows()), 28, 38);
}

void StateBars::paintEvent(QPaintEvent*)
{
    const Colors& c = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Names get what the widest needs, but never more than a third.
    int nameWidth = 60;
    const QFontMetrics metrics(ui::font(Type::Caption));
    for (int i = 0; i < shownRows(); ++i)
        nameWidth = qMax(nameWidth, metrics.horizontalAdvance(m_rows[std::size_t(i)].name) + 10);
    nameWidth = qMin(nameWidth, width() / 3);
    const auto figures = [](const Row& row) {
        const std::int64_t all = row.active + row.atRisk + row.dropped;
        return tr("%1人 ・ 離脱 %2")
            .arg(numberText(all), percentText(double(row.dropped) / double(std::max<std::int64_t>(all, 1))));
    };
    int figureWidth = 100;
    for (int i = 0; i < shownRows(); ++i)
        figureWidth = qMax(figureWidth,
                           QFontMetrics(ui::font(Type::Small)).horizontalAdvance(figures(m_rows[std::size_t(i)])) + 10);
    const int room = width() - nameWidth - figureWidth;
    for (int i = 0; i < shownRows(); ++i) {
        const Row& row = m_rows[std::size_t(i)];
        const int top = i * step() + (step() - kBar) / 2;
        const std::int64_t all = row.active + row.atRisk + row.dropped;
        painter.setFont(ui::font(Type::Caption));
        painter.setPen(c.ink);
        painter.drawText(QRect(0, top, nameWidth - 8, kBar), int(Qt::AlignVCenter | Qt::AlignRight),
                         painter.fontMetrics().elidedText(row.name, Qt::ElideRight, nameWidth - 8));
        if (all == 0)
            continue;
        const std::pair<std::int64_t, QColor> parts[] = {
            {row.active, c.chartMain}, {row.atRisk, c.chartAtRisk}, {row.dropped, c.chartDropped}};
        qreal left = nameWidth;
        painter.setPen(Qt::NoPen);
        for (const auto& [count, color] : parts) {
            const qreal wide = qreal(room) * qreal(count) / qreal(all);
            if (count > 0)
                painter.fillRect(QRectF(left, top, qMax(1.0, wide - 1), kBar), color);
            left += wide;
        }
        painter.setFont(ui::font(Type::Small));
        painter.setPen(c.ink2);
        painter.drawText(QRect(width() - figureWidth, top, figureWidth - 2, kBar),
                         int(Qt::AlignVCenter | Qt::AlignRight), figures(row));
    }
}

void StateBars::mouseReleaseEvent(QMouseEvent* event)
{
    const int row = int(event->position().y()) / step();
    if (row >= 0 && row < shownRows())
        Q_EMIT opened(m_rows[std::size_t(row)].family);
}

bool StateBars::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int at = help->pos().y() / step();
    if (at >= 0 && at < shownRows()) {
        const Row& row = m_rows[std::size_t(at)];
        QToolTip::showText(help->globalPos(),
                           tr("%1: 通院中 %2人、離脱予備群 %3人、離脱 %4人")
                               .arg(row.name, numberText(row.active), numberText(row.atRisk), numberText(row.dropped)),
                           this);
    }
    return true;
}

} // namespace kakarite::ui
