// Logging in with a second factor and with a password that was given; people who leave; the log in the settings.
#include "tests/ui/window_rig.h"
#include "tests/vault/vault_testing.h"

#include "models/patients/patients.h"
#include "models/vault/totp.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/settings/audit_card.h"
#include "ui/settings/recovery_view.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/count_tabs.h"
#include "ui/widgets/password_edit.h"

#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::StringLiterals;

namespace kakarite::ui {

namespace {

constexpr int kSecurityTab = 4;
constexpr int kAuditTab = 5;

SecretBytes fromBase32(QString text)
{
    text.remove(u' ');
    SecretBytes bytes(std::size_t(text.size()) * 5 / 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int c = text[i].unicode();
        const int value = c >= 'A' ? c - 'A' : c - '2' + 26;
        for (qsizetype bit = 0; bit < 5; ++bit) {
            if (value >> (4 - bit) & 1)
                bytes.data()[(i * 5 + bit) / 8] |= static_cast<unsigned char>(128 >> ((i * 5 + bit) % 8));
        }
    }
    return bytes;
}

class KeysWindow : public WindowTest {
protected:
    QString codeOf(const SecretBytes& key) const
    {
        return QString::number(vault::totp::codeAt(key, m_clock.nowMs() / vault::totp::kStepMs))
            .rightJustified(6, u'0');
    }
    void enter(const char* field, const QString& text)
    {
        auto* edit = find<PasswordEdit>(field);
        ASSERT_TRUE(edit) << field;
        edit->setFocus();
        QTest::keyClicks(edit, text);
    }
    void openTab(int index)
    {
        click("place3");
        auto* tabs = find<CountTabs>("settingsTabs");
        tabs->setCurrent(index);
        Q_EMIT tabs->currentChanged(index);
        ASSERT_TRUE(settle());
    }
    void openPerson(int row)
    {
        openTab(0);
        auto* table = find<CellTable>("userTable");
        ASSERT_TRUE(table);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                          table->visualRect(table->model()->index(row, 0)).center());
    }
    SecretBytes turnOn(const char* password = kAdminPassword)
    {
        openTab(kSecurityTab);
        click("secondFactor");
        enter("securityPassword", QString::fromLatin1(password));
        click("sheetAccept");
        EXPECT_TRUE(QTest::qWaitFor([this] { return find("factorSecret") != nullptr; }, 15000));
        SecretBytes key = fromBase32(labelText("factorSecret").section(u": "_s, 1));
        enter("factorCode", codeOf(key));
        click("sheetAccept");
        EXPECT_TRUE(QTest::qWaitFor([this] { return find("spareCodeList") != nullptr; }, 15000));
        EXPECT_EQ(labelText("spareCodeList").count(u'-'), 10);
        click("sheetCancel");
        EXPECT_TRUE(settle());
        return key;
    }
};

} // namespace

TEST_F(KeysWindow, AsksForACodeOnlyWhereOneIsWanted)
{
    openWindow(false);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    const SecretBytes key = turnOn();
    m_window->lock();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_window->database().isBusy(); }, 10000));
    EXPECT_FALSE(find("loginFactor"));
    typePassword(kAdminPassword);
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("loginFactor") != nullptr; }, 15000));
    EXPECT_FALSE(find<PasswordEdit>("loginPassword")->isEmpty()); // typed once
    enter("loginFactor", u"000000"_s);
    click("loginOpen");
    ASSERT_TRUE(QTest::qWaitFor([this] { return find<PasswordEdit>("loginFactor")->isEmpty(); }, 15000));
    ASSERT_TRUE(settle());
    EXPECT_FALSE(m_window->workspace());
    m_clock.advanceMs(vault::totp::kStepMs);
    enter("loginFactor", codeOf(key));
    click("loginOpen");
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_window->workspace() != nullptr; }, 15000));
    ASSERT_TRUE(settle());
}

