// The month at a glance (管理者 only): figures, series, retention, states by disease. Shows values it is handed; asks
// by signals. Every figure opens the patients behind it where the list can answer that.
#pragma once

#include "ui/dashboard/month_figures.h"
#include "ui/text/error_text.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QHBoxLayout;
class QStackedWidget;

namespace kakarite::ui {

class Card;
class ChoiceButton;
class EmptyState;
class FigureTile;
class HeatMap;
class Banner;
class MonthChart;
class PageHead;
class Skeleton;
class StateBars;

struct DashboardData {
    QString clinicName;                // for the printed page
    Month month = Month::fromIndex(0); // the one shown
    reports::DataSpan span{Month::fromIndex(0), Month::fromIndex(0)};
    reports::DataAsOf asOf;
    std::vector<reports::MonthReport> months; // ascending, ending with `month`; at least 13 where there are so many
    std::vector<reports::RetentionRow> retention;
    std::vector<reports::FamilyStates> families;
};

class DashboardPage : public QWidget {
    Q_OBJECT
public:
    explicit DashboardPage(QWidget* parent = nullptr);
    void showData(const DashboardData& data);
    void showLoading();
    void showEmpty();
    void showError(const ErrorText& error);

Q_SIGNALS:
    void monthChosen(kakarite::Month month);
    // The patients a figure of the month counts; `what` names them.
    void patientsWanted(kakarite::continuity::Figure figure, kakarite::Month month, const QString& what);
    void familyWanted(quint32 family, kakarite::Date asOf);
    void importWanted();
    void retryWanted();
    void exported(const QString& what); // something left the program: to be logged

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContent();
    void placeTiles(int inARow);
    Card* makeFamilies();
    void fillTiles(const DashboardData& data);
    void fillCharts(const DashboardData& data);
    void fillRetention(const DashboardData& data);
    void openExport();
    void openPrint();
    void savePng(const QString& path);
    void savePdf(const QString& path);
    void saveCsv(const QString& path);
    void choosePath(const QString& suffix, const QString& filter, void (DashboardPage::*save)(const QString&));

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
    Card* m_patientsCard = nullptr;
    MonthChart* m_patients = nullptr;
    MonthChart* m_balance = nullptr;
    HeatMap* m_heat = nullptr;
    StateBars* m_families = nullptr;
};

// The months of the report as a table for other programs: one row a month, the figures of R10.
QByteArray monthsCsv(const std::vector<reports::MonthReport>& months);

} // namespace kakarite::ui

Q_DECLARE_METATYPE(kakarite::Month)
Q_DECLARE_METATYPE(kakarite::Date)
