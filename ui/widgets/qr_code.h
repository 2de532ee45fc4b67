// A secret as a square of squares (QR code, libqrencode), for a telephone to read from the screen or from paper.
#pragma once

#include "models/base/secret_bytes.h"

#include <QWidget>

class QPainter;

namespace kakarite::ui {

// Black on white with its quiet zone; nothing where the text does not fit.
void paintQrCode(QPainter& painter, const QRectF& square, const SecretBytes& text);

class QrCode : public QWidget {
    Q_OBJECT
public:
    explicit QrCode(const QString& name, QWidget* parent = nullptr);
    void setText(SecretBytes text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SecretBytes m_text;
};

} // namespace kakarite::ui
