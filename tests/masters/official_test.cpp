// The official files, where they are there: counts as published, and what they answer at the border of two revisions.
#include "models/masters/code_classes.h"
#include "models/masters/lookup.h"
#include "models/masters/master_import.h"
#include "tests/masters/master_files.h"
#include "tests/vault/vault_testing.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <gtest/gtest.h>

using namespace kakarite;
using namespace kakarite::masters;
using namespace kakarite::testing;
using namespace Qt::StringLiterals;

namespace {

class OfficialMasters : public ::testing::Test {
protected:
    void SetUp() override
    {
        if (officialFolder().isEmpty())
            GTEST_SKIP() << "no official masters beside the project";
    }
    MasterFileReport load(const QString& name)
    {
        const auto reports = m_clinic.vault->transact(
            m_clinic.vault->actor(), vault::Intent::ImportMasters,
            [&](vault::Transaction& transaction) {
                return importMasters(transaction, {officialFolder() + u'/' + name}, {});
            },
            vault::Vault::Capture::DerivedOnly);
        EXPECT_TRUE(reports) << qPrintable(name);
        return reports ? reports->front() : MasterFileReport();
    }
    CodeMeaning ask(MasterKind kind, int code, int year, int monthOfYear)
    {
        const auto reader = m_clinic.vault->openReader();
        auto lookup = Lookup::open(**reader);
        return *lookup->meaning(kind, code, *Month::fromYm(year, monthOfYear));
    }
    vault::testing::Clinic m_clinic;
};

} // namespace

TEST_F(OfficialMasters, AreReadWhole)
{
    struct Expected {
        const char* name;
        MasterKind kind;
        bool full;
        int rows;
        const char* revision;
    };
    for (const Expected& file : {Expected{"b_20240601.zip", MasterKind::Disease, true, 27437, "2024-06-01"},
                                 Expected{"z_20250601.zip", MasterKind::Modifier, true, 2375, "2025-06-01"},
                                 Expected{"s_ALL20220218.zip", MasterKind::Act, true, 8735, "2022-02-18"},
                                 Expected{"s_ALL20240531.zip", MasterKind::Act, true, 10133, "2024-05-31"},
                                 Expected{"s_20250307.zip", MasterKind::Act, false, 53, "2025-03-07"},
                                 Expected{"y_ALL20240321.zip", MasterKind::Drug, true, 19686, "2024-03-21"},
                                 Expected{"t_ALL20240315.zip", MasterKind::Material, true, 1334, "2024-03-15"},
                                 Expected{"c_ALL20230801.zip", MasterKind::Comment, true, 3065, "2023-08-01"}}) {
        const MasterFileReport report = load(QString::fromLatin1(file.name));
        EXPECT_FALSE(report.error) << file.name;
        EXPECT_EQ(report.kind, file.kind) << file.name;
        EXPECT_EQ(report.full, file.full) << file.name;
        EXPECT_EQ(report.rows, file.rows) << file.name;
        EXPECT_EQ(report.refused, 0) << file.name;
        // 111703470, 111703570, 113707770 and 113707870 came between the two files: their bases are in neither.
        EXPECT_EQ(report.notesTotal, file.full ? 0 : 4) << file.name;
        for (const MasterNote& note : report.notes)
            EXPECT_EQ(note.code, MasterNoteCode::NoBase) << note.line;
        EXPECT_EQ(report.revision.iso(), QString::fromLatin1(file.revision)) << file.name;
    }
    // masters.md §1: 高血圧症, 糖尿病性腎症
    EXPECT_EQ(ask(MasterKind::Disease, 8833421, 2025, 1).name, u"高血圧症"_s);
    const CodeMeaning kidney = ask(MasterKind::Disease, 2503005, 2025, 1);
    EXPECT_EQ(kidney.icd10First, u"E142"_s);
    EXPECT_EQ(kidney.icd10Second, u"N083"_s);
    EXPECT_EQ(kidney.kana, u"トウニョウビョウセイジンショウ"_s);
    EXPECT_EQ(ask(MasterKind::Modifier, 8002, 2025, 6).name, u"の疑い"_s);
    const CodeMeaning drug = ask(MasterKind::Drug, 620007853, 2024, 6);
    EXPECT_TRUE(drug.name.startsWith(u"アムロジピン錠"_s));
    EXPECT_EQ(drugClass(drug.priceCode), u"217 血管拡張剤"_s);
    EXPECT_TRUE(drug.genericName.startsWith(u"【般】アムロジピン"_s));
    EXPECT_TRUE(ask(MasterKind::Comment, 820100001, 2024, 6).name.contains(u"検査"_s));
    EXPECT_EQ(ask(MasterKind::Material, 700010000, 2024, 6).name, u"半切"_s);
}

