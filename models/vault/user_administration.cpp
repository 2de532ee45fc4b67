#include "models/vault/device_secret.h"
#include "models/vault/login_attempts.h"
#include "models/vault/open_vault.h"
#include "models/vault/roles.h"

#include <algorithm>

namespace kakarite::vault {

namespace {

using namespace Qt::StringLiterals;

QString subjectOf(std::int64_t userId)
{
    return u"user:%1"_s.arg(userId);
}

} // namespace

Result<void> checkPassword(const SecretBytes& password)
{
    constexpr int kLeastCharacters = 8;
    int characters = 0;
    for (std::size_t i = 0; i < password.size(); ++i)
        characters += (password.data()[i] & 0xc0) != 0x80; // not a continuation byte of UTF-8
    if (characters < kLeastCharacters)
        return failure(ErrorCode::PasswordTooWeak);
    return {};
}

Result<void> checkLogin(const QString& login)
{
    const bool printable = std::all_of(login.begin(), login.end(), [](QChar c) { return c.isPrint(); });
    if (login.isEmpty() || login.size() > 64 || login != login.trimmed() || !printable)
        return failure(ErrorCode::InvalidArgument, u"login"_s);
    return {};
}

Result<std::vector<UserEntry>> OpenVault::users() const
{
    TRY(m_open.actor.require(Right::Users));
    TRY_LET(const auto reader, openReader());
    TRY_LET(auto rows, reader->prepare("SELECT login, name, role, disabled FROM user ORDER BY id"));
    std::vector<UserEntry> users;
    while (true) {
        TRY_LET(const bool more, rows.step());
        if (!more)
            return users;
        users.push_back({rows.text(0), rows.text(1), roleOf(rows.text(2)), rows.integer(3) != 0});
    }
}

Result<std::int64_t> OpenVault::userId(Transaction& transaction, const QString& login) const
{
    TRY_LET(auto statement, transaction.prepare("SELECT id FROM user WHERE login = ?1"));
    TRY_LET(const bool found, statement.bind(1, login).step());
    if (!found)
        return failure(ErrorCode::VaultUserUnknown);
    return statement.integer(0);
}

Result<void> OpenVault::transactWithKeys(Intent intent, KeyFile changed,
                                         const std::function<Result<void>(Transaction&)>& fn)
{
    bool written = false;
    const Result<void> done = transact(m_open.actor, intent, [&](Transaction& transaction) -> Result<void> {
        TRY(fn(transaction));
        written = true;
        return changed.save(m_open.folder, m_open.dataKey);
    });
    if (done)
        m_open.keys = std::move(changed);
    else if (written)
        (void)m_open.keys.save(m_open.folder, m_open.dataKey);
    return done;
}

Result<void> OpenVault::addUser(const QString& login, const QString& name, Role role, SecretBytes password)
{
    TRY(m_open.actor.require(Right::Users));
    TRY(checkLogin(login));
    TRY(checkPassword(password));
    KeyFile keys = m_open.keys;
    if (name.trimmed().isEmpty())
        return failure(ErrorCode::InvalidArgument, u"name"_s);

    std::optional<SecretBytes> secret;
    if (keys.anyBound()) {
        TRY_LET(secret, readDeviceSecret(keys.vaultId));
    }
    KeySlot slot;
    slot.user = {login, name.trimmed(), role, false};
    const KdfCost cost = m_open.cost ? *m_open.cost : calibratedCost();
    TRY_LET(slot.key, sealKey(m_open.dataKey, password, secret ? &*secret : nullptr, keys.ownerOf(login), cost));

    // A slot without a user can only be left by a crash between the two writes; it is replaced.
    std::erase_if(keys.users, [&](const KeySlot& other) { return other.user.login == login; });
    keys.users.push_back(slot);
    return transactWithKeys(Intent::AddUser, std::move(keys), [&](Transaction& transaction) -> Result<void> {
        const auto known = userId(transaction, login);
        if (known)
            return failure(ErrorCode::AlreadyExists);
        if (known.error().code != ErrorCode::VaultUserUnknown)
            return std::unexpected(known.error());
        TRY_LET(auto insert, transaction.prepare("INSERT INTO user(login, name, role, created_at_ms)"
                                                 " VALUES (?1, ?2, ?3, ?4)"));
        insert.bind(1, login).bind(2, slot.user.name).bind(3, QString::fromLatin1(roleName(role)));
        TRY(insert.bind(4, transaction.nowMs()).run());
        transaction.note(subjectOf(transaction.lastInsertId()), 1);
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
        if (disabled) {
            TRY_LET(auto others, transaction.prepare("SELECT count(*) FROM user"
                                                     " WHERE role = 'admin' AND disabled = 0 AND id <> ?1"));
            TRY(others.bind(1, id).step());
            if (others.integer(0) == 0)
                return failure(ErrorCode::VaultLastAdmin);
        }
        TRY_LET(auto update, transaction.prepare("UPDATE user SET disabled = ?2 WHERE id = ?1"));
        TRY(update.bind(1, id).bind(2, disabled ? 1 : 0).run());
        transaction.note(subjectOf(id), 1);
        return {};
    });
}

Result<void> OpenVault::setPassword(const QString& login, SecretBytes current, SecretBytes next)
{
    const bool own = login == m_open.actor.login;
    if (!own)
        TRY(m_open.actor.require(Right::Users));
    TRY(checkPassword(next));
    KeyFile keys = m_open.keys;
    const KeySlot* mine = keys.find(m_open.actor.login);
    KeySlot* slot = keys.find(login);
    if (!mine || !slot)
        return failure(ErrorCode::VaultUserUnknown);
    std::optional<SecretBytes> secret;
    if (keys.anyBound()) {
        TRY_LET(secret, readDeviceSecret(keys.vaultId));
    }
    const SecretBytes* bound = secret ? &*secret : nullptr;

    // Whoever sits at an open window must still know the password of the one who opened it.
    LoginAttempts attempts(m_open.folder);
    TRY(attempts.check(m_open.actor.login, m_clock.nowMs()));
    const auto opened = openKey(mine->key, current, bound, keys.ownerOf(m_open.actor.login));
    if (!opened) {
        if (opened.error().code == ErrorCode::VaultWrongPassword)
            TRY(attempts.countFailure(m_open.actor.login, m_clock.nowMs()));
        return std::unexpected(opened.error());
    }
    const KdfCost cost = m_open.cost ? *m_open.cost : calibratedCost();
    TRY_LET(slot->key, sealKey(m_open.dataKey, next, bound, keys.ownerOf(login), cost));
    return transactWithKeys(Intent::ChangePassword, std::move(keys), [&](Transaction& transaction) -> Result<void> {
        TRY_LET(const std::int64_t id, userId(transaction, login));
        transaction.note(subjectOf(id), 1);
        return {};
    });
}

} // namespace kakarite::vault
