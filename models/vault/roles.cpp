#include "models/vault/roles.h"

namespace kakarite::vault {

bool allows(Role role, Right right)
{
    return role == Role::Admin || (right != Right::Dashboard && right != Right::Users && right != Right::Audit);
}

Result<void> Actor::require(Right right) const
{
    if (!allows(role, right))
        return failure(ErrorCode::PermissionDenied);
    return {};
}

const char* roleName(Role role)
{
    return role == Role::Admin ? "admin" : "staff";
}

Role roleOf(QStringView name)
{
    return name == QLatin1String("admin") ? Role::Admin : Role::Staff;
}

std::optional<Right> rightFor(Intent intent)
{
    switch (intent) {
    case Intent::ImportReceipts:
    case Intent::ImportPatients:
    case Intent::ImportMasters:
        return Right::Import;
    case Intent::UndoImport:
        return Right::UndoImport;
    case Intent::AddUser:
    case Intent::DisableUser:
    case Intent::EnableUser:
    case Intent::ChangeRole:
    case Intent::RemoveUser:
    case Intent::UnlockUser:
    case Intent::ChangeDataKey:
    case Intent::ChangeRecoveryCode:
        return Right::Users;
    case Intent::ChangeSetting:
        return Right::Settings;
    case Intent::ViewReport:
        return Right::Dashboard;
    case Intent::ViewPatient:
    case Intent::SearchPatients:
    case Intent::ListPatients:
    case Intent::ExcludePatient:
    case Intent::EndExclusion:
    case Intent::EditContact:
    case Intent::AddNote:
        return Right::Patients;
    default:
        return std::nullopt;
    }
}

const char* intentName(Intent intent)
{
    switch (intent) {
    case Intent::CreateVault:
        return "create_vault";
    case Intent::Login:
        return "login";
    case Intent::LoginFailed:
        return "login_failed";
    case Intent::Lock:
        return "lock";
    case Intent::ImportReceipts:
        return "import_receipts";
    case Intent::UndoImport:
        return "undo_import";
    case Intent::ImportPatients:
        return "import_patients";
    case Intent::ViewPatient:
        return "view_patient";
    case Intent::SearchPatients:
        return "search_patients";
    case Intent::ListPatients:
        return "list_patients";
    case Intent::ViewReport:
        return "view_report";
    case Intent::Export:
        return "export";
    case Intent::AddUser:
        return "add_user";
    case Intent::DisableUser:
        return "disable_user";
    case Intent::EnableUser:
        return "enable_user";
    case Intent::ChangePassword:
        return "change_password";
    case Intent::ChangeRole:
        return "change_role";
    case Intent::ExcludePatient:
        return "exclude_patient";
    case Intent::EndExclusion:
        return "end_exclusion";
    case Intent::EditContact:
        return "edit_contact";
    case Intent::AddNote:
        return "add_note";
    case Intent::ChangeSetting:
        return "change_setting";
    case Intent::Rederive:
        return "rederive";
    case Intent::Migrate:
        return "migrate";
    case Intent::Verify:
        return "verify";
    case Intent::Backup:
        return "backup";
    case Intent::RemoveUser:
        return "remove_user";
    case Intent::UnlockUser:
        return "unlock_user";
    case Intent::ChangeSecondFactor:
        return "change_second_factor";
    case Intent::ChangeDataKey:
        return "change_data_key";
    case Intent::ChangeRecoveryCode:
        return "change_recovery_code";
    case Intent::AuditGap:
        return "audit_gap";
    case Intent::ImportMasters:
        return "import_masters";
    case Intent::Recover:
        return "recover";
    case Intent::Restore:
        return "restore";
    case Intent::KeysPutBack:
        return "keys_put_back";
    }
    return "unknown";
}

} // namespace kakarite::vault
