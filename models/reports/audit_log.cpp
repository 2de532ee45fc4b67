#include "models/reports/audit_log.h"

#include "models/base/japanese_text.h"
#include "models/reports/patient_detail.h"
#include "models/vault/settings.h"

#include <QStringList>

#include <limits>
#include <map>
#include <tuple>

namespace kakarite::reports {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kHourMs = 3600 * 1000;
constexpr std::int64_t kDayMs = 24 * kHourMs;
constexpr std::int64_t kJapanMs = 9 * kHourMs;

std::int64_t beginMs(Date day)
{
    return std::int64_t(day.days()) * kDayMs - kJapanMs;
}
Date dayOf(std::int64_t atMs)
{
    return Date::fromDays(static_cast<std::int32_t>((atMs + kJapanMs) / kDayMs));
}
int hourOf(std::int64_t atMs)
{
    return int((atMs + kJapanMs) % kDayMs / kHourMs);
}

struct ClosedDays {
    QString weekdays;
    QStringList days;
    bool holds(Date day) const { return weekdays.contains(QString::number(day.weekday())) || days.contains(day.iso()); }
};

Result<ClosedDays> closedDays(const vault::Reader& reader)
{
    TRY_LET(const auto weekdays, vault::readSetting(reader, vault::Setting::ClosedWeekdays));
    TRY_LET(const auto days, vault::readSetting(reader, vault::Setting::ClosedDays));
    return ClosedDays{weekdays.value_or(QString()), days.value_or(QString()).split(u',', Qt::SkipEmptyParts)};
}

struct Entry {
    std::int64_t atMs;
    QString actor;
    QString intent;
    QString subject;
    std::int64_t count;
    QString actorName;
};

bool changesPatients(const Entry& entry)
{
    return entry.intent == "exclude_patient"_L1 || entry.intent == "end_exclusion"_L1 ||
           entry.intent == "edit_contact"_L1 || entry.intent == "add_note"_L1;
}

bool isNight(std::int64_t atMs)
{
    const int hour = hourOf(atMs);
    return hour >= 22 || hour < 6;
}

// Adds up what one person did on one day.
class DigestMaker {
public:
    explicit DigestMaker(ClosedDays closed) : m_closed(std::move(closed)) {}

    void add(const Entry& entry)
    {
        const Date day = dayOf(entry.atMs);
        m_digest.changes += changesPatients(entry) ? 1 : 0;
        if ((entry.intent == "view_patient"_L1 || entry.intent == "export"_L1) && isNight(entry.atMs))
            count(Notable::NightUse, day, entry, 1);
        if (entry.intent == "login"_L1) {
            ++m_digest.logins;
            if (isNight(entry.atMs))
                count(Notable::NightLogin, day, entry, 1);
            else if (m_closed.holds(day))
                count(Notable::ClosedDay, day, entry, 1);
        } else if (entry.intent == "login_failed"_L1) {
            count(Notable::FailedLogins, day, entry, entry.count);
        } else if (entry.intent == "view_patient"_L1) {
            ++m_digest.views;
            count(Notable::MassView, day, entry, 1);
        } else if (entry.intent == "search_patients"_L1 || entry.intent == "list_patients"_L1) {
            count(Notable::MassSearch, day, entry, 1);
        } else if (entry.intent == "export"_L1) {
            ++m_digest.exports;
            count(Notable::MassExport, day, entry, entry.count);
        } else if (entry.intent == "audit_gap"_L1) {
            count(Notable::LogGap, day, entry, entry.count);
        } else if (entry.intent == "restore"_L1 && !entry.subject.startsWith("restore_keys"_L1)) {
            count(Notable::Restored, day, entry, entry.count);
        } else if (entry.subject == "backup:copy"_L1) {
            count(Notable::Copied, day, entry, entry.count);
        } else {
            addAccess(day, entry);
        }
    }

