// A ring in the primary tint around whatever the keyboard stands on; one for a window. Mouse clicks bring none, fields
// for typing always have one.
#pragma once

#include <QPointer>
#include <QWidget>

namespace kakarite::ui {

class FocusRing : public QWidget {
    Q_OBJECT
public:
    explicit FocusRing(QWidget* window);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* focus);
    void place();
    QPointer<QWidget> m_focus;
    bool m_byKeyboard = false;
};

} // namespace kakarite::ui
