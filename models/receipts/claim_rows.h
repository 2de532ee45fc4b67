// A claim as the rows it becomes: everything that needs no database, made on the thread that parses.
//
// Texts are UTF-8 and, where versions are told apart by them (R2), in NFKC.
#pragma once

#include "models/patients/patients.h"
#include "models/receipts/claim.h"

#include <QByteArray>

namespace kakarite::receipts {

struct DiagnosisRow {
    int code = 0;
    std::optional<Date> start;
    int outcome = 1;
    bool suspected = false;
    bool main = false;
    QByteArray modifiers;
    QByteArray name;
};

struct ActRow {
    int code = 0;
    int day = 0; // days since 1970, as stored
    int count = 0;
};

struct PrescriptionRow { // R4: 内服 only
    int code = 0;
    int day = 0;
    int supplyDays = 0;
    bool outside = false;
};

struct ClaimRows {
    std::int64_t line = 0;
    int type = 0;
    std::optional<Month> month;
    bool outpatient = false;
    patients::Identity person;
    QString numberKey; // R1, of the person's number
    QByteArray payer;  // of the first payer, like the next four
    QByteArray symbol;
    QByteArray insuredNumber;
    std::int64_t points = 0;
    int days = 0;
    qsizetype payerDigits = 0; // length of its number as written
    std::uint64_t contentHash = 0;
    VisitDays visits;
    bool dead = false; // 転帰 3
    std::vector<DiagnosisRow> diagnoses;
    std::vector<ActRow> acts;
    std::vector<PrescriptionRow> prescriptions;
};

// No facts for a claim without its month.
ClaimRows rowsOf(Claim&& claim);

} // namespace kakarite::receipts