    AuditDigest finish()
    {
        for (const auto& [key, item] : m_sums) {
            const bool few = (item.kind == Notable::MassView && item.count < kManyViews) ||
                             (item.kind == Notable::MassSearch && item.count < kManySearches) ||
                             (item.kind == Notable::MassExport && item.count < kManyExported);
            if (!few)
                m_digest.items.push_back(item);
        }
        return std::move(m_digest);
    }

private:
    // Who can log in, and by what; and what was taken back.
    void addAccess(Date day, const Entry& entry)
    {
        if (entry.intent == "recover"_L1)
            count(Notable::RecoveryCode, day, entry, 1);
        else if (entry.intent == "change_second_factor"_L1 && entry.count < 0)
            count(Notable::SecondFactorOff, day, entry, 1);
        else if (entry.intent == "add_user"_L1)
            count(Notable::NewUser, day, entry, 1);
        else if (entry.intent == "change_role"_L1)
            count(Notable::RoleChange, day, entry, 1);
        else if (entry.intent == "undo_import"_L1)
            count(Notable::Undone, day, entry, 1);
        else if (entry.intent == "keys_put_back"_L1)
            count(Notable::KeysPutBack, day, entry, 1);
    }
    void count(Notable kind, Date day, const Entry& entry, std::int64_t add)
    {
        const auto [at, fresh] = m_sums.try_emplace({day, entry.actor, kind},
                                                    DigestItem{kind, day, entry.actor, entry.actorName, 0, entry.atMs});
        at->second.count += add;
    }

    ClosedDays m_closed;
    AuditDigest m_digest;
    std::map<std::tuple<Date, QString, Notable>, DigestItem> m_sums;
};

// A patient's rows are those about the patient and those that changed fields of the patient's: an uploaded list is one
// row for all of its patients. ?2 is the patient's id, 0: everybody; who went with an undone upload and had the same
// number is the same patient.
//
// A new row is captured with all its fields; one that begins with nothing in it was not changed by anybody.
constexpr char kLogRows[] = R"sql(
    WITH who(id) AS MATERIALIZED (
        SELECT ?2
         UNION SELECT f.id FROM former_patient f JOIN patient p USING (number_key) WHERE p.id = ?2
         UNION SELECT f.id FROM former_patient f JOIN former_patient g USING (number_key) WHERE g.id = ?2),
    edited AS NOT MATERIALIZED (
        SELECT c.audit_seq, c.entity, c.entity_id, c.entity || '.' || c.field AS field FROM change c
         WHERE c.field = '' OR (c.value <> '' AND NOT (c.value = 0 AND c.entity IN ('user', 'patient')))
            OR EXISTS (SELECT 1 FROM change b WHERE b.entity = c.entity AND b.entity_id = c.entity_id
                                                AND b.field = c.field AND b.id < c.id))
    SELECT a.seq, a.at_ms, a.actor, coalesce(u.name, ''), a.intent, a.subject, a.count,
           coalesce(p.number, g.number, ''), coalesce(p.name, g.name, ''), coalesce(s.name, i.file_name, m.file_name, ''),
           CASE WHEN ?2 = 0 OR a.subject IN (SELECT 'patient:' || id FROM who)
                THEN (SELECT coalesce(group_concat(field, ' '), '')
                        FROM (SELECT DISTINCT field FROM edited WHERE audit_seq = a.seq))
                ELSE (SELECT coalesce(group_concat(field, ' '), '')
                        FROM (SELECT DISTINCT field FROM edited
                               WHERE entity IN ('patient', 'contact') AND entity_id IN (SELECT id FROM who)
                                 AND +audit_seq = a.seq))
           END
      FROM audit a
      LEFT JOIN user u ON u.login = a.actor
      LEFT JOIN patient p ON a.subject LIKE 'patient:%' AND p.id = CAST(substr(a.subject, 9) AS INTEGER)
      LEFT JOIN former_patient g ON a.subject LIKE 'patient:%' AND g.id = CAST(substr(a.subject, 9) AS INTEGER)
      LEFT JOIN user s ON a.subject LIKE 'user:%' AND s.id = CAST(substr(a.subject, 6) AS INTEGER)
      LEFT JOIN import i ON a.subject LIKE 'import:%' AND i.id = CAST(substr(a.subject, 8) AS INTEGER)
      LEFT JOIN master_file m ON a.subject LIKE 'master:%' AND m.id = CAST(substr(a.subject, 8) AS INTEGER)
     WHERE (?1 = '' OR a.actor = ?1) AND (?3 = '' OR a.intent = ?3)
       AND (?2 = 0 OR a.subject IN (SELECT 'patient:' || id FROM who)
            OR a.seq IN (SELECT audit_seq FROM change
                          WHERE entity IN ('patient', 'contact') AND entity_id IN (SELECT id FROM who)))
       AND a.at_ms >= ?4 AND a.at_ms < ?5
     ORDER BY a.seq DESC LIMIT ?6)sql";

} // namespace

