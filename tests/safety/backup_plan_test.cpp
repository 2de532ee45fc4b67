// The backups that make themselves: when, where to, and which are kept.
#include "models/vault/backup_plan.h"
#include "tests/safety/safety_testing.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace kakarite::safety {

using namespace Qt::StringLiterals;
using namespace vault;
using vault::testing::Clinic;
using vault::testing::codeOf;

namespace {

constexpr std::int64_t kDayMs = std::int64_t(24) * 3600 * 1000;

BackupState stateOf(const Clinic& clinic)
{
    const auto reader = clinic.vault->openReader();
    auto state = backupState(*clinic.vault, **reader);
    EXPECT_TRUE(state);
    return state.value_or(BackupState());
}

std::vector<std::int64_t> keptOf(const std::vector<std::int64_t>& times)
{
    const auto kept = keptBackups(times);
    std::vector<std::int64_t> days;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (kept[i])
            days.push_back(times[i] / kDayMs);
    }
    return days;
}

} // namespace

TEST(BackupPlan, KeepsSevenDaysFiveWeeksAndTwelveMonths)
{
    // Noon in Japan of each day from 2024-01-01 to 2026-11-25, newest first.
    const int first = Date::fromYmd(2024, 1, 1)->days();
    const int last = Date::fromYmd(2026, 11, 25)->days();
    std::vector<std::int64_t> times;
    for (int day = last; day >= first; --day)
        times.push_back(FixedClock(Date::fromDays(day)).nowMs());
    std::vector<std::int64_t> expected;
    for (int day = last; day > last - 7; --day)
        expected.push_back(day);
    for (const char* iso :
         {"2026-11-15", "2026-11-08", "2026-11-01", "2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31",
          "2026-06-30", "2026-05-31", "2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31"})
        expected.push_back(Date::parseIso(QString::fromLatin1(iso))->days());
    // The Sundays close their weeks: 22nd (also one of the seven days), 15th, 8th and 1st, besides this week's newest.
    EXPECT_EQ(keptOf(times), expected);
}

TEST(BackupPlan, NeverDropsTheOnlyOneOrTheNewest)
{
    EXPECT_EQ(keptBackups({5}), std::vector<bool>{true});
    EXPECT_TRUE(keptBackups({}).empty());
    EXPECT_TRUE(keptBackups({400 * kDayMs, 399 * kDayMs}).front());
}

TEST(BackupPlan, OneADayAndAfterAnUpload)
{
    Clinic clinic;
    ASSERT_TRUE(clinic.vault);
    EXPECT_TRUE(stateOf(clinic).due);
    const auto run = backUpIfDue(*clinic.vault, {});
    ASSERT_TRUE(run) << qPrintable(run.error().detail);
    ASSERT_TRUE(*run);
    EXPECT_TRUE((*run)->info.file.startsWith(clinic.folder + u"/backups/kakarite-"_s));
    BackupState state = stateOf(clinic);
    EXPECT_FALSE(state.due);
    ASSERT_EQ(state.first.backups.size(), 1U);
    ASSERT_TRUE(state.lastRun);
    EXPECT_EQ(state.lastRun->failed, ErrorCode{});
    EXPECT_FALSE(backUpIfDue(*clinic.vault, {}).value());

    clinic.clock.advanceMs(60 * 1000);
    ASSERT_TRUE(clinic.vault->transact(clinic.vault->actor(), Intent::ImportPatients, [](Transaction& transaction) {
        return vault::testing::runSql(
            transaction, "INSERT INTO import(at_ms, actor, source, file_name, sha256, byte_count, kind, "
                         "report) VALUES (1760000060000, 'admin', 'patients', 'a', x'00', 1, 'patients', '')");
    }));
    EXPECT_TRUE(stateOf(clinic).due) << "what was uploaded is in no backup yet";
    clinic.clock.advanceMs(1000);
    EXPECT_TRUE(backUpIfDue(*clinic.vault, {}).value());
    clinic.clock.advanceMs(kDayMs);
    EXPECT_TRUE(stateOf(clinic).due);
}

// The newest backup opens with the passwords and the codes that people hold.
TEST(BackupPlan, AfterAChangeOfPasswordsOrCodes)
{
    Clinic clinic;
    ASSERT_TRUE(clinic.vault);
    const auto backedUp = [&] {
        clinic.clock.advanceMs(1000);
        const auto run = backUpIfDue(*clinic.vault, {});
        return run && run->has_value() && !stateOf(clinic).due;
    };
    ASSERT_TRUE(backedUp());
    clinic.reopen();
    EXPECT_FALSE(stateOf(clinic).due) << "opening changes nothing";
    ASSERT_TRUE(clinic.vault->setPassword(u"admin"_s, vault::testing::secret(vault::testing::kPassword),
                                          vault::testing::secret("kurage tobu 72 x")));
    EXPECT_TRUE(stateOf(clinic).due);
    ASSERT_TRUE(backedUp());
    ASSERT_TRUE(clinic.vault->offerRecoveryCode(vault::testing::secret("kurage tobu 72 x")));
    EXPECT_FALSE(stateOf(clinic).due) << "it does not count yet";
    ASSERT_TRUE(clinic.vault->confirmRecoveryCode());
    EXPECT_TRUE(backedUp());
}

