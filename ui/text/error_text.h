// What went wrong, as sentences: one for what happened, one for the next step.
//
// Made from the code alone, so it can never show a patient's data. Source texts are Japanese, context "ErrorText".
#pragma once

#include "models/base/error.h"

#include <QString>

namespace kakarite::ui {

struct ErrorText {
    QString message;
    QString hint;
};

ErrorText errorText(const Error& error);
QString errorName(ErrorCode code); // "vault_wrong_password": for programs that read the command line's answer

} // namespace kakarite::ui
