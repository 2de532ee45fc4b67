#include "models/vault/common_passwords.h"
#include "models/vault/password_rule.h"
#include "tests/vault/vault_testing.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kakarite::vault {

using namespace testing;
using namespace Qt::StringLiterals;

namespace {
int verdict(const char* password, bool secondFactor = false, const QString& login = u"incho"_s)
{
    return codeOf(checkPassword(secret(password), login, secondFactor));
}
constexpr int kShort = int(ErrorCode::PasswordTooWeak);
constexpr int kCommon = int(ErrorCode::PasswordTooCommon);
} // namespace

TEST(PasswordRule, ThirteenCharactersOrEightBesideASecondFactor)
{
    EXPECT_EQ(verdict("kurage-tobu7"), kShort);
    EXPECT_EQ(verdict("kurage-tobu72"), 0);
    EXPECT_EQ(verdict("kurage7", true), kShort);
    EXPECT_EQ(verdict("kurage72", true), 0);
    EXPECT_EQ(checkPassword(secret("short"), {}, false).error().detail, u"13"_s);
    EXPECT_EQ(checkPassword(secret("short"), {}, true).error().detail, u"8"_s);
    // Characters count, not bytes, and an emoji is one.
    EXPECT_EQ(verdict("夏は夜。月のころはさら"), kShort);
    EXPECT_EQ(verdict("夏は夜。月のころはさらなり"), 0);
    EXPECT_EQ(verdict("海🐟山🐗川🦀空🦅夜🦉朝"), kShort);
}

TEST(PasswordRule, RefusesWhatIsGuessedFirst)
{
    EXPECT_GT(commonPasswords().size(), 2000U);
    EXPECT_TRUE(std::is_sorted(commonPasswords().begin(), commonPasswords().end()));
    for (const char* common : {"password", "sunshine", "PassWord123456", "!!baseball2024!!", "1234567890123",
                               "aaaaaaaaaaaaaaaa", "abababababababab", "qwertyuiopasdf", "abcdefghijklmn",
                               "9876543210987", "passwordpassword", "ｐａｓｓｗｏｒｄ１２３４５６", "sakura20262026",
                               "Kakarite-2026!!", "パスワード12345678", "incho-1234567", "zaq12wsxzaq12wsx"})
        EXPECT_EQ(verdict(common, true), kCommon) << common;
    for (const char* good : {"correct horse 電池", "midori-no-oka-8", "Truth-pass-7391-よろしく", "kurage tobu yoru 3",
                             "h7Gk-2mQp-x9Rt-bW4n", "incho-no-kurage-72"})
        EXPECT_EQ(verdict(good), 0) << good;
}

TEST(PasswordRule, WidthDoesNotMatter)
{
    Clinic clinic;
    ASSERT_TRUE(clinic.vault->setPassword(u"admin"_s, secret(kPassword), secret("ＫＵＲＡＧＥ　ｔｏｂｕ　７２")));
    clinic.close();
    EXPECT_TRUE(clinic.open("KURAGE tobu 72"));
    EXPECT_TRUE(clinic.open("ＫＵＲＡＧＥ　ｔｏｂｕ　７２"));
    EXPECT_FALSE(clinic.open("kurage tobu 72"));
}

TEST(PasswordRule, HoldsWhereverAPasswordIsSet)
{
    Clinic clinic;
    EXPECT_EQ(codeOf(clinic.vault->setPassword(u"admin"_s, secret(kPassword), secret("sunshine20262026"))), kCommon);
    EXPECT_EQ(codeOf(clinic.vault->addUser(u"mori"_s, u"森"_s, Role::Staff, secret("mori-mori-12"))), kShort);
    EXPECT_EQ(codeOf(clinic.vault->addUser(u"mori"_s, u"森"_s, Role::Staff, secret("baseball-2026!"))), kCommon);
    clinic.close();
    EXPECT_EQ(codeOf(resetVaultPassword(clinic.folder, clinic.recoveryCode, {}, secret("1234567890123"), clinic.clock,
                                        kCheapCost)),
              kCommon);
    EXPECT_TRUE(clinic.open());
}

// Who was given a password is asked for another; whoever chose it is not.
TEST(PasswordRule, AGivenPasswordIsAnInitialOne)
{
    Clinic clinic;
    EXPECT_FALSE(clinic.vault->passwordIsInitial());
    clinic.addStaff();
    EXPECT_TRUE(clinic.vault->users()->at(1).initialPassword);
    clinic.close();
    auto staff = clinic.open(kPassword, u"staff"_s);
    ASSERT_TRUE(staff);
    EXPECT_TRUE((*staff)->passwordIsInitial());
    ASSERT_TRUE((*staff)->setPassword(u"staff"_s, secret(kPassword), secret("watashi no kagi 3")));
    EXPECT_FALSE((*staff)->passwordIsInitial());
    staff->reset();
    staff = clinic.open("watashi no kagi 3", u"staff"_s);
    EXPECT_FALSE((*staff)->passwordIsInitial());
    staff->reset();
    clinic.reopen();
    ASSERT_TRUE(clinic.vault->setPassword(u"staff"_s, secret(kPassword), secret("mata atarashii 9")));
    clinic.close();
    EXPECT_TRUE((*clinic.open("mata atarashii 9", u"staff"_s))->passwordIsInitial());
}

TEST(PasswordRule, AGivenPasswordHoldsForThreeDays)
{
    constexpr std::int64_t kHour = 3600 * 1000;
    Clinic clinic;
    const auto codeOfStaff = [&](const char* password) {
        clinic.close();
        const int code = codeOf(clinic.open(password, u"staff"_s));
        clinic.reopen();
        return code;
    };
    clinic.addStaff();
    clinic.clock.advanceMs(72 * kHour - 1);
    EXPECT_EQ(codeOfStaff(kPassword), 0);
    EXPECT_FALSE(clinic.vault->users()->at(1).initialExpired);
    clinic.clock.advanceMs(1);
    EXPECT_EQ(codeOfStaff(kPassword), int(ErrorCode::VaultPasswordExpired));
    EXPECT_EQ(codeOfStaff("wrong password"), int(ErrorCode::VaultWrongPassword)); // who knows none learns nothing
    EXPECT_TRUE(clinic.vault->users()->at(1).initialExpired);

    ASSERT_TRUE(clinic.vault->setPassword(u"staff"_s, secret(kPassword), secret("mata atarashii 9")));
    EXPECT_FALSE(clinic.vault->users()->at(1).initialExpired);
    clinic.close();
    auto staff = clinic.open("mata atarashii 9", u"staff"_s);
    ASSERT_TRUE(staff);
    ASSERT_TRUE((*staff)->setPassword(u"staff"_s, secret("mata atarashii 9"), secret("watashi no kagi 3")));
    staff->reset();
    clinic.reopen();
    clinic.clock.advanceMs(365 * 24 * kHour);
    EXPECT_EQ(codeOfStaff("watashi no kagi 3"), 0);
}

} // namespace kakarite::vault
