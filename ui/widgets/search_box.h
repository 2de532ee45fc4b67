// Search from anywhere: number, kana, name or telephone. Asks as one types, shows the best hits below, Return opens.
#pragma once

#include <QLineEdit>
#include <QPointer>
#include <QTimer>

class QFrame;
class QListWidget;

namespace kakarite::ui {

class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    struct Hit {
        qint64 id = 0;
        QString text;
    };
    explicit SearchBox(const QString& placeholder, QWidget* parent = nullptr);
    ~SearchBox() override;
    void setShortcutHint(const QString& keys);
    // The answer to `asked(text)`; ignored when the text has changed since. `total` counts all hits; `remark` stands
    // above them.
    void showHits(const QString& text, const std::vector<Hit>& hits, qint64 total, const QString& remark = {});

Q_SIGNALS:
    void asked(const QString& text);
    void opened(qint64 id);
    void allWanted(const QString& text); // the whole list of hits

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void addRemark(const QString& words);
    void closeHits();
    void take(int row);

    QString m_hint;
    int m_firstHit = 0; // rows above it are remarks
    QTimer m_pause;
    QPointer<QFrame> m_panel;
    QListWidget* m_list = nullptr;
};

} // namespace kakarite::ui
