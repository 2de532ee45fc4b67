// One figure of the month beside the month before and the year before. Opens its patients when clicked.
#pragma once

#include "ui/style/tokens.h"

#include <QAbstractButton>

namespace kakarite::ui {

class FigureTile : public QAbstractButton {
    Q_OBJECT
public:
    explicit FigureTile(QWidget* parent = nullptr);
    struct Content {
        QString label, value, unit;
        QString before, yearBefore; // "前月 +2.1%"; may be empty
        QString definition;         // shown on hover
        Tone tone = Tone::Plain;
        bool opens = false;
    };
    void setContent(const Content& content);
    QSize sizeHint() const override { return {131, 109}; }
    QSize minimumSizeHint() const override { return {104, 109}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Content m_content;
    bool m_hovered = false;
};

} // namespace kakarite::ui
