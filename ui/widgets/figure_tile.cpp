#include "ui/widgets/figure_tile.h"

#include "ui/widgets/tips.h"

#include <QPainter>

namespace kakarite::ui {

FigureTile::FigureTile(QWidget* parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
}

void FigureTile::setContent(const Content& content)
{
    m_content = content;
    setTip(this, content.definition);
    setCursor(content.opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAccessibleName(QStringLiteral("%1 %2%3").arg(content.label, content.value, content.unit));
    setAccessibleDescription(content.before + QLatin1Char(' ') + content.yearBefore + QLatin1Char(' ') +
                             content.definition);
    update();
}

void FigureTile::enterEvent(QEnterEvent*)
{
    m_hovered = true;
    update();
}

void FigureTile::leaveEvent(QEvent*)
{
    m_hovered = false;
    update();
}

void FigureTile::paintEvent(QPaintEvent*)
{
    const Colors& c = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_hovered && m_content.opens ? c.primary : c.line, 1));
    painter.setBrush(c.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), size::kCardRadius, size::kCardRadius);

    const int left = 13;
    const int room = width() - 2 * left;
    painter.setPen(c.ink2);
    painter.setFont(ui::font(Type::Caption));
    painter.drawText(QRect(left, 10, room, 20), int(Qt::AlignVCenter | Qt::AlignLeft),
                     painter.fontMetrics().elidedText(m_content.label, Qt::ElideRight, room));

    // A long figure takes a smaller size; its unit is left out before anything is cut.
    QFont figure = ui::font(Type::Figure);
    const int unitWidth = QFontMetrics(ui::font(Type::Caption)).horizontalAdvance(m_content.unit) + 4;
    while (figure.pixelSize() > 14 && QFontMetrics(figure).horizontalAdvance(m_content.value) + unitWidth > room)
        figure.setPixelSize(figure.pixelSize() - 1);
    painter.setFont(figure);
    painter.setPen(toneInk(m_content.tone));
    const int baseline = 55;
    painter.drawText(QPoint(left, baseline), m_content.value);
    const int valueWidth = painter.fontMetrics().horizontalAdvance(m_content.value);
    painter.setFont(ui::font(Type::Caption));
    painter.setPen(c.ink3);
    if (valueWidth + unitWidth <= room) // the label and the words on hover say it, too
        painter.drawText(QPoint(left + valueWidth + 4, baseline), m_content.unit);

    painter.setFont(ui::font(Type::Small));
    painter.setPen(c.ink2);
    painter.drawText(QRect(left, 66, room, 16), int(Qt::AlignVCenter | Qt::AlignLeft), m_content.before);
    painter.drawText(QRect(left, 82, room, 16), int(Qt::AlignVCenter | Qt::AlignLeft), m_content.yearBefore);
}

} // namespace kakarite::ui
