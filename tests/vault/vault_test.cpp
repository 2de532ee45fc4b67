#include "tests/vault/vault_testing.h"

#include "models/vault/roles.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace kakarite::vault {

using namespace testing;
using namespace Qt::StringLiterals;

namespace {

class VaultTest : public ::testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(clinic.vault); }
    std::int64_t count(const char* sql)
    {
        auto reader = clinic.vault->openReader();
        return reader ? testing::count(**reader, sql) : -1;
    }
    int openCode(const char* password = kPassword, const QString& login = {})
    {
        return codeOf(clinic.open(password, login));
    }

    Clinic clinic;
};

} // namespace

TEST_F(VaultTest, TakesNoNameThatActsUnseen)
{
    const int unseen = int(ErrorCode::VaultUserNameUnseen);
    for (const QString& name : {u"受付\x1B[2J"_s, u"受付\u202Eえま"_s, u"受\u200B付"_s, u"受付\n管理者"_s})
        EXPECT_EQ(codeOf(clinic.vault->addUser(u"staff"_s, name, Role::Staff, secret(kPassword))), unseen);
    EXPECT_TRUE(clinic.vault->addUser(u"staff"_s, u"𠮷田　えま"_s, Role::Staff, secret(kPassword)));
}

TEST_F(VaultTest, IsCreatedAndOpensAgain)
{
    EXPECT_EQ(clinic.vault->clinicName(), u"さくら内科クリニック"_s);
    EXPECT_EQ(clinic.vault->actor().login, u"admin"_s);
    EXPECT_EQ(clinic.vault->actor().role, Role::Admin);
    clinic.close();
    const auto door = Vault::lookAt(clinic.folder);
    ASSERT_TRUE(door);
    EXPECT_EQ(door->clinicName, u"さくら内科クリニック"_s);
    ASSERT_EQ(door->users.size(), 1U);
    EXPECT_EQ(door->users[0].name, u"桜井 院長"_s);
    clinic.reopen();
    ASSERT_TRUE(clinic.vault);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE intent = 'login' AND subject = 'user:1'"), 2);
    const auto verified = clinic.vault->verify();
    ASSERT_TRUE(verified);
    EXPECT_TRUE(verified->databaseOk);
    EXPECT_TRUE(verified->auditOk);
    EXPECT_TRUE(verified->keysOk);
    EXPECT_EQ(verified->firstBrokenAudit, 0);
}

TEST_F(VaultTest, IsCreatedOnceOnly)
{
    CreateOptions options{u"別の医院"_s, u"admin"_s, u"院長"_s};
    clinic.close();
    EXPECT_EQ(codeOf(createVault(clinic.folder, options, secret(kPassword), clinic.clock, kCheapCost)),
              int(ErrorCode::VaultExists));
    EXPECT_EQ(openCode(), 0); // and was left alone
    const QString other = clinic.root.filePath(u"other"_s);
    EXPECT_EQ(codeOf(createVault(other, options, secret("1234567"), clinic.clock, kCheapCost)),
              int(ErrorCode::PasswordTooWeak));
    EXPECT_EQ(codeOf(createVault(other, options, secret("電池電池電"), clinic.clock, kCheapCost)),
              int(ErrorCode::PasswordTooWeak)); // characters count, not bytes
}

TEST_F(VaultTest, TellsPasswordAndUserApart)
{
    clinic.close();
    EXPECT_EQ(openCode("wrong password"), int(ErrorCode::VaultWrongPassword));
    EXPECT_EQ(openCode(""), int(ErrorCode::VaultWrongPassword));
    EXPECT_EQ(openCode(kPassword, u"nobody"_s), int(ErrorCode::VaultUserUnknown));
    EXPECT_EQ(openCode(), 0);
    clinic.reopen();
    EXPECT_EQ(count("SELECT sum(count) FROM audit WHERE intent = 'login_failed' AND subject = 'user:1'"), 2);
    EXPECT_EQ(count("SELECT sum(count) FROM audit WHERE intent = 'login_failed' AND subject = 'user:unknown'"), 1);
}

