// The demo clinic through the real parser: not one complaint, and the same numbers as the simple reader.
#include "models/demo/demo_clinic.h"

#include "models/receipts/parser.h"
#include "tests/demo/uke_check.h"

#include <gtest/gtest.h>

#include <map>

using namespace kakarite;
using namespace kakarite::demo;

namespace {

class Collector final : public receipts::ClaimSink {
public:
    void facility(const receipts::Facility& facility) override { facilityCode = facility.code; }
    void claim(receipts::Claim&& claim) override
    {
        ++claims;
        outpatient += claim.isOutpatient();
        points += claim.points();
        const auto found = receipts::visitDays(claim);
        if (found.note)
            notes[receipts::noteName(*found.note)]++;
        for (int day = 1; day <= 31; ++day) {
            if (found.visits >> (day - 1) & 1)
                visits[claim.chartNumber.toLatin1()].insert(claim.month->day(day).value());
            if (found.firstFee >> (day - 1) & 1)
                firstFees[claim.chartNumber.toLatin1()].insert(claim.month->day(day).value());
        }
        for (const receipts::Diagnosis& diagnosis : claim.diagnoses)
            suspected += diagnosis.suspected;
        for (const receipts::Unit& unit : claim.units) {
            outsideUnits += unit.dispensing == receipts::Dispensing::Outside;
            otherDrugUnits +=
                unit.dispensing == receipts::Dispensing::Inside || unit.dispensing == receipts::Dispensing::Bundled;
        }
    }
    void totals(const receipts::Totals& totals) override { totalPoints = totals.points.value_or(-1); }
    void note(const receipts::Note& note) override { notes[receipts::noteName(note.code)]++; }

    QString facilityCode;
    int claims = 0;
    int outpatient = 0;
    int suspected = 0;
    int outsideUnits = 0;
    int otherDrugUnits = 0;
    std::int64_t points = 0;
    std::int64_t totalPoints = 0;
    std::map<std::string, int> notes;
    std::map<QByteArray, std::set<Date>> visits;
    std::map<QByteArray, std::set<Date>> firstFees;
};

void expectParses(const DemoFile& file, const QString& facilityCode)
{
    SCOPED_TRACE(file.name.toStdString());
    receipts::Sniffer sniffer;
    sniffer.feed(file.bytes);
    ASSERT_TRUE(sniffer.verdict().has_value());
    ASSERT_EQ(sniffer.encoding(), receipts::TextEncoding::Cp932);
    Collector collector;
    receipts::Parser parser(sniffer.encoding(), collector);
    parser.feed(file.bytes);
    const auto counts = parser.finish();
    const auto expected = test::readUke(file.bytes, *file.month);
    for (const auto& [name, count] : collector.notes) {
        if (name != receipts::noteName(receipts::NoteCode::UncodedDiagnosis)) {
            ADD_FAILURE() << name << " " << count << " times";
        }
    }
    EXPECT_TRUE(counts.goCountOk);
    EXPECT_TRUE(counts.goPointsOk);
    EXPECT_EQ(counts.claims, expected.claims);
    EXPECT_EQ(counts.sawOutsideDrug, file.inspection);
    EXPECT_TRUE(counts.sawPrescriptionFee);
    EXPECT_EQ(collector.facilityCode, facilityCode);
    EXPECT_EQ(collector.claims, expected.claims);
    EXPECT_EQ(collector.outpatient, expected.claims);
    EXPECT_EQ(collector.points, expected.points);
    EXPECT_EQ(collector.totalPoints, expected.points);
    EXPECT_EQ(collector.suspected, expected.suspected);
    EXPECT_EQ(collector.outsideUnits > 0, file.inspection);
    EXPECT_EQ(collector.otherDrugUnits, 0);
    for (const auto& [number, patient] : expected.patients) {
        EXPECT_EQ(collector.visits[number], patient.visits);
        EXPECT_EQ(collector.firstFees[number], patient.firstFees);
    }
}

} // namespace

TEST(DemoParsed, WithoutComplaint)
{
    const auto clinic = DemoClinic::create({600, 20, Month::fromYm(2025, 3).value(), 11});
    ASSERT_TRUE(clinic.has_value());
    int files = 0;
    ASSERT_TRUE(clinic->writeFiles([&](DemoFile&& file) -> Result<void> {
        if (file.kind == DemoFile::Kind::Receipts) {
            expectParses(file, clinic->facilityCode());
            ++files;
        }
        return {};
    }));
    EXPECT_EQ(files, 40);
}
