// A day with the window, by mouse: login, upload, figures, list, one patient, exclusion and back, lock and unlock.
#include "tests/ui/window_rig.h"

#include "models/reports/monthly.h"
#include "ui/settings/recovery_view.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/count_tabs.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/password_edit.h"

#include <QAbstractButton>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace kakarite::ui {

TEST_F(WindowTest, TellsAWrongPasswordAndOpensWithTheRightOne)
{
    openWindow(true);
    typePassword("falsch-falsch");
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("loginBanner") && find("loginOpen")->isEnabled(); }, 15000));
    EXPECT_TRUE(find("loginBanner")->accessibleName().contains(u"パスワードが違います"_s));
    EXPECT_EQ(m_window->workspace(), nullptr);
    EXPECT_TRUE(find<PasswordEdit>("loginPassword")->isEmpty());
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    EXPECT_EQ(labelText("clinicName"), u"みどり内科クリニック"_s);
    EXPECT_EQ(labelText("userName"), u"院長 緑川"_s);
}

TEST_F(WindowTest, MakesAClinicOnAnEmptyPc)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // nor is the keychain of whoever runs this touched
    m_window = std::make_unique<MainWindow>(m_own->filePath(u"new"_s), m_clock, *m_preferences, *m_wording);
    m_window->begin();
    m_window->show();
    type("clinic", u"あさひ医院"_s);
    type("adminName", u"院長"_s);
    QTest::keyClicks(find<QLineEdit>("adminLogin"), u"incho"_s);
    QTest::keyClicks(find<PasswordEdit>("password"), u"asahi-iin-2026"_s);
    QTest::keyClicks(find<PasswordEdit>("password2"), u"asahi-iin-2027"_s);
    click("makeClinic");
    EXPECT_TRUE(find("makeClinic")->isEnabled()); // the two differ: nothing was made
    QTest::keyClick(find<PasswordEdit>("password2"), Qt::Key_Backspace);
    QTest::keyClicks(find<PasswordEdit>("password2"), u"6"_s);
    click("makeClinic");
    // No keychain on this bus: that is said, and going without one is a person's decision.
    QPushButton* without = offerOf("firstRunBanner");
    ASSERT_TRUE(without);
    EXPECT_FALSE(QFile::exists(m_own->filePath(u"new/keys.json"_s)));
    QTest::mouseClick(without, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("recoveryCode") != nullptr; }, 20000));
    EXPECT_GT(labelText("recoveryCode").size(), 30);
    const QString pdf = m_own->filePath(u"sheet.pdf"_s);
    m_window->findChild<RecoveryView*>()->saveTo(pdf);
    QFile sheet(pdf);
    ASSERT_TRUE(sheet.open(QIODevice::ReadOnly));
    EXPECT_TRUE(sheet.read(5) == "%PDF-" && sheet.size() > 5000);
    click("recoveryKept");
    ASSERT_TRUE(settle());
    ASSERT_TRUE(m_window->workspace());
    EXPECT_EQ(m_window->workspace()->spot().place, Place::Imports); // where an empty clinic begins
}

TEST_F(WindowTest, TakesDroppedReceiptsAndUndoesThem)
{
    openWindow(false);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    ASSERT_EQ(m_window->workspace()->spot().place, Place::Imports);
    drop(s_files);
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("importToList") != nullptr; }, 60000));
    ASSERT_TRUE(settle());

    click("importToList");
    ASSERT_TRUE(settle());
    auto* tabs = find<CountTabs>("stateTabs");
    ASSERT_TRUE(tabs);
    QTest::mouseClick(tabs->findChild<QAbstractButton*>(u"tab0"_s), Qt::LeftButton);
    ASSERT_TRUE(settle());
    const int all = find<CellTable>("patientTable")->model()->rowCount();
    EXPECT_GT(all, 100);

    // One file again changes nothing; the history takes one back.
    click("place2");
    drop({s_files.first()});
    ASSERT_TRUE(settle());
    click("importHistory");
    auto* history = find<CellTable>("historyTable");
    ASSERT_TRUE(history);
    EXPECT_EQ(history->model()->rowCount(), s_files.size());
    QTest::mouseClick(history->viewport(), Qt::LeftButton, Qt::NoModifier,
                      history->visualRect(history->model()->index(0, 1)).center());
    click("sheetAccept");
    ASSERT_TRUE(settle());
    EXPECT_TRUE(history->model()->index(0, 6).data().toString().contains(u"取り消し済み"_s));
}

