// Changing the data key, removing people, and what is found when either is cut short.
#include "tests/vault/vault_testing.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace kakarite::vault {

using namespace testing;
using namespace Qt::StringLiterals;

namespace {

const KeyProgress kQuiet = [](std::int64_t, std::int64_t) {};

class KeyChange : public ::testing::Test {
protected:
    Clinic clinic;
    void fill(int rows)
    {
        ASSERT_TRUE(clinic.vault->transact(
            clinic.vault->actor(), Intent::ImportPatients, [&](Transaction& transaction) -> Result<void> {
                TRY_LET(auto add, transaction.prepareHot("INSERT INTO patient(number, number_key, provisional,"
                                                         " name) VALUES (?1, ?1, 0, ?2)"));
                for (int i = 0; i < rows; ++i)
                    TRY(add.bind(1, QString::number(i)).bind(2, QString(200, u'名')).run());
                transaction.note(u"import:1", rows);
                return {};
            }));
    }
    std::int64_t patients(const Vault& vault) const
    {
        const auto reader = vault.openReader();
        return count(**reader, "SELECT count(*) FROM patient");
    }
};

} // namespace

TEST_F(KeyChange, WritesEverythingAnewUnderAnotherKey)
{
    fill(3000);
    clinic.addStaff();
    clinic.close();
    const SecretBytes before = clinic.dataKey();
    clinic.clock.advanceMs(1'000'000);
    clinic.reopen();
    std::int64_t last = 0;
    std::int64_t calls = 0;
    ASSERT_TRUE(clinic.vault->changeDataKey([&](std::int64_t done, std::int64_t total) {
        EXPECT_GE(done, 0);
        EXPECT_LE(done, total);
        last = done == total ? total : 0;
        ++calls;
    }));
    EXPECT_GT(last, 3000 * 400);
    EXPECT_GT(calls, 3);
    EXPECT_EQ(patients(*clinic.vault), 3000); // the open vault goes on
    EXPECT_EQ(clinic.vault->keyState().dataKeyMadeMs, clinic.clock.nowMs());
    const auto checked = clinic.vault->verify();
    EXPECT_TRUE(checked->databaseOk && checked->auditOk && checked->keysOk);
    clinic.close();
    EXPECT_FALSE(equal(clinic.dataKey(), before));
    EXPECT_FALSE(Database::open(databasePath(clinic.folder), before, Access::Read)); // the old key opens nothing
    EXPECT_FALSE(QFile::exists(changingPath(clinic.folder)));
    EXPECT_TRUE(clinic.open(kPassword, u"staff"_s)); // who was away needs nothing
    ASSERT_TRUE(resetVaultPassword(clinic.folder, clinic.recoveryCode, {}, secret("kurage tobu 72"), clinic.clock,
                                   kCheapCost)); // nor is the sheet in the safe worth less
    EXPECT_TRUE(clinic.open("kurage tobu 72"));
}

// Every state the files are in while the key changes is copied and opened: as if the power had gone there.
TEST_F(KeyChange, OpensWhereverItIsCutShort)
{
    fill(3000);
    clinic.addStaff();
    std::vector<QString> states;
    ASSERT_TRUE(clinic.vault->changeDataKey([&](std::int64_t, std::int64_t) {
        states.push_back(clinic.root.filePath(u"state%1"_s.arg(states.size())));
        copyFolder(clinic.folder, states.back());
    }));
    ASSERT_GE(states.size(), 5U);
    for (const QString& state : states) {
        for (const QString& who : {u"admin"_s, u"staff"_s}) {
            const auto opened = openVault(state, {who, secret(kPassword), {}}, clinic.clock, kCheapCost);
            ASSERT_TRUE(opened) << state.toStdString() << ' ' << codeOf(opened);
            EXPECT_EQ(patients(**opened), 3000);
            const auto checked = (*opened)->verify();
            EXPECT_TRUE(checked->databaseOk && checked->auditOk && checked->keysOk) << state.toStdString();
        }
        auto again = openVault(state, {u"admin"_s, secret(kPassword), {}}, clinic.clock, kCheapCost);
        ASSERT_TRUE(again);
        EXPECT_TRUE((*again)->changeDataKey(kQuiet)) << state.toStdString(); // what is left over is in nobody's way
        EXPECT_FALSE(QFile::exists(changingPath(state)));
        again->reset();
        EXPECT_TRUE(resetVaultPassword(state, clinic.recoveryCode, u"admin"_s, secret("kurage tobu 72"), clinic.clock,
                                       kCheapCost));
    }
}

