#include "models/vault/login_attempts.h"

#include "models/vault/key_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kakarite::vault {

namespace {

using namespace Qt::StringLiterals;

constexpr int kFreeFailures = 5;
constexpr int kLockingFailures = 10;
constexpr std::int64_t kFirstDelayMs = 30 * 1000;
constexpr std::int64_t kLongestDelayMs = 15 * 60 * 1000;

QString path(const QString& folder)
{
    return folder + "/attempts.json"_L1;
}

QJsonObject load(const QString& folder)
{
    QFile file(path(folder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.read(1024 * 1024)).object();
}

QString keyOf(const QString& login)
{
    return QString::fromLatin1(login.toUtf8().toBase64());
}

std::int64_t delayMs(int failures)
{
    if (failures < kFreeFailures)
        return 0;
    return std::min(kLongestDelayMs, kFirstDelayMs << std::min(failures - kFreeFailures, 10));
}

} // namespace

Result<void> LoginAttempts::check(const QString& login, std::int64_t runningMs, bool canBeUnlocked)
{
    QJsonObject all = load(m_folder);
    QJsonObject entry = all.value(keyOf(login)).toObject();
    if (canBeUnlocked && entry.value(u"failures"_s).toInt() >= kLockingFailures)
        return failure(ErrorCode::VaultLoginLocked);
    const std::int64_t seen = entry.value(u"seen_running_ms"_s).toInteger();
    // Less than what was seen: the computer was started again. More than that has passed at least that long, also where
    // it was started again long ago.
    const std::int64_t left = entry.value(u"wait_ms"_s).toInteger() - std::max<std::int64_t>(0, runningMs - seen);
    if (left <= 0)
        return {};
    entry.insert(u"wait_ms"_s, qint64(left));
    entry.insert(u"seen_running_ms"_s, qint64(runningMs));
    all.insert(keyOf(login), entry);
    TRY(writeFile(path(m_folder), QJsonDocument(all).toJson(QJsonDocument::Compact)));
    return failure(ErrorCode::VaultTooManyAttempts, QString::number((left + 999) / 1000));
}

Result<void> LoginAttempts::countFailure(const QString& login, std::int64_t runningMs)
{
    QJsonObject all = load(m_folder);
    QJsonObject entry = all.value(keyOf(login)).toObject();
    const int failures = entry.value(u"failures"_s).toInt() + 1;
    entry.insert(u"failures"_s, failures);
    entry.insert(u"wait_ms"_s, qint64(delayMs(failures)));
    entry.insert(u"seen_running_ms"_s, qint64(runningMs));
    all.insert(keyOf(login), entry);
    return writeFile(path(m_folder), QJsonDocument(all).toJson(QJsonDocument::Compact));
}

int LoginAttempts::failures(const QString& login) const
{
    return load(m_folder).value(keyOf(login)).toObject().value(u"failures"_s).toInt();
}

std::vector<LoginAttempts::Untold> LoginAttempts::untold() const
{
    std::vector<Untold> found;
    const QJsonObject all = load(m_folder);
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonObject entry = it.value().toObject();
        const int failures = entry.value(u"failures"_s).toInt() - entry.value(u"told"_s).toInt();
        if (failures > 0)
            found.push_back({QString::fromUtf8(QByteArray::fromBase64(it.key().toLatin1())), failures});
    }
    return found;
}

Result<void> LoginAttempts::markTold()
{
    QJsonObject all = load(m_folder);
    for (auto it = all.begin(); it != all.end(); ++it) {
        QJsonObject entry = it.value().toObject();
        entry.insert(u"told"_s, entry.value(u"failures"_s));
        it.value() = entry;
    }
    return writeFile(path(m_folder), QJsonDocument(all).toJson(QJsonDocument::Compact));
}

Result<void> LoginAttempts::clear(const QString& login)
{
    QJsonObject all = load(m_folder);
    if (!all.contains(keyOf(login)))
        return {};
    all.remove(keyOf(login));
    return writeFile(path(m_folder), QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace kakarite::vault
