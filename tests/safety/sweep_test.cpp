// The n-th database call fails, for every n, of an import, of a patient list and of an undo: an honest error and
// nothing changed, or all of it. The vault stays usable, and what another process would find is whole as well.
#include "models/emr/patient_import.h"
#include "tests/import/clinic.h"
#include "tests/safety/fault_vfs.h"
#include "tests/safety/safety_testing.h"

#include <gtest/gtest.h>

#include <set>

namespace kakarite::safety {

using namespace Qt::StringLiterals;
using kakarite::testing::inspectionClaim;
using kakarite::testing::oneClaim;
using kakarite::testing::UploadClinic;
using vault::testing::copyFolder;

namespace {

using Act = std::function<Result<void>(UploadClinic&)>;

const std::set<ErrorCode> kHonest[] = {
    {ErrorCode::DiskFull},
    {ErrorCode::DatabaseFailed, ErrorCode::VaultLockUnsupported, ErrorCode::FileUnreadable, ErrorCode::VaultDamaged},
    {ErrorCode::VaultInUse, ErrorCode::VaultLockUnsupported}, // a lock that can never be taken is none
};

class Sweep : public ::testing::Test {
protected:
    void SetUp() override
    {
        FaultVfs::instance();
        ASSERT_TRUE(clinic.vault);
        receipts = clinic.write(inspectionClaim({.number = u"00007"_s}), u"b.UKE"_s);
        list = clinic.write(
            u"患者番号,氏名,電話番号\n1,変わる 名前,03-1111-1111\n8,新しい 人,03-1111-1112\n9,もう一人,03-1111-1113\n"_s
                .toUtf8(),
            u"list.csv"_s);
        first = clinic.upload(oneClaim(), u"a.UKE"_s).importId;
        key = clinic.dataKey();
    }
    QByteArray live() const { return contentsOf(vault::databasePath(clinic.folder), key); }
    // What is found after this process is killed right now.
    QByteArray afterKill() const
    {
        const QString copy = clinic.root.filePath(u"killed"_s);
        copyFolder(clinic.folder, copy);
        QFile::remove(copy + u"/clinic.db-shm"_s);
        return contentsOf(vault::databasePath(copy), key);
    }
    void back(const QString& base)
    {
        clinic.close();
        copyFolder(base, clinic.folder);
        clinic.reopen();
        ASSERT_TRUE(clinic.vault);
    }
    void sweep(const Act& act);
    int sweepOne(Fault fault, bool stays, const Act& act, const QString& base, const QByteArray& before,
                 const QByteArray& after);

    UploadClinic clinic;
    QString receipts;
    QString list;
    std::int64_t first = 0;
    SecretBytes key;
};

// The number of calls that were made to fail.
int Sweep::sweepOne(Fault fault, bool stays, const Act& act, const QString& base, const QByteArray& before,
                    const QByteArray& after)
{
    for (int n = 1;; ++n) {
        FaultVfs::instance().arm(fault, n, stays);
        const Result<void> done = act(clinic);
        const bool hit = FaultVfs::instance().disarm();
        const QByteArray found = live();
        if (done) {
            EXPECT_EQ(found, after) << "call " << n << ": told as done, and it is not all there";
            back(base);
            if (!hit)
                return n - 1;
            continue;
        }
        EXPECT_TRUE(kHonest[int(fault)].contains(done.error().code))
            << "call " << n << ": " << int(done.error().code) << ' ' << qPrintable(done.error().detail);
        EXPECT_EQ(found, before) << "call " << n << ": told as failed, and something changed";
        const QByteArray killed = afterKill();
        EXPECT_TRUE(killed == before || killed == after) << "call " << n << ": half of it after a kill";
        if (::testing::Test::HasFailure())
            return n;
    }
}

void Sweep::sweep(const Act& act)
{
    const QString base = clinic.root.filePath(u"base"_s);
    clinic.close();
    copyFolder(clinic.folder, base);
    clinic.reopen();
    const QByteArray before = live();
    ASSERT_TRUE(act(clinic));
    const QByteArray after = live();
    ASSERT_NE(before, after);
    back(base);
    for (const Fault fault : {Fault::Full, Fault::IoError, Fault::Busy}) {
        for (const bool stays : {true, false}) {
            const int calls = sweepOne(fault, stays, act, base, before, after);
            std::printf("%s, %s: %d calls failed\n",
                        fault == Fault::Full      ? "disk full"
                        : fault == Fault::IoError ? "I/O error"
                                                  : "busy",
                        stays ? "from then on" : "once", calls);
            EXPECT_GE(calls, fault == Fault::Busy ? 2 : 20) << "a sweep that hits nothing proves nothing";
            if (HasFailure())
                return;
        }
    }
    EXPECT_TRUE(clinic.vault->verify()->databaseOk);
}

} // namespace

TEST_F(Sweep, Import)
{
    sweep([this](UploadClinic& one) -> Result<void> {
        TRY_LET(const auto report, continuity::uploadReceipts(*one.vault, {receipts}, false, {}));
        if (report.files.front().error)
            return std::unexpected(*report.files.front().error);
        return {};
    });
}

TEST_F(Sweep, PatientList)
{
    sweep([this](UploadClinic& one) -> Result<void> {
        TRY_LET(const auto table, emr::openTable(list));
        TRY_LET(const auto report, emr::importPatients(*one.vault, table, emr::guessMapping(table), {}));
        EXPECT_EQ(report.created, 2) << report.refused;
        return {};
    });
}

TEST_F(Sweep, Undo)
{
    sweep([this](UploadClinic& one) { return continuity::undoUpload(*one.vault, first); });
}

TEST_F(Sweep, UndoOfAPatientList)
{
    const auto table = emr::openTable(list);
    const auto imported = emr::importPatients(*clinic.vault, *table, emr::guessMapping(*table), {});
    ASSERT_TRUE(imported);
    sweep([id = imported->importId](UploadClinic& one) { return continuity::undoUpload(*one.vault, id); });
}

} // namespace kakarite::safety
