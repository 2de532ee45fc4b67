// The recovery code: when it begins to count, and what administrators are reminded of.
#include "tests/ui/window_rig.h"
#include "tests/vault/vault_testing.h"

#include "models/vault/backup.h"
#include "ui/widgets/count_tabs.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/password_edit.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace kakarite::ui {

namespace {

using vault::testing::secret;

constexpr int kSecurityTab = 4;

class RecoveryWindow : public WindowTest {
protected:
    void enter(const char* field, const char* text)
    {
        auto* edit = find<PasswordEdit>(field);
        ASSERT_TRUE(edit) << field;
        edit->setFocus();
        QTest::keyClicks(edit, QString::fromLatin1(text));
    }
    QString notice()
    {
        auto* banner = find<Banner>("keyNotice");
        const auto* words = banner ? banner->findChild<QLabel*>(u"bannerText"_s) : nullptr;
        return words ? words->text() : QString();
    }
    // The code that lies open, as one types it.
    QString shownCode() { return labelText("recoveryCode").remove(u' ').replace(u'\n', u'-'); }
    bool opensByCode(const QString& folder, const QString& code) const
    {
        return vault::openVaultByCode(m_own->filePath(folder), secret(code.toLatin1().constData()), u"incho"_s, m_clock)
            .has_value();
    }
    void makeClinic()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        m_window = std::make_unique<MainWindow>(m_own->filePath(u"new"_s), m_clock, *m_preferences, *m_wording);
        m_window->begin();
        m_window->show();
        type("clinic", u"あさひ医院"_s);
        type("adminName", u"院長"_s);
        QTest::keyClicks(find<QLineEdit>("adminLogin"), u"incho"_s);
        enter("password", kAdminPassword);
        enter("password2", kAdminPassword);
        click("makeClinic");
        QPushButton* without = offerOf("firstRunBanner");
        ASSERT_TRUE(without);
        QTest::mouseClick(without, Qt::LeftButton);
        ASSERT_TRUE(QTest::qWaitFor([this] { return find("recoveryCode") != nullptr; }, 20000));
    }
};

} // namespace

// Whoever walks away from the first code leaves no code on the screen, and none in force that nobody has.
TEST_F(RecoveryWindow, AFirstCodeThatNobodyKeptDoesNotCount)
{
    makeClinic();
    const QString lost = shownCode();
    ASSERT_EQ(lost.count(u'-'), 7);
    m_window->setIdleLimitMs(50);
    QTest::mouseMove(m_window.get(), QPoint(5, 5));
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("loginPassword") != nullptr; }, 10000));
    m_window->setIdleLimitMs(60 * 60 * 1000);
    ASSERT_TRUE(settle());
    EXPECT_FALSE(find("recoveryCode"));
    EXPECT_FALSE(opensByCode(u"new"_s, lost));

    typePassword(kAdminPassword);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->workspace() != nullptr; }, 15000));
    ASSERT_TRUE(settle());
    EXPECT_TRUE(notice().contains(u"復旧コードがありません"_s)) << qPrintable(notice());
    find<Banner>("keyNotice")->findChild<QPushButton*>()->click();
    ASSERT_TRUE(settle());
    EXPECT_EQ(find<CountTabs>("settingsTabs")->current(), kSecurityTab);
    click("newRecoveryCode");
    enter("securityPassword", kAdminPassword);
    click("sheetAccept");
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("recoveryCode") != nullptr; }, 15000));
    const QString kept = shownCode();
    click("sheetAccept");
    ASSERT_TRUE(settle());
    EXPECT_FALSE(find("recoveryCode"));
    EXPECT_EQ(notice(), QString());
    m_window->lock();
    ASSERT_TRUE(settle());
    EXPECT_TRUE(opensByCode(u"new"_s, kept));
}

