#include "models/vault/settings.h"

namespace kakarite::vault {

const char* settingKey(Setting setting)
{
    switch (setting) {
    case Setting::AtRiskMonths:
        return "at_risk_months";
    case Setting::DroppedMonths:
        return "dropped_months";
    case Setting::ClosedWeekdays:
        return "closed_weekdays";
    case Setting::ClosedDays:
        return "closed_days";
    case Setting::Language:
        return "language";
    case Setting::LockMinutes:
        return "lock_minutes";
    case Setting::BackupFolder:
        return "backup_folder";
    case Setting::SecondBackupFolder:
        return "second_backup_folder";
    }
    return "";
}

Result<std::optional<QString>> readSetting(const Reader& reader, Setting setting)
{
    TRY_LET(auto query, reader.prepare("SELECT value FROM setting WHERE key = ?1"));
    query.bind(1, QString::fromLatin1(settingKey(setting)));
    TRY_LET(const bool found, query.step());
    return found ? std::optional(query.text(0)) : std::nullopt;
}

Result<void> writeSetting(Transaction& transaction, Setting setting, const QString& value)
{
    TRY_LET(auto write, transaction.prepare("INSERT INTO setting(key, value) VALUES (?1, ?2) "
                                            "ON CONFLICT(key) DO UPDATE SET value = excluded.value"));
    write.bind(1, QString::fromLatin1(settingKey(setting))).bind(2, value);
    TRY(write.run());
    transaction.note(QStringLiteral("setting:") + QString::fromLatin1(settingKey(setting)), 1);
    return {};
}

Result<void> changeSetting(Vault& vault, Setting setting, const QString& value)
{
    // Where all the data is copied to is for whoever answers for the keys.
    const bool backups = setting == Setting::BackupFolder || setting == Setting::SecondBackupFolder;
    TRY(vault.actor().require(backups ? Right::Users : Right::Settings));
    return vault.transact(vault.actor(), Intent::ChangeSetting, [&](Transaction& transaction) -> Result<void> {
        return writeSetting(transaction, setting, value);
    });
}

} // namespace kakarite::vault
