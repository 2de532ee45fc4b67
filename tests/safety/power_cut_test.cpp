// Power cuts, played back: what had reached the disk by then, with the writes after the last sync lost, kept, kept in
// part or torn. Every transaction that was acknowledged is there, and the one after it wholly or not at all.
#include "models/emr/patient_import.h"
#include "models/vault/health.h"
#include "tests/import/clinic.h"
#include "tests/safety/fault_vfs.h"
#include "tests/safety/safety_testing.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <random>

namespace kakarite::safety {

using namespace Qt::StringLiterals;
using namespace vault;
using kakarite::testing::inspectionClaim;
using kakarite::testing::oneClaim;
using kakarite::testing::UploadClinic;
using vault::testing::Clinic;

namespace {

constexpr int kTransactions = 12;
constexpr qsizetype kSector = 512;

// One file as the disk holds it for certain, and what was written since the last sync.
struct DiskFile {
    bool exists = false;
    QByteArray synced;
    std::vector<DiskCall> waiting;
};
using Disk = std::map<QString, DiskFile>;

void apply(QByteArray& bytes, bool& exists, const DiskCall& call)
{
    switch (call.kind) {
    case DiskCall::Kind::Write:
        exists = true;
        if (bytes.size() < call.offset + call.bytes.size())
            bytes.resize(call.offset + call.bytes.size(), '\0');
        bytes.replace(call.offset, call.bytes.size(), call.bytes);
        break;
    case DiskCall::Kind::Truncate:
        bytes.resize(call.offset, '\0');
        break;
    case DiskCall::Kind::Delete:
        exists = false;
        bytes.clear();
        break;
    default:
        break;
    }
}

void happen(Disk& disk, const DiskCall& call)
{
    DiskFile& file = disk[call.file];
    if (call.kind != DiskCall::Kind::Sync) {
        file.waiting.push_back(call);
        return;
    }
    for (const DiskCall& waiting : file.waiting)
        apply(file.synced, file.exists, waiting);
    file.waiting.clear();
    file.exists = true;
}

enum class Fate { Lost, Kept, Some, Torn };

// What a restart finds.
void writeOut(const Disk& disk, const QString& folder, Fate fate, std::mt19937& chance)
{
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    for (const auto& [name, file] : disk) {
        QByteArray bytes = file.synced;
        bool exists = file.exists;
        for (std::size_t i = 0; i < file.waiting.size(); ++i) {
            DiskCall call = file.waiting[i];
            if (fate == Fate::Lost || (fate != Fate::Kept && chance() % 2 == 0))
                continue;
            if (fate == Fate::Torn && call.kind == DiskCall::Kind::Write && call.bytes.size() > kSector)
                call.bytes.truncate(kSector * qsizetype(1 + chance() % std::size_t(call.bytes.size() / kSector)));
            apply(bytes, exists, call);
        }
        if (!exists)
            continue;
        QFile out(folder + u'/' + name);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        ASSERT_EQ(out.write(bytes), bytes.size());
    }
}

Disk diskOf(const QString& folder)
{
    Disk disk;
    for (const QString& name : {u"clinic.db"_s, u"clinic.db-wal"_s}) {
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::ReadOnly))
            disk[name] = {true, file.readAll(), {}};
    }
    return disk;
}

// Cuts the power after every write and sync, in four ways; `check` looks at the database that is found then, knowing
// how many acknowledgements came before.
using Check = std::function<void(sqlite3* found, int acknowledged)>;

void cutEverywhere(Disk disk, const std::vector<DiskCall>& calls, const Clinic& clinic, const Check& check)
{
    const SecretBytes key = clinic.dataKey();
    const QString vaultId = KeyFile::load(clinic.folder)->vaultId;
    const QString after = clinic.root.filePath(u"after"_s);
    std::mt19937 chance(20261125);
    int acknowledged = 0, cuts = 0;
    for (const DiskCall& call : calls) {
        if (call.kind == DiskCall::Kind::Acknowledged)
            ++acknowledged;
        else
            happen(disk, call);
        for (const Fate fate : {Fate::Lost, Fate::Kept, Fate::Some, Fate::Torn}) {
            SCOPED_TRACE("cut " + std::to_string(cuts));
            writeOut(disk, after, fate, chance);
            const auto database = Database::open(after + u"/clinic.db"_s, key, Access::Write);
            ASSERT_TRUE(database) << qPrintable(database.error().detail);
            sqlite3* handle = (*database)->handle();
            check(handle, acknowledged);
            // As verify does: the check of the pages looks at the file, in which a page may be torn that the log makes
            // whole.
            sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
            const Health health = healthOf(handle, vaultId);
            ASSERT_TRUE(health.databaseOk() && health.auditOk());
            if (::testing::Test::HasFailure())
                return;
            ++cuts;
        }
    }
    std::printf("%d power cuts over %zu writes and syncs\n", cuts, calls.size());
}

} // namespace

