// The tables of the patient page, as cells: what each tab shows of one patient's detail.
#pragma once

#include "models/reports/patient_detail.h"
#include "ui/widgets/cell_table.h"

namespace kakarite::ui {

struct FactTable {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; // latest first
    QString nothing;                     // said instead of an empty table
};
FactTable visitTable(const reports::PatientDetail& detail, Date today);
FactTable prescriptionTable(const reports::PatientDetail& detail, Date today);
FactTable actTable(const reports::PatientDetail& detail, Date today);   // by act: last date, times, interval
FactTable eventTable(const reports::PatientDetail& detail, Date today); // events and exclusions
FactTable accessTable(const reports::PatientDetail& detail);
FactTable contactTable(const reports::PatientDetail& detail); // what was changed in it, latest first

// As shown: with its modifiers; the code where no master knows the name.
QString diseaseName(const reports::DiagnosisRow& row);
// On hover: the whole name, ICD-10 and the chronic families it belongs to.
QString diseaseHint(const reports::DiagnosisRow& row);
bool isTest(int actCode); // 検査

} // namespace kakarite::ui
