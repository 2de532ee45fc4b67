// Where a password comes from: --password-file, the environment variable KAKARITE_PASSWORD, or a prompt without echo;
// and how codes are shown.
#pragma once

#include "app/cli/arguments.h"

#include "models/base/secret_bytes.h"

namespace kakarite::cli {

Result<SecretBytes> readPassword(const Arguments& arguments, const QString& prompt);
// Another password than one's own (users add, users password): its file option, its variable, or the prompt.
Result<SecretBytes> readPassword(const QString& file, const char* variable, const QString& prompt);

// The code of a second factor from --totp-file or KAKARITE_TOTP; empty where neither is there.
Result<SecretBytes> givenSecondFactor(const Arguments& arguments);

// A line from the terminal without echo; nothing where there is no terminal. One file per platform.
Result<SecretBytes> promptPassword(const QString& prompt);

// What is shown once and belongs on paper or into a telephone.
QString shown(const SecretBytes& ascii);
void printNextRecoveryCode(const SecretBytes& code); // nothing where it is empty

} // namespace kakarite::cli
