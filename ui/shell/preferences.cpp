#include "ui/shell/preferences.h"

#include <QStandardPaths>

namespace kakarite::ui {

namespace {

QString defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/window.ini");
}

} // namespace

Preferences::Preferences(const QString& file) : m_settings(file.isEmpty() ? defaultFile() : file, QSettings::IniFormat)
{
}

QString Preferences::language() const
{
    return m_settings.value(QStringLiteral("language")).toString();
}

void Preferences::setLanguage(const QString& language)
{
    m_settings.setValue(QStringLiteral("language"), language);
}

int Preferences::lockMinutes() const
{
    return qBound(1, m_settings.value(QStringLiteral("lock_minutes"), 5).toInt(), 30);
}

void Preferences::setLockMinutes(int minutes)
{
    m_settings.setValue(QStringLiteral("lock_minutes"), minutes);
}

QString Preferences::lastLogin() const
{
    return m_settings.value(QStringLiteral("last_login")).toString();
}

void Preferences::setLastLogin(const QString& login)
{
    m_settings.setValue(QStringLiteral("last_login"), login);
}

namespace {

QString habitsKey(const QString& page, const QString& login)
{
    // As hex: a login may hold a slash, which would be a group.
    return QStringLiteral("habits/%1/%2").arg(page, QString::fromLatin1(login.toUtf8().toHex()));
}

} // namespace

QVariantMap Preferences::habits(const QString& page, const QString& login) const
{
    return m_settings.value(habitsKey(page, login)).toMap();
}

void Preferences::setHabits(const QString& page, const QString& login, const QVariantMap& habits)
{
    m_settings.setValue(habitsKey(page, login), habits);
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(QStringLiteral("window")).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray& geometry)
{
    m_settings.setValue(QStringLiteral("window"), geometry);
}

} // namespace kakarite::ui
