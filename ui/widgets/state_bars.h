// States of regular attenders, one bar a disease: attending, at risk, dropped, as shares of the whole.
#pragma once

#include <QString>
#include <QWidget>

#include <cstdint>
#include <vector>

namespace kakarite::ui {

class StateBars : public QWidget {
    Q_OBJECT
public:
    struct Row {
        QString name;
        std::int64_t active = 0, atRisk = 0, dropped = 0;
        std::uint32_t family = 0;
    };
    explicit StateBars(QWidget* parent = nullptr);
    void setRows(std::vector<Row> rows);
    QSize sizeHint() const override { return {420, 190}; }
    QSize minimumSizeHint() const override { return {280, 120}; }

Q_SIGNALS:
    void opened(std::uint32_t family);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    int shownRows() const;
    int step() const;
    std::vector<Row> m_rows;
};

} // namespace kakarite::ui