TEST(BackupPlan, ThinsOutOnDiskAndLeavesWhatIsNotItsOwn)
{
    Clinic clinic;
    Clinic other; // backs up into the same share
    const QString share = clinic.root.filePath(u"share"_s);
    ASSERT_TRUE(QDir().mkpath(share));
    for (Clinic* one : {&clinic, &other}) {
        ASSERT_TRUE(setBackupFolder(*one->vault, Setting::BackupFolder, share));
        ASSERT_TRUE(backUpNow(*one->vault, {}));
    }
    QFile stray(share + u"/kakarite-notes.txt"_s);
    ASSERT_TRUE(stray.open(QIODevice::WriteOnly));
    stray.close();
    QFile half(share + u'/' + backupFileName(KeyFile::load(clinic.folder)->vaultId, 1) + u".part"_s);
    ASSERT_TRUE(half.open(QIODevice::WriteOnly));
    half.close();
    for (int day = 0; day < 24; ++day) {
        clinic.clock.advanceMs(kDayMs);
        ASSERT_TRUE(backUpIfDue(*clinic.vault, {}));
    }
    const BackupState state = stateOf(clinic);
    std::vector<std::int64_t> times;
    for (const BackupInfo& info : state.first.backups)
        times.push_back(info.madeAtMs);
    const auto kept = keptBackups(times);
    EXPECT_TRUE(std::find(kept.begin(), kept.end(), false) == kept.end());
    EXPECT_GE(times.size(), 10U);
    EXPECT_LE(times.size(), 13U);
    EXPECT_EQ(stateOf(other).first.backups.size(), 1U);
    EXPECT_TRUE(stray.exists());
    EXPECT_FALSE(half.exists());
    for (const BackupInfo& info : state.first.backups) // the drill, from each generation
        EXPECT_TRUE(clinic.vault->tryBackup(info.file, {}));
}

TEST(BackupPlan, ASecondFolderGetsEachOneAndMayBeAway)
{
    Clinic clinic;
    const QString usb = clinic.root.filePath(u"usb"_s);
    EXPECT_EQ(codeOf(setBackupFolder(*clinic.vault, Setting::SecondBackupFolder, usb)),
              int(ErrorCode::BackupFolderMissing));
    EXPECT_EQ(codeOf(setBackupFolder(*clinic.vault, Setting::SecondBackupFolder, u"usb"_s)),
              int(ErrorCode::InvalidArgument));
    ASSERT_TRUE(QDir().mkpath(usb));
    ASSERT_TRUE(setBackupFolder(*clinic.vault, Setting::SecondBackupFolder, usb));
    auto run = backUpNow(*clinic.vault, {});
    ASSERT_TRUE(run);
    EXPECT_FALSE(run->second);
    BackupState state = stateOf(clinic);
    ASSERT_TRUE(state.second);
    ASSERT_EQ(state.second->backups.size(), 1U);
    EXPECT_TRUE(clinic.vault->tryBackup(state.second->backups.front().file, {}));

    ASSERT_TRUE(QDir(usb).removeRecursively());
    clinic.clock.advanceMs(kDayMs);
    run = backUpNow(*clinic.vault, {});
    ASSERT_TRUE(run) << "the first folder has it all the same";
    ASSERT_TRUE(run->second);
    EXPECT_EQ(run->second->code, ErrorCode::BackupFolderMissing);
    state = stateOf(clinic);
    EXPECT_EQ(state.first.backups.size(), 2U);
    EXPECT_TRUE(state.due) << "tried again next time";
    EXPECT_EQ(state.lastRun->failed, ErrorCode::BackupFolderMissing);
    EXPECT_FALSE(state.second->there);
}

TEST(BackupPlan, OneMadeUnderAWrongClockCountsForNothing)
{
    Clinic clinic;
    clinic.clock.advanceMs(400 * kDayMs); // the battery of the PC's clock is empty, once
    ASSERT_TRUE(backUpNow(*clinic.vault, {}));
    clinic.clock.advanceMs(-398 * kDayMs);
    BackupState state = stateOf(clinic);
    EXPECT_TRUE(state.due);
    EXPECT_FALSE(state.first.newest(clinic.clock.nowMs()));
    EXPECT_EQ(state.first.datedAhead(clinic.clock.nowMs()), 1);
    EXPECT_EQ(codeOf(tryNewestBackup(*clinic.vault, {})), int(ErrorCode::NotFound));
    ASSERT_TRUE(backUpIfDue(*clinic.vault, {}).value());
    state = stateOf(clinic);
    EXPECT_FALSE(state.due);
    ASSERT_EQ(state.first.backups.size(), 2U) << "nothing is thrown away for its date";
    const auto trial = tryNewestBackup(*clinic.vault, {});
    ASSERT_TRUE(trial);
    EXPECT_EQ(trial->info.madeAtMs, clinic.clock.nowMs());
    clinic.clock.advanceMs(kDayMs);
    EXPECT_TRUE(backUpIfDue(*clinic.vault, {}).value()) << "and so on each day";
}

