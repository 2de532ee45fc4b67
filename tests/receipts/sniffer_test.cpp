#include "models/base/japanese_text.h"
#include "tests/receipts/collect.h"
#include "tests/receipts/uke_builder.h"

#include <gtest/gtest.h>

namespace kakarite::receipts::test {
namespace {

int code(ErrorCode error)
{
    return static_cast<int>(error);
}

UkeBuilder plain()
{
    return UkeBuilder().ir().re().ho(1, 75).si("12", 112007410, 75, {{7, 1}}).go();
}

} // namespace

TEST(Sniffer, EncodingByMarkThenByValidity)
{
    EXPECT_EQ(sniff(plain().cp932()).encoding(), TextEncoding::Cp932);
    EXPECT_EQ(sniff(plain().utf8()).encoding(), TextEncoding::Utf8);
    EXPECT_EQ(sniff(plain().utf8("\n", true)).encoding(), TextEncoding::Utf8);
    EXPECT_EQ(sniff("IR,1,13,1,1234567,,,202505,00,\n").encoding(), TextEncoding::Cp932);
    EXPECT_EQ(sniff("\xEF\xBB\xBFIR,1\n").encoding(), TextEncoding::Utf8);
    EXPECT_EQ(sniff("\xED\xA0\x80").encoding(), TextEncoding::Cp932); // a surrogate
    EXPECT_EQ(sniff("\xC0\xAF").encoding(), TextEncoding::Cp932);     // overlong
    EXPECT_EQ(sniff("\xF4\x90\x80\x80").encoding(), TextEncoding::Cp932);
}

TEST(Sniffer, PiecesOfAnySizeTellTheSame)
{
    for (const qsizetype piece : {1, 2, 3, 7, 64}) {
        EXPECT_EQ(sniff(plain().utf8(), piece).encoding(), TextEncoding::Utf8);
        EXPECT_TRUE(sniff(plain().utf8(), piece).verdict().has_value());
        EXPECT_EQ(sniff(plain().cp932(), piece).encoding(), TextEncoding::Cp932);
    }
}

TEST(Sniffer, MedicalFilesPass)
{
    EXPECT_EQ(verdictOf(plain().cp932()), 0);
    EXPECT_EQ(verdictOf(plain().cp932("\n", false)), 0);
    EXPECT_EQ(verdictOf(plain().cp932("\r")), 0);
    EXPECT_EQ(verdictOf(plain().utf8("\r\n", true)), 0);
    EXPECT_EQ(verdictOf("\r\n" + plain().cp932()), 0);
    // no header at all: still receipts
    EXPECT_EQ(verdictOf(UkeBuilder().re().ho(1, 75).cp932()), 0);
}

TEST(Sniffer, ReturnedFilesPass)
{
    EXPECT_EQ(verdictOf(UkeBuilder()
                            .raw("HI,1,202506,13,1,1234567,,00")
                            .re({.search = QStringLiteral("123456789012345678")})
                            .ho(1, 75)
                            .raw("HR,202506,1,,,,,,,,,,,")
                            .raw("HG,1,75,99")
                            .cp932()),
              0);
}

TEST(Sniffer, OtherKindsHaveOneErrorEach)
{
    EXPECT_EQ(verdictOf(UkeBuilder()
                            .ir(QStringLiteral("1234567"), 3)
                            .re({.type = QStringLiteral("3112")})
                            .raw("HS,1,,,")
                            .raw("SS,11,1,301000110")
                            .cp932()),
              code(ErrorCode::ReceiptDental));
    EXPECT_EQ(verdictOf("UK,1,13,3,1234567,,,202505,00,\r\nIR,1,13,3,1234567,,,202505,00\r\n"),
              code(ErrorCode::ReceiptDental));
    EXPECT_EQ(
        verdictOf(UkeBuilder().ir(QStringLiteral("1234567"), 4).re({.type = QStringLiteral("4112")}).ho(1, 75).cp932()),
        code(ErrorCode::ReceiptPharmacy));
    EXPECT_EQ(verdictOf(UkeBuilder()
                            .ir()
                            .re({.type = QStringLiteral("1111")})
                            .raw("BU,110290XX99X00X,20250401,20250405,6,")
                            .cp932()),
              code(ErrorCode::ReceiptDpc));
    EXPECT_EQ(
        verdictOf(
            UkeBuilder().raw("IR,,13,1,1234567,,,202505,00,").raw("RE,001,,,,1,19600101").raw("RR,1,1,2").cp932()),
        code(ErrorCode::ReceiptWorkersComp));
    EXPECT_EQ(verdictOf(UkeBuilder().ir().re({.type = QStringLiteral("1111")}).ho(3, 100).cp932()),
              code(ErrorCode::ReceiptInpatientOnly));
    EXPECT_EQ(verdictOf(UkeBuilder().ir().go().cp932()), code(ErrorCode::ReceiptNoClaim));
}

TEST(Sniffer, MixedFilesPassForTheirMedicalPart)
{
    const QByteArray mixed = UkeBuilder()
                                 .ir(QStringLiteral("7654321"), 3)
                                 .re({.type = QStringLiteral("3112")})
                                 .ho(1, 50)
                                 .go()
                                 .ir()
                                 .re()
                                 .ho(1, 75)
                                 .go()
                                 .cp932();
    EXPECT_EQ(verdictOf(mixed), 0);
    const Collected file = parse(mixed);
    EXPECT_EQ(file.counts.claims, 2);
    EXPECT_EQ(file.counts.outpatientClaims, 1);
    EXPECT_EQ(file.count(NoteCode::NotOutpatient), 1);
    EXPECT_FALSE(file.claims.at(0).medical);
}

TEST(Sniffer, WhatIsNoReceiptFile)
{
    EXPECT_EQ(verdictOf(""), code(ErrorCode::FileEmpty));
    EXPECT_EQ(verdictOf("\xEF\xBB\xBF"), code(ErrorCode::FileEmpty));
    EXPECT_EQ(verdictOf("\r\n \r\n\x1A"), code(ErrorCode::FileEmpty));
    EXPECT_EQ(verdictOf("患者番号,氏名,電話\n1,山田,03-0000-0000\n"), code(ErrorCode::ReceiptNotUke));
    EXPECT_EQ(verdictOf("RE,your mail\nhello\n"), code(ErrorCode::ReceiptNotUke));
    EXPECT_EQ(verdictOf("<html><body>IR,1,2,3,4</body></html>"), code(ErrorCode::ReceiptNotUke));
    EXPECT_EQ(verdictOf(QByteArray("\xFF\xFEI\0R\0,\0", 8)), code(ErrorCode::ReceiptNotUke));
    EXPECT_EQ(verdictOf("\x89PNG\r\n\x1A\nIHDR"), code(ErrorCode::ReceiptBinary));
    EXPECT_EQ(verdictOf("%PDF-1.7\nIR,1,13,1,1234567,,,202505,00,\n"), code(ErrorCode::ReceiptBinary));
    EXPECT_EQ(verdictOf("PK\x03\x04IR,1,13,1,1234567,,,\n"), code(ErrorCode::ReceiptBinary));
    EXPECT_EQ(verdictOf(QByteArray(4096, '\0')), code(ErrorCode::ReceiptBinary));
}

// What the sniffer lets pass has a claim for the parser: nothing is refused once it is being stored.
TEST(Sniffer, ClaimsThatTheParserDoesNotSeeDoNotCount)
{
    const QByteArray header = "IR,1,13,1,1234567,,,202505,00,\r\n";
    const QByteArray claim = "RE,1,1112,202505,,1,3600101\r\n";
    EXPECT_EQ(verdictOf(header + claim), 0);
    EXPECT_EQ(verdictOf(header + "\x1A" + claim), code(ErrorCode::ReceiptNoClaim));
    EXPECT_EQ(verdictOf(header + "\x1A\r\n" + header + claim), 0) << "a second file, hung onto the first";
    EXPECT_EQ(verdictOf(header + "RE 1" + claim.sliced(2)), code(ErrorCode::ReceiptNoClaim));
    for (const QByteArray& file : {header + claim, header + "\x1A\r\n" + header + claim})
        EXPECT_EQ(parse(file).counts.claims, 1);
    for (const QByteArray& file : {header + "\x1A" + claim, header + "RE 1" + claim.sliced(2)})
        EXPECT_EQ(parse(file).counts.claims, 0);
}

TEST(Sniffer, HeadsOfMembers)
{
    EXPECT_TRUE(looksLikeReceipts("IR,1,13"));
    EXPECT_TRUE(looksLikeReceipts("\xEF\xBB\xBF\r\nHI,1"));
    EXPECT_FALSE(looksLikeReceipts("IRON,1"));
    EXPECT_FALSE(looksLikeReceipts("\x89PNG\r\n"));
    EXPECT_FALSE(looksLikeReceipts(""));
}

} // namespace kakarite::receipts::test
