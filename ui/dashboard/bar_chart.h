// Bars on Qt Charts, dressed by the tokens: series stacked above and below a base line, or side by side. Short labels
// below, the values of a column on hover. Arrow keys go from column to column and from series to series, Enter or a
// click opens what stands behind one. Columns that may still change are hatched.
#pragma once

#include <QColor>
#include <QStringList>
#include <QtCharts/QChartView>

#include <memory>
#include <optional>
#include <vector>

class QGraphicsItem;
class QGraphicsRectItem;
class QValueAxis;

namespace kakarite::ui {

class BarChart : public QChartView {
    Q_OBJECT
public:
    struct Column {
        QString label;     // below, where there is room
        QString name;      // 2026年10月
        QString note;      // why it may change; empty: it will not
        QString key;       // in a table: 2026-10
        bool opens = true; // somebody stands behind it
    };
    struct Series {
        QString name;
        QColor color;
        std::vector<std::optional<double>> values; // one a column; negative ones hang below the line
        bool line = false;                         // a stroke across the bar: the net of the others
    };
    enum class Form { Stacked, Balance, Beside }; // Balance: no numbers at the left, the directions in words
    struct Content {
        Form form = Form::Stacked;
        std::vector<Column> columns;
        std::vector<Series> series; // lines come last
        QString unit;
        int decimals = 0;
    };
    explicit BarChart(const QString& name, QWidget* parent = nullptr);
    ~BarChart() override;
    void setContent(Content content);
    const Content& content() const { return m_content; }
    int columnsThatFit(int pixelsEach) const; // how many, at the width it has

Q_SIGNALS:
    void opened(int column, int series); // -1: the whole column

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Spot {
        int column = -1;
        int series = -1;
    };
    void addBars();
    void place();
    void placeLabels();
    void placeAxis();
    void placeMarks(); // lines and hatching
    void placeChosen();
    int leftRoom() const;
    QRectF plot() const;
    QRectF columnRect(int column) const; // the whole height
    QRectF barRect(int column, int series) const;
    qreal heightOf(double value) const;
    Spot spotAt(const QPointF& position) const;
    void select(Spot spot);
    void put(const QString& text, qreal x, qreal y, Qt::Alignment alignment);
    QString valueText(int column, int series) const;
    QString columnText(int column) const;

    QString m_name;
    Content m_content;
    QValueAxis* m_across; // without labels: those of a category axis are laid out though they are hidden
    QValueAxis* m_up;
    double m_top = 4;
    double m_bottom = 0;
    std::vector<std::unique_ptr<QGraphicsItem>> m_items; // labels and marks, made anew with the size
    std::unique_ptr<QGraphicsRectItem> m_ground;         // under the column the pointer or the keyboard is on
    std::unique_ptr<QGraphicsRectItem> m_ring;           // around the chosen bar
    Spot m_chosen;
    int m_hovered = -1;
};

} // namespace kakarite::ui
