// Master files in a vault: revisions, differences, ends, the same again, and what a month is answered.
#include "models/masters/code_search.h"
#include "models/masters/diseases.h"
#include "models/masters/loaded.h"
#include "models/masters/lookup.h"
#include "models/masters/master_import.h"
#include "tests/masters/master_files.h"
#include "tests/vault/vault_testing.h"

#include <QFile>

#include <gtest/gtest.h>
#include <zip.h>

using namespace kakarite;
using namespace kakarite::masters;
using namespace kakarite::testing;
using namespace Qt::StringLiterals;

namespace {

Month month(int year, int monthOfYear)
{
    return Month::fromYm(year, monthOfYear).value();
}

struct MastersClinic : vault::testing::Clinic {
    QString write(const QByteArray& bytes, const QString& name) const
    {
        const QString path = root.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
    std::vector<MasterFileReport> loadAll(const QStringList& paths)
    {
        auto reports = vault->transact(
            vault->actor(), vault::Intent::ImportMasters,
            [&](vault::Transaction& transaction) { return importMasters(transaction, paths, {}); },
            vault::Vault::Capture::DerivedOnly);
        EXPECT_TRUE(reports);
        return reports ? *std::move(reports) : std::vector<MasterFileReport>(paths.size());
    }
    MasterFileReport load(const QByteArray& bytes, const QString& name)
    {
        return loadAll({write(bytes, name)}).front();
    }
    CodeMeaning ask(MasterKind kind, int code, Month when) const
    {
        const auto reader = vault->openReader();
        auto lookup = Lookup::open(**reader);
        EXPECT_TRUE(lookup);
        auto meaning = lookup->meaning(kind, code, when);
        EXPECT_TRUE(meaning);
        return *meaning;
    }
    // All rows, to compare vaults.
    QString everything() const
    {
        const auto reader = vault->openReader();
        auto query =
            (*reader)->prepare("SELECT kind, code, from_day, part, revision_day, to_day, name, icd10_1, points "
                               "FROM master_code ORDER BY kind, code, from_day, part");
        QString text;
        while (*query->step()) {
            for (int column = 0; column < query->columnCount(); ++column)
                text += query->text(column) + u'|';
            text += u'\n';
        }
        return text;
    }
};

QByteArray oldActs()
{
    return actLine("0", u"112007410"_s, u"再診料"_s, u"73.00"_s, u"20200401"_s) +
           actLine("0", u"113003910"_s, u"管理料(旧)"_s, u"700.00"_s, u"20200401"_s) +
           actLine("0", u"120002270"_s, u"加算１"_s, u"18.00"_s, u"20200401"_s, u"20240531"_s);
}
QByteArray newActs()
{
    return actLine("0", u"112007410"_s, u"再診料"_s, u"75.00"_s, u"20240601"_s) +
           actLine("3", u"113707110"_s, u"管理料２"_s, u"333.00"_s, u"20240601"_s) +
           actLine("0", u"111703370"_s, u"ＤＸ加算"_s, u"8.00"_s, u"20240601"_s);
}
QByteArray difference()
{
    return actLine("5", u"111703370"_s, u"ＤＸ加算６"_s, u""_s, u"20250401"_s, u""_s) +
           actLine("3", u"111703670"_s, u"ＤＸ加算１"_s, u"12.00"_s, u"20250401"_s) +
           actLine("5", u"112007410"_s, u""_s, u""_s, u""_s, u""_s);
}
const QString kOld = u"s_ALL20220218.csv"_s;
const QString kNew = u"s_ALL20240531.csv"_s;
const QString kDifference = u"s_20250307.csv"_s;

} // namespace

TEST(Masters, RevisionsAnswerTheirMonths)
{
    MastersClinic clinic;
    const MasterFileReport first = clinic.load(oldActs(), kOld);
    EXPECT_FALSE(first.error);
    EXPECT_EQ(first.kind, MasterKind::Act);
    EXPECT_TRUE(first.full);
    EXPECT_EQ(first.revision, *Date::fromYmd(2022, 2, 18));
    EXPECT_EQ(first.added, 3);
    const MasterFileReport second = clinic.load(newActs(), kNew);
    EXPECT_EQ(second.added, 2);
    EXPECT_EQ(second.changed, 1);
    EXPECT_EQ(second.abolished, 1) << "113003910 is no longer in the full file; 120002270 had ended itself";

    EXPECT_EQ(clinic.ask(MasterKind::Act, 112007410, month(2024, 5)).points, 7300);
    EXPECT_EQ(clinic.ask(MasterKind::Act, 112007410, month(2024, 6)).points, 7500);
    EXPECT_EQ(clinic.ask(MasterKind::Act, 112007410, month(2024, 6)).revision, Date::fromYmd(2024, 5, 31));
    const CodeMeaning before = clinic.ask(MasterKind::Act, 113707110, month(2024, 5));
    EXPECT_EQ(before.name, u"管理料２"_s) << "a name is better than none";
    EXPECT_FALSE(before.valid);
    EXPECT_FALSE(before.points);
    EXPECT_TRUE(clinic.ask(MasterKind::Act, 113707110, month(2024, 6)).valid);
    EXPECT_TRUE(clinic.ask(MasterKind::Act, 120002270, month(2024, 5)).valid);
    EXPECT_FALSE(clinic.ask(MasterKind::Act, 120002270, month(2024, 6)).valid);
    EXPECT_EQ(clinic.ask(MasterKind::Act, 120002270, month(2024, 6)).name, u"加算１"_s);
    EXPECT_TRUE(clinic.ask(MasterKind::Act, 113003910, month(2023, 1)).valid);
    EXPECT_FALSE(clinic.ask(MasterKind::Act, 113003910, month(2024, 6)).valid);
}

TEST(Masters, DifferencesChangeOnlyWhatTheyTell)
{
    MastersClinic clinic;
    clinic.load(newActs(), kNew);
    const MasterFileReport report = clinic.load(difference(), kDifference);
    EXPECT_FALSE(report.full);
    EXPECT_EQ(report.rows, 3);
    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.changed, 1);
    EXPECT_EQ(report.abolished, 0);
    EXPECT_EQ(report.notesTotal, 0);
    EXPECT_EQ(clinic.ask(MasterKind::Act, 111703370, month(2025, 3)).name, u"ＤＸ加算"_s);
    const CodeMeaning after = clinic.ask(MasterKind::Act, 111703370, month(2025, 4));
    EXPECT_EQ(after.name, u"ＤＸ加算６"_s);
    EXPECT_EQ(after.points, 800) << "as before";
    EXPECT_EQ(after.group, u"120"_s);
    EXPECT_TRUE(after.valid);
    EXPECT_FALSE(clinic.ask(MasterKind::Act, 111703670, month(2025, 3)).valid);
    EXPECT_TRUE(clinic.ask(MasterKind::Act, 111703670, month(2025, 4)).valid);

