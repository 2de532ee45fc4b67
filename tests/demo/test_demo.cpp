#include "models/demo/demo_clinic.h"

#include "models/base/japanese_text.h"
#include "models/continuity/contribution.h"
#include "models/demo/clinic_calendar.h"
#include "models/demo/demo_patient.h"
#include "tests/demo/uke_check.h"

#include <QStringList>

#include <gtest/gtest.h>

#include <chrono>

using namespace kakarite;
using namespace kakarite::demo;
using namespace Qt::StringLiterals;
using kakarite::demo::test::ReadPatient;

namespace {

Month month(int year, int monthOfYear)
{
    return Month::fromYm(year, monthOfYear).value();
}

Plan plan(int patients, int months, std::uint64_t seed)
{
    return {patients, months, month(2025, 9), seed};
}

std::vector<DemoFile> filesOf(const Plan& made)
{
    std::vector<DemoFile> files;
    const auto clinic = DemoClinic::create(made);
    EXPECT_TRUE(clinic.has_value());
    const auto written = clinic->writeFiles([&](DemoFile&& file) -> Result<void> {
        files.push_back(std::move(file));
        return {};
    });
    EXPECT_TRUE(written.has_value());
    return files;
}

QList<QStringList> rowsOf(const QByteArray& csv)
{
    int replaced = 0;
    const QString text = decodeCp932(csv, &replaced);
    EXPECT_EQ(replaced, 0);
    QList<QStringList> rows;
    for (const QString& line : text.split(u"\r\n"_s, Qt::SkipEmptyParts))
        rows.push_back(line.split(u','));
    return rows;
}

struct Clinic {
    std::map<QByteArray, ReadPatient> patients;
    QList<QStringList> list;
    int claims = 0;
    int drugLines = 0;
    int publicOnly = 0;
    int suspected = 0;
    int uncoded = 0;
    int cured = 0;
    int submissionFiles = 0;
};

Clinic readClinic(const std::vector<DemoFile>& files)
{
    Clinic clinic;
    for (const DemoFile& file : files) {
        if (file.kind == DemoFile::Kind::Patients) {
            clinic.list = rowsOf(file.bytes);
            continue;
        }
        const auto read = test::readUke(file.bytes, *file.month);
        EXPECT_TRUE(read.problems.empty())
            << file.name.toStdString() << ": " << read.problems.size() << " problems, first " << read.problems.front();
        EXPECT_GT(read.prescriptionFees, 0);
        EXPECT_EQ(read.drugLines > 0, file.inspection) << file.name.toStdString();
        clinic.submissionFiles += !file.inspection;
        clinic.claims += read.claims;
        clinic.drugLines += read.drugLines;
        clinic.publicOnly += read.publicOnly;
        clinic.suspected += read.suspected;
        clinic.uncoded += read.uncoded;
        clinic.cured += read.cured;
        for (const auto& [number, patient] : read.patients) {
            ReadPatient& known = clinic.patients[number];
            known.visits.insert(patient.visits.begin(), patient.visits.end());
            known.chronic.insert(patient.chronic.begin(), patient.chronic.end());
            known.firstFees.insert(patient.firstFees.begin(), patient.firstFees.end());
            if (patient.deathMonth && (!known.deathMonth || *patient.deathMonth < *known.deathMonth))
                known.deathMonth = patient.deathMonth;
        }
    }
    return clinic;
}

const Clinic& wholeClinic()
{
    static const Clinic kClinic = readClinic(filesOf(plan(2000, 24, 1)));
    return kClinic;
}

continuity::FigureSum figuresOf(const Clinic& clinic)
{
    continuity::FigureSum sum;
    for (const auto& [number, patient] : clinic.patients) {
        continuity::PatientFacts facts;
        facts.visits.assign(patient.visits.begin(), patient.visits.end());
        for (const auto& [claimMonth, chronic] : patient.chronic)
            facts.claimMonths.push_back({claimMonth, chronic, 0, 1, 0});
        facts.deathMonth = patient.deathMonth;
        sum.add(continuity::contributionOf(facts, {}));
    }
    return sum;
}

} // namespace

