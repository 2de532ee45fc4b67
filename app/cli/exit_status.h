// How kakaritectl ends (spec: cli.md).
#pragma once

#include "models/base/error.h"

namespace kakarite::cli {

enum ExitStatus : int {
    Done = 0,
    DoneWithWarnings = 1,
    WrongUsage = 2,
    CannotOpen = 3,
    Unreadable = 4,
    InternalError = 5
};

ExitStatus exitStatus(ErrorCode code);

} // namespace kakarite::cli
