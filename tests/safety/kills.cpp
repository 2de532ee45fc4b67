// kakarite_kills [ROUNDS [SEED]]: kill -9 at random moments of an import, a patient list, an undo, a migration, a
// backup and a restore. After each: nothing that was acknowledged is lost, nothing is half, and verify is clean.
//
// The program starts itself for the work ("--work KIND FOLDER …"), waits for "GO", kills it after a while, and looks.
#include "models/continuity/fresh_derivation.h"
#include "models/continuity/refresh.h"
#include "models/emr/patient_import.h"
#include "models/vault/backup_file.h"
#include "models/vault/backup_plan.h"
#include "models/vault/restore.h"
#include "tests/import/clinic.h"
#include "tests/safety/safety_testing.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

#include <cstdio>
#include <map>
#include <random>

using namespace Qt::StringLiterals;

namespace kakarite::safety {

namespace {

using kakarite::testing::UploadClinic;
using receipts::test::ReFields;
using receipts::test::UkeBuilder;
using vault::testing::copyFolder;
using vault::testing::kCheapCost;
using vault::testing::kPassword;
using vault::testing::secret;

constexpr int kRounds = 1000;
constexpr double kBeyond = 1.5; // of the undisturbed time, so that some kills come after the work was acknowledged
const FixedClock kClock{std::int64_t(1'760'000'000'000)};

struct Place { // what a kind of work is given
    QString vault;
    QString receipts;
    QString list;
    QString backup;
};

void say(const char* word)
{
    std::printf("%s\n", word);
    std::fflush(stdout);
}

QByteArray manyClaims(int from, int count, int month)
{
    UkeBuilder file;
    file.ir();
    for (int patient = from; patient < from + count; ++patient) {
        ReFields fields;
        fields.number = QString::number(patient).rightJustified(5, u'0');
        fields.name = u"患者 %1"_s.arg(patient);
        fields.month = u"2025%1"_s.arg(month, 2, 10, QLatin1Char('0'));
        fields.birth = u"19%1"_s.arg(400101 + patient % 28);
        file.re(fields).ho(1, 75).sy(8833421, u"20200401"_s).si("12", 112007410, 75, {{1 + patient % 28, 1}});
    }
    return file.go().cp932();
}

QByteArray manyRows(int count)
{
    QString text = u"患者番号,氏名,電話番号\n"_s;
    for (int patient = 1; patient <= count; ++patient)
        text += u"%1,氏名 %1,03-1111-%2\n"_s.arg(patient).arg(patient, 4, 10, QLatin1Char('0'));
    return text.toUtf8();
}

// ---------------------------------------------------------------- the work, in a process of its own
Result<void> withVault(const Place& place, const std::function<Result<void>(vault::Vault&)>& act)
{
    TRY_LET(const auto vault, vault::openVault(place.vault, {{}, secret(kPassword), {}}, kClock, kCheapCost));
    say("GO");
    return act(*vault);
}

Result<void> importReceipts(const Place& place)
{
    return withVault(place, [&](vault::Vault& vault) -> Result<void> {
        TRY(continuity::uploadReceipts(vault, {place.receipts}, false, {}));
        return {};
    });
}

Result<void> importList(const Place& place)
{
    return withVault(place, [&](vault::Vault& vault) -> Result<void> {
        TRY_LET(const auto table, emr::openTable(place.list));
        TRY(emr::importPatients(vault, table, emr::guessMapping(table), {}));
        return {};
    });
}

Result<void> undo(const Place& place)
{
    return withVault(place, [](vault::Vault& vault) { return continuity::undoUpload(vault, 1); });
}

Result<void> backUp(const Place& place)
{
    return withVault(place, [](vault::Vault& vault) -> Result<void> {
        TRY(vault::backUpNow(vault, {}));
        return {};
    });
}

Result<void> restore(const Place& place)
{
    say("GO");
    vault::RestoreOrder order;
    order.file = place.backup;
    order.folder = place.vault;
    order.password = secret(kPassword);
    order.replace = true;
    TRY(vault::restoreBackup(std::move(order), kClock, {}));
    return {};
}

Result<void> changeKey(const Place& place)
{
    return withVault(place, [](vault::Vault& vault) { return vault.changeDataKey([](std::int64_t, std::int64_t) {}); });
}

// The database of a folder, under whichever key of the password's ring is its own.
Result<std::unique_ptr<vault::Database>> databaseOf(const QString& folder, SecretBytes* own = nullptr)
{
    TRY_LET(auto keys, vault::KeyFile::load(folder));
    TRY_LET(const SecretBytes ring,
            vault::openKey(keys.users.front().key, secret(kPassword), nullptr, keys.ownerOf(u"admin"_s)));
    Result<std::unique_ptr<vault::Database>> database = failure(ErrorCode::VaultNoKey);
    for (std::size_t at = 0; at < ring.size() && !database; at += vault::kDataKeyBytes) {
        SecretBytes key = SecretBytes::copyOf({ring.data() + at, vault::kDataKeyBytes});
        database = vault::Database::open(vault::databasePath(folder), key, vault::Access::Write);
        if (database && own)
            *own = std::move(key);
    }
    return database;
}

Result<void> migrateOneMore(const Place& place)
{
    SecretBytes key;
    TRY_LET(const auto database, databaseOf(place.vault, &key));
    say("GO");
    TRY(vault::migrate(
        database->handle(),
        [&](int, int to) -> Result<QString> {
            const QString file = vault::freeBackupPath(place.vault, vault::KeyFile::load(place.vault)->vaultId, 1,
                                                       u"before-v%1"_s.arg(to));
            TRY(vault::writeBackupFile(database->handle(), key, place.vault, file, 1, {}));
            return file;
        },
        1, migrationsAndOneMore()));
    return {};
}

struct Kind {
    const char* name;
    Result<void> (*act)(const Place&);
    const char* base; // the vault it begins with
    bool opens;       // whether the program of today opens the vault afterwards
};
constexpr Kind kKinds[] = {
    {"import", importReceipts, "base", true},
    {"patient list", importList, "base", true},
    {"undo", undo, "base", true},
    {"migration", migrateOneMore, "old", false},
    {"backup", backUp, "base", true},
    {"restore", restore, "base", true},
    {"data key", changeKey, "base", true},
};

int work(const QStringList& words)
{
    const Place place{words[1], words[2], words[3], words[4]};
    for (const Kind& kind : kKinds) {
        if (words[0] != QString::fromLatin1(kind.name))
            continue;
        const auto done = kind.act(place);
        say(done ? "ACKNOWLEDGED" : qPrintable(u"FAILED %1 %2"_s.arg(int(done.error().code)).arg(done.error().detail)));
        return done ? 0 : 1;
    }
    return 2;
}

// ---------------------------------------------------------------- looking at what is left
struct Trial {
    const Kind& kind;
    Place place;
    QByteArray before;
    QByteArray after;
    double seconds = 0; // of the whole work, undisturbed
};

struct Outcome {
    bool acknowledged = false;
    QString problem;
    bool changed = false; // the work is all there; a backup and another key leave the content as it was
};

QByteArray stateOf(const QString& folder)
{
    const auto database = databaseOf(folder);
    return database ? contents((*database)->handle()) : QByteArray();
}

QString checkBackups(const vault::Vault& vault, const QString& folder, bool acknowledged)
{
    const QDir dir(folder + u"/backups"_s);
    const QStringList names = dir.entryList({u"kakarite-*.kakarite"_s}, QDir::Files);
    for (const QString& name : names) {
        if (!vault.tryBackup(dir.filePath(name), {}))
            return u"a backup under its own name is not whole"_s;
    }
    return acknowledged && names.isEmpty() ? u"an acknowledged backup is not there"_s : QString();
}

QString checkOpened(const Trial& trial, bool acknowledged)
{
    const auto vault = vault::openVault(trial.place.vault, {{}, secret(kPassword), {}}, kClock, kCheapCost);
    if (!vault)
        return u"cannot be opened: %1 %2"_s.arg(int(vault.error().code)).arg(vault.error().detail);
    const auto verified = (*vault)->verify();
    if (!verified || !verified->databaseOk || !verified->auditOk || !verified->keysOk)
        return u"verify is not clean"_s;
    const auto fresh = continuity::compareWithFresh(**vault);
    if (!fresh || !fresh->ok())
        return u"the derived rows differ from a fresh derivation"_s;
    return checkBackups(**vault, trial.place.vault, acknowledged && trial.kind.act == backUp);
}

QString checkMigrated(const Trial& trial)
{
    if (const auto again = migrateOneMore(trial.place); !again)
        return u"the migration does not finish: %1"_s.arg(again.error().detail);
    const auto database = databaseOf(trial.place.vault);
    if (!database || vault::readInteger((*database)->handle(), "SELECT count(*) FROM kept").value_or(0) != 200)
        return u"the migrated data is not all there"_s;
    return contents((*database)->handle()) == trial.after ? QString() : u"migrated to something else"_s;
}

bool keptAside(const Trial& trial)
{
    const QFileInfo vault(trial.place.vault);
    for (const QString& name : vault.dir().entryList({vault.fileName() + u".before-restore-*"_s}, QDir::Dirs)) {
        if (stateOf(vault.dir().filePath(name)) == trial.before)
            return true;
    }
    return false;
}

QString check(const Trial& trial, Outcome& outcome)
{
    if (trial.kind.act == restore && !vault::Vault::lookAt(trial.place.vault))
        return u"no vault after a restore that was cut short"_s;
    const QByteArray found = stateOf(trial.place.vault);
    outcome.changed = found == trial.after && trial.before != trial.after;
    // Between two of several migrations is a place of its own; that it can be finished from there is what counts.
    if (trial.kind.opens && found != trial.before && found != trial.after)
        return u"neither all nor nothing"_s;
    if (trial.kind.act == restore && outcome.changed && !keptAside(trial))
        return u"what was there before the restore is gone"_s;
    if (outcome.acknowledged && found != trial.after)
        return u"an acknowledged change is lost"_s;
    return trial.kind.opens ? checkOpened(trial, outcome.acknowledged) : checkMigrated(trial);
}

void begin(const Trial& trial, const QString& root)
{
    for (const QString& name : QDir(root).entryList({u"turn*"_s}, QDir::Dirs))
        QDir(root + u'/' + name).removeRecursively();
    copyFolder(root + u'/' + QString::fromLatin1(trial.kind.base), trial.place.vault);
}

// Runs the work and kills it after so long; a negative time lets it end.
bool runAndKill(const Trial& trial, double afterSeconds, QByteArray& told, double* seconds = nullptr)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--work"_s, QString::fromLatin1(trial.kind.name), trial.place.vault, trial.place.receipts,
                   trial.place.list, trial.place.backup});
    while (!told.contains("GO\n")) {
        if (!process.waitForReadyRead(60000))
            return false;
        told += process.readAllStandardOutput();
    }
    QElapsedTimer timer;
    timer.start();
    if (afterSeconds >= 0) {
        QThread::usleep(static_cast<unsigned long>(afterSeconds * 1e6));
        process.kill();
    }
    process.waitForFinished(120000);
    if (seconds)
        *seconds = double(timer.nsecsElapsed()) / 1e9;
    told += process.readAllStandardOutput();
    return true;
}

