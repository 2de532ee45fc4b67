// Official masters dropped on the window: told from receipts by their content, shown with their age.
#include "tests/masters/master_files.h"
#include "tests/ui/window_rig.h"

#include <QFile>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace kakarite::ui {

using testing::actLine;
using testing::diseaseLine;

namespace {

QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

} // namespace

TEST_F(WindowTest, MastersAreDroppedLikeReceipts)
{
    openWindow(false);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    click("place2");
    ASSERT_TRUE(settle());
    EXPECT_TRUE(labelText("mastersSummary").contains(u"内蔵の表"_s));
    const QTemporaryDir folder;
    const QString acts =
        written(folder, u"s_ALL20240531.csv"_s, actLine("0", u"112007410"_s, u"再診料"_s, u"75.00"_s, u"20240601"_s));
    const QString diseases =
        written(folder, u"b_20260601.txt"_s, diseaseLine({"0", u"8833421"_s, u"高血圧症"_s, u"I10"_s, u"20260601"_s}));
    drop({acts, diseases});
    ASSERT_TRUE(settle());
    EXPECT_FALSE(m_window->workspace()->isImporting());
    EXPECT_TRUE(labelText("mastersSummary").contains(u"改定前のもの"_s)) << "fees of 2026-06 hold by now";
    click("mastersDetails");
    click("sheetCancel");
    // With receipts in one go: both come in.
    drop({diseases, s_files.first()});
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("importToList") != nullptr; }, 60000));
    ASSERT_TRUE(settle());
    EXPECT_FALSE(m_window->workspace()->isImporting());
}

} // namespace kakarite::ui