    const MasterFileReport end =
        clinic.load(actLine("9", u"111703670"_s, u""_s, u""_s, u""_s, u"20251231"_s), u"s_20251201.csv"_s);
    EXPECT_EQ(end.abolished, 1);
    EXPECT_TRUE(clinic.ask(MasterKind::Act, 111703670, month(2025, 12)).valid);
    EXPECT_FALSE(clinic.ask(MasterKind::Act, 111703670, month(2026, 1)).valid);
}

TEST(Masters, TheOrderInWhichFilesComeDoesNotMatter)
{
    const std::vector<std::pair<QByteArray, QString>> files{
        {oldActs(), kOld}, {newActs(), kNew}, {difference(), kDifference}};
    std::array<int, 3> order{0, 1, 2};
    QString expected;
    do {
        MastersClinic clinic;
        for (const int i : order)
            clinic.load(files[std::size_t(i)].first, files[std::size_t(i)].second);
        if (expected.isEmpty())
            expected = clinic.everything();
        EXPECT_EQ(clinic.everything(), expected) << order[0] << order[1] << order[2];
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST(Masters, ADifferenceWithoutItsFullFileSaysSo)
{
    MastersClinic clinic;
    const MasterFileReport report = clinic.load(difference(), kDifference);
    ASSERT_EQ(report.notes.size(), 2U);
    EXPECT_EQ(report.notes[0].code, MasterNoteCode::NoBase);
    EXPECT_EQ(report.notes[0].line, 1);
    // The built-in table completes what it knows.
    EXPECT_EQ(clinic.ask(MasterKind::Act, 111703370, month(2025, 4)).name, u"ＤＸ加算６"_s);
}

TEST(Masters, TheSameAgainChangesNothing)
{
    MastersClinic clinic;
    clinic.load(newActs(), kNew);
    const QString before = clinic.everything();
    const MasterFileReport again = clinic.load(newActs(), u"copy.csv"_s);
    EXPECT_TRUE(again.alreadyLoaded);
    EXPECT_EQ(again.rows, 3);
    EXPECT_EQ(again.added + again.changed + again.abolished, 0);
    EXPECT_EQ(clinic.everything(), before);
    EXPECT_EQ(vault::testing::count(**clinic.vault->openReader(), "SELECT count(*) FROM master_file"), 1);
    EXPECT_EQ(
        vault::testing::count(**clinic.vault->openReader(),
                              "SELECT count(*) FROM audit WHERE intent = 'import_masters' AND subject = 'master:1' "
                              "AND count = 3"),
        1);
    // The next month's full file repeats most of it.
    const MasterFileReport next = clinic.load(
        newActs() + actLine("3", u"111111111"_s, u"新"_s, u"1.00"_s, u"20240701"_s), u"s_ALL20240701.csv"_s);
    EXPECT_EQ(next.added, 1);
    EXPECT_EQ(next.changed, 0);
    EXPECT_EQ(next.abolished, 0);
}

TEST(Masters, ACorrectedFileReplacesItsRevision)
{
    MastersClinic clinic;
    clinic.load(newActs() + actLine("0", u"999999999"_s, u"誤り"_s, u"1.00"_s, u"20240501"_s), kNew);
    QByteArray corrected = newActs();
    corrected.replace("333.00", "334.00");
    const MasterFileReport report = clinic.load(corrected, kNew);
    EXPECT_EQ(report.changed, 1);
    EXPECT_EQ(report.abolished, 1);
    EXPECT_EQ(clinic.ask(MasterKind::Act, 113707110, month(2024, 6)).points, 33400);
    EXPECT_FALSE(clinic.ask(MasterKind::Act, 999999999, month(2024, 6)).valid);
}

// A hundred codes; of a revision that was cut, the first ones.
QByteArray manyActs(int count, const QString& points = u"10.00"_s, int first = 0)
{
    QByteArray bytes;
    for (int i = first; i < first + count; ++i)
        bytes += actLine("0", QString::number(112000000 + i), u"診療%1"_s.arg(i), points, u"20240601"_s);
    return bytes;
}

TEST(Masters, AFullFileThatWasCutEndsNothing)
{
    const Month later = month(2026, 7);
    for (const QString& name : {u"s_ALL20260605.csv"_s, kNew}) { // a later revision, the same once more
        MastersClinic clinic;
        clinic.load(manyActs(100), kNew);
        const MasterFileReport cut = clinic.load(manyActs(60, u"11.00"_s), name);
        EXPECT_FALSE(cut.full);
        EXPECT_EQ(cut.absentKept, 40);
        EXPECT_EQ(cut.abolished, 0);
        ASSERT_EQ(cut.notes.size(), 1U);
        EXPECT_EQ(cut.notes.front().code, MasterNoteCode::Shrunk);
        EXPECT_TRUE(clinic.ask(MasterKind::Act, 112000099, later).valid);
        EXPECT_EQ(clinic.ask(MasterKind::Act, 112000000, later).points, 1100) << "what it says is believed";
        // The whole one after it ends what it lacks, and nothing else.
        const MasterFileReport whole = clinic.load(manyActs(96, u"11.00"_s), u"s_ALL20260606.csv"_s);
        EXPECT_TRUE(whole.full);
        EXPECT_EQ(whole.abolished, 4);
        EXPECT_TRUE(clinic.ask(MasterKind::Act, 112000095, later).valid);
        EXPECT_FALSE(clinic.ask(MasterKind::Act, 112000099, later).valid);
    }
}

TEST(Masters, ARevisionMayEndAFew)
{
    MastersClinic clinic;
    clinic.load(manyActs(500), kNew);
    const MasterFileReport next = clinic.load(manyActs(475), u"s_ALL20260605.csv"_s);
    EXPECT_TRUE(next.full);
    EXPECT_EQ(next.abolished, 25);
    EXPECT_EQ(next.absentKept, 0);
    const MasterFileReport after = clinic.load(manyActs(440), u"s_ALL20260606.csv"_s);
    EXPECT_FALSE(after.full);
    EXPECT_EQ(after.absentKept, 35) << "the 25 that have ended are none of them";
    // A revision of fees: a third goes, and as many come.
    MastersClinic other;
    other.load(manyActs(300), kNew);
    const MasterFileReport fees = other.load(manyActs(300, u"11.00"_s, 100), u"s_ALL20260605.csv"_s);
    EXPECT_TRUE(fees.full);
    EXPECT_EQ(fees.abolished, 100);
}

TEST(Masters, BadFilesLeaveNothingAndKeepNothingBack)
{
    MastersClinic clinic;
    const QString bad = clinic.write("\"0\",\"B\",\"8833421\"\r\n", u"b_20240601.txt"_s);
    const QString receipt = clinic.write("IR,1,13,1,1234567\r\nRE,1\r\n", u"a.UKE"_s);
    const QString good = clinic.write(newActs(), kNew);
    const auto reports = clinic.loadAll({bad, receipt, good, clinic.root.filePath(u"absent.zip"_s)});
    ASSERT_EQ(reports.size(), 4U);
    EXPECT_EQ(reports[0].error->code, ErrorCode::MasterColumns);
    EXPECT_EQ(reports[1].error->code, ErrorCode::MasterIsReceipt);
    EXPECT_FALSE(reports[2].error);
    EXPECT_EQ(reports[3].error->code, ErrorCode::FileNotFound);
    EXPECT_EQ(vault::testing::count(**clinic.vault->openReader(), "SELECT count(*) FROM master_file"), 1);
}

TEST(Masters, AZipIsLookedInto)
{
    MastersClinic clinic;
    const QString path = clinic.root.filePath(u"download.zip"_s);
    int code = 0;
    zip_t* const zip = zip_open(path.toUtf8().constData(), ZIP_CREATE, &code);
    ASSERT_NE(zip, nullptr);
    const QByteArray acts = newActs();
    const QByteArray disease = diseaseLine({"0", u"8833421"_s, u"高血圧症"_s, u"I10"_s, u"20240601"_s});
    const std::pair<const char*, QByteArray> members[] = {
        {"s_ALL20240531.csv", acts}, {"readme.txt", "hello"}, {"b_20240601.txt", disease}}; // until the zip is closed
    for (const auto& [name, bytes] : members) {
        zip_source_t* const source = zip_source_buffer(zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8);
    }
    ASSERT_EQ(zip_close(zip), 0);
    EXPECT_TRUE(looksLikeMasterFile(path));
    const auto reports = clinic.loadAll({path});
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_EQ(reports[0].revision, *Date::fromYmd(2024, 5, 31));
    EXPECT_EQ(reports[1].kind, MasterKind::Disease);
    EXPECT_EQ(reports[1].path, path + u"/b_20240601.txt"_s);
}

TEST(Masters, WithoutThemTheBuiltInTableAnswers)
{
    MastersClinic clinic;
    const CodeMeaning disease = clinic.ask(MasterKind::Disease, 2503005, month(2025, 1));
    EXPECT_EQ(disease.name, u"糖尿病性腎症"_s);
    EXPECT_EQ(disease.icd10First, u"E142"_s);
    EXPECT_EQ(disease.chronic, bitOf(ChronicFamily::Diabetes));
    EXPECT_FALSE(disease.revision);
    EXPECT_FALSE(clinic.ask(MasterKind::Disease, 1, month(2025, 1)).isKnown());
    // A master that lacks a code leaves it to the table.
    clinic.load(diseaseLine({"0", u"8833421"_s, u"高血圧症"_s, u"I10"_s, u""_s}), u"b_20250601.txt"_s);
    EXPECT_EQ(clinic.ask(MasterKind::Disease, 2503005, month(2025, 1)).name, u"糖尿病性腎症"_s);
    EXPECT_TRUE(clinic.ask(MasterKind::Disease, 8833421, month(2025, 1)).revision);
}

TEST(Masters, ChronicFamiliesFollowTheMonth)
{
    MastersClinic clinic;
    clinic.load(diseaseLine({"0", u"8833421"_s, u"高血圧症"_s, u"I10"_s, u""_s}), u"b_20240101.txt"_s);
    clinic.load(diseaseLine({"5", u"8833421"_s, u""_s, u"R030"_s, u"20240601"_s, u""_s}), u"b_20240601.txt"_s);
    const auto reader = clinic.vault->openReader();
    auto lookup = Lookup::open(**reader);
    EXPECT_EQ(*lookup->chronicBits(8833421, month(2024, 5)), bitOf(ChronicFamily::Hypertension));
    EXPECT_EQ(*lookup->chronicBits(8833421, month(2024, 6)), 0U);
    EXPECT_EQ(*lookup->chronicBits(2500015, month(2024, 6)), bitOf(ChronicFamily::Diabetes)) << "built in";
    EXPECT_EQ(*lookup->chronicBits(kUncodedDisease, month(2024, 6)), 0U);
}

TEST(Masters, ModifiersStandAroundTheName)
{
    MastersClinic clinic;
    const auto reader = clinic.vault->openReader();
    auto lookup = Lookup::open(**reader);
    EXPECT_EQ(*lookup->diseaseName(u"変形性膝関節症"_s, u"2056", month(2025, 1)), u"右変形性膝関節症"_s);
    EXPECT_EQ(*lookup->diseaseName(u"胃癌"_s, u"80482049", month(2025, 1)), u"左胃癌の術後"_s);
    EXPECT_EQ(*lookup->diseaseName(u"胃癌"_s, u"8002", month(2025, 1)), u"胃癌の疑い"_s);
    EXPECT_EQ(*lookup->diseaseName(u"胃癌"_s, u"8002", month(2025, 1), 8002), u"胃癌"_s);
    EXPECT_EQ(*lookup->diseaseName(u"胃癌"_s, u"0000x", month(2025, 1)), u"胃癌"_s);
}

TEST(Masters, TellWhichAreLoadedAndHowOld)
{
    MastersClinic clinic;
    clinic.load(newActs(), kNew);
    const auto state = [&](Date today) {
        const auto reader = clinic.vault->openReader();
        return *loadedMasters(**reader, today);
    };
    const auto in2025 = state(*Date::fromYmd(2025, 6, 1));
    ASSERT_EQ(in2025.size(), 6U);
    EXPECT_EQ(in2025[0].kind, MasterKind::Disease);
    EXPECT_EQ(in2025[0].age, MasterAge::Missing);
    EXPECT_GE(in2025[0].codes, 300) << "built in";
    EXPECT_EQ(in2025[2].age, MasterAge::Current) << "published the day before the fees it holds";
    EXPECT_EQ(in2025[2].codes, 3);
    EXPECT_EQ(in2025[2].newest, Date::fromYmd(2024, 5, 31));
    const auto in2026 = state(*Date::fromYmd(2026, 6, 1));
    EXPECT_EQ(in2026[2].age, MasterAge::Old);
    EXPECT_EQ(in2026[2].outdatedBy->from, *Date::fromYmd(2026, 6, 1));
    const auto files = masterFiles(**clinic.vault->openReader());
    ASSERT_EQ(files->size(), 1U);
    EXPECT_EQ(files->front().fileName, kNew);
    EXPECT_EQ(files->front().rows, 3);
}

TEST(Masters, DifferencesAloneAreNotCurrent)
{
    const Date today = *Date::fromYmd(2026, 11, 24);
    const QByteArray newest = actLine("5", u"112007410"_s, u""_s, u"76.00"_s, u"20260601"_s, u""_s);
    MastersClinic clinic;
    clinic.load(newest, u"s_20260605.csv"_s);
    const auto age = [&] { return (*loadedMasters(**clinic.vault->openReader(), today))[2]; };
    EXPECT_EQ(age().age, MasterAge::DifferencesOnly);
    clinic.load(newActs(), kNew);
    EXPECT_EQ(age().age, MasterAge::Old) << "the full file is of the fees before";
    EXPECT_TRUE(age().outdatedBy);
    clinic.load(newActs() + newest, u"s_ALL20260605.csv"_s);
    EXPECT_EQ(age().age, MasterAge::Current);
}

TEST(Masters, CodesAreFoundByName)
{
    MastersClinic clinic;
    const auto reader = clinic.vault->openReader();
    const auto builtIn = searchCodes(**reader, MasterKind::Disease, u"こうけつあつ"_s, month(2025, 1), 10);
    ASSERT_FALSE(builtIn->empty());
    EXPECT_EQ(builtIn->front().code, 8833421);
    EXPECT_TRUE(searchCodes(**reader, MasterKind::Disease, u"  "_s, month(2025, 1), 10)->empty());
    clinic.load(newActs(), kNew);
    clinic.load(drugLine(u"620007853"_s, u"薬Ａ錠５ｍｇ"_s, u"2171022F2010"_s, u"【般】アムロジピン錠５ｍｇ"_s),
                u"y_ALL20240321.csv"_s);
    const auto byCode = searchCodes(**reader, MasterKind::Act, u"113707110"_s, month(2025, 1), 10);
    ASSERT_EQ(byCode->size(), 1U);
    EXPECT_EQ(byCode->front().meaning.points, 33300);
    const auto byGeneric = searchCodes(**reader, MasterKind::Drug, u"アムロジピン"_s, month(2025, 1), 10);
    ASSERT_EQ(byGeneric->size(), 1U);
    EXPECT_EQ(byGeneric->front().code, 620007853);
}

TEST(Masters, AFileThatChangesWhileItIsReadLeavesNothing)
{
    MastersClinic clinic;
    QByteArray acts;
    for (int i = 0; i < 20'000; ++i)
        acts += actLine("0", QString::number(112000000 + i), u"再診料"_s, u"73.00"_s, u"20200401"_s);
    const QString path = clinic.write(acts, kNew);
    bool changed = false;
    MasterContext context;
    context.progress = [&](const MasterProgress& progress) {
        if (progress.rows > 0 && !std::exchange(changed, true) && !QFile::resize(path, acts.size() - 1000))
            qFatal("the file cannot be made shorter");
    };
    const auto reports = clinic.vault->transact(
        clinic.vault->actor(), vault::Intent::ImportMasters,
        [&](vault::Transaction& transaction) { return importMasters(transaction, {path}, context); },
        vault::Vault::Capture::DerivedOnly);
    ASSERT_TRUE(changed);
    ASSERT_TRUE(reports);
    ASSERT_TRUE(reports->front().error);
    EXPECT_EQ(reports->front().error->code, ErrorCode::FileUnreadable);
    EXPECT_EQ(vault::testing::count(**clinic.vault->openReader(), "SELECT count(*) FROM master_code"), 0);
    EXPECT_EQ(clinic.load(acts, kNew).added, 20'000);
}

TEST(Masters, AreCancelledWhole)
{
    MastersClinic clinic;
    const std::atomic<bool> cancelled = true;
    MasterContext context;
    context.cancelled = &cancelled;
    const QString path = clinic.write(newActs(), kNew);
    const auto report = clinic.vault->transact(
        clinic.vault->actor(), vault::Intent::ImportMasters,
        [&](vault::Transaction& transaction) { return importMasters(transaction, {path}, context); },
        vault::Vault::Capture::DerivedOnly);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(vault::testing::count(**clinic.vault->openReader(), "SELECT count(*) FROM master_code"), 0);
}
