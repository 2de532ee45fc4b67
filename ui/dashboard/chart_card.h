// A card with a chart: its meaning on hover, and a "…" button that copies it, saves it as picture or its numbers as
// CSV.
#pragma once

#include "ui/widgets/card.h"

#include <QList>

#include <vector>

class QPushButton;

namespace kakarite::ui {

class Legend;
struct LegendEntry;

using TableRows = QList<QStringList>; // the first row names the columns

class ChartCard : public Card {
    Q_OBJECT
public:
    enum class Export { Copy, Png, Csv };
    // `name`: ASCII, for file names and the log.
    ChartCard(const QString& name, const QString& title, const QString& subtitle, QWidget* parent = nullptr);
    void setLegend(std::vector<LegendEntry> entries); // beside the title
    void setLegendBelow(std::vector<LegendEntry> entries);
    void setMeaning(const QString& text);
    void addControl(QWidget* control); // beside the menu
    const QString& name() const { return m_name; }

Q_SIGNALS:
    void exportWanted(kakarite::ui::ChartCard::Export what);

private:
    void openMenu();
    QString m_name;
    QPushButton* m_menu;
    Legend* m_legend;
};

// Controls are for the screen: not on paper, nor on a picture. They keep their place.
class WithoutControls {
public:
    explicit WithoutControls(QWidget* inside);
    ~WithoutControls();
    WithoutControls(const WithoutControls&) = delete;
    WithoutControls& operator=(const WithoutControls&) = delete;

private:
    QList<QWidget*> m_hidden;
};

} // namespace kakarite::ui
