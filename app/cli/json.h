// Read models as the JSON of cli.md. Fields may be added, never renamed or dropped.
#pragma once

#include "models/continuity/upload.h"
#include "models/reports/monthly.h"
#include "models/reports/patient_detail.h"

#include <QJsonArray>
#include <QJsonObject>

namespace kakarite::cli {

QJsonArray familyIds(std::uint32_t chronic);    // "diabetes" …
QJsonValue iso(const std::optional<Date>& day); // null where there is none
QJsonValue iso(const std::optional<Month>& month);
QJsonValue timeJson(const std::optional<std::int64_t>& atMs);
QJsonObject json(const reports::DataAsOf& fresh);
QJsonObject json(const reports::PatientRow& row);
QJsonObject json(const reports::PatientDetail& detail);
QJsonObject json(const reports::MonthReport& month);
QJsonObject json(const reports::RetentionRow& row);
QJsonObject json(const receipts::FileReport& report);
QJsonObject json(const continuity::UploadReport& report);
QJsonObject json(const receipts::ImportEntry& entry);

} // namespace kakarite::cli
