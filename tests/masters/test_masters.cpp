#include "models/masters/acts.h"
#include "models/masters/diseases.h"
#include "models/masters/drugs.h"
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

TEST(Diseases, TableIsWhole)
{
    const ResourceTable diseases = table(u"diseases.csv"_s);
    EXPECT_EQ(diseases.size(), 62U);
    std::set<int> codes;
    int chronic = 0;
    for (std::size_t row = 0; row < diseases.size(); ++row) {
        const int code = diseases.number(row, u"code");
        codes.insert(code);
        EXPECT_TRUE(knowsDisease(code));
        EXPECT_EQ(diseaseName(code), diseases.at(row, u"name"));
        EXPECT_FALSE(diseaseName(code).isEmpty()) << code;
        EXPECT_GE(diseases.at(row, u"icd10_1").size(), 3) << code;
        chronic += chronicBits(code) != 0;
    }
    EXPECT_EQ(codes.size(), 62U);
    EXPECT_EQ(chronic, 29);
    EXPECT_EQ(diseaseName(8833421), u"高血圧症"_s);
    EXPECT_TRUE(diseaseName(1).isEmpty());
    EXPECT_FALSE(knowsDisease(1));
}

TEST(Acts, HaveNamesAndTheFeesOfTheirTime)
{
    EXPECT_EQ(table(u"acts.csv"_s).size(), 138U);
    EXPECT_EQ(actName(111000110), u"初診料"_s);
    EXPECT_EQ(actName(160010010), u"ＨｂＡ１ｃ"_s);
    EXPECT_TRUE(actName(999999999).isEmpty());
    EXPECT_EQ(actPoints(112007410, month(2024, 5)), 73);
    EXPECT_EQ(actPoints(112007410, month(2024, 6)), 75);
    EXPECT_EQ(actPoints(113041810, month(2024, 5)), 620);
    EXPECT_EQ(actPoints(113041810, month(2024, 6)), 660);
    EXPECT_EQ(actPoints(113707110, month(2024, 5)), std::nullopt);
    EXPECT_EQ(actPoints(113707110, month(2024, 6)), 333);
    EXPECT_EQ(actPoints(120002570, month(2024, 5)), 18);
    EXPECT_EQ(actPoints(120002570, month(2024, 6)), std::nullopt);
    EXPECT_EQ(actPoints(1, month(2024, 6)), std::nullopt);
    EXPECT_TRUE(drugName(620098801).isEmpty()) << "no drug is built in";
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
