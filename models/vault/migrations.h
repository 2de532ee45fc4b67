// The numbered scripts that make the schema, and what brings a database to the newest of them.
//
// Forward only. Each script runs in one exclusive transaction together with its number (user_version) and its row in
// schema_migration. A database that exists already is backed up first, and checked after.
#pragma once

#include "models/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <functional>
#include <span>

struct sqlite3;

namespace kakarite::vault {

struct MigrationScript {
    int version;
    const char* name;
    const unsigned char* sql;
    std::size_t size;

    QByteArrayView text() const { return {sql, qsizetype(size)}; }
};

std::span<const MigrationScript> migrationScripts();

inline constexpr std::int64_t kApplicationId = 0x4b4b5254; // "KKRT"

struct MigrationReport {
    int from = 0;
    int to = 0;
    QString backup; // the backup's file; empty where nothing had to be saved
};

// Makes a backup of the database as it is, before the first script runs; gives its file.
using MigrationBackup = std::function<Result<QString>(int from, int to)>;

// VaultTooNew for a database that a newer program has written; MigrationFailed with its cause.
// `backUp` is null for a database that is being created: there is nothing to save yet.
Result<MigrationReport> migrate(sqlite3* database, const MigrationBackup& backUp, std::int64_t nowMs,
                                std::span<const MigrationScript> scripts = migrationScripts());
// Brings the triggers to what the field registry asks for.
Result<void> installTriggers(sqlite3* database);

} // namespace kakarite::vault