TEST(BackupPlan, TheSecondFolderDoesNotGoWithoutForTheFirst)
{
    Clinic clinic;
    const QString nas = clinic.root.filePath(u"nas"_s);
    const QString usb = clinic.root.filePath(u"usb"_s);
    for (const QString& folder : {nas, usb})
        ASSERT_TRUE(QDir().mkpath(folder));
    ASSERT_TRUE(setBackupFolder(*clinic.vault, Setting::BackupFolder, nas));
    ASSERT_TRUE(setBackupFolder(*clinic.vault, Setting::SecondBackupFolder, usb));
    ASSERT_TRUE(QDir(nas).removeRecursively());
    const auto run = backUpNow(*clinic.vault, {});
    ASSERT_TRUE(run);
    ASSERT_TRUE(run->first);
    EXPECT_EQ(run->first->code, ErrorCode::BackupFolderMissing);
    EXPECT_FALSE(run->second);
    EXPECT_TRUE(run->info.file.startsWith(usb));
    EXPECT_TRUE(clinic.vault->tryBackup(run->info.file, {}));
    const BackupState state = stateOf(clinic);
    EXPECT_TRUE(state.due) << "of the first";
    EXPECT_EQ(state.second->backups.size(), 1U);
    EXPECT_EQ(state.lastRun->failed, ErrorCode::BackupFolderMissing);

    ASSERT_TRUE(QDir(usb).removeRecursively());
    const auto nowhere = backUpNow(*clinic.vault, {});
    ASSERT_EQ(codeOf(nowhere), int(ErrorCode::BackupNowhere));
    ASSERT_TRUE(nowhere.error().cause && nowhere.error().cause->cause);
    EXPECT_EQ(nowhere.error().cause->code, ErrorCode::BackupFolderMissing);
    EXPECT_EQ(nowhere.error().cause->cause->code, ErrorCode::BackupFolderMissing);
}

TEST(BackupPlan, ACopyByHandIsInTheLogBeforeItHasItsName)
{
    Clinic clinic;
    clinic.addStaff();
    clinic.close();
    auto staff = clinic.open(vault::testing::kPassword, u"staff"_s);
    ASSERT_TRUE(staff);
    const QString file = clinic.root.filePath(u"mine.kakarite"_s);
    ASSERT_TRUE(backUpTo(**staff, file, {}));
    EXPECT_TRUE(QFile::exists(file));
    const auto rows = [&] {
        const auto reader = (*staff)->openReader();
        return vault::testing::count(**reader, "SELECT count(*) FROM audit WHERE actor = 'staff'"
                                               " AND intent = 'backup' AND subject = 'backup:copy'");
    };
    EXPECT_EQ(rows(), 1);
    const QString unlogged = clinic.root.filePath(u"unlogged.kakarite"_s);
    BackupWork work;
    work.beforeNamed = [] { return Result<void>(failure(ErrorCode::DiskFull)); };
    EXPECT_EQ(codeOf((*staff)->writeBackup(unlogged, work)), int(ErrorCode::DiskFull));
    EXPECT_FALSE(QFile::exists(unlogged)) << "what cannot be logged does not leave";
    EXPECT_FALSE(QFile::exists(unlogged + u".part"_s));
}

TEST(BackupPlan, ATrialIsLoggedHoweverItEnds)
{
    Clinic clinic;
    EXPECT_EQ(codeOf(tryNewestBackup(*clinic.vault, {})), int(ErrorCode::BackupFolderMissing));
    const auto run = backUpNow(*clinic.vault, {});
    ASSERT_TRUE(run);
    ASSERT_TRUE(tryNewestBackup(*clinic.vault, {}));
    EXPECT_EQ(stateOf(clinic).lastTrial->failed, ErrorCode{});
    QFile file(run->info.file);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.seek(5000);
    file.write("x");
    file.close();
    EXPECT_EQ(codeOf(tryNewestBackup(*clinic.vault, {})), int(ErrorCode::BackupDamaged));
    EXPECT_EQ(stateOf(clinic).lastTrial->failed, ErrorCode::BackupDamaged);
}

TEST(BackupPlan, StaffMayNotSayWhereTo)
{
    Clinic clinic;
    clinic.addStaff();
    clinic.close();
    auto staff = clinic.open(vault::testing::kPassword, u"staff"_s);
    ASSERT_TRUE(staff);
    for (const Setting which : {Setting::BackupFolder, Setting::SecondBackupFolder}) {
        EXPECT_EQ(codeOf(setBackupFolder(**staff, which, clinic.root.path())), int(ErrorCode::PermissionDenied));
        EXPECT_EQ(codeOf(setBackupFolder(**staff, which, {})), int(ErrorCode::PermissionDenied));
        EXPECT_EQ(codeOf(changeSetting(**staff, which, clinic.root.path())), int(ErrorCode::PermissionDenied));
    }
    EXPECT_TRUE(backUpNow(**staff, {})) << "but whoever opens first in the morning makes one";
}

} // namespace kakarite::safety
