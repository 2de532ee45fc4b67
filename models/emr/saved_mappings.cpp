#include "models/emr/mapping.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kakarite::emr {

using vault::Intent;
using vault::Right;
using vault::Transaction;

namespace {

using Key = QLatin1StringView;

constexpr qint64 kMappingBytesAtMost = 1 << 20;
const QString& keyPrefix()
{
    static const QString kPrefix = u"emr_mapping:"_s;
    return kPrefix;
}

std::optional<int> columnOf(const QJsonValue& named, const TableFile& table)
{
    if (named.isString()) {
        const qsizetype found = table.header.indexOf(named.toString());
        return found < 0 ? std::nullopt : std::optional(int(found));
    }
    const int position = named.toInt() - 1;
    return position < 0 || position >= table.columnCount ? std::nullopt : std::optional(position);
}

Result<QJsonObject> parsed(const QByteArray& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isObject() ? Result<QJsonObject>(document.object()) : failure(ErrorCode::MappingInvalid);
}

std::size_t fieldCount(const Mapping& mapping)
{
    return mapping.columns.size();
}

} // namespace

QJsonObject toJson(const Mapping& mapping, const TableFile& table)
{
    QJsonObject columns;
    for (const auto& [field, places] : mapping.columns) {
        QJsonArray array;
        for (const int place : places) {
            // Two columns of the same title can only be told apart by their place.
            const bool named = place < table.header.size() && !table.header[place].isEmpty() &&
                               table.header.count(table.header[place]) == 1;
            array.append(named ? QJsonValue(table.header[place]) : QJsonValue(place + 1));
        }
        if (!array.isEmpty())
            columns[Key(fieldName(field))] = array;
    }
    return {{Key("mapping"), 1}, {Key("columns"), columns}};
}

Result<Mapping> mappingFromJson(const QJsonObject& json, const TableFile& table)
{
    if (json[Key("mapping")].toInt() != 1 || !json[Key("columns")].isObject())
        return failure(ErrorCode::MappingInvalid);
    Mapping mapping;
    const QJsonObject columns = json[Key("columns")].toObject();
    for (auto entry = columns.begin(); entry != columns.end(); ++entry) {
        const auto field = parseField(entry.key());
        if (!field || !entry.value().isArray())
            return failure(ErrorCode::MappingInvalid, entry.key());
        for (const auto named : entry.value().toArray()) {
            const auto column = columnOf(named, table);
            if (!column)
                return failure(ErrorCode::MappingInvalid, entry.key());
            mapping.columns[*field].push_back(*column);
        }
    }
    return mapping;
}

Result<Mapping> readMappingFile(const QString& path, const TableFile& table)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::FileNotFound);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMappingBytesAtMost)
        return failure(ErrorCode::FileUnreadable);
    TRY_LET(const QJsonObject json, parsed(file.readAll()));
    return mappingFromJson(json, table);
}

Result<void> saveMapping(vault::Vault& vault, const QString& name, const Mapping& mapping, const TableFile& table)
{
    TRY(vault.actor().require(Right::Import));
    if (name.trimmed().isEmpty())
        return failure(ErrorCode::InvalidArgument, u"name"_s);
    return vault.transact(vault.actor(), Intent::ChangeSetting, [&](Transaction& transaction) -> Result<void> {
        TRY_LET(auto write, transaction.prepare("INSERT INTO setting(key, value) VALUES (?1, ?2) "
                                                "ON CONFLICT(key) DO UPDATE SET value = excluded.value"));
        write.bind(1, keyPrefix() + name.trimmed());
        write.bind(2, QString::fromUtf8(QJsonDocument(toJson(mapping, table)).toJson(QJsonDocument::Compact)));
        TRY(write.run());
        transaction.note(u"setting:emr_mapping", 1);
        return {};
    });
}

Result<void> removeMapping(vault::Vault& vault, const QString& name)
{
    TRY(vault.actor().require(Right::Import));
    return vault.transact(vault.actor(), Intent::ChangeSetting, [&](Transaction& transaction) -> Result<void> {
        TRY_LET(auto remove, transaction.prepare("DELETE FROM setting WHERE key = ?1 RETURNING id"));
        remove.bind(1, keyPrefix() + name.trimmed());
        TRY_LET(const bool removed, remove.step());
        if (!removed)
            return failure(ErrorCode::MappingNotFound);
        TRY(remove.step());
        transaction.note(u"setting:emr_mapping", 1);
        return {};
    });
}

Result<QStringList> savedMappings(const vault::Reader& reader)
{
    TRY_LET(auto query, reader.prepare("SELECT key FROM setting WHERE key >= 'emr_mapping:' AND key < 'emr_mapping;' "
                                       "ORDER BY key"));
    QStringList names;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return names;
        names.append(query.text(0).sliced(keyPrefix().size()));
    }
}

Result<Mapping> loadMapping(const vault::Reader& reader, const QString& name, const TableFile& table)
{
    TRY_LET(auto query, reader.prepare("SELECT value FROM setting WHERE key = ?1"));
    query.bind(1, keyPrefix() + name.trimmed());
    TRY_LET(const bool found, query.step());
    if (!found)
        return failure(ErrorCode::MappingNotFound);
    TRY_LET(const QJsonObject json, parsed(query.text(0).toUtf8()));
    return mappingFromJson(json, table);
}

Result<Mapping> bestMapping(const vault::Reader& reader, const TableFile& table)
{
    Mapping best = guessMapping(table);
    TRY_LET(const QStringList names, savedMappings(reader));
    for (const QString& name : names) {
        auto mapping = table.header.isEmpty() ? failure(ErrorCode::MappingInvalid) : loadMapping(reader, name, table);
        if (mapping && mapping->identifiesPatients() && fieldCount(*mapping) > fieldCount(best))
            best = *std::move(mapping);
    }
    return best;
}

} // namespace kakarite::emr
