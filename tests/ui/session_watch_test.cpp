// The system locks its screen or goes to sleep: heard from a real message bus.
#include "ui/shell/session_watch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace kakarite::ui;
using namespace Qt::StringLiterals;

namespace {

// A bus of our own in place of the session's and the system's; they are asked for once a process.
class SessionWatchTest : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_daemon = new QProcess;
        s_daemon->start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
        ASSERT_TRUE(s_daemon->waitForStarted()) << "dbus-daemon is missing";
        ASSERT_TRUE(s_daemon->waitForReadyRead(10000));
        const QByteArray address = s_daemon->readAllStandardOutput().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    }
    static void TearDownTestSuite()
    {
        s_daemon->kill();
        s_daemon->waitForFinished();
        delete s_daemon;
    }
    SessionWatchTest()
        : m_system(QDBusConnection::connectToBus(QString::fromLatin1(qgetenv("DBUS_SESSION_BUS_ADDRESS")), u"system"_s))
    {
        EXPECT_TRUE(m_system.registerService(u"org.freedesktop.login1"_s));
    }
    ~SessionWatchTest() override { QDBusConnection::disconnectFromBus(u"system"_s); }

    void say(const QString& path, const QString& interface, const QString& signal, const QVariantList& values = {})
    {
        QDBusMessage message = QDBusMessage::createSignal(path, interface, signal);
        message.setArguments(values);
        ASSERT_TRUE(m_system.send(message));
    }

    static QProcess* s_daemon;
    QDBusConnection m_system;
};

QProcess* SessionWatchTest::s_daemon = nullptr;

} // namespace

TEST_F(SessionWatchTest, HearsThatThePersonLeaves)
{
    SessionWatch watch;
    QSignalSpy left(&watch, &SessionWatch::left);
    say(u"/org/freedesktop/login1/session/_32"_s, u"org.freedesktop.login1.Session"_s, u"Lock"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return left.size() == 1; }, 5000));
    say(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, {true});
    EXPECT_TRUE(QTest::qWaitFor([&] { return left.size() == 2; }, 5000));
    say(u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, {true});
    EXPECT_TRUE(QTest::qWaitFor([&] { return left.size() == 3; }, 5000));
}

TEST_F(SessionWatchTest, ComingBackIsNotLeaving)
{
    SessionWatch watch;
    QSignalSpy left(&watch, &SessionWatch::left);
    say(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, {false});
    say(u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, {false});
    // A later message that is heard shows that the earlier ones have arrived.
    say(u"/org/freedesktop/login1/session/_32"_s, u"org.freedesktop.login1.Session"_s, u"Lock"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !left.isEmpty(); }, 5000));
    EXPECT_EQ(left.size(), 1);
}
