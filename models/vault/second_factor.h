// The second factor in the database: the TOTP secret of a user and the spare codes for a lost telephone.
//
// What it is worth (spec: security.md §4.2): it stops whoever knows a password at the program's own door. It adds
// nothing to the key, so a thief with the files and the password gets past it; against that thief stands the device
// secret.
#pragma once

#include "models/base/secret_bytes.h"
#include "models/vault/connection.h"

#include <optional>
#include <vector>

namespace kakarite::vault {

Result<bool> hasSecondFactor(sqlite3* database, std::int64_t userId); // confirmed by a code
// A new secret that does not count yet; replaces one that never was confirmed. AlreadyExists where one counts.
Result<SecretBytes> offerFactor(Transaction& transaction, std::int64_t userId);
// VaultSecondFactorWrong unless the code is one of the offered secret; NotFound where none was offered.
Result<void> confirmFactor(Transaction& transaction, std::int64_t userId, const SecretBytes& code);
Result<void> removeFactor(Transaction& transaction, std::int64_t userId);
// Ten codes of ten letters and digits; those before are worth nothing from now on.
Result<std::vector<SecretBytes>> makeSpareCodes(Transaction& transaction, std::int64_t userId);
// Takes a code: none works twice. VaultSecondFactorWrong.
Result<void> useFactor(Transaction& transaction, std::int64_t userId, const SecretBytes& code);

} // namespace kakarite::vault
