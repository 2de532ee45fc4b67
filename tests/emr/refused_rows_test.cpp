#include "models/emr/cell_values.h"
#include "models/emr/refused_rows.h"
#include "tests/emr/list.h"
#include "ui/text/emr_text.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace kakarite::emr {
namespace {

using testing::encoded;
using testing::Lists;

const QString kHead = u"患者番号,氏名,生年月日,備考,メール"_s;

// The refused rows of a list, as bytes of the file to repair.
QByteArray refusedOf(Lists& lists, const TableFile& table)
{
    RefusedRows refused(table, ui::refusedColumnTitle(), ui::refusedText);
    ImportOptions options;
    options.refused = [&](const TableRow& row, const RowPreview& why) { refused.add(row, why); };
    EXPECT_TRUE(importPatients(*lists.clinic.vault, table, guessMapping(table), options).has_value());
    return refused.bytes();
}

TEST(RefusedRows, ARepairedFileComesIn)
{
    Lists lists;
    const QString text =
        kHead +
        u"\r\n1,山田,S34.4.2,,\r\n2,\"佐藤, 花\",昭和,\"二行の\n備考\"\"あり\"\"\",\r\n3,髙橋,S40.1.1,,broken\r\n"_s;
    const auto table = openTable(lists.write(encoded(text, Encoding::Cp932)));
    ASSERT_TRUE(table.has_value());
    const QByteArray bytes = refusedOf(lists, *table);
    const auto refused = openTable(lists.write(bytes));
    ASSERT_TRUE(refused.has_value());
    EXPECT_EQ(refused->format.encoding, Encoding::Cp932);
    EXPECT_EQ(refused->header, kHead.split(u',') << ui::refusedColumnTitle());
    ASSERT_EQ(refused->sample.size(), 2U);
    EXPECT_EQ(refused->sample[0].cells, (QStringList{u"2"_s, u"佐藤, 花"_s, u"昭和"_s, u"二行の\n備考\"あり\""_s,
                                                     QString(), ui::reasonText(Reason::BadBirthDate)}));

    QByteArray repaired = bytes;
    repaired.replace(encoded(u"昭和,"_s, Encoding::Cp932), "1989/1/8,").replace("broken", "ok@example.jp");
    const auto again = openTable(lists.write(repaired));
    ASSERT_TRUE(again.has_value());
    const auto report = importPatients(*lists.clinic.vault, *again, guessMapping(*again), {});
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->created, 2);
    EXPECT_EQ(report->refused, 0);
    EXPECT_TRUE(lists.patient(u"3"_s).endsWith(u"ok@example.jp"_s));
}

TEST(RefusedRows, ReasonsReplaceOlderOnes)
{
    Lists lists;
    const auto table = openTable(lists.write((kHead + u"\n1,山田,x,,\n"_s).toUtf8()));
    const auto once = openTable(lists.write(refusedOf(lists, *table)));
    ASSERT_TRUE(once.has_value());
    const auto twice = openTable(lists.write(refusedOf(lists, *once)));
    ASSERT_TRUE(twice.has_value());
    EXPECT_EQ(twice->header, once->header);
    EXPECT_EQ(twice->sample[0].cells, once->sample[0].cells);
}

TEST(RefusedRows, CharactersOutsideCp932)
{
    Lists lists;
    const TableFormat format{Encoding::Cp932, ',', 1};
    TableFile table = lists.table(kHead + u"\n1,𠮷田,x,,\n"_s);
    table.format = format;
    RefusedRows refused(table, ui::refusedColumnTitle(), ui::refusedText);
    RowPreview why;
    why.reason = Reason::BadBirthDate;
    refused.add({2, {u"1"_s, u"𠮷田"_s, u"x"_s, QString(), QString()}}, why);
    EXPECT_TRUE(refused.bytes().startsWith("\xEF\xBB\xBF"));
    EXPECT_TRUE(refused.bytes().contains(u"𠮷田"_s.toUtf8()));
}

TEST(RefusedRows, FormulasAreLedByAnApostropheAndComeBackWithoutIt)
{
    Lists lists;
    const QStringList dangerous{u"=HYPERLINK(\"http://x\")"_s,
                                u"+1"_s,
                                u"-1+1"_s,
                                u"@SUM(A1)"_s,
                                u"'=1"_s,
                                u"＝1+1"_s,
                                u"＋1"_s,
                                u"－1"_s,
                                u"＠SUM(A1)"_s,
                                u"'＝1"_s};
    for (const QString& cell : dangerous) {
        const TableFile table = lists.table(kHead + u"\n"_s);
        RefusedRows refused(table, ui::refusedColumnTitle(), ui::refusedText);
        RowPreview why;
        why.reason = Reason::BadMail;
        refused.add({2, {u"1"_s, cell, QString(), QString(), QString()}}, why);
        const auto back = openTable(lists.write(refused.bytes()));
        ASSERT_TRUE(back.has_value());
        ASSERT_EQ(back->sample.size(), 1U);
        EXPECT_EQ(back->sample[0].cells[1], u'\'' + cell);
        if (!cell.startsWith(u'\'')) {
            EXPECT_EQ(cleanCell(u'\'' + cell), cell);
        }
    }
}

TEST(RefusedRows, EveryReasonIsWorded)
{
    for (int i = 0; i < kReasonCount; ++i) {
        const auto reason = static_cast<Reason>(i);
        EXPECT_FALSE(ui::reasonTitle(reason).isEmpty()) << i;
        EXPECT_TRUE(ui::reasonText(reason).endsWith(u'。')) << i;
    }
}

} // namespace
} // namespace kakarite::emr
