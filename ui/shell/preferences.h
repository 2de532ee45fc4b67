// What this PC remembers between two days: window, language, lock time, who opened last, how each person likes the
// pages. Never anything of a patient.
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
    // How a person likes a page: filters, columns. By login, since several people use one PC.
    QVariantMap habits(const QString& page, const QString& login) const;
    void setHabits(const QString& page, const QString& login, const QVariantMap& habits);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

private:
    QSettings m_settings;
};

} // namespace kakarite::ui
