#include "ui/shell/main_window.h"

#include "models/base/wipe_traces.h"
#include "ui/settings/recovery_view.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/login_page.h"
#include "ui/shell/restore_sheet.h"
#include "ui/style/style.h"
#include "ui/style/tokens.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/sheet.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QFileDialog>
#include <QVBoxLayout>

#include <chrono>

namespace kakarite::ui {

namespace {

constexpr std::chrono::hours kLongestSession(12);

// What a person copied here stays neither on the clipboard nor in this process.
void clearClipboard()
{
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (clipboard->ownsClipboard())
        clipboard->clear();
    if (clipboard->supportsSelection() && clipboard->ownsSelection())
        clipboard->clear(QClipboard::Selection);
}

} // namespace

MainWindow::MainWindow(const QString& vaultFolder, const Clock& clock, Preferences& preferences,
                       translations::Wording& wording)
    : m_folder(vaultFolder), m_clock(clock), m_preferences(preferences), m_wording(wording),
      m_database(std::make_unique<DatabaseThread>(clock)), m_stack(new QStackedWidget(this))
{
    setWindowTitle(tr("カカリテ"));
    setMinimumSize(800, 440); // 1366×768 at 150 %, less the system's bar
    resize(1366, 768);
    restoreGeometry(m_preferences.windowGeometry());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    new FocusRing(this);
    m_idle.setSingleShot(true);
    m_idle.setInterval(m_preferences.lockMinutes() * 60 * 1000);
    connect(&m_idle, &QTimer::timeout, this, &MainWindow::idle);
    m_longest.setSingleShot(true);
    m_longest.setInterval(kLongestSession);
    connect(&m_longest, &QTimer::timeout, this, &MainWindow::endSession);
    connect(&m_session, &SessionWatch::left, this, [this] { lock(LockCause::PcLeft); });
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow()
{
    delete m_workspace;
}

void MainWindow::setIdleLimitMs(int ms)
{
    m_idle.setInterval(ms);
}

void MainWindow::begin(const QString& login)
{
    m_lastLogin = login.isEmpty() ? m_preferences.lastLogin() : login;
    const auto door = vault::Vault::lookAt(m_folder);
    if (!door && door.error().code == ErrorCode::VaultNotAVault) {
        showFirstRun();
        return;
    }
    showLogin(false);
    if (!door)
        m_login->showError(door.error());
}

void MainWindow::showPage(QWidget* page)
{
    while (QWidget* old = m_stack->currentWidget()) {
        m_stack->removeWidget(old);
        old->deleteLater();
    }
    m_login = nullptr;
    m_firstRun = nullptr;
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
}

void MainWindow::showLogin(bool afterLock)
{
    auto* page = new LoginPage(this);
    showPage(new PageScroll(page, this));
    m_login = page;
    if (const auto door = vault::Vault::lookAt(m_folder))
        page->setDoor(*door, m_lastLogin);
    page->setLocked(afterLock);
    page->setLockMinutes(m_preferences.lockMinutes());
    connect(page, &LoginPage::openWanted, this,
            [this, page] { unlock(page->login(), page->password(), page->secondFactor()); });
    connect(page, &LoginPage::resetWanted, this, &MainWindow::resetPassword);
    connect(page, &LoginPage::restoreWanted, this, &MainWindow::chooseBackup);
    connect(page, &LoginPage::ownPasswordDismissed, this, &MainWindow::leaveUnopened);
    page->setFocus();
}

void MainWindow::showFirstRun()
{
    auto* page = new FirstRunPage(m_folder, this);
    showPage(new PageScroll(page, this));
    m_firstRun = page;
    connect(page, &FirstRunPage::makeWanted, this, &MainWindow::makeClinic);
    connect(page, &FirstRunPage::finished, this, [this, page = QPointer(page)] {
        m_database->write(
            this, [](vault::Vault& vault) { return vault.confirmRecoveryCode(); },
            [this, page](const Result<void>& done) {
                if (!page || m_firstRun != page)
                    return; // locked meanwhile
                if (done)
                    showWorkspace(*m_opened);
                else
                    page->showError(done.error());
            });
    });
    connect(page, &FirstRunPage::restoreWanted, this, &MainWindow::chooseBackup);
    page->setFocus();
}

void MainWindow::chooseBackup()
{
    auto* dialog = new QFileDialog(this, tr("バックアップを選ぶ"), QString(), tr("バックアップ (*.kakarite)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::restore);
    dialog->open();
}

void MainWindow::restore(const QString& backup)
{
    auto* sheet = new RestoreSheet(backup, this);
    connect(sheet, &Sheet::accepted, this, [this, sheet] {
        sheet->setRestoring(true);
        auto order = std::make_shared<vault::RestoreOrder>(sheet->order(m_folder));
        order->replace = m_login != nullptr;
        m_database->unopened(
            sheet,
            [order](const Clock& clock, const std::atomic<bool>& cancelled) {
                return vault::restoreBackup(std::move(*order), clock, {{}, &cancelled});
            },
            [this, sheet](Result<vault::RestoreReport> restored) {
                if (!restored) {
                    sheet->showError(restored.error());
                    return;
                }
                sheet->close();
                begin(); // with the password that opens it
                if (!restored->recoveryCode.isEmpty())
                    showRecoverySheet(this, vault::Vault::lookAt(m_folder)->clinicName, m_clock.today(),
                                      std::move(restored->recoveryCode));
            });
    });
    sheet->open();
}

void MainWindow::makeClinic()
{
    m_firstRun->setMaking(true);
    vault::CreateOptions options;
    options.clinicName = m_firstRun->clinicName();
    options.adminName = m_firstRun->adminName();
    options.adminLogin = m_firstRun->adminLogin();
    options.useKeychain = m_firstRun->useKeychain();
    auto password = std::make_shared<SecretBytes>(m_firstRun->password());
    auto code = std::make_shared<SecretBytes>();
    m_lastLogin = options.adminLogin;
    m_database->open(
        this,
        [folder = m_folder, options, password, code](const Clock& clock) -> Result<std::unique_ptr<vault::Vault>> {
            TRY_LET(auto made, vault::Vault::create(folder, options, password->clone(), clock, nullptr));
            // It counts once somebody has kept it. Without one the clinic is there all the same, and says so.
            if (auto offered = made->offerRecoveryCode(*password))
                *code = std::move(*offered);
            return made;
        },
        [this, code](Result<OpenedVault> opened) {
            if (!opened) {
                m_firstRun->showError(opened.error());
                return;
            }
            m_opened = *opened;
            m_preferences.setLastLogin(m_lastLogin);
            if (code->isEmpty()) {
                showWorkspace(*opened);
                return;
            }
            m_firstRun->showRecoveryCode(std::move(*code), m_clock.today());
            m_halfOpen = true;
            m_idle.start(); // it does not stay on the screen of somebody who walked away
        });
}

void MainWindow::unlock(const QString& login, SecretBytes password, SecretBytes secondFactor)
{
    if (m_workspace)
        return;
    if (m_login)
        m_login->setOpening(true);
    auto credentials =
        std::make_shared<vault::Credentials>(vault::Credentials{login, std::move(password), std::move(secondFactor)});
    m_database->open(
        this,
        [folder = m_folder, credentials](const Clock& clock) {
            return vault::Vault::open(folder, std::move(*credentials), clock);
        },
        [this](Result<OpenedVault> opened) {
            if (!opened) {
                if (m_login)
                    m_login->showError(opened.error());
                Q_EMIT unlockFailed(opened.error());
                return;
            }
            m_lastLogin = opened->actor.login;
            m_preferences.setLastLogin(m_lastLogin);
            if (opened->passwordIsInitial && m_login)
                chooseOwnPassword(*opened);
            else
                showWorkspace(*opened);
        });
}

void MainWindow::chooseOwnPassword(const OpenedVault& opened)
{
    m_login->askOwnPassword();
    m_halfOpen = true;
    m_idle.start(); // whoever walks away leaves nothing open
    connect(m_login, &LoginPage::ownPasswordChosen, this, [this, opened] {
        auto current = std::make_shared<SecretBytes>(m_login->password());
        auto next = std::make_shared<SecretBytes>(m_login->newPassword());
        m_login->setOpening(true);
        m_database->write(
            this,
            [login = opened.actor.login, current, next](vault::Vault& vault) {
                return vault.setPassword(login, std::move(*current), std::move(*next));
            },
            [this, opened, page = QPointer(m_login)](const Result<void>& done) {
                if (!page || m_login != page)
                    return; // locked meanwhile
                if (!done) {
                    m_login->showSheetError(done.error());
                    return;
                }
                m_login->closeSheet();
                showWorkspace(opened);
            });
    });
}

void MainWindow::leaveUnopened()
{
    m_halfOpen = false;
    m_idle.stop();
    m_database->close(this, [] {});
    showLogin(false);
}

void MainWindow::showWorkspace(const OpenedVault& opened)
{
    // Another person does not land where the last one was.
    if (m_opened && m_opened->actor.login != opened.actor.login)
        m_spot.reset();
    m_opened = opened;
    m_halfOpen = false;
    m_workspace = new Workspace(*m_database, m_clock, m_preferences, opened, this);
    showPage(m_workspace);
    connect(m_workspace, &Workspace::lockWanted, this, [this] { lock(); });
    connect(m_workspace, &Workspace::lockMinutesChanged, this,
            [this] { m_idle.setInterval(m_preferences.lockMinutes() * 60 * 1000); });
    connect(m_workspace, &Workspace::languageWanted, this, [this](const QString& language) {
        m_preferences.setLanguage(language);
        if (const auto spoken = translations::parseLanguage(language))
            m_wording.speak(*spoken); // every widget hears of it: changeEvent
    });
    m_workspace->start(m_spot);
    m_idle.start();
    if (!m_longest.isActive())
        m_longest.start();
    Q_EMIT unlocked();
}

void MainWindow::lock(LockCause cause)
{
    if (!m_workspace) {
        if (m_halfOpen) {
            if (m_login)
                m_login->closeSheet();
            leaveUnopened();
        }
        return;
    }
    m_idle.stop();
    m_longest.stop();
    clearClipboard();
    m_spot = m_workspace->spot();
    // Hidden at once, whatever the database is still doing; deleted with everything it showed.
    Workspace* old = m_workspace;
    m_workspace = nullptr;
    m_stack->removeWidget(old);
    delete old;
    // A question that was open lies over the window, not in the page it came from.
    qDeleteAll(findChildren<Sheet*>(QString(), Qt::FindDirectChildrenOnly));
    forgetDrawnText();
    showLogin(true);
    m_login->setOpening(true);
    recordLock(cause);
    m_database->close(this, [this] {
        if (m_login)
            m_login->setOpening(false);
        if (m_login)
            m_login->setFocus();
        wipeTraces();
        Q_EMIT locked();
    });
}

void MainWindow::idle()
{
    if (m_workspace && m_workspace->isImporting()) {
        m_idle.start(); // a long upload is somebody's work; it ends by itself
        return;
    }
    lock(LockCause::Idle);
}

void MainWindow::recordLock(LockCause cause)
{
    const QString subject = cause == LockCause::Idle     ? QStringLiteral("lock:idle")
                            : cause == LockCause::PcLeft ? QStringLiteral("lock:pc_left")
                                                         : QStringLiteral("lock:asked");
    m_database->write(
        this, [subject](vault::Vault& vault) { return vault.recordRead(vault::Intent::Lock, subject, 1); },
        [](const Result<void>&) {});
}

void MainWindow::endSession()
{
    if (m_workspace && m_workspace->isImporting())
        QTimer::singleShot(std::chrono::minutes(1), this, &MainWindow::endSession);
    else
        lock(LockCause::Idle);
}

void MainWindow::resetPassword()
{
    auto code = std::make_shared<SecretBytes>(m_login->recoveryCode());
    auto next = std::make_shared<SecretBytes>(m_login->newPassword());
    auto nextCode = std::make_shared<SecretBytes>();
    const QString login = m_login->login();
    const bool useKeychain = m_login->useKeychain();
    m_login->setOpening(true);
    m_database->open(
        this,
        [folder = m_folder, login, code, next, nextCode,
         useKeychain](const Clock& clock) -> Result<std::unique_ptr<vault::Vault>> {
            TRY_LET(*nextCode, vault::Vault::resetPassword(folder, *code, login, *next, clock, useKeychain));
            return vault::Vault::open(folder, login, std::move(*next), clock);
        },
        [this, nextCode](Result<OpenedVault> opened) {
            if (!opened && nextCode->isEmpty()) {
                m_login->showSheetError(opened.error());
                return;
            }
            m_login->closeSheet();
            if (opened)
                showWorkspace(*opened);
            else // the password is set all the same
                m_login->showError(opened.error());
            const auto door = vault::Vault::lookAt(m_folder);
            showRecoverySheet(this, door ? door->clinicName : QString(), m_clock.today(), std::move(*nextCode));
        });
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (m_workspace || m_halfOpen)
            m_idle.start();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

// Another language: everything is made anew in it, where one was. Nothing can be forgotten that way.
void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    setWindowTitle(tr("カカリテ"));
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_workspace && !m_workspace->isImporting()) {
                m_spot = m_workspace->spot();
                Workspace* old = m_workspace;
                m_workspace = nullptr;
                m_stack->removeWidget(old);
                delete old;
                showWorkspace(*m_opened);
            } else if (m_login) {
                showLogin(false);
            }
        },
        Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_preferences.setWindowGeometry(saveGeometry());
    QWidget::closeEvent(event);
}

} // namespace kakarite::ui
