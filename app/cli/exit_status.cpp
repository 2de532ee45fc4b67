#include "app/cli/exit_status.h"

namespace kakarite::cli {

ExitStatus exitStatus(ErrorCode code)
{
    const int number = int(code);
    switch (code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::PermissionDenied:
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::VaultExists:
    case ErrorCode::RestoreWouldReplace:
    case ErrorCode::VaultLastAdmin:
    case ErrorCode::VaultUserIsOneself:
    case ErrorCode::VaultLoginWasUsed:
    case ErrorCode::PasswordTooWeak:
    case ErrorCode::PasswordTooCommon:
    case ErrorCode::VaultKeySlotOld:
    case ErrorCode::VaultKeysIntact:
    case ErrorCode::VaultUserNameUnseen:
    case ErrorCode::ImportNotFound:
    case ErrorCode::ImportAlreadyUndone:
    case ErrorCode::PatientNumberInvalid:
    case ErrorCode::PatientNotFound:
    case ErrorCode::ExclusionNotFound:
    case ErrorCode::MappingNotFound:
    case ErrorCode::MappingInvalid:
        return WrongUsage;
    case ErrorCode::AuditBroken:
    case ErrorCode::VaultKeyChangeDue:
        return DoneWithWarnings;
    case ErrorCode::FileUnwritable:
    case ErrorCode::DiskFull:
    case ErrorCode::BackupFolderMissing:
    case ErrorCode::BackupNowhere:
    case ErrorCode::DatabaseFailed:
    case ErrorCode::MigrationFailed:
        return InternalError;
    default:
        break;
    }
    if (code == ErrorCode::BackupDamaged || code == ErrorCode::ArchiveTooLarge)
        return Unreadable;
    if (number >= int(ErrorCode::VaultWrongPassword) && number <= int(ErrorCode::VaultSecondFactorWrong))
        return CannotOpen;
    if (code == ErrorCode::VaultKeysOfAnotherTime || code == ErrorCode::VaultWrongRecoveryCode ||
        code == ErrorCode::VaultPasswordInitial || code == ErrorCode::RestoreNeedsTodaysPassword)
        return CannotOpen;
    if ((number >= int(ErrorCode::FileNotFound) && number <= int(ErrorCode::ArchiveEncrypted)) ||
        (number >= int(ErrorCode::ReceiptNotUke) && number <= int(ErrorCode::ReceiptInpatientOnly)) ||
        (number >= int(ErrorCode::PatientListNotTable) && number <= int(ErrorCode::PatientListChanged)) ||
        (number >= int(ErrorCode::PatientListInArchive) && number <= int(ErrorCode::PatientListStrayBytes)) ||
        (number >= int(ErrorCode::MasterNotMaster) && number <= int(ErrorCode::ArchiveHoldsNoMaster)))
        return Unreadable;
    return InternalError;
}

} // namespace kakarite::cli
