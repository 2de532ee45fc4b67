// keychain_trial STEP FOLDER: one program run of a story about a vault and a keychain; keychain.sh tells the story.
#include "tests/vault/vault_testing.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace kakarite;
using namespace kakarite::vault;
using namespace kakarite::vault::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr char kNextPassword[] = "atarashii PC no kagi";

int say(const char* what, int code, const QString& detail = {})
{
    std::printf("%s %d %s\n", what, code, qPrintable(detail));
    return code == 0 ? 0 : 1;
}

template <typename T>
int say(const char* what, const Result<T>& result)
{
    return say(what, codeOf(result), result ? QString() : result.error().detail);
}

QString codePath(const QString& folder)
{
    return folder + u".code"_s;
}

int create(const QString& folder, const Clock& clock)
{
    const CreateOptions options{u"さくら内科"_s, u"admin"_s, u"院長"_s, true};
    SecretBytes code;
    auto made = createVault(folder, options, secret(kPassword), clock, kCheapCost, &code);
    if (!made)
        return say("create", made);
    QFile file(codePath(folder));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(reinterpret_cast<const char*>(code.data()), qint64(code.size())) != qint64(code.size()))
        return say("create", -1);
    return say("create", (*made)->addUser(u"staff"_s, u"受付"_s, Role::Staff, secret(kPassword)));
}

int reset(const QString& folder, const Clock& clock, bool useKeychain)
{
    QFile file(codePath(folder));
    if (!file.open(QIODevice::ReadOnly))
        return say("reset", -1);
    return say("reset", resetVaultPassword(folder, secret(file.readAll().constData()), u"admin"_s,
                                           secret(kNextPassword), clock, kCheapCost, {}, useKeychain));
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QString step = QCoreApplication::arguments().value(1);
    const QString folder = QCoreApplication::arguments().value(2);
    const SystemClock clock;
    const auto open = [&](const QString& login, const char* password) {
        return openVault(folder, {login, secret(password), {}}, clock, kCheapCost);
    };
    if (step == u"create")
        return create(folder, clock);
    if (step == u"open")
        return say("open", open(u"admin"_s, kPassword));
    if (step == u"open-staff")
        return say("open-staff", open(u"staff"_s, kPassword));
    if (step == u"open-wrong")
        return say("open-wrong", open(u"admin"_s, "not the password"));
    if (step == u"open-next")
        return say("open-next", open(u"admin"_s, kNextPassword));
    if (step == u"reset")
        return reset(folder, clock, true);
    if (step == u"reset-plain")
        return reset(folder, clock, false);
    if (step == u"add-next") {
        auto vault = open(u"admin"_s, kNextPassword);
        return vault ? say("add-next", (*vault)->addUser(u"naika"_s, u"内科"_s, Role::Staff, secret(kPassword)))
                     : say("add-next", vault);
    }
    return say("unknown step", -1);
}
