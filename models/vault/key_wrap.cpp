#include "models/vault/key_wrap.h"

#include "models/vault/password_rule.h"

#include <QDataStream>
#include <QIODevice>

#include <sodium.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string_view>

namespace kakarite::vault {

using namespace std::string_view_literals;

namespace {

constexpr std::uint64_t kCeilingMemoryKib = 2 * 1024 * 1024;
constexpr std::uint64_t kCeilingOperations = 1000;
constexpr std::size_t kKeyBytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;

unsigned char* bytesOf(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}
const unsigned char* bytesOf(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}
const unsigned char* bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data());
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), std::size_t(size));
    return bytes;
}

// What a slot is known by to others: it says nothing about the secret.
QByteArray deviceName(const SecretBytes& deviceSecret)
{
    constexpr unsigned char kPurpose[] = "kakarite device";
    QByteArray name(crypto_generichash_BYTES_MIN, Qt::Uninitialized);
    crypto_generichash(bytesOf(name), std::size_t(name.size()), kPurpose, sizeof(kPurpose), deviceSecret.data(),
                       deviceSecret.size());
    return name;
}

QByteArray associatedData(const SealedKey& slot, const SlotOwner& owner)
{
    QByteArray data;
    QDataStream stream(&data, QIODevice::WriteOnly); // every text with its length: no two owners look alike
    stream.setVersion(QDataStream::Qt_6_0);
    stream << QByteArray(slot.hasKeyPair() ? "kakarite slot 2" : "kakarite slot 1") << owner.vaultId.toUtf8()
           << owner.kind.toUtf8() << owner.login.toUtf8() << quint64(slot.cost.operations)
           << quint64(slot.cost.memoryKib) << slot.bound << slot.salt;
    if (slot.hasKeyPair())
        stream << QByteArray(slot.device.constData(), slot.device.size()) << slot.publicKey; // null and empty are one
    return data;
}

Result<SecretBytes> argon2id(const SecretBytes& password, const SealedKey& slot)
{
    if (slot.salt.size() != crypto_pwhash_argon2id_SALTBYTES || slot.cost.memoryKib > kCeilingMemoryKib ||
        slot.cost.operations > kCeilingOperations)
        return failure(ErrorCode::VaultDamaged, QStringLiteral("key derivation parameters"));
    SecretBytes key(kKeyBytes);
    const char* const typed = password.isEmpty() ? "" : reinterpret_cast<const char*>(password.data());
    const int code =
        crypto_pwhash(key.data(), key.size(), typed, password.size(), bytesOf(slot.salt), slot.cost.operations,
                      std::size_t(slot.cost.memoryKib) * 1024, crypto_pwhash_ALG_ARGON2ID13);
    if (code != 0)
        return failure(ErrorCode::Internal, QStringLiteral("not enough memory for the key derivation"));
    return key;
}

// BLAKE2b-256 of `input` under `key`.
SecretBytes mixed(const SecretBytes& input, const unsigned char* key, std::size_t keySize)
{
    SecretBytes out(kKeyBytes);
    crypto_generichash(out.data(), out.size(), input.data(), input.size(), key, keySize);
    return out;
}

Result<SecretBytes> passwordKey(const SealedKey& slot, const SecretBytes& password, const SecretBytes* deviceSecret)
{
    TRY_LET(SecretBytes key, argon2id(password, slot));
    if (slot.bound) {
        if (!deviceSecret || (!slot.device.isEmpty() && slot.device != deviceName(*deviceSecret)))
            return failure(ErrorCode::VaultKeychainEntryMissing);
        key = mixed(key, deviceSecret->data(), deviceSecret->size());
    }
    return key;
}

void seal(SealedKey& slot, const SecretBytes& secret, const SecretBytes& wrappingKey, const SlotOwner& owner)
{
    slot.nonce = randomBytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    slot.sealed.resize(qsizetype(secret.size()) + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    const QByteArray associated = associatedData(slot, owner);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(slot.sealed), nullptr, secret.data(), secret.size(),
                                               bytesOf(associated), std::size_t(associated.size()), nullptr,
                                               bytesOf(slot.nonce), wrappingKey.data());
}

// A key pair of its own for the slot, the private half sealed, the ring in the box.
Result<void> sealRing(SealedKey& slot, const SecretBytes& ring, const SecretBytes& wrappingKey, const SlotOwner& owner)
{
    SecretBytes privateKey(crypto_box_SECRETKEYBYTES);
    slot.publicKey.resize(crypto_box_PUBLICKEYBYTES);
    crypto_box_keypair(bytesOf(slot.publicKey), privateKey.data());
    seal(slot, privateKey, wrappingKey, owner);
    return fillBox(slot, ring);
}

Result<SecretBytes> unseal(const SealedKey& slot, const SecretBytes& wrappingKey, const SlotOwner& owner)
{
    constexpr qsizetype kSealedBytes = qsizetype(kKeyBytes) + crypto_aead_xchacha20poly1305_ietf_ABYTES;
    if (slot.nonce.size() != crypto_aead_xchacha20poly1305_ietf_NPUBBYTES || slot.sealed.size() != kSealedBytes)
        return failure(ErrorCode::VaultDamaged, QStringLiteral("key slot"));
    SecretBytes secret(kKeyBytes);
    const QByteArray associated = associatedData(slot, owner);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            secret.data(), nullptr, nullptr, bytesOf(slot.sealed), std::size_t(slot.sealed.size()), bytesOf(associated),
            std::size_t(associated.size()), bytesOf(slot.nonce), wrappingKey.data()) != 0)
        return failure(ErrorCode::VaultWrongPassword);
    return secret;
}

