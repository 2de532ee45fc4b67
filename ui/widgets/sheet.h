// A question that lies over the page: a card on a veil, with its own buttons. Escape closes it. No system dialog, no
// nested event loop.
#pragma once

#include <QFrame>
#include <QPointer>
#include <QVBoxLayout>

class QPushButton;

namespace kakarite::ui {

class Banner;

class Sheet : public QWidget {
    Q_OBJECT
public:
    // Covers `over`; deletes itself when closed.
    Sheet(const QString& title, QWidget* over, int width = 440);
    QVBoxLayout* body() { return m_body; }
    // The last row: a way out and the one filled button.
    QPushButton* setButtons(const QString& accept, bool danger = false);
    void setCloseButton(); // where there is nothing to decide
    Banner* banner() { return m_banner; }
    void open();

Q_SIGNALS:
    void accepted(); // stays open: the owner closes it when done
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void dismiss();
    QFrame* m_card;
    QVBoxLayout* m_body;
    QVBoxLayout* m_column;
    Banner* m_banner;
    QPointer<QWidget> m_focusBefore;
};

} // namespace kakarite::ui