TEST_F(OfficialMasters, AnswerTheBorderOfTheFees)
{
    load(u"s_ALL20240531.zip"_s);
    load(u"s_ALL20220218.zip"_s); // the older one later
    load(u"s_20250307.zip"_s);
    EXPECT_EQ(ask(MasterKind::Act, 111000110, 2024, 5).points, 28800);
    EXPECT_EQ(ask(MasterKind::Act, 111000110, 2024, 6).points, 29100);
    EXPECT_EQ(ask(MasterKind::Act, 112007410, 2024, 5).points, 7300);
    EXPECT_EQ(ask(MasterKind::Act, 112007410, 2024, 6).points, 7500);
    EXPECT_TRUE(ask(MasterKind::Act, 113003910, 2022, 2).valid);
    EXPECT_FALSE(ask(MasterKind::Act, 113003910, 2024, 6).valid) << "gone with the fees of 2022";
    EXPECT_TRUE(ask(MasterKind::Act, 113707110, 2024, 6).valid);
    EXPECT_FALSE(ask(MasterKind::Act, 113707110, 2024, 5).valid);
    // masters.md §7: 111703370 becomes 加算6 in 2025-04, 111703670 is new.
    EXPECT_EQ(ask(MasterKind::Act, 111703370, 2025, 3).name, u"医療ＤＸ推進体制整備加算（初診）"_s);
    EXPECT_EQ(ask(MasterKind::Act, 111703370, 2025, 4).name, u"医療ＤＸ推進体制整備加算６（初診）"_s);
    EXPECT_EQ(ask(MasterKind::Act, 111703370, 2025, 4).points, 800);
    EXPECT_EQ(ask(MasterKind::Act, 111703670, 2025, 4).points, 1200);
    EXPECT_FALSE(ask(MasterKind::Act, 111703670, 2025, 3).valid);
}

// R5 asks the master for diseases that the built-in table does not hold.
TEST_F(OfficialMasters, KnowMoreChronicDiseasesThanTheBuiltInTable)
{
    load(u"b_20240601.zip"_s);
    const auto reader = m_clinic.vault->openReader();
    auto lookup = Lookup::open(**reader);
    auto codes = (*reader)->prepare("SELECT code FROM master_code WHERE kind = 1");
    int chronic = 0;
    while (*codes->step())
        chronic += *lookup->chronicBits(int(codes->integer(0)), *Month::fromYm(2025, 1)) != 0;
    EXPECT_EQ(chronic, 821) << "counted apart from this program";
    QElapsedTimer timer;
    timer.start();
    constexpr int kQuestions = 1'000'000;
    std::uint32_t bits = 0;
    for (int i = 0; i < kQuestions; ++i)
        bits |= *lookup->chronicBits(i % 2 ? 8833421 : 2500015, *Month::fromYm(2025, 1));
    EXPECT_EQ(bits, bitOf(ChronicFamily::Hypertension) | bitOf(ChronicFamily::Diabetes));
    RecordProperty("chronic_lookups_per_second", int(1000.0 * kQuestions / double(timer.elapsed() + 1)));
}
