#include "models/vault/backup_plan.h"

#include "models/vault/backup_file.h"
#include "models/vault/database.h"
#include "models/vault/key_file.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace kakarite::vault {

namespace {

using namespace Qt::StringLiterals;

constexpr int kDays = 7;
constexpr int kWeeks = 5;
constexpr int kMonths = 12;
constexpr std::int64_t kDayMs = std::int64_t(24) * 3600 * 1000;
constexpr std::int64_t kJapanMs = std::int64_t(9) * 3600 * 1000;

std::int64_t dayOf(std::int64_t ms)
{
    return (ms + kJapanMs) / kDayMs;
}

BackupPlace placeAt(const QString& folder, const QString& vaultId)
{
    BackupPlace place{folder, QFileInfo(folder).isDir(), {}};
    const QDir dir(folder);
    for (const QString& name : dir.entryList({backupPattern(vaultId)}, QDir::Files)) {
        if (auto info = readBackupInfo(dir.filePath(name)); info && info->vaultId == vaultId)
            place.backups.push_back(*std::move(info));
    }
    std::sort(place.backups.begin(), place.backups.end(),
              [](const BackupInfo& a, const BackupInfo& b) { return a.madeAtMs > b.madeAtMs; });
    return place;
}

// The newest opens with the passwords and codes of before. One from a clock that ran ahead does not count for it.
bool hasOtherKeys(const BackupPlace& place, std::int64_t nowMs, QByteArrayView keys)
{
    const auto made =
        std::ranges::find_if(place.backups, [&](const BackupInfo& info) { return info.madeAtMs <= nowMs; });
    return made != place.backups.end() && !holdsKeys(made->file, keys);
}

// Not of today, or older than what was uploaded last.
bool outdated(const BackupPlace& place, std::int64_t nowMs, std::int64_t lastImportMs)
{
    const BackupInfo* newest = place.newest(nowMs);
    return !newest || dayOf(newest->madeAtMs) < dayOf(nowMs) || newest->madeAtMs < lastImportMs;
}

struct Folders {
    QString vaultId;
    QString first;
    bool own = false; // the vault's own folder of backups: made where it is missing
    QString second;   // empty: none
};

Result<Folders> foldersOf(const Vault& vault, const Reader& reader)
{
    Folders folders;
    TRY_LET(auto clinic, reader.prepare("SELECT vault_id FROM clinic"));
    TRY(clinic.step());
    folders.vaultId = clinic.text(0);
    TRY_LET(const auto first, readSetting(reader, Setting::BackupFolder));
    TRY_LET(const auto second, readSetting(reader, Setting::SecondBackupFolder));
    folders.own = !first || first->isEmpty();
    folders.first = folders.own ? vault.folder() + u"/backups"_s : *first;
    folders.second = second.value_or(QString());
    return folders;
}

Result<std::optional<BackupState::Done>> lastDone(const Reader& reader, const char* subject)
{
    TRY_LET(auto row, reader.prepare("SELECT at_ms, count FROM audit WHERE subject = ?1 ORDER BY seq DESC LIMIT 1"));
    TRY_LET(const bool found, row.bind(1, QString::fromLatin1(subject)).step());
    if (!found)
        return std::optional<BackupState::Done>();
    return std::optional(BackupState::Done{row.integer(0), static_cast<ErrorCode>(row.integer(1))});
}

constexpr char kRunSubject[] = "backup:run";
constexpr char kTrialSubject[] = "backup:trial";
constexpr char kCopySubject[] = "backup:copy";

// The count of the row of a run or a trial is the error's code, 0 where it went well.
Result<void> record(Vault& vault, const char* subject, int count)
{
    return vault.transact(
        vault.actor(), Intent::Backup,
        [&](Transaction& transaction) -> Result<void> {
            transaction.note(QString::fromLatin1(subject), count);
            return {};
        },
        Vault::Capture::DerivedOnly);
}

// What is too old goes; the newest, just made and looked at, stays whatever its time says.
int prune(const QString& folder, const QString& vaultId, const QString& justMade)
{
    const BackupPlace place = placeAt(folder, vaultId);
    std::vector<std::int64_t> times;
    times.reserve(place.backups.size());
    for (const BackupInfo& info : place.backups)
        times.push_back(info.madeAtMs);
    const std::vector<bool> kept = keptBackups(times);
    int removed = 0;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (!kept[i] && QFileInfo(place.backups[i].file).fileName() != justMade)
            removed += QFile::remove(place.backups[i].file);
    }
    return removed;
}

