// A full disk, a folder that cannot be written, a drive taken out, another process, a share without locks: each its own
// clear error, and nothing changed.
#include "models/vault/folder_lock.h"
#include "tests/safety/fault_vfs.h"
#include "tests/safety/safety_testing.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <gtest/gtest.h>

#include <set>

#ifdef __linux__
#include <sys/mount.h>
#include <unistd.h>
#endif

namespace kakarite::safety {

using namespace Qt::StringLiterals;
using namespace vault;
using vault::testing::Clinic;
using vault::testing::codeOf;
using vault::testing::kCheapCost;
using vault::testing::kPassword;
using vault::testing::secret;

namespace {

Result<void> write(Vault& vault, int rows = 1)
{
    return vault.transact(vault.actor(), Intent::AddNote, [&](Transaction& transaction) -> Result<void> {
        TRY_LET(auto insert, transaction.prepare("INSERT INTO patient(number, provisional, name) VALUES ('1', 0, ?1)"));
        for (int row = 0; row < rows; ++row)
            TRY(insert.bind(1, QString(2000, u'x')).run());
        return {};
    });
}

#ifdef __linux__
// A small disk of its own; only root may make one.
class SmallDisk {
public:
    explicit SmallDisk(const QString& folder, const char* size) : m_folder(QFile::encodeName(folder))
    {
        QDir().mkpath(folder);
        m_there = ::mount("tmpfs", m_folder.constData(), "tmpfs", 0, (QByteArray("size=") + size).constData()) == 0;
    }
    ~SmallDisk()
    {
        if (m_there)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    bool there() const { return m_there; }
    bool makeReadOnly()
    {
        return ::mount("tmpfs", m_folder.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    QByteArray m_folder;
    bool m_there = false;
};
#endif

Result<std::unique_ptr<Vault>> openAt(const QString& folder, const Clinic& clinic)
{
    return openVault(folder, {{}, secret(kPassword), {}}, clinic.clock, kCheapCost);
}

} // namespace

TEST(Circumstances, TheFolderIsRenamedOrDeletedUnderAnOpenVault)
{
    Clinic clinic;
    ASSERT_TRUE(write(*clinic.vault));
    const QString elsewhere = clinic.root.filePath(u"elsewhere"_s);
    ASSERT_TRUE(QDir().rename(clinic.folder, elsewhere));
    EXPECT_EQ(codeOf(write(*clinic.vault)), int(ErrorCode::VaultFolderGone));
    EXPECT_EQ(codeOf(clinic.vault->openReader()), int(ErrorCode::VaultFolderGone));
    // The drive is put back: work goes on, and what had failed is not there.
    ASSERT_TRUE(QDir().rename(elsewhere, clinic.folder));
    EXPECT_TRUE(write(*clinic.vault));
    const auto reader = clinic.vault->openReader();
    EXPECT_EQ(vault::testing::count(**reader, "SELECT count(*) FROM patient"), 2);
    ASSERT_TRUE(QDir(clinic.folder).removeRecursively());
    EXPECT_EQ(codeOf(write(*clinic.vault)), int(ErrorCode::VaultFolderGone));
}

TEST(Circumstances, FileSystemsOfAnotherPc)
{
    for (const char* share : {"cifs", "smb3", "nfs", "nfs4", "fuse.sshfs"})
        EXPECT_TRUE(isNetworkFileSystem(share)) << share;
    for (const char* own : {"ext4", "btrfs", "xfs", "vfat", "exfat", "ntfs3", "fuseblk", "overlay", "tmpfs", ""})
        EXPECT_FALSE(isNetworkFileSystem(own)) << own;
    EXPECT_FALSE(onNetworkShare(QDir::tempPath()));
}

TEST(Circumstances, LocksThatAShareDoesNotHave)
{
    FaultVfs::instance();
    Clinic clinic;
    ASSERT_TRUE(clinic.vault);
    std::set<int> codes;
    for (int n = 1; n < 60; ++n) {
        FaultVfs::instance().arm(Fault::IoError, n, true);
        const auto reader = clinic.vault->openReader();
        if (!FaultVfs::instance().disarm())
            break;
        codes.insert(codeOf(reader));
    }
    EXPECT_TRUE(codes.contains(int(ErrorCode::VaultLockUnsupported)));
}

#ifdef __linux__
TEST(Circumstances, AFullDisk)
{
    FaultVfs::instance();
    Clinic clinic;
    clinic.close();
    const QString folder = clinic.root.filePath(u"small"_s);
    const SmallDisk disk(folder, "1500k");
    if (!disk.there())
        GTEST_SKIP() << "only root can mount a small disk";
    for (const QString& name : {u"clinic.db"_s, u"keys.json"_s})
        ASSERT_TRUE(QFile::copy(clinic.folder + u'/' + name, folder + u'/' + name));
    auto opened = openAt(folder, clinic);
    ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
    ASSERT_TRUE(write(**opened));
    const QByteArray before = contentsOf(databasePath(folder), clinic.dataKey());
    EXPECT_EQ(codeOf(write(**opened, 2000)), int(ErrorCode::DiskFull));
    EXPECT_EQ(contentsOf(databasePath(folder), clinic.dataKey()), before);
    opened->reset();
    QFile filler(folder + u"/filler"_s);
    ASSERT_TRUE(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) == 4096) {
    }
    filler.close();
    EXPECT_EQ(codeOf(openAt(folder, clinic)), int(ErrorCode::DiskFull)) << "not a byte left to open with";
    ASSERT_TRUE(filler.remove());
    opened = openAt(folder, clinic);
    ASSERT_TRUE(opened) << "with room again, all is as it was";
    EXPECT_TRUE((*opened)->verify()->databaseOk);
}

TEST(Circumstances, NobodyIsRemovedWhereTheChangeOfTheKeyHasNoRoom)
{
    Clinic clinic;
    clinic.addStaff();
    clinic.close();
    const QString folder = clinic.root.filePath(u"small"_s);
    const SmallDisk disk(folder, "8m");
    if (!disk.there())
        GTEST_SKIP() << "only root can mount a small disk";
    vault::testing::copyFolder(clinic.folder, folder + u"/vault"_s);
    const auto opened = openAt(folder + u"/vault"_s, clinic);
    ASSERT_TRUE(opened);
    EXPECT_EQ(codeOf((*opened)->removeUser(u"staff"_s, [](std::int64_t, std::int64_t) {})), int(ErrorCode::DiskFull));
    EXPECT_EQ((*opened)->users()->size(), 2U) << "the data is as it was";
    EXPECT_FALSE((*opened)->keyState().changeDue);
}

TEST(Circumstances, AFolderThatCannotBeWritten)
{
    Clinic clinic;
    clinic.close();
    const QString folder = clinic.root.filePath(u"readonly"_s);
    SmallDisk disk(folder, "8m");
    if (!disk.there())
        GTEST_SKIP() << "only root can mount a disk";
    for (const QString& name : {u"clinic.db"_s, u"keys.json"_s})
        ASSERT_TRUE(QFile::copy(clinic.folder + u'/' + name, folder + u'/' + name));
    ASSERT_TRUE(disk.makeReadOnly());
    EXPECT_EQ(codeOf(openAt(folder, clinic)), int(ErrorCode::VaultReadOnly));
}

TEST(Circumstances, AnotherProcessHasItOpen)
{
    Clinic clinic;
    clinic.close();
    QProcess other;
    other.start(u"flock"_s, {u"-o"_s, clinic.folder + u"/lock"_s, u"sh"_s, u"-c"_s, u"echo held; cat"_s});
    if (!other.waitForStarted())
        GTEST_SKIP() << "flock(1) is not installed";
    ASSERT_TRUE(other.waitForReadyRead());
    EXPECT_EQ(codeOf(clinic.open()), int(ErrorCode::VaultInUse));
    other.kill();
    other.waitForFinished();
}
#endif

} // namespace kakarite::safety
