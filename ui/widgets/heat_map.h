// Retention of each month's new patients: one row a cohort, one column a month later. Grey cells may still change.
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

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Layout {
        int firstRow, rows, columns, left, cellWidth, cellHeight;
    };
    Layout arrange() const;
    QRect cellRect(const Layout& layout, int row, int column) const;
    std::vector<Row> m_rows;
};

} // namespace kakarite::ui
