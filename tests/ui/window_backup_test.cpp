// Backups from the settings, and a clinic brought back onto an empty PC.
#include "tests/ui/window_rig.h"

#include "models/vault/backup_plan.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/count_tabs.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/password_edit.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace kakarite::ui {

namespace {

constexpr int kBackupTab = 2;

class BackupWindow : public WindowTest {
protected:
    QStringList backups() const
    {
        const QDir folder(m_own->filePath(u"vault/backups"_s));
        QStringList paths;
        for (const QString& name : folder.entryList({u"*.kakarite"_s}, QDir::Files))
            paths << folder.filePath(name);
        return paths;
    }
    int patientCount()
    {
        click("place1");
        EXPECT_TRUE(settle());
        auto* tabs = find<CountTabs>("stateTabs");
        QTest::mouseClick(tabs->findChild<QAbstractButton*>(u"tab0"_s), Qt::LeftButton);
        EXPECT_TRUE(settle());
        return find<CellTable>("patientTable")->model()->rowCount();
    }
    void enter(const char* field, const char* text)
    {
        auto* edit = find<PasswordEdit>(field);
        ASSERT_TRUE(edit) << field;
        edit->setFocus();
        QTest::keyClicks(edit, QString::fromLatin1(text));
    }
};

} // namespace

TEST_F(BackupWindow, IsMadeByItselfTriedAndRestoredOnAnEmptyPc)
{
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    ASSERT_TRUE(settle());
    const int patients = patientCount();
    ASSERT_GT(patients, 0);
    ASSERT_EQ(backups().size(), 1); // the first opening of a day makes one
    click("place3");
    auto* tabs = find<CountTabs>("settingsTabs");
    tabs->setCurrent(kBackupTab);
    Q_EMIT tabs->currentChanged(kBackupTab);
    ASSERT_TRUE(settle());
    EXPECT_TRUE(labelText("backupAge").contains(u"11/24"_s)) << qPrintable(labelText("backupAge"));
    click("tryRestore");
    ASSERT_TRUE(settle());
    bool told = false;
    for (const QLabel* label : m_window->findChildren<QLabel*>())
        told = told || (label->isVisible() && label->text().contains(u"バックアップから戻せます"_s));
    EXPECT_TRUE(told);

    // Another PC: an empty folder, the file, and whoever knows the password.
    const QString kept = m_own->filePath(u"kept.kakarite"_s);
    ASSERT_TRUE(QFile::copy(backups().front(), kept));
    m_window = std::make_unique<MainWindow>(m_own->filePath(u"elsewhere"_s), m_clock, *m_preferences, *m_wording);
    m_window->resize(1366, 768);
    m_window->begin();
    m_window->show();
    m_window->activateWindow();
    ASSERT_TRUE(find("restoreBackup"));
    m_window->restore(kept);
    enter("restorePassword", "not-the-password");
    click("sheetAccept");
    ASSERT_TRUE(settle());
    EXPECT_TRUE(find("restorePassword")); // it says what is wrong and stays
    EXPECT_FALSE(QFile::exists(m_own->filePath(u"elsewhere/keys.json"_s)));
    find<PasswordEdit>("restorePassword")->clear();
    enter("restorePassword", kAdminPassword);
    click("sheetAccept");
    ASSERT_TRUE(settle());
    ASSERT_TRUE(find("loginPassword"));
    typePassword(kAdminPassword);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->workspace() != nullptr; }, 15000));
    ASSERT_TRUE(settle());
    EXPECT_EQ(patientCount(), patients);
}

TEST_F(BackupWindow, DamagedDataIsRestoredFromTheLogin)
{
    openWindow(true);
    typePassword(kAdminPassword);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->workspace() != nullptr; }, 15000));
    ASSERT_TRUE(settle());
    const int patients = patientCount();
    ASSERT_EQ(backups().size(), 1);
    const QString kept = m_own->filePath(u"kept.kakarite"_s);
    ASSERT_TRUE(QFile::copy(backups().front(), kept));
    m_window->lock();
    ASSERT_TRUE(settle());
    QFile keys(m_own->filePath(u"vault/keys.json"_s));
    ASSERT_TRUE(keys.open(QIODevice::WriteOnly) && keys.write("not keys") == 8);
    keys.close();
    m_window->begin();
    auto* banner = find<QFrame>("loginBanner");
    ASSERT_TRUE(banner);
    const auto* offer = banner->findChild<QPushButton*>();
    ASSERT_TRUE(offer);
    EXPECT_EQ(offer->text(), u"バックアップから戻す…"_s);
    m_window->restore(kept);
    enter("restorePassword", kAdminPassword);
    click("sheetAccept");
    ASSERT_TRUE(settle());
    typePassword(kAdminPassword);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->workspace() != nullptr; }, 15000));
    ASSERT_TRUE(settle());
    EXPECT_EQ(patientCount(), patients);
}

} // namespace kakarite::ui
