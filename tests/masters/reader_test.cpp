// Bytes of master files to rows: kinds, notes by line, what is refused as a whole.
#include "models/base/japanese_text.h"
#include "models/masters/master_reader.h"
#include "tests/masters/fuzz_driver.h"
#include "tests/masters/master_files.h"

#include <gtest/gtest.h>

#include <random>

using namespace kakarite;
using namespace kakarite::masters;
using namespace kakarite::testing;
using namespace Qt::StringLiterals;

namespace {

struct Reading {
    std::optional<Error> error;
    MasterLook look;
    std::vector<MasterRow> rows;
    std::vector<MasterNote> notes;
};

Reading read(const QByteArray& bytes, qsizetype piece = 1 << 20, Date revision = *Date::fromYmd(2025, 3, 7))
{
    Reading reading;
    MasterScout scout;
    for (qsizetype at = 0; at < bytes.size() && !reading.error; at += piece) {
        if (const auto fed = scout.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at))); !fed)
            reading.error = fed.error();
    }
    if (reading.error)
        return reading;
    const auto look = scout.finish();
    if (!look) {
        reading.error = look.error();
        return reading;
    }
    reading.look = *look;
    MasterReader reader(
        *look, revision,
        [&](const MasterRow& row) -> Result<void> {
            reading.rows.push_back(row);
            return {};
        },
        [&](const MasterNote& note) { reading.notes.push_back(note); });
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        EXPECT_TRUE(reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at))));
    EXPECT_TRUE(reader.finish());
    return reading;
}

QByteArray threeDiseases()
{
    return diseaseLine({"0", u"8833421"_s, u"高血圧症"_s, u"I10"_s, u"20240601"_s}) +
           diseaseLine({"0", u"2503005"_s, u"糖尿病性腎症"_s, u"E142"_s, u"20240601"_s, u"99999999"_s, u"N083"_s}) +
           diseaseLine({"5", u"0000999"_s, u"＊＊　未コード化傷病名　＊＊"_s, u""_s, u""_s});
}

ErrorCode errorOf(const QByteArray& bytes)
{
    const Reading reading = read(bytes);
    EXPECT_TRUE(reading.error);
    return reading.error ? reading.error->code : ErrorCode::Internal;
}

} // namespace

TEST(MasterReader, ReadsAFullFile)
{
    const Reading reading = read(threeDiseases());
    ASSERT_FALSE(reading.error);
    EXPECT_EQ(reading.look.kind, MasterKind::Disease);
    EXPECT_TRUE(reading.look.full);
    EXPECT_EQ(reading.look.columns, 46);
    EXPECT_EQ(reading.look.latest, Date::fromYmd(2024, 6, 1));
    ASSERT_EQ(reading.rows.size(), 3U);
    EXPECT_EQ(reading.rows[1].code, 2503005);
    EXPECT_EQ(reading.rows[1][TextField::Name], u"糖尿病性腎症"_s);
    EXPECT_EQ(reading.rows[1][TextField::Icd10Second], u"N083"_s);
    EXPECT_EQ(reading.rows[1].from, *Date::fromYmd(2024, 6, 1));
    EXPECT_EQ(reading.rows[1].to, kOpenEnd);
    EXPECT_EQ(reading.rows[2].code, 999);
    EXPECT_EQ(reading.rows[2].from, kAlways) << "no date, in a full file";
    EXPECT_TRUE(reading.rows[2].whole) << "a changed line of a full file is whole";
    EXPECT_TRUE(reading.notes.empty());
}

TEST(MasterReader, TheSameHoweverTheBytesAreCut)
{
    for (const qsizetype piece : {1, 7, 1000}) {
        const Reading reading = read(threeDiseases(), piece);
        ASSERT_EQ(reading.rows.size(), 3U) << piece;
        EXPECT_EQ(reading.rows[0][TextField::Name], u"高血圧症"_s);
    }
}

