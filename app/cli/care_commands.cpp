#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/words.h"

#include "models/continuity/upload.h"

namespace kakarite::cli {

namespace {

using Key = QLatin1StringView;

Result<ExitStatus> rederive(const Arguments& arguments, const Clock& clock)
{
    TRY_LET(const auto vault, openVault(arguments, clock));
    TRY_LET(const int files, continuity::deriveAgain(*vault));
    if (arguments.json())
        printJson({{Key("files"), files}});
    else
        printLine(Cli::tr("保管しているファイル %1件から作り直しました。").arg(files));
    return Done;
}

} // namespace

std::vector<Command> careCommands()
{
    return {
        {"rederive", QT_TRANSLATE_NOOP("Cli", "保管しているレセプトから受診などを作り直します"), {}, rederive},
    };
}

} // namespace kakarite::cli
