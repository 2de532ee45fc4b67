// The names of series with their colours, for the head of a card. Names end with … where there is too little room.
#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

#include <vector>

class QPainter;

namespace kakarite::ui {

struct LegendEntry {
    QString name;
    QColor color;
    bool line = false; // drawn as a line, not as a square
    bool operator==(const LegendEntry&) const = default;
};

class Legend : public QWidget {
    Q_OBJECT
public:
    explicit Legend(QWidget* parent = nullptr);
    void setEntries(std::vector<LegendEntry> entries);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<LegendEntry> m_entries;
};

// At the right of `room`; for paper too.
void drawLegend(QPainter& painter, const QRect& room, const std::vector<LegendEntry>& entries);

} // namespace kakarite::ui
