// What a disease master changes for patients: families of claims, states and figures are derived again, in the same
// transaction; and receipts that come later are read with it.
#include "models/continuity/load_masters.h"
#include "models/continuity/refresh.h"
#include "models/masters/chronic_family.h"
#include "tests/import/clinic.h"
#include "tests/masters/master_files.h"

#include <gtest/gtest.h>

using namespace kakarite;
using namespace kakarite::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRare = 8842618; // 認知症, F03: in the built-in table, no chronic family

// Visits in two months of a patient with that disease.
QByteArray months(const char* modifiers = "")
{
    QByteArray all;
    UkeBuilder file;
    file.ir();
    for (const char* month : {"202504", "202505"}) {
        ReFields fields;
        fields.month = QString::fromLatin1(month);
        file.re(fields).ho(1, 75).sy(kRare, u"20240101"_s, QString::fromLatin1(modifiers));
        file.si("12", 112007410, 75, {{7, 1}});
    }
    return file.go().cp932();
}

struct Loading : UploadClinic {
    continuity::MastersReport load(const QByteArray& bytes, const QString& name)
    {
        auto report = continuity::loadMasters(*vault, {write(bytes, name)}, {});
        EXPECT_TRUE(report) << (report ? 0 : int(report.error().code));
        return report ? *std::move(report) : continuity::MastersReport();
    }
    std::int64_t regular() const { return ask("SELECT ifnull(sum(value), 0) FROM month_figure WHERE figure = 22"); }
    bool sumsAgree() const { return *continuity::sumsAgree(**vault->openReader()); }
};

QByteArray asDiabetes()
{
    return diseaseLine({"0", QString::number(kRare), u"認知症"_s, u"E119"_s, u""_s});
}

} // namespace

TEST(LoadMasters, DeriveFamiliesStatesAndFiguresAgain)
{
    Loading clinic;
    clinic.upload(months());
    ASSERT_EQ(clinic.ask("SELECT sum(chronic) FROM claim"), 0);
    ASSERT_EQ(clinic.regular(), 0);
    const auto report = clinic.load(asDiabetes(), u"b_20240601.txt"_s);
    EXPECT_TRUE(report.clean());
    EXPECT_EQ(report.claimsChanged, 2);
    EXPECT_EQ(report.patientsChanged, 1);
    EXPECT_EQ(clinic.ask("SELECT min(chronic) FROM claim"), masters::bitOf(masters::ChronicFamily::Diabetes));
    EXPECT_EQ(clinic.ask("SELECT chronic FROM continuity"), masters::bitOf(masters::ChronicFamily::Diabetes));
    EXPECT_EQ(clinic.regular(), 1) << "a regular patient now (R9)";
    EXPECT_TRUE(clinic.sumsAgree());

    // A vault that had the master before the receipts is the same.
    Loading other;
    other.load(asDiabetes(), u"b_20240601.txt"_s);
    other.upload(months());
    EXPECT_EQ(other.everything(), clinic.everything());

    // And so is one that derives everything again.
    const QString before = clinic.everything();
    ASSERT_TRUE(continuity::deriveAgain(*clinic.vault));
    EXPECT_EQ(clinic.everything(), before);
}

TEST(LoadMasters, TheFamilyIsThatOfTheMonthOfTheClaim)
{
    Loading clinic;
    clinic.upload(months());
    const auto report = clinic.load(asDiabetes() + diseaseLine({"0", u"8833421"_s, u"高血圧症"_s, u"I10"_s, u""_s}),
                                    u"b_20240601.txt"_s);
    EXPECT_EQ(report.claimsChanged, 2);
    const auto later = clinic.load(diseaseLine({"5", QString::number(kRare), u""_s, u"F03"_s, u"20250501"_s, u""_s}),
                                   u"b_20250501.txt"_s);
    EXPECT_EQ(later.claimsChanged, 1);
    EXPECT_EQ(clinic.ask("SELECT chronic FROM claim WHERE month = 2025 * 12 + 3"), 1);
    EXPECT_EQ(clinic.ask("SELECT chronic FROM claim WHERE month = 2025 * 12 + 4"), 0);
    EXPECT_TRUE(clinic.sumsAgree());
}

