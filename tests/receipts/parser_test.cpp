// The parser on well-formed files: receipts.md §§1 to 7.
#include "tests/receipts/collect.h"
#include "tests/receipts/uke_builder.h"

#include <gtest/gtest.h>

namespace kakarite::receipts::test {

using namespace Qt::StringLiterals;

namespace {

UkeBuilder consultation()
{
    return UkeBuilder().ir().re().ho(1, 75).si("12", 112007410, 75, {{7, 1}});
}

} // namespace

TEST(Parser, ReadsTheHeadOfAClaim)
{
    const Collected file = parse(UkeBuilder()
                                     .ir()
                                     .re({.number = u"0012"_s, .search = u"12345678901234567"_s})
                                     .ho(2, 150)
                                     .ko(1, 75)
                                     .sy(2500015, u"20200401"_s)
                                     .go()
                                     .cp932());
    ASSERT_EQ(file.claims.size(), 1U);
    const Claim& claim = file.claims[0];
    EXPECT_EQ(claim.line, 2);
    EXPECT_EQ(claim.type, 1112);
    EXPECT_EQ(claim.month->iso(), u"2025-04"_s);
    EXPECT_EQ(claim.name, u"試験　太郎"_s);
    EXPECT_EQ(claim.kana, u"シケン　タロウ"_s);
    EXPECT_EQ(claim.sex, 1);
    EXPECT_EQ(claim.birth->iso(), u"1955-02-03"_s);
    EXPECT_EQ(claim.chartNumber, u"0012"_s);
    EXPECT_EQ(claim.searchNumber, u"12345678901234567"_s);
    ASSERT_TRUE(claim.insurance);
    EXPECT_EQ(claim.insurance->number, u"06132013"_s);
    EXPECT_EQ(claim.insurance->symbol, u"１２３"_s);
    EXPECT_EQ(claim.insurance->insuredNumber, u"４５６"_s);
    EXPECT_EQ(claim.insurance->days, 2);
    EXPECT_EQ(claim.points(), 150);
    ASSERT_EQ(claim.publicPayers.size(), 1U);
    EXPECT_EQ(claim.publicPayers[0].insuredNumber, u"1111111"_s);
    ASSERT_EQ(file.facilities.size(), 1U);
    EXPECT_EQ(file.facilities[0].code, u"1311234567"_s);
    EXPECT_EQ(file.facilities[0].name, u"試験医院"_s);
    EXPECT_EQ(file.facilities[0].billingMonth->iso(), u"2025-05"_s);
    EXPECT_EQ(file.counts.goCount, 2);
    EXPECT_EQ(file.counts.goPoints, 150);
    EXPECT_TRUE(file.counts.goCountOk && file.counts.goPointsOk);
}

TEST(Parser, EncodingsLineEndsAndPiecesGiveTheSame)
{
    const UkeBuilder source =
        consultation().sy(999, u"20250401"_s, {}, u"髙血圧の疑い"_s).co("80", 810000001, u"ソ表能"_s).go();
    const Collected expected = parse(source.cp932());
    ASSERT_TRUE(expected.notes.empty());
    const QByteArray copies[] = {source.cp932("\n", false), source.cp932("\r"), source.utf8(),
                                 source.utf8("\r\n", true)};
    for (const QByteArray& copy : copies) {
        for (const qsizetype piece : {1, 2, 3, 5, 61, 4096}) {
            const Collected file = parse(copy, piece);
            ASSERT_EQ(file.claims.size(), 1U);
            EXPECT_EQ(file.claims[0].contentHash, expected.claims[0].contentHash);
            EXPECT_EQ(file.claims[0].name, expected.claims[0].name);
            EXPECT_EQ(file.claims[0].diagnoses[0].name, expected.claims[0].diagnoses[0].name);
            EXPECT_EQ(file.counts.lines, expected.counts.lines);
            EXPECT_EQ(file.goes.at(0).line, expected.goes.at(0).line);
            EXPECT_TRUE(file.notes.empty());
        }
    }
}

TEST(Parser, HashIgnoresWhatEveryExportChanges)
{
    const auto hashOf = [](const QByteArray& bytes) { return parse(bytes).claims.at(0).contentHash; };
    const QByteArray bytes = consultation().go().cp932();
    const std::uint64_t hash = hashOf(bytes);
    EXPECT_EQ(hashOf(UkeBuilder()
                         .ir()
                         .re({.vendor = u"2025060112000000"_s})
                         .ho(1, 75)
                         .si("12", 112007410, 75, {{7, 1}})
                         .cp932()),
              hash);
    QByteArray stripped;
    for (QByteArray line : bytes.split('\n')) {
        line.replace("\r", "");
        while (line.endsWith(','))
            line.chop(1);
        stripped += line + '\n';
    }
    EXPECT_EQ(hashOf(stripped), hash);
    QByteArray padded = bytes;
    padded.replace("HO,06132013", "HO,  06132013 ");
    EXPECT_EQ(hashOf(padded), hash);
    QByteArray renumbered = bytes;
    renumbered.replace("RE,1,", "RE,77,");
    EXPECT_EQ(hashOf(renumbered), hash);
    EXPECT_NE(hashOf(UkeBuilder().ir().re().ho(1, 75).si("12", 112007410, 75, {{8, 1}}).cp932()), hash);
    EXPECT_NE(hashOf(UkeBuilder().ir().re().ho(1, 76).si("12", 112007410, 75, {{7, 1}}).cp932()), hash);
}

TEST(Parser, GroupsAndUnits)
{
    const Collected file = parse(UkeBuilder()
                                     .ir()
                                     .re()
                                     .ho(1, 75 + 109 + 28 * 5)
                                     .si("12", 112007410, 75, {{7, 1}})
                                     .co("60", 810000001, u"血液化学検査"_s)
                                     .si("", 160022510, -1, {{7, 1}})
                                     .si("", 160022610, 109, {{7, 1}})
                                     .si("60", 160010010, 0, {{7, 1}})
                                     .iy("21", 620000001, -1, {{7, 28}})
                                     .iy("", 620000002, 5, {{7, 28}})
                                     .co("99", 810000001, u"末尾"_s)
                                     .cp932());
    const std::vector<Unit>& units = file.claims.at(0).units;
    ASSERT_EQ(units.size(), 4U);
    EXPECT_TRUE(units[1].isGroup('6', '0'));
    EXPECT_EQ(units[1].lines.size(), 2);
    EXPECT_EQ(units[1].points, 109);
    EXPECT_EQ(units[1].count, 1);
    EXPECT_EQ(units[2].points, 0);
    EXPECT_TRUE(units[3].isGroup('2', '1'));
    EXPECT_EQ(units[3].count, 28);
    EXPECT_EQ(units[3].points, 5);
    EXPECT_EQ(units[3].lines[0].days[6], 28);
    EXPECT_EQ(units[3].lines[0].line, 9);
    EXPECT_TRUE(file.count(NoteCode::PayerPointsMismatch) == 0 && file.count(NoteCode::UnitWithoutPoints) == 0);
}

TEST(Parser, CountAndDaysOfTheLastLineServeTheUnit)
{
    UkeBuilder source = UkeBuilder().ir().re().ho(1, 140);
    source.raw("IY,21,1,620000001,1,,").iy("", 620000002, 5, {{7, 28}});
    const Collected file = parse(source.cp932());
    const Unit& unit = file.claims.at(0).units.at(0);
    EXPECT_EQ(unit.count, 28);
    EXPECT_EQ(unit.lines.at(0).days[6], 28);
    EXPECT_EQ(file.count(NoteCode::DaySumMismatch), 0);
    // and the other way round
    UkeBuilder reversed = UkeBuilder().ir().re().ho(1, 140);
    reversed.iy("21", 620000001, -1, {{7, 28}}).raw("IY,,1,620000002,1,5,");
    const Collected second = parse(reversed.cp932());
    EXPECT_EQ(second.claims.at(0).units.at(0).count, 28);
    EXPECT_EQ(second.claims.at(0).units.at(0).lines.at(1).days[6], 28);
    EXPECT_EQ(second.count(NoteCode::PayerPointsMismatch), 0);
}

TEST(Parser, MaterialsHaveTheirDaysFourColumnsFurther)
{
    const Collected file = parse(UkeBuilder().ir().re().ho(1, 2).to("40", 700000001, 2, {{1, 1}}).cp932());
    const UnitLine& line = file.claims.at(0).units.at(0).lines.at(0);
    EXPECT_EQ(line.kind, LineKind::Material);
    EXPECT_EQ(line.days[0], 1);
    EXPECT_EQ(file.count(NoteCode::DaySumMismatch), 0);
}

TEST(Parser, PublicPayersAlone)
{
    const Collected file = parse(UkeBuilder()
                                     .ir()
                                     .re({.type = u"1212"_s})
                                     .ko(1, 75, u"12130017"_s)
                                     .si("12", 112007410, 75, {{7, 1}}, '5')
                                     .go()
                                     .cp932());
    EXPECT_FALSE(file.claims.at(0).insurance);
    EXPECT_EQ(file.claims.at(0).points(), 75);
    EXPECT_EQ(file.counts.goCount, 1);
    EXPECT_TRUE(file.counts.goPointsOk);
    EXPECT_TRUE(file.notes.empty());
}

TEST(Parser, PayersAreCheckedByBurden)
{
    const auto source = [](std::int64_t ko) {
        return UkeBuilder()
            .ir()
            .re({.type = u"1122"_s})
            .ho(1, 124)
            .ko(1, ko)
            .si("12", 112007410, 75, {{7, 1}}, '2')
            .si("60", 160010010, 49, {{7, 1}}, '1')
            .si("97", 197000110, 640, {{7, 1}}, '1')
            .cp932();
    };
    EXPECT_EQ(parse(source(75)).count(NoteCode::PayerPointsMismatch), 0);
    const Collected wrong = parse(source(124));
    ASSERT_EQ(wrong.count(NoteCode::PayerPointsMismatch), 1);
    EXPECT_EQ(wrong.first(NoteCode::PayerPointsMismatch)->line, 4);
    EXPECT_STREQ(wrong.first(NoteCode::PayerPointsMismatch)->record.data(), "KO");
}

TEST(Parser, ASecondPayerIsACorrection)
{
    const Collected file = parse(consultation()
                                     .raw("EX,,,,,,,,,,,,")
                                     .raw("JY,2,4,0,,,68,0,")
                                     .raw("HO,06132013,1,1,1,70,,,,,,,,,")
                                     .raw("KO,83136019,1111111,,1,70,,,,,,")
                                     .si("12", 112007410, 70, {{8, 1}})
                                     .cp932());
    const Claim& claim = file.claims.at(0);
    EXPECT_EQ(claim.points(), 75);
    EXPECT_TRUE(claim.publicPayers.empty());
    EXPECT_EQ(claim.units.size(), 1U);
    EXPECT_EQ(file.count(NoteCode::SecondPayer), 2);
    EXPECT_EQ(file.count(NoteCode::PayerPointsMismatch), 0);
}

TEST(Parser, ASecondPayerAtTheHeadLosesNothing)
{
    const Collected file = parse(UkeBuilder().ir().re().ho(1, 75).ho(1, 99).si("12", 112007410, 75, {{7, 1}}).cp932());
    EXPECT_EQ(file.claims.at(0).points(), 75);
    EXPECT_EQ(file.claims.at(0).units.size(), 1U);
    EXPECT_EQ(file.count(NoteCode::SecondPayer), 1);
}

TEST(Parser, PayersMayComeLate)
{
    const Collected file = parse(UkeBuilder()
                                     .ir()
                                     .re({.type = u"1122"_s})
                                     .si("12", 112007410, 75, {{7, 1}}, '2')
                                     .ho(1, 75)
                                     .ko(1, 75)
                                     .go()
                                     .cp932());
    EXPECT_EQ(file.claims.at(0).publicPayers.size(), 1U);
    EXPECT_TRUE(file.notes.empty());
}

TEST(Parser, HistoryLinesNeverOpenAReceipt)
{
    const Collected file = parse(consultation()
                                     .raw("1,1,0,RE,9,1112,50305,,1,3300101,,,,,,,00009")
                                     .raw("8,2,0,HO,06132013,,,1,999")
                                     .raw("HR,202506,1,,,,,,,,,,,")
                                     .cp932());
    EXPECT_EQ(file.counts.claims, 1);
    EXPECT_EQ(file.claims.at(0).points(), 75);
    EXPECT_EQ(file.count(NoteCode::HistoryLine), 1);
    EXPECT_EQ(file.count(NoteCode::UnknownRecord), 0);
}

TEST(Parser, ReturnedFilesGiveTheirClaims)
{
    const Collected file = parse(UkeBuilder()
                                     .raw("HI,1,202506,13,1,1234567,,00")
                                     .re({.search = u"12345678901234567"_s})
                                     .ho(1, 75)
                                     .si("12", 112007410, 75, {{7, 1}})
                                     .raw("HR,202506,1,,,,,,,,,,,")
                                     .raw("HG,1,75,99")
                                     .cp932());
    ASSERT_EQ(file.claims.size(), 1U);
    EXPECT_EQ(file.facilities.at(0).code, u"1311234567"_s);
    EXPECT_EQ(file.counts.goCount, 1);
    EXPECT_TRUE(file.counts.goPointsOk);
    EXPECT_TRUE(file.notes.empty());
}

TEST(Parser, DonorsStayApart)
{
    const Collected file = parse(consultation()
                                     .sy(2500015, u"20250401"_s)
                                     .raw("TI,1,2,13,1,1234567,,,,")
                                     .raw("TR,1,1991,202504,,1,19700101")
                                     .raw("TS,1,100,,")
                                     .sy(5849004, u"20250401"_s)
                                     .si("50", 150253010, 100, {{9, 3}})
                                     .go()
                                     .cp932());
    const Claim& claim = file.claims.at(0);
    ASSERT_EQ(claim.units.size(), 2U);
    EXPECT_FALSE(claim.units[0].donor);
    EXPECT_TRUE(claim.units[1].donor);
    EXPECT_EQ(claim.diagnoses.size(), 1U);
    EXPECT_EQ(file.count(NoteCode::DonorLines), 1);
    EXPECT_EQ(file.count(NoteCode::PayerPointsMismatch), 0);
    EXPECT_EQ(file.count(NoteCode::DaySumMismatch), 0);
}

TEST(Parser, SeveralFacilitiesAreSummedApart)
{
    const Collected file =
        parse(UkeBuilder().ir().re().ho(1, 75).go().ir(u"7654321"_s).re().ho(1, 80).re().ho(1, 20).go().cp932());
    EXPECT_EQ(file.facilities.size(), 2U);
    EXPECT_EQ(file.counts.goCount, 3);
    EXPECT_EQ(file.counts.goPoints, 175);
    EXPECT_TRUE(file.counts.goCountOk && file.counts.goPointsOk);
    EXPECT_EQ(file.count(NoteCode::TotalMissing), 0);
}

TEST(Parser, VolumesAreCheckedAtTheLast)
{
    const QByteArray both =
        UkeBuilder().ir().re().ho(1, 75).raw("GO,,,01").ir(u"1234567"_s, 1, u"01"_s).re().ho(1, 25).go().cp932();
    const Collected file = parse(both);
    EXPECT_EQ(file.counts.goCount, 2);
    EXPECT_TRUE(file.counts.goCountOk && file.counts.goPointsOk);
    EXPECT_TRUE(std::ranges::none_of(file.notes, [](const Note& n) { return n.code == NoteCode::TotalMissing; }));
    // each volume as a file of its own: nothing to compare, nothing wrong
    const Collected first = parse(UkeBuilder().ir().re().ho(1, 75).raw("GO,,,01").cp932());
    EXPECT_EQ(first.counts.goCount, std::nullopt);
    EXPECT_EQ(first.count(NoteCode::TotalMissing), 0);
    const Collected second = parse(UkeBuilder().ir(u"1234567"_s, 1, u"01"_s).re().ho(1, 25).raw("GO,2,100,99").cp932());
    EXPECT_EQ(second.counts.goCount, std::nullopt);
    EXPECT_EQ(second.count(NoteCode::TotalCountMismatch), 0);
}

TEST(Parser, TotalsThatDisagreeAreTold)
{
    const Collected file = parse(consultation().raw("GO,2,80,99").cp932());
    EXPECT_EQ(file.counts.goCount, 2);
    EXPECT_FALSE(file.counts.goCountOk);
    EXPECT_FALSE(file.counts.goPointsOk);
    EXPECT_EQ(file.counts.countedPayers, 1);
    EXPECT_EQ(file.counts.countedPoints, 75);
    EXPECT_EQ(file.count(NoteCode::TotalCountMismatch), 1);
    EXPECT_EQ(file.count(NoteCode::TotalPointsMismatch), 1);
}

TEST(Parser, Diagnoses)
{
    const Collected file = parse(UkeBuilder()
                                     .ir()
                                     .re()
                                     .ho(1, 0)
                                     .sy(2500015, u"20200401"_s, u"20498002"_s)
                                     .sy(2500015, u"5020401"_s, u"8048"_s, {}, u"3"_s)
                                     .sy(999, u"20200401"_s, {}, u"肺がんの疑い"_s)
                                     .sy(999, u"20200401"_s, {}, u"打撲"_s, QString())
                                     .raw("SY,4019014,20200401,1,,,1,")
                                     .sy(8833421, u"20200401"_s, u"1800"_s + u"2049"_s)
                                     .cp932());
    const std::vector<Diagnosis>& found = file.claims.at(0).diagnoses;
    ASSERT_EQ(found.size(), 6U);
    EXPECT_TRUE(found[0].suspected);
    EXPECT_FALSE(found[1].suspected);
    EXPECT_EQ(found[1].outcome, 3);
    EXPECT_EQ(found[1].start->iso(), u"2020-04-01"_s);
    EXPECT_TRUE(found[2].suspected);
    EXPECT_EQ(found[2].code, 999);
    EXPECT_FALSE(found[3].suspected);
    EXPECT_EQ(found[3].outcome, 1);
    EXPECT_TRUE(found[4].main);
    EXPECT_FALSE(found[5].suspected); // 1800 2049 holds the digits 8002, but not as a code
}

TEST(Parser, InpatientsAreTold)
{
    const Collected file = parse(UkeBuilder()
                                     .ir()
                                     .re({.type = u"1115"_s})
                                     .ho(1, 10)
                                     .re({.type = u"1110"_s})
                                     .ho(1, 10)
                                     .re({.type = u"1112"_s, .admission = u"20250401"_s})
                                     .ho(1, 10)
                                     .go()
                                     .cp932());
    EXPECT_FALSE(file.claims.at(0).isOutpatient());
    EXPECT_TRUE(file.claims.at(1).isOutpatient());
    EXPECT_FALSE(file.claims.at(2).isOutpatient());
    EXPECT_EQ(file.count(NoteCode::NotOutpatient), 2);
    EXPECT_EQ(file.counts.outpatientClaims, 1);
    EXPECT_TRUE(file.counts.goPointsOk);
}

TEST(Parser, EveryNoteHasItsName)
{
    for (int code = 0; code <= static_cast<int>(NoteCode::ControlCharacter); ++code)
        EXPECT_STRNE(noteName(static_cast<NoteCode>(code)), "unknown") << code;
}

} // namespace kakarite::receipts::test
