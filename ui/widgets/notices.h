// What a page says when it has nothing, is still reading, or something went wrong.
#pragma once

#include "ui/style/tokens.h"
#include "ui/text/error_text.h"

#include <QFrame>
#include <QPushButton>

class QBoxLayout;
class QLabel;

namespace kakarite::ui {

// A coloured line of text with an icon and, where there is one, a button.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr); // hidden until told something
    void tell(const QString& text, Tone tone, const QString& action = {});
    void tell(const ErrorText& error);
    void clear();

Q_SIGNALS:
    void acted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QBoxLayout* m_body;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    Tone m_tone = Tone::Info;
};

// In the middle of an empty page: what would fill it, and the offer to do that.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString& iconName, QWidget* parent = nullptr);
    void setText(const QString& title, const QString& sentence, const QString& action = {});

Q_SIGNALS:
    void acted();

private:
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_action;
};

// Grey bars in place of what is being read; shows itself only after 200 ms.
class Skeleton : public QWidget {
    Q_OBJECT
public:
    explicit Skeleton(QWidget* parent = nullptr);
    enum class Shape { Rows, Dashboard };
    void setShape(Shape shape) { m_shape = shape; }
    void setImmediate(bool on)
    {
        m_visible = on;
        update();
    }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    Shape m_shape = Shape::Rows;
    bool m_visible = false;
    int m_timer = 0;
};

} // namespace kakarite::ui
