#include "models/base/japanese_text.h"
#include "models/vault/device_secret.h"
#include "models/vault/login_attempts.h"
#include "models/vault/open_vault.h"
#include "models/vault/password_rule.h"
#include "models/vault/roles.h"
#include "models/vault/second_factor.h"

#include <algorithm>

namespace kakarite::vault {

using namespace Qt::StringLiterals;

namespace {

Result<UserEntry> userEntry(const Reader& reader, std::int64_t id)
{
    TRY_LET(auto row, reader.prepare("SELECT login, name, role, disabled FROM user WHERE id = ?1"));
    TRY(row.bind(1, id).step());
    return UserEntry{row.text(0), row.text(1), roleOf(row.text(2)), row.integer(3) != 0};
}

} // namespace

Result<void> checkLogin(const QString& login)
{
    const bool printable = std::all_of(login.begin(), login.end(), [](QChar c) { return c.isPrint(); });
    if (login.isEmpty() || login.size() > 64 || login != login.trimmed() || !printable)
        return failure(ErrorCode::InvalidArgument, u"login"_s);
    return {};
}

Result<void> checkName(const QString& name)
{
    if (name.trimmed().isEmpty())
        return failure(ErrorCode::InvalidArgument, u"name"_s);
    if (hasUnseen(name) || name.contains(u'\n') || name.contains(u'\t'))
        return failure(ErrorCode::VaultUserNameUnseen);
    return {};
}

Result<std::vector<UserEntry>> OpenVault::users() const
{
    TRY(m_open.actor.require(Right::Users));
    TRY_LET(const auto reader, openReader());
    TRY_LET(auto rows, reader->prepare("SELECT login, name, role, disabled, initial,"
                                       " ifnull(initial_until_ms <= ?1, 0),"
                                       " EXISTS(SELECT 1 FROM second_factor f WHERE f.id = user.id AND f.since_ms > 0)"
                                       " FROM user WHERE removed = 0 ORDER BY id"));
    rows.bind(1, m_clock.nowMs());
    std::vector<UserEntry> users;
    while (true) {
        TRY_LET(const bool more, rows.step());
        if (!more)
            return users;
        users.push_back({rows.text(0), rows.text(1), roleOf(rows.text(2)), rows.integer(3) != 0, rows.integer(4) != 0,
                         rows.integer(5) != 0, rows.integer(6) != 0});
    }
}

Result<std::int64_t> OpenVault::userId(const Reader& reader, const QString& login) const
{
    TRY_LET(auto statement, reader.prepare("SELECT id FROM user WHERE login = ?1 AND removed = 0"));
    TRY_LET(const bool found, statement.bind(1, login).step());
    if (!found)
        return failure(ErrorCode::VaultUserUnknown);
    return statement.integer(0);
}

Result<void> OpenVault::transactWithKeys(Intent intent, KeyFile changed,
                                         const std::function<Result<void>(Transaction&)>& fn)
{
    bool written = false;
    changed.generation = m_open.keys.generation + 1;
    const Result<void> done = transact(m_open.actor, intent, [&](Transaction& transaction) -> Result<void> {
        TRY(fn(transaction));
        TRY_LET(auto count, transaction.prepare("UPDATE key_file SET generation = ?1"));
        TRY(count.bind(1, changed.generation).run());
        written = true;
        return changed.save(m_open.folder, m_open.dataKey);
    });
    if (done)
        m_open.keys = std::move(changed);
    else if (written)
        (void)m_open.keys.save(m_open.folder, m_open.dataKey);
    return done;
}

bool OpenVault::ownSlotIsBound() const
{
    return std::ranges::any_of(m_open.keys.users, [this](const KeySlot& slot) {
        return slot.key.bound && slot.user.login == m_open.actor.login;
    });
}

Result<void> OpenVault::addUser(const QString& login, const QString& name, Role role, SecretBytes password)
{
    TRY(m_open.actor.require(Right::Users));
    TRY(checkLogin(login));
    TRY(checkPassword(password, login));
    TRY(checkName(name));
    KeyFile keys = m_open.keys;

    TRY_LET(const auto secret, readDeviceSecretIf(ownSlotIsBound(), keys.vaultId));
    KeySlot slot;
    slot.user = {.login = login, .name = name.trimmed(), .role = role};
    const KdfCost cost = m_open.cost ? *m_open.cost : calibratedCost();
    TRY_LET(slot.key, sealKey(m_open.dataKey, password, secret ? &*secret : nullptr, keys.ownerOf(login), cost));

    // A slot without a user can only be left by a crash between the two writes; it is replaced.
    std::erase_if(keys.users, [&](const KeySlot& other) { return other.user.login == login; });
    keys.users.push_back(slot);
    return transactWithKeys(Intent::AddUser, std::move(keys), [&](Transaction& transaction) -> Result<void> {
        // Nor one of somebody who left: the log would not tell the two apart.
        TRY_LET(auto known, transaction.prepare("SELECT removed FROM user WHERE login = ?1"));
        TRY_LET(const bool taken, known.bind(1, login).step());
        if (taken)
            return failure(known.integer(0) != 0 ? ErrorCode::VaultLoginWasUsed : ErrorCode::AlreadyExists);
        TRY_LET(auto insert, transaction.prepare("INSERT INTO user(login, name, role, created_at_ms, initial,"
                                                 " initial_until_ms) VALUES (?1, ?2, ?3, ?4, 1, ?5)"));
        insert.bind(1, login).bind(2, slot.user.name).bind(3, QString::fromLatin1(roleName(role)));
        TRY(insert.bind(4, transaction.nowMs()).bind(5, transaction.nowMs() + kInitialPasswordMs).run());
        transaction.note(subjectOfUser(transaction.lastInsertId()), 1);
        return {};
    });
}

Result<void> OpenVault::setUserDisabled(const QString& login, bool disabled)
{
    TRY(m_open.actor.require(Right::Users));
    KeyFile keys = m_open.keys;
    if (KeySlot* slot = keys.find(login))
        slot->user.disabled = disabled;
    const Intent intent = disabled ? Intent::DisableUser : Intent::EnableUser;
    return transactWithKeys(intent, std::move(keys), [&](Transaction& transaction) -> Result<void> {
        TRY_LET(const std::int64_t id, userId(transaction, login));
        if (disabled)
            TRY(requireAnotherAdmin(transaction, id));
        TRY_LET(auto update, transaction.prepare("UPDATE user SET disabled = ?2 WHERE id = ?1"));
        TRY(update.bind(1, id).bind(2, disabled ? 1 : 0).run());
        transaction.note(subjectOfUser(id), 1);
        return {};
    });
}

Result<void> OpenVault::setUserRole(const QString& login, Role role)
{
    TRY(m_open.actor.require(Right::Users));
    KeyFile keys = m_open.keys;
    if (KeySlot* slot = keys.find(login))
        slot->user.role = role;
    return transactWithKeys(Intent::ChangeRole, std::move(keys), [&](Transaction& transaction) -> Result<void> {
        TRY_LET(const std::int64_t id, userId(transaction, login));
        if (role != Role::Admin)
            TRY(requireAnotherAdmin(transaction, id));
        TRY_LET(auto update, transaction.prepare("UPDATE user SET role = ?2 WHERE id = ?1"));
        TRY(update.bind(1, id).bind(2, QString::fromLatin1(roleName(role))).run());
        transaction.note(subjectOfUser(id), 1);
        return {};
    });
}

Result<void> OpenVault::requireAnotherAdmin(Transaction& transaction, std::int64_t userId) const
{
    TRY_LET(auto others, transaction.prepare("SELECT count(*) FROM user"
                                             " WHERE role = 'admin' AND disabled = 0 AND removed = 0 AND id <> ?1"));
    TRY(others.bind(1, userId).step());
    if (others.integer(0) == 0)
        return failure(ErrorCode::VaultLastAdmin);
    return {};
}

Result<void> OpenVault::requirePassword(const SecretBytes& password)
{
    const QString login = m_open.actor.login;
    const KeySlot* mine = m_open.keys.find(login);
    if (!mine)
        return failure(ErrorCode::VaultUserUnknown);
    TRY_LET(const auto secret, readDeviceSecretIf(mine->key.bound, m_open.keys.vaultId));
    LoginAttempts attempts(m_open.folder);
    TRY(attempts.check(login, m_clock.runningMs()));
    const auto opened = openKey(mine->key, password, secret ? &*secret : nullptr, m_open.keys.ownerOf(login));
    if (opened)
        return {};
    if (opened.error().code == ErrorCode::VaultWrongPassword)
        TRY(attempts.countFailure(login, m_clock.runningMs()));
    return std::unexpected(opened.error());
}

Result<void> OpenVault::setPassword(const QString& login, SecretBytes current, SecretBytes next)
{
    const bool own = login == m_open.actor.login;
    if (!own)
        TRY(m_open.actor.require(Right::Users));
    bool secondFactor = false;
    UserEntry user;
    {
        TRY_LET(const auto reader, openReader());
        TRY_LET(const std::int64_t id, userId(*reader, login));
        TRY_LET(secondFactor, hasSecondFactor(reader->database(), id));
        TRY_LET(user, userEntry(*reader, id));
    }
    TRY(checkPassword(next, login, secondFactor));
    TRY(requirePassword(current));
    KeyFile keys = m_open.keys;
    if (!keys.find(login)) // came after the backup that keys.json was restored from
        keys.users.push_back({user, {}});
    KeySlot* slot = keys.find(login);
    TRY_LET(const auto secret, readDeviceSecretIf(ownSlotIsBound(), keys.vaultId));
    const KdfCost cost = m_open.cost ? *m_open.cost : calibratedCost();
    TRY_LET(slot->key, sealKey(m_open.dataKey, next, secret ? &*secret : nullptr, keys.ownerOf(login), cost));
    TRY(transactWithKeys(Intent::ChangePassword, std::move(keys), [&](Transaction& transaction) -> Result<void> {
        TRY_LET(const std::int64_t id, userId(transaction, login));
        TRY_LET(auto update, transaction.prepare("UPDATE user SET initial = ?2, initial_until_ms = ?3 WHERE id = ?1"));
        update.bind(1, id).bind(2, own ? 0 : 1);
        own ? update.bindNull(3) : update.bind(3, transaction.nowMs() + kInitialPasswordMs);
        TRY(update.run());
        transaction.note(subjectOfUser(id), 1);
        return {};
    }));
    if (own)
        m_initialPassword = false;
    return LoginAttempts(m_open.folder).clear(login); // whoever gave it out has unlocked it
}

Result<void> OpenVault::unlockUser(const QString& login)
{
    TRY(transact(m_open.actor, Intent::UnlockUser, [&](Transaction& transaction) -> Result<void> {
        TRY_LET(const std::int64_t id, userId(transaction, login));
        transaction.note(subjectOfUser(id), LoginAttempts(m_open.folder).failures(login));
        return {};
    }));
    return LoginAttempts(m_open.folder).clear(login);
}

} // namespace kakarite::vault