TEST_F(VaultTest, SlowsGuessingDown)
{
    clinic.close();
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(openCode("wrong password"), int(ErrorCode::VaultWrongPassword));
    EXPECT_EQ(openCode(), int(ErrorCode::VaultTooManyAttempts)); // the right one must wait as well
    clinic.clock.advanceMs(30 * 1000);
    EXPECT_EQ(openCode(), 0);
    EXPECT_EQ(openCode("wrong password"), int(ErrorCode::VaultWrongPassword)); // counted anew
    EXPECT_EQ(openCode(), 0);
}

TEST_F(VaultTest, IsOpenOnce)
{
    EXPECT_EQ(openCode(), int(ErrorCode::VaultInUse));
    clinic.close();
    EXPECT_EQ(openCode(), 0);
}

#ifdef Q_OS_UNIX
TEST_F(VaultTest, AnotherProcessKeepsItAndItsDeathFreesIt)
{
    clinic.close();
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        const auto held = clinic.open();
        const char answer = held ? 'y' : 'n';
        if (::write(ready[1], &answer, 1) == 1)
            ::pause();
        ::_exit(1);
    }
    char answer = '?';
    ASSERT_EQ(::read(ready[0], &answer, 1), 1);
    EXPECT_EQ(answer, 'y');
    EXPECT_EQ(openCode(), int(ErrorCode::VaultInUse));
    ::kill(child, SIGKILL);
    siginfo_t info;
    ASSERT_EQ(::waitid(P_PID, id_t(child), &info, WEXITED | WNOWAIT), 0); // dead, and not yet reaped
    EXPECT_EQ(openCode(), 0);
    ::waitpid(child, nullptr, 0);
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST(Process, IsHardened)
{
    ASSERT_TRUE(hardenProcess());
    EXPECT_EQ(::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
    rlimit limit{1, 1};
    ASSERT_EQ(::getrlimit(RLIMIT_CORE, &limit), 0);
    EXPECT_EQ(limit.rlim_cur, 0U);
    EXPECT_EQ(limit.rlim_max, 0U);
}
#endif

TEST_F(VaultTest, StaffMayEverythingButDashboardUsersAndAudit)
{
    for (const Right right : {Right::Patients, Right::Import, Right::UndoImport, Right::Dashboard, Right::Users,
                              Right::Settings, Right::Audit}) {
        EXPECT_TRUE(allows(Role::Admin, right));
        EXPECT_EQ(allows(Role::Staff, right),
                  right != Right::Dashboard && right != Right::Users && right != Right::Audit);
    }
    clinic.addStaff();
    clinic.close();
    auto staff = clinic.open(kPassword, u"staff"_s);
    ASSERT_TRUE(staff);
    Vault& vault = **staff;
    const int denied = int(ErrorCode::PermissionDenied);
    EXPECT_EQ(codeOf(vault.users()), denied);
    EXPECT_EQ(codeOf(vault.addUser(u"x"_s, u"x"_s, Role::Admin, secret(kPassword))), denied);
    EXPECT_EQ(codeOf(vault.setUserDisabled(u"admin"_s, true)), denied);
    EXPECT_EQ(codeOf(vault.setUserRole(u"staff"_s, Role::Admin)), denied);
    EXPECT_EQ(codeOf(vault.setPassword(u"admin"_s, secret(kPassword), secret("another password"))), denied);
    EXPECT_EQ(codeOf(vault.recordRead(Intent::ViewReport, u"dashboard"_s, 1)), denied);
    EXPECT_EQ(codeOf(vault.recordRead(Intent::ListPatients, u"patients"_s, 1)), 0);
    const auto nothing = [](Transaction&) -> Result<void> { return {}; };
    for (const Intent intent : {Intent::AddUser, Intent::DisableUser, Intent::EnableUser, Intent::ChangeRole})
        EXPECT_EQ(codeOf(vault.transact(vault.actor(), intent, nothing)), denied);
    EXPECT_EQ(codeOf(vault.transact(vault.actor(), Intent::ImportReceipts, nothing)), 0);
    // A forged actor helps nobody.
    Actor forged = vault.actor();
    forged.role = Role::Admin;
    EXPECT_EQ(codeOf(vault.transact(forged, Intent::AddUser, nothing)), denied);
    forged.login = u"admin"_s;
    EXPECT_EQ(codeOf(vault.transact(forged, Intent::AddUser, nothing)), denied);
}

TEST_F(VaultTest, TheDatabaseDecidesAboutRolesNotTheKeyFile)
{
    clinic.addStaff();
    const SecretBytes key = clinic.dataKey();
    clinic.close();
    auto keys = KeyFile::load(clinic.folder);
    ASSERT_TRUE(keys);
    keys->find(u"staff"_s)->user.role = Role::Admin;
    ASSERT_TRUE(keys->save(clinic.folder, key));
    const auto staff = clinic.open(kPassword, u"staff"_s);
    ASSERT_TRUE(staff);
    EXPECT_EQ((*staff)->actor().role, Role::Staff);
}

TEST_F(VaultTest, UsersAreAddedAndDisabled)
{
    clinic.addStaff();
    const auto users = clinic.vault->users();
    ASSERT_TRUE(users);
    ASSERT_EQ(users->size(), 2U);
    EXPECT_EQ((*users)[1].login, u"staff"_s);
    EXPECT_EQ((*users)[1].role, Role::Staff);
    Vault& vault = *clinic.vault;
    EXPECT_EQ(codeOf(vault.addUser(u"staff"_s, u"同じ"_s, Role::Staff, secret(kPassword))),
              int(ErrorCode::AlreadyExists));
    EXPECT_EQ(codeOf(vault.addUser(u"weak"_s, u"弱い"_s, Role::Staff, secret("short"))),
              int(ErrorCode::PasswordTooWeak));
    for (const QString& login : {QString(), u" x"_s, u"a\nb"_s, QString(65, u'a')})
        EXPECT_EQ(codeOf(vault.addUser(login, u"名"_s, Role::Staff, secret(kPassword))),
                  int(ErrorCode::InvalidArgument));
    EXPECT_EQ(codeOf(vault.setUserDisabled(u"admin"_s, true)), int(ErrorCode::VaultLastAdmin));
    EXPECT_EQ(codeOf(vault.setUserDisabled(u"nobody"_s, true)), int(ErrorCode::VaultUserUnknown));
    ASSERT_TRUE(vault.setUserDisabled(u"staff"_s, true));
    EXPECT_EQ(count("SELECT count(*) FROM change WHERE entity = 'user' AND field = 'disabled' AND value = 1"), 1);
    clinic.close();
    EXPECT_EQ(openCode("wrong password", u"staff"_s), int(ErrorCode::VaultWrongPassword));
    EXPECT_EQ(openCode(kPassword, u"staff"_s), int(ErrorCode::VaultUserDisabled));
    EXPECT_TRUE(Vault::lookAt(clinic.folder)->users[1].disabled);
    clinic.reopen();
    ASSERT_TRUE(clinic.vault->setUserDisabled(u"staff"_s, false));
    clinic.close();
    EXPECT_EQ(openCode(kPassword, u"staff"_s), 0);
}

TEST_F(VaultTest, RolesChangeAndSomebodyStaysInCharge)
{
    clinic.addStaff();
    EXPECT_EQ(codeOf(clinic.vault->setUserRole(u"admin"_s, Role::Staff)), int(ErrorCode::VaultLastAdmin));
    EXPECT_EQ(codeOf(clinic.vault->setUserRole(u"nobody"_s, Role::Admin)), int(ErrorCode::VaultUserUnknown));
    ASSERT_TRUE(clinic.vault->setUserRole(u"staff"_s, Role::Admin));
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE intent = 'change_role' AND subject = 'user:2'"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM change WHERE entity = 'user' AND field = 'role' AND value = 'admin'"
                    " AND entity_id = 2"),
              1);
    EXPECT_EQ((*clinic.vault->users())[1].role, Role::Admin);
    clinic.close();
    EXPECT_EQ(Vault::lookAt(clinic.folder)->users[1].role, Role::Admin);
    auto promoted = Vault::open(clinic.folder, u"staff"_s, secret(kPassword), clinic.clock);
    ASSERT_TRUE(promoted);
    EXPECT_EQ((*promoted)->actor().role, Role::Admin);
    ASSERT_TRUE((*promoted)->setUserRole(u"admin"_s, Role::Staff)); // the other way round
    EXPECT_EQ(codeOf((*promoted)->setUserRole(u"staff"_s, Role::Staff)), int(ErrorCode::VaultLastAdmin));
    promoted->reset();
    auto demoted = Vault::open(clinic.folder, u"admin"_s, secret(kPassword), clinic.clock);
    ASSERT_TRUE(demoted);
    EXPECT_EQ(codeOf((*demoted)->setUserRole(u"admin"_s, Role::Admin)), int(ErrorCode::PermissionDenied));
    EXPECT_TRUE((*demoted)->verify()->keysOk);
}

