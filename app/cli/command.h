// The commands of kakaritectl: each parses its own words and returns the exit status.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exit_status.h"

#include "models/base/clock.h"
#include "models/vault/vault.h"

#include <functional>
#include <memory>

namespace kakarite::cli {

struct Command {
    const char* name;  // "import receipts"
    const char* usage; // Japanese
    std::vector<Option> options;
    // Errors that end the command come back; everything else it has printed itself.
    std::function<Result<ExitStatus>(const Arguments&, const Clock&)> run;
};

std::vector<Command> accountCommands(); // init, users
std::vector<Command> importCommands();  // import receipts, imports
std::vector<Command> masterCommands();  // import master, masters
std::vector<Command> patientCommands(); // patients, patient
std::vector<Command> reportCommands();  // report monthly, retention, coverage
std::vector<Command> keyCommands();     // users totp, users recover, keys
std::vector<Command> auditCommands();   // audit list, digest, export, verify
std::vector<Command> careCommands();    // rederive
std::vector<Command> backupCommands();  // backup, restore, verify
std::vector<Command> demoCommands();    // demo

// The vault of --vault, opened by --user (or the first administrator) with the password of readPassword() and, where it
// is asked for, the code of readSecondFactor(). `password` receives the password, for commands that need it again.
// Whoever was given a password can do nothing but change it (security.md A2): VaultPasswordInitial.
enum class InitialPassword : char { Refused, Taken };
Result<std::unique_ptr<vault::Vault>> openVault(const Arguments& arguments, const Clock& clock,
                                                SecretBytes* password = nullptr,
                                                InitialPassword initial = InitialPassword::Refused);
// One reader for the one question a command asks.
Result<std::unique_ptr<vault::ReadConnection>> openReader(const vault::Vault& vault);

} // namespace kakarite::cli
