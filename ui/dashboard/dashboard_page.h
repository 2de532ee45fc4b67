// The month at a glance (管理者 only): figures, series, retention, states by disease. Shows values it is handed; asks
// by signals. Every figure, bar and cell opens exactly the patients behind it.
#pragma once

#include "ui/dashboard/chart_card.h"
#include "ui/dashboard/dashboard_data.h"
#include "ui/text/error_text.h"

#include <QVariantMap>
#include <QWidget>

#include <array>
#include <functional>
#include <optional>

class QGridLayout;
class QHBoxLayout;
class QStackedWidget;

namespace kakarite::ui {

class BarChart;
class ChartCard;
class ChoiceButton;
class EmptyState;
class FigureTile;
class HeatMap;
class Banner;
class PageHead;
class Skeleton;
class StateBars;

class DashboardPage : public QWidget {
    Q_OBJECT
public:
    explicit DashboardPage(QWidget* parent = nullptr);
    void showData(const DashboardData& data);
    // What comes after the rest; left out where another month is shown by now.
    void showFamilies(Month month, std::vector<reports::FamilyStates> families);
    void showOpenDays(const reports::OpenDays& days);
    void showLoading();
    void showEmpty();
    void showError(const ErrorText& error);
    // How somebody likes the page: what is kept between two days.
    QVariantMap habits() const;
    void setHabits(const QVariantMap& habits); // silently

Q_SIGNALS:
    void monthChosen(kakarite::Month month);
    void patientsWanted(const kakarite::ui::PatientScope& scope);
    void habitsChanged();
    void importWanted();
    void retryWanted();
    void exported(const QString& what); // something left the program: to be logged

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContent();
    void makeSeries();
    void makeStandings();
    void placeCharts(bool narrow);
    void placeTiles(int inARow);
    int balanceMonths() const; // as many as the card has room for
    void fillTiles();
    void fillSeries();
    void fillRetention();
    void fillFamilies();
    void fillWeekdays();
    void openExport();
    void openPrint();
    void exportCard(ChartCard* card, ChartCard::Export what);
    TableRows tableOf(const ChartCard* card) const;
    void saveTo(const QString& name, const QString& suffix, const QString& filter,
                std::function<bool(const QString& path)> save);
    bool savePdf(const QString& path) const;

    std::optional<DashboardData> m_data;
    PageHead* m_head;
    ChoiceButton* m_month;
    QStackedWidget* m_stack;
    Banner* m_banner;
    Skeleton* m_skeleton;
    EmptyState* m_empty;
    QWidget* m_content;
    QWidget* m_charts = nullptr; // what the printed page takes over
    std::vector<FigureTile*> m_tiles;
    QGridLayout* m_tileGrid = nullptr;
    int m_tilesInARow = 0;
    std::array<QHBoxLayout*, 3> m_chartRows{};
    ChartCard* m_patientsCard = nullptr;
    ChartCard* m_balanceCard = nullptr;
    ChartCard* m_weekdaysCard = nullptr;
    ChartCard* m_heatCard = nullptr;
    ChartCard* m_familiesCard = nullptr;
    ChoiceButton* m_length = nullptr; // of the series, in months
    BarChart* m_patients = nullptr;
    BarChart* m_balance = nullptr;
    BarChart* m_weekdays = nullptr;
    HeatMap* m_heat = nullptr;
    StateBars* m_families = nullptr;
    int m_balanceShown = 0;
};

// The months of the report as a table for other programs: one row a month, the figures of R10.
QByteArray monthsCsv(const std::vector<reports::MonthReport>& months);
// Any table; UTF-8 with a byte order mark, so that Excel reads it.
QByteArray tableCsv(const TableRows& rows);

} // namespace kakarite::ui

Q_DECLARE_METATYPE(kakarite::Month)
Q_DECLARE_METATYPE(kakarite::ui::PatientScope)
Q_DECLARE_METATYPE(kakarite::Date)
