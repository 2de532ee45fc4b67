// After locking, nothing of the clinic is left in the program's memory: its image, taken by gcore, holds neither
// password nor key nor a patient's name, note, address or mail, in UTF-8 or UTF-16, whatever pages were open. The same
// search finds them while the clinic is open.
#include "models/continuity/upload.h"
#include "models/demo/demo_clinic.h"
#include "models/patients/patients.h"
#include "tests/vault/vault_testing.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

namespace kakarite {

using namespace Qt::StringLiterals;
using vault::testing::secret;

namespace {

constexpr char kPassword[] = "Kanaria-wa-Utau 47 ばん";

struct Needle {
    std::string what; // for the message: never the thing itself, which a terminal would show
    QByteArray bytes;
};

void add(std::vector<Needle>& needles, const std::string& what, const QString& text)
{
    needles.push_back({what + " (UTF-8)", text.toUtf8()});
    needles.push_back({what + " (UTF-16)", QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2)});
}

class LockMemory : public ::testing::Test {
protected:
    QTemporaryDir root;
    QString folder = root.filePath(u"vault"_s);
    QString searched;
    std::vector<Needle> names;
    std::vector<Needle> secrets;

    void makeClinic()
    {
        const SystemClock clock;
        const auto clinic = demo::DemoClinic::create(
            {.patients = 60, .months = 6, .lastMonth = clock.today().monthOf().addMonths(-1), .seed = 47});
        ASSERT_TRUE(clinic);
        QStringList files;
        ASSERT_TRUE(clinic->writeFiles([&](demo::DemoFile&& file) -> Result<void> {
            if (file.kind != demo::DemoFile::Kind::Receipts)
                return {};
            files << root.filePath(file.name);
            QFile out(files.back());
            return out.open(QIODevice::WriteOnly) && out.write(file.bytes) == file.bytes.size()
                       ? Result<void>()
                       : failure(ErrorCode::FileUnwritable);
        }));
        auto vault = vault::Vault::create(folder, {u"カナリア医院"_s, u"incho"_s, u"院長"_s}, secret(kPassword), clock);
        ASSERT_TRUE(vault);
        ASSERT_TRUE(continuity::uploadReceipts(**vault, files, false, {}));
        const auto reader = (*vault)->openReader();
        auto rows = (*reader)->prepare("SELECT name, kana FROM patient WHERE length(name) >= 4 ORDER BY id LIMIT 40");
        while (rows->step().value_or(false)) {
            if (searched.isEmpty())
                searched = rows->text(0);
            add(names, "name " + std::to_string(names.size()), rows->text(0));
            if (rows->text(1).size() >= 4)
                add(names, "kana " + std::to_string(names.size()), rows->text(1));
        }
        ASSERT_GT(names.size(), 60U);
        for (const std::int64_t patient : {1, 2, 3}) { // the ones whose page is opened
            const QString mark = u"カナリア%1"_s.arg(patient);
            ASSERT_TRUE(patients::addNote(**vault, patient, mark + u"のメモ"_s));
            ASSERT_TRUE(patients::setContact(
                **vault, patient,
                {u"123-456%1"_s.arg(patient), mark + u"町"_s, {}, {}, u"kanaria-%1@example.jp"_s.arg(patient)}));
            add(names, "note", mark + u"のメモ"_s);
            add(names, "address", mark + u"町"_s);
            add(names, "mail", u"kanaria-%1@example.jp"_s.arg(patient));
        }
    }

    void collectSecrets()
    {
        const auto keys = vault::KeyFile::load(folder);
        const auto key = vault::openKey(keys->users.front().key, secret(kPassword), nullptr, keys->ownerOf(u"incho"_s));
        ASSERT_TRUE(key);
        const QByteArray raw(reinterpret_cast<const char*>(key->data()), qsizetype(key->size()));
        secrets.push_back({"data key", raw});
        secrets.push_back({"data key in hex", raw.toHex()});
        secrets.push_back({"data key in hex", raw.toHex().toUpper()});
        add(secrets, "password", QString::fromUtf8(kPassword));
    }

    // The needles found in an image of the process's memory; nothing where none can be taken.
    std::optional<std::vector<std::string>> foundIn(qint64 pid, const std::vector<Needle>& needles)
    {
        QProcess gcore;
        gcore.start(u"gcore"_s, {u"-a"_s, u"-o"_s, root.filePath(u"image"_s), QString::number(pid)});
        if (!gcore.waitForFinished(120000) || gcore.exitCode() != 0)
            return std::nullopt;
        QFile image(root.filePath(u"image.%1"_s.arg(pid)));
        if (!image.open(QIODevice::ReadOnly) || image.size() < 1024 * 1024)
            return std::nullopt;
        const uchar* bytes = image.map(0, image.size());
        std::vector<std::string> found;
        for (const Needle& needle : needles) {
            if (::memmem(bytes, std::size_t(image.size()), needle.bytes.constData(), std::size_t(needle.bytes.size())))
                found.push_back(needle.what);
        }
        image.remove();
        return found;
    }
};

} // namespace

TEST_F(LockMemory, HoldsNothingOfTheClinic)
{
    if (QStandardPaths::findExecutable(u"gcore"_s).isEmpty())
        GTEST_SKIP() << "gcore is missing (package gdb, installer/packages.sh)";
    makeClinic();
    collectSecrets();
    QProcess probe;
    probe.start(QStringLiteral(LOCK_PROBE), {folder});
    probe.write(QByteArray(kPassword) + '\n' + searched.toUtf8() + '\n');
    ASSERT_TRUE(probe.waitForReadyRead(120000)) << probe.exitCode();
    ASSERT_EQ(probe.readLine(), "open\n");

    const auto open = foundIn(probe.processId(), names);
    if (!open) {
        probe.kill();
        probe.waitForFinished();
        GTEST_SKIP() << "no image of another process's memory can be taken here (ptrace is not allowed)";
    }
    EXPECT_GT(open->size(), 20U); // the search finds what is there
    EXPECT_FALSE(foundIn(probe.processId(), secrets)->empty());

    probe.write("lock\n");
    ASSERT_TRUE(probe.waitForReadyRead(120000));
    ASSERT_EQ(probe.readLine(), "locked\n");
    for (const std::vector<Needle>* needles : {&names, &secrets}) {
        const auto left = foundIn(probe.processId(), *needles);
        ASSERT_TRUE(left);
        for (const std::string& what : *left)
            ADD_FAILURE() << what << " is still in memory";
    }
    probe.write("end\n");
    EXPECT_TRUE(probe.waitForFinished(30000));
}

} // namespace kakarite