Result<void> intoSecond(const Folders& folders, const BackupInfo& info, const BackupWork& work)
{
    removeHalfBackups(folders.second, folders.vaultId);
    TRY(copyBackup(info.file, folders.second, work));
    prune(folders.second, folders.vaultId, QFileInfo(info.file).fileName());
    return {};
}

// Made there and then, what is too old removed.
Result<BackupRun> runInto(const QString& folder, const Vault& vault, const Folders& folders, const BackupWork& work)
{
    if (!QFileInfo(folder).isDir())
        return failure(ErrorCode::BackupFolderMissing);
    removeHalfBackups(folder, folders.vaultId);
    const QString file = freeBackupPath(folder, folders.vaultId, vault.clock().nowMs());
    BackupRun run;
    TRY_LET(run.info, vault.writeBackup(file, work));
    run.pruned = prune(folder, folders.vaultId, QFileInfo(file).fileName());
    return run;
}

// The first folder did not take it: the second shall not have to do without.
Result<BackupRun> runWithoutFirst(Error why, const Vault& vault, const Folders& folders, const BackupWork& work)
{
    auto done = runInto(folders.second, vault, folders, work);
    if (done)
        done->first = std::move(why);
    else if (done.error().code != ErrorCode::Cancelled)
        return std::unexpected(Error(ErrorCode::BackupNowhere, {}, Error(why.code, why.detail, done.error())));
    return done;
}

Result<BackupRun> run(const Vault& vault, const Folders& folders, const BackupWork& work)
{
    if (folders.own)
        QDir().mkpath(folders.first);
    auto done = runInto(folders.first, vault, folders, work);
    if (folders.second.isEmpty() || (!done && done.error().code == ErrorCode::Cancelled))
        return done;
    if (!done)
        return runWithoutFirst(std::move(done).error(), vault, folders, work);
    if (auto copied = intoSecond(folders, done->info, work); !copied)
        done->second = std::move(copied).error();
    return done;
}

std::optional<Error> problemOf(const Result<BackupRun>& run)
{
    if (!run)
        return run.error();
    return run->first ? run->first : run->second;
}

} // namespace

const BackupInfo* BackupPlace::newest(std::int64_t nowMs) const
{
    const auto at = std::size_t(datedAhead(nowMs)); // they are first
    return at < backups.size() ? &backups[at] : nullptr;
}

int BackupPlace::datedAhead(std::int64_t nowMs) const
{
    return int(std::count_if(backups.begin(), backups.end(),
                             [nowMs](const BackupInfo& info) { return info.madeAtMs > nowMs + kDayMs; }));
}

std::vector<bool> keptBackups(const std::vector<std::int64_t>& madeAtMs)
{
    std::vector<bool> kept(madeAtMs.size(), false);
    const auto keep = [&](std::size_t periods, auto periodOf) {
        std::set<std::int64_t> seen;
        for (std::size_t i = 0; i < madeAtMs.size() && seen.size() < periods; ++i) {
            if (seen.insert(periodOf(dayOf(madeAtMs[i]))).second)
                kept[i] = true;
        }
    };
    keep(kDays, [](std::int64_t day) { return day; });
    keep(kWeeks, [](std::int64_t day) { return (day + 3) / 7; }); // 1970-01-01 was a Thursday; weeks begin on Monday
    keep(kMonths, [](std::int64_t day) { return std::int64_t(Date::fromDays(int(day)).monthOf().index()); });
    return kept;
}