TEST(LoadMasters, SuspectedDiseasesStayNone)
{
    Loading clinic;
    clinic.upload(months("8002"));
    EXPECT_EQ(clinic.load(asDiabetes(), u"b_20240601.txt"_s).claimsChanged, 0);
    EXPECT_EQ(clinic.ask("SELECT sum(chronic) FROM claim"), 0);
}

TEST(LoadMasters, OtherMastersTouchNobody)
{
    Loading clinic;
    clinic.upload(months());
    const QString before = clinic.everything();
    const auto report =
        clinic.load(actLine("0", u"112007410"_s, u"再診料"_s, u"75.00"_s, u"20240601"_s), u"s_ALL20240531.csv"_s);
    EXPECT_EQ(report.claimsChanged, 0);
    EXPECT_EQ(clinic.everything(), before);
}

TEST(LoadMasters, NamesReachThePatient)
{
    Loading clinic;
    clinic.upload(months());
    clinic.load(diseaseLine({"0", QString::number(kRare), u"べつの名"_s, u"F03"_s, u""_s, u"99999999"_s, u"G309"_s}),
                u"b_20240601.txt"_s);
    const auto reader = clinic.vault->openReader();
    const auto detail = reports::patientDetail(**reader, clinic.ask("SELECT id FROM patient"), day(2025, 6, 1));
    ASSERT_TRUE(detail);
    ASSERT_EQ(detail->diagnoses.size(), 1U);
    EXPECT_EQ(detail->diagnoses[0].name, u"べつの名"_s);
    EXPECT_EQ(detail->diagnoses[0].fullName, u"べつの名"_s);
    EXPECT_EQ(detail->diagnoses[0].icd10, u"F03 G30.9"_s);
    ASSERT_FALSE(detail->acts.empty());
    EXPECT_EQ(detail->acts[0].name, u"再診料"_s) << "built in";
    EXPECT_EQ(detail->acts[0].group, u"再診"_s);
}

TEST(LoadMasters, NamesOfDrugsReachThePatient)
{
    constexpr int kDrug = 629999901; // in no built-in table
    Loading clinic;
    clinic.upload(UkeBuilder()
                      .ir()
                      .re({})
                      .ho(1, 95)
                      .si("12", 112007410, 75, {{7, 1}})
                      .iy("21", kDrug, 20, {{7, 14}})
                      .go()
                      .cp932());
    clinic.load(
        drugLine(QString::number(kDrug), u"アムロジン錠9mg"_s, u"2171022F1029"_s, u"アムロジピンベシル酸塩錠"_s),
        u"y_20240601.txt"_s);
    const auto reader = clinic.vault->openReader();
    const auto detail = reports::patientDetail(**reader, clinic.ask("SELECT id FROM patient"), day(2025, 6, 1));
    ASSERT_TRUE(detail);
    ASSERT_EQ(detail->prescriptions.size(), 1U);
    const reports::PrescriptionRow& drug = detail->prescriptions[0];
    EXPECT_EQ(drug.name, u"アムロジン錠9mg"_s);
    EXPECT_TRUE(drug.drugClass.startsWith(u"217 "_s)) << qPrintable(drug.drugClass);
    EXPECT_EQ(drug.genericName, u"アムロジピンベシル酸塩錠"_s);
    EXPECT_EQ(drug.days, 14);
}

TEST(LoadMasters, WhatCannotBeReadLeavesNoTrace)
{
    Loading clinic;
    const std::int64_t audits = clinic.ask("SELECT count(*) FROM audit");
    const auto report = clinic.load("IR,1,13\r\n", u"a.UKE"_s);
    EXPECT_TRUE(report.nothingRead());
    EXPECT_FALSE(report.clean());
    EXPECT_EQ(clinic.ask("SELECT count(*) FROM audit"), audits);
    EXPECT_EQ(clinic.ask("SELECT count(*) FROM master_file"), 0);
}
