// A vault into which tests upload receipts written line by line.
#pragma once

#include "models/continuity/upload.h"
#include "models/patients/patients.h"
#include "models/reports/monthly.h"
#include "models/reports/patient_detail.h"
#include "models/reports/patient_table.h"
#include "tests/receipts/uke_builder.h"
#include "tests/vault/vault_testing.h"

namespace kakarite::testing {

using receipts::test::ReFields;
using receipts::test::UkeBuilder;

struct UploadClinic : vault::testing::Clinic {
    // The bytes as a file of that name; the report of the one file.
    receipts::FileReport upload(const QByteArray& bytes, const QString& name = QStringLiteral("a.UKE"),
                                bool dryRun = false);
    continuity::UploadReport uploadAll(const QStringList& paths, bool dryRun = false);
    QString write(const QByteArray& bytes, const QString& name) const;
    std::int64_t ask(const char* sql) const; // one number
    // Everything that follows from the uploads, as text: equal vaults give equal texts.
    QString everything() const;
    reports::PatientList patients(Date asOf) const;
};

// One claim of one visit in 2025-04 unless told otherwise, with GO.
QByteArray oneClaim(const ReFields& fields = {}, std::int64_t points = 75, int day = 7);
// The same claim as 点検用: with a 処方箋料 and a drug of `supply` days without points.
QByteArray inspectionClaim(const ReFields& fields = {}, std::int64_t points = 135, int supply = 28);
// The same as 提出用: without the drug.
QByteArray submissionClaim(const ReFields& fields = {}, std::int64_t points = 135);

Date day(int year, int month, int dayOfMonth);

} // namespace kakarite::testing
