#include "ui/widgets/tips.h"

#include "ui/text/format.h"

#include <QTextDocument>
#include <QToolTip>
#include <QWidget>

namespace kakarite::ui {

QString tipText(const QString& text)
{
    const QString shown = shownText(text);
    return Qt::mightBeRichText(shown) ? Qt::convertFromPlainText(shown) : shown;
}

void setTip(QWidget* widget, const QString& text)
{
    widget->setToolTip(tipText(text));
}

void showTip(QPoint place, const QString& text, QWidget* widget, const QRect& zone)
{
    QToolTip::showText(place, tipText(text), widget, zone);
}

} // namespace kakarite::ui
