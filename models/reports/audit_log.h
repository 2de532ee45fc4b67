// Who did what when: read model of the audit list.
#pragma once

#include "models/vault/vault.h"

namespace kakarite::reports {

struct AuditRow {
    std::int64_t seq = 0;
    std::int64_t atMs = 0;
    QString actor;
    QString intent;  // stored name, "import_receipts"
    QString subject; // "patient:12"
    std::int64_t count = 0;
};
// Latest first; limit 0 = all. Right::Audit.
Result<std::vector<AuditRow>> auditLog(const vault::Reader& reader, const vault::Actor& actor, int limit);

} // namespace kakarite::reports
