// The list of patients with their states on a day: read model of the list page and of `kakaritectl patients`.
#pragma once

#include "models/continuity/rules.h"
#include "models/receipts/file_report.h"
#include "models/vault/connection.h"

#include <memory>

namespace kakarite::reports {

struct DataAsOf {                // how fresh the answers are (R8)
    std::optional<Month> claims; // the latest claim month of any kind
    std::optional<Month> inspection;
    std::optional<Month> submission;
    std::optional<Date> visits; // the latest visit
};
Result<DataAsOf> dataAsOf(const vault::Reader& reader);

struct PatientRow {
    std::int64_t id = 0;
    QString number;
    bool provisional = false;
    QString name;
    QString kana;
    int sex = 0; // 1 male 2 female 0 unknown
    std::optional<Date> birth;
    // Absent for a patient without a visit on or before the day (known from a CSV, or from claims without a day).
    std::optional<Date> firstVisit;
    std::optional<Date> lastVisit;
    int visits = 0;
    std::optional<continuity::State> state;
    std::optional<continuity::ExclusionKind> exclusion;
    std::optional<Date> returnedOn; // the latest 復帰
    continuity::Expectation expected;
    std::optional<Date> runOut; // medicine lasts until (exclusive: the day it has run out)
    std::optional<int> overdueDays;
    std::uint32_t chronic = 0; // families (models/masters) of the latest claim month
    bool steady = false;       // another visit in the 364 days before the last (R9)
    bool hasMail = false;
    bool hasMobile = false;
    bool hasLine = false;
    QString telephone;
};

std::vector<std::int64_t> idsOf(const std::vector<PatientRow>& rows);

enum class SortBy { Number, Kana, LastVisit, Expected, Overdue, Age, FirstVisit };

struct PatientQuery {
    Date asOf;
    std::optional<continuity::State> state{};
    bool returnedOnly = false;                 // 復帰 in the 30 days up to asOf
    std::optional<std::uint32_t> chronicAny{}; // any of these families
    std::optional<int> overdueMoreThan{};
    std::optional<int> ageFrom{};
    std::optional<int> ageTo{};
    int sex = 0; // 0 = both
    enum class Contact { Any, Mail, Mobile, Line, None } contact = Contact::Any;
    // Any part of number, kana, name or telephone, or the number with more zeros before it; where nobody has it,
    // disease or drug (PatientTable::search).
    QString search{};
    bool numberFirst = false; // whoever has just the number searched for stands before all others
    std::shared_ptr<const std::vector<std::int64_t>> only{}; // none but these ids, ascending (patientsBehind)
    QString behind{};                                        // what those stand behind, for the log
    SortBy sort = SortBy::Number;
    bool descending = false;
    int limit = 0; // 0 = all
    int offset = 0;
};

// Which list it is, as the log names it: "patients", "patients:at_risk", "patients:returned",
// "patients:behind:2026-10:new_patients". What else it is filtered by does not make it another one.
QString listSubject(const PatientQuery& query);

struct PatientList {
    std::int64_t total = 0; // before limit and offset
    bool byCare = false;    // nobody has such a name or number: found by disease or drug (care_index.h)
    std::vector<PatientRow> rows;
};
// One patient, seen or not; nothing for an unknown id.
Result<std::optional<PatientRow>> patientRow(const vault::Reader& reader, std::int64_t patientId, Date asOf);

Result<PatientList> listPatients(const vault::Reader& reader, const PatientQuery& query);

struct StateCounts { // of the tabs, over all patients with a visit up to the day
    std::int64_t all = 0;
    std::int64_t active = 0;
    std::int64_t atRisk = 0;
    std::int64_t dropped = 0;
    std::int64_t excluded = 0;
    std::int64_t returned = 0; // 復帰 in the last 30 days
};
struct FamilyStates {         // steady attenders (R9 but for the state) of one chronic family on a day
    std::uint32_t family = 0; // one bit
    std::int64_t active = 0;
    std::int64_t atRisk = 0;
    std::int64_t dropped = 0; // last seen in the 12 months before the day
};

} // namespace kakarite::reports
