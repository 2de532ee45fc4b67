// How one row of the patient list is worded; shared by the list, the search box, the patient page and the CSV.
#pragma once

#include "models/reports/patient_list.h"
#include "ui/style/tokens.h"

#include <QStringList>

namespace kakarite::ui {

Tone stateTone(continuity::State state);
Tone overdueTone(int days);
QString shownName(const reports::PatientRow& row);                // the name, else the kana
QString ageText(const reports::PatientRow& row, Date today);      // 67 女
QString expectedReason(const reports::PatientRow& row);           // 処方 28日分
QString medicineText(const reports::PatientRow& row, Date today); // 10/15 まで
QStringList familyNames(std::uint32_t chronic);                   // 高血圧症 …
QStringList shortFamilyNames(std::uint32_t chronic);              // for tags
// Who, since when and why, in one or two sentences.
QString situationText(const reports::PatientRow& row, Date today);

QByteArray patientsCsv(const std::vector<reports::PatientRow>& rows, Date today);

} // namespace kakarite::ui
