// The list of patients: states as tabs with counts, filters, search as one types, sorting, marks. Asks for what it
// shows by signals; a query carries everything but limit and offset.
#pragma once

#include "models/reports/patient_list.h"
#include "ui/text/error_text.h"

#include <QTimer>
#include <QVariantMap>
#include <QWidget>

class QAbstractButton;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace kakarite::ui {

class Banner;
class CellTable;
class CountTabs;
class EmptyState;
class FilterChip;
class PageHead;
class PatientModel;
class Popover;
class Skeleton;

class PatientsPage : public QWidget {
    Q_OBJECT
public:
    explicit PatientsPage(QWidget* parent = nullptr);

    const reports::PatientQuery& query() const { return m_query; }
    void setQuery(const reports::PatientQuery& query); // silently
    void setScope(const QString& what);                // names the patients of query().only, as a chip to take away
    // State, filters, order and columns as a person likes them, for the next day. Never what was searched for: it may
    // name a patient.
    QVariantMap habits() const;
    void setHabits(const QVariantMap& habits); // silently; what is missing or unknown stays as it is
    void showCounts(const reports::StateCounts& counts);
    void showAsOf(const reports::DataAsOf& asOf);
    void showList(const reports::PatientList& list); // the first block of an answer
    void showBlock(int offset, const std::vector<reports::PatientRow>& rows);
    void showLoading();
    void showError(const ErrorText& error);
    void showDone(const QString& sentence);
    void markAll(const QSet<qint64>& ids);
    void focusSearch();

Q_SIGNALS:
    void queryChanged();
    void columnsChanged();
    void blockWanted(int offset);
    void allIdsWanted();
    void patientOpened(qint64 id);
    void importWanted();
    void exportWanted(const QString& path, const QSet<qint64>& ids); // empty: everybody in the list

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeFilters();
    void changed();
    void sortBy(int column);
    void showFilterValues();
    void openDiseases();
    void openAge();
    void openChoice(FilterChip* chip, const std::vector<std::pair<QString, int>>& choices, int current,
                    void (PatientsPage::*set)(int));
    void setSex(int sex);
    void setContact(int contact);
    void setOverdue(int days);
    void openColumns();
    void applyColumns();
    void chooseExport();
    void showMarks();
    bool filtered() const;

    reports::PatientQuery m_query{.asOf = Date::fromDays(0)};
    reports::StateCounts m_counts;
    QTimer m_pause;
    PageHead* m_head;
    CountTabs* m_tabs;
    QLineEdit* m_search;
    FilterChip* m_scope;
    FilterChip* m_disease;
    FilterChip* m_age;
    FilterChip* m_sex;
    FilterChip* m_contact;
    FilterChip* m_overdue;
    QLabel* m_shown;
    QPushButton* m_clearMarks;
    QPushButton* m_export;
    Banner* m_banner;
    QStackedWidget* m_stack;
    PatientModel* m_model;
    CellTable* m_table;
    QAbstractButton* m_headCheck;
    Skeleton* m_skeleton;
    EmptyState* m_empty;
    QSet<int> m_hidden; // columns taken away by hand
};

} // namespace kakarite::ui
