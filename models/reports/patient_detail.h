// Everything about one patient on a day: read model of the patient page and of `kakaritectl patient`.
#pragma once

#include "models/reports/patient_list.h"

namespace kakarite::reports {

struct VisitRow {
    Date day;
    std::vector<Month> claimMonths; // sources
};
struct ClaimRow {
    Month month;
    int type = 0;
    std::int64_t points = 0;
    int days = 0;
    receipts::FileKind kind = receipts::FileKind::Undetermined;
    std::int64_t importId = 0;
    std::int64_t line = 0;
};
// Names and classes are those of the masters of the 診療年月 (models/masters/lookup.h).
struct DiagnosisRow { // one disease over all claims that carry it
    int code = 0;
    QString name; // with its modifiers' meaning left out; uncoded ones as written
    std::optional<Date> start;
    bool suspected = false;
    bool main = false;
    int outcome = 1;     // in the latest claim that carries it
    bool active = false; // in the patient's latest claim month
    std::vector<Month> months;
    std::uint32_t chronic = 0;
    QString fullName = {}; // with its modifiers, but for の疑い, which `suspected` tells
    QString icd10 = {};    // "E14.2 N08.3"; empty where unknown
};
struct PrescriptionRow {
    Date day;
    int code = 0;
    QString name;
    int days = 0;
    bool outside = false;
    QString drugClass = {};   // 薬効分類: "214 血圧降下剤"
    QString genericName = {}; // 一般名
};
struct ActRow {
    Date day;
    int code = 0;
    QString name;
    int count = 0;
    QString group = {}; // what it is for: "検査"
};
struct ExclusionRow {
    std::int64_t id = 0;
    Date from;
    continuity::ExclusionKind kind;
    QString reason;
    QString recordedBy;
    std::int64_t recordedAtMs = 0;
    std::optional<std::int64_t> undoneAtMs;
};
struct NoteRow {
    std::int64_t id = 0;
    QString body;
    QString writtenBy;
    std::int64_t writtenAtMs = 0;
};
struct ContactCard {
    QString postalCode, address, telephone, mobile, mail;
    std::optional<Date> lineLinked;
};
struct ContactChange { // what somebody wrote over a contact (change capture), or a patient CSV did
    std::int64_t atMs = 0;
    QString actor;
    QString field;  // a column of contact: "mobile"
    QString before; // empty also where nothing is known of it
    QString after;  // empty: taken away
};
struct AccessRow { // who looked and changed (audit)
    std::int64_t atMs = 0;
    QString actor;
    QString intent;
};

struct PatientDetail {
    PatientRow row;
    ContactCard contact;
    std::vector<VisitRow> visits;               // ascending, up to the day
    std::vector<ClaimRow> claims;               // ascending
    std::vector<DiagnosisRow> diagnoses;        // by start
    std::vector<PrescriptionRow> prescriptions; // ascending
    std::vector<ActRow> acts;                   // ascending
    std::vector<continuity::Event> events;      // ascending, up to the day
    std::vector<ExclusionRow> exclusions;
    std::vector<NoteRow> notes;                // latest first
    std::vector<ContactChange> contactChanges; // latest first
    std::vector<AccessRow> accesses;           // latest first, up to 100
    std::optional<int> usualGapDays;           // the median gap of R7 d
    std::optional<Date>
        opensAgain; // where the expected day is a closing day still to come: the first open one after it
};

// PatientNotFound where no patient has the number (leading zeros do not matter; a provisional one as shown).
Result<std::int64_t> findPatient(const vault::Reader& reader, const QString& number);
Result<PatientDetail> patientDetail(const vault::Reader& reader, std::int64_t patientId, Date asOf);

} // namespace kakarite::reports
