// Failed logins, counted beside the keys: without the key nothing can be written to the log. They are written there at
// the next success. From the fifth failure on a login waits 30 s, then twice as long each time, 15 minutes at most.
// Whoever can delete the file can also copy the vault: the counter stops people at the keyboard, Argon2id the others.
#pragma once

#include "models/base/result.h"

#include <QString>

#include <cstdint>

namespace kakarite::vault {

class LoginAttempts {
public:
    explicit LoginAttempts(QString folder) : m_folder(std::move(folder)) {}

    // VaultTooManyAttempts while the login must wait; its detail is the rest in seconds.
    Result<void> check(const QString& login, std::int64_t nowMs) const;
    Result<void> countFailure(const QString& login, std::int64_t nowMs);
    int failures(const QString& login) const;
    Result<void> clear(const QString& login);

private:
    QString m_folder;
};

} // namespace kakarite::vault