TEST(MasterReader, BlankColumnsOfADifferenceAreAsBefore)
{
    const Reading reading = read(actLine("5", u"111703370"_s, u""_s, u"9.50"_s, u"20250401"_s, u""_s) +
                                 actLine("3", u"111703670"_s, u"加算１"_s, u"12.00"_s, u"20250401"_s) +
                                 actLine("9", u"111700000"_s, u""_s, u""_s, u""_s, u"20241231"_s));
    ASSERT_FALSE(reading.error);
    EXPECT_FALSE(reading.look.full);
    ASSERT_EQ(reading.rows.size(), 3U);
    EXPECT_FALSE(reading.rows[0].whole);
    EXPECT_TRUE(reading.rows[0][TextField::Name].isNull());
    EXPECT_EQ(reading.rows[0].points, 950);
    EXPECT_FALSE(reading.rows[0].to);
    EXPECT_TRUE(reading.rows[1].whole);
    EXPECT_EQ(reading.rows[1].points, 1200);
    EXPECT_EQ(reading.rows[2].to, Date::fromYmd(2024, 12, 31));
    EXPECT_EQ(reading.rows[2].from, *Date::fromYmd(2024, 12, 31)) << "an end before the file was published";
}

TEST(MasterReader, ABadLineIsNotedAndCostsNoOther)
{
    QByteArray bytes = threeDiseases();
    bytes += "\"0\",\"B\",\"1234567\",\"cut\r\n";                                // 4: quote
    bytes += "\"0\",\"B\",\"1234567\"\r\n";                                      // 5: columns
    bytes += diseaseLine({"0", u"12A4567"_s, u"名"_s, u"I10"_s, u""_s});         // 6: code
    bytes += diseaseLine({"0", u"1234567"_s, u"名"_s, u"I10"_s, u"20240231"_s}); // 7: date
    bytes += diseaseLine({"0", u"1234567"_s, u""_s, u"I10"_s, u""_s});           // 8: name
    bytes += diseaseLine({"7", u"1234567"_s, u"名"_s, u"I10"_s, u""_s});         // 9: change
    bytes += QByteArray(diseaseLine({"0", u"1234567"_s, u"名"_s, u"I10"_s, u""_s})).replace("\"B\"", "\"Z\""); // 10
    bytes += QByteArray(70000, 'x') + "\r\n"; // 11: too long
    bytes += diseaseLine({"0", u"1234568"_s, u"最後"_s, u"E119"_s, u""_s});
    for (int i = 0; i < 20; ++i)
        bytes += diseaseLine({"0", QString::number(3000000 + i), u"名"_s, u"I10"_s, u""_s});
    bytes += "\x1A"; // the end of a text on the systems of old
    const Reading reading = read(bytes);
    ASSERT_FALSE(reading.error);
    EXPECT_EQ(reading.rows.size(), 24U);
    EXPECT_EQ(reading.look.refused, 8);
    std::vector<std::pair<int, MasterNoteCode>> notes;
    for (const MasterNote& note : reading.notes)
        notes.emplace_back(note.line, note.code);
    using Code = MasterNoteCode;
    EXPECT_EQ(notes, (std::vector<std::pair<int, Code>>{{4, Code::Quote},
                                                        {5, Code::Columns},
                                                        {6, Code::Code},
                                                        {7, Code::Date},
                                                        {8, Code::Name},
                                                        {9, Code::Change},
                                                        {10, Code::Kind},
                                                        {11, Code::TooLong}}));
}

TEST(MasterReader, TakesALineWithCharactersOrPointsItCannotRead)
{
    QByteArray bytes = actLine("0", u"111000110"_s, u"初診料"_s, u"291.00"_s, u"20240601"_s) +
                       actLine("0", u"111000370"_s, u"加算"_s, u"many"_s, u"20240601"_s);
    bytes.replace(encodeCp932(u"初"), "\xFF\xFD");
    const Reading reading = read(bytes);
    ASSERT_EQ(reading.rows.size(), 2U);
    EXPECT_TRUE(reading.rows[0][TextField::Name].endsWith(u"診料"_s));
    EXPECT_FALSE(reading.rows[1].points);
    ASSERT_EQ(reading.notes.size(), 2U);
    EXPECT_EQ(reading.notes[0].code, MasterNoteCode::Characters);
    EXPECT_EQ(reading.notes[1].code, MasterNoteCode::Points);
}

