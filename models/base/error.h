// What went wrong, as data.
//
// An Error carries a code, a redacted detail for support (file offsets, SQLite result codes, record names – never a
// patient's data, never a password, never wording) and, where one error follows from another, its cause. The wording
// and the next step for the user are made from the code by ui/text, which a test walks code by code.
// ErrorCode is append-only: its numbers are written to audit rows.
#pragma once

#include <QString>

#include <memory>

namespace kakarite {

enum class ErrorCode : int {
    // general
    Internal = 1,
    InvalidArgument = 2,
    Cancelled = 3,
    PermissionDenied = 4,
    NotFound = 5,
    AlreadyExists = 6,
    // files
    FileNotFound = 20,
    FileUnreadable = 21,
    FileUnwritable = 22,
    FileEmpty = 23,
    FileTooLarge = 24,
    DiskFull = 25,
    ArchiveDamaged = 26,
    ArchiveHoldsNoReceipts = 27,
    ArchiveEncrypted = 28,
    TooManyFiles = 29,    // in one upload; detail holds the most there may be
    ArchiveTooLarge = 30, // a zip whose members would be too large, or too many, to unpack
    // vault
    VaultWrongPassword = 40,
    VaultNotAVault = 41,
    VaultDamaged = 42,
    VaultTooNew = 43,
    VaultInUse = 44,
    VaultExists = 45,
    VaultNoKey = 46,
    VaultUnsafeLibrary = 47, // the loaded SQLite is not SQLCipher, or one older than 4.5
    VaultUserUnknown = 48,
    VaultUserDisabled = 49,
    VaultKeychainUnavailable = 50,
    VaultKeychainEntryMissing = 51, // the vault is bound to another PC's keychain
    VaultLastAdmin = 52,
    PasswordTooWeak = 53,
    AuditBroken = 54,
    DatabaseFailed = 55, // any other SQLite error; detail holds its extended result code
    MigrationFailed = 56,
    VaultTooManyAttempts = 57,
    BackupDamaged = 58,           // a backup that is not whole, or no backup at all
    BackupFolderMissing = 59,     // the folder for backups is not there: a drive taken out, a share that is off
    VaultFolderGone = 60,         // the vault's own folder disappeared or was moved while it was open
    VaultLockUnsupported = 61,    // a folder that cannot be locked: a network share
    RestoreWouldReplace = 62,     // the folder holds a vault, and nobody said that it is to be replaced
    VaultReadOnly = 63,           // a folder in which nothing can be written
    VaultPasswordExpired = 64,    // an administrator chose it, and its owner did not change it in time
    VaultLoginLocked = 65,        // ten failures: an administrator or the recovery code must unlock it
    VaultSecondFactorNeeded = 66, // the password was right; a code is asked for as well
    VaultSecondFactorWrong = 67,
    PasswordTooCommon = 68,
    VaultKeySlotOld = 69,        // made before key pairs: its person has to log in once
    VaultKeysIntact = 70,        // keys.json can be read: none is put in its place
    VaultKeysOfAnotherTime = 71, // those of a backup do not open the database as it is
    BackupNowhere = 72, // neither folder took it; the cause says why not the first, and its cause why not the second
    VaultKeyChangeDue = 73, // somebody is removed; the data key is still to be changed: the cause says why
    VaultWrongRecoveryCode = 74,
    VaultPasswordInitial = 75,       // an administrator chose it: nothing opens until it is one's own
    VaultUserNameUnseen = 76,        // the name of a person or clinic holds characters that act unseen
    VaultUserIsOneself = 77,         // nobody takes away the login they are at
    VaultLoginWasUsed = 78,          // by somebody who has left
    RestoreNeedsTodaysPassword = 79, // the password of the backup does not open the vault that is to be replaced
    // receipts
    ReceiptNotUke = 80,        // a text that is no receipt file
    ReceiptDpc = 81,           // DPC
    ReceiptDental = 82,        // 歯科
    ReceiptPharmacy = 83,      // 調剤
    ReceiptWorkersComp = 84,   // 労災
    ReceiptBinary = 85,        // not a text file at all
    ReceiptNoClaim = 86,       // the header is right, but no claim follows
    ReceiptInpatientOnly = 87, // only claims that are not outpatient ones
    ImportNotFound = 90,
    ImportAlreadyUndone = 91,
    // patients
    PatientNumberInvalid = 100,
    PatientNotFound = 101,
    ExclusionNotFound = 102,
    // patient lists (CSV of electronic charts)
    PatientListNotTable = 110,    // no text in rows and columns
    PatientListSpreadsheet = 111, // an Excel workbook, not a CSV of it
    PatientListNoColumns = 112,   // no column says which patient a row is about
    PatientListOpenQuote = 113,   // a quoted cell that never ends
    PatientListChanged = 114,     // not the bytes any more that were looked at
    MappingNotFound = 115,        // no mapping was saved under that name
    MappingInvalid = 116,         // not a mapping, or one of columns that this file does not have
    PatientListInArchive = 117,   // in a zip
    PatientListTooWide = 118,     // more columns in its header than any list has
    PatientListStrayBytes = 119,  // a text with a few NUL bytes in it
    // official code masters
    MasterNotMaster = 130,   // a file that is no official master
    MasterIsReceipt = 131,   // a receipt file where a master is wanted
    MasterColumns = 132,     // a master whose columns are missing or do not hold what they should
    MasterNewerLayout = 133, // more columns than known, and not those expected in the known ones
    ArchiveHoldsNoMaster = 134,
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    std::shared_ptr<const Error> cause;

    Error() = default;
    Error(ErrorCode errorCode, QString errorDetail = {}) : code(errorCode), detail(std::move(errorDetail)) {}
    Error(ErrorCode errorCode, QString errorDetail, Error errorCause)
        : code(errorCode), detail(std::move(errorDetail)), cause(std::make_shared<const Error>(std::move(errorCause)))
    {
    }
};

} // namespace kakarite
