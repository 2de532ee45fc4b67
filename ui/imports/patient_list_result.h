// How the import of a patient list went, and what to do with the rows that did not come in.
#pragma once

#include "models/emr/patient_import.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace kakarite::ui {

class CellTable;
class RowsModel;

class PatientListResult : public QWidget {
    Q_OBJECT
public:
    explicit PatientListResult(QWidget* parent = nullptr);
    void showReport(const emr::ImportReport& report, int waiting);

Q_SIGNALS:
    void refusedPathChosen(const QString& path); // where the refused rows shall be saved
    void nextWanted();                           // the next list
    void listWanted();

private:
    void choosePath();
    QString m_file;
    QVBoxLayout* m_lines;
    QLabel* m_advice;
    RowsModel* m_rows;
    CellTable* m_table;
    QPushButton* m_save;
    QPushButton* m_next;
};

} // namespace kakarite::ui
