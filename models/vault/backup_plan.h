// The backups that make themselves: one a day, into the folder of the settings (or "backups" beside the database) and,
// where a second folder is set, a copy there; seven days, five weeks and twelve months are kept in each.
//
// Which ones there are is read from the folders themselves: a file counts as a generation only with a whole footer.
// Each run and each restore for trial is written to the audit log, also one that failed.
#pragma once

#include "models/vault/backup.h"
#include "models/vault/settings.h"

#include <optional>
#include <vector>

namespace kakarite::vault {

struct BackupPlace {
    QString folder;
    bool there = false;              // the folder can be reached
    std::vector<BackupInfo> backups; // of this vault; newest first

    // One that is dated more than a day ahead was made under a wrong clock and counts for nothing: else none would be
    // made until that day comes. Null where there is no other.
    const BackupInfo* newest(std::int64_t nowMs) const;
    int datedAhead(std::int64_t nowMs) const;
};

struct BackupState {
    BackupPlace first;
    std::optional<BackupPlace> second;
    bool ownFolder = true; // no first folder is set: the vault's own
    // None of today (in Japan), or an upload came after the newest, or it opens with other passwords and codes than the
    // vault; the same of the second folder.
    bool due = false;
    bool keysChanged = false; // the newest of a folder that can be reached opens with other passwords or codes
    struct Done {
        std::int64_t atMs = 0;
        ErrorCode failed{}; // 0: it went well
    };
    std::optional<Done> lastRun; // as the log has it
    std::optional<Done> lastTrial;
};
Result<BackupState> backupState(const Vault& vault, const Reader& reader);

struct BackupRun {
    BackupInfo info;             // in the first folder, or in the second where the first failed
    std::optional<Error> first;  // why there is none in the first folder
    std::optional<Error> second; // why there is no copy in the second folder
    int pruned = 0;
};
// A backup now, its copy, and what is too old removed; straight into the second folder where the first fails.
// BackupNowhere where there are two and neither took it. On any thread.
Result<BackupRun> backUpNow(Vault& vault, const BackupWork& work);
// The same where one is due; nothing else.
Result<std::optional<BackupRun>> backUpIfDue(Vault& vault, const BackupWork& work);
// After people, passwords or codes were changed: a backup that opens with those of now. Nothing where there is one.
Result<std::optional<BackupRun>> backUpIfKeysChanged(Vault& vault, const BackupWork& work);
// A backup that somebody makes by hand, into a file of any name. All the data leaves with it: it is in the log before
// the file has its name. As Vault::writeBackup.
Result<BackupInfo> backUpTo(Vault& vault, const QString& file, const BackupWork& work);
// The newest backup of the first folder restored for trial (Vault::tryBackup). NotFound where there is none.
Result<BackupTrial> tryNewestBackup(Vault& vault, const BackupWork& work);

// Which of these (newest first) to keep: the newest of each of the last 7 days, 5 weeks and 12 months that have one.
// The first is always kept.
std::vector<bool> keptBackups(const std::vector<std::int64_t>& madeAtMs);

// InvalidArgument for a relative path; BackupFolderMissing. Empty: as if never set. Right::Users.
Result<void> setBackupFolder(Vault& vault, Setting which, const QString& folder);

} // namespace kakarite::vault
