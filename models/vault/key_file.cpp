#include "models/vault/key_file.h"

#include "models/vault/circumstances.h"
#include "models/vault/durable_file.h"
#include "models/vault/roles.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace kakarite::vault {

namespace {

using namespace Qt::StringLiterals;

constexpr int kVersion = 2;

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}
QString base64(const QString& text)
{
    return base64(text.toUtf8());
}
QByteArray fromBase64(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}
QString textFromBase64(const QJsonValue& value)
{
    return QString::fromUtf8(fromBase64(value));
}

QJsonObject toJson(const SealedKey& key, const QString& algorithm)
{
    QJsonObject kdf{{u"alg"_s, algorithm}, {u"salt"_s, base64(key.salt)}};
    if (key.cost.operations > 0) {
        kdf.insert(u"ops"_s, qint64(key.cost.operations));
        kdf.insert(u"memory_kib"_s, qint64(key.cost.memoryKib));
    }
    QJsonObject object{
        {u"kdf"_s, kdf}, {u"keychain"_s, key.bound}, {u"nonce"_s, base64(key.nonce)}, {u"key"_s, base64(key.sealed)}};
    if (key.hasKeyPair()) {
        object.insert(u"public"_s, base64(key.publicKey));
        object.insert(u"box"_s, base64(key.box));
        object.insert(u"device"_s, base64(key.device));
    }
    return object;
}

SealedKey sealedKeyOf(const QJsonObject& object)
{
    const QJsonObject kdf = object.value(u"kdf"_s).toObject();
    SealedKey key;
    key.cost = {std::uint64_t(kdf.value(u"ops"_s).toInteger()), std::uint64_t(kdf.value(u"memory_kib"_s).toInteger())};
    key.bound = object.value(u"keychain"_s).toBool();
    key.salt = fromBase64(kdf.value(u"salt"_s));
    key.nonce = fromBase64(object.value(u"nonce"_s));
    key.sealed = fromBase64(object.value(u"key"_s));
    key.publicKey = fromBase64(object.value(u"public"_s));
    key.box = fromBase64(object.value(u"box"_s));
    key.device = fromBase64(object.value(u"device"_s));
    return key;
}

QByteArray without(QJsonObject object, std::initializer_list<QString> names)
{
    for (const QString& name : names)
        object.remove(name);
    return QJsonDocument(object).toJson(QJsonDocument::Compact); // names sorted: always the same bytes
}

} // namespace

QString keyFilePath(const QString& folder)
{
    return folder + "/keys.json"_L1;
}
QString databasePath(const QString& folder)
{
    return folder + "/clinic.db"_L1;
}

Result<void> writeFile(const QString& path, QByteArrayView bytes)
{
    QSaveFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                      file.write(bytes.data(), bytes.size()) == bytes.size() && file.commit();
    const QFileInfo info(path);
    if (done) {
        syncFolder(info.absolutePath());
        return {};
    }
    return failure(hasRoom(info.absolutePath(), kHardlyAnything) ? ErrorCode::FileUnwritable : ErrorCode::DiskFull,
                   info.fileName());
}

Result<KeyFile> KeyFile::load(const QString& folder)
{
    const bool hasDatabase = QFile::exists(databasePath(folder));
    QFile file(keyFilePath(folder));
    if (!file.exists())
        return failure(hasDatabase ? ErrorCode::VaultNoKey : ErrorCode::VaultNotAVault, u"keys.json is missing"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, u"keys.json"_s);
    return parse(file.read(4 * 1024 * 1024), hasDatabase);
}

