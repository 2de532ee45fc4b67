#include "models/masters/acts.h"
#include "models/masters/built_in.h"
#include "models/masters/code_classes.h"
#include "models/masters/diseases.h"
#include "models/masters/fee_revisions.h"
#include "models/masters/master_layout.h"
#include "models/masters/resource_table.h"

#include <gtest/gtest.h>

#include <set>

using namespace kakarite;
using namespace kakarite::masters;
using namespace Qt::StringLiterals;

namespace {

Month month(int year, int monthOfYear)
{
    return Month::fromYm(year, monthOfYear).value();
}

ResourceTable table(const QString& name)
{
    auto opened = ResourceTable::open(u":/kakarite/masters/"_s + name);
    EXPECT_TRUE(opened.has_value()) << name.toStdString();
    return opened ? *opened : *ResourceTable::parse("empty\n");
}

} // namespace

TEST(ChronicFamily, KnowsTheBordersOfItsPrefixes)
{
    EXPECT_EQ(chronicBitsOfIcd(u"I09"), 0U);
    for (const char* code : {"I10", "I119", "I129", "I139", "I15", "I159"})
        EXPECT_EQ(chronicBitsOfIcd(QString::fromLatin1(code)), bitOf(ChronicFamily::Hypertension)) << code;
    EXPECT_EQ(chronicBitsOfIcd(u"I16"), 0U);
    EXPECT_EQ(chronicBitsOfIcd(u"E09"), 0U);
    EXPECT_EQ(chronicBitsOfIcd(u"E10"), bitOf(ChronicFamily::Diabetes));
    EXPECT_EQ(chronicBitsOfIcd(u"E149"), bitOf(ChronicFamily::Diabetes));
    EXPECT_EQ(chronicBitsOfIcd(u"E15"), 0U);
    EXPECT_EQ(chronicBitsOfIcd(u"E785"), bitOf(ChronicFamily::Dyslipidemia));
    EXPECT_EQ(chronicBitsOfIcd(u"E77"), 0U);
    EXPECT_EQ(chronicBitsOfIcd(u"E790"), bitOf(ChronicFamily::UricAcid));
    EXPECT_EQ(chronicBitsOfIcd(u"M1009"), bitOf(ChronicFamily::UricAcid));
    EXPECT_EQ(chronicBitsOfIcd(u"M11"), 0U);
    EXPECT_EQ(chronicBitsOfIcd(u"N189"), bitOf(ChronicFamily::KidneyDisease));
    EXPECT_EQ(chronicBitsOfIcd(u"N19"), 0U);
    EXPECT_EQ(chronicBitsOfIcd(u"J459"), bitOf(ChronicFamily::Asthma));
    EXPECT_EQ(chronicBitsOfIcd(u"J46"), 0U);
    EXPECT_EQ(chronicBitsOfIcd(u"J449"), bitOf(ChronicFamily::Copd));
    EXPECT_EQ(chronicBitsOfIcd(u"M80"), bitOf(ChronicFamily::Osteoporosis));
    EXPECT_EQ(chronicBitsOfIcd(u"M8299"), bitOf(ChronicFamily::Osteoporosis));
    EXPECT_EQ(chronicBitsOfIcd(u"M83"), 0U);
    EXPECT_EQ(chronicBitsOfIcd(u"I20"), bitOf(ChronicFamily::CoronaryDisease));
    EXPECT_EQ(chronicBitsOfIcd(u"I21"), 0U);
    EXPECT_EQ(chronicBitsOfIcd(u"I252"), bitOf(ChronicFamily::CoronaryDisease));
    EXPECT_EQ(chronicBitsOfIcd(u"E00"), bitOf(ChronicFamily::Thyroid));
    EXPECT_EQ(chronicBitsOfIcd(u"E079"), bitOf(ChronicFamily::Thyroid));
    EXPECT_EQ(chronicBitsOfIcd(u"E08"), 0U);
    EXPECT_EQ(chronicBitsOfIcd(u"G473"), bitOf(ChronicFamily::SleepApnea));
    EXPECT_EQ(chronicBitsOfIcd(u"G47"), 0U);
    EXPECT_EQ(chronicBitsOfIcd(u"G472"), 0U);
    EXPECT_EQ(chronicBitsOfIcd(u"H409"), bitOf(ChronicFamily::Glaucoma));
    EXPECT_EQ(chronicBitsOfIcd(u""), 0U);
    EXPECT_EQ(chronicBitsOfIcd(u"E14.2"), bitOf(ChronicFamily::Diabetes)) << "as people write it";
}

