// What a vault holds, for comparing, and older vaults.
#pragma once

#include "models/vault/migrations.h"
#include "tests/vault/vault_testing.h"

#include <QByteArray>

namespace kakarite::safety {

// Everything but the log of what was done, which grows by being opened, and the number of keys.json; empty where it
// cannot be read to its end.
QByteArray contents(sqlite3* database);
QByteArray contentsOf(const QString& databaseFile, const SecretBytes& key);

// A vault as the program of release 1 left it: its schema and triggers, a patient, notes, a log that is whole. The open
// vault of `clinic` is closed and its database replaced.
void makeReleaseOne(vault::testing::Clinic& clinic);

// The migrations there are, and one more that touches many pages: table kept(id, sum) from note.
std::vector<vault::MigrationScript> migrationsAndOneMore();

} // namespace kakarite::safety
