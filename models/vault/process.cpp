#include "models/vault/process.h"

#include "models/vault/sqlcipher_driver.h"
#include "models/vault/vault.h"

#include <sodium.h>

namespace kakarite::vault {

Result<void> hardenProcess()
{
    if (!forbidMemoryDumps())
        return failure(ErrorCode::Internal, QStringLiteral("memory dumps could not be forbidden"));
    if (sodium_init() < 0)
        return failure(ErrorCode::VaultUnsafeLibrary, QStringLiteral("libsodium"));
    sqlite3* memory = nullptr;
    sqlite3_open(":memory:", &memory);
    const Result<void> checked = checkLibrary(memory);
    sqlite3_close_v2(memory);
    return checked;
}

} // namespace kakarite::vault
