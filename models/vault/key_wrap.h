// How a password wraps the data key (spec: security.md §4.2).
//
// Argon2id of the password, where the vault is bound to a PC mixed with that PC's device secret (BLAKE2b), gives the
// wrapping key; XChaCha20-Poly1305 seals a private key under it. The data key lies in a box for the public half
// (X25519), so that it can be changed while its owner is away. The authenticated data of a slot names its vault, its
// owner, its public key and its parameters, so that no slot can be moved or weakened; that the public keys are those of
// this clinic's people says the mac of keys.json, which is checked before anything is put into a box.
//
// A key ring is one data key (32 bytes) or, while the data key is being changed, the new one and the one before it.
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

inline constexpr std::size_t kDataKeyBytes = 32;

struct SealedKey {
    KdfCost cost;
    bool bound = false; // to the device secret
    QByteArray device;  // which one: a short hash of it, so that another PC's is told from a wrong password
    QByteArray salt;
    QByteArray nonce;
    QByteArray sealed;    // the private key
    QByteArray publicKey; // empty in a slot of the first version: there `sealed` holds the data key itself
    QByteArray box;       // the key ring
    bool hasKeyPair() const { return !publicKey.isEmpty(); }
};

// Who a slot belongs to: authenticated, not secret.
struct SlotOwner {
    QString vaultId;
    QString kind; // "password", "recovery"
    QString login;
};

Result<SealedKey> sealKey(const SecretBytes& ring, const SecretBytes& password, const SecretBytes* deviceSecret,
                          const SlotOwner& owner, KdfCost cost);
// The key ring. VaultWrongPassword where the seal does not open; VaultKeychainEntryMissing where it was made with
// another device secret.
Result<SecretBytes> openKey(const SealedKey& slot, const SecretBytes& password, const SecretBytes* deviceSecret,
                            const SlotOwner& owner);

// The same for a recovery code, whose 160 random bits need no slow derivation; it is never bound to a PC.
Result<SealedKey> sealKeyByCode(const SecretBytes& ring, const SecretBytes& code, const SlotOwner& owner);
Result<SecretBytes> openKeyByCode(const SealedKey& slot, const SecretBytes& code, const SlotOwner& owner);

// Another ring into the box of a slot that has a key pair; VaultKeySlotOld for one that has none.
Result<void> fillBox(SealedKey& slot, const SecretBytes& ring);

// BLAKE2b-256 of `bytes` under a key derived from the data key.
enum class MacUse { KeyFile, AuditAnchor };
QByteArray macOf(QByteArrayView bytes, const SecretBytes& dataKey, MacUse use = MacUse::KeyFile);
QByteArray hashOf(QByteArrayView bytes);

} // namespace kakarite::vault
