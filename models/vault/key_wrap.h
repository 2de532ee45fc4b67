// How a password wraps the data key (spec: security.md §4.2).
//
// Argon2id of the password, where the vault is bound to a PC mixed with that PC's device secret (BLAKE2b), gives the
// wrapping key; XChaCha20-Poly1305 seals the data key under it. The authenticated data of a slot names its vault, its
// owner and its parameters, so that no slot can be moved or weakened.
#pragma once

#include "models/base/result.h"
#include "models/base/secret_bytes.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>

namespace kakarite::vault {

struct KdfCost {
    std::uint64_t operations = 0;
    std::uint64_t memoryKib = 0;
};

inline constexpr std::uint64_t kFloorMemoryKib = 64 * 1024;

// About half a second on this machine. The memory stays at the floor and the passes grow: a larger memory would make
// opening the vault the peak of every program that does.
KdfCost calibratedCost();

struct SealedKey {
    KdfCost cost;
    bool bound = false; // to the device secret
    QByteArray salt;
    QByteArray nonce;
    QByteArray sealed;
};

// Who a slot belongs to: authenticated, not secret.
struct SlotOwner {
    QString vaultId;
    QString kind; // "password", "recovery"
    QString login;
};

Result<SealedKey> sealKey(const SecretBytes& dataKey, const SecretBytes& password, const SecretBytes* deviceSecret,
                          const SlotOwner& owner, KdfCost cost);
// VaultWrongPassword where the seal does not open.
Result<SecretBytes> openKey(const SealedKey& slot, const SecretBytes& password, const SecretBytes* deviceSecret,
                            const SlotOwner& owner);

// The same for a recovery code, whose 160 random bits need no slow derivation; it is never bound to a PC.
Result<SealedKey> sealKeyByCode(const SecretBytes& dataKey, const SecretBytes& code, const SlotOwner& owner);
Result<SecretBytes> openKeyByCode(const SealedKey& slot, const SecretBytes& code, const SlotOwner& owner);

// BLAKE2b-256 of `bytes` under a key derived from the data key.
QByteArray macOf(QByteArrayView bytes, const SecretBytes& dataKey);
QByteArray hashOf(QByteArrayView bytes);

} // namespace kakarite::vault
