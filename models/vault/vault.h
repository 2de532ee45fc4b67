// The vault of one clinic: a folder with clinic.db (SQLCipher), keys.json (wrapped keys) and a lock file.
//
// A random 256-bit data key encrypts the database; keys.json holds it once per user, wrapped by Argon2id of the user's
// password (spec: security.md §4, db.md §3.7). One process has a vault open at a time. transact() is the only door for
// writes: it opens the transaction, runs the function, records the captured field changes, writes the audit entry and
// commits, or leaves everything as it was. Roles are enforced here and in the use cases, not by the window.
#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/secret_bytes.h"
#include "models/vault/connection.h"

#include <QString>

#include <functional>
#include <memory>
#include <type_traits>
#include <vector>

namespace kakarite::vault {

enum class Role { Admin, Staff }; // 管理者, スタッフ

// What a role may do. Staff: everything but Dashboard, Users and Audit (product.md §1.11, security.md L2).
enum class Right { Patients, Import, UndoImport, Dashboard, Users, Settings, Audit };
bool allows(Role role, Right right);

struct Actor {
    std::int64_t userId = 0;
    QString login;
    QString name;
    Role role = Role::Staff;
    // PermissionDenied unless the role has the right.
    Result<void> require(Right right) const;
};

// Why something is written or read: the audit log's closed list. Names are stored; append only.
enum class Intent {
    CreateVault,
    Login,
    LoginFailed,
    Lock,
    ImportReceipts,
    UndoImport,
    ImportPatients,
    ViewPatient,
    SearchPatients,
    ListPatients,
    ViewReport,
    Export,
    AddUser,
    DisableUser,
    EnableUser,
    ChangePassword,
    ChangeRole,
    ExcludePatient,
    EndExclusion,
    EditContact,
    AddNote,
    ChangeSetting,
    Rederive,
    Migrate,
    Verify,
    Backup,
    RemoveUser,
    UnlockUser,
    ChangeSecondFactor,
    ChangeDataKey,
    ChangeRecoveryCode,
    AuditGap, // the log ended earlier than its anchor says (audit_anchor.h)
    ImportMasters,
    Recover,    // a password set with the recovery code
    Restore,    // a backup took the vault's place (restore.h)
    KeysPutBack // keys.json is one of before: its passwords and codes open the vault again
};
inline constexpr Intent kLastIntent = Intent::KeysPutBack;
const char* intentName(Intent intent); // "import_receipts"

struct UserEntry { // as shown before anybody has logged in, and in the user list
    QString login;
    QString name;
    Role role = Role::Staff;
    bool disabled = false;
    bool initialPassword = false; // set by an administrator, not yet changed; known from the inside only
    bool initialExpired = false;  // likewise: not changed in time, it opens nothing any more
    bool secondFactor = false;    // likewise
};

// What a person brings to the door.
struct Credentials {
    QString login; // empty: the only user, or the first administrator where there are several
    SecretBytes password;
    SecretBytes secondFactor; // six digits, or a spare code; empty where none was given
};

// How far a change of the data key has come: bytes of the database.
using KeyProgress = std::function<void(std::int64_t done, std::int64_t total)>;
// backup.h
struct BackupInfo;
struct BackupTrial;
struct BackupWork;

struct CreateOptions {
    QString clinicName;
    QString adminLogin;
    QString adminName;
    bool useKeychain =
        false; // mix a secret from the system's keychain into the wrapping keys; fails where there is none
};

class Vault {
public:
    // `recoveryCode` receives the code (ASCII, to be shown once and printed) that opens the vault without a password
    // and without this PC's keychain. Without the argument the vault has none.
    static Result<std::unique_ptr<Vault>> create(const QString& folder, const CreateOptions& options,
                                                 SecretBytes password, const Clock& clock,
                                                 SecretBytes* recoveryCode = nullptr);
    // VaultSecondFactorNeeded where the password is right and a code is missing. Failures are counted
    // (login_attempts.h).
    static Result<std::unique_ptr<Vault>> open(const QString& folder, Credentials credentials, const Clock& clock);
    static Result<std::unique_ptr<Vault>> open(const QString& folder, const QString& login, SecretBytes password,
                                               const Clock& clock)
    {
        return open(folder, Credentials{login, std::move(password), {}}, clock);
    }
    // Sets a new password with the recovery code, unlocks the login, turns its second factor off, and binds it to this
    // PC's keychain if the vault uses one – unless `useKeychain` is false: then the password alone opens the vault. A
    // code is used once: gives the one that takes its place, to be shown and printed. VaultWrongRecoveryCode.
    static Result<SecretBytes> resetPassword(const QString& folder, const SecretBytes& recoveryCode,
                                             const QString& login, const SecretBytes& next, const Clock& clock,
                                             bool useKeychain = true);
    // The clinic's name and its users, without a password (for the login page); NotAVault where there is none.
    struct Door {
        QString clinicName;
        std::vector<UserEntry> users;
    };
    static Result<Door> lookAt(const QString& folder);
    virtual ~Vault() = default;

    virtual const Actor& actor() const = 0;
    virtual QString folder() const = 0;
    virtual QString clinicName() const = 0;
    virtual const Clock& clock() const = 0;

    // A further connection for reading, on the calling thread.
    virtual Result<std::unique_ptr<ReadConnection>> openReader() const = 0;

