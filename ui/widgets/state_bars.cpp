#include "ui/widgets/state_bars.h"

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

constexpr int kBar = 20;

QString figures(const StateBars::Row& row)
{
    return StateBars::tr("%1人 ・ 離脱 %2")
        .arg(numberText(row.whole()),
             percentText(double(row.parts[StateBars::Dropped]) / double(std::max<std::int64_t>(row.whole(), 1))));
}

} // namespace

StateBars::StateBars(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("疾患別の状態"));
}

void StateBars::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    m_chosen = {0, Active};
    QStringList words;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        words << spotText({int(i), Whole});
    setAccessibleDescription(words.join(QStringLiteral("、")));
    update();
}

StateBars::Layout StateBars::arrange() const
{
    const int rows = qMin(int(m_rows.size()), qMax(1, height() / 28));
    Layout at{rows, std::clamp(height() / qMax(1, rows), 28, 38), 60, 100};
    const QFontMetrics names(ui::font(Type::Caption));
    const QFontMetrics numbers(ui::font(Type::Small));
    for (int i = 0; i < rows; ++i) {
        at.nameWidth = qMax(at.nameWidth, names.horizontalAdvance(m_rows[std::size_t(i)].name) + 10);
        at.figureWidth = qMax(at.figureWidth, numbers.horizontalAdvance(figures(m_rows[std::size_t(i)])) + 10);
    }
    // Names get what the widest needs, but never more than a third.
    at.nameWidth = qMin(at.nameWidth, width() / 3);
    return at;
}

QRectF StateBars::partRect(const Layout& at, int row, int part) const
{
    const Row& one = m_rows[std::size_t(row)];
    const int top = row * at.step + (at.step - kBar) / 2;
    const qreal whole = width() - at.nameWidth - at.figureWidth;
    const qreal scale = whole / qreal(std::max<std::int64_t>(one.whole(), 1));
    qreal left = at.nameWidth;
    for (int i = 0; i < part && part < Whole; ++i)
        left += scale * qreal(one.parts[std::size_t(i)]);
    return part < Whole ? QRectF(left, top, scale * qreal(one.parts[std::size_t(part)]), kBar)
                        : QRectF(left, top, whole, kBar);
}

void StateBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors& c = colors();
    const Layout at = arrange();
    if (m_rows.empty()) {
        painter.setFont(ui::font(Type::Body));
        painter.setPen(c.ink2);
        painter.drawText(rect(), int(Qt::AlignCenter) | Qt::TextWordWrap, tr("定期通院の患者がまだいません。"));
    }
    const QColor inks[] = {c.chartMain, c.chartAtRisk, c.chartDropped};
    for (int i = 0; i < at.rows; ++i) {
        const Row& row = m_rows[std::size_t(i)];
        const int top = i * at.step + (at.step - kBar) / 2;
        painter.setFont(ui::font(Type::Caption));
        painter.setPen(c.ink);
        painter.drawText(QRect(0, top, at.nameWidth - 8, kBar), int(Qt::AlignVCenter | Qt::AlignRight),
                         QFontMetrics(ui::font(Type::Caption)).elidedText(row.name, Qt::ElideRight, at.nameWidth - 8));
        for (int part = Active; part < Whole; ++part) {
            QRectF bar = partRect(at, i, part);
            bar.setWidth(qMax(1.0, bar.width() - 1));
            if (row.parts[std::size_t(part)] > 0)
                painter.fillRect(bar, inks[part]);
        }
        painter.setFont(ui::font(Type::Small));
        painter.setPen(c.ink2);
        painter.drawText(QRect(width() - at.figureWidth, top, at.figureWidth - 2, kBar),
                         int(Qt::AlignVCenter | Qt::AlignRight), figures(row));
    }
    if (!hasFocus() || m_rows.empty())
        return;
    painter.setPen(QPen(c.ink, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(partRect(at, m_chosen.row, m_chosen.part));
}

StateBars::Spot StateBars::spotAt(const QPoint& position) const
{
    const Layout at = arrange();
    const int row = position.y() / at.step;
    if (position.y() < 0 || row >= at.rows)
        return {};
    for (int part = Active; part < Whole; ++part)
        if (partRect(at, row, part).contains(position))
            return {row, part};
    return {row, Whole};
}

QString StateBars::spotText(Spot spot) const
{
    const Row& row = m_rows[std::size_t(spot.row)];
    const QString counts[] = {numberText(row.parts[Active]), numberText(row.parts[AtRisk]),
                              numberText(row.parts[Dropped])};
    switch (spot.part) {
    case Active:
        return tr("%1 通院中 %2人").arg(row.name, counts[Active]);
    case AtRisk:
        return tr("%1 離脱予備群 %2人").arg(row.name, counts[AtRisk]);
    case Dropped:
        return tr("%1 離脱 %2人").arg(row.name, counts[Dropped]);
    default:
        return tr("%1 通院中 %2人 離脱予備群 %3人 離脱 %4人").arg(row.name, counts[0], counts[1], counts[2]);
    }
}

void StateBars::select(int row, int part)
{
    const Layout at = arrange();
    if (at.rows == 0)
        return;
    m_chosen = {qBound(0, row, at.rows - 1), qBound(int(Active), part, int(Whole))};
    setAccessibleDescription(spotText(m_chosen));
    update();
}

void StateBars::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return select(m_chosen.row, m_chosen.part - 1);
    case Qt::Key_Right:
        return select(m_chosen.row, m_chosen.part + 1);
    case Qt::Key_Up:
        return select(m_chosen.row - 1, m_chosen.part);
    case Qt::Key_Down:
        return select(m_chosen.row + 1, m_chosen.part);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_rows.empty())
            Q_EMIT opened(m_rows[std::size_t(m_chosen.row)].family, m_chosen.part);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void StateBars::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    select(m_chosen.row, m_chosen.part);
}

void StateBars::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void StateBars::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(spotAt(event->position().toPoint()).row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void StateBars::mouseReleaseEvent(QMouseEvent* event)
{
    const Spot spot = spotAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || spot.row < 0)
        return;
    select(spot.row, spot.part);
    Q_EMIT opened(m_rows[std::size_t(spot.row)].family, spot.part);
}

bool StateBars::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Spot spot = spotAt(help->pos());
    if (spot.row < 0)
        QToolTip::hideText();
    else
        showTip(help->globalPos(), spotText({spot.row, Whole}), this);
    return true;
}

} // namespace kakarite::ui
