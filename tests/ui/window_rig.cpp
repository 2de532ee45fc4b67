#include "tests/ui/window_rig.h"

#include "models/continuity/upload.h"
#include "models/demo/demo_clinic.h"
#include "tests/vault/vault_testing.h"
#include "ui/widgets/password_edit.h"

#include <QApplication>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

namespace kakarite::ui {

using namespace Qt::StringLiterals;
using vault::testing::copyFolder;
using vault::testing::secret;

QTemporaryDir* WindowTest::s_folder = nullptr;
QStringList WindowTest::s_files;

void WindowTest::SetUpTestSuite()
{
    s_folder = new QTemporaryDir;
    const FixedClock clock(*Date::fromYmd(2026, 11, 24));
    const auto clinic =
        demo::DemoClinic::create({.patients = 150, .months = 14, .lastMonth = *Month::fromYm(2026, 10), .seed = 7});
    ASSERT_TRUE(clinic);
    s_files.clear();
    ASSERT_TRUE(clinic->writeFiles([](demo::DemoFile&& file) -> Result<void> {
        if (file.kind != demo::DemoFile::Kind::Receipts)
            return {};
        const QString path = s_folder->filePath(file.name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(file.bytes) != file.bytes.size())
            return failure(ErrorCode::FileUnwritable);
        s_files << path;
        return {};
    }));
    vault::CreateOptions options;
    options.clinicName = u"みどり内科クリニック"_s;
    options.adminLogin = u"incho"_s;
    options.adminName = u"院長 緑川"_s;
    SecretBytes code;
    auto vault = vault::Vault::create(s_folder->filePath(u"empty"_s), options, secret(kAdminPassword), clock, &code);
    ASSERT_TRUE(vault);
    ASSERT_TRUE((*vault)->addUser(u"mori"_s, u"受付 森"_s, vault::Role::Staff, secret(kGivenPassword)));
    vault->reset();
    {
        auto staff = vault::Vault::open(s_folder->filePath(u"empty"_s), u"mori"_s, secret(kGivenPassword), clock);
        ASSERT_TRUE(staff);
        ASSERT_TRUE((*staff)->setPassword(u"mori"_s, secret(kGivenPassword), secret(kStaffPassword)));
    }
    copyFolder(s_folder->filePath(u"empty"_s), s_folder->filePath(u"filled"_s));
    auto filled = vault::Vault::open(s_folder->filePath(u"filled"_s), u"incho"_s, secret(kAdminPassword), clock);
    ASSERT_TRUE(filled);
    ASSERT_TRUE(continuity::uploadReceipts(**filled, s_files, false, {}));
}

void WindowTest::TearDownTestSuite()
{
    delete s_folder;
    s_folder = nullptr;
}

void WindowTest::SetUp()
{
    m_own = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(m_own->filePath(u"window.ini"_s));
    m_wording = std::make_unique<translations::Wording>(translations::Language::Japanese);
}

void WindowTest::TearDown()
{
    m_window.reset();
    m_wording.reset();
}

void WindowTest::openWindow(bool filled)
{
    copyFolder(s_folder->filePath(filled ? u"filled"_s : u"empty"_s), m_own->filePath(u"vault"_s));
    m_window = std::make_unique<MainWindow>(m_own->filePath(u"vault"_s), m_clock, *m_preferences, *m_wording);
    m_window->resize(1366, 768);
    m_window->begin(u"incho"_s);
    m_window->show();
    m_window->activateWindow();
}

void WindowTest::typePassword(const char* password)
{
    auto* edit = find<PasswordEdit>("loginPassword");
    ASSERT_TRUE(edit);
    edit->setFocus();
    QTest::keyClicks(edit, QString::fromLatin1(password));
    QTest::keyClick(edit, Qt::Key_Return);
}

bool WindowTest::unlockAs(const QString& login, const char* password)
{
    m_window->begin(login);
    typePassword(password);
    return QTest::qWaitFor([this] { return m_window->workspace() != nullptr; }, 15000) && settle();
}

bool WindowTest::settle()
{
    // A finished answer may ask the next question, so nothing may be under way twice in a row.
    for (int calm = 0; calm < 3; ++calm) {
        if (!QTest::qWaitFor([this] { return !m_window->database().isBusy(); }, 30000))
            return false;
        QTest::qWait(40);
        if (m_window->database().isBusy())
            calm = -1;
    }
    return true;
}

void WindowTest::click(const char* name)
{
    auto* widget = find<QWidget>(name);
    ASSERT_TRUE(widget) << name;
    QTest::mouseClick(widget, Qt::LeftButton);
}

QPushButton* WindowTest::offerOf(const char* banner)
{
    QPushButton* offer = nullptr;
    const bool offered = QTest::qWaitFor(
        [&] {
            auto* shown = find(banner);
            offer = shown ? shown->findChild<QPushButton*>() : nullptr;
            return offer && offer->isVisible();
        },
        20000);
    return offered ? offer : nullptr;
}

void WindowTest::type(const char* field, const QString& text)
{
    auto* widget = find<QWidget>(field);
    ASSERT_TRUE(widget) << field;
    widget->setFocus();
    QInputMethodEvent commit;
    commit.setCommitString(text);
    QApplication::sendEvent(widget, &commit);
}

void WindowTest::drop(const QStringList& paths)
{
    auto* zone = find<QWidget>("dropZone");
    ASSERT_TRUE(zone);
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(zone, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(zone, &event);
}

QString WindowTest::labelText(const char* name)
{
    const auto* label = find<QLabel>(name);
    return label ? label->text() : QString();
}

Watchdog::Watchdog()
{
    m_clock.start();
    startTimer(5, Qt::PreciseTimer);
}

void Watchdog::timerEvent(QTimerEvent*)
{
    m_longest = std::max(m_longest, m_clock.restart());
}

} // namespace kakarite::ui
