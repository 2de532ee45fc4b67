// What an import of a patient list would do, before it is done: new, changed, same and refused patients as tabs, each
// field before → after. Shows an emr::ImportReport; asks nothing of the database.
#pragma once

#include "models/emr/patient_import.h"
#include "ui/widgets/card.h"

class QStackedWidget;

namespace kakarite::ui {

class CellTable;
class ChoiceButton;
class CountTabs;
class RowsModel;
class Skeleton;

class PatientListPreview : public Card {
    Q_OBJECT
public:
    explicit PatientListPreview(QWidget* parent = nullptr);
    void showReport(const emr::ImportReport& report);
    void showReading();
    void showNothing(const QString& sentence); // why there is no preview
    bool updatesIdentity() const;

Q_SIGNALS:
    void identityChosen();

private:
    void showTab(int tab);
    emr::ImportReport m_report;
    CountTabs* m_tabs;
    QWidget* m_identityRow;
    QLabel* m_identityWords;
    ChoiceButton* m_identity;
    QStackedWidget* m_stack;
    RowsModel* m_rows;
    CellTable* m_table;
    QLabel* m_nothing;
    QLabel* m_more;
    Skeleton* m_skeleton;
};

// The refused rows of a report, as the tab and the result show them.
void fillRefused(RowsModel& rows, const emr::ImportReport& report);

} // namespace kakarite::ui
