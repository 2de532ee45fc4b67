#include "app/cli/password.h"

#include "app/cli/output.h"
#include "app/cli/words.h"

#include <QFile>

#include <cstdlib>
#include <cstring>

namespace kakarite::cli {

namespace {

constexpr qint64 kPasswordBytesAtMost = 1024;

SecretBytes takeSecret(QByteArray bytes)
{
    while (!bytes.isEmpty() && (bytes.back() == '\n' || bytes.back() == '\r'))
        bytes.chop(1);
    auto secret =
        SecretBytes::copyOf({reinterpret_cast<const unsigned char*>(bytes.constData()), std::size_t(bytes.size())});
    wipe(bytes.data(), std::size_t(bytes.size()));
    return secret;
}

SecretBytes takeVariable(const char* name)
{
    QByteArray value = qgetenv(name);
    // The copy that the system keeps for the process would otherwise stay readable in its memory.
    if (char* place = std::getenv(name))
        wipe(place, std::strlen(place));
    qunsetenv(name);
    return takeSecret(std::move(value));
}

} // namespace

Result<SecretBytes> readPassword(const Arguments& arguments, const QString& prompt)
{
    return readPassword(arguments.value("password-file"), "KAKARITE_PASSWORD", prompt);
}

Result<SecretBytes> readPassword(const QString& fileName, const char* variable, const QString& prompt)
{
    if (!fileName.isEmpty()) {
        QFile file(fileName);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return failure(ErrorCode::FileUnreadable, QStringLiteral("password file"));
        return takeSecret(file.read(kPasswordBytesAtMost));
    }
    if (qEnvironmentVariableIsSet(variable))
        return takeVariable(variable);
    return promptPassword(prompt);
}

Result<SecretBytes> givenSecondFactor(const Arguments& arguments)
{
    if (arguments.value("totp-file").isEmpty() && !qEnvironmentVariableIsSet("KAKARITE_TOTP"))
        return SecretBytes();
    return readPassword(arguments.value("totp-file"), "KAKARITE_TOTP", QString());
}

QString shown(const SecretBytes& ascii)
{
    return QString::fromLatin1(reinterpret_cast<const char*>(ascii.data()), qsizetype(ascii.size()));
}

void printNextRecoveryCode(const SecretBytes& code)
{
    if (!code.isEmpty())
        printLine(
            Cli::tr("新しい復旧コード(前のもので開けるのは、これまでのバックアップだけです): %1").arg(shown(code)));
}

} // namespace kakarite::cli