TEST(PowerCut, EveryAcknowledgedTransactionIsThere)
{
    FaultVfs& vfs = FaultVfs::instance();
    Clinic clinic;
    ASSERT_TRUE(clinic.vault);
    clinic.close();
    const Disk disk = diskOf(clinic.folder);
    vfs.startRecording(clinic.folder);
    clinic.reopen();
    ASSERT_TRUE(clinic.vault);
    for (int one = 1; one <= kTransactions; ++one) {
        ASSERT_TRUE(clinic.vault->transact(
            clinic.vault->actor(), Intent::AddNote, [&](Transaction& transaction) -> Result<void> {
                TRY_LET(auto insert,
                        transaction.prepare("INSERT INTO patient(number, provisional, name) VALUES (?1, 0, ?2)"));
                for (int row = 0; row < 8; ++row)
                    TRY(insert.bind(1, QString::number(one)).bind(2, QString(900, u'患')).run());
                return {};
            }));
        vfs.acknowledge();
        if (one == kTransactions / 2) // pages of the log go into the file in the middle of it all
            sqlite3_wal_checkpoint_v2(dynamic_cast<OpenVault&>(*clinic.vault).writer(), nullptr,
                                      SQLITE_CHECKPOINT_RESTART, nullptr, nullptr);
    }
    clinic.close();
    const std::vector<DiskCall> calls = vfs.stopRecording();
    ASSERT_GT(calls.size(), 100U);
    int last = 0;
    cutEverywhere(disk, calls, clinic, [&last](sqlite3* found, int acknowledged) {
        const std::int64_t rows = readInteger(found, "SELECT count(*) FROM patient").value_or(-1);
        ASSERT_EQ(rows % 8, 0) << "half a transaction";
        ASSERT_GE(rows / 8, acknowledged) << "an acknowledged transaction is lost";
        ASSERT_LE(rows / 8, acknowledged + 1);
        last = acknowledged;
    });
    EXPECT_EQ(last, kTransactions);
}

// What a person did is there wholly, with all that follows from it, or not at all.
TEST(PowerCut, AnImportAPatientListAndAnUndoAreNeverHalf)
{
    FaultVfs& vfs = FaultVfs::instance();
    UploadClinic clinic;
    ASSERT_TRUE(clinic.vault);
    const QString first = clinic.write(oneClaim(), u"a.UKE"_s);
    const QString second = clinic.write(inspectionClaim({.number = u"00007"_s}), u"b.UKE"_s);
    const QString list = clinic.write(u"患者番号,氏名,電話番号\n1,変わる 名前,03-1111-1111\n"_s.toUtf8(), u"c.csv"_s);
    const auto content = [&clinic] { return contentsOf(databasePath(clinic.folder), clinic.dataKey()); };
    clinic.close();
    const Disk disk = diskOf(clinic.folder);
    vfs.startRecording(clinic.folder);
    clinic.reopen();
    std::vector<QByteArray> states{content()};
    const auto acknowledge = [&] {
        vfs.acknowledge();
        states.push_back(content());
    };
    const auto imported = continuity::uploadReceipts(*clinic.vault, {first}, false, {});
    ASSERT_TRUE(imported);
    acknowledge();
    ASSERT_TRUE(continuity::uploadReceipts(*clinic.vault, {second}, false, {}));
    acknowledge();
    const auto table = emr::openTable(list);
    ASSERT_TRUE(table);
    ASSERT_TRUE(emr::importPatients(*clinic.vault, *table, emr::guessMapping(*table), {}));
    acknowledge();
    ASSERT_TRUE(continuity::undoUpload(*clinic.vault, imported->files.front().importId));
    acknowledge();
    clinic.close();
    const std::vector<DiskCall> calls = vfs.stopRecording();
    cutEverywhere(disk, calls, clinic, [&states](sqlite3* found, int acknowledged) {
        const QByteArray now = contents(found);
        const auto at = std::size_t(acknowledged);
        ASSERT_TRUE(now == states[at] || (at + 1 < states.size() && now == states[at + 1]))
            << "after " << acknowledged << " acknowledgements";
    });
}

} // namespace kakarite::safety
