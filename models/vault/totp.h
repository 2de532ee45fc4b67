// One-time codes by time (RFC 6238: HMAC-SHA-1, 30 s, six digits), as every authenticator app makes them.
#pragma once

#include "models/base/secret_bytes.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace kakarite::vault::totp {

inline constexpr std::size_t kSecretBytes = 20;
inline constexpr std::int64_t kStepMs = 30 * 1000;

int codeAt(const SecretBytes& secret, std::int64_t step); // 0..999999
// The step whose code was typed: the current one or a neighbour of it, but only one later than `usedStep`.
std::optional<std::int64_t> matchingStep(const SecretBytes& secret, const SecretBytes& typed, std::int64_t nowMs,
                                         std::int64_t usedStep);
SecretBytes base32(const SecretBytes& bytes); // capital letters and 2-7, without padding
// otpauth://totp/… with issuer and account.
SecretBytes uri(const SecretBytes& secret, const QString& clinic, const QString& login);

} // namespace kakarite::vault::totp
