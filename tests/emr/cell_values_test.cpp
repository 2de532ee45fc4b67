#include "models/emr/cell_values.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace kakarite::emr {
namespace {

std::string birth(const QString& text)
{
    const auto date = parseBirthDate(text);
    return date ? date->iso().toStdString() : "none";
}

TEST(BirthDate, EveryWayOfWritingTheSameDay)
{
    for (const QString& text : {u"1959/4/2"_s,
                                u"1959/04/02"_s,
                                u"1959-04-02"_s,
                                u"1959.4.2"_s,
                                u"19590402"_s,
                                u"1959年4月2日"_s,
                                u"１９５９年４月２日"_s,
                                u"1959年 4月 2日"_s,
                                u"1959-04-02 00:00:00"_s,
                                u"1959/4/2 0:00"_s,
                                u"1959-04-02T00:00:00"_s,
                                u"昭和34年4月2日"_s,
                                u"昭和３４年４月２日"_s,
                                u"昭和34年04月02日生"_s,
                                u"昭34.4.2"_s,
                                u"S34.4.2"_s,
                                u"S34.04.02"_s,
                                u"s34/4/2"_s,
                                u"S34-4-2"_s,
                                u"S.34.4.2"_s,
                                u"S340402"_s,
                                u"昭340402"_s,
                                u"S34. 4. 2"_s,
                                u"3340402"_s,
                                u"3-34-04-02"_s,
                                u"㍼34年4月2日"_s,
                                u"1959(昭和34)年4月2日"_s,
                                u"昭和34年(1959年)4月2日"_s})
        EXPECT_EQ(birth(text), "1959-04-02") << qPrintable(text);
}

TEST(BirthDate, Eras)
{
    EXPECT_EQ(birth(u"明治45年7月29日"_s), "1912-07-29");
    EXPECT_EQ(birth(u"大正元年12月25日"_s), "1912-12-25");
    EXPECT_EQ(birth(u"T15.12.24"_s), "1926-12-24");
    EXPECT_EQ(birth(u"昭和元年12月31日"_s), "1926-12-31");
    EXPECT_EQ(birth(u"平成元年1月8日"_s), "1989-01-08");
    EXPECT_EQ(birth(u"H310430"_s), "2019-04-30");
    EXPECT_EQ(birth(u"令和元年5月1日"_s), "2019-05-01");
    EXPECT_EQ(birth(u"R06.02.29"_s), "2024-02-29");
    EXPECT_EQ(birth(u"5060229"_s), "2024-02-29");
}

TEST(BirthDate, WhatIsNoDate)
{
    for (const QString& text :
         {u"1959/2/30"_s, u"59/4/2"_s, u"04/02/1959"_s, u"21642"_s, u"昭和70年1月1日"_s, u"S34.13.1"_s, u"X34.4.2"_s,
          u"1959年"_s, u"19591402"_s, u"03340402"_s, u"1759/4/2"_s, u"昭和0年1月1日"_s, u"9340402"_s, u"生年月日"_s})
        EXPECT_EQ(birth(text), "none") << qPrintable(text);
}

TEST(Sex, EveryCommonCoding)
{
    for (const QString& text : {u"男"_s, u"男性"_s, u"M"_s, u"m"_s, u"Ｍ"_s, u"Male"_s, u"1"_s, u"１"_s})
        EXPECT_EQ(parseSex(text, true), u"male"_s) << qPrintable(text);
    for (const QString& text : {u"女"_s, u"女性"_s, u"F"_s, u"f"_s, u"Female"_s, u"2"_s, u"２"_s})
        EXPECT_EQ(parseSex(text, true), u"female"_s) << qPrintable(text);
    EXPECT_EQ(parseSex(u"0"_s, true), QString());
    EXPECT_EQ(parseSex(u"その他"_s, true), QString());
    EXPECT_FALSE(parseSex(u"3"_s, true));
    EXPECT_FALSE(parseSex(u"あ"_s, true));
}

TEST(Sex, DigitsThatCannotBeTold)
{
    SexDigits zeroOne;
    zeroOne.see(u"0"_s);
    EXPECT_TRUE(zeroOne.areClear());
    zeroOne.see(u"1"_s);
    EXPECT_FALSE(zeroOne.areClear());
    EXPECT_FALSE(parseSex(u"1"_s, zeroOne.areClear()));
    EXPECT_EQ(parseSex(u"女"_s, zeroOne.areClear()), u"female"_s);
    zeroOne.see(u"２"_s);
    EXPECT_TRUE(zeroOne.areClear());
}

TEST(Telephone, Forms)
{
    const std::pair<QString, QString> cases[] = {
        {u"03-1234-5678"_s, u"03-1234-5678"_s},   {u"０３－１２３４－５６７８"_s, u"03-1234-5678"_s},
        {u"0312345678"_s, u"0312345678"_s},       {u"(03)1234-5678"_s, u"03-1234-5678"_s},
        {u"03(1234)5678"_s, u"03-1234-5678"_s},   {u"03 1234 5678"_s, u"03-1234-5678"_s},
        {u"03ー1234ー5678"_s, u"03-1234-5678"_s}, {u"+81-90-0000-1234"_s, u"090-0000-1234"_s},
        {u"9000001234"_s, u"09000001234"_s},      {u"123-4567"_s, u"123-4567"_s},
        {u"000-0000-0000"_s, QString()},          {u"0"_s, QString()}};
    for (const auto& [written, expected] : cases)
        EXPECT_EQ(parseTelephone(written), expected) << qPrintable(written);
    for (const QString& text :
         {u"あり"_s, u"03-1234-5678 090-1111-2222"_s, u"12"_s, u"03-1234-5678(母)"_s, u"abc-1234567"_s})
        EXPECT_FALSE(parseTelephone(text)) << qPrintable(text);
    EXPECT_TRUE(isMobile(u"090-0000-1234"));
    EXPECT_TRUE(isMobile(u"06000001234"));
    EXPECT_FALSE(isMobile(u"050-0000-1234"));
    EXPECT_FALSE(isMobile(u"03-1234-5678"));
}

TEST(PostalCode, Forms)
{
    for (const QString& text : {u"105-0011"_s, u"1050011"_s, u"〒105-0011"_s, u"１０５－００１１"_s, u"105ー0011"_s})
        EXPECT_EQ(parsePostalCode(text), u"105-0011"_s) << qPrintable(text);
    EXPECT_EQ(parsePostalCode(u"600001"_s), u"060-0001"_s);
    EXPECT_EQ(parsePostalCode(u"000-0000"_s), QString());
    for (const QString& text : {u"105"_s, u"105-001"_s, u"10500111"_s, u"港区"_s})
        EXPECT_FALSE(parsePostalCode(text)) << qPrintable(text);
}

TEST(Mail, Syntax)
{
    for (const QString& text :
         {u"a@example.jp"_s, u"a.b+c@mail.example.co.jp"_s, u"..dots..@example.ne.jp"_s, u"A_B@EXAMPLE.JP"_s})
        EXPECT_EQ(parseMail(text), text) << qPrintable(text);
    EXPECT_EQ(parseMail(u"ａ＠ｅｘａｍｐｌｅ．ｊｐ"_s), u"a@example.jp"_s);
    for (const QString& text :
         {u"a"_s, u"a@"_s, u"@example.jp"_s, u"a@example"_s, u"a b@example.jp"_s, u"a@b@example.jp"_s,
          u"a@example.jp,b@example.jp"_s, u"あ@example.jp"_s, u"a@-example.jp"_s, u"a@example..jp"_s})
        EXPECT_FALSE(parseMail(text)) << qPrintable(text);
}

TEST(Cell, WhatSpreadsheetsWrapAroundIt)
{
    EXPECT_EQ(cleanCell(u"=\"00123\""_s), u"00123"_s);
    EXPECT_EQ(cleanCell(u"'=1+1"_s), u"=1+1"_s);
    EXPECT_EQ(cleanCell(u"'+81-90"_s), u"+81-90"_s);
    EXPECT_EQ(cleanCell(u"O'Neil"_s), u"O'Neil"_s);
    EXPECT_EQ(cleanCell(u" 　港区\r\n芝 \t"_s), u"港区  芝"_s);
}

TEST(Values, SeveralColumnsOfOneField)
{
    Mapping mapping;
    mapping.columns = {{Field::Name, {0, 1}}, {Field::Address, {2, 3, 4}}, {Field::Telephone, {5}}};
    const Reading reading{mapping, 0, true, *Date::fromYmd(2026, 11, 24)};
    const auto values = readValues(
        {1, {u"山田"_s, u"太郎"_s, u"東京都"_s, u"港区芝1-2"_s, u"みどりビル3F"_s, u"090-0000-1234"_s}}, reading);
    ASSERT_TRUE(values.has_value());
    EXPECT_EQ((*values)[Field::Name], u"山田　太郎"_s);
    EXPECT_EQ((*values)[Field::Address], u"東京都港区芝1-2 みどりビル3F"_s);
    // One telephone column, and a mobile number in it.
    EXPECT_EQ((*values)[Field::Mobile], u"090-0000-1234"_s);
    EXPECT_EQ((*values)[Field::Telephone], QString());
}

TEST(Values, WordsForNothingAreEmpty)
{
    Mapping mapping;
    mapping.columns = {{Field::Telephone, {0}}, {Field::Mail, {1}}, {Field::BirthDate, {2}}, {Field::Sex, {3}}};
    const Reading reading{mapping, 0, true, *Date::fromYmd(2026, 11, 24)};
    const auto values = readValues({1, {u"なし"_s, u"－"_s, u"0000/00/00"_s, u"不明"_s}}, reading);
    ASSERT_TRUE(values.has_value());
    for (const Field field : kFields)
        EXPECT_EQ((*values)[field], QString()) << fieldName(field);
}

TEST(Values, SameOrNot)
{
    EXPECT_TRUE(saysTheSame(Field::Name, u"山田 太郎"_s, u"山田　太郎"_s));
    EXPECT_TRUE(saysTheSame(Field::Kana, u"ﾔﾏﾀﾞ"_s, u"ヤマダ"_s));
    EXPECT_TRUE(saysTheSame(Field::Telephone, u"0312345678"_s, u"03-1234-5678"_s));
    EXPECT_FALSE(saysTheSame(Field::Mail, u"a@example.jp"_s, u"b@example.jp"_s));
    EXPECT_FALSE(saysTheSame(Field::Name, u"山田太郎"_s, u"山田次郎"_s));
}

} // namespace
} // namespace kakarite::emr
