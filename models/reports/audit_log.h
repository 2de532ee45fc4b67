// Who saw and changed what, when: read models of the log for a doctor (security.md L1, L4). Right::Audit.
#pragma once

#include "models/vault/vault.h"

#include <optional>
#include <vector>

namespace kakarite::reports {

struct AuditFilter {
    QString actor{}; // login; empty: everybody
    std::optional<std::int64_t> patientId{};
    QString intent{};           // stored name, "view_patient"; empty: all
    std::optional<Date> from{}; // days in Japan, both included
    std::optional<Date> to{};
    int limit = 0; // the latest ones; 0 = all
};

struct AuditRow {
    std::int64_t seq = 0;
    std::int64_t atMs = 0;
    QString actor;     // login
    QString actorName; // as it is now; empty for somebody the database does not know
    QString intent;    // stored name, "import_receipts"
    QString subject;   // "patient:12"
    std::int64_t count = 0;
    QString patientNumber; // where the subject is a patient
    QString patientName;
    QString subjectName; // of a person the name, of an import or a master its file; empty else
    QString fields;      // what was changed: "contact.mobile contact.mail"; asked for one patient, that patient's
};
// Latest first. Of one patient also what an uploaded list changed.
Result<std::vector<AuditRow>> auditLog(const vault::Reader& reader, const vault::Actor& actor,
                                       const AuditFilter& filter);

// Whom a number means in the log: also a patient who went with an upload that was undone. PatientNotFound.
Result<std::int64_t> auditedPatient(const vault::Reader& reader, const QString& number);

struct AuditPerson {
    QString login;
    QString name;
    bool removed = false; // has left; stands in the log all the same
};
// Everybody who may stand in the log, those who have left last.
Result<std::vector<AuditPerson>> auditPeople(const vault::Reader& reader, const vault::Actor& actor);

// What somebody who answers for the clinic should look at, day by day.
enum class Notable {
    FailedLogins, // count: how many
    NightLogin,   // from 22 to 6 o'clock
    ClosedDay,    // a login on a weekday or day on which the clinic is closed
    MassView,     // count: patients opened by one person on one day
    MassSearch,   // count: searches and lists
    MassExport,   // count: rows written to files
    LogGap,       // rows are missing, or the anchor of the log was
    Restored,     // count: rows that the log of the vault before had more
    Copied,       // count: backups made by hand into files
    NightUse,     // count: patients opened and files written from 22 to 6 o'clock
    RecoveryCode, // a password was set with it
    SecondFactorOff,
    NewUser,
    RoleChange,
    Undone,     // uploads taken back, with the patients that came with them
    KeysPutBack // keys.json of before was put back
};
inline constexpr std::int64_t kManyViews = 100;
inline constexpr std::int64_t kManySearches = 200;
inline constexpr std::int64_t kManyExported = 200;

struct DigestItem {
    Notable kind{};
    Date day;
    QString actor;     // login
    QString actorName; // as it is now
    std::int64_t count = 0;
    std::int64_t firstAtMs = 0;
};
struct AuditDigest {
    std::int64_t logins = 0;
    std::int64_t views = 0;
    std::int64_t changes = 0; // of patients, by hand
    std::int64_t exports = 0;
    std::vector<DigestItem> items; // by day, then by person
};
// Days in Japan, both included. What counts as closed are the settings closed_weekdays and closed_days.
Result<AuditDigest> auditDigest(const vault::Reader& reader, const vault::Actor& actor, Date from, Date to);

// The look at the log that is due once a week (security.md L4): from when on, and what it finds. That somebody has
// looked is itself a row of the log, kReviewSubject.
inline constexpr char kReviewSubject[] = "report:audit";
inline constexpr int kReviewDays = 7;
inline constexpr int kMostReviewDays = 31;

struct AuditReview {
    Date from = Date::fromDays(0); // to today; longer than a week where the last look lies longer back
    bool due = false;              // this person has not looked for a week
    AuditDigest digest;
};
Result<AuditReview> auditReview(const vault::Reader& reader, const vault::Actor& actor, Date today);

} // namespace kakarite::reports
