// The months of receipts there are: one row a payer side, one column a month; gaps are seen at once.
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace kakarite::ui {

class CoverageGrid : public QWidget {
    Q_OBJECT
public:
    enum class Kind { None, Submission, Inspection, Undetermined };
    struct Content {
        QStringList months; // column heads
        struct Row {
            QString name;
            std::vector<Kind> kinds;
            QStringList tips;
        };
        std::vector<Row> rows;
    };
    explicit CoverageGrid(QWidget* parent = nullptr);
    void setContent(Content content); // the latest months that fit are drawn
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {220, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    int leftWidth() const;
    int cellWidth() const;
    int columns() const;
    int first() const;
    QRect cellRect(int row, int column) const;
    Content m_content;
};

} // namespace kakarite::ui
