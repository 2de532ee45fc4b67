// libFuzzer over keys.json: as it comes, and with the checksum that fits it, so that what lies behind is reached.
#include "models/vault/key_file.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>

namespace {

using namespace kakarite;

void look(const QByteArray& json)
{
    auto keys = vault::KeyFile::parse(json, true);
    if (!keys)
        return;
    static const SecretBytes password(13);
    static const SecretBytes ring(vault::kDataKeyBytes);
    for (const vault::KeySlot& slot : keys->users) {
        // A slot that nobody sealed opens for nobody; one that asks for much work is let be here.
        if (slot.key.cost.memoryKib <= 1024 && slot.key.cost.operations <= 4 &&
            vault::openKey(slot.key, password, nullptr, keys->ownerOf(slot.user.login)))
            std::abort();
    }
    if (keys->recovery && vault::openKeyByCode(*keys->recovery, password, keys->recoveryOwner()))
        std::abort();
    if (keys->authentic(ring))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char*>(data), qsizetype(size));
    look(json);
    QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root.isEmpty())
        return 0;
    root.remove(QStringLiteral("checksum"));
    const QByteArray body = QJsonDocument(root).toJson(QJsonDocument::Compact);
    root.insert(QStringLiteral("checksum"), QString::fromLatin1(vault::hashOf(body).toBase64()));
    look(QJsonDocument(root).toJson());
    return 0;
}
