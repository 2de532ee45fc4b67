#include "tests/emr/list.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using kakarite::vault::testing::codeOf;

namespace kakarite::emr {
namespace {

using testing::encoded;

struct Folder {
    QTemporaryDir root;
    QString write(const QByteArray& bytes)
    {
        const QString path = root.filePath(u"list.csv"_s);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(file.write(bytes), bytes.size());
        return path;
    }
};

std::vector<TableRow> rowsOf(const TableFile& table)
{
    std::vector<TableRow> rows;
    RowSink sink;
    sink.row = [&](TableRow& row) -> Result<bool> {
        rows.push_back(row);
        return true;
    };
    EXPECT_TRUE(readRows(table, sink).has_value());
    return rows;
}

struct Case {
    Encoding encoding;
    bool bom;
    char separator;
    const char* lineEnd;
};

class Formats : public ::testing::TestWithParam<Case> {};

std::vector<Case> allCases()
{
    std::vector<Case> cases;
    for (const auto& [encoding, bom] : {std::pair{Encoding::Utf8, false},
                                        {Encoding::Utf8, true},
                                        {Encoding::Cp932, false},
                                        {Encoding::Utf16Le, true},
                                        {Encoding::Utf16Le, false},
                                        {Encoding::Utf16Be, true},
                                        {Encoding::Utf16Be, false}}) {
        for (const char separator : {',', ';', '\t'}) {
            for (const char* lineEnd : {"\r\n", "\n", "\r"})
                cases.push_back({encoding, bom, separator, lineEnd});
        }
    }
    return cases;
}

TEST_P(Formats, AreFoundByLooking)
{
    const Case& param = GetParam();
    const QString end = QString::fromLatin1(param.lineEnd);
    const QString sep(QLatin1Char(param.separator));
    const QString text = QStringList{u"患者番号"_s, u"氏名"_s, u"住所"_s, u"備考"_s}.join(sep) + end +
                         QStringList{u"\"00,1;\t2\""_s, u"髙橋 ソ能表"_s, u"\"港区\n芝\"\"1\"\"\""_s, u""_s}.join(sep) +
                         end + end + QStringList{u"3"_s, u" 田中 "_s, u"大阪"_s, u"\"\""_s}.join(sep);
    Folder folder;
    const auto table = openTable(folder.write(encoded(text, param.encoding, param.bom)));
    ASSERT_TRUE(table.has_value());
    EXPECT_EQ(table->format.encoding, param.encoding);
    EXPECT_EQ(table->format.separator, param.separator);
    EXPECT_EQ(table->format.headerRow, 1);
    EXPECT_EQ(table->header, (QStringList{u"患者番号"_s, u"氏名"_s, u"住所"_s, u"備考"_s}));
    const auto rows = rowsOf(*table);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].number, 2);
    EXPECT_EQ(rows[0].cells, (QStringList{u"00,1;\t2"_s, u"髙橋 ソ能表"_s, u"港区\n芝\"1\""_s, QString()}));
    EXPECT_EQ(rows[1].number, 4) << "a blank row counts, a line break in a cell does not";
    EXPECT_EQ(rows[1].cells, (QStringList{u"3"_s, u"田中"_s, u"大阪"_s, QString()}));
}

INSTANTIATE_TEST_SUITE_P(All, Formats, ::testing::ValuesIn(allCases()));

TEST(TableFile, CharactersCutByAPieceStayWhole)
{
    QString text = u"患者番号,氏名\r\n"_s;
    for (int i = 0; i < 20000; ++i)
        text += u"%1,表示𠮷能ソー\r\n"_s.arg(i);
    for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be}) {
        // An odd beginning moves every character over the borders of the pieces.
        Folder folder;
        const auto table = openTable(folder.write(encoded(text, encoding, true)));
        ASSERT_TRUE(table.has_value());
        const auto rows = rowsOf(*table);
        ASSERT_EQ(rows.size(), 20000U);
        for (const TableRow& row : rows)
            ASSERT_EQ(row.cells[1], u"表示𠮷能ソー"_s) << row.number;
    }
    text.replace(u"𠮷"_s, u"吉"_s);
    Folder folder;
    const auto table = openTable(folder.write(encoded(text, Encoding::Cp932)));
    ASSERT_TRUE(table.has_value());
    for (const TableRow& row : rowsOf(*table))
        ASSERT_EQ(row.cells[1], u"表示吉能ソー"_s) << row.number;
}

TEST(TableFile, HeaderBelowATitle)
{
    Folder folder;
    const auto table = openTable(folder.write(
        u"患者一覧\r\n出力日,2026/11/24\r\n\r\nカルテNo,患者氏名,生年月日\r\n1,山田,S34.4.2\r\n"_s.toUtf8()));
    ASSERT_TRUE(table.has_value());
    EXPECT_EQ(table->format.headerRow, 4);
    EXPECT_EQ(rowsOf(*table).size(), 1U);
}

