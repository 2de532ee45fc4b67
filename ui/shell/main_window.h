// The window: what it shows is the first run, the login, or the unlocked clinic. Locks itself when nobody touches it,
// and when the person locks or leaves the PC.
#pragma once

#include "translations/wording.h"
#include "ui/shell/database_thread.h"
#include "ui/shell/preferences.h"
#include "ui/shell/session_watch.h"
#include "ui/shell/workspace.h"

#include <QStackedWidget>
#include <QTimer>

#include <optional>

namespace kakarite::ui {

class FirstRunPage;
class LoginPage;

class MainWindow : public QWidget {
    Q_OBJECT
public:
    MainWindow(const QString& vaultFolder, const Clock& clock, Preferences& preferences,
               translations::Wording& wording);
    ~MainWindow() override;

    void begin(const QString& login = {}); // looks at the folder: first run or login
    void unlock(const QString& login, SecretBytes password, SecretBytes secondFactor = {});
    enum class LockCause { Asked, Idle, PcLeft };
    void lock(LockCause cause = LockCause::Asked);
    // A backup into the folder: what may be there and cannot be opened is moved aside.
    void restore(const QString& backup);
    Workspace* workspace() { return m_workspace; }
    DatabaseThread& database() { return *m_database; }
    void setIdleLimitMs(int ms);                                  // for tests; otherwise from the preferences
    void setSessionLimitMs(int ms) { m_longest.setInterval(ms); } // likewise; otherwise twelve hours

Q_SIGNALS:
    void unlocked();
    void unlockFailed(const kakarite::Error& error);
    void locked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void showLogin(bool afterLock);
    void showFirstRun();
    void showWorkspace(const OpenedVault& opened);
    void showPage(QWidget* page);
    void makeClinic();
    void chooseBackup();
    void resetPassword();
    void chooseOwnPassword(const OpenedVault& opened); // before anything is shown
    void leaveUnopened();
    void idle();
    void endSession();
    void recordLock(LockCause cause);

    QString m_folder;
    const Clock& m_clock;
    Preferences& m_preferences;
    translations::Wording& m_wording;
    std::unique_ptr<DatabaseThread> m_database;
    QStackedWidget* m_stack;
    LoginPage* m_login = nullptr;
    FirstRunPage* m_firstRun = nullptr;
    Workspace* m_workspace = nullptr;
    std::optional<OpenedVault> m_opened;
    std::optional<Workspace::Spot> m_spot;
    QString m_lastLogin;
    bool m_halfOpen = false; // open, while a first password is chosen or the recovery code kept
    QTimer m_idle;
    QTimer m_longest; // nobody stays logged in longer, however busy (security.md A5)
    SessionWatch m_session;
};

} // namespace kakarite::ui
