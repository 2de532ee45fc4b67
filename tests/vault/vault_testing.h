// Vaults for tests: real SQLCipher, real Argon2id at the floor of its memory with one pass.
#pragma once

#include "models/vault/open_vault.h"

#include <QTemporaryDir>

#include <memory>

namespace kakarite::vault::testing {

inline constexpr KdfCost kCheapCost{1, kFloorMemoryKib};
inline constexpr char kPassword[] = "correct horse 電池";

SecretBytes secret(const char* text);
bool equal(const SecretBytes& a, const SecretBytes& b);

// Tables, indexes and triggers with their SQL, in order.
QByteArray schemaOf(sqlite3* database);
// The files of a folder, not those of folders in it; `to` holds nothing else afterwards.
void copyFolder(const QString& from, const QString& to);

// A folder of its own, a clock that stands, and the vault in it.
struct Clinic {
    Clinic();

    QTemporaryDir root;
    QString folder;
    FixedClock clock{std::int64_t(1'760'000'000'000)};
    SecretBytes recoveryCode;
    std::unique_ptr<Vault> vault;

    Result<std::unique_ptr<Vault>> open(const char* password = kPassword, const QString& login = {}) const;
    void close() { vault.reset(); }
    void reopen();
    // Makes 受付 "staff" with kPassword.
    void addStaff();
    void staffChooses(const char* password); // their own, instead of the one they were given
    // The data key, taken from the open vault's keys with kPassword: what somebody has who holds the password.
    SecretBytes dataKey() const;
    // A connection of one's own to the closed vault's file.
    std::unique_ptr<Database> raw(Access access = Access::Write) const;
};

// Offered and confirmed at once.
Result<SecretBytes> newRecoveryCode(Vault& vault, const SecretBytes& password);

// Result's error code; 0 where there is a value.
template <typename T>
int codeOf(const Result<T>& result)
{
    return result ? 0 : int(result.error().code);
}

std::int64_t count(const Reader& reader, const char* sql);
Result<void> runSql(Transaction& transaction, const char* sql);

} // namespace kakarite::vault::testing
