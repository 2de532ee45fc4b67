// What stands on the terminal can only be read; what stands in a document is the data.
#include "app/cli/output.h"

#include <gtest/gtest.h>

using namespace kakarite::cli;
using namespace Qt::StringLiterals;

namespace {

const QString kHostile = u"a\x1B[2Jb\u202Ec\n偽 の行"_s;

template <typename Print>
QString printed(Print print)
{
    testing::internal::CaptureStdout();
    print();
    std::fflush(stdout);
    return QString::fromStdString(testing::internal::GetCapturedStdout());
}

} // namespace

TEST(Output, SpellsOutWhatActsOnATerminal)
{
    EXPECT_EQ(printed([] { printLine(kHostile); }), u"a\\u{001B}[2Jb\\u{202E}c\n偽 の行\n"_s);
    testing::internal::CaptureStderr();
    printNotice(kHostile);
    std::fflush(stderr);
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "a\\u{001B}[2Jb\\u{202E}c\n偽 の行\n");
}

TEST(Output, ACellNeitherActsNorEndsItsRow)
{
    const QString table =
        printed([] { printTable({u"名前"_s, u"状態"_s}, {{kHostile, u"有効"_s}, {u"山田"_s, u"有効"_s}}); });
    EXPECT_EQ(table.count(u'\n'), 3);
    EXPECT_TRUE(table.contains(u"a\\u{001B}[2Jb\\u{202E}c 偽 の行  有効\n"_s)) << qPrintable(table);
}

TEST(Output, ADocumentKeepsTheData)
{
    const QString document = printed([] { printJson({{"name"_L1, kHostile}}); });
    EXPECT_TRUE(document.contains(QChar(0x202E)));
    EXPECT_TRUE(document.contains(u"\\u001b"_s));
}
