// The program's own 16 px line drawings (resources/icons/*.svg), drawn in the colour that is asked for.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace kakarite::ui {

// A null pixmap for an unknown name. Kept per name, colour and scale.
QPixmap iconPixmap(const QString& name, const QColor& color, qreal devicePixelRatio = 1.0);
QIcon icon(const QString& name, const QColor& color);

} // namespace kakarite::ui