Result<std::vector<AuditRow>> auditLog(const vault::Reader& reader, const vault::Actor& actor,
                                       const AuditFilter& filter)
{
    TRY(actor.require(vault::Right::Audit));
    TRY_LET(auto query, reader.prepare(kLogRows));
    query.bind(1, filter.actor).bind(3, filter.intent);
    query.bind(2, filter.patientId.value_or(0));
    query.bind(4, filter.from ? beginMs(*filter.from) : std::int64_t(0));
    query.bind(5, filter.to ? beginMs(filter.to->addDays(1)) : std::numeric_limits<std::int64_t>::max());
    query.bind(6, filter.limit > 0 ? filter.limit : -1);
    std::vector<AuditRow> rows;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return rows;
        rows.push_back({query.integer(0), query.integer(1), query.text(2), query.text(3), query.text(4), query.text(5),
                        query.integer(6), query.text(7), query.text(8), query.text(9), query.text(10)});
    }
}

Result<std::int64_t> auditedPatient(const vault::Reader& reader, const QString& number)
{
    auto found = findPatient(reader, number);
    if (found || found.error().code != ErrorCode::PatientNotFound)
        return found;
    TRY_LET(
        auto former,
        reader.prepare("SELECT max(id) FROM former_patient WHERE number <> '' AND (number_key = ?1 OR number = ?2)"));
    TRY(former.bind(1, patientNumberKey(number)).bind(2, trimmedBoth(number)).step());
    const auto id = former.optionalInteger(0);
    return id && *id != 0 ? Result<std::int64_t>(*id) : found;
}

Result<std::vector<AuditPerson>> auditPeople(const vault::Reader& reader, const vault::Actor& actor)
{
    TRY(actor.require(vault::Right::Audit));
    TRY_LET(auto query, reader.prepare("SELECT login, name, removed FROM user ORDER BY removed, id"));
    std::vector<AuditPerson> people;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return people;
        people.push_back({query.text(0), query.text(1), query.integer(2) != 0});
    }
}

Result<AuditDigest> auditDigest(const vault::Reader& reader, const vault::Actor& actor, Date from, Date to)
{
    TRY(actor.require(vault::Right::Audit));
    TRY_LET(auto closed, closedDays(reader));
    DigestMaker maker(std::move(closed));
    TRY_LET(auto query, reader.prepare("SELECT a.at_ms, a.actor, a.intent, a.subject, a.count,"
                                       " coalesce(u.name, '') FROM audit a LEFT JOIN user u ON u.login = a.actor"
                                       " WHERE a.at_ms >= ?1 AND a.at_ms < ?2 ORDER BY a.seq"));
    query.bind(1, beginMs(from)).bind(2, beginMs(to.addDays(1)));
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return maker.finish();
        maker.add({query.integer(0), query.text(1), query.text(2), query.text(3), query.integer(4), query.text(5)});
    }
}

Result<AuditReview> auditReview(const vault::Reader& reader, const vault::Actor& actor, Date today)
{
    TRY(actor.require(vault::Right::Audit));
    TRY_LET(auto query, reader.prepare("SELECT max(at_ms) FROM audit WHERE subject = ?1 AND actor = ?2"));
    TRY(query.bind(1, QString::fromLatin1(kReviewSubject)).bind(2, actor.login).step());
    const auto atMs = query.optionalInteger(0);
    AuditReview review;
    review.from = today.addDays(1 - kReviewDays);
    review.due = !atMs || dayOf(*atMs) < review.from;
    if (atMs && review.due)
        review.from = std::max(dayOf(*atMs), today.addDays(1 - kMostReviewDays));
    TRY_LET(review.digest, auditDigest(reader, actor, review.from, today));
    return review;
}

} // namespace kakarite::reports