TEST(ChronicFamily, HasFourteenNamesInTheOrderOfTheRule)
{
    EXPECT_EQ(familyName(ChronicFamily::Diabetes), u"糖尿病"_s);
    EXPECT_EQ(familyName(ChronicFamily::UricAcid), u"高尿酸血症・痛風"_s);
    EXPECT_EQ(familyName(ChronicFamily::CoronaryDisease), u"狭心症・陳旧性心筋梗塞"_s);
    EXPECT_EQ(familyName(ChronicFamily::Glaucoma), u"緑内障"_s);
    std::set<QString> names;
    for (int bit = 0; bit < kChronicFamilyCount; ++bit)
        names.insert(familyName(bit));
    EXPECT_EQ(names.size(), 14U);
    EXPECT_FALSE(names.contains(QString()));
    EXPECT_TRUE(familyName(14).isEmpty());
    EXPECT_TRUE(familyName(-1).isEmpty());
}

TEST(Diseases, BelongToFamiliesByEitherCode)
{
    EXPECT_EQ(chronicBits(2503005), bitOf(ChronicFamily::Diabetes)); // 糖尿病性腎症 E142 N083
    EXPECT_EQ(chronicBits(2504013), bitOf(ChronicFamily::Diabetes)); // 糖尿病網膜症 E143 H360
    EXPECT_EQ(chronicBits(8833421), bitOf(ChronicFamily::Hypertension));
    EXPECT_EQ(chronicBits(8844446), bitOf(ChronicFamily::Dyslipidemia));
    EXPECT_EQ(chronicBits(8844106), bitOf(ChronicFamily::KidneyDisease));
    EXPECT_EQ(chronicBits(2749004), bitOf(ChronicFamily::UricAcid));
    EXPECT_EQ(chronicBits(4939008), bitOf(ChronicFamily::Asthma));
    EXPECT_EQ(chronicBits(8840399), bitOf(ChronicFamily::Copd));
    EXPECT_EQ(chronicBits(7330006), bitOf(ChronicFamily::Osteoporosis));
    EXPECT_EQ(chronicBits(4289018), bitOf(ChronicFamily::HeartFailure));
    EXPECT_EQ(chronicBits(4273006), bitOf(ChronicFamily::AtrialFibrillation));
    EXPECT_EQ(chronicBits(8837807), bitOf(ChronicFamily::CoronaryDisease));
    EXPECT_EQ(chronicBits(8833504), bitOf(ChronicFamily::Thyroid));
    EXPECT_EQ(chronicBits(7805017), bitOf(ChronicFamily::SleepApnea));
    EXPECT_EQ(chronicBits(3659003), bitOf(ChronicFamily::Glaucoma));
    EXPECT_EQ(chronicBits(2500031), 0U) << "境界型糖尿病 is R730";
    EXPECT_EQ(chronicBits(8839792), 0U) << "不眠症 G470 is no 睡眠時無呼吸";
    EXPECT_EQ(chronicBits(4659007), 0U);
    EXPECT_EQ(chronicBits(kUncodedDisease), 0U);
    EXPECT_EQ(chronicBits(0), 0U);
}

// Every code that is built in says which publication it was read from.
TEST(BuiltIn, KnowsAtLeastFourHundredCodesEachWithItsSource)
{
    std::size_t total = 0;
    for (const auto& [name, kind, digits] :
         {std::tuple(u"diseases.csv"_s, MasterKind::Disease, 7), std::tuple(u"acts.csv"_s, MasterKind::Act, 9),
          std::tuple(u"drugs.csv"_s, MasterKind::Drug, 9), std::tuple(u"modifiers.csv"_s, MasterKind::Modifier, 4)}) {
        const ResourceTable codes = table(name);
        std::set<int> seen;
        for (std::size_t row = 0; row < codes.size(); ++row) {
            const int code = codes.number(row, u"code");
            EXPECT_EQ(codes.at(row, u"code").size(), digits) << name.toStdString() << code;
            EXPECT_TRUE(seen.insert(code).second) << name.toStdString() << code;
            EXPECT_FALSE(codes.at(row, u"source").isEmpty()) << name.toStdString() << code;
            const CodeMeaning* meaning = builtIn(kind, code);
            ASSERT_NE(meaning, nullptr) << code;
            EXPECT_FALSE(meaning->name.isEmpty()) << code;
        }
        EXPECT_EQ(builtInCodes(kind).size(), codes.size());
        total += codes.size();
    }
    EXPECT_GE(total, 1000U);
    EXPECT_EQ(builtIn(MasterKind::Disease, 1), nullptr);
    EXPECT_EQ(builtIn(MasterKind::Comment, 810000001), nullptr);
}

