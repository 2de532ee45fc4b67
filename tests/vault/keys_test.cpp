#include "models/vault/device_secret.h"
#include "models/vault/login_attempts.h"
#include "models/vault/recovery_code.h"
#include "tests/vault/vault_testing.h"

#include <QDataStream>
#include <QElapsedTimer>

#include <sodium.h>

#include <gtest/gtest.h>

namespace kakarite::vault {

using namespace testing;
using namespace Qt::StringLiterals;

namespace {
const SlotOwner kOwner{u"vault"_s, u"password"_s, u"admin"_s};
constexpr char kOwnPassword[] = "watashi no kagi 3";
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
    EXPECT_EQ(codeOf(openKey(*slot, secret("password"), &otherDevice, kOwner)),
              int(ErrorCode::VaultKeychainEntryMissing)); // said, not guessed at
    SealedKey renamed = *slot;
    renamed.device.clear();
    EXPECT_EQ(codeOf(openKey(renamed, secret("password"), &otherDevice, kOwner)), int(ErrorCode::VaultWrongPassword));
    EXPECT_EQ(codeOf(openKey(*slot, secret("password"), nullptr, kOwner)), int(ErrorCode::VaultKeychainEntryMissing));
    SealedKey freed = *slot;
    freed.bound = false;
    EXPECT_EQ(codeOf(openKey(freed, secret("password"), nullptr, kOwner)), int(ErrorCode::VaultWrongPassword));
}

// A slot as the first version made it: the password as typed, the data key itself under the seal.
SealedKey firstVersionSlot(const SecretBytes& dataKey, const SecretBytes& password, const SlotOwner& owner)
{
    SealedKey slot;
    slot.cost = kCheapCost;
    slot.salt = QByteArray(crypto_pwhash_argon2id_SALTBYTES, 's');
    slot.nonce = QByteArray(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, 'n');
    slot.sealed.resize(32 + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    QByteArray said;
    QDataStream stream(&said, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << QByteArray("kakarite slot 1") << owner.vaultId.toUtf8() << owner.kind.toUtf8() << owner.login.toUtf8()
           << quint64(slot.cost.operations) << quint64(slot.cost.memoryKib) << slot.bound << slot.salt;
    const auto bytes = [](QByteArray& array) { return reinterpret_cast<unsigned char*>(array.data()); };
    SecretBytes key(32);
    EXPECT_EQ(crypto_pwhash(key.data(), 32, reinterpret_cast<const char*>(password.data()), password.size(),
                            bytes(slot.salt), slot.cost.operations, std::size_t(slot.cost.memoryKib) * 1024,
                            crypto_pwhash_ALG_ARGON2ID13),
              0);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(slot.sealed), nullptr, dataKey.data(), 32, bytes(said),
                                               std::size_t(said.size()), nullptr, bytes(slot.nonce), key.data());
    return slot;
}

TEST(KeyFileTest, AVaultOfTheFirstVersionOpensAndGetsItsKeyPairThen)
{
    Clinic clinic;
    clinic.addStaff();
    clinic.close();
    const SecretBytes key = clinic.dataKey();
    auto keys = KeyFile::load(clinic.folder);
    ASSERT_TRUE(keys);
    for (KeySlot& slot : keys->users)
        slot.key = firstVersionSlot(key, secret(kPassword), keys->ownerOf(slot.user.login));
    ASSERT_TRUE(keys->save(clinic.folder, key));
    auto admin = clinic.open();
    ASSERT_TRUE(admin);
    // 受付 has not been there since: no box to put another key into.
    EXPECT_EQ(codeOf((*admin)->changeDataKey([](auto, auto) {})), int(ErrorCode::VaultKeySlotOld));
    admin->reset();
    EXPECT_TRUE(clinic.open(kPassword, u"staff"_s));
    admin = clinic.open();
    ASSERT_TRUE(admin);
    EXPECT_TRUE((*admin)->changeDataKey([](auto, auto) {}));
    admin->reset();
    EXPECT_TRUE(clinic.open(kPassword, u"staff"_s));
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

TEST(LoginAttemptsTest, StartingTheComputerAgainLeavesWhatWasLeft)
{
    QTemporaryDir root;
    LoginAttempts attempts(root.path());
    const auto left = [&](std::int64_t runningMs) {
        const auto wait = LoginAttempts(root.path()).check(u"admin"_s, runningMs);
        return wait ? u"0"_s : wait.error().detail;
    };
    constexpr std::int64_t kSinceMonday = std::int64_t(3) * 24 * 3600 * 1000;
    for (int i = 0; i < 5; ++i)
        ASSERT_TRUE(attempts.countFailure(u"admin"_s, kSinceMonday));
    EXPECT_EQ(left(kSinceMonday + 12'000), u"18"_s);
    EXPECT_EQ(left(20'000), u"18"_s); // started again: from here on, but never longer
    EXPECT_EQ(left(25'000), u"13"_s);
    EXPECT_EQ(left(3'000), u"13"_s);
    EXPECT_EQ(left(3'000 + 13'000), u"0"_s);
}

// Somebody of the staff who types passwords, at a clock of their own.
class StaffAtTheDoor : public ::testing::Test {
protected:
    void SetUp() override
    {
        clinic.addStaff();
        clinic.staffChooses(kOwnPassword);
        clock = clinic.clock;
    }
    int tryStaff(const char* password) const
    {
        return codeOf(openVault(clinic.folder, {u"staff"_s, secret(password), {}}, clock, kCheapCost));
    }

    Clinic clinic;
    FixedClock clock = clinic.clock;
};

TEST_F(StaffAtTheDoor, SettingTheClockNeitherEndsAWaitNorMakesItLonger)
{
    constexpr std::int64_t kYear = std::int64_t(365) * 24 * 3600 * 1000;
    const std::int64_t today = clock.nowMs();
    for (const std::int64_t set : {today + kYear, today - kYear}) {
        for (int i = 0; i < 5; ++i)
            EXPECT_EQ(tryStaff("wrong password"), int(ErrorCode::VaultWrongPassword));
        clock.setByHand(set);
        EXPECT_EQ(tryStaff(kOwnPassword), int(ErrorCode::VaultTooManyAttempts));
        clock.startComputerAgain();
        EXPECT_EQ(tryStaff(kOwnPassword), int(ErrorCode::VaultTooManyAttempts));
        clock.advanceMs(30'000);
        EXPECT_EQ(tryStaff(kOwnPassword), 0);
    }
}

TEST_F(StaffAtTheDoor, TheTenthFailureLocksWhateverTheClockSays)
{
    for (int i = 0; i < 10; ++i) {
        EXPECT_EQ(tryStaff("wrong password"), int(ErrorCode::VaultWrongPassword));
        clock.advanceMs(20 * 60 * 1000);
    }
    EXPECT_EQ(tryStaff(kOwnPassword), int(ErrorCode::VaultLoginLocked));
    clock.advanceMs(std::int64_t(10) * 365 * 24 * 3600 * 1000);
    EXPECT_EQ(tryStaff(kOwnPassword), int(ErrorCode::VaultLoginLocked));
    auto admin = clinic.open();
    ASSERT_TRUE(admin);
    ASSERT_TRUE((*admin)->unlockUser(u"staff"_s));
    const auto reader = (*admin)->openReader();
    EXPECT_EQ(count(**reader, "SELECT count FROM audit WHERE intent = 'unlock_user'"), 10);
    EXPECT_FALSE((*admin)->unlockUser(u"nobody"_s));
    admin->reset();
    EXPECT_EQ(tryStaff(kOwnPassword), 0);
}

TEST(LoginAttemptsTest, WhoeverNobodyCanUnlockOnlyWaits)
{
    QTemporaryDir root;
    FixedClock clock(std::int64_t(1'760'000'000'000));
    const QString folder = root.filePath(u"vault"_s);
    ASSERT_TRUE(
        createVault(folder, {u"医院"_s, u"admin"_s, u"院長"_s}, secret(kPassword), clock, kCheapCost)); // no code
    for (int i = 0; i < 12; ++i) {
        EXPECT_EQ(codeOf(openVault(folder, {{}, secret("wrong password"), {}}, clock, kCheapCost)),
                  int(ErrorCode::VaultWrongPassword));
        clock.advanceMs(15 * 60 * 1000);
    }
    EXPECT_TRUE(openVault(folder, {{}, secret(kPassword), {}}, clock, kCheapCost));
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
