#include "ui/widgets/focus_ring.h"

#include "ui/style/tokens.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/password_edit.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>

namespace kakarite::ui {

namespace {
constexpr int kWidth = 3;
}

FocusRing::FocusRing(QWidget* window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FocusRing::follow(QWidget* focus)
{
    m_focus = focus && focus->window() == window() ? focus : nullptr;
    const bool typing = qobject_cast<QLineEdit*>(m_focus) || qobject_cast<PasswordEdit*>(m_focus) ||
                        qobject_cast<QPlainTextEdit*>(m_focus);
    if (!m_focus || qobject_cast<CellTable*>(m_focus) || (!typing && !m_byKeyboard) ||
        (!typing && !qobject_cast<QAbstractButton*>(m_focus))) {
        hide();
        return;
    }
    place();
    show();
    raise();
}

void FocusRing::place()
{
    if (!m_focus || !m_focus->isVisible()) {
        hide();
        return;
    }
    const QPoint at = m_focus->mapTo(parentWidget(), QPoint(0, 0));
    setGeometry(QRect(at, m_focus->size()).adjusted(-kWidth, -kWidth, kWidth, kWidth));
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress)
        m_byKeyboard = true;
    else if (event->type() == QEvent::MouseButtonPress) {
        m_byKeyboard = false;
        if (isVisible() && watched != m_focus)
            follow(m_focus);
    } else if (isVisible() && (event->type() == QEvent::Resize || event->type() == QEvent::Move ||
                               event->type() == QEvent::Hide || event->type() == QEvent::LayoutRequest)) {
        place();
    }
    return false;
}

void FocusRing::paintEvent(QPaintEvent*)
{
    const Colors& c = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.primaryTint.darker(106), kWidth - 0.5));
    const QRectF outer = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.drawRoundedRect(outer, size::kControlRadius + 2, size::kControlRadius + 2);
    painter.setPen(QPen(c.primary, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(kWidth, kWidth, -kWidth, -kWidth), size::kControlRadius,
                            size::kControlRadius);
}

} // namespace kakarite::ui
