#include "ui/widgets/password_edit.h"

#include "ui/style/tokens.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleHints>

#include <cstring>

namespace kakarite::ui {

PasswordEdit::PasswordEdit(const QString& name, QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setFixedHeight(size::kControl);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(name);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

SecretBytes PasswordEdit::password() const
{
    return SecretBytes::copyOf({m_bytes.data(), m_length});
}

int PasswordEdit::characters() const
{
    int count = 0;
    for (std::size_t i = 0; i < m_length; ++i)
        if ((m_bytes.data()[i] & 0xC0U) != 0x80U) // not a continuation byte of UTF-8
            ++count;
    return count;
}

bool PasswordEdit::holdsSameAs(const PasswordEdit& other) const
{
    return m_length == other.m_length && std::memcmp(m_bytes.data(), other.m_bytes.data(), m_length) == 0;
}

void PasswordEdit::clear()
{
    wipe(m_bytes.data(), m_bytes.size());
    m_length = 0;
    update();
    Q_EMIT edited();
}

void PasswordEdit::setWrong(bool wrong)
{
    m_wrong = wrong;
    update();
}

void PasswordEdit::append(QString& typed)
{
    QByteArray utf8 = typed.toUtf8();
    if (m_length + std::size_t(utf8.size()) <= kRoom) {
        std::memcpy(m_bytes.data() + m_length, utf8.constData(), std::size_t(utf8.size()));
        m_length += std::size_t(utf8.size());
    }
    wipe(utf8.data(), std::size_t(utf8.size()));
    wipe(typed.data(), std::size_t(typed.size()) * sizeof(QChar));
    m_wrong = false;
    update();
    Q_EMIT edited();
}

void PasswordEdit::dropLast()
{
    while (m_length > 0) {
        unsigned char& last = m_bytes.data()[--m_length];
        const bool continuation = (last & 0xC0U) == 0x80U;
        last = 0;
        if (!continuation)
            break;
    }
    m_wrong = false;
    update();
    Q_EMIT edited();
}

// There is no portable question for Caps Lock; a capital without Shift, or a small letter with it, tells.
void PasswordEdit::watchCapsLock(const QKeyEvent* event)
{
    if (event->key() == Qt::Key_CapsLock) {
        m_capsLock = !m_capsLock;
    } else if (event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z && !event->text().isEmpty()) {
        const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
        m_capsLock = event->text().at(0).isUpper() != shift;
    }
    update();
}

void PasswordEdit::keyPressEvent(QKeyEvent* event)
{
    watchCapsLock(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT submitted();
    } else if (event->key() == Qt::Key_Backspace) {
        event->modifiers().testFlag(Qt::ControlModifier) ? clear() : dropLast();
    } else if (event->matches(QKeySequence::Paste)) {
        QString pasted = QApplication::clipboard()->text();
        if (!pasted.isEmpty() && !pasted.contains(QLatin1Char('\n')))
            append(pasted);
    } else if (!event->text().isEmpty() && event->text().at(0).isPrint() &&
               !event->modifiers().testFlag(Qt::ControlModifier)) {
        QString typed = event->text();
        append(typed);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void PasswordEdit::mousePressEvent(QMouseEvent*)
{
    setFocus(Qt::MouseFocusReason);
}

void PasswordEdit::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_caretOn = true;
    const int flash = QApplication::styleHints()->cursorFlashTime();
    if (m_caretTimer == 0 && flash > 0)
        m_caretTimer = startTimer(flash / 2);
    update();
}

void PasswordEdit::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (m_caretTimer != 0)
        killTimer(m_caretTimer);
    m_caretTimer = 0;
    m_caretOn = false;
    update();
}

void PasswordEdit::timerEvent(QTimerEvent*)
{
    m_caretOn = !m_caretOn;
    update();
}

void PasswordEdit::paintEvent(QPaintEvent*)
{
    const Colors& c = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_wrong ? c.bad : hasFocus() ? c.primary : c.line, 1));
    painter.setBrush(c.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), size::kControlRadius, size::kControlRadius);

    int room = width() - 24;
    if (m_capsLock && hasFocus()) {
        painter.setFont(ui::font(Type::Caption));
        const QString hint = QStringLiteral("Caps Lock");
        const int wide = painter.fontMetrics().horizontalAdvance(hint) + 14;
        const QRect tag(width() - wide - 12, (height() - size::kTag) / 2, wide, size::kTag);
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.warningTint);
        painter.drawRoundedRect(tag, size::kTagRadius, size::kTagRadius);
        painter.setPen(c.warning);
        painter.drawText(tag, Qt::AlignCenter, hint);
        room -= wide + 8;
    }
    constexpr int kDot = 13;
    const int dots = qMin(characters(), room / kDot);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.ink);
    for (int i = 0; i < dots; ++i)
        painter.drawEllipse(QPointF(18 + i * kDot, height() / 2.0), 4.5, 4.5);
    if (m_caretOn && hasFocus())
        painter.fillRect(QRect(13 + dots * kDot, height() / 2 - 9, 1, 18), c.ink);
}

} // namespace kakarite::ui
