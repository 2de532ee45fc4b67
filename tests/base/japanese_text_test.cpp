#include "models/base/japanese_text.h"

#include <gtest/gtest.h>

namespace kakarite {

using namespace Qt::StringLiterals;

TEST(Cp932, DecodesTheExtensionsClinicsUse)
{
    EXPECT_EQ(decodeCp932("\xFB\xFC"), u"髙"_s);
    EXPECT_EQ(decodeCp932("\xFA\xB1"), u"﨑"_s);
    EXPECT_EQ(decodeCp932("\x87\x40\x87\x8A"), u"①㈱"_s);
    EXPECT_EQ(decodeCp932("\x8E\x52\x93\x63\x81\x40\x91\xBE\x98\x59"), u"山田　太郎"_s);
    EXPECT_EQ(decodeCp932("\xD4\xCF\xC0\xDE A1"), u"ﾔﾏﾀﾞ A1"_s);
    EXPECT_EQ(decodeCp932("\x83\x5C\x95\x5C\x94\x5C"), u"ソ表能"_s); // trail bytes that look like a backslash
    EXPECT_EQ(decodeCp932("\xF0\x40"), QString(QChar(0xE000)));      // a sign the clinic made itself
    EXPECT_EQ(decodeCp932(""), QString());
}

TEST(Cp932, ReplacesAndCountsWhatIsNoCharacter)
{
    int replaced = 0;
    EXPECT_EQ(decodeCp932("a\x81,b", &replaced), u"a\uFFFD,b"_s); // a cut character swallows nothing
    EXPECT_EQ(replaced, 1);
    EXPECT_EQ(decodeCp932("\x85\x40\x81", &replaced), u"\uFFFD@\uFFFD"_s);
    EXPECT_EQ(replaced, 3);
    EXPECT_EQ(decodeCp932("\x80\xA0\xFF", &replaced).size(), 3);
    EXPECT_EQ(replaced, 6);
}

TEST(Cp932, EveryTwoByteCharacterComesBack)
{
    int checked = 0;
    for (int lead = 0x81; lead <= 0xFC; ++lead) {
        for (int trail = 0x40; trail <= 0xFC; ++trail) {
            if (trail == 0x7F || (lead > 0x9F && lead < 0xE0))
                continue;
            const char bytes[] = {static_cast<char>(lead), static_cast<char>(trail)};
            int replaced = 0;
            const QString text = decodeCp932(QByteArrayView(bytes, 2), &replaced);
            if (replaced != 0)
                continue;
            ++checked;
            EXPECT_EQ(decodeCp932(encodeCp932(text)), text) << std::hex << lead << trail;
        }
    }
    EXPECT_EQ(checked, 7724 + 1880); // the pairs of the table, and the user area
}

TEST(Cp932, EncodesAsWindowsDoes)
{
    EXPECT_EQ(encodeCp932(u"髙﨑"), QByteArray("\xFB\xFC\xFA\xB1"));
    EXPECT_EQ(encodeCp932(u"≒∪¬"), QByteArray("\x81\xE0\x81\xBE\x81\xCA"));
    EXPECT_EQ(encodeCp932(u"Ⅰ㈱№"), QByteArray("\x87\x54\x87\x8A\x87\x82"));
    EXPECT_EQ(encodeCp932(u"〜～"), QByteArray("\x81\x60\x81\x60"));
    EXPECT_EQ(encodeCp932(u"ｱ1"), QByteArray("\xB1"
                                             "1"));
    int replaced = 0;
    EXPECT_EQ(encodeCp932(u"😀é", &replaced), QByteArray("??"));
    EXPECT_EQ(replaced, 2);
}

TEST(JapaneseText, TrimsBothKindsOfSpace)
{
    EXPECT_EQ(trimmedBoth(u"　 \t山田　太郎 　"), u"山田　太郎"_s);
    EXPECT_EQ(trimmedBoth(u"　 "), QString());
}

TEST(JapaneseText, NfkcWidensKanaAndNarrowsDigits)
{
    EXPECT_EQ(nfkc(u"ﾔﾏﾀﾞ ﾊﾟ"), u"ヤマダ パ"_s);
    EXPECT_EQ(nfkc(u"１２Ａ㈱"), u"12A(株)"_s);
    EXPECT_EQ(nfkc(u"山田タロウ"), u"山田タロウ"_s);
}

TEST(JapaneseText, KeysOfNumbersAndNames)
{
    EXPECT_EQ(patientNumberKey(u"00123"), u"123"_s);
    EXPECT_EQ(patientNumberKey(u" ００１２３　"), u"123"_s);
    EXPECT_EQ(patientNumberKey(u"000"), u"0"_s);
    EXPECT_EQ(patientNumberKey(u"A-001"), u"A-001"_s);
    EXPECT_EQ(patientNumberKey(u" 　"), QString());
    EXPECT_EQ(nameKey(u"ﾔﾏﾀﾞ　ﾀﾛｳ"), nameKey(u"ヤマダタロウ"));
    EXPECT_EQ(nameKey(u"山田 太郎"), u"山田太郎"_s);
    EXPECT_EQ(searchKey(u"やまだ　ﾀﾛｳ abc"), u"ヤマダタロウABC"_s);
}

} // namespace kakarite
