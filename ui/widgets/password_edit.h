// A field for a password that never becomes a QString: what is typed goes straight into wiped memory.
//
// No undo, no copying, no input method, no surrounding text. Shows a hint while Caps Lock is on.
#pragma once

#include "models/base/secret_bytes.h"

#include <QWidget>

namespace kakarite::ui {

class PasswordEdit : public QWidget {
    Q_OBJECT
public:
    explicit PasswordEdit(const QString& name, QWidget* parent = nullptr);
    SecretBytes password() const; // a copy, UTF-8
    bool isEmpty() const { return m_length == 0; }
    int characters() const;
    bool holdsSameAs(const PasswordEdit& other) const;
    void clear();
    void setWrong(bool wrong);
    QSize sizeHint() const override { return {240, 36}; }

Q_SIGNALS:
    void edited();
    void submitted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void append(QString& typed);
    void dropLast();
    void watchCapsLock(const QKeyEvent* event);

    static constexpr std::size_t kRoom = 512;
    SecretBytes m_bytes{kRoom};
    std::size_t m_length = 0;
    bool m_capsLock = false;
    bool m_wrong = false;
    bool m_caretOn = false;
    int m_caretTimer = 0;
};

} // namespace kakarite::ui