Result<SecretBytes> unsealRing(const SealedKey& slot, const SecretBytes& wrappingKey, const SlotOwner& owner)
{
    TRY_LET(SecretBytes secret, unseal(slot, wrappingKey, owner));
    if (!slot.hasKeyPair())
        return secret;
    const qsizetype size = slot.box.size() - qsizetype(crypto_box_SEALBYTES);
    if (slot.publicKey.size() != crypto_box_PUBLICKEYBYTES ||
        (size != qsizetype(kDataKeyBytes) && size != 2 * qsizetype(kDataKeyBytes)))
        return failure(ErrorCode::VaultDamaged, QStringLiteral("key box"));
    SecretBytes ring{std::size_t(size)};
    if (crypto_box_seal_open(ring.data(), bytesOf(slot.box), std::size_t(slot.box.size()), bytesOf(slot.publicKey),
                             secret.data()) != 0)
        return failure(ErrorCode::VaultDamaged, QStringLiteral("key box"));
    return ring;
}

} // namespace

KdfCost calibratedCost()
{
    using namespace std::chrono;
    constexpr std::uint64_t kTrialOperations = 3;
    constexpr double kTargetSeconds = 0.5;
    SealedKey trial;
    trial.cost = {kTrialOperations, kFloorMemoryKib};
    trial.salt = QByteArray(crypto_pwhash_argon2id_SALTBYTES, '\0');
    const auto begin = steady_clock::now();
    const auto tried = argon2id(SecretBytes(8), trial);
    const double seconds = duration<double>(steady_clock::now() - begin).count();
    const double wanted = tried ? kTargetSeconds / seconds * double(kTrialOperations) : 0.0;
    return {std::clamp(std::uint64_t(std::llround(wanted)), kTrialOperations, std::uint64_t(64)), kFloorMemoryKib};
}

Result<SealedKey> sealKey(const SecretBytes& ring, const SecretBytes& password, const SecretBytes* deviceSecret,
                          const SlotOwner& owner, KdfCost cost)
{
    SealedKey slot;
    slot.cost = cost;
    slot.bound = deviceSecret != nullptr;
    if (deviceSecret)
        slot.device = deviceName(*deviceSecret);
    slot.salt = randomBytes(crypto_pwhash_argon2id_SALTBYTES);
    TRY_LET(const SecretBytes key, passwordKey(slot, normalisedPassword(password), deviceSecret));
    TRY(sealRing(slot, ring, key, owner));
    return slot;
}

Result<SecretBytes> openKey(const SealedKey& slot, const SecretBytes& password, const SecretBytes* deviceSecret,
                            const SlotOwner& owner)
{
    // Slots of the first version were made from what was typed.
    const SecretBytes typed = slot.hasKeyPair() ? normalisedPassword(password) : password.clone();
    TRY_LET(const SecretBytes key, passwordKey(slot, typed, deviceSecret));
    return unsealRing(slot, key, owner);
}

Result<SealedKey> sealKeyByCode(const SecretBytes& ring, const SecretBytes& code, const SlotOwner& owner)
{
    SealedKey slot;
    slot.salt = randomBytes(crypto_generichash_KEYBYTES);
    TRY(sealRing(slot, ring, mixed(code, bytesOf(slot.salt), std::size_t(slot.salt.size())), owner));
    return slot;
}

Result<SecretBytes> openKeyByCode(const SealedKey& slot, const SecretBytes& code, const SlotOwner& owner)
{
    if (slot.salt.size() != crypto_generichash_KEYBYTES)
        return failure(ErrorCode::VaultDamaged, QStringLiteral("recovery slot"));
    return unsealRing(slot, mixed(code, bytesOf(slot.salt), std::size_t(slot.salt.size())), owner);
}

Result<void> fillBox(SealedKey& slot, const SecretBytes& ring)
{
    if (!slot.hasKeyPair())
        return failure(ErrorCode::VaultKeySlotOld);
    slot.box.resize(qsizetype(ring.size()) + qsizetype(crypto_box_SEALBYTES));
    if (crypto_box_seal(bytesOf(slot.box), ring.data(), ring.size(), bytesOf(slot.publicKey)) != 0)
        return failure(ErrorCode::VaultDamaged, QStringLiteral("public key"));
    return {};
}

QByteArray macOf(QByteArrayView bytes, const SecretBytes& dataKey, MacUse use)
{
    // Not the data key itself: one key, one use. The terminating zero belongs to the purpose.
    const std::string_view purpose =
        use == MacUse::KeyFile ? "kakarite keys.json mac\0"sv : "kakarite audit.head mac\0"sv;
    SecretBytes key(crypto_generichash_KEYBYTES);
    crypto_generichash(key.data(), key.size(), reinterpret_cast<const unsigned char*>(purpose.data()), purpose.size(),
                       dataKey.data(), kDataKeyBytes);
    QByteArray mac(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(bytesOf(mac), std::size_t(mac.size()), bytesOf(bytes), std::size_t(bytes.size()), key.data(),
                       key.size());
    return mac;
}

QByteArray hashOf(QByteArrayView bytes)
{
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(bytesOf(hash), std::size_t(hash.size()), bytesOf(bytes), std::size_t(bytes.size()), nullptr, 0);
    return hash;
}

} // namespace kakarite::vault