TEST(TableFile, NoHeader)
{
    Folder folder;
    const auto table = openTable(folder.write(u"1,山田,S34.4.2\r\n2,田中,S40.1.1\r\n"_s.toUtf8()));
    ASSERT_TRUE(table.has_value());
    EXPECT_EQ(table->format.headerRow, 0);
    EXPECT_EQ(rowsOf(*table).size(), 2U);
    EXPECT_EQ(table->columnCount, 3);
}

TEST(TableFile, ManyCommasInsideATabFile)
{
    Folder folder;
    QString text = u"患者番号\t氏名\t住所\n"_s;
    for (int i = 0; i < 50; ++i)
        text += u"%1\t山田\t東京都,港区,芝,%1\n"_s.arg(i);
    const auto table = openTable(folder.write(text.toUtf8()));
    ASSERT_TRUE(table.has_value());
    EXPECT_EQ(table->format.separator, '\t');
}

TEST(TableFile, Refusals)
{
    Folder folder;
    EXPECT_EQ(codeOf(openTable(folder.root.filePath(u"none"_s))), int(ErrorCode::FileNotFound));
    EXPECT_EQ(codeOf(openTable(folder.write(""))), int(ErrorCode::FileEmpty));
    EXPECT_EQ(codeOf(openTable(folder.write("PK\x03\x04zip"))), int(ErrorCode::PatientListInArchive));
    EXPECT_EQ(codeOf(openTable(folder.write(QByteArray("PK\x03\x04") + QByteArray(26, 'x') + "[Content_Types].xml"))),
              int(ErrorCode::PatientListSpreadsheet));
    EXPECT_EQ(codeOf(openTable(folder.write("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))),
              int(ErrorCode::PatientListSpreadsheet));
    EXPECT_EQ(codeOf(openTable(folder.write(QByteArray(99, '\0')))), int(ErrorCode::PatientListNotTable));
    EXPECT_EQ(codeOf(openTable(folder.write("\r\n\r\n"))), int(ErrorCode::PatientListNotTable));
    EXPECT_EQ(codeOf(openTable(folder.write(u"患者番号,氏名\r\n1,\"山田\r\n2,田中\r\n"_s.toUtf8()))),
              int(ErrorCode::PatientListOpenQuote));
    QByteArray endless = u"患者番号,氏名\r\n1,\""_s.toUtf8() + QByteArray(8 << 20, 'x');
    EXPECT_EQ(codeOf(openTable(folder.write(endless))), int(ErrorCode::PatientListOpenQuote));
}

TEST(TableFile, AFewZeroBytesMakeNoOtherEncoding)
{
    Folder folder;
    QByteArray list = u"患者番号,氏名,性別,生年月日\r\n"_s.toUtf8();
    for (int row = 1; row <= 9; ++row)
        list += u"%1,山田 太郎,男,1959-04-02\r\n"_s.arg(row).toUtf8();
    for (const qsizetype at : {list.size() / 2, list.size() / 2 + 1}) {
        QByteArray damaged = list;
        damaged[at] = '\0';
        EXPECT_EQ(codeOf(openTable(folder.write(damaged))), int(ErrorCode::PatientListStrayBytes));
        EXPECT_EQ(codeOf(openTable(folder.write(damaged + ' '))), int(ErrorCode::PatientListStrayBytes));
    }
}

TEST(TableFile, AHeaderOfAMillionColumnsIsNoList)
{
    Folder folder;
    for (const int columns : {2001, 1'000'000}) {
        const QByteArray list = QByteArray("a,").repeated(columns - 1) + "a\r\n1,2\r\n";
        EXPECT_EQ(codeOf(openTable(folder.write(list))), int(ErrorCode::PatientListTooWide)) << columns;
    }
    EXPECT_TRUE(openTable(folder.write(QByteArray("a,").repeated(1999) + "a\r\n1,2\r\n")));
}

TEST(TableFile, AnotherFormatByHand)
{
    Folder folder;
    auto table = openTable(folder.write("a;b\n1;2\n"));
    ASSERT_TRUE(table.has_value());
    TableFormat format = table->format;
    format.headerRow = 0;
    format.separator = ',';
    ASSERT_TRUE(changeFormat(*table, format).has_value());
    EXPECT_EQ(table->columnCount, 1);
    EXPECT_TRUE(table->header.isEmpty());
    EXPECT_EQ(table->sample.size(), 2U);
}

} // namespace
} // namespace kakarite::emr
