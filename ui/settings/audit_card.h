// The log for a doctor: what stands out of the last days, and who did what to whom, with a filter and a file.
#pragma once

#include "models/reports/audit_log.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace kakarite::ui {

class CellTable;
class ChoiceButton;
class RowsModel;

struct AuditQuestion {
    QString patientNumber; // as typed; empty: everybody
    reports::AuditFilter filter;
};

class AuditCard : public QWidget {
    Q_OBJECT
public:
    explicit AuditCard(QWidget* parent = nullptr);
    void setToday(Date today) { m_today = today; }
    void showPeople(const std::vector<reports::AuditPerson>& people);
    void showRows(const std::vector<reports::AuditRow>& rows, bool patientUnknown);
    void showReview(const reports::AuditReview& review);
    AuditQuestion question() const;

Q_SIGNALS:
    void asked();
    void exportWanted(const QString& path);

private:
    void choosePath();
    Date m_today = Date::fromDays(0);
    QLabel* m_summary;
    QLabel* m_notable;
    ChoiceButton* m_person;
    ChoiceButton* m_intent;
    ChoiceButton* m_days;
    QLineEdit* m_patient;
    RowsModel* m_rows;
    CellTable* m_table;
    QLabel* m_none;
};

} // namespace kakarite::ui
