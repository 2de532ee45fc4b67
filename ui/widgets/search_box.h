// Search from anywhere: number, kana, name or telephone. Asks as one types, shows the best hits below, Return opens.
#pragma once

#include "ui/widgets/cell_table.h"

#include <QLineEdit>
#include <QPointer>
#include <QTimer>

class QFrame;
class QLabel;

namespace kakarite::ui {

class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    struct Hit {
        qint64 id = 0;
        std::vector<Cell> cells; // of every hit as many; the second one gives way
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
    void makePanel();
    int widenColumns(std::size_t columns); // the width that shows everything
    void closeHits();
    void select(int row);
    void take(int row);

    QString m_hint;
    QTimer m_pause;
    QPointer<QFrame> m_panel;
    QLabel* m_remark = nullptr;
    CellTable* m_table = nullptr;
    RowsModel* m_rows = nullptr;
    std::vector<qint64> m_ids; // of the rows; the whole list of hits has none of a patient
};

} // namespace kakarite::ui
