// Which new passwords are taken (spec: security.md §0.4, A2, A4; ASVS V6.2): by length and by what is guessed first,
// never by kinds of characters, never by age. At least 13 characters, or 8 where a second factor is asked for as well.
//
// Passwords are brought to NFKC before a key is derived from them, so that full-width and half-width letters are the
// same.
#pragma once

#include "models/base/result.h"
#include "models/base/secret_bytes.h"

#include <QString>

namespace kakarite::vault {

inline constexpr int kPasswordCharacters = 13;
inline constexpr int kPasswordCharactersWithSecondFactor = 8;

// PasswordTooWeak (too short; its detail is the least number of characters) or PasswordTooCommon.
Result<void> checkPassword(const SecretBytes& password, const QString& login, bool secondFactor = false);

SecretBytes normalisedPassword(const SecretBytes& password);

} // namespace kakarite::vault