TEST_F(KeysWindow, WhoWasGivenAPasswordChoosesAnotherBeforeAnythingIsShown)
{
    openWindow(false);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    m_window->database().write(
        m_window.get(),
        [](vault::Vault& vault) {
            return vault.addUser(u"hayashi"_s, u"受付 林"_s, vault::Role::Staff,
                                 SecretBytes::copyOf({reinterpret_cast<const unsigned char*>(kGivenPassword), 15}));
        },
        [](const Result<void>& done) { EXPECT_TRUE(done); });
    ASSERT_TRUE(settle());
    m_window->lock();
    ASSERT_TRUE(settle());
    m_window->begin(u"hayashi"_s);
    typePassword(kGivenPassword);
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("resetPassword") != nullptr; }, 15000));
    EXPECT_FALSE(m_window->workspace());
    enter("resetPassword", u"hayashi"_s);
    enter("resetPassword2", u"hayashi"_s);
    click("sheetAccept");
    ASSERT_TRUE(settle());
    EXPECT_FALSE(m_window->workspace()); // too short: said in the sheet
    click("sheetCancel");
    ASSERT_TRUE(settle());
    EXPECT_FALSE(m_window->workspace()); // and nobody gets past it
    m_window->begin(u"hayashi"_s);
    typePassword(kGivenPassword);
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("resetPassword") != nullptr; }, 15000));
    enter("resetPassword", u"watashi-no-kagi-5"_s);
    enter("resetPassword2", u"watashi-no-kagi-5"_s);
    click("sheetAccept");
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->workspace() != nullptr; }, 15000));
    ASSERT_TRUE(settle());
    m_window->lock();
    ASSERT_TRUE(settle());
    EXPECT_TRUE(unlockAs(u"hayashi"_s, "watashi-no-kagi-5"));
}

TEST_F(KeysWindow, GivesAndTakesWhatAnAdministratorMay)
{
    openWindow(true);
    for (const bool more : {true, false}) {
        ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
        openPerson(1);
        click("userRole");
        ASSERT_TRUE(settle());
        EXPECT_FALSE(find("userSheet"));
        m_window->lock();
        ASSERT_TRUE(settle());
        ASSERT_TRUE(unlockAs(u"mori"_s, kStaffPassword));
        EXPECT_EQ(m_window->workspace()->spot().place, more ? Place::Dashboard : Place::Patients);
        EXPECT_EQ(m_window->findChild<DashboardPage*>() != nullptr, more);
        m_window->lock();
        ASSERT_TRUE(settle());
    }
}

TEST_F(KeysWindow, RemovesSomebodyAndGoesOnUnderAnotherKey)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    QFile keys(m_own->filePath(u"vault/keys.json"_s));
    ASSERT_TRUE(keys.open(QIODevice::ReadOnly));
    const QByteArray before = keys.readAll();
    openPerson(1);
    auto* table = find<CellTable>("userTable");
    ASSERT_EQ(table->model()->rowCount(), 2);
    click("userRemove");
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 1; }, 30000));
    ASSERT_TRUE(settle());
    click("place1"); // reading goes on
    ASSERT_TRUE(settle());
    m_window->workspace()->openPatient(1);
    ASSERT_TRUE(settle());
    EXPECT_FALSE(labelText("patientName").isEmpty());
    keys.close(); // another file lies there now
    ASSERT_TRUE(keys.open(QIODevice::ReadOnly));
    EXPECT_FALSE(before == keys.readAll());
    m_window->lock();
    ASSERT_TRUE(settle());
    EXPECT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
}

TEST_F(KeysWindow, HelpsSomebodyWhoLostTheTelephoneAndForgotThePassword)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"mori"_s, kStaffPassword));
    turnOn(kStaffPassword);
    m_window->lock();
    ASSERT_TRUE(settle());
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    openPerson(1);
    click("userFactor");
    enter("securityPassword", u"not-my-password-1"_s);
    click("sheetAccept");
    ASSERT_TRUE(settle());
    EXPECT_TRUE(find("securityPassword")); // told in the sheet, nothing done
    enter("securityPassword", QString::fromLatin1(kAdminPassword));
    click("sheetAccept");
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("securityPassword") == nullptr; }, 15000));
    ASSERT_TRUE(settle());
    openPerson(1);
    EXPECT_FALSE(find("userFactor"));
    click("userPassword");
    enter("currentPassword", QString::fromLatin1(kAdminPassword));
    enter("nextPassword", u"kashita-kagi-2026"_s);
    enter("nextPassword2", u"kashita-kagi-2026"_s);
    click("sheetAccept");
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("nextPassword") == nullptr; }, 15000));
    ASSERT_TRUE(settle());
    m_window->lock();
    ASSERT_TRUE(settle());
    m_window->begin(u"mori"_s);
    typePassword(kStaffPassword);
    ASSERT_TRUE(settle());
    EXPECT_FALSE(m_window->workspace());
    typePassword("kashita-kagi-2026");
    EXPECT_TRUE(QTest::qWaitFor([this] { return find("resetPassword") != nullptr; }, 15000)); // an own one first
    EXPECT_FALSE(m_window->workspace());
}

TEST_F(KeysWindow, AQuestionThatIsOpenDoesNotOutliveTheLock)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    click("place3");
    ASSERT_TRUE(settle());
    click("addUser");
    ASSERT_TRUE(find("newUserName"));
    m_window->lock();
    ASSERT_TRUE(settle());
    EXPECT_FALSE(find("newUserName"));
    EXPECT_TRUE(find("loginPassword"));
}

