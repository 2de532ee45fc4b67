// States of regular attenders, one bar a disease: attending, at risk, dropped, as shares of the whole. Arrow keys go
// from part to part, Enter or a click opens the patients of one.
#pragma once

#include <QString>
#include <QWidget>

#include <array>
#include <cstdint>
#include <vector>

namespace kakarite::ui {

class StateBars : public QWidget {
    Q_OBJECT
public:
    enum Part { Active, AtRisk, Dropped, Whole };
    struct Row {
        QString name;
        std::array<std::int64_t, 3> parts{}; // by Part
        std::uint32_t family = 0;
        std::int64_t whole() const { return parts[0] + parts[1] + parts[2]; }
    };
    explicit StateBars(QWidget* parent = nullptr);
    void setRows(std::vector<Row> rows);
    QSize sizeHint() const override { return {420, 190}; }
    QSize minimumSizeHint() const override { return {280, 120}; }

Q_SIGNALS:
    void opened(std::uint32_t family, int part); // Whole: the name or the number was clicked

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
        int rows, step, nameWidth, figureWidth;
    };
    struct Spot {
        int row = -1;
        int part = Whole;
    };
    Layout arrange() const;
    QRectF partRect(const Layout& at, int row, int part) const;
    Spot spotAt(const QPoint& position) const;
    void select(int row, int part);
    QString spotText(Spot spot) const;
    std::vector<Row> m_rows;
    Spot m_chosen{0, Active};
};

} // namespace kakarite::ui
