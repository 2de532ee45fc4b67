// Text in the type scale, tags, and the small parts pages are put together from.
#pragma once

#include "ui/style/tokens.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace kakarite::ui {

QLabel* makeLabel(const QString& text, Type type, const QColor& color, QWidget* parent = nullptr);
void setLabelColor(QLabel* label, const QColor& color);

enum class ButtonKind { Plain, Primary, Danger, Quiet, Link };
// `shortcut` is added to the tooltip and set on the button.
QPushButton* makeButton(const QString& text, ButtonKind kind, QWidget* parent = nullptr);
void setShortcut(QAbstractButton* button, const QKeySequence& keys, const QString& what);

QFrame* makeRule(bool fine, QWidget* parent = nullptr);
// Removes and deletes everything inside.
void clearLayout(QLayout* layout);

// A label that ends with … instead of being cut, with the whole text as its tooltip.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

// A word on a coloured ground: 通院中, 主病, 点検用.
class Tag : public ElidedLabel {
    Q_OBJECT
public:
    Tag(const QString& text, Tone tone, QWidget* parent = nullptr);
    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
};

} // namespace kakarite::ui
