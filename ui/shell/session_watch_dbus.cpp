#include "ui/shell/session_watch.h"

#include <QDBusConnection>

namespace kakarite::ui {

using namespace Qt::StringLiterals;

// QtDBus delivers to slots by name alone; this object has those names.
class SessionWatch::Platform : public QObject {
    Q_OBJECT
public:
    explicit Platform(SessionWatch& watch) : m_watch(watch)
    {
        const QString logind = u"org.freedesktop.login1"_s;
        QDBusConnection system = QDBusConnection::systemBus();
        // Of any session: on a PC with several people, one lock too many does no harm.
        system.connect(logind, QString(), logind + u".Session"_s, u"Lock"_s, this, SLOT(leave()));
        system.connect(logind, u"/org/freedesktop/login1"_s, logind + u".Manager"_s, u"PrepareForSleep"_s, this,
                       SLOT(leaveIf(bool)));
        QDBusConnection session = QDBusConnection::sessionBus();
        for (const QString& name : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s})
            session.connect(QString(), QString(), name, u"ActiveChanged"_s, this, SLOT(leaveIf(bool)));
    }

public Q_SLOTS:
    void leave() { Q_EMIT m_watch.left(); }
    void leaveIf(bool away)
    {
        if (away)
            leave();
    }

private:
    SessionWatch& m_watch;
};

SessionWatch::SessionWatch(QObject* parent) : QObject(parent), m_platform(std::make_unique<Platform>(*this))
{
}
SessionWatch::~SessionWatch() = default;

} // namespace kakarite::ui

#include "session_watch_dbus.moc"
