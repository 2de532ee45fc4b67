// Limits, cuts at every place and random damage; and a print of the speed.
#include "tests/receipts/collect.h"
#include "tests/receipts/fuzz_driver.h"
#include "tests/receipts/uke_builder.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <random>

namespace kakarite::receipts::test {

using namespace Qt::StringLiterals;

namespace {

UkeBuilder clinic(int claims)
{
    UkeBuilder file;
    file.ir();
    for (int i = 0; i < claims; ++i) {
        const int day = i % 28 + 1;
        file.re({.number = QString::number(i)})
            .ho(1, 475)
            .sy(2500015, u"20200401"_s)
            .sy(4019014, u"20200401"_s, u"8002"_s)
            .si("12", 112007410, 75, {{day, 1}})
            .si("13", 113001810, 340, {{day, 1}})
            .iy("21", 620098401, -1, {{day, 28}})
            .iy("", 620098801, 0, {{day, 28}})
            .co("80", 810000001, u"ソ表能　髙"_s)
            .si("", 120002910, 60, {{day, 1}});
    }
    return file.go();
}

} // namespace

TEST(Robust, CutAnywhereGivesTheSame)
{
    const QByteArray bytes = clinic(2).cp932();
    const std::uint64_t whole = runParser(TextEncoding::Cp932, bytes, bytes.size());
    for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
        FuzzSink sink;
        Parser parser(TextEncoding::Cp932, sink);
        parser.feed(QByteArrayView(bytes).first(cut));
        parser.feed(QByteArrayView(bytes).sliced(cut));
        parser.finish();
        ASSERT_EQ(sink.trace, whole) << cut;
    }
}

TEST(Robust, TruncatedAnywhereNeverFails)
{
    const QByteArray bytes = clinic(1).utf8();
    for (qsizetype size = 0; size < bytes.size(); ++size)
        fuzzOne(QByteArrayView(bytes).first(size));
    SUCCEED();
}

TEST(Robust, RandomDamageNeverFails)
{
    std::mt19937 random(20260401);
    const QByteArray sources[] = {clinic(3).cp932(), clinic(3).utf8("\n", true), clinic(2).cp932("\r")};
    const QByteArray tokens[] = {"\x1A",      "\r",           "\n",
                                 ",",         "RE,",          "IR,1,13,1,1,,,202505,00,\n",
                                 "HO,,,,,\n", "TI,\n",        "GO,1,1,99\n",
                                 "JD,1,1\n",  "999999999999", "\xEF\xBB\xBF",
                                 "\x81",      "IYZ1,1,",      QByteArray(70, ','),
                                 "-1",        "1,1,0,RE,"};
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes = sources[random() % std::size(sources)];
        const auto changes = 1 + random() % 12;
        for (std::size_t i = 0; i < changes && !bytes.isEmpty(); ++i) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
            switch (random() % 4) {
            case 0:
                bytes[at] = static_cast<char>(random());
                break;
            case 1:
                bytes.remove(at, static_cast<qsizetype>(random() % 40));
                break;
            case 2:
                bytes.insert(at, tokens[random() % std::size(tokens)]);
                break;
            default:
                bytes.insert(at, bytes.mid(static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size())), 60));
                break;
            }
        }
        fuzzOne(bytes);
    }
    SUCCEED();
}

TEST(Robust, LongLinesAreCutAndTold)
{
    const QByteArray longLine = "SJ,01," + QByteArray(200 * 1024, 'x') + "\r\n";
    const QByteArray bytes = UkeBuilder().ir().re().ho(1, 75).cp932("\r\n", false) + longLine +
                             UkeBuilder().si("12", 112007410, 75, {{7, 1}}).cp932();
    for (const qsizetype piece : {qsizetype(1000), bytes.size()}) {
        const Collected file = parse(bytes, piece);
        EXPECT_EQ(file.count(NoteCode::LineTooLong), 1);
        EXPECT_EQ(file.claims.at(0).units.size(), 1U);
    }
}

TEST(Robust, ThousandsOfColumnsAreCutAndTold)
{
    const Collected file =
        parse(UkeBuilder().ir().re().ho(1, 75).raw(u"SI,12,1,112007410,,75,1"_s + QString(5000, u',')).cp932());
    EXPECT_EQ(file.count(NoteCode::ExtraColumns), 1);
    EXPECT_EQ(file.claims.at(0).units.size(), 1U);
}

TEST(Robust, AClaimWithoutEndIsCut)
{
    const QByteArray line = UkeBuilder().si("12", 112007410, 75, {{7, 1}}).cp932("\r\n", false);
    const Collected file = parse(UkeBuilder().ir().re().ho(1, 75).cp932("\r\n", false) + line.repeated(60000));
    EXPECT_EQ(file.count(NoteCode::TooManyLines), 1);
    EXPECT_LT(file.claims.at(0).units.size(), 50001U);
}

TEST(Robust, SpeedIsPrinted)
{
    const QByteArray bytes = clinic(3000).cp932();
    const auto start = std::chrono::steady_clock::now();
    const Sniffer sniffer = sniff(bytes);
    FuzzSink sink;
    Parser parser(sniffer.encoding(), sink);
    parser.feed(bytes);
    const FileCounts counts = parser.finish();
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(counts.claims, 3000);
    EXPECT_TRUE(counts.goCountOk && counts.goPointsOk);
    EXPECT_TRUE(counts.sawOutsideDrug);
    std::printf("%.0f MB/s, %.0f lines/s\n", double(bytes.size()) / 1e6 / seconds.count(),
                double(counts.lines) / seconds.count());
}

} // namespace kakarite::receipts::test
