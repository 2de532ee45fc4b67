#include "tests/emr/list.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using kakarite::vault::testing::codeOf;

namespace kakarite::emr {
namespace {

using testing::Lists;

Mapping guess(const QStringList& titles)
{
    TableFile table;
    table.header = titles;
    table.columnCount = int(titles.size());
    return guessMapping(table);
}

using Columns = std::map<Field, std::vector<int>>;

TEST(Mapping, TitlesOfDifferentCharts)
{
    EXPECT_EQ(guess({u"患者番号"_s, u"氏名"_s, u"フリガナ"_s, u"生年月日"_s, u"性別"_s, u"郵便番号"_s, u"住所"_s,
                     u"電話番号"_s, u"携帯電話"_s, u"メール"_s})
                  .columns,
              (Columns{{Field::Number, {0}},
                       {Field::Name, {1}},
                       {Field::Kana, {2}},
                       {Field::BirthDate, {3}},
                       {Field::Sex, {4}},
                       {Field::PostalCode, {5}},
                       {Field::Address, {6}},
                       {Field::Telephone, {7}},
                       {Field::Mobile, {8}},
                       {Field::Mail, {9}}}));
    EXPECT_EQ(guess({u"ＩＤ"_s, u"ｶﾅ氏名"_s, u"漢字氏名"_s, u"Ｅ－ＭＡＩＬ"_s}).columns,
              (Columns{{Field::Number, {0}}, {Field::Kana, {1}}, {Field::Name, {2}}, {Field::Mail, {3}}}));
    EXPECT_EQ(guess({u"カルテ No."_s, u"姓"_s, u"名"_s, u"セイ"_s, u"メイ"_s, u"自宅 TEL"_s, u"携帯"_s}).columns,
              (Columns{{Field::Number, {0}},
                       {Field::Name, {1, 2}},
                       {Field::Kana, {3, 4}},
                       {Field::Telephone, {5}},
                       {Field::Mobile, {6}}}));
    EXPECT_EQ(guess({u"診察券番号"_s, u"名(カナ)"_s, u"姓(カナ)"_s, u"建物名"_s, u"市区町村"_s, u"都道府県"_s}).columns,
              (Columns{{Field::Number, {0}}, {Field::Kana, {2, 1}}, {Field::Address, {5, 4, 3}}}));
    EXPECT_EQ(guess({u"氏名（カナ）"_s, u"氏名（漢字）"_s, u"住所1"_s, u"住所2"_s}).columns,
              (Columns{{Field::Name, {1}}, {Field::Kana, {0}}, {Field::Address, {2, 3}}}));
}

TEST(Mapping, TheBetterNameWins)
{
    // Both may be the number; 患者番号 says so more clearly. The whole name wins over its pieces.
    EXPECT_EQ(guess({u"ID"_s, u"患者番号"_s, u"姓"_s, u"名"_s, u"氏名"_s}).columns,
              (Columns{{Field::Number, {1}}, {Field::Name, {4}}}));
    EXPECT_TRUE(guess({u"保険者番号"_s, u"備考"_s, u"No"_s, u"来院回数"_s}).columns.empty());
}

TEST(Mapping, WhoARowIsAbout)
{
    EXPECT_TRUE(guess({u"患者番号"_s}).identifiesPatients());
    EXPECT_TRUE(guess({u"カナ"_s, u"生年月日"_s, u"性別"_s}).identifiesPatients());
    EXPECT_FALSE(guess({u"氏名"_s, u"生年月日"_s}).identifiesPatients());
    EXPECT_FALSE(Mapping().identifiesPatients());
}

TEST(Mapping, JsonSurvivesMovedColumns)
{
    Lists lists;
    const TableFile table = lists.table(u"a,b,c\n1,2,3\n"_s);
    Mapping mapping;
    mapping.columns = {{Field::Number, {2}}, {Field::Name, {0, 1}}};
    const QJsonObject json = toJson(mapping, table);
    const TableFile moved = lists.table(u"c,x,b,a\n1,2,3,4\n"_s);
    const auto again = mappingFromJson(json, moved);
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(again->columns, (Columns{{Field::Number, {0}}, {Field::Name, {3, 2}}}));
    EXPECT_EQ(codeOf(mappingFromJson(json, lists.table(u"a,c,d\n1,2,3\n"_s))), int(ErrorCode::MappingInvalid));
}

TEST(Mapping, JsonByPosition)
{
    Lists lists;
    const TableFile table = lists.table(u"1,山田,2\n2,田中,1\n"_s); // no header
    ASSERT_TRUE(table.header.isEmpty());
    Mapping mapping;
    mapping.columns = {{Field::Number, {0}}, {Field::Name, {1}}};
    EXPECT_EQ(mappingFromJson(toJson(mapping, table), table), mapping);
    for (const char* wrong : {"{}", "{\"mapping\":1}", "{\"mapping\":1,\"columns\":{\"number\":[9]}}",
                              "{\"mapping\":1,\"columns\":{\"nonsense\":[1]}}", "{\"mapping\":2,\"columns\":{}}"})
        EXPECT_EQ(codeOf(mappingFromJson(QJsonDocument::fromJson(wrong).object(), table)),
                  int(ErrorCode::MappingInvalid))
            << wrong;
    // Two columns of one title are told apart by their place.
    const TableFile twins = lists.table(u"a,a\n1,2\n"_s);
    Mapping second;
    second.columns = {{Field::Number, {1}}};
    EXPECT_EQ(mappingFromJson(toJson(second, twins), twins), second);
}

TEST(Mapping, SavedInTheVault)
{
    Lists lists;
    vault::Vault& vault = *lists.clinic.vault;
    const TableFile table = lists.table(u"コード甲,患者名甲,生まれ,男女\n1,山田,S34.4.2,1\n"_s);
    Mapping mapping;
    mapping.columns = {{Field::Number, {0}}, {Field::Name, {1}}, {Field::BirthDate, {2}}, {Field::Sex, {3}}};
    ASSERT_TRUE(saveMapping(vault, u"甲の電子カルテ"_s, mapping, table).has_value());
    ASSERT_TRUE(saveMapping(vault, u"乙"_s, Mapping(), table).has_value());
    const auto reader = vault.openReader();
    EXPECT_EQ(savedMappings(**reader), (QStringList{u"乙"_s, u"甲の電子カルテ"_s}));
    EXPECT_EQ(loadMapping(**reader, u"甲の電子カルテ"_s, table), mapping);
    EXPECT_EQ(bestMapping(**reader, table), mapping) << "more fields than guessing gives";
    EXPECT_EQ(codeOf(loadMapping(**reader, u"丙"_s, table)), int(ErrorCode::MappingNotFound));
    ASSERT_TRUE(removeMapping(vault, u"乙"_s).has_value());
    EXPECT_EQ(codeOf(removeMapping(vault, u"乙"_s)), int(ErrorCode::MappingNotFound));
    EXPECT_EQ(savedMappings(**vault.openReader()), QStringList{u"甲の電子カルテ"_s});
}

} // namespace
} // namespace kakarite::emr
