// A small surface under a control: choices and little forms. Closes by Escape, by a click outside, or by its owner.
#pragma once

#include <QFrame>
#include <QVBoxLayout>

namespace kakarite::ui {

class Popover : public QFrame {
    Q_OBJECT
public:
    explicit Popover(QWidget* anchor);
    QVBoxLayout* body() { return m_body; }
    void openUnder(); // left edges aligned, kept on the screen; the first control gets the focus

private:
    QWidget* m_anchor;
    QVBoxLayout* m_body;
};

} // namespace kakarite::ui