TEST_F(WindowTest, FiguresAreThoseOfTheReportAndOpenTheirPatients)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    ASSERT_EQ(m_window->workspace()->spot().place, Place::Dashboard);
    std::optional<reports::MonthReport> month;
    m_window->database().read(
        m_window.get(),
        [actor = vault::Actor{1, u"incho"_s, {}, vault::Role::Admin}](const vault::Reader& reader) {
            const Month october = *Month::fromYm(2026, 10);
            return reports::monthly(reader, actor, october, october);
        },
        [&month](Result<std::vector<reports::MonthReport>> months) {
            if (months)
                month = months->front();
        });
    ASSERT_TRUE(settle());
    ASSERT_TRUE(month);
    const std::int64_t shown[] = {month->patients, month->visits,        month->newPatients, month->regular,
                                  month->atRisk,   month->becameDropped, month->returned,    month->points};
    for (int i = 0; i < 8; ++i) {
        const auto* tile = find<FigureTile>(qPrintable(u"figure%1"_s.arg(i)));
        ASSERT_TRUE(tile);
        EXPECT_TRUE(tile->accessibleName().contains(QLocale(QLocale::Japanese).toString(qlonglong(shown[i]))))
            << qPrintable(tile->accessibleName());
        EXPECT_FALSE(tile->toolTip().isEmpty());
    }
    // Each opens exactly the patients it counts; the chip that names them takes the scope away again.
    const std::int64_t people[] = {
        month->patients, -1, month->newPatients, month->regular, month->atRisk, month->becameDropped, month->returned};
    for (int i = 0; i < 7; ++i) {
        if (people[i] <= 0)
            continue;
        click(qPrintable(u"figure%1"_s.arg(i)));
        ASSERT_TRUE(settle());
        EXPECT_EQ(m_window->workspace()->spot().place, Place::Patients);
        EXPECT_TRUE(find("listScope")) << i;
        EXPECT_EQ(find<CellTable>("patientTable")->model()->rowCount(), people[i]) << i;
        if (i < 6)
            click("place0");
    }
    find("listScope")->setFocus();
    QTest::keyClick(find("listScope"), Qt::Key_Delete);
    ASSERT_TRUE(settle());
    EXPECT_FALSE(find("listScope"));
    EXPECT_GT(find<CellTable>("patientTable")->model()->rowCount(), month->patients);
}

TEST_F(WindowTest, ListNarrowsSortsAndOpensAPatientWhoIsExcludedAndBack)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    click("place1");
    ASSERT_TRUE(settle());
    auto* table = find<CellTable>("patientTable");
    ASSERT_TRUE(table);
    const int atRisk = table->model()->rowCount();
    ASSERT_GT(atRisk, 0);
    const QString number = table->model()->index(0, 1).data().toString();

    QTest::keyClicks(find<QLineEdit>("listSearch"), number);
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 1; }, 5000));
    EXPECT_EQ(table->model()->index(0, 1).data().toString(), number);
    // The mark stays with the patient when the list changes.
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                      table->visualRect(table->model()->index(0, 0)).center());
    EXPECT_TRUE(find("clearMarks"));
    find<QLineEdit>("listSearch")->clear();
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == atRisk; }, 5000));
    EXPECT_TRUE(find("clearMarks"));

    const auto* header = table->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier,
                      QPoint(header->sectionViewportPosition(1) + 10, 12));
    ASSERT_TRUE(settle());
    for (int row = 1; row < table->model()->rowCount(); ++row)
        EXPECT_LE(table->model()->index(row - 1, 1).data().toString(), table->model()->index(row, 1).data().toString());

    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                      table->visualRect(table->model()->index(0, 2)).center());
    ASSERT_TRUE(settle());
    EXPECT_EQ(labelText("patientState"), u"離脱予備群"_s);
    click("exclude");
    type("exclusionReason", u"近くの医院へ紹介"_s);
    click("sheetAccept");
    ASSERT_TRUE(settle());
    EXPECT_EQ(labelText("patientState"), u"対象外"_s);
    click("patientBack");
    EXPECT_EQ(find<CellTable>("patientTable")->model()->rowCount(), atRisk - 1);
    m_window->workspace()->openPatient(m_window->findChild<PatientPage*>()->patientId());
    ASSERT_TRUE(settle());
    click("undoExclusion");
    ASSERT_TRUE(settle());
    EXPECT_EQ(labelText("patientState"), u"離脱予備群"_s);
}