Result<BackupState> backupState(const Vault& vault, const Reader& reader)
{
    TRY_LET(const Folders folders, foldersOf(vault, reader));
    const std::int64_t nowMs = vault.clock().nowMs();
    TRY_LET(const std::int64_t lastImportMs,
            readInteger(reader.database(), "SELECT ifnull(max(max(at_ms, ifnull(undone_at_ms, 0))), 0) FROM import"));
    QFile keyFile(keyFilePath(vault.folder()));
    if (!keyFile.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, u"keys.json"_s);
    const QByteArray keys = keyFile.readAll();
    BackupState state;
    state.ownFolder = folders.own;
    state.first = placeAt(folders.first, folders.vaultId);
    state.keysChanged = hasOtherKeys(state.first, nowMs, keys);
    state.due = outdated(state.first, nowMs, lastImportMs);
    if (!folders.second.isEmpty()) {
        state.second = placeAt(folders.second, folders.vaultId);
        state.keysChanged = state.keysChanged || hasOtherKeys(*state.second, nowMs, keys);
        state.due = state.due || outdated(*state.second, nowMs, lastImportMs);
    }
    state.due = state.due || state.keysChanged;
    TRY_LET(state.lastRun, lastDone(reader, kRunSubject));
    TRY_LET(state.lastTrial, lastDone(reader, kTrialSubject));
    return state;
}

Result<BackupRun> backUpNow(Vault& vault, const BackupWork& work)
{
    auto done = [&]() -> Result<BackupRun> {
        TRY_LET(const auto reader, vault.openReader());
        TRY_LET(const Folders folders, foldersOf(vault, *reader));
        return run(vault, folders, work);
    }();
    if (!done && done.error().code == ErrorCode::Cancelled)
        return done;
    const std::optional<Error> problem = problemOf(done);
    if (const auto recorded = record(vault, kRunSubject, problem ? int(problem->code) : 0); !recorded && done)
        return std::unexpected(recorded.error());
    return done;
}

namespace {

Result<std::optional<BackupRun>> backUpIf(bool BackupState::* wanted, Vault& vault, const BackupWork& work)
{
    {
        TRY_LET(const auto reader, vault.openReader());
        TRY_LET(const BackupState state, backupState(vault, *reader));
        if (!(state.*wanted))
            return std::optional<BackupRun>();
    }
    TRY_LET(BackupRun done, backUpNow(vault, work));
    return std::optional(std::move(done));
}

} // namespace

Result<std::optional<BackupRun>> backUpIfDue(Vault& vault, const BackupWork& work)
{
    return backUpIf(&BackupState::due, vault, work);
}

Result<std::optional<BackupRun>> backUpIfKeysChanged(Vault& vault, const BackupWork& work)
{
    return backUpIf(&BackupState::keysChanged, vault, work);
}

Result<BackupInfo> backUpTo(Vault& vault, const QString& file, const BackupWork& work)
{
    BackupWork logged = work;
    logged.beforeNamed = [&vault] { return record(vault, kCopySubject, 1); };
    return vault.writeBackup(file, logged);
}

Result<BackupTrial> tryNewestBackup(Vault& vault, const BackupWork& work)
{
    QString newest;
    {
        TRY_LET(const auto reader, vault.openReader());
        TRY_LET(const BackupState state, backupState(vault, *reader));
        if (!state.first.there)
            return failure(ErrorCode::BackupFolderMissing);
        const BackupInfo* found = state.first.newest(vault.clock().nowMs());
        if (!found)
            return failure(ErrorCode::NotFound, u"backup"_s);
        newest = found->file;
    }
    auto trial = vault.tryBackup(newest, work);
    if (!trial && trial.error().code == ErrorCode::Cancelled)
        return trial;
    if (const auto recorded = record(vault, kTrialSubject, trial ? 0 : int(trial.error().code)); !recorded && trial)
        return std::unexpected(recorded.error());
    return trial;
}

Result<void> setBackupFolder(Vault& vault, Setting which, const QString& folder)
{
    const QString path = folder.isEmpty() ? folder : QDir::cleanPath(folder);
    if (!path.isEmpty() && !QDir::isAbsolutePath(path))
        return failure(ErrorCode::InvalidArgument, u"folder"_s);
    if (!path.isEmpty() && !QFileInfo(path).isDir())
        return failure(ErrorCode::BackupFolderMissing);
    return changeSetting(vault, which, path);
}

} // namespace kakarite::vault