Result<KeyFile> KeyFile::parse(const QByteArray& json, bool hasDatabase)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root.value(u"format"_s) != u"kakarite vault"_s)
        return failure(hasDatabase ? ErrorCode::VaultDamaged : ErrorCode::VaultNotAVault, u"keys.json"_s);
    if (root.value(u"version"_s).toInt() > kVersion)
        return failure(ErrorCode::VaultTooNew, u"keys.json"_s);
    if (fromBase64(root.value(u"checksum"_s)) != hashOf(without(root, {u"checksum"_s})))
        return failure(ErrorCode::VaultDamaged, u"keys.json"_s);

    KeyFile keys;
    keys.vaultId = root.value(u"vault_id"_s).toString();
    keys.clinicName = textFromBase64(root.value(u"clinic"_s));
    for (const auto value : root.value(u"users"_s).toArray()) {
        const QJsonObject object = value.toObject();
        KeySlot slot;
        slot.user.login = textFromBase64(object.value(u"login"_s));
        slot.user.name = textFromBase64(object.value(u"name"_s));
        slot.user.role = roleOf(object.value(u"role"_s).toString());
        slot.user.disabled = object.value(u"disabled"_s).toBool();
        slot.key = sealedKeyOf(object);
        keys.users.push_back(std::move(slot));
    }
    keys.dataKeyMadeMs = root.value(u"data_key_made_ms"_s).toInteger();
    keys.generation = root.value(u"generation"_s).toInteger();
    keys.changeDue = root.value(u"change_due"_s).toBool();
    if (root.contains(u"recovery"_s))
        keys.recovery = sealedKeyOf(root.value(u"recovery"_s).toObject());
    keys.m_authenticated = without(root, {u"checksum"_s, u"mac"_s});
    keys.m_mac = fromBase64(root.value(u"mac"_s));
    return keys;
}

Result<void> KeyFile::save(const QString& folder, const SecretBytes& ring)
{
    QJsonArray array;
    for (const KeySlot& slot : users) {
        QJsonObject object = toJson(slot.key, u"argon2id13"_s);
        object.insert(u"login"_s, base64(slot.user.login));
        object.insert(u"name"_s, base64(slot.user.name));
        object.insert(u"role"_s, QString::fromLatin1(roleName(slot.user.role)));
        object.insert(u"disabled"_s, slot.user.disabled);
        array.append(object);
    }
    QJsonObject root{{u"format"_s, u"kakarite vault"_s},
                     {u"version"_s, kVersion},
                     {u"vault_id"_s, vaultId},
                     {u"clinic"_s, base64(clinicName)},
                     {u"data_key_made_ms"_s, qint64(dataKeyMadeMs)},
                     {u"generation"_s, qint64(generation)},
                     {u"change_due"_s, changeDue},
                     {u"users"_s, array}};
    if (recovery)
        root.insert(u"recovery"_s, toJson(*recovery, u"blake2b"_s));
    const QByteArray authenticated = without(root, {});
    const QByteArray mac = macOf(authenticated, ring);
    root.insert(u"mac"_s, base64(mac));
    root.insert(u"checksum"_s, base64(hashOf(without(root, {}))));
    TRY(writeFile(keyFilePath(folder), QJsonDocument(root).toJson(QJsonDocument::Indented)));
    m_authenticated = authenticated;
    m_mac = mac;
    return {};
}

bool KeyFile::authentic(const SecretBytes& ring) const
{
    return m_mac == macOf(m_authenticated, ring);
}

Result<void> KeyFile::fillBoxes(const SecretBytes& ring)
{
    for (KeySlot& slot : users)
        TRY(fillBox(slot.key, ring));
    if (recovery && !recovery->hasKeyPair())
        return failure(ErrorCode::VaultKeySlotOld, u"recovery"_s);
    if (recovery)
        TRY(fillBox(*recovery, ring));
    return {};
}

KeySlot* KeyFile::find(const QString& login)
{
    for (KeySlot& slot : users) {
        if (slot.user.login == login)
            return &slot;
    }
    return nullptr;
}

bool KeyFile::anyBound() const
{
    for (const KeySlot& slot : users) {
        if (slot.key.bound)
            return true;
    }
    return false;
}

bool KeyFile::canBeUnlocked(const QString& login) const
{
    for (const KeySlot& slot : users) {
        if (slot.user.role == Role::Admin && !slot.user.disabled && slot.user.login != login)
            return true;
    }
    return recovery.has_value();
}

} // namespace kakarite::vault
