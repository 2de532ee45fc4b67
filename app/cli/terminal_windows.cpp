#include "app/cli/password.h"
#include "app/cli/progress_bar.h"

#include <conio.h>
#include <io.h>

#include <cstdio>

namespace kakarite::cli {

Result<SecretBytes> promptPassword(const QString& prompt)
{
    std::fputs((prompt + QStringLiteral(": ")).toUtf8().constData(), stderr);
    QString typed;
    for (;;) {
        const wint_t c = _getwch();
        if (c == L'\r' || c == L'\n' || c == 3)
            break;
        if (c == L'\b')
            typed.chop(1);
        else
            typed.append(QChar(char16_t(c)));
    }
    std::fputs("\n", stderr);
    QByteArray bytes = typed.toUtf8();
    auto secret =
        SecretBytes::copyOf({reinterpret_cast<const unsigned char*>(bytes.constData()), std::size_t(bytes.size())});
    wipe(bytes.data(), std::size_t(bytes.size()));
    wipe(typed.data(), std::size_t(typed.size()) * sizeof(QChar));
    return secret;
}

bool errorsGoToTerminal()
{
    return _isatty(_fileno(stderr)) != 0;
}

} // namespace kakarite::cli