TEST_F(KeyChange, IsRefusedToStaffAndWhileSomebodyReads)
{
    {
        const auto reader = clinic.vault->openReader();
        EXPECT_EQ(codeOf(clinic.vault->changeDataKey(kQuiet)), int(ErrorCode::VaultInUse));
    }
    EXPECT_EQ(codeOf(clinic.vault->changeDataKey(kQuiet)), 0);
    clinic.addStaff();
    clinic.close();
    const auto staff = clinic.open(kPassword, u"staff"_s);
    EXPECT_EQ(codeOf((*staff)->changeDataKey(kQuiet)), int(ErrorCode::PermissionDenied));
    EXPECT_EQ(codeOf((*staff)->removeUser(u"admin"_s, kQuiet)), int(ErrorCode::PermissionDenied));
    EXPECT_EQ(codeOf((*staff)->offerRecoveryCode(secret(kPassword))), int(ErrorCode::PermissionDenied));
}

TEST_F(KeyChange, WhoIsRemovedOpensNothingNotEvenWithOldKeys)
{
    clinic.addStaff();
    clinic.close();
    const QString oldKeys = clinic.root.filePath(u"keys-of-the-day-before.json"_s);
    ASSERT_TRUE(QFile::copy(keyFilePath(clinic.folder), oldKeys));
    clinic.reopen();
    EXPECT_EQ(codeOf(clinic.vault->removeUser(u"nobody"_s, kQuiet)), int(ErrorCode::VaultUserUnknown));
    EXPECT_EQ(codeOf(clinic.vault->removeUser(u"admin"_s, kQuiet)), int(ErrorCode::VaultUserIsOneself));
    ASSERT_TRUE(clinic.vault->removeUser(u"staff"_s, kQuiet));
    EXPECT_FALSE(clinic.vault->keyState().changeDue);
    EXPECT_EQ(clinic.vault->users()->size(), 1U);
    EXPECT_EQ(codeOf(clinic.vault->addUser(u"staff"_s, u"別の人"_s, Role::Staff, secret(kPassword))),
              int(ErrorCode::VaultLoginWasUsed)); // the log would not tell the two apart
    clinic.close();
    EXPECT_EQ(codeOf(clinic.open(kPassword, u"staff"_s)), int(ErrorCode::VaultUserUnknown));
    QFile::remove(keyFilePath(clinic.folder));
    ASSERT_TRUE(QFile::copy(oldKeys, keyFilePath(clinic.folder)));
    EXPECT_EQ(codeOf(clinic.open(kPassword, u"staff"_s)), int(ErrorCode::VaultDamaged));
}

TEST_F(KeyChange, ARemovalCutShortIsKnownUntilTheKeyIsChanged)
{
    clinic.addStaff();
    QString state;
    ASSERT_TRUE(clinic.vault->removeUser(u"staff"_s, [&](std::int64_t, std::int64_t) {
        if (state.isEmpty()) {
            state = clinic.root.filePath(u"state"_s);
            copyFolder(clinic.folder, state);
        }
    }));
    auto opened = openVault(state, {u"admin"_s, secret(kPassword), {}}, clinic.clock, kCheapCost);
    ASSERT_TRUE(opened);
    EXPECT_EQ((*opened)->users()->size(), 1U);
    EXPECT_TRUE((*opened)->keyState().changeDue);
    ASSERT_TRUE((*opened)->changeDataKey(kQuiet));
    EXPECT_FALSE((*opened)->keyState().changeDue);
}

