// Hears when the person leaves the PC in the system's own way: the screen is locked, the user is switched, the PC goes
// to sleep. The window then locks too (security.md A5).
//
// One file a platform: logind and the screen saver over D-Bus on Linux, session notifications on Windows. Where the
// system says nothing (no D-Bus), nothing is emitted, and the idle lock remains. Used on the GUI thread.
#pragma once

#include <QObject>

#include <memory>

namespace kakarite::ui {

class SessionWatch : public QObject {
    Q_OBJECT
public:
    explicit SessionWatch(QObject* parent = nullptr);
    ~SessionWatch() override;

Q_SIGNALS:
    void left();

private:
    class Platform;
    std::unique_ptr<Platform> m_platform;
};

} // namespace kakarite::ui
