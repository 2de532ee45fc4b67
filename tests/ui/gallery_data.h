// Invented people and figures for the gallery: long names, six-digit counts, a thousand notes.
#pragma once

#include "models/emr/patient_import.h"
#include "models/reports/patient_detail.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/imports/imports_page.h"
#include "ui/imports/masters_card.h"
#include "ui/settings/settings_page.h"

namespace kakarite::ui {

extern const Date kToday;
extern const Month kMonth;
DashboardData dashboardData();
reports::PatientRow patientRow(int i, bool longNames);
reports::PatientDetail detail(bool longNames);
continuity::UploadReport uploadReport(bool many);
std::vector<receipts::Coverage> coverage();
std::vector<masters::LoadedMaster> officialMasters();
SettingsData settings();
void fillSettings(SettingsPage& page);
emr::TableFile patientTable(bool longTitles);
emr::ImportReport listReport(int refused);
emr::Mapping patientMapping();

} // namespace kakarite::ui
