#include "ui/widgets/popover.h"

#include "ui/style/tokens.h"

#include <QScreen>

namespace kakarite::ui {

Popover::Popover(QWidget* anchor) : QFrame(anchor, Qt::Popup | Qt::FramelessWindowHint), m_anchor(anchor)
{
    setProperty("class", QStringLiteral("popover"));
    setAttribute(Qt::WA_TranslucentBackground);
    m_body = new QVBoxLayout(this);
    m_body->setContentsMargins(size::kSmall, size::kSmall, size::kSmall, size::kSmall);
    m_body->setSpacing(size::kTiny);
}

void Popover::openUnder()
{
    adjustSize();
    QPoint at = m_anchor->mapToGlobal(QPoint(0, m_anchor->height() + size::kTiny));
    if (const QScreen* screen = m_anchor->screen()) {
        const QRect room = screen->availableGeometry();
        at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - width())));
        at.setY(qBound(room.top(), at.y(), qMax(room.top(), room.bottom() - height())));
    }
    move(at);
    show();
    focusNextChild();
}

} // namespace kakarite::ui
