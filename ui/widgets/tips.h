// What is told under the pointer. Qt takes a tip that looks like HTML for HTML and loads what it names; here names and
// file names of other people stay the text they are (security.md), so every tip goes this way (tests/house/habits.py).
#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace kakarite::ui {

QString tipText(const QString& text); // what a tip is given so that it shows this text
void setTip(QWidget* widget, const QString& text);
// `zone` of the widget: the tip goes when the pointer leaves it.
void showTip(QPoint place, const QString& text, QWidget* widget, const QRect& zone = {});

} // namespace kakarite::ui
