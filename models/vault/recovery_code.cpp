#include "models/vault/recovery_code.h"

namespace kakarite::vault {

namespace {

constexpr std::size_t kBytes = 20;
constexpr std::size_t kCharacters = 32;
constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

int valueOf(unsigned char c)
{
    if (c >= 'a' && c <= 'z')
        c = static_cast<unsigned char>(c - 'a' + 'A');
    if (c == '0')
        c = 'O';
    else if (c == '1')
        c = 'I';
    else if (c == '8')
        c = 'B';
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    return c >= '2' && c <= '7' ? c - '2' + 26 : -1;
}

} // namespace

RecoveryCode makeRecoveryCode()
{
    RecoveryCode code{SecretBytes::random(kBytes), SecretBytes(kCharacters + 7)};
    unsigned char* out = code.text.data();
    for (std::size_t i = 0; i < kCharacters; ++i) {
        int value = 0;
        for (std::size_t bit = i * 5; bit < i * 5 + 5; ++bit)
            value = value << 1 | (code.bits.data()[bit / 8] >> (7 - bit % 8) & 1);
        if (i > 0 && i % 4 == 0)
            *out++ = '-';
        *out++ = static_cast<unsigned char>(kAlphabet[value]);
    }
    return code;
}

SecretBytes parseRecoveryCode(const SecretBytes& typed)
{
    SecretBytes bits(kBytes);
    std::size_t count = 0;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const unsigned char c = typed.data()[i];
        if (c == ' ' || c == '-' || c == '\r' || c == '\n')
            continue;
        const int value = valueOf(c);
        if (value < 0 || count == kCharacters)
            return {};
        for (std::size_t bit = 0; bit < 5; ++bit) {
            const std::size_t place = count * 5 + bit;
            if (value >> (4 - bit) & 1)
                bits.data()[place / 8] = static_cast<unsigned char>(bits.data()[place / 8] | 1 << (7 - place % 8));
        }
        ++count;
    }
    return count == kCharacters ? std::move(bits) : SecretBytes();
}

} // namespace kakarite::vault
