// kakaritectl: the engine without a window (spec: cli.md).

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/password.h"
#include "app/cli/words.h"
#include "translations/wording.h"

#include <QCoreApplication>

#include <cstdio>

namespace kakarite::cli {

Result<std::unique_ptr<vault::Vault>> openVault(const Arguments& arguments, const Clock& clock, SecretBytes* password,
                                                InitialPassword initial)
{
    const QString folder = arguments.vaultFolder();
    TRY(vault::Vault::lookAt(folder)); // what is no vault needs no password
    TRY_LET(const SecretBytes typed, readPassword(arguments, Cli::tr("パスワード")));
    const auto credentials = [&](SecretBytes code) {
        return vault::Credentials{arguments.value("user"), typed.clone(), std::move(code)};
    };
    TRY_LET(SecretBytes given, givenSecondFactor(arguments));
    auto vault = vault::Vault::open(folder, credentials(std::move(given)), clock);
    if (!vault && vault.error().code == ErrorCode::VaultSecondFactorNeeded) {
        if (auto code = promptPassword(Cli::tr("確認コード(6桁)")))
            vault = vault::Vault::open(folder, credentials(std::move(*code)), clock);
    }
    if (!vault)
        return vault;
    if ((*vault)->passwordIsInitial() && initial == InitialPassword::Refused) {
        printNotice(Cli::tr("kakaritectl users password で、自分のパスワードに変えられます。"));
        return failure(ErrorCode::VaultPasswordInitial);
    }
    if (password)
        *password = typed.clone();
    return vault;
}

Result<std::unique_ptr<vault::ReadConnection>> openReader(const vault::Vault& vault)
{
    return vault.openReader();
}

namespace {

std::vector<Command> allCommands()
{
    std::vector<Command> all;
    for (auto commands : {accountCommands, keyCommands, importCommands, masterCommands, patientCommands, reportCommands,
                          auditCommands, careCommands, backupCommands, demoCommands}) {
        for (Command& command : commands())
            all.push_back(std::move(command));
    }
    return all;
}

void printOverview(const std::vector<Command>& commands)
{
    printLine(QCoreApplication::translate("Cli", "使い方: kakaritectl コマンド [オプション]"));
    printLine();
    std::vector<QStringList> rows;
    rows.reserve(commands.size());
    for (const Command& command : commands)
        rows.push_back({QStringLiteral("  ") + QString::fromLatin1(command.name),
                        QCoreApplication::translate("Cli", command.usage)});
    printTable({QString(), QString()}, rows);
    printLine();
    printLine(
        QCoreApplication::translate("Cli", "kakaritectl コマンド --help で、そのコマンドのオプションを表示します。"));
}

// The command whose words begin the line: "import receipts" before "imports".
const Command* findCommand(const std::vector<Command>& commands, const QStringList& words, qsizetype& taken)
{
    const Command* found = nullptr;
    taken = 0;
    for (const Command& command : commands) {
        const QStringList name = QString::fromLatin1(command.name).split(QLatin1Char(' '));
        if (words.mid(0, name.size()) == name && name.size() > taken) {
            found = &command;
            taken = name.size();
        }
    }
    return found;
}

translations::Language languageOf(const QStringList& words)
{
    const qsizetype at = words.indexOf(QStringLiteral("--lang"));
    if (at >= 0 && at + 1 < words.size()) {
        if (const auto language = translations::parseLanguage(words[at + 1]))
            return *language;
    }
    return translations::systemLanguage();
}

int runProgram(const QStringList& words)
{
    const std::vector<Command> commands = allCommands();
    if (words.isEmpty() || words.front() == QStringLiteral("--help") || words.front() == QStringLiteral("-h")) {
        printOverview(commands);
        return words.isEmpty() ? WrongUsage : Done;
    }
    if (words.front() == QStringLiteral("--version")) {
        printLine(QStringLiteral("kakaritectl " KAKARITE_VERSION));
        return Done;
    }
    const bool json = words.contains(QStringLiteral("--json"));
    qsizetype taken = 0;
    const Command* command = findCommand(commands, words, taken);
    if (!command) {
        printError(usageError(words.front()), json);
        return WrongUsage;
    }
    const QStringList rest =
        QStringList{QStringLiteral("kakaritectl ") + QLatin1StringView(command->name)} + words.mid(taken);
    const auto arguments = Arguments::parse(rest, QCoreApplication::translate("Cli", command->usage), command->options);
    if (!arguments) {
        printError(arguments.error(), json);
        return WrongUsage;
    }
    if (arguments->wantsHelp()) {
        printLine(arguments->helpText());
        return Done;
    }
    const SystemClock clock;
    const auto status = command->run(*arguments, clock);
    if (!status) {
        printError(status.error(), json);
        return exitStatus(status.error().code);
    }
    return *status;
}

} // namespace

} // namespace kakarite::cli

int main(int argc, char* argv[])
{
    using namespace kakarite;
    const auto hardened = vault::hardenProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kakarite"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KAKARITE_VERSION));
    const QStringList words = QCoreApplication::arguments().mid(1);
    translations::Wording wording(cli::languageOf(words));
    if (!hardened) {
        cli::printError(hardened.error(), false);
        return cli::exitStatus(hardened.error().code);
    }
    return cli::runProgram(words);
}
