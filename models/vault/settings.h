// Settings of the clinic: named texts inside the vault, the same on every PC of the clinic.
//
// The keys are a closed list, so that none is misspelt; each is read and written by the folder whose matter it is.
// What belongs to one PC (window size, columns) is not here.
#pragma once

#include "models/vault/vault.h"

namespace kakarite::vault {

enum class Setting {
    AtRiskMonths,      // R8 months(a, b): a
    DroppedMonths,     // and b
    ClosedWeekdays,    // "47" = Thursday and Sunday (1 = Monday)
    ClosedDays,        // ISO days, comma separated
    Language,          // "ja" | "en"
    LockMinutes,       // 1..15
    BackupFolder,      // where backups go; unset: "backups" in the vault's own folder
    SecondBackupFolder // where each is copied to as well: another drive, a share
};
const char* settingKey(Setting setting);

// The stored text, or nothing where nobody has set it.
Result<std::optional<QString>> readSetting(const Reader& reader, Setting setting);
Result<void> writeSetting(Transaction& transaction, Setting setting, const QString& value);

// One setting as a use case of its own. Right::Settings.
Result<void> changeSetting(Vault& vault, Setting setting, const QString& value);

} // namespace kakarite::vault