TEST(Diseases, TableIsWhole)
{
    const ResourceTable diseases = table(u"diseases.csv"_s);
    EXPECT_GE(diseases.size(), 300U);
    std::set<int> families;
    for (std::size_t row = 0; row < diseases.size(); ++row) {
        const int code = diseases.number(row, u"code");
        EXPECT_GE(diseases.at(row, u"icd10_1").size(), 3) << code;
        EXPECT_FALSE(diseases.at(row, u"kana").isEmpty()) << code;
        for (int bit = 0; bit < kChronicFamilyCount; ++bit) {
            if ((chronicBits(code) & (1U << bit)) != 0)
                families.insert(bit);
        }
    }
    EXPECT_EQ(families.size(), std::size_t(kChronicFamilyCount)) << "of each family there is a disease";
    EXPECT_EQ(builtIn(MasterKind::Disease, 8833421)->name, u"高血圧症"_s);
}

TEST(Acts, HaveNamesAndTheFeesOfTheirTime)
{
    EXPECT_EQ(builtIn(MasterKind::Act, 111000110)->name, u"初診料"_s);
    EXPECT_EQ(actGroup(builtIn(MasterKind::Act, 160010010)->group), u"検査"_s);
    EXPECT_EQ(actPoints(112007410, month(2024, 5)), 73);
    EXPECT_EQ(actPoints(112007410, month(2024, 6)), 75);
    EXPECT_EQ(actPoints(113041810, month(2024, 5)), 620);
    EXPECT_EQ(actPoints(113041810, month(2024, 6)), 660);
    EXPECT_EQ(actPoints(113707110, month(2024, 5)), std::nullopt);
    EXPECT_EQ(actPoints(113707110, month(2024, 6)), 333);
    EXPECT_EQ(actPoints(120002570, month(2024, 5)), 18);
    EXPECT_EQ(actPoints(120002570, month(2024, 6)), std::nullopt);
    EXPECT_EQ(actPoints(1, month(2024, 6)), std::nullopt);
}

TEST(Drugs, HaveClasses)
{
    for (const auto& [code, meaning] : builtInCodes(MasterKind::Drug))
        EXPECT_TRUE(drugClass(meaning.priceCode).contains(u' ')) << code << " has no class with a name";
    EXPECT_EQ(drugClass(u"2171022F2010"_s), u"217 血管拡張剤"_s);
    EXPECT_EQ(drugClass(u"2492415G1020"_s), u"2492 すい臓ホルモン剤"_s);
    EXPECT_EQ(drugClass(u"9999"_s), u"999"_s);
    EXPECT_TRUE(drugClass({}).isEmpty());
    EXPECT_EQ(icdText(u"E142"_s), u"E14.2"_s);
    EXPECT_EQ(icdText(u"I10"_s), u"I10"_s);
}

TEST(FeeRevisions, TellWhichFeesHold)
{
    const auto on = [](int year, int monthOfYear, int day, MasterKind kind) {
        const auto found = feeRevisionOn(*Date::fromYmd(year, monthOfYear, day), kind);
        return found ? found->from.iso() : QString();
    };
    EXPECT_EQ(on(2024, 5, 31, MasterKind::Act), u"2022-04-01"_s);
    EXPECT_EQ(on(2024, 6, 1, MasterKind::Act), u"2024-06-01"_s);
    EXPECT_EQ(on(2024, 5, 31, MasterKind::Drug), u"2024-04-01"_s);
    EXPECT_EQ(on(2025, 12, 1, MasterKind::Drug), u"2025-04-01"_s);
    EXPECT_EQ(on(2020, 1, 1, MasterKind::Act), QString());
}

TEST(ResourceTable, RefusesWhatDoesNotFit)
{
    const auto good = ResourceTable::parse("# remark\na,b\n1,x\n\n2,\n");
    ASSERT_TRUE(good.has_value());
    EXPECT_EQ(good->size(), 2U);
    EXPECT_EQ(good->number(0, u"a"), 1);
    EXPECT_EQ(good->at(0, u"b"), u"x"_s);
    EXPECT_EQ(good->number(1, u"b", -1), -1);
    EXPECT_TRUE(good->at(0, u"c").isEmpty());
    EXPECT_FALSE(ResourceTable::parse("a,b\n1\n").has_value());
    EXPECT_FALSE(ResourceTable::parse("# only\n").has_value());
    EXPECT_EQ(ResourceTable::open(u":/kakarite/none.csv"_s).error().code, ErrorCode::FileNotFound);
}
