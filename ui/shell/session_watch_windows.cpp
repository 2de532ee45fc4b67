#include "ui/shell/session_watch.h"

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>
#include <QWindow>

#include <windows.h>
#include <wtsapi32.h>

namespace kakarite::ui {

// A window of its own without a picture gets the notifications; the filter sees every message of this thread.
class SessionWatch::Platform : public QAbstractNativeEventFilter {
public:
    explicit Platform(SessionWatch& watch) : m_watch(watch)
    {
        m_window.create();
        WTSRegisterSessionNotification(handle(), NOTIFY_FOR_THIS_SESSION);
        QCoreApplication::instance()->installNativeEventFilter(this);
    }
    ~Platform() override
    {
        if (QCoreApplication* application = QCoreApplication::instance())
            application->removeNativeEventFilter(this);
        WTSUnRegisterSessionNotification(handle());
    }
    bool nativeEventFilter(const QByteArray&, void* event, qintptr*) override
    {
        const auto* message = static_cast<const MSG*>(event);
        const bool locked = message->message == WM_WTSSESSION_CHANGE &&
                            (message->wParam == WTS_SESSION_LOCK || message->wParam == WTS_CONSOLE_DISCONNECT ||
                             message->wParam == WTS_REMOTE_DISCONNECT);
        const bool sleeps = message->message == WM_POWERBROADCAST && message->wParam == PBT_APMSUSPEND;
        if (locked || sleeps)
            Q_EMIT m_watch.left();
        return false;
    }

private:
    HWND handle() const { return reinterpret_cast<HWND>(m_window.winId()); }
    SessionWatch& m_watch;
    QWindow m_window;
};

SessionWatch::SessionWatch(QObject* parent) : QObject(parent), m_platform(std::make_unique<Platform>(*this))
{
}
SessionWatch::~SessionWatch() = default;

} // namespace kakarite::ui
