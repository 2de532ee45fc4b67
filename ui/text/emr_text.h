// What the import of a patient list says: fields, results of rows and why a row was refused. Context "EmrText".
#pragma once

#include "models/emr/patient_import.h"

#include <QString>

namespace kakarite::ui {

QString fieldText(emr::Field field);          // 生年月日
QString rowResultText(emr::RowResult result); // 新しい患者
QString encodingText(emr::Encoding encoding); // シフトJIS
QString separatorText(char separator);        // コンマ
QString reasonTitle(emr::Reason reason);      // short, for counting: 読めない生年月日
QString reasonText(emr::Reason reason);       // a sentence with what to do
// The sentence for one row, with the row it is at odds with where there is one.
QString refusedText(const emr::RowPreview& row);
// Heads the column of reasons in the file of refused rows.
QString refusedColumnTitle();
// A value as shown: 1959年4月2日, 女; others as they are.
QString valueText(emr::Field field, const QString& value);

} // namespace kakarite::ui
