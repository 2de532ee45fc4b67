#include "models/vault/totp.h"

#include <QUrl>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <cstring>

namespace kakarite::vault::totp {

namespace {

constexpr int kDigits = 6;

// The six digits, however they were grouped; nothing where there are others.
std::optional<int> digitsOf(const SecretBytes& typed)
{
    int value = 0;
    int count = 0;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const unsigned char c = typed.data()[i];
        if (c == ' ' || c == '-' || c == '\r' || c == '\n')
            continue;
        if (c < '0' || c > '9' || ++count > kDigits)
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return count == kDigits ? std::optional(value) : std::nullopt;
}

} // namespace

int codeAt(const SecretBytes& secret, std::int64_t step)
{
    std::array<unsigned char, 8> counter{};
    for (std::size_t i = 0; i < counter.size(); ++i)
        counter[i] = static_cast<unsigned char>(std::uint64_t(step) >> (56 - 8 * i));
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned int size = 0;
    HMAC(EVP_sha1(), secret.data(), int(secret.size()), counter.data(), counter.size(), hash.data(), &size);
    const std::size_t at = hash[19] & 15U;
    const std::uint32_t bits = (std::uint32_t(hash[at] & 127U) << 24) | (std::uint32_t(hash[at + 1]) << 16) |
                               (std::uint32_t(hash[at + 2]) << 8) | std::uint32_t(hash[at + 3]);
    return int(bits % 1'000'000);
}

std::optional<std::int64_t> matchingStep(const SecretBytes& secret, const SecretBytes& typed, std::int64_t nowMs,
                                         std::int64_t usedStep)
{
    const auto code = digitsOf(typed);
    if (!code)
        return std::nullopt;
    const std::int64_t now = nowMs / kStepMs;
    for (const std::int64_t step : {now - 1, now, now + 1}) {
        if (step > usedStep && codeAt(secret, step) == *code)
            return step;
    }
    return std::nullopt;
}

SecretBytes base32(const SecretBytes& bytes)
{
    constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    SecretBytes text((bytes.size() * 8 + 4) / 5);
    for (std::size_t i = 0; i < text.size(); ++i) {
        int value = 0;
        for (std::size_t bit = i * 5; bit < i * 5 + 5; ++bit)
            value = value << 1 | (bit < bytes.size() * 8 ? (bytes.data()[bit / 8] >> (7 - bit % 8) & 1) : 0);
        text.data()[i] = static_cast<unsigned char>(kAlphabet[value]);
    }
    return text;
}

SecretBytes uri(const SecretBytes& secret, const QString& clinic, const QString& login)
{
    const QByteArray issuer = QUrl::toPercentEncoding(QStringLiteral("カカリテ ") + clinic);
    const QByteArray head = "otpauth://totp/" + issuer + ":" + QUrl::toPercentEncoding(login) + "?secret=";
    const QByteArray tail = "&issuer=" + issuer + "&algorithm=SHA1&digits=6&period=30";
    const SecretBytes text = base32(secret);
    SecretBytes uri(std::size_t(head.size()) + text.size() + std::size_t(tail.size()));
    unsigned char* out = uri.data();
    std::memcpy(out, head.constData(), std::size_t(head.size()));
    std::memcpy(out += head.size(), text.data(), text.size());
    std::memcpy(out + text.size(), tail.constData(), std::size_t(tail.size()));
    return uri;
}

} // namespace kakarite::vault::totp
