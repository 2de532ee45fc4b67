// All pages of an open database into another one, under that one's own key.
#pragma once

#include "models/base/result.h"

#include <cstdint>
#include <functional>

struct sqlite3;

namespace kakarite::vault {

// Told in pages after every 512 of them (2 MB); what it returns instead of success ends the copy.
using PagesFn = std::function<Result<void>(std::int64_t done, std::int64_t total)>;

// VaultDamaged where a page of `from` is not what was written; what SQLite says of `to` else.
Result<void> copyPages(sqlite3* from, sqlite3* to, const PagesFn& each);

} // namespace kakarite::vault
