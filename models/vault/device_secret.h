// The 32 bytes that bind a vault to this PC, kept in the system's keychain (QtKeychain), one entry a vault.
//
// These functions block until the keychain has answered, at most two minutes (it may ask the user). On the
// application's thread they run a local event loop without user input – the only one in models/: a keychain that
// answers by message needs it, and opening a vault there blocks anyway. From another thread the job runs on the
// application's thread. Without a QCoreApplication, or without a keychain: VaultKeychainUnavailable. No file ever
// takes the keychain's place.
#pragma once

#include "models/base/result.h"
#include "models/base/secret_bytes.h"

#include <QString>

#include <optional>

namespace kakarite::vault {

// VaultKeychainEntryMissing where this PC's keychain knows nothing of the vault.
Result<SecretBytes> readDeviceSecret(const QString& vaultId);
// Nothing where the vault does not ask for one.
Result<std::optional<SecretBytes>> readDeviceSecretIf(bool bound, const QString& vaultId);
// Makes one, stores it, and reads it back before it is trusted.
Result<SecretBytes> createDeviceSecret(const QString& vaultId);
Result<void> removeDeviceSecret(const QString& vaultId);

} // namespace kakarite::vault
