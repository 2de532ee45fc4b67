// The backup that is made before a database is brought to a newer schema: kept in the vault's folder of backups, and
// not among those that are removed by age.
#pragma once

#include "models/vault/migrations.h"
#include "models/vault/open_vault.h"

namespace kakarite::vault {

// What is handed in has to live as long as the function that comes back is called.
MigrationBackup migrationBackup(const Unlocked& unlocked, const SecretBytes& ring, const Database& database,
                                const Clock& clock);

} // namespace kakarite::vault