struct Tally {
    int rounds = 0, nothing = 0, all = 0, acknowledged = 0, problems = 0;
};

int killAll(int rounds, unsigned seed)
{
    UploadClinic clinic;
    const QString root = clinic.root.path();
    clinic.upload(manyClaims(1, 150, 4), u"first.UKE"_s);
    const QString backup = root + u"/before.kakarite"_s;
    if (!clinic.vault->writeBackup(backup, {}))
        return 2;
    clinic.upload(manyClaims(1, 50, 5), u"middle.UKE"_s);
    const Place place{root + u"/turn"_s, clinic.write(manyClaims(1, 1500, 6), u"second.UKE"_s),
                      clinic.write(manyRows(1200), u"list.csv"_s), backup};
    clinic.close();
    copyFolder(clinic.folder, root + u"/base"_s);
    makeReleaseOne(clinic);
    copyFolder(clinic.folder, root + u"/old"_s);

    std::vector<Trial> trials;
    for (const Kind& kind : kKinds) {
        Trial trial{kind, place, {}, {}, 0};
        begin(trial, root);
        trial.before = stateOf(place.vault);
        QByteArray told;
        if (!runAndKill(trial, -1, told, &trial.seconds) || !told.contains("ACKNOWLEDGED")) {
            std::printf("%s does not work undisturbed: %s\n", kind.name, told.constData());
            return 2;
        }
        trial.after = stateOf(place.vault);
        std::printf("%-14s %.2f s undisturbed\n", kind.name, trial.seconds);
        trials.push_back(std::move(trial));
    }

    std::mt19937 chance(seed);
    std::map<std::string, Tally> tallies;
    int problems = 0;
    for (int round = 0; round < rounds; ++round) {
        const Trial& trial = trials[std::size_t(round) % trials.size()];
        begin(trial, root);
        const double after = std::uniform_real_distribution<double>(0, trial.seconds * kBeyond)(chance);
        QByteArray told;
        Outcome outcome;
        if (!runAndKill(trial, after, told))
            outcome.problem = u"the work did not begin"_s;
        outcome.acknowledged = told.contains("ACKNOWLEDGED");
        if (outcome.problem.isEmpty())
            outcome.problem = told.contains("FAILED") ? QString::fromUtf8(told) : check(trial, outcome);
        Tally& tally = tallies[trial.kind.name];
        ++tally.rounds;
        tally.acknowledged += outcome.acknowledged;
        tally.all += outcome.changed && !outcome.acknowledged;
        tally.nothing += !outcome.changed && !outcome.acknowledged;
        if (!outcome.problem.isEmpty()) {
            ++tally.problems;
            ++problems;
            std::printf("round %d, %s killed after %.3f s: %s\n", round, trial.kind.name, after,
                        qPrintable(outcome.problem));
        }
        if ((round + 1) % 100 == 0) {
            std::printf("%d of %d\n", round + 1, rounds);
            std::fflush(stdout);
        }
    }
    std::printf("%-14s %7s %8s %14s %13s %9s\n", "", "kills", "nothing", "all, untold", "acknowledged", "problems");
    for (const auto& [name, tally] : tallies)
        std::printf("%-14s %7d %8d %14d %13d %9d\n", name.c_str(), tally.rounds, tally.nothing, tally.all,
                    tally.acknowledged, tally.problems);
    std::printf("seed %u: %s\n", seed,
                problems == 0 ? "nothing acknowledged was lost, nothing was half, verify was clean every time"
                              : "PROBLEMS, see above");
    return problems == 0 ? 0 : 1;
}

} // namespace

} // namespace kakarite::safety

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.size() == 6 && words.front() == u"--work"_s)
        return kakarite::safety::work(words.mid(1));
    return kakarite::safety::killAll(words.isEmpty() ? kakarite::safety::kRounds : words.front().toInt(),
                                     words.size() > 1 ? words[1].toUInt() : 9);
}
