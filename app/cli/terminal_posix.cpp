#include "app/cli/password.h"
#include "app/cli/progress_bar.h"

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace kakarite::cli {

Result<SecretBytes> promptPassword(const QString& prompt)
{
    if (!isatty(STDIN_FILENO))
        return std::unexpected(usageError(QStringLiteral("KAKARITE_PASSWORD, --password-file")));
    termios before{};
    tcgetattr(STDIN_FILENO, &before);
    termios silent = before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    std::fputs((prompt + QStringLiteral(": ")).toUtf8().constData(), stderr);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    char line[1024];
    const char* read = std::fgets(line, sizeof line, stdin);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    std::fputs("\n", stderr);
    std::size_t size = 0;
    while (read && size < sizeof line && line[size] != '\0' && line[size] != '\n')
        ++size;
    auto secret = SecretBytes::copyOf({reinterpret_cast<const unsigned char*>(line), size});
    wipe(line, sizeof line);
    return secret;
}

bool errorsGoToTerminal()
{
    return isatty(STDERR_FILENO) != 0;
}

} // namespace kakarite::cli