// Once a week, and only where something stands out; gone once somebody has looked.
TEST_F(KeysWindow, RemindsAnAdministratorOfTheLog)
{
    openWindow(true); // in which a login was made for somebody
    ASSERT_TRUE(unlockAs(u"mori"_s, kStaffPassword));
    ASSERT_TRUE(settle());
    EXPECT_FALSE(find("reviewNotice"));
    m_window->lock();
    ASSERT_TRUE(settle());
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    ASSERT_TRUE(settle());
    auto* notice = find("reviewNotice");
    ASSERT_TRUE(notice);
    QTest::mouseClick(notice->findChild<QPushButton*>(), Qt::LeftButton);
    ASSERT_TRUE(settle());
    EXPECT_TRUE(find("auditTable"));
    EXPECT_TRUE(labelText("auditNotable").contains(u"利用者を追加 1人"_s));
    EXPECT_FALSE(find("reviewNotice"));
    m_window->lock();
    ASSERT_TRUE(settle());
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    ASSERT_TRUE(settle());
    EXPECT_FALSE(find("reviewNotice"));
}

// What is said of a patient is read as it stands, never as markup.
TEST_F(KeysWindow, NamesTheChangedFieldsPlainly)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    m_window->database().write(
        m_window.get(),
        [](vault::Vault& vault) {
            return patients::setContact(
                vault, 1,
                {.postalCode = {}, .address = u"東京都"_s, .telephone = u"03-0000-0000"_s, .mobile = {}, .mail = {}});
        },
        [](const Result<void>& done) { EXPECT_TRUE(done); });
    ASSERT_TRUE(settle());
    openTab(kAuditTab);
    auto* model = qobject_cast<CellModel*>(find<CellTable>("auditTable")->model());
    const QString fields = model->cell(0, 4).text;
    EXPECT_EQ(fields, u"住所・電話"_s);
    RowsModel bold;
    bold.setColumns({{u"氏名"_s}});
    Cell name;
    name.text = u"<b>山田花子</b>"_s;
    bold.setRows({{name}});
    EXPECT_TRUE(bold.data(bold.index(0, 0), Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
}

// What staff do most, each with its list and how long it was.
TEST_F(KeysWindow, LogsListsTheDashboardAndLocksOnceInAQuarterOfAnHour)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword)); // sees the dashboard
    for (int again = 0; again < 2; ++again) {
        click("place1"); // 離脱予備群, as a list begins
        ASSERT_TRUE(settle());
        auto* tabs = find<CountTabs>("stateTabs");
        ASSERT_TRUE(tabs);
        for (const int tab : {0, 2}) {
            tabs->setCurrent(tab);
            Q_EMIT tabs->currentChanged(tab);
            ASSERT_TRUE(settle());
        }
        click("place0");
        ASSERT_TRUE(settle());
    }
    PatientScope scope;
    scope.figure = continuity::Figure::NewPatients;
    scope.month = *Month::fromYm(2026, 9);
    Q_EMIT m_window->findChild<DashboardPage*>()->patientsWanted(scope);
    ASSERT_TRUE(settle());
    m_window->lock(MainWindow::LockCause::Idle);
    ASSERT_TRUE(settle());
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    openTab(kAuditTab);
    auto* table = find<CellTable>("auditTable");
    ASSERT_TRUE(table);
    QStringList said;
    for (int row = table->model()->rowCount() - 1; row >= 0; --row) {
        const auto cell = [&](int column) { return qobject_cast<CellModel*>(table->model())->cell(row, column).text; };
        if (QStringList{u"患者一覧を表示"_s, u"集計を表示"_s, u"画面をロック"_s}.contains(cell(2)))
            said << cell(3);
    }
    // Who logs in again looks again.
    EXPECT_EQ(said.join(u'/').toStdString(),
              "ダッシュボード/離脱予備群の一覧/患者一覧/2026年9月の新規患者/操作がなかったため/離脱予備群の一覧");
}

TEST_F(KeysWindow, ShowsAdministratorsTheLogAndWritesItToAFile)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    m_window->workspace()->openPatient(1);
    ASSERT_TRUE(settle());
    openTab(kAuditTab);
    auto* table = find<CellTable>("auditTable");
    ASSERT_TRUE(table);
    const int all = table->model()->rowCount();
    EXPECT_GE(all, 4);
    const auto cell = [&](int row, int column) {
        return qobject_cast<CellModel*>(table->model())->cell(row, column).text;
    };
    EXPECT_EQ(cell(0, 2), u"患者の画面を表示"_s);
    EXPECT_EQ(cell(0, 1), u"院長 緑川"_s);
    const QString number = cell(0, 3).section(u' ', 0, 0);
    EXPECT_FALSE(number.isEmpty());
    EXPECT_FALSE(labelText("auditNotable").isEmpty());
    auto* card = m_window->findChild<AuditCard*>();
    QTest::keyClicks(find("auditPatient"), number);
    QTest::keyClick(find("auditPatient"), Qt::Key_Return);
    ASSERT_TRUE(settle());
    EXPECT_EQ(table->model()->rowCount(), 1);
    const QString path = m_own->filePath(u"log.csv"_s);
    Q_EMIT card->exportWanted(path);
    ASSERT_TRUE(settle());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count("\r\n"), 2);
    m_window->lock();
    ASSERT_TRUE(settle());
    ASSERT_TRUE(unlockAs(u"mori"_s, kStaffPassword));
    click("place3");
    EXPECT_FALSE(find("auditTable"));
    EXPECT_FALSE(find("changeDataKey"));
}

