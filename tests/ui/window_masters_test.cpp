// Official masters dropped on the window: told from receipts by their content, shown with their age.
#include "tests/masters/master_files.h"
#include "tests/ui/window_rig.h"

#include "ui/widgets/cell_table.h"
#include "ui/widgets/labels.h"

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
    QStringList tags;
    for (const Tag* tag : m_window->findChildren<Tag*>())
        if (tag->isVisible())
            tags << tag->text();
    EXPECT_TRUE(tags.join(u'|').contains(u"2024/5/31"_s)) << qPrintable(tags.join(u'|'));
    click("mastersDetails");
    auto* table = find<CellTable>("mastersTable");
    ASSERT_TRUE(table);
    QStringList rows;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells << table->model()->index(row, column).data(Qt::AccessibleTextRole).toString();
        rows << cells.join(u'|');
    }
    const auto rowOf = [&](const QString& file) { return rows.filter(file + u'|').value(0); };
    EXPECT_EQ(rows.size(), 6);
    EXPECT_TRUE(rowOf(u"s_"_s).contains(u"2024/5/31|1|"_s) && rowOf(u"s_"_s).contains(u"改定前"_s))
        << qPrintable(rowOf(u"s_"_s));
    EXPECT_TRUE(rowOf(u"b_"_s).contains(u"|2026/6/1|1|"_s)) << qPrintable(rowOf(u"b_"_s));
    EXPECT_TRUE(rowOf(u"y_"_s).contains(u"|–|"_s)) << qPrintable(rowOf(u"y_"_s));
    click("sheetCancel");
    // With receipts in one go: both come in.
    drop({diseases, s_files.first()});
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("importToList") != nullptr; }, 60000));
    ASSERT_TRUE(settle());
    EXPECT_FALSE(m_window->workspace()->isImporting());
}

} // namespace kakarite::ui
