// The words of the command line: Cli::tr("…") finds them under the name "Cli", as lupdate writes them down.
#pragma once

#include <QCoreApplication>

namespace kakarite::cli {

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace kakarite::cli
