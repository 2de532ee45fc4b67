// The log in words, on screen and in a file. Context "AuditText".
#pragma once

#include "models/reports/audit_log.h"

#include <QByteArray>
#include <QString>

namespace kakarite::ui {

QString auditSubjectText(const reports::AuditRow& row); // 12345 山田 花子, 受付 森, 患者一覧.csv, 休診日
QString auditCountText(const reports::AuditRow& row);   // empty where the count says how it went, not how many
QString auditFieldsText(const reports::AuditRow& row);  // 住所・電話
QString notableText(const reports::DigestItem& item);   // 夜間(22時〜6時)のログイン 2回
// For a spreadsheet: UTF-8 with its mark, every cell quoted.
QByteArray auditCsv(const std::vector<reports::AuditRow>& rows);

} // namespace kakarite::ui
