// The same window without a mouse, and with a screen reader's eyes; in the other language.
#include "tests/ui/window_rig.h"

#include "ui/widgets/cell_table.h"
#include "ui/widgets/search_box.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kakarite::ui {

TEST_F(WindowTest, SearchExcludeAndLockByKeyboardAlone)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* focus = QApplication::focusWidget();
        ASSERT_TRUE(focus);
        QTest::keyClick(focus, key, modifiers);
    };
    m_window->setFocus();
    press(Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->workspace()->spot().place == Place::Patients; }, 2000));
    ASSERT_TRUE(settle());
    const QString number = find<CellTable>("patientTable")->model()->index(0, 1).data().toString();
    press(Qt::Key_K, Qt::ControlModifier);
    ASSERT_EQ(QApplication::focusWidget(), find("quickSearch"));
    QTest::keyClicks(QApplication::focusWidget(), number);
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return find<CellTable>("searchHits") && find<CellTable>("searchHits")->model()->rowCount() > 0; },
        5000));
    press(Qt::Key_Return);
    ASSERT_TRUE(settle());
    EXPECT_FALSE(labelText("patientName").isEmpty());
    EXPECT_EQ(labelText("patientState"), u"離脱予備群"_s);
    press(Qt::Key_E, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return find("exclusionKind") && QApplication::focusWidget() == find("exclusionKind"); }, 2000));
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), find("exclusionReason"));
    type("exclusionReason", u"治った"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(settle());
    EXPECT_EQ(labelText("patientState"), u"対象外"_s);
    m_window->setFocus();
    press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_EQ(m_window->workspace(), nullptr);
}

TEST_F(WindowTest, SearchLeadsToOneHitOrToAllOfThem)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    ASSERT_TRUE(settle());
    const auto hits = [this] { return find<CellTable>("searchHits"); };
    const auto search = [&](const QString& text) {
        m_window->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        type("quickSearch", text);
    };
    search(u"1"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return hits() && hits()->model()->rowCount() == 9; }, 5000));
    EXPECT_EQ(hits()->currentIndex().row(), 0);
    EXPECT_TRUE(hits()->model()->index(0, 0).data().toString().contains(u'1'));
    EXPECT_TRUE(hits()->model()->index(8, 0).data().toString().endsWith(u"人すべてを一覧で見る"_s));
    for (int i = 0; i < 12; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    EXPECT_EQ(hits()->currentIndex().row(), 8);
    const auto widths = [&] {
        std::vector<int> all;
        for (int column = 0; column < hits()->model()->columnCount(); ++column)
            all.push_back(hits()->columnWidth(column));
        return all;
    };
    const std::vector<int> before = widths();
    EXPECT_GT(*std::ranges::min_element(before), 40);
    const QSignalSpy reset(hits()->model(), &QAbstractItemModel::modelReset);
    Q_EMIT find<SearchBox>("quickSearch")->asked(u"1"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !reset.isEmpty(); }, 5000));
    EXPECT_EQ(widths(), before) << "as wide again";
    for (int i = 0; i < 12; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(settle());
    EXPECT_EQ(m_window->workspace()->spot().place, Place::Patients);
    EXPECT_GT(find<CellTable>("patientTable")->model()->rowCount(), 8);

    search(u"そのような人"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return labelText("searchRemark").startsWith(u"見つかりません"_s); }, 5000));
    EXPECT_EQ(hits(), nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(settle());
    EXPECT_EQ(find("patientName"), nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);

    search(u"1"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return hits() && hits()->model()->rowCount() == 9; }, 5000));
    const QString name = hits()->model()->index(2, 1).data().toString();
    QTest::mouseClick(hits()->viewport(), Qt::LeftButton, {},
                      hits()->visualRect(hits()->model()->index(2, 1)).center());
    ASSERT_TRUE(settle());
    EXPECT_TRUE(name.startsWith(labelText("patientName"))) << name.toStdString();
}

TEST_F(WindowTest, SheetKeepsTheKeyboardAndEscapeLeavesIt)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    click("place3");
    click("addUser");
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        ASSERT_TRUE(QApplication::focusWidget());
        EXPECT_NE(QApplication::focusWidget()->objectName(), u"quickSearch"_s);
        EXPECT_FALSE(QApplication::focusWidget()->objectName().startsWith(u"place"_s));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([this] { return find("newUserName") == nullptr; }, 2000));
}

TEST_F(WindowTest, EveryControlHasANameToReadOut)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    for (const Place place : {Place::Dashboard, Place::Patients, Place::Imports, Place::Settings}) {
        m_window->workspace()->openPlace(place);
        ASSERT_TRUE(settle());
        int seen = 0;
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            ++seen;
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            EXPECT_TRUE(named) << widget->metaObject()->className() << " " << qPrintable(widget->objectName()) << " in "
                               << widget->parentWidget()->metaObject()->className();
        }
        EXPECT_GT(seen, 5);
    }
}

TEST_F(WindowTest, SpeaksEnglishAtOnceAndStaysWhereItIs)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    click("place1");
    ASSERT_TRUE(settle());
    m_wording->speak(translations::Language::English);
    ASSERT_TRUE(settle());
    ASSERT_TRUE(m_window->workspace());
    EXPECT_EQ(m_window->workspace()->spot().place, Place::Patients);
    EXPECT_GT(find<CellTable>("patientTable")->model()->rowCount(), 0);
    m_wording->speak(translations::Language::Japanese);
    ASSERT_TRUE(settle());
}

} // namespace kakarite::ui
