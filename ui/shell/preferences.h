// What this PC remembers between two days: window, language, lock time, who opened last. Never anything of a patient.
#pragma once

#include <QSettings>

namespace kakarite::ui {

class Preferences {
public:
    // An empty path: the user's configuration folder.
    explicit Preferences(const QString& file = {});
    QString language() const; // "" = the system's
    void setLanguage(const QString& language);
    int lockMinutes() const;
    void setLockMinutes(int minutes);
    QString lastLogin() const;
    void setLastLogin(const QString& login);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

private:
    QSettings m_settings;
};

} // namespace kakarite::ui
