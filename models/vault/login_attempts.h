// Failed logins, counted beside the keys: without the key nothing can be written to the log. They are written there at
// the next success of anybody. From the fifth failure on a login waits 30 s, then twice as long each time, 15 minutes
// at most; from the tenth on it is locked until an administrator or the recovery code unlocks it (spec: security.md
// A9).
//
// A wait passes while the computer runs, whatever day its clock is set to: what is left of it lies in the file and is
// measured by the time since the computer was started. Starting the program again changes nothing; starting the
// computer again begins with what was left when it was last asked for, and a sleep may count for nothing.
// Whoever can delete the file can also copy the vault: the counter stops people at the keyboard, Argon2id the others.
#pragma once

#include "models/base/result.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace kakarite::vault {

class LoginAttempts {
public:
    explicit LoginAttempts(QString folder) : m_folder(std::move(folder)) {}

    // VaultTooManyAttempts while the login must wait; its detail is the rest in seconds. VaultLoginLocked where it was
    // locked and somebody can unlock it. `runningMs` is that of a Clock.
    Result<void> check(const QString& login, std::int64_t runningMs, bool canBeUnlocked = false);
    Result<void> countFailure(const QString& login, std::int64_t runningMs);
    int failures(const QString& login) const;
    Result<void> clear(const QString& login);
    // What the log has not been told yet, of anybody: somebody who is away may be under attack.
    struct Untold {
        QString login; // empty: logins that nobody has
        int failures = 0;
    };
    std::vector<Untold> untold() const;
    Result<void> markTold();

private:
    QString m_folder;
};

} // namespace kakarite::vault
