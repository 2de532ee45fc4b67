// keys.json: who may open the vault, and the data key once for each, wrapped.
//
// What it says about roles and disabled users is a copy for the login page; the database decides. `checksum` tells a
// file that was damaged from a wrong password; `mac`, under a key derived from the data key, tells one that was
// altered: under the newest key of the ring (key_wrap.h). Written as a whole or not at all. Names are Base64, so that
// the file is plain ASCII.
#pragma once

#include "models/base/result.h"
#include "models/base/secret_bytes.h"
#include "models/vault/key_wrap.h"
#include "models/vault/vault.h"

#include <optional>
#include <vector>

namespace kakarite::vault {

struct KeySlot {
    UserEntry user;
    SealedKey key;
};

struct KeyFile {
    QString vaultId;
    QString clinicName;
    std::vector<KeySlot> users; // the first one created the vault
    std::optional<SealedKey> recovery;
    std::int64_t dataKeyMadeMs = 0; // 0: before this was kept
    std::int64_t generation = 0;    // as key_file of the database says, or one more where a kill came between
    bool changeDue = false;         // somebody was removed; the data key is still the one they knew

    // NotAVault, VaultNoKey (a database without its keys), VaultDamaged, VaultTooNew.
    static Result<KeyFile> load(const QString& folder);
    // The bytes of keys.json, beside a database or not: the same errors.
    static Result<KeyFile> parse(const QByteArray& json, bool hasDatabase);
    Result<void> save(const QString& folder, const SecretBytes& ring);
    bool authentic(const SecretBytes& ring) const; // of what load() read or save() wrote
    // The ring into every box; VaultKeySlotOld where a slot has none, with "recovery" as detail where it is that one.
    Result<void> fillBoxes(const SecretBytes& ring);

    KeySlot* find(const QString& login);
    SlotOwner ownerOf(const QString& login) const { return {vaultId, QStringLiteral("password"), login}; }
    SlotOwner recoveryOwner() const { return {vaultId, QStringLiteral("recovery"), {}}; }
    bool anyBound() const;
    // Whether somebody else, or the recovery code, could unlock this login again.
    bool canBeUnlocked(const QString& login) const;

private:
    QByteArray m_authenticated; // the bytes under the mac
    QByteArray m_mac;
};

QString keyFilePath(const QString& folder);
QString databasePath(const QString& folder);
// Writes the whole file or nothing; DiskFull or FileUnwritable.
Result<void> writeFile(const QString& path, QByteArrayView bytes);

} // namespace kakarite::vault