TEST_F(VaultTest, PasswordsChange)
{
    clinic.addStaff();
    Vault& vault = *clinic.vault;
    EXPECT_EQ(codeOf(vault.setPassword(u"admin"_s, secret("wrong password"), secret("another password"))),
              int(ErrorCode::VaultWrongPassword));
    EXPECT_EQ(codeOf(vault.setPassword(u"admin"_s, secret(kPassword), secret("short"))),
              int(ErrorCode::PasswordTooWeak));
    ASSERT_TRUE(vault.setPassword(u"admin"_s, secret(kPassword), secret("another password")));
    ASSERT_TRUE(vault.setPassword(u"staff"_s, secret("another password"), secret("staff's new one")));
    clinic.close();
    EXPECT_EQ(openCode(), int(ErrorCode::VaultWrongPassword));
    EXPECT_EQ(openCode("another password"), 0);
    EXPECT_EQ(openCode("staff's new one", u"staff"_s), 0);
}

// Somebody who is away may be under attack: whoever gets in next tells it, and the waiting goes on.
TEST_F(VaultTest, FailuresOfOthersAreLoggedOnce)
{
    clinic.addStaff();
    clinic.close();
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(openCode("wrong wrong wrong", u"staff"_s), int(ErrorCode::VaultWrongPassword));
    for (int i = 0; i < 2; ++i) {
        auto opened = clinic.open();
        ASSERT_TRUE(opened);
        clinic.vault = std::move(*opened);
        EXPECT_EQ(count("SELECT count(*) FROM audit WHERE intent = 'login_failed'"), 1);
        EXPECT_EQ(count("SELECT sum(count) FROM audit WHERE intent = 'login_failed' AND subject = 'user:2'"), 5);
        clinic.close();
    }
    EXPECT_EQ(openCode(kPassword, u"staff"_s), int(ErrorCode::VaultTooManyAttempts));
}

