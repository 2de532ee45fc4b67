#include "models/vault/device_secret.h"
#include "models/vault/login_attempts.h"
#include "models/vault/recovery_code.h"
#include "tests/vault/vault_testing.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

namespace kakarite::vault {

using namespace testing;
using namespace Qt::StringLiterals;

namespace {
bool equal(const SecretBytes& a, const SecretBytes& b)
{
    return a.size() == b.size() && std::equal(a.data(), a.data() + a.size(), b.data());
}
const SlotOwner kOwner{u"vault"_s, u"password"_s, u"admin"_s};
} // namespace

TEST(KeyWrap, OpensForItsPasswordAlone)
{
    const SecretBytes key = SecretBytes::random(32);
    const auto slot = sealKey(key, secret("password"), nullptr, kOwner, kCheapCost);
    ASSERT_TRUE(slot);
    EXPECT_TRUE(equal(openKey(*slot, secret("password"), nullptr, kOwner).value(), key));
    EXPECT_EQ(codeOf(openKey(*slot, secret("Password"), nullptr, kOwner)), int(ErrorCode::VaultWrongPassword));
}

TEST(KeyWrap, IsBoundToItsOwnerAndParameters)
{
    const SecretBytes key = SecretBytes::random(32);
    const auto slot = sealKey(key, secret("password"), nullptr, kOwner, kCheapCost);
    ASSERT_TRUE(slot);
    for (const SlotOwner& other :
         {SlotOwner{u"vault2"_s, kOwner.kind, kOwner.login}, SlotOwner{kOwner.vaultId, u"recovery"_s, kOwner.login},
          SlotOwner{kOwner.vaultId, kOwner.kind, u"other"_s}})
        EXPECT_EQ(codeOf(openKey(*slot, secret("password"), nullptr, other)), int(ErrorCode::VaultWrongPassword));
    SealedKey weakened = *slot;
    weakened.cost.operations = 2;
    EXPECT_EQ(codeOf(openKey(weakened, secret("password"), nullptr, kOwner)), int(ErrorCode::VaultWrongPassword));
    weakened.cost.memoryKib = std::uint64_t(1) << 40; // nobody may make us allocate that
    EXPECT_EQ(codeOf(openKey(weakened, secret("password"), nullptr, kOwner)), int(ErrorCode::VaultDamaged));
}

TEST(KeyWrap, NeedsTheDeviceSecretItWasMadeWith)
{
    const SecretBytes key = SecretBytes::random(32);
    const SecretBytes device = SecretBytes::random(32);
    const SecretBytes otherDevice = SecretBytes::random(32);
    const auto slot = sealKey(key, secret("password"), &device, kOwner, kCheapCost);
    ASSERT_TRUE(slot);
    EXPECT_TRUE(equal(openKey(*slot, secret("password"), &device, kOwner).value(), key));
    EXPECT_EQ(codeOf(openKey(*slot, secret("password"), &otherDevice, kOwner)), int(ErrorCode::VaultWrongPassword));
    EXPECT_EQ(codeOf(openKey(*slot, secret("password"), nullptr, kOwner)), int(ErrorCode::VaultKeychainEntryMissing));
    SealedKey freed = *slot;
    freed.bound = false;
    EXPECT_EQ(codeOf(openKey(freed, secret("password"), nullptr, kOwner)), int(ErrorCode::VaultWrongPassword));
}

TEST(KeyWrap, CalibratesAboveItsFloor)
{
    const KdfCost cost = calibratedCost();
    EXPECT_GE(cost.memoryKib, kFloorMemoryKib);
    EXPECT_GE(cost.operations, 3U);
    QElapsedTimer timer;
    timer.start();
    ASSERT_TRUE(sealKey(SecretBytes(32), secret("password"), nullptr, kOwner, cost));
    EXPECT_GT(timer.elapsed(), 100); // about 500; a busy machine may have misjudged itself
}

TEST(RecoveryCode, ReadsBackHoweverItIsTyped)
{
    const RecoveryCode code = makeRecoveryCode();
    ASSERT_EQ(code.text.size(), 39U);
    EXPECT_TRUE(equal(parseRecoveryCode(code.text), code.bits));
    const std::string text(reinterpret_cast<const char*>(code.text.data()), code.text.size());
    std::string typed;
    for (const char c : text)
        typed += c == '-' ? ' ' : c == 'O' ? '0' : c == 'I' ? '1' : c == 'B' ? '8' : char(std::tolower(c));
    EXPECT_TRUE(equal(parseRecoveryCode(secret(typed.c_str())), code.bits));
    EXPECT_TRUE(parseRecoveryCode(secret("ABCD-EFGH")).isEmpty());
    EXPECT_TRUE(parseRecoveryCode(secret((text + "A").c_str())).isEmpty());
    EXPECT_TRUE(parseRecoveryCode(secret((text.substr(0, 38) + "!").c_str())).isEmpty());
}

TEST(LoginAttemptsTest, WaitLongerEachTimeAndSurviveARestart)
{
    QTemporaryDir root;
    LoginAttempts attempts(root.path());
    std::int64_t now = 1'000'000'000;
    for (int i = 0; i < 4; ++i) {
        EXPECT_TRUE(attempts.check(u"admin"_s, now));
        ASSERT_TRUE(attempts.countFailure(u"admin"_s, now));
    }
    EXPECT_TRUE(attempts.check(u"admin"_s, now));
    for (const int seconds : {30, 60, 120, 240, 480, 900, 900}) {
        ASSERT_TRUE(attempts.countFailure(u"admin"_s, now));
        const auto wait = LoginAttempts(root.path()).check(u"admin"_s, now + 1000);
        ASSERT_EQ(codeOf(wait), int(ErrorCode::VaultTooManyAttempts));
        EXPECT_EQ(wait.error().detail, QString::number(seconds - 1));
        EXPECT_FALSE(attempts.check(u"admin"_s, now + seconds * 1000 - 1));
        now += seconds * 1000;
        EXPECT_TRUE(attempts.check(u"admin"_s, now));
    }
    EXPECT_TRUE(attempts.check(u"other"_s, now - 1000)); // each login for itself
    ASSERT_TRUE(attempts.clear(u"admin"_s));
    EXPECT_EQ(attempts.failures(u"admin"_s), 0);
    EXPECT_TRUE(attempts.check(u"admin"_s, now - 1000));
}

TEST(DeviceSecret, FailsClosedWithoutAnApplication)
{
    EXPECT_EQ(codeOf(readDeviceSecret(u"no such vault"_s)), int(ErrorCode::VaultKeychainUnavailable));
    QTemporaryDir root;
    const FixedClock clock(std::int64_t(0));
    CreateOptions options{u"医院"_s, u"admin"_s, u"院長"_s, true};
    const QString folder = root.filePath(u"vault"_s);
    EXPECT_EQ(codeOf(createVault(folder, options, secret(kPassword), clock, kCheapCost)),
              int(ErrorCode::VaultKeychainUnavailable));
    EXPECT_EQ(codeOf(Vault::lookAt(folder)), int(ErrorCode::VaultNotAVault)); // nothing half made stays
}

} // namespace kakarite::vault
