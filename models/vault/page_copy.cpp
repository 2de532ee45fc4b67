#include "models/vault/page_copy.h"

#include "models/vault/health.h"
#include "models/vault/statement.h"

namespace kakarite::vault {

Result<void> copyPages(sqlite3* from, sqlite3* to, const PagesFn& each)
{
    constexpr int kPagesAtOnce = 512;
    sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
    if (!backup)
        return std::unexpected(databaseError(to));
    int code = SQLITE_OK;
    Result<void> wanted;
    while (wanted && code == SQLITE_OK) {
        code = sqlite3_backup_step(backup, kPagesAtOnce);
        const std::int64_t total = sqlite3_backup_pagecount(backup);
        wanted = each(total - sqlite3_backup_remaining(backup), total);
    }
    const int finished = sqlite3_backup_finish(backup);
    TRY(wanted);
    if (code == SQLITE_DONE && finished == SQLITE_OK)
        return {};
    return std::unexpected(blamedOnSource(databaseError(to), from));
}

} // namespace kakarite::vault
