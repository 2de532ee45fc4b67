#include "models/reports/audit_log.h"

namespace kakarite::reports {

Result<std::vector<AuditRow>> auditLog(const vault::Reader& reader, const vault::Actor& actor, int limit)
{
    TRY(actor.require(vault::Right::Audit));
    TRY_LET(auto query, reader.prepare("SELECT seq, at_ms, actor, intent, subject, count FROM audit "
                                       "ORDER BY seq DESC LIMIT ?1"));
    query.bind(1, limit > 0 ? limit : -1);
    std::vector<AuditRow> rows;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return rows;
        rows.push_back({query.integer(0), query.integer(1), query.text(2), query.text(3), query.text(4),
                        query.integer(5)});
    }
}

} // namespace kakarite::reports