    // Runs fn(Transaction&) -> Result<T> inside one IMMEDIATE transaction on this thread. `derived` tells that the
    // rows follow from kept files and are not to be captured as changes that people made.
    enum class Capture { Changes, DerivedOnly };
    template <typename Fn>
    auto transact(const Actor& who, Intent intent, Fn&& fn, Capture capture = Capture::Changes)
        -> std::invoke_result_t<Fn, Transaction&>
    {
        using R = std::invoke_result_t<Fn, Transaction&>;
        R result = failure(ErrorCode::Internal);
        const Result<void> done = transactErased(who, intent, capture, [&](Transaction& transaction) -> Result<void> {
            result = fn(transaction);
            if (!result)
                return std::unexpected(result.error());
            return {};
        });
        if (!done)
            return std::unexpected(done.error());
        return result;
    }

    // Reads that must be logged (a patient's record opened, a list exported). What is looked at again and again, one
    // patient, one list, one report, is written once in 15 minutes (security.md L1).
    virtual Result<void> recordRead(Intent intent, const QString& subject, std::int64_t count) = 0;

    // --- users (Right::Users, but for what is one's own)
    virtual Result<std::vector<UserEntry>> users() const = 0; // without those removed
    // The password is an initial one: the window asks its owner for another at the first login, within 72 hours
    // (security.md A2; VaultPasswordExpired after that). AlreadyExists;
    // VaultLoginWasUsed where the login was that of somebody who has left, whom the log could not tell apart;
    // VaultUserNameUnseen for a name with characters that act unseen.
    virtual Result<void> addUser(const QString& login, const QString& name, Role role, SecretBytes password) = 0;
    virtual Result<void> setUserDisabled(const QString& login, bool disabled) = 0;
    virtual Result<void> setUserRole(const QString& login, Role role) = 0; // both: VaultLastAdmin, VaultUserUnknown
    // `current` is the password of the person who is logged in, also where an administrator sets another's.
    virtual Result<void> setPassword(const QString& login, SecretBytes current, SecretBytes next) = 0;
    virtual bool passwordIsInitial() const = 0;                // of the person who is logged in
    virtual Result<void> unlockUser(const QString& login) = 0; // after too many failures
    // Takes the key away and changes the data key, so that neither the files nor old copies of keys.json help any more.
    // As changeDataKey(); VaultUserIsOneself; VaultKeyChangeDue where the person is removed and that change failed:
    // keyState() remembers it.
    virtual Result<void> removeUser(const QString& login, const KeyProgress& progress) = 0;

    // --- second factor (TOTP) of the person who is logged in; `password` is that person's (security.md §4.2, A4)
    struct SecondFactorOffer {
        SecretBytes secret; // base32, to be typed
        SecretBytes uri;    // otpauth://…, to be shown as a QR code
    };
    virtual Result<SecondFactorOffer> offerSecondFactor(const SecretBytes& password) = 0;
    // The first code makes it count; gives ten spare codes, to be shown once.
    virtual Result<std::vector<SecretBytes>> confirmSecondFactor(const SecretBytes& code) = 0;
    virtual Result<std::vector<SecretBytes>> newSpareCodes(const SecretBytes& password) = 0;
    // Also another's (Right::Users), whose password must then be changed. One's own password must be long enough to
    // stand alone.
    virtual Result<void> endSecondFactor(const QString& login, const SecretBytes& password) = 0;

    // --- keys
    struct KeyState {
        std::int64_t dataKeyMadeMs = 0; // 0: before this was kept
        bool changeDue = false;         // a removal was cut short before the data key was changed
        bool keychain = false;
        bool recoveryCode = false;
        bool secondFactor = false; // of the person who is logged in
    };
    virtual KeyState keyState() const = 0;
    // Writes the whole database anew under another key, in a file beside it, then lets it take its place: at every
    // moment the old pair of files or the new one opens. Right::Users. VaultInUse while readers are open;
    // VaultKeySlotOld. `progress` runs on this thread.
    virtual Result<void> changeDataKey(const KeyProgress& progress) = 0;
    // Another recovery code, to be shown and kept first: the one before opens the vault until it is confirmed, and
    // after that only the backups of before. Right::Users.
    virtual Result<SecretBytes> offerRecoveryCode(const SecretBytes& password) = 0;
    virtual Result<void> confirmRecoveryCode() = 0; // NotFound where none was offered

    // --- health
    struct Verification {
        bool cipherOk = false;      // cipher_integrity_check: every page is what was written
        bool structureOk = false;   // quick_check
        bool foreignKeysOk = false; // foreign_key_check
        bool databaseOk = false;    // all three
        bool auditOk = false;       // the hash chain
        std::int64_t auditRows = 0;
        std::int64_t firstBrokenAudit = 0; // 0 = none
        std::int64_t lostAudit = 0;        // rows that were cut off at the end, now or at an earlier opening
        std::int64_t lostAnchors = 0;      // how often what tells such rows was gone or unreadable (audit_anchor.h)
        bool keysOk = false;               // keys.json belongs to this database
    };
    virtual Result<Verification> verify() = 0;

    // --- backups (backup.h); on any thread, with a reader of its own, so that nobody waits for them
    // Writes the vault as it is now into one file, verified before it bears its name.
    virtual Result<BackupInfo> writeBackup(const QString& file, const BackupWork& work) const = 0;
    // Restores a backup into a scratch folder beside it, looks at all of it, and removes the folder again.
    virtual Result<BackupTrial> tryBackup(const QString& file, const BackupWork& work) const = 0;

protected:
    virtual Result<void> transactErased(const Actor& who, Intent intent, Capture capture,
                                        const std::function<Result<void>(Transaction&)>& fn) = 0;
};

// To be called first in main(): no core dumps, no reading of this process by others, libraries checked.
Result<void> hardenProcess();

} // namespace kakarite::vault
