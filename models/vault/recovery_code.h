// The recovery code: 160 random bits in eight groups of four letters and digits (base32), to be printed and kept by
// the clinic. It opens the vault without a password and without the PC's keychain.
#pragma once

#include "models/base/secret_bytes.h"

namespace kakarite::vault {

struct RecoveryCode {
    SecretBytes bits; // 20 bytes
    SecretBytes text; // "ABCD-EFGH-…", 39 ASCII characters
};
RecoveryCode makeRecoveryCode();
// What a person typed: spaces, hyphens and case do not matter, 0, 1 and 8 are read as O, I and B. Empty if it is none.
SecretBytes parseRecoveryCode(const SecretBytes& typed);

} // namespace kakarite::vault