TEST(MasterReader, ReadsCopiesSavedAsUtf8)
{
    const QByteArray utf8 = "\xEF\xBB\xBF" + decodeCp932(threeDiseases()).toUtf8().replace("\r\n", "\n");
    const Reading reading = read(utf8);
    ASSERT_EQ(reading.rows.size(), 3U);
    EXPECT_EQ(reading.rows[0][TextField::Name], u"高血圧症"_s);
}

TEST(MasterReader, DrugsEndWithTheirTransition)
{
    const Reading reading = read(drugLine(u"620007853"_s, u"薬"_s, u"2171022F2010"_s, u"【般】薬"_s, u"20250331"_s));
    ASSERT_EQ(reading.rows.size(), 1U);
    EXPECT_EQ(reading.rows[0].to, Date::fromYmd(2025, 3, 31));
    EXPECT_EQ(reading.rows[0][TextField::PriceCode], u"2171022F2010"_s);
    EXPECT_EQ(reading.rows[0].points, 1040);
}

TEST(MasterReader, SaysWhatAFileIsThatIsNoMaster)
{
    EXPECT_EQ(errorOf("IR,1,13,1,1234567,,\xE3\x82\xAF,50704,00,\r\n"), ErrorCode::MasterIsReceipt);
    EXPECT_EQ(errorOf("name,birth\r\nA,1959\r\n"), ErrorCode::MasterNotMaster);
    EXPECT_EQ(errorOf(QByteArray("\x89PNG\r\n\x1A\n\0\0", 10)), ErrorCode::MasterNotMaster);
    EXPECT_EQ(errorOf("\"0\",\"B\",\"8833421\",\"x\"\r\n"), ErrorCode::MasterColumns);
    EXPECT_EQ(errorOf(""), ErrorCode::FileEmpty);
    // As many columns as expected, but others: nothing fits.
    QByteArray moved;
    for (int i = 0; i < 30; ++i)
        moved += masterLine(MasterKind::Disease, "0", {{3, u"8833421"_s}, {6, u"高血圧症"_s}});
    EXPECT_EQ(errorOf(moved), ErrorCode::MasterColumns);
    QByteArray newer = moved;
    newer.replace("\r\n", ",\"1\",\"2\"\r\n");
    EXPECT_EQ(errorOf(newer), ErrorCode::MasterNewerLayout);
    EXPECT_FALSE(looksLikeMaster("IR,1,13"));
    EXPECT_TRUE(looksLikeMaster(threeDiseases()));
}

TEST(MasterReader, ColumnsAddedBehindAreNoObstacle)
{
    QByteArray newer = threeDiseases();
    newer.replace("\r\n", ",\"1\",\"2\"\r\n");
    const Reading reading = read(newer);
    ASSERT_FALSE(reading.error);
    EXPECT_EQ(reading.look.columns, 48);
    EXPECT_EQ(reading.rows.size(), 3U);
}

TEST(MasterReader, FindsTheDayInAPublishedName)
{
    EXPECT_EQ(revisionInName(u"/x/s_ALL20240531.csv"_s), Date::fromYmd(2024, 5, 31));
    EXPECT_EQ(revisionInName(u"b_20240601.txt"_s), Date::fromYmd(2024, 6, 1));
    EXPECT_EQ(revisionInName(u"x.zip/y_20240906.csv"_s), Date::fromYmd(2024, 9, 6));
    EXPECT_FALSE(revisionInName(u"master.csv"_s));
    EXPECT_FALSE(revisionInName(u"s_20249999.csv"_s));
}

TEST(MasterReader, RandomDamageNeverHarms)
{
    const QByteArray whole = threeDiseases() + diseaseLine({"3", u"1234567"_s, u"名"_s, u"I10"_s, u"20240601"_s});
    std::mt19937 random(20240601);
    for (int round = 0; round < 400; ++round) {
        QByteArray bytes = whole;
        for (int hit = 0; hit < 4; ++hit)
            bytes[qsizetype(random() % std::size_t(bytes.size()))] = char(random() % 256);
        bytes.truncate(qsizetype(random() % std::size_t(bytes.size())) + 1);
        masters::test::fuzzOne(bytes); // aborts where something does not hold
    }
}
