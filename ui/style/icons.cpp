#include "ui/style/icons.h"

#include "ui/style/tokens.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QSvgRenderer>

namespace kakarite::ui {

QPixmap iconPixmap(const QString& name, const QColor& color, qreal devicePixelRatio)
{
    static QHash<QString, QPixmap> kept;
    const QString key = name + color.name() + QString::number(devicePixelRatio);
    if (const auto found = kept.constFind(key); found != kept.constEnd())
        return *found;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(drawing);
    const int pixels = qRound(size::kIcon * devicePixelRatio);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    kept.insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString& name, const QColor& color)
{
    QIcon made;
    for (const qreal ratio : {1.0, 1.25, 1.5, 2.0})
        made.addPixmap(iconPixmap(name, color, ratio));
    return made;
}

} // namespace kakarite::ui
