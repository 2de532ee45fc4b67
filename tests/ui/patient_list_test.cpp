// A patient list through the real window: recognised when dropped, a column corrected, previewed, imported, the refused
// rows saved, taken back; with the mouse and with the keyboard alone.
#include "tests/ui/window_rig.h"

#include "ui/widgets/cell_table.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/count_tabs.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace kakarite::ui {

namespace {

// Row 4 has a birth date that cannot be; the title of the mobile column is one nobody knows.
const QString kList = u"患者番号,氏名,カナ氏名,生年月日,性別,連絡用\r\n"
                      "900001,新田 一子,ニッタ カズコ,1950/4/2,女,090-1234-5678\r\n"
                      "900002,新田 二郎,ニッタ ジロウ,S28.5.6,男,080-1111-2222\r\n"
                      "900003,新田 三子,ニッタ ミツコ,1950/13/45,女,\r\n"_s;

class PatientListTest : public WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        m_path = m_own->filePath(u"患者\u202E\n一覧.csv"_s); // a name that acts, as anybody may send one
        QFile file(m_path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(kList.toUtf8());
        file.close();
        openWindow(true);
        ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
        click("place2");
        drop({m_path});
        ASSERT_TRUE(QTest::qWaitFor([this] { return find("importList") != nullptr; }, 10000));
        ASSERT_TRUE(settle());
    }
    QString tabName(int tab)
    {
        auto* button = find<CountTabs>("previewTabs")->findChild<QAbstractButton*>(u"tab%1"_s.arg(tab));
        return button ? button->accessibleName() : QString();
    }
    int patients()
    {
        std::int64_t count = -1;
        m_window->database().read(
            m_window.get(),
            [](const vault::Reader& reader) -> Result<std::int64_t> {
                TRY_LET(auto query, reader.prepare("SELECT count(*) FROM patient WHERE number LIKE '9000%'"));
                TRY(query.step());
                return query.integer(0);
            },
            [&count](Result<std::int64_t> counted) { count = counted.value_or(-1); });
        EXPECT_TRUE(settle());
        return int(count);
    }
    QString m_path;
};

} // namespace

TEST_F(PatientListTest, IsPreviewedCorrectedImportedAndTakenBack)
{
    EXPECT_TRUE(tabName(0).contains(u'2')); // two new ones
    EXPECT_TRUE(tabName(3).contains(u'1')); // one refused
    auto* mobile = find<ChoiceButton>("columnUse5");
    ASSERT_TRUE(mobile);
    EXPECT_EQ(mobile->current().toInt(), -1); // nobody knows what 連絡用 is
    mobile->setFocus();
    while (mobile->current().toInt() != int(emr::Field::Mobile))
        QTest::keyClick(mobile, Qt::Key_Down);
    ASSERT_TRUE(QTest::qWaitFor(
        [this] {
            auto* table = find<CellTable>("previewTable");
            return table && table->model()->index(0, 3).data().toString().contains(u"090-1234-5678"_s);
        },
        5000));

    click("saveMapping");
    type("mappingName", u"うちのカルテ"_s);
    click("sheetAccept");
    ASSERT_TRUE(settle());
    EXPECT_EQ(find<ChoiceButton>("savedMapping")->current().toString(), u"うちのカルテ"_s);

    click("importList");
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("saveRefused") != nullptr; }, 15000));
    ASSERT_TRUE(settle());
    EXPECT_EQ(patients(), 2);
    EXPECT_EQ(find<CellTable>("refusedTable")->model()->rowCount(), 1);
    EXPECT_EQ(find<CellTable>("refusedTable")->model()->index(0, 0).data().toString(), u"4"_s);

    const QString repaired = m_own->filePath(u"repair.csv"_s);
    click("saveRefused");
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->findChild<QFileDialog*>() != nullptr; }, 5000));
    auto* dialog = m_window->findChild<QFileDialog*>();
    EXPECT_EQ(QFileInfo(dialog->selectedFiles().value(0)).fileName(), u"患者 一覧_取り込まなかった行.csv"_s);
    Q_EMIT dialog->fileSelected(repaired);
    dialog->close();
    QFile saved(repaired);
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    const QByteArray bytes = saved.readAll();
    EXPECT_TRUE(bytes.contains(u"新田 三子"_s.toUtf8()));
    EXPECT_FALSE(bytes.contains(u"新田 一子"_s.toUtf8()));

    click("importHistory");
    auto* history = find<CellTable>("historyTable");
    ASSERT_TRUE(history);
    QTest::mouseClick(history->viewport(), Qt::LeftButton, Qt::NoModifier,
                      history->visualRect(history->model()->index(0, 1)).center());
    click("sheetAccept");
    ASSERT_TRUE(settle());
    EXPECT_EQ(patients(), 0);
}

TEST_F(PatientListTest, WithoutAColumnThatNamesThePatientNothingIsImported)
{
    for (const char* name : {"columnUse0", "columnUse3"}) {
        auto* use = find<ChoiceButton>(name);
        use->setFocus();
        while (use->current().toInt() != -1)
            QTest::keyClick(use, Qt::Key_Up);
    }
    ASSERT_TRUE(settle());
    EXPECT_FALSE(find("importList")->isEnabled());
    click("leaveList");
    EXPECT_TRUE(find("dropZone"));
    EXPECT_EQ(patients(), 0);
}

TEST_F(PatientListTest, ByKeyboardAlone)
{
    auto* first = find<ChoiceButton>("listEncoding");
    ASSERT_TRUE(first);
    first->setFocus();
    QStringList reached;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached << QApplication::focusWidget()->objectName();
        EXPECT_FALSE(QApplication::focusWidget()->accessibleName().isEmpty() &&
                     qobject_cast<QAbstractButton*>(QApplication::focusWidget()) == nullptr)
            << qPrintable(reached.last());
    }
    for (const QString& name : {u"columnUse0"_s, u"columnUse5"_s, u"importList"_s, u"leaveList"_s})
        EXPECT_TRUE(reached.contains(name)) << qPrintable(name);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("saveRefused") != nullptr; }, 15000));
    EXPECT_EQ(patients(), 2);
}

} // namespace kakarite::ui