TEST(Demo, FilesAddUp)
{
    const Clinic& clinic = wholeClinic();
    EXPECT_EQ(clinic.patients.size(), 2000U) << "everybody comes at least once";
    EXPECT_GT(clinic.claims, 12'000);
    EXPECT_LT(clinic.claims, 30'000);
    EXPECT_GT(clinic.publicOnly, 50);
    EXPECT_GT(clinic.suspected, 300);
    EXPECT_GT(clinic.uncoded, 30);
    EXPECT_GT(clinic.cured, 500);
    EXPECT_EQ(clinic.submissionFiles, 6);
}

TEST(Demo, EveryClaimHasItsRowInTheList)
{
    const Clinic& clinic = wholeClinic();
    ASSERT_EQ(clinic.list.size(), 2001);
    EXPECT_EQ(clinic.list.front().size(), 10);
    std::set<QByteArray> numbers;
    int mails = 0;
    int mobiles = 0;
    int oldForms = 0;
    int leadingZeros = 0;
    for (qsizetype i = 1; i < clinic.list.size(); ++i) {
        const QStringList& row = clinic.list[i];
        ASSERT_EQ(row.size(), 10);
        numbers.insert(row[0].toLatin1());
        leadingZeros += row[0].startsWith(u'0');
        oldForms += row[1].contains(u'髙') || row[1].contains(u'﨑');
        mobiles += !row[8].isEmpty();
        mails += !row[9].isEmpty();
    }
    EXPECT_EQ(numbers.size(), 2000U);
    for (const auto& [number, patient] : clinic.patients)
        EXPECT_TRUE(numbers.contains(number));
    EXPECT_EQ(leadingZeros, 2000);
    EXPECT_GT(oldForms, 10);
    EXPECT_NEAR(mails, 600, 80);
    EXPECT_NEAR(mobiles, 1400, 80);
}

TEST(Demo, ComesOnOpenDaysOnly)
{
    for (const auto& [number, patient] : wholeClinic().patients) {
        for (const Date visit : patient.visits)
            EXPECT_TRUE(isOpen(visit)) << visit.iso().toStdString();
        for (const Date first : patient.firstFees)
            EXPECT_TRUE(patient.visits.contains(first));
    }
}

TEST(Demo, IsTheSameForASeed)
{
    const auto first = filesOf(plan(120, 8, 42));
    const auto again = filesOf(plan(120, 8, 42));
    ASSERT_EQ(first.size(), again.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(first[i].name, again[i].name);
        EXPECT_EQ(first[i].bytes, again[i].bytes) << first[i].name.toStdString();
    }
    const auto other = filesOf(plan(120, 8, 43));
    EXPECT_NE(first.front().bytes, other.front().bytes);
}

TEST(Demo, LooksLikeAClinicOfInternalMedicine)
{
    const Clinic& clinic = wholeClinic();
    int chronic = 0;
    int deaths = 0;
    for (const auto& [number, patient] : clinic.patients) {
        chronic += std::any_of(patient.chronic.begin(), patient.chronic.end(),
                               [](const auto& entry) { return entry.second != 0; });
        deaths += patient.deathMonth.has_value();
    }
    EXPECT_NEAR(chronic, 960, 120);
    EXPECT_GT(deaths, 5);
    EXPECT_LT(deaths, 80);

    using continuity::Figure;
    const auto figures = figuresOf(clinic);
    std::int64_t regular = 0;
    std::int64_t regularMonths = 0;
    std::int64_t lost = 0;
    std::int64_t returned = 0;
    for (const auto& [index, row] : figures.months()) {
        regular += row[Figure::RegularChange];
        const Month at = Month::fromIndex(index);
        if (at <= month(2024, 9) || at > month(2025, 9))
            continue;
        regularMonths += regular;
        lost += row[Figure::RegularLost];
        returned += row[Figure::Returned];
    }
    const double perYear = static_cast<double>(lost) * 1200.0 / static_cast<double>(regularMonths);
    RecordProperty("regularMonths", static_cast<int>(regularMonths));
    RecordProperty("lost", static_cast<int>(lost));
    EXPECT_GT(regularMonths / 12, 400);
    EXPECT_GT(perYear, 5.0) << "% of the regular patients lost in a year";
    EXPECT_LT(perYear, 20.0);
    EXPECT_GT(returned, 50);
    std::map<int, int> firstFees;
    for (const auto& [number, patient] : clinic.patients) {
        for (const Date first : patient.firstFees)
            ++firstFees[first.month()];
    }
    EXPECT_GT(firstFees[12] + firstFees[1] + firstFees[2], 1.5 * (firstFees[5] + firstFees[6] + firstFees[7]))
        << "colds come in winter";
}

TEST(Demo, KeepsToItsLimits)
{
    EXPECT_FALSE(DemoClinic::create(plan(0, 24, 1)).has_value());
    EXPECT_FALSE(DemoClinic::create(plan(10, 0, 1)).has_value());
    EXPECT_FALSE(DemoClinic::create(plan(10, 100, 1)).has_value()) << "before the fees that are known";
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        for (const int months : {1, 2, 5}) {
            const Clinic clinic = readClinic(filesOf(plan(25, months, seed)));
            EXPECT_EQ(clinic.patients.size(), 25U);
        }
    }
}

TEST(Demo, StopsWithTheSink)
{
    const auto clinic = DemoClinic::create(plan(50, 6, 3));
    int calls = 0;
    const auto written = clinic->writeFiles([&](DemoFile&&) -> Result<void> {
        ++calls;
        return failure(ErrorCode::DiskFull);
    });
    EXPECT_EQ(calls, 1);
    ASSERT_FALSE(written.has_value());
    EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(clinic->facilityCode().size(), 10);
    EXPECT_FALSE(clinic->name().isEmpty());
}

TEST(Demo, WritesTwoThousandPatientsQuickly)
{
    const auto start = std::chrono::steady_clock::now();
    qint64 bytes = 0;
    const auto clinic = DemoClinic::create(plan(2000, 24, 5));
    ASSERT_TRUE(clinic->writeFiles([&](DemoFile&& file) -> Result<void> {
        bytes += file.bytes.size();
        return {};
    }));
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    RecordProperty("milliseconds", static_cast<int>(spent.count() * 1000));
    EXPECT_GT(bytes, 5'000'000);
    EXPECT_LT(spent.count(), 20.0) << "about half a second; the limit leaves room for sanitizers and busy machines";
}

TEST(CheckDigit, IsTheOneOfThePayerNumbers)
{
    EXPECT_EQ(withCheckDigit("0113001"), "01130012");
    EXPECT_EQ(withCheckDigit("5413601"), "54136015");
}