TEST_F(VaultTest, TheRecoveryCodeSetsANewPassword)
{
    clinic.close();
    const auto reset = [&](const SecretBytes& code, const QString& login = {}) {
        return codeOf(
            resetVaultPassword(clinic.folder, code, login, secret("after recovery"), clinic.clock, kCheapCost));
    };
    EXPECT_EQ(reset(secret("AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA")), int(ErrorCode::VaultWrongRecoveryCode));
    EXPECT_EQ(reset(secret("nonsense")), int(ErrorCode::VaultWrongRecoveryCode));
    EXPECT_EQ(reset(clinic.recoveryCode, u"nobody"_s), int(ErrorCode::VaultUserUnknown));
    EXPECT_EQ(openCode(), 0);
    const auto next =
        resetVaultPassword(clinic.folder, clinic.recoveryCode, {}, secret("after recovery"), clinic.clock, kCheapCost);
    ASSERT_TRUE(next);
    EXPECT_EQ(openCode(), int(ErrorCode::VaultWrongPassword));
    EXPECT_EQ(reset(clinic.recoveryCode), int(ErrorCode::VaultWrongRecoveryCode)); // used once
    EXPECT_EQ(reset(*next), 0);
    auto opened = clinic.open("after recovery");
    ASSERT_TRUE(opened);
    clinic.vault = std::move(*opened);
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE intent = 'recover'"), 2);
}

TEST_F(VaultTest, EveryIntentHasItsOwnName)
{
    QSet<QByteArray> names;
    for (int i = 0; i <= int(kLastIntent); ++i)
        names.insert(intentName(static_cast<Intent>(i)));
    EXPECT_EQ(names.size(), int(kLastIntent) + 1);
    EXPECT_FALSE(names.contains("unknown"));
}

} // namespace kakarite::vault
