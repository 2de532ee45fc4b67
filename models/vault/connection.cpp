#include "models/vault/connection.h"

namespace kakarite::vault {

std::int64_t Transaction::lastInsertId() const
{
    return sqlite3_last_insert_rowid(database());
}

} // namespace kakarite::vault
