#include "ui/widgets/qr_code.h"

#include <QPainter>

#include <qrencode.h>

#include <memory>

namespace kakarite::ui {

void paintQrCode(QPainter& painter, const QRectF& square, const SecretBytes& text)
{
    constexpr int kQuiet = 4; // modules around it, as the standard wants
    const auto free = [](QRcode* code) {
        wipe(code->data, std::size_t(code->width) * std::size_t(code->width));
        QRcode_free(code);
    };
    const std::unique_ptr<QRcode, decltype(free)> code(
        QRcode_encodeData(int(text.size()), text.data(), 0, QR_ECLEVEL_M), free);
    painter.fillRect(square, Qt::white);
    if (!code)
        return;
    const qreal module = square.width() / (code->width + 2 * kQuiet);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if ((code->data[y * code->width + x] & 1U) == 0)
                continue;
            const QPointF at = square.topLeft() + QPointF(x + kQuiet, y + kQuiet) * module;
            // Up to where the next begins: no hair lines between neighbours.
            painter.fillRect(
                QRectF(at, square.topLeft() + QPointF(x + kQuiet + 1, y + kQuiet + 1) * module).toAlignedRect(),
                Qt::black);
        }
    }
    painter.restore();
}

QrCode::QrCode(const QString& name, QWidget* parent) : QWidget(parent)
{
    setFixedSize(200, 200);
    setAccessibleName(name);
}

void QrCode::setText(SecretBytes text)
{
    m_text = std::move(text);
    update();
}

void QrCode::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintQrCode(painter, rect(), m_text);
}

} // namespace kakarite::ui