TEST_F(WindowTest, StaffSeeNoDashboardAndNoUserAdministration)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"mori"_s, kStaffPassword));
    EXPECT_FALSE(find("place0"));
    EXPECT_EQ(m_window->workspace()->spot().place, Place::Patients);
    m_window->workspace()->openPlace(Place::Dashboard);
    EXPECT_EQ(m_window->workspace()->spot().place, Place::Patients);
    click("place3");
    EXPECT_FALSE(find("addUser"));
    EXPECT_FALSE(find("userTable"));
    EXPECT_TRUE(find("ownPassword"));
}

TEST_F(WindowTest, LocksByItselfAndComesBackToTheSamePatient)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    click("place1");
    ASSERT_TRUE(settle());
    auto* table = find<CellTable>("patientTable");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                      table->visualRect(table->model()->index(0, 2)).center());
    ASSERT_TRUE(settle());
    const QString name = labelText("patientName");
    ASSERT_FALSE(name.isEmpty());
    m_window->setIdleLimitMs(150);
    QTest::mouseMove(m_window.get(), QPoint(300, 300)); // somebody is there once more
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->workspace() == nullptr; }, 5000));
    for (const QLabel* label : m_window->findChildren<QLabel*>())
        EXPECT_FALSE(label->text().contains(name));
    m_window->setIdleLimitMs(600000);
    // The vault is closed: others can open it.
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_window->database().isBusy(); }, 10000));
    typePassword(kAdminPassword);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->workspace() != nullptr; }, 15000));
    ASSERT_TRUE(settle());
    EXPECT_EQ(labelText("patientName"), name);
}

TEST_F(WindowTest, ClosingDaysAreChosenAndKept)
{
    openWindow(false);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    click("place3");
    click("tab1");
    click("changeClosing");
    click("closedWeekday4");
    click("closedWeekday7");
    QTest::keyClicks(find<QLineEdit>("closedDay"), u"13/40"_s);
    click("addClosedDay");
    EXPECT_FALSE(find<QLineEdit>("closedDay")->text().isEmpty()); // refused, and left to be corrected
    find<QLineEdit>("closedDay")->clear();
    QTest::keyClicks(find<QLineEdit>("closedDay"), u"12/29"_s);
    click("sheetAccept"); // takes what was typed, too
    ASSERT_TRUE(settle());
    EXPECT_FALSE(find("closedDay"));
    std::optional<continuity::ClosingDays> kept;
    m_window->database().read(
        m_window.get(), [](const vault::Reader& reader) { return continuity::closingDays(reader); },
        [&kept](Result<continuity::ClosingDays> closing) {
            if (closing)
                kept = *closing;
        });
    ASSERT_TRUE(settle());
    ASSERT_TRUE(kept);
    EXPECT_EQ(*kept, (continuity::ClosingDays{.weekdays = {4, 7}, .days = {*Date::fromYmd(2026, 12, 29)}}));
}

TEST_F(WindowTest, RemembersFiltersForThePersonButNotWhatWasSearchedFor)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    click("place1");
    ASSERT_TRUE(settle());
    QTest::mouseClick(find<CountTabs>("stateTabs")->findChild<QAbstractButton*>(u"tab3"_s), Qt::LeftButton);
    QTest::keyClicks(find<QLineEdit>("listSearch"), u"12"_s);
    ASSERT_TRUE(settle());
    m_window->lock();
    ASSERT_TRUE(settle());
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    ASSERT_TRUE(settle());
    EXPECT_EQ(find<CountTabs>("stateTabs")->current(), 3);
    EXPECT_TRUE(find<QLineEdit>("listSearch")->text().isEmpty());
    m_window->lock();
    ASSERT_TRUE(settle());
    ASSERT_TRUE(unlockAs(u"mori"_s, kStaffPassword)); // somebody else has habits of their own
    EXPECT_EQ(find<CountTabs>("stateTabs")->current(), 2);
}

} // namespace kakarite::ui
