#include "models/reports/audit_log.h"

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
};

bool changesPatients(const Entry& entry)
{
    return entry.intent == "exclude_patient"_L1 || entry.intent == "end_exclusion"_L1 ||
           entry.intent == "edit_contact"_L1 || entry.intent == "add_note"_L1;
}

// Adds up what one person did on one day.
class DigestMaker {
public:
    explicit DigestMaker(ClosedDays closed) : m_closed(std::move(closed)) {}

    void add(const Entry& entry)
    {
        const Date day = dayOf(entry.atMs);
        m_digest.changes += changesPatients(entry) ? 1 : 0;
        if (entry.intent == "login"_L1) {
            ++m_digest.logins;
            const int hour = hourOf(entry.atMs);
            if (hour >= 22 || hour < 6)
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
    void count(Notable kind, Date day, const Entry& entry, std::int64_t add)
    {
        const auto [at, fresh] =
            m_sums.try_emplace({day, entry.actor, kind}, DigestItem{kind, day, entry.actor, 0, entry.atMs});
        at->second.count += add;
    }

    ClosedDays m_closed;
    AuditDigest m_digest;
    std::map<std::tuple<Date, QString, Notable>, DigestItem> m_sums;
};

} // namespace

Result<std::vector<AuditRow>> auditLog(const vault::Reader& reader, const vault::Actor& actor,
                                       const AuditFilter& filter)
{
    TRY(actor.require(vault::Right::Audit));
    TRY_LET(auto query, reader.prepare(R"sql(
        SELECT a.seq, a.at_ms, a.actor, coalesce(u.name, ''), a.intent, a.subject, a.count,
               coalesce(p.number, ''), coalesce(p.name, ''),
               (SELECT coalesce(group_concat(field, ' '), '')
                  FROM (SELECT DISTINCT entity || '.' || field AS field FROM change WHERE audit_seq = a.seq))
          FROM audit a
          LEFT JOIN user u ON u.login = a.actor
          LEFT JOIN patient p ON a.subject LIKE 'patient:%' AND p.id = CAST(substr(a.subject, 9) AS INTEGER)
         WHERE (?1 = '' OR a.actor = ?1) AND (?2 = '' OR a.subject = ?2) AND (?3 = '' OR a.intent = ?3)
           AND a.at_ms >= ?4 AND a.at_ms < ?5
         ORDER BY a.seq DESC LIMIT ?6)sql"));
    query.bind(1, filter.actor).bind(3, filter.intent);
    query.bind(2, filter.patientId ? u"patient:%1"_s.arg(*filter.patientId) : QString());
    query.bind(4, filter.from ? beginMs(*filter.from) : std::int64_t(0));
    query.bind(5, filter.to ? beginMs(filter.to->addDays(1)) : std::numeric_limits<std::int64_t>::max());
    query.bind(6, filter.limit > 0 ? filter.limit : -1);
    std::vector<AuditRow> rows;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return rows;
        rows.push_back({query.integer(0), query.integer(1), query.text(2), query.text(3), query.text(4), query.text(5),
                        query.integer(6), query.text(7), query.text(8), query.text(9)});
    }
}

Result<AuditDigest> auditDigest(const vault::Reader& reader, const vault::Actor& actor, Date from, Date to)
{
    TRY(actor.require(vault::Right::Audit));
    TRY_LET(auto closed, closedDays(reader));
    DigestMaker maker(std::move(closed));
    TRY_LET(auto query, reader.prepare("SELECT at_ms, actor, intent, subject, count FROM audit"
                                       " WHERE at_ms >= ?1 AND at_ms < ?2 ORDER BY seq"));
    query.bind(1, beginMs(from)).bind(2, beginMs(to.addDays(1)));
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return maker.finish();
        maker.add({query.integer(0), query.text(1), query.text(2), query.text(3), query.integer(4)});
    }
}

} // namespace kakarite::reports
