#include "tests/vault/vault_testing.h"

#include <QDir>

#include <algorithm>
#include <cstring>

namespace kakarite::vault::testing {

using namespace Qt::StringLiterals;

SecretBytes secret(const char* text)
{
    return SecretBytes::copyOf({reinterpret_cast<const unsigned char*>(text), std::strlen(text)});
}

bool equal(const SecretBytes& a, const SecretBytes& b)
{
    return std::equal(a.data(), a.data() + a.size(), b.data(), b.data() + b.size());
}

QByteArray schemaOf(sqlite3* database)
{
    QByteArray schema;
    auto rows = Statement::prepare(database, "SELECT type, name, sql FROM sqlite_master ORDER BY type, name");
    for (auto row = rows->step(); row && *row; row = rows->step())
        schema += rows->text(0).toUtf8() + ' ' + rows->text(1).toUtf8() + '\n' + rows->text(2).toUtf8() + '\n';
    return schema;
}

void copyFolder(const QString& from, const QString& to)
{
    QDir(to).removeRecursively();
    QDir().mkpath(to);
    for (const QString& name : QDir(from).entryList(QDir::Files | QDir::Hidden))
        QFile::copy(from + u'/' + name, to + u'/' + name);
}

Clinic::Clinic() : folder(root.filePath(u"vault"_s))
{
    CreateOptions options;
    options.clinicName = u"さくら内科クリニック"_s;
    options.adminLogin = u"admin"_s;
    options.adminName = u"桜井 院長"_s;
    auto made = createVault(folder, options, secret(kPassword), clock, kCheapCost, &recoveryCode);
    if (made)
        vault = std::move(*made);
}

Result<std::unique_ptr<Vault>> Clinic::open(const char* password, const QString& login) const
{
    return openVault(folder, {login, secret(password), {}}, clock, kCheapCost);
}

void Clinic::reopen()
{
    close();
    if (auto opened = open())
        vault = std::move(*opened);
}

void Clinic::addStaff()
{
    (void)vault->addUser(u"staff"_s, u"受付 花子"_s, Role::Staff, secret(kPassword));
}

void Clinic::staffChooses(const char* password)
{
    close();
    const auto staff = open(kPassword, u"staff"_s);
    if (staff)
        (void)(*staff)->setPassword(u"staff"_s, secret(kPassword), secret(password));
}

SecretBytes Clinic::dataKey() const
{
    const auto keys = KeyFile::load(folder);
    if (!keys)
        return {};
    auto key = openKey(keys->users.front().key, secret(kPassword), nullptr, keys->ownerOf(u"admin"_s));
    return key ? std::move(*key) : SecretBytes();
}

std::unique_ptr<Database> Clinic::raw(Access access) const
{
    auto database = Database::open(databasePath(folder), dataKey(), access);
    return database ? std::move(*database) : nullptr;
}

Result<SecretBytes> newRecoveryCode(Vault& vault, const SecretBytes& password)
{
    TRY_LET(SecretBytes code, vault.offerRecoveryCode(password));
    TRY(vault.confirmRecoveryCode());
    return code;
}

std::int64_t count(const Reader& reader, const char* sql)
{
    auto value = readInteger(reader.database(), sql);
    return value ? *value : -1;
}

Result<void> runSql(Transaction& transaction, const char* sql)
{
    TRY_LET(auto statement, transaction.prepare(sql));
    return statement.run();
}

} // namespace kakarite::vault::testing
