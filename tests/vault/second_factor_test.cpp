#include "models/vault/second_factor.h"
#include "models/vault/totp.h"
#include "tests/vault/vault_testing.h"

#include <gtest/gtest.h>

#include <cstdio>

namespace kakarite::vault {

using namespace testing;
using namespace Qt::StringLiterals;

namespace {

// What an app does with the text it is shown.
SecretBytes fromBase32(const SecretBytes& text)
{
    SecretBytes bytes(text.size() * 5 / 8);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned char c = text.data()[i];
        const int value = c >= 'A' ? c - 'A' : c - '2' + 26;
        for (std::size_t bit = 0; bit < 5; ++bit) {
            if (value >> (4 - bit) & 1 && (i * 5 + bit) / 8 < bytes.size())
                bytes.data()[(i * 5 + bit) / 8] |= static_cast<unsigned char>(128 >> ((i * 5 + bit) % 8));
        }
    }
    return bytes;
}

SecretBytes codeText(int code)
{
    char digits[8];
    std::snprintf(digits, sizeof digits, "%06d", code);
    return secret(digits);
}

class SecondFactor : public ::testing::Test {
protected:
    Clinic clinic;
    SecretBytes key;
    std::vector<SecretBytes> spare;

    std::int64_t step() const { return clinic.clock.nowMs() / totp::kStepMs; }
    SecretBytes code(std::int64_t offset = 0) const { return codeText(totp::codeAt(key, step() + offset)); }
    void turnOn()
    {
        auto offer = clinic.vault->offerSecondFactor(secret(kPassword));
        ASSERT_TRUE(offer);
        key = fromBase32(offer->secret);
        auto codes = clinic.vault->confirmSecondFactor(code());
        ASSERT_TRUE(codes);
        spare = std::move(*codes);
        clinic.clock.advanceMs(totp::kStepMs);
    }
    int openWith(const SecretBytes& second, const char* password = kPassword)
    {
        clinic.close();
        return codeOf(openVault(clinic.folder, {{}, secret(password), second.clone()}, clinic.clock, kCheapCost));
    }
};

constexpr int kNeeded = int(ErrorCode::VaultSecondFactorNeeded);
constexpr int kWrong = int(ErrorCode::VaultSecondFactorWrong);

} // namespace

