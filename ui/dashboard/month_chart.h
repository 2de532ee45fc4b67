// Stacked bars by month on Qt Charts, dressed by the tokens: series above and below a base line, short month labels
// under every third bar, figures on hover.
#pragma once

#include "models/base/date.h"

#include <QColor>
#include <QtCharts/QChartView>

#include <vector>

class QGraphicsLineItem;
class QGraphicsSimpleTextItem;

namespace kakarite::ui {

class MonthChart : public QChartView {
    Q_OBJECT
public:
    struct Series {
        QString name;
        QColor color;
        std::vector<double> values; // one a month; negative ones hang below the line
    };
    explicit MonthChart(const QString& name, QWidget* parent = nullptr);
    // `plainAxis`: no numbers at the left, the directions in words.
    void setContent(const std::vector<Month>& months, const std::vector<Series>& series, const QString& unit,
                    bool plainAxis = false);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeLabels();
    std::vector<Month> m_months;
    std::vector<QGraphicsSimpleTextItem*> m_labels;
    QGraphicsLineItem* m_base = nullptr;
    bool m_plainAxis = false;
};

// The names of series with their colours, for the head of a card.
QWidget* makeLegend(const std::vector<std::pair<QString, QColor>>& entries, QWidget* parent);

} // namespace kakarite::ui
