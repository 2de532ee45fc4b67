// What an open vault does about the second factor of the person who is logged in.
#include "models/vault/open_vault.h"
#include "models/vault/password_rule.h"
#include "models/vault/second_factor.h"
#include "models/vault/totp.h"

namespace kakarite::vault {

Result<bool> OpenVault::ownSecondFactor()
{
    const std::scoped_lock guard(m_mutex);
    return hasSecondFactor(writer(), m_open.actor.userId);
}

Result<void> OpenVault::login(const SecretBytes& secondFactor)
{
    TRY_LET(const bool asked, ownSecondFactor());
    return transact(m_open.actor, Intent::Login, [&](Transaction& transaction) -> Result<void> {
        transaction.note(subjectOfUser(m_open.actor.userId), 1);
        return asked ? useFactor(transaction, m_open.actor.userId, secondFactor) : Result<void>();
    });
}

Result<Vault::SecondFactorOffer> OpenVault::offerSecondFactor(const SecretBytes& password)
{
    TRY(requirePassword(password));
    TRY_LET(const SecretBytes secret, transact(m_open.actor, Intent::ChangeSecondFactor, [&](Transaction& transaction) {
                transaction.note(subjectOfUser(m_open.actor.userId), 0);
                return offerFactor(transaction, m_open.actor.userId);
            }));
    return SecondFactorOffer{totp::base32(secret), totp::uri(secret, m_open.keys.clinicName, m_open.actor.login)};
}

Result<std::vector<SecretBytes>> OpenVault::confirmSecondFactor(const SecretBytes& code)
{
    return transact(m_open.actor, Intent::ChangeSecondFactor,
                    [&](Transaction& transaction) -> Result<std::vector<SecretBytes>> {
                        transaction.note(subjectOfUser(m_open.actor.userId), 1);
                        TRY(confirmFactor(transaction, m_open.actor.userId, code));
                        return makeSpareCodes(transaction, m_open.actor.userId);
                    });
}

Result<std::vector<SecretBytes>> OpenVault::newSpareCodes(const SecretBytes& password)
{
    TRY(requirePassword(password));
    TRY_LET(const bool on, ownSecondFactor());
    if (!on)
        return failure(ErrorCode::NotFound, QStringLiteral("second factor"));
    return transact(m_open.actor, Intent::ChangeSecondFactor, [&](Transaction& transaction) {
        transaction.note(subjectOfUser(m_open.actor.userId), 1);
        return makeSpareCodes(transaction, m_open.actor.userId);
    });
}

Result<void> OpenVault::endSecondFactor(const QString& login, const SecretBytes& password)
{
    const bool own = login == m_open.actor.login;
    if (!own)
        TRY(m_open.actor.require(Right::Users));
    TRY(requirePassword(password));
    if (own) // from now on it stands alone
        TRY(checkPassword(password, login));
    return transact(m_open.actor, Intent::ChangeSecondFactor, [&](Transaction& transaction) -> Result<void> {
        TRY_LET(const std::int64_t id, userId(transaction, login));
        TRY(removeFactor(transaction, id));
        transaction.note(subjectOfUser(id), -1);
        if (own)
            return {};
        // How long the other's password is nobody knows: its owner chooses another.
        TRY_LET(auto update, transaction.prepare("UPDATE user SET initial = 1 WHERE id = ?1"));
        return update.bind(1, id).run();
    });
}

} // namespace kakarite::vault