TEST(Totp, GivesTheCodesOfRfc6238)
{
    const SecretBytes key = secret("12345678901234567890");
    const std::pair<std::int64_t, int> known[] = {{59, 287082},       {1111111109, 81804},  {1111111111, 50471},
                                                  {1234567890, 5924}, {2000000000, 279037}, {20000000000, 353130}};
    for (const auto& [seconds, code] : known)
        EXPECT_EQ(totp::codeAt(key, seconds / 30), code) << seconds;
    const SecretBytes text = totp::base32(key);
    EXPECT_EQ(std::string(reinterpret_cast<const char*>(text.data()), text.size()), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    const SecretBytes uri = totp::uri(key, u"さくら&内科"_s, u"a b"_s);
    EXPECT_EQ(
        std::string(reinterpret_cast<const char*>(uri.data()), uri.size()),
        "otpauth://totp/%E3%82%AB%E3%82%AB%E3%83%AA%E3%83%86%20%E3%81%95%E3%81%8F%E3%82%89%26%E5%86%85%E7%A7%91:a%20b"
        "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E3%82%AB%E3%82%AB%E3%83%AA%E3%83%86%20%E3%81%95%E3%81%8F"
        "%E3%82%89%26%E5%86%85%E7%A7%91&algorithm=SHA1&digits=6&period=30");
}

TEST(Totp, TakesANeighbouringStepAndNoneTwice)
{
    const SecretBytes key = SecretBytes::random(totp::kSecretBytes);
    const std::int64_t now = 1'760'000'010'000;
    const std::int64_t step = now / totp::kStepMs;
    for (const std::int64_t offset : {-1, 0, 1})
        EXPECT_EQ(totp::matchingStep(key, codeText(totp::codeAt(key, step + offset)), now, 0), step + offset);
    for (const std::int64_t offset : {-2, 2})
        EXPECT_FALSE(totp::matchingStep(key, codeText(totp::codeAt(key, step + offset)), now, 0));
    EXPECT_FALSE(totp::matchingStep(key, codeText(totp::codeAt(key, step)), now, step));
    EXPECT_FALSE(totp::matchingStep(key, codeText(totp::codeAt(key, step - 1)), now, step));
    EXPECT_FALSE(totp::matchingStep(key, secret("12345"), now, 0));
    EXPECT_FALSE(totp::matchingStep(key, secret("abcdef"), now, 0));
}

TEST_F(SecondFactor, IsAskedForOnceACodeConfirmedIt)
{
    ASSERT_TRUE(clinic.vault->offerSecondFactor(secret(kPassword)));
    EXPECT_EQ(openWith({}), 0); // offered only
    clinic.reopen();
    EXPECT_EQ(codeOf(clinic.vault->offerSecondFactor(secret("not the password"))), int(ErrorCode::VaultWrongPassword));
    turnOn();
    EXPECT_EQ(spare.size(), 10U);
    EXPECT_TRUE(clinic.vault->keyState().secondFactor);
    EXPECT_TRUE(clinic.vault->users()->front().secondFactor);
    EXPECT_EQ(codeOf(clinic.vault->offerSecondFactor(secret(kPassword))), int(ErrorCode::AlreadyExists));
    EXPECT_EQ(openWith({}), kNeeded);
    EXPECT_EQ(openWith(code(5)), kWrong);
    EXPECT_EQ(openWith(code(), "not the password"), int(ErrorCode::VaultWrongPassword));
    const SecretBytes used = code();
    EXPECT_EQ(openWith(used), 0);
    EXPECT_EQ(openWith(used), kWrong); // seen over a shoulder
    EXPECT_EQ(openWith(code(-1)), kWrong);
    clinic.clock.advanceMs(totp::kStepMs);
    EXPECT_EQ(openWith(code()), 0);
}

TEST_F(SecondFactor, ASpareCodeWorksOnce)
{
    turnOn();
    std::string lower(reinterpret_cast<const char*>(spare[3].data()), spare[3].size());
    EXPECT_EQ(lower.size(), 11U);
    for (char& c : lower)
        c = c == '-' ? ' ' : char(std::tolower(c));
    EXPECT_EQ(openWith(secret(lower.c_str())), 0);
    EXPECT_EQ(openWith(spare[3]), kWrong);
    EXPECT_EQ(openWith(spare[4]), 0);
    clinic.clock.advanceMs(totp::kStepMs);
    auto opened = openVault(clinic.folder, {{}, secret(kPassword), code()}, clinic.clock, kCheapCost);
    ASSERT_TRUE(opened);
    const auto fresh = (*opened)->newSpareCodes(secret(kPassword));
    ASSERT_TRUE(fresh);
    opened->reset();
    EXPECT_EQ(openWith(spare[5]), kWrong);
    EXPECT_EQ(openWith(fresh->front()), 0);
}

TEST_F(SecondFactor, WrongCodesCountAsFailedLogins)
{
    turnOn();
    clinic.close();
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(openWith(secret("000000x")), kWrong);
    EXPECT_EQ(openWith(code()), int(ErrorCode::VaultTooManyAttempts));
    clinic.clock.advanceMs(60'000);
    EXPECT_EQ(openWith(code()), 0);
    const auto raw = clinic.raw(Access::Read);
    EXPECT_EQ(*readInteger(raw->handle(), "SELECT count FROM audit WHERE intent = 'login_failed'"), 5);
}

TEST_F(SecondFactor, AllowsAShorterPasswordWhileItIsOn)
{
    turnOn();
    EXPECT_EQ(codeOf(clinic.vault->setPassword(u"admin"_s, secret(kPassword), secret("kurage72"))), 0);
    EXPECT_EQ(codeOf(clinic.vault->endSecondFactor(u"admin"_s, secret("kurage72"))), int(ErrorCode::PasswordTooWeak));
    ASSERT_TRUE(clinic.vault->setPassword(u"admin"_s, secret("kurage72"), secret(kPassword)));
    ASSERT_TRUE(clinic.vault->endSecondFactor(u"admin"_s, secret(kPassword)));
    EXPECT_EQ(openWith({}), 0);
}

TEST_F(SecondFactor, AnAdministratorEndsAnothersWhoThenChoosesANewPassword)
{
    clinic.addStaff();
    clinic.close();
    auto staff = clinic.open(kPassword, u"staff"_s);
    auto offer = (*staff)->offerSecondFactor(secret(kPassword));
    const SecretBytes staffKey = fromBase32(offer->secret);
    ASSERT_TRUE((*staff)->confirmSecondFactor(codeText(totp::codeAt(staffKey, step()))));
    ASSERT_TRUE((*staff)->setPassword(u"staff"_s, secret(kPassword), secret("kurage72")));
    EXPECT_EQ(codeOf((*staff)->endSecondFactor(u"admin"_s, secret("kurage72"))), int(ErrorCode::PermissionDenied));
    staff->reset();
    EXPECT_EQ(codeOf(clinic.open("kurage72", u"staff"_s)), kNeeded);
    clinic.reopen();
    ASSERT_TRUE(clinic.vault->endSecondFactor(u"staff"_s, secret(kPassword)));
    clinic.close();
    staff = clinic.open("kurage72", u"staff"_s);
    ASSERT_TRUE(staff);
    EXPECT_TRUE((*staff)->passwordIsInitial());
}

TEST_F(SecondFactor, TheRecoveryCodeOpensWithoutIt)
{
    turnOn();
    clinic.close();
    ASSERT_TRUE(
        resetVaultPassword(clinic.folder, clinic.recoveryCode, {}, secret("kurage tobu 72"), clinic.clock, kCheapCost));
    EXPECT_TRUE(clinic.open("kurage tobu 72"));
}

} // namespace kakarite::vault