TEST_F(KeyChange, ARemovalWithoutThatChangeIsToldAsDoneAndTheChangeAsDue)
{
    clinic.addStaff();
    // Where the copy goes something lies that is no file.
    ASSERT_TRUE(QDir().mkpath(changingPath(clinic.folder) + u"/x"_s));
    const auto removed = clinic.vault->removeUser(u"staff"_s, kQuiet);
    ASSERT_EQ(codeOf(removed), int(ErrorCode::VaultKeyChangeDue));
    ASSERT_TRUE(removed.error().cause);
    EXPECT_EQ(clinic.vault->users()->size(), 1U);
    EXPECT_TRUE(clinic.vault->keyState().changeDue);
    ASSERT_TRUE(QDir(changingPath(clinic.folder)).removeRecursively());
    ASSERT_TRUE(clinic.vault->changeDataKey(kQuiet));
    EXPECT_FALSE(clinic.vault->keyState().changeDue);
}

TEST_F(KeyChange, WhatACopyCutShortLeftIsGoneAfterTheNextOpening)
{
    clinic.close();
    for (const QString& suffix : {QString(), u"-wal"_s, u"-journal"_s}) {
        QFile left(changingPath(clinic.folder) + suffix);
        ASSERT_TRUE(left.open(QIODevice::WriteOnly));
        left.write("half a copy");
    }
    clinic.reopen();
    ASSERT_TRUE(clinic.vault);
    EXPECT_TRUE(QDir(clinic.folder).entryList({u"*.rekey*"_s}, QDir::Files).isEmpty());
}

TEST_F(KeyChange, ANewRecoveryCodeReplacesTheOld)
{
    EXPECT_EQ(codeOf(clinic.vault->offerRecoveryCode(secret("not the password"))), int(ErrorCode::VaultWrongPassword));
    EXPECT_EQ(codeOf(clinic.vault->confirmRecoveryCode()), int(ErrorCode::NotFound));
    const auto lost = clinic.vault->offerRecoveryCode(secret(kPassword)); // shown, and nobody kept it
    ASSERT_TRUE(lost);
    clinic.close();
    EXPECT_EQ(codeOf(resetVaultPassword(clinic.folder, *lost, {}, secret("kurage tobu 72"), clinic.clock, kCheapCost)),
              int(ErrorCode::VaultWrongRecoveryCode));
    clinic.reopen();
    const auto stale = clinic.vault->offerRecoveryCode(secret(kPassword));
    ASSERT_TRUE(stale && clinic.vault->changeDataKey([](std::int64_t, std::int64_t) {}));
    EXPECT_EQ(codeOf(clinic.vault->confirmRecoveryCode()), int(ErrorCode::NotFound)) << "it holds the key of before";
    const auto code = vault::testing::newRecoveryCode(*clinic.vault, secret(kPassword));
    ASSERT_TRUE(code);
    clinic.close();
    EXPECT_EQ(codeOf(resetVaultPassword(clinic.folder, clinic.recoveryCode, {}, secret("kurage tobu 72"), clinic.clock,
                                        kCheapCost)),
              int(ErrorCode::VaultWrongRecoveryCode));
    EXPECT_TRUE(resetVaultPassword(clinic.folder, *code, {}, secret("kurage tobu 72"), clinic.clock, kCheapCost));
}

// A key slipped into the file by somebody who cannot open it would be handed the next data key.
TEST_F(KeyChange, AForeignPublicKeyIsFoundBeforeItIsGivenAnything)
{
    clinic.close();
    auto keys = KeyFile::load(clinic.folder);
    ASSERT_TRUE(keys);
    Clinic other;
    const auto otherKeys = KeyFile::load(other.folder);
    KeySlot foreign = otherKeys->users.front();
    foreign.user.login = u"foreign"_s;
    keys->users.push_back(foreign);
    ASSERT_TRUE(keys->save(clinic.folder, SecretBytes::random(kDataKeyBytes)));
    EXPECT_EQ(codeOf(clinic.open()), int(ErrorCode::VaultDamaged));
}

} // namespace kakarite::vault
