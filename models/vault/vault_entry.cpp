// Into the vault: creating, opening, looking at it from outside, and the recovery code.
#include "models/vault/device_secret.h"
#include "models/vault/login_attempts.h"
#include "models/vault/migration_backup.h"
#include "models/vault/migrations.h"
#include "models/vault/open_vault.h"
#include "models/vault/password_rule.h"
#include "models/vault/recovery_code.h"
#include "models/vault/restore.h"
#include "models/vault/roles.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <sodium.h>

namespace kakarite::vault {

namespace {

using namespace Qt::StringLiterals;

// The user as the database knows it: it decides about the role, and who may enter.
Result<Actor> actorOf(sqlite3* database, const KeyFile& keys, const QString& login)
{
    TRY_LET(auto clinic, Statement::prepare(database, "SELECT vault_id FROM clinic"));
    TRY_LET(const bool named, clinic.step());
    if (!named || clinic.text(0) != keys.vaultId)
        return failure(ErrorCode::VaultDamaged, u"keys.json belongs to another database"_s);
    TRY_LET(auto user, Statement::prepare(database, "SELECT id, name, role, disabled FROM user"
                                                    " WHERE login = ?1 AND removed = 0"));
    TRY_LET(const bool found, user.bind(1, login).step());
    if (!found)
        return failure(ErrorCode::VaultUserUnknown);
    if (user.integer(3) != 0)
        return failure(ErrorCode::VaultUserDisabled);
    return Actor{user.integer(0), login, user.text(1), roleOf(user.text(2))};
}

Result<void> bringTriggersUpToDate(sqlite3* database)
{
    TRY(execute(database, "BEGIN IMMEDIATE"));
    const Result<void> done = installTriggers(database);
    TRY(execute(database, done ? "COMMIT" : "ROLLBACK"));
    return done;
}

// Under whichever key of the ring is the database's own; that one alone stays in `ring`.
Result<std::unique_ptr<Database>> openUnderRing(const QString& file, SecretBytes& ring, bool& newest)
{
    const auto part = [&](std::size_t index) {
        return SecretBytes::copyOf({ring.data() + index * kDataKeyBytes, kDataKeyBytes});
    };
    const std::size_t parts = ring.size() / kDataKeyBytes;
    Result<std::unique_ptr<Database>> database = failure(ErrorCode::VaultDamaged, u"no key"_s);
    for (std::size_t i = 0; i < parts; ++i) {
        SecretBytes key = part(i);
        database = Database::open(file, key, Access::Write);
        if (database) {
            ring = std::move(key);
            newest = i == 0;
            break;
        }
    }
    return database;
}

constexpr int kAnchorSchema = 2; // came with audit.head

// Opens the database of an unlocked folder, brings it up to date and lets the user in.
Result<std::unique_ptr<OpenVault>> enter(Unlocked unlocked, const QString& login, const Clock& clock)
{
    unlocked.file = databasePath(unlocked.folder);
    if (!QFile::exists(unlocked.file))
        return failure(ErrorCode::VaultDamaged, u"clinic.db is missing"_s);
    const SecretBytes ring = unlocked.dataKey.clone();
    const std::optional<RestoredFrom> restored = unlocked.restored;
    bool newest = true;
    TRY_LET(auto database, openUnderRing(unlocked.file, unlocked.dataKey, newest));
    TRY_LET(const MigrationReport migrated,
            migrate(database->handle(), migrationBackup(unlocked, ring, *database, clock), clock.nowMs()));
    TRY(bringTriggersUpToDate(database->handle()));
    TRY_LET(unlocked.actor, actorOf(database->handle(), unlocked.keys, login));
    auto vault = std::make_unique<OpenVault>(std::move(unlocked), std::move(database), clock);
    TRY(vault->readOwnFlags());
    if (restored)
        TRY(vault->recordRestore(*restored));
    else if (migrated.from >= kAnchorSchema) // the programs before had none
        TRY(vault->settleAnchor(ring));
    if (ring.size() > kDataKeyBytes)
        TRY(vault->settleKeys(newest));
    else // of a change that was cut short before any key of it counted
        removeDatabaseFiles(changingPath(vault->folder()));
    TRY(vault->settleKeyGeneration());
    if (migrated.from != migrated.to) {
        TRY(vault->transact(vault->actor(), Intent::Migrate, [&](Transaction& transaction) -> Result<void> {
            transaction.note(u"schema:%1"_s.arg(migrated.to), 1);
            return {};
        }));
    }
    return vault;
}

// "" = the only user, or the first administrator that is not disabled.
QString chosenLogin(const KeyFile& keys, const QString& login)
{
    if (!login.isEmpty() || keys.users.empty())
        return login;
    if (keys.users.size() > 1) {
        for (const KeySlot& slot : keys.users) {
            if (slot.user.role == Role::Admin && !slot.user.disabled)
                return slot.user.login;
        }
    }
    return keys.users.front().user.login;
}

Result<void> prepareFolder(const QString& folder)
{
    if (QFile::exists(keyFilePath(folder)) || QFile::exists(databasePath(folder)))
        return failure(ErrorCode::VaultExists);
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::FileUnwritable, u"folder"_s);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Result<KeyFile> makeKeys(const CreateOptions& options, const SecretBytes& password, const SecretBytes& dataKey,
                         std::optional<KdfCost> cost, std::int64_t nowMs, SecretBytes* recoveryCode)
{
    KeyFile keys;
    keys.dataKeyMadeMs = nowMs;
    keys.vaultId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    keys.clinicName = options.clinicName.trimmed();
    std::optional<SecretBytes> secret;
    if (options.useKeychain) {
        TRY_LET(secret, createDeviceSecret(keys.vaultId));
    }
    KeySlot slot;
    slot.user = {options.adminLogin, options.adminName.trimmed(), Role::Admin, false};
    TRY_LET(slot.key, sealKey(dataKey, password, secret ? &*secret : nullptr, keys.ownerOf(options.adminLogin),
                              cost ? *cost : calibratedCost()));
    keys.users.push_back(std::move(slot));
    if (recoveryCode) {
        RecoveryCode code = makeRecoveryCode();
        TRY_LET(keys.recovery, sealKeyByCode(dataKey, code.bits, keys.recoveryOwner()));
        *recoveryCode = std::move(code.text);
    }
    return keys;
}

// The schema, the clinic and its first user, in a file under another name.
Result<Unlocked> makeDatabase(Unlocked unlocked, const Clock& clock)
{
    TRY_LET(auto database, Database::open(unlocked.file, unlocked.dataKey, Access::Create));
    TRY(migrate(database->handle(), nullptr, clock.nowMs()));
    const QString vaultId = unlocked.keys.vaultId;
    const QString clinicName = unlocked.keys.clinicName;
    OpenVault vault(std::move(unlocked), std::move(database), clock);
    const auto filled =
        vault.transact(vault.actor(), Intent::CreateVault, [&](Transaction& transaction) -> Result<void> {
            TRY_LET(auto clinic, transaction.prepare("INSERT INTO clinic(id, vault_id, name, created_at_ms)"
                                                     " VALUES (1, ?1, ?2, ?3)"));
            TRY(clinic.bind(1, vaultId).bind(2, clinicName).bind(3, transaction.nowMs()).run());
            TRY_LET(auto user, transaction.prepare("INSERT INTO user(login, name, role, created_at_ms)"
                                                   " VALUES (?1, ?2, 'admin', ?3)"));
            TRY(user.bind(1, vault.actor().login).bind(2, vault.actor().name).bind(3, transaction.nowMs()).run());
            transaction.note(u"user:%1"_s.arg(transaction.lastInsertId()), 1);
            return {};
        });
    TRY(filled);
    return vault.takeApart();
}

Result<std::unique_ptr<OpenVault>> fill(Unlocked unlocked, const Clock& clock)
{
    const QString folder = unlocked.folder;
    const QString login = unlocked.actor.login;
    // Under another name until it is whole: a half-made database must not look like one that has lost its keys.
    unlocked.file = databasePath(folder) + u".new"_s;
    removeDatabaseFiles(unlocked.file);
    TRY_LET(Unlocked made, makeDatabase(std::move(unlocked), clock));
    if (!QFile::rename(made.file, databasePath(folder)))
        return failure(ErrorCode::FileUnwritable, u"clinic.db"_s);
    TRY(made.keys.save(folder, made.dataKey));
    TRY_LET(auto vault, enter(std::move(made), login, clock));
    TRY(vault->login({}));
    return vault;
}

} // namespace

Result<std::unique_ptr<Vault>> createVault(const QString& folder, const CreateOptions& options, SecretBytes password,
                                           const Clock& clock, std::optional<KdfCost> cost, SecretBytes* recoveryCode)
{
    if (sodium_init() < 0)
        return failure(ErrorCode::VaultUnsafeLibrary, u"libsodium"_s);
    TRY(checkLogin(options.adminLogin));
    TRY(checkPassword(password, options.adminLogin));
    TRY(checkName(options.clinicName));
    TRY(checkName(options.adminName));
    TRY(prepareFolder(folder));
    TRY_LET(FolderLock lock, FolderLock::take(folder));
    SecretBytes dataKey = SecretBytes::random(kDataKeyBytes);
    TRY_LET(KeyFile keys, makeKeys(options, password, dataKey, cost, clock.nowMs(), recoveryCode));
    const Actor actor{0, options.adminLogin, options.adminName.trimmed(), Role::Admin};
    const QString vaultId = keys.vaultId;
    auto vault = fill({folder, {}, std::move(lock), std::move(keys), std::move(dataKey), actor, cost}, clock);
    if (!vault) { // nothing of it was ever usable
        removeDatabaseFiles(databasePath(folder) + u".new"_s);
        removeDatabaseFiles(databasePath(folder));
        QFile::remove(keyFilePath(folder));
        QFile::remove(folder + u"/audit.head"_s);
        if (options.useKeychain)
            (void)removeDeviceSecret(vaultId);
        return std::unexpected(std::move(vault).error());
    }
    return std::unique_ptr<Vault>(std::move(vault).value());
}

namespace {

// Whose login it is, also of somebody who has left; nobody's where there is none.
Result<QString> subjectOfLogin(const Reader& reader, const QString& login)
{
    TRY_LET(auto user, reader.prepare("SELECT id FROM user WHERE login = ?1"));
    TRY_LET(const bool found, user.bind(1, login).step());
    return found ? subjectOfUser(user.integer(0)) : u"user:unknown"_s;
}

// What was typed wrongly since the last success goes into the log, now that it can be written.
Result<void> logFailures(OpenVault& vault, LoginAttempts& attempts)
{
    const auto untold = attempts.untold();
    if (!untold.empty()) {
        TRY(vault.transact(vault.actor(), Intent::LoginFailed, [&](Transaction& transaction) -> Result<void> {
            for (const LoginAttempts::Untold& one : untold) {
                TRY_LET(const QString subject, subjectOfLogin(transaction, one.login));
                transaction.note(subject, one.failures);
            }
            return {};
        }));
        TRY(attempts.markTold());
    }
    TRY(attempts.clear({}));
    return attempts.clear(vault.actor().login);
}

// What is asked once the database is open, for it lies in there: whether the password still holds, and the second
// factor.
Result<void> enterAsked(OpenVault& vault, const SecretBytes& code, LoginAttempts& attempts)
{
    if (vault.passwordExpired())
        return failure(ErrorCode::VaultPasswordExpired);
    TRY_LET(const bool asked, vault.ownSecondFactor());
    if (asked && code.isEmpty())
        return failure(ErrorCode::VaultSecondFactorNeeded);
    const Result<void> entered = vault.login(code);
    if (!entered && entered.error().code == ErrorCode::VaultSecondFactorWrong)
        TRY(attempts.countFailure(vault.actor().login, vault.clock().runningMs()));
    return entered;
}

} // namespace

Result<std::unique_ptr<Vault>> openVault(const QString& folder, Credentials credentials, const Clock& clock,
                                         std::optional<KdfCost> cost, std::optional<RestoredFrom> restored)
{
    if (sodium_init() < 0)
        return failure(ErrorCode::VaultUnsafeLibrary, u"libsodium"_s);
    finishRestore(folder);
    TRY_LET(KeyFile keys, KeyFile::load(folder));
    TRY_LET(FolderLock lock, FolderLock::take(folder));
    const QString who = chosenLogin(keys, credentials.login);
    LoginAttempts attempts(folder);
    // What was typed for an unknown login may be a password: such failures are counted without it.
    const KeySlot* slot = keys.find(who);
    const QString counted = slot ? who : QString();
    TRY(attempts.check(counted, clock.runningMs(), slot && keys.canBeUnlocked(who)));
    if (!slot) {
        TRY(attempts.countFailure(counted, clock.runningMs()));
        return failure(ErrorCode::VaultUserUnknown);
    }
    TRY_LET(const auto secret, readDeviceSecretIf(slot->key.bound, keys.vaultId));
    auto ring = openKey(slot->key, credentials.password, secret ? &*secret : nullptr, keys.ownerOf(who));
    if (!ring) {
        if (ring.error().code == ErrorCode::VaultWrongPassword)
            TRY(attempts.countFailure(counted, clock.runningMs()));
        return std::unexpected(std::move(ring).error());
    }
    if (!keys.authentic(*ring))
        return failure(ErrorCode::VaultDamaged, u"keys.json was altered"_s);
    const bool renew = !slot->key.hasKeyPair();
    TRY_LET(
        auto vault,
        enter({folder, {}, std::move(lock), std::move(keys), std::move(ring).value(), {}, cost, restored}, who, clock));
    TRY(enterAsked(*vault, credentials.secondFactor, attempts));
    TRY(logFailures(*vault, attempts));
    if (renew)
        TRY(vault->renewSlot(credentials.password, secret ? &*secret : nullptr));
    return std::unique_ptr<Vault>(std::move(vault));
}

namespace {

Result<SecretBytes> ringByCode(const KeyFile& keys, const SecretBytes& recoveryCode)
{
    const SecretBytes bits = parseRecoveryCode(recoveryCode);
    if (bits.isEmpty() || !keys.recovery)
        return failure(ErrorCode::VaultWrongRecoveryCode);
    auto ring = openKeyByCode(*keys.recovery, bits, keys.recoveryOwner());
    if (!ring && ring.error().code == ErrorCode::VaultWrongPassword)
        return failure(ErrorCode::VaultWrongRecoveryCode);
    if (!ring)
        return std::unexpected(std::move(ring).error());
    if (!keys.authentic(*ring))
        return failure(ErrorCode::VaultDamaged, u"keys.json was altered"_s);
    return ring;
}

} // namespace

Result<std::unique_ptr<Vault>> openVaultByCode(const QString& folder, const SecretBytes& recoveryCode,
                                               const QString& login, const Clock& clock)
{
    if (sodium_init() < 0)
        return failure(ErrorCode::VaultUnsafeLibrary, u"libsodium"_s);
    TRY_LET(KeyFile keys, KeyFile::load(folder));
    TRY_LET(FolderLock lock, FolderLock::take(folder));
    TRY_LET(SecretBytes ring, ringByCode(keys, recoveryCode));
    const QString who = chosenLogin(keys, login);
    TRY_LET(auto vault, enter({folder, {}, std::move(lock), std::move(keys), std::move(ring), {}, {}}, who, clock));
    return std::unique_ptr<Vault>(std::move(vault));
}

Result<SecretBytes> resetVaultPassword(const QString& folder, const SecretBytes& recoveryCode, const QString& login,
                                       const SecretBytes& password, const Clock& clock, std::optional<KdfCost> cost,
                                       std::optional<RestoredFrom> restored, bool useKeychain)
{
    if (sodium_init() < 0)
        return failure(ErrorCode::VaultUnsafeLibrary, u"libsodium"_s);
    TRY_LET(KeyFile keys, KeyFile::load(folder));
    TRY_LET(FolderLock lock, FolderLock::take(folder));
    TRY(checkPassword(password, chosenLogin(keys, login)));
    TRY_LET(SecretBytes ring, ringByCode(keys, recoveryCode));
    const QString who = chosenLogin(keys, login);
    if (!keys.find(who))
        return failure(ErrorCode::VaultUserUnknown);

    std::optional<SecretBytes> secret;
    if (useKeychain && keys.anyBound()) {
        auto known = readDeviceSecret(keys.vaultId);
        if (!known && known.error().code == ErrorCode::VaultKeychainEntryMissing)
            known = createDeviceSecret(keys.vaultId); // the vault has moved to this PC
        if (!known)
            return std::unexpected(std::move(known).error());
        secret = std::move(known).value();
    }
    TRY_LET(auto vault,
            enter({folder, {}, std::move(lock), std::move(keys), std::move(ring), {}, cost, restored}, who, clock));
    TRY_LET(SecretBytes next, vault->recover(password, secret ? &*secret : nullptr));
    TRY(LoginAttempts(folder).clear(who));
    return next;
}

// ---------------------------------------------------------------- the doors of the public class

Result<std::unique_ptr<Vault>> Vault::create(const QString& folder, const CreateOptions& options, SecretBytes password,
                                             const Clock& clock, SecretBytes* recoveryCode)
{
    return createVault(folder, options, std::move(password), clock, std::nullopt, recoveryCode);
}

Result<std::unique_ptr<Vault>> Vault::open(const QString& folder, Credentials credentials, const Clock& clock)
{
    return openVault(folder, std::move(credentials), clock, std::nullopt);
}

Result<SecretBytes> Vault::resetPassword(const QString& folder, const SecretBytes& recoveryCode, const QString& login,
                                         const SecretBytes& next, const Clock& clock, bool useKeychain)
{
    return resetVaultPassword(folder, recoveryCode, login, next, clock, std::nullopt, {}, useKeychain);
}

Result<Vault::Door> Vault::lookAt(const QString& folder)
{
    finishRestore(folder);
    TRY_LET(const KeyFile keys, KeyFile::load(folder));
    Door door;
    door.clinicName = keys.clinicName;
    for (const KeySlot& slot : keys.users)
        door.users.push_back(slot.user);
    return door;
}

} // namespace kakarite::vault
