#include "ui/widgets/filter_chip.h"

#include "ui/style/icons.h"
#include "ui/style/tokens.h"
#include "ui/widgets/tips.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace kakarite::ui {

FilterChip::FilterChip(const QString& name, QWidget* parent) : QAbstractButton(parent), m_name(name)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(name);
    setFixedHeight(26);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &FilterChip::opened);
}

void FilterChip::setValue(const QString& value)
{
    m_value = value;
    setAccessibleName(shown());
    setTip(this, value.isEmpty() ? QString() : tr("× または Delete キーで外します"));
    updateGeometry();
    update();
}

QString FilterChip::shown() const
{
    return m_value.isEmpty() ? m_name : m_name + QStringLiteral(" ") + m_value;
}

QSize FilterChip::sizeHint() const
{
    return {QFontMetrics(ui::font(Type::Caption)).horizontalAdvance(shown()) + 38, 26};
}

void FilterChip::paintEvent(QPaintEvent*)
{
    const Colors& c = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = isSet() ? c.chartLight : c.line;
    painter.setPen(QPen(edge, 1));
    painter.setBrush(isSet() ? c.primaryTint : underMouse() ? c.hover : c.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12.5, 12.5);
    painter.setFont(ui::font(Type::Caption));
    painter.setPen(isSet() ? c.primary : c.ink);
    painter.drawText(rect().adjusted(11, 0, -24, 0), int(Qt::AlignVCenter | Qt::AlignLeft), shown());
    const QPixmap mark = iconPixmap(isSet() ? QStringLiteral("close") : QStringLiteral("chevron"),
                                    isSet() ? c.primary : c.ink2, devicePixelRatioF());
    // 12 of the 16 pixels: beside 12 px text the full drawing would be too loud
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(QRect(width() - 23, 7, 12, 12), mark);
}

void FilterChip::mouseReleaseEvent(QMouseEvent* event)
{
    if (isSet() && event->button() == Qt::LeftButton && event->position().x() > width() - 26) {
        setDown(false);
        Q_EMIT cleared();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent* event)
{
    if (isSet() && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT cleared();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace kakarite::ui
