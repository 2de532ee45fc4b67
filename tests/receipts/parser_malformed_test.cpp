// receipts.md §8: what goes wrong in the wild is told and loses nothing else.
#include "tests/receipts/collect.h"
#include "tests/receipts/uke_builder.h"

#include <gtest/gtest.h>

namespace kakarite::receipts::test {

using namespace Qt::StringLiterals;

namespace {

UkeBuilder head()
{
    return UkeBuilder().ir().re().ho(1, 75);
}
UkeBuilder consultation()
{
    return head().si("12", 112007410, 75, {{7, 1}});
}

} // namespace

TEST(Malformed, TextBehindTheEndMarkIsIgnored)
{
    const Collected file = parse(consultation().go().cp932() + "\r\nRE,9,1112\r\nnonsense");
    EXPECT_EQ(file.counts.claims, 1);
    EXPECT_EQ(file.count(NoteCode::TextAfterEnd), 1);
    EXPECT_EQ(parse(consultation().go().cp932() + QByteArray(100, '\0')).notes.size(), 0U);
}

TEST(Malformed, ConcatenatedFilesGoOn)
{
    const Collected file =
        parse(consultation().go().cp932() + UkeBuilder().ir(u"7654321"_s).re().ho(1, 80).go().cp932());
    EXPECT_EQ(file.counts.claims, 2);
    EXPECT_EQ(file.facilities.size(), 2U);
    EXPECT_EQ(file.counts.goPoints, 155);
    EXPECT_TRUE(file.counts.goPointsOk);
    EXPECT_EQ(file.count(NoteCode::TextAfterEnd), 0);
}

TEST(Malformed, MissingTotalsAndEndMark)
{
    const Collected file = parse(consultation().cp932("\r\n", false));
    EXPECT_EQ(file.counts.claims, 1);
    EXPECT_EQ(file.count(NoteCode::TotalMissing), 1);
    QByteArray cut = consultation().go().cp932("\r\n", false);
    cut.chop(2);
    EXPECT_EQ(parse(cut).counts.goCount, 1); // no line end behind the last line
}

TEST(Malformed, MissingTotalsAreToldAtTheLastRecord)
{
    QByteArray cut = head().cp932("\r\n", false);
    for (const char* end : {"", "\r\n\x1A", "\r\n\r\n"}) {
        const Collected file = parse(cut + end);
        ASSERT_EQ(file.count(NoteCode::TotalMissing), 1);
        EXPECT_EQ(file.first(NoteCode::TotalMissing)->line, 3);
    }
    cut.chop(2); // the end mark cuts the line
    EXPECT_EQ(parse(cut + '\x1A').first(NoteCode::TotalMissing)->line, 3);
}

TEST(Malformed, ZeroTotals)
{
    const Collected file = parse(consultation().raw("GO,0,0,99").cp932());
    EXPECT_EQ(file.counts.goCount, 0);
    EXPECT_FALSE(file.counts.goCountOk);
}

TEST(Malformed, ShortLinesAreReadAsFarAsTheyGo)
{
    const Collected file = parse(UkeBuilder()
                                     .ir()
                                     .raw("RE,1,1112,202504,,1,19600101,,,,,,,0007")
                                     .raw("HO,06132013,,,1,75")
                                     .raw("SI,12,1,112007410,,75,1,,,,,,,,,,,,,1")
                                     .go()
                                     .cp932());
    EXPECT_EQ(file.claims.at(0).chartNumber, u"0007"_s);
    EXPECT_EQ(file.claims.at(0).units.at(0).lines.at(0).days[6], 1);
    EXPECT_EQ(file.count(NoteCode::MissingColumns), 0);
    const Collected worse = parse(UkeBuilder().ir().raw("RE,1,1112").raw("HO,06132013").raw("SI,12").raw("SY").cp932());
    EXPECT_EQ(worse.counts.claims, 1);
    EXPECT_EQ(worse.count(NoteCode::MissingColumns), 4);
    EXPECT_EQ(worse.count(NoteCode::BadMonth), 1);
}

TEST(Malformed, ACommaInACommentShiftsTheDays)
{
    QStringList columns = UkeBuilder().si("12", 112007410, 75, {{7, 1}}).lines().first().split(u',');
    columns[7] = u"830000001"_s;
    columns[8] = u"前医,紹介"_s;
    const Collected file = parse(head().raw(columns.join(u',')).cp932());
    EXPECT_EQ(file.count(NoteCode::ExtraColumns), 1);
    EXPECT_EQ(file.count(NoteCode::DaySumMismatch), 0); // one day moved by one column: the count still agrees
    QStringList early = UkeBuilder().si("12", 112007410, 75, {{31, 1}}).lines().first().split(u',');
    early[8] = u"前医,紹介"_s;
    const Collected last = parse(UkeBuilder().ir().re({.month = u"202505"_s}).ho(1, 75).raw(early.join(u',')).cp932());
    EXPECT_EQ(last.count(NoteCode::DaySumMismatch), 1);
    EXPECT_EQ(last.claims.at(0).units.at(0).lines.at(0).days[30], 1); // the last 31 columns give the count
}

TEST(Malformed, QuotesAndControlCharactersSwallowNothing)
{
    const Collected file = parse(head()
                                     .sy(999, u"20250401"_s, {}, u"\"打撲"_s)
                                     .co("80", 810000001, u"a\"b\u0001\t"_s)
                                     .si("12", 112007410, 75, {{7, 1}})
                                     .go()
                                     .cp932());
    EXPECT_EQ(file.claims.at(0).diagnoses.at(0).name, u"\"打撲"_s);
    EXPECT_EQ(file.claims.at(0).units.size(), 1U);
    EXPECT_TRUE(file.counts.goPointsOk);
}

TEST(Malformed, FullWidthDigitsCount)
{
    for (const bool utf8 : {false, true}) {
        UkeBuilder source;
        source.ir()
            .raw(u"RE,１,１１１２,２０２５０４,,１,１９６００１０１,,,,,,,０００７"_s)
            .raw(u"HO,06132013,,,１,７５"_s)
            .raw(u"SI,１２,１,１１２００７４１０,,７５,１,,,,,,,,,,,,,１"_s)
            .raw(u"GO,１,７５,９９"_s);
        const Collected file = parse(utf8 ? source.utf8() : source.cp932());
        const Claim& claim = file.claims.at(0);
        EXPECT_EQ(claim.type, 1112);
        EXPECT_EQ(claim.month->iso(), u"2025-04"_s);
        EXPECT_EQ(claim.birth->iso(), u"1960-01-01"_s);
        EXPECT_EQ(claim.points(), 75);
        EXPECT_EQ(claim.chartNumber, u"０００７"_s);
        EXPECT_TRUE(claim.units.at(0).isGroup('1', '2'));
        EXPECT_EQ(claim.units.at(0).lines.at(0).days[6], 1);
        EXPECT_TRUE(file.counts.goCountOk && file.counts.goPointsOk);
        EXPECT_TRUE(file.notes.empty());
    }
}

TEST(Malformed, BadValuesAreToldWithLineAndField)
{
    const Collected file = parse(UkeBuilder()
                                     .raw("IR,BAD,13,1,1234567,,,Bad_Date,00,")
                                     .raw("RE,1,9,200013,,3,20250231")
                                     .raw("HO,,,,x,y")
                                     .raw("SY,abc,20259999,1,,,,")
                                     .raw("SI,,?,zz,,p,q")
                                     .cp932());
    const auto at = [&file](NoteCode code, int line, int field) {
        return std::ranges::any_of(file.notes,
                                   [=](const Note& n) { return n.code == code && n.line == line && n.field == field; });
    };
    EXPECT_TRUE(at(NoteCode::BadNumber, 1, 2));
    EXPECT_TRUE(at(NoteCode::BadMonth, 1, 8));
    EXPECT_TRUE(at(NoteCode::BadClaimType, 2, 3));
    EXPECT_TRUE(at(NoteCode::BadMonth, 2, 4));
    EXPECT_TRUE(at(NoteCode::BadSex, 2, 6));
    EXPECT_TRUE(at(NoteCode::BadDate, 2, 7));
    EXPECT_TRUE(at(NoteCode::MissingPatientNumber, 2, 14));
    EXPECT_TRUE(at(NoteCode::BadNumber, 3, 5));
    EXPECT_TRUE(at(NoteCode::BadNumber, 3, 6));
    EXPECT_TRUE(at(NoteCode::BadCode, 4, 2));
    EXPECT_TRUE(at(NoteCode::BadDate, 4, 3));
    EXPECT_TRUE(at(NoteCode::GroupWithoutIdentifier, 5, 2));
    EXPECT_TRUE(at(NoteCode::BadBurden, 5, 3));
    EXPECT_TRUE(at(NoteCode::BadCode, 5, 4));
    EXPECT_TRUE(at(NoteCode::BadNumber, 5, 6));
    EXPECT_TRUE(at(NoteCode::BadNumber, 5, 7));
    EXPECT_EQ(file.claims.at(0).units.at(0).group, GroupId());
}

TEST(Malformed, EndlessNumbersAreNoNumbers)
{
    const QString nines(40, u'9');
    const Collected file =
        parse(UkeBuilder().ir().re({.month = nines, .birth = nines}).raw(u"HO,1,,,%1,%1"_s.arg(nines)).cp932());
    EXPECT_EQ(file.count(NoteCode::BadMonth), 1);
    EXPECT_EQ(file.count(NoteCode::BadDate), 1);
    EXPECT_EQ(file.count(NoteCode::BadNumber), 2);
}

TEST(Malformed, DaysOutsideTheMonth)
{
    const Collected file = parse(
        UkeBuilder().ir().re({.month = u"202502"_s}).ho(2, 150).si("12", 112007410, 75, {{28, 1}, {30, 1}}).cp932());
    ASSERT_EQ(file.count(NoteCode::DayOutsideMonth), 1);
    EXPECT_EQ(file.count(NoteCode::DaySumMismatch), 0);
    EXPECT_EQ(file.claims.at(0).units.at(0).lines.at(0).days[29], 0);
}

TEST(Malformed, DaySumMismatch)
{
    const Collected file = parse(head().raw("SI,12,1,112007410,,75,2,,,,,,,1,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,").cp932());
    ASSERT_EQ(file.count(NoteCode::DaySumMismatch), 1);
    EXPECT_EQ(file.first(NoteCode::DaySumMismatch)->line, 4);
    // before April 2012 the day columns were not yet written
    const Collected old =
        parse(UkeBuilder().ir().re({.month = u"42403"_s}).ho(1, 75).raw("SI,12,1,112007410,,75,1").cp932());
    EXPECT_EQ(old.count(NoteCode::DaySumMismatch), 0);
}

TEST(Malformed, LinesWithoutAClaim)
{
    const Collected file = parse(UkeBuilder()
                                     .raw("SY,2500015,20250401,1,,,,")
                                     .ir()
                                     .raw("SI,12,1,112007410,,75,1")
                                     .re()
                                     .ho(1, 75)
                                     .go()
                                     .raw("SY,2500015,20250401,1,,,,")
                                     .cp932());
    EXPECT_EQ(file.count(NoteCode::LineBeforeHeader), 1);
    EXPECT_EQ(file.count(NoteCode::LineOutsideClaim), 2);
    EXPECT_EQ(file.counts.claims, 1);
    const Collected headless = parse(UkeBuilder().re().ho(1, 75).cp932());
    EXPECT_EQ(headless.counts.claims, 1);
    EXPECT_EQ(headless.count(NoteCode::LineBeforeHeader), 1);
}

TEST(Malformed, UnknownRecordsAndGaps)
{
    const Collected file = parse(consultation().raw("XX,1,2").raw("hello").raw("12,34").cp932());
    EXPECT_EQ(file.count(NoteCode::UnknownRecord), 3);
    const Collected gaps = parse(UkeBuilder()
                                     .ir()
                                     .raw("RE,1,1112,202504,,1,19600101,,,,,,,7")
                                     .raw("RE,9,1112,202504,,1,19600101,,,,,,,8")
                                     .cp932());
    EXPECT_EQ(gaps.count(NoteCode::NumberGap), 1);
    EXPECT_EQ(gaps.count(NoteCode::NoPayer), 2);
}

TEST(Malformed, BlankNumbersBurdensAndCounts)
{
    const Collected file = parse(UkeBuilder()
                                     .ir()
                                     .re({.number = QString()})
                                     .raw("HO,,,,1,75,,,,,,,,,")
                                     .si("12", 112007410, 75, {{7, 1}}, 0)
                                     .cp932());
    EXPECT_EQ(file.count(NoteCode::MissingPatientNumber), 1);
    EXPECT_EQ(file.count(NoteCode::BadBurden), 1);
    EXPECT_EQ(file.count(NoteCode::PayerPointsMismatch), 0); // without a sign the line counts for every payer
}

TEST(Malformed, UndecodableBytes)
{
    QByteArray bytes = consultation().cp932();
    bytes.replace(encodeCp932(u"試験　太郎"), "\x85\x40\x81\x40");
    const Collected file = parse(bytes);
    ASSERT_EQ(file.count(NoteCode::ReplacementCharacter), 1);
    EXPECT_EQ(file.first(NoteCode::ReplacementCharacter)->field, 5);
}

TEST(Malformed, ControlCharactersInAText)
{
    for (const char* written : {"TARO\0X", "TARO\x1BX"}) {
        QByteArray bytes = consultation().cp932();
        bytes.replace(encodeCp932(u"試験　太郎"), QByteArray(written, 6));
        const Collected file = parse(bytes);
        ASSERT_EQ(file.count(NoteCode::ControlCharacter), 1);
        EXPECT_EQ(file.first(NoteCode::ControlCharacter)->field, 5);
        EXPECT_EQ(file.claims.size(), 1U) << "the claim counts";
    }
    EXPECT_EQ(parse(consultation().cp932()).count(NoteCode::ControlCharacter), 0);
}

TEST(Malformed, PastEraEnd)
{
    const Collected file = parse(UkeBuilder().ir().re({.month = u"43204"_s, .birth = u"3640101"_s}).ho(1, 0).cp932());
    EXPECT_EQ(file.claims.at(0).month->iso(), u"2020-04"_s);
    EXPECT_EQ(file.count(NoteCode::PastEraEnd), 1);
}

TEST(Malformed, ContentTypeByActsWhereTheTypeIsBlank)
{
    const Collected file = parse(UkeBuilder()
                                     .ir()
                                     .re({.type = QString()})
                                     .ho(1, 75)
                                     .si("12", 112007410, 75, {{7, 1}})
                                     .re({.type = QString()})
                                     .ho(1, 75)
                                     .si("90", 190000001, 75, {{7, 1}})
                                     .cp932());
    EXPECT_TRUE(file.claims.at(0).isOutpatient());
    EXPECT_FALSE(file.claims.at(1).isOutpatient());
}

} // namespace kakarite::receipts::test
