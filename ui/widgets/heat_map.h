// Retention of each month's new patients: one row a cohort, one column a month later. Grey cells may still change.
// Arrow keys go from cell to cell, Enter or a click opens the patients behind one.
#pragma once

#include <QWidget>

#include <vector>

namespace kakarite::ui {

class HeatMap : public QWidget {
    Q_OBJECT
public:
    struct Value {
        double share = 0;
        bool open = false; // later data may change it
        QString tip;
    };
    struct Row {
        QString label;
        std::vector<Value> values;
    };
    explicit HeatMap(QWidget* parent = nullptr);
    void setRows(std::vector<Row> rows); // the first ones that fit are drawn
    QSize sizeHint() const override { return {600, 190}; }
    QSize minimumSizeHint() const override { return {300, 120}; }

Q_SIGNALS:
    void opened(int row, int column);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Layout {
        int rows, columns, left, cellWidth, cellHeight;
    };
    Layout arrange() const;
    QRect cellRect(const Layout& layout, int row, int column) const;
    QPoint cellAt(const QPoint& position) const; // column, row; -1 where there is none
    void select(int row, int column);
    std::vector<Row> m_rows;
    QPoint m_chosen{0, 0}; // column, row
};

} // namespace kakarite::ui
