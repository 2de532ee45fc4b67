#include "ui/widgets/drop_zone.h"

#include "ui/style/tokens.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace kakarite::ui {

DropZone::DropZone(QWidget* parent) : QWidget(parent)
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setFixedHeight(78);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DropZone::setText(const QString& title, const QString& sentence)
{
    m_title = title;
    m_sentence = sentence;
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    update();
}

void DropZone::paintEvent(QPaintEvent*)
{
    const Colors& c = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen edge(m_over || hasFocus() ? c.primary : c.ink3, 1);
    edge.setDashPattern({3, 3});
    painter.setPen(edge);
    painter.setBrush(m_over ? c.primaryTint : c.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), size::kCardRadius, size::kCardRadius);
    painter.setPen(c.ink);
    painter.setFont(ui::font(Type::Body));
    painter.drawText(QRect(12, 18, width() - 24, 20), Qt::AlignCenter, m_title);
    painter.setPen(c.ink2);
    painter.setFont(ui::font(Type::Caption));
    painter.drawText(QRect(12, 39, width() - 24, 20), Qt::AlignCenter, m_sentence);
}

void DropZone::dragEnterEvent(QDragEnterEvent* event)
{
    if (!event->mimeData()->hasUrls())
        return;
    m_over = true;
    event->acceptProposedAction();
    update();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*)
{
    m_over = false;
    update();
}

void DropZone::dropEvent(QDropEvent* event)
{
    m_over = false;
    update();
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT dropped(paths);
}

void DropZone::mouseReleaseEvent(QMouseEvent*)
{
    Q_EMIT clicked();
}

void DropZone::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

} // namespace kakarite::ui