TEST_F(RecoveryWindow, TheCodeOfBeforeCountsUntilTheNextIsKept)
{
    makeClinic();
    const QString first = shownCode();
    click("recoveryKept");
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->workspace() != nullptr; }, 15000));
    ASSERT_TRUE(settle());
    EXPECT_EQ(notice(), QString());
    click("place3");
    auto* tabs = find<CountTabs>("settingsTabs");
    tabs->setCurrent(kSecurityTab);
    Q_EMIT tabs->currentChanged(kSecurityTab);
    click("newRecoveryCode");
    enter("securityPassword", kAdminPassword);
    click("sheetAccept");
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("recoveryCode") != nullptr; }, 15000));
    const QString second = shownCode();
    m_window->lock();
    ASSERT_TRUE(settle());
    EXPECT_FALSE(find("recoveryCode"));
    EXPECT_FALSE(opensByCode(u"new"_s, second));
    EXPECT_TRUE(opensByCode(u"new"_s, first));
}

TEST_F(RecoveryWindow, RemindsOfAnOldDataKey)
{
    openWindow(false);
    m_clock.advanceMs(std::int64_t(370) * 24 * 3600 * 1000);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    ASSERT_TRUE(settle());
    EXPECT_TRUE(notice().contains(u"1年以上"_s)) << qPrintable(notice());
    m_window->lock();
    ASSERT_TRUE(settle());
    ASSERT_TRUE(unlockAs(u"mori"_s, kStaffPassword));
    ASSERT_TRUE(settle());
    EXPECT_EQ(notice(), QString()) << "nothing that staff can change";
}

// A first password of one's own is not waited for for ever either.
TEST_F(RecoveryWindow, WhoIsToChooseAPasswordAndWalksAwayIsLoggedOut)
{
    openWindow(false);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    m_window->database().write(
        m_window.get(),
        [](vault::Vault& vault) {
            return vault.addUser(u"hayashi"_s, u"受付 林"_s, vault::Role::Staff, secret(kGivenPassword));
        },
        [](const Result<void>& done) { EXPECT_TRUE(done); });
    ASSERT_TRUE(settle());
    m_window->lock();
    ASSERT_TRUE(settle());
    m_window->begin(u"hayashi"_s);
    m_window->setIdleLimitMs(300);
    typePassword(kGivenPassword);
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("resetPassword") != nullptr; }, 15000));
    EXPECT_TRUE(QTest::qWaitFor([this] { return find("resetPassword") == nullptr; }, 10000));
    ASSERT_TRUE(settle());
    EXPECT_TRUE(find("loginPassword"));
    EXPECT_FALSE(m_window->workspace());
}

// The backup opens with the password of its day, what it replaces with today's.
TEST_F(RecoveryWindow, ABackupFromBeforeAChangeOfThePassword)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    ASSERT_TRUE(settle());
    const QString kept = m_own->filePath(u"kept.kakarite"_s);
    const char next[] = "asagao-no-tane-9";
    m_window->database().write(
        m_window.get(),
        [kept, &next](vault::Vault& vault) -> Result<void> {
            TRY(vault.writeBackup(kept, {}));
            return vault.setPassword(u"incho"_s, secret(kAdminPassword), secret(next));
        },
        [](const Result<void>& done) { EXPECT_TRUE(done); });
    ASSERT_TRUE(settle());
    m_window->lock();
    ASSERT_TRUE(settle());
    m_window->resize(911, 512); // 150 % on a small screen: the fields scroll
    m_window->restore(kept);
    EXPECT_FALSE(find("restoreTodays"));
    enter("restorePassword", kAdminPassword);
    click("sheetAccept");
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("restoreTodays") != nullptr; }, 20000));
    EXPECT_TRUE(QTest::qWaitFor([this] { return find("restoreTodays")->hasFocus(); }, 2000));
    EXPECT_TRUE(QTest::qWaitFor([this] { return !find("restoreTodays")->visibleRegion().isEmpty(); }, 2000));
    enter("restoreTodays", next);
    click("sheetAccept");
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("restorePassword") == nullptr; }, 20000));
    ASSERT_TRUE(settle());
    typePassword(kAdminPassword);
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_window->workspace() != nullptr; }, 15000));
    ASSERT_TRUE(settle());
}

} // namespace kakarite::ui
