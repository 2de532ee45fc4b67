#include "models/vault/second_factor.h"

#include "models/vault/key_wrap.h"
#include "models/vault/totp.h"

#include <cstring>

namespace kakarite::vault {

namespace {

constexpr int kSpareCodes = 10;
constexpr std::size_t kSpareCharacters = 10; // of base32: 50 bits

// Hashed with its owner; 50 random bits behind an encrypted database need no slow hash.
QByteArray spareHash(std::int64_t userId, const SecretBytes& code)
{
    SecretBytes plain(sizeof(userId) + kSpareCharacters);
    std::memcpy(plain.data(), &userId, sizeof(userId));
    std::size_t size = sizeof(userId);
    for (std::size_t i = 0; i < code.size(); ++i) {
        unsigned char c = code.data()[i];
        if (c == ' ' || c == '-' || c == '\r' || c == '\n')
            continue;
        if (size == plain.size())
            return {};
        if (c >= 'a' && c <= 'z')
            c = static_cast<unsigned char>(c - 'a' + 'A');
        plain.data()[size++] = c;
    }
    if (size != plain.size())
        return {};
    return hashOf({reinterpret_cast<const char*>(plain.data()), qsizetype(plain.size())});
}

struct Factor {
    SecretBytes secret;
    bool confirmed = false;
    std::int64_t lastStep = 0;
};

Result<std::optional<Factor>> factorOf(sqlite3* database, std::int64_t userId)
{
    TRY_LET(auto row,
            Statement::prepare(database, "SELECT secret, since_ms, last_step FROM second_factor WHERE id = ?1"));
    TRY_LET(const bool found, row.bind(1, userId).step());
    if (!found)
        return std::optional<Factor>();
    const QByteArrayView secret = row.blobView(0);
    Factor factor;
    factor.secret =
        SecretBytes::copyOf({reinterpret_cast<const unsigned char*>(secret.data()), std::size_t(secret.size())});
    factor.confirmed = !row.isNull(1);
    factor.lastStep = row.integer(2);
    return std::optional(std::move(factor));
}

Result<void> rememberStep(Transaction& transaction, std::int64_t userId, std::int64_t step)
{
    TRY_LET(auto update, transaction.prepare("UPDATE second_factor SET last_step = ?2,"
                                             " since_ms = coalesce(since_ms, ?3) WHERE id = ?1"));
    return update.bind(1, userId).bind(2, step).bind(3, transaction.nowMs()).run();
}

} // namespace

Result<bool> hasSecondFactor(sqlite3* database, std::int64_t userId)
{
    TRY_LET(const auto factor, factorOf(database, userId));
    return factor && factor->confirmed;
}

Result<SecretBytes> offerFactor(Transaction& transaction, std::int64_t userId)
{
    TRY_LET(const auto present, factorOf(transaction.database(), userId));
    if (present && present->confirmed)
        return failure(ErrorCode::AlreadyExists, QStringLiteral("second factor"));
    SecretBytes secret = SecretBytes::random(totp::kSecretBytes);
    TRY_LET(auto write, transaction.prepare("INSERT OR REPLACE INTO second_factor(id, secret) VALUES (?1, ?2)"));
    write.bind(1, userId).bindBlob(2, {reinterpret_cast<const char*>(secret.data()), qsizetype(secret.size())});
    TRY(write.run());
    return secret;
}

Result<void> confirmFactor(Transaction& transaction, std::int64_t userId, const SecretBytes& code)
{
    TRY_LET(const auto factor, factorOf(transaction.database(), userId));
    if (!factor || factor->confirmed)
        return failure(ErrorCode::NotFound, QStringLiteral("second factor"));
    const auto step = totp::matchingStep(factor->secret, code, transaction.nowMs(), factor->lastStep);
    if (!step)
        return failure(ErrorCode::VaultSecondFactorWrong);
    return rememberStep(transaction, userId, *step);
}

Result<void> removeFactor(Transaction& transaction, std::int64_t userId)
{
    TRY_LET(auto factor, transaction.prepare("DELETE FROM second_factor WHERE id = ?1"));
    TRY(factor.bind(1, userId).run());
    TRY_LET(auto codes, transaction.prepare("DELETE FROM second_factor_code WHERE user_id = ?1"));
    return codes.bind(1, userId).run();
}

Result<std::vector<SecretBytes>> makeSpareCodes(Transaction& transaction, std::int64_t userId)
{
    TRY_LET(auto clear, transaction.prepare("DELETE FROM second_factor_code WHERE user_id = ?1"));
    TRY(clear.bind(1, userId).run());
    TRY_LET(auto insert, transaction.prepareHot("INSERT INTO second_factor_code(user_id, hash) VALUES (?1, ?2)"));
    std::vector<SecretBytes> codes;
    for (int i = 0; i < kSpareCodes; ++i) {
        const SecretBytes text =
            totp::base32(SecretBytes::random(7)); // 12 characters, the first ten of them all random
        SecretBytes code(kSpareCharacters + 1);
        std::memcpy(code.data(), text.data(), 5);
        code.data()[5] = '-';
        std::memcpy(code.data() + 6, text.data() + 5, 5);
        TRY(insert.bind(1, userId).bindBlob(2, spareHash(userId, code)).run());
        codes.push_back(std::move(code));
    }
    return codes;
}

Result<void> useFactor(Transaction& transaction, std::int64_t userId, const SecretBytes& code)
{
    TRY_LET(const auto factor, factorOf(transaction.database(), userId));
    if (!factor || !factor->confirmed)
        return failure(ErrorCode::NotFound, QStringLiteral("second factor"));
    if (const auto step = totp::matchingStep(factor->secret, code, transaction.nowMs(), factor->lastStep))
        return rememberStep(transaction, userId, *step);
    const QByteArray hash = spareHash(userId, code);
    if (hash.isEmpty())
        return failure(ErrorCode::VaultSecondFactorWrong);
    TRY_LET(auto spend, transaction.prepare("UPDATE second_factor_code SET used_at_ms = ?3"
                                            " WHERE user_id = ?1 AND hash = ?2 AND used_at_ms IS NULL"));
    TRY(spend.bind(1, userId).bindBlob(2, hash).bind(3, transaction.nowMs()).run());
    if (sqlite3_changes(transaction.database()) != 1)
        return failure(ErrorCode::VaultSecondFactorWrong);
    transaction.note(u"spare_code", 1);
    return {};
}

} // namespace kakarite::vault