TEST_F(KeysWindow, TheRecoveryCodeIsUsedOnceAndTheNextIsShown)
{
    openWindow(false);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    QString code;
    m_window->database().write(
        m_window.get(),
        [](vault::Vault& vault) {
            return vault::testing::newRecoveryCode(
                vault,
                SecretBytes::copyOf({reinterpret_cast<const unsigned char*>(kAdminPassword), qstrlen(kAdminPassword)}));
        },
        [&code](Result<SecretBytes> made) {
            ASSERT_TRUE(made);
            code = QString::fromLatin1(reinterpret_cast<const char*>(made->data()), qsizetype(made->size()));
        });
    ASSERT_TRUE(settle());
    m_window->lock();
    ASSERT_TRUE(settle());
    const auto reset = [&](const QString& typed) {
        click("loginForgotten");
        enter("resetCode", typed);
        enter("resetPassword", u"atarashii-kagi-8"_s);
        enter("resetPassword2", u"atarashii-kagi-8"_s);
        click("sheetAccept");
        ASSERT_TRUE(settle());
    };
    reset(code);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->workspace() != nullptr; }, 15000));
    auto* shown = find<QLabel>("recoveryCode");
    ASSERT_TRUE(shown && shown->isVisible());
    QString next = shown->text().remove(u' ').replace(u'\n', u'-');
    EXPECT_EQ(next.size(), code.size());
    EXPECT_NE(next, code);
    m_window->lock();
    ASSERT_TRUE(settle());
    EXPECT_FALSE(find("recoveryCode")); // nor does it stay over a locked window
    reset(code);
    EXPECT_FALSE(m_window->workspace());
    click("sheetCancel");
    reset(next);
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_window->workspace() != nullptr; }, 15000));
    ASSERT_TRUE(settle());
}

TEST_F(KeysWindow, LockingEmptiesTheClipboard)
{
    openWindow(false);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    QGuiApplication::clipboard()->setText(u"03-1234-5678"_s);
    if (QGuiApplication::platformName() == u"offscreen"_s)
        GTEST_SKIP() << "only a screen tells whose the clipboard is: ui_window.clipboard_on_a_screen";
    m_window->lock();
    ASSERT_TRUE(settle());
    EXPECT_TRUE(QGuiApplication::clipboard()->text().isEmpty());
}

TEST_F(KeysWindow, NobodyStaysLoggedInForEver)
{
    openWindow(false);
    m_window->setSessionLimitMs(400);
    QSignalSpy locked(m_window.get(), &MainWindow::locked);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    for (int i = 0; i < 100 && locked.isEmpty(); ++i) {
        QTest::mouseMove(m_window.get(), QPoint(100 + i, 100)); // busy all the time
        QTest::qWait(20);
    }
    EXPECT_EQ(locked.count(), 1);
}

TEST(RecoverySheet, IsWrittenWholeOrNotAtAll)
{
    const QTemporaryDir folder;
    const char code[] = "ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ23-4567";
    const RecoverySheet sheet{u"みどり内科"_s, *Date::fromYmd(2026, 11, 28),
                              SecretBytes::copyOf({reinterpret_cast<const unsigned char*>(code), qstrlen(code)})};
    const QString path = folder.filePath(u"sheet.pdf"_s);
    ASSERT_TRUE(saveRecoverySheet(path, sheet));
    EXPECT_GT(QFileInfo(path).size(), 1000);
    EXPECT_FALSE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther));
    // A disk that takes nothing more.
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit full{1000, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &full), 0);
    const auto cut = saveRecoverySheet(folder.filePath(u"cut.pdf"_s), sheet);
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    EXPECT_FALSE(cut);
    EXPECT_FALSE(QFile::exists(folder.filePath(u"cut.pdf"_s)));
    EXPECT_FALSE(saveRecoverySheet(folder.filePath(u"no/such/folder.pdf"_s), sheet));
}

} // namespace kakarite::ui
