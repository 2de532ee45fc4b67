// Codes by the words of their names: for the conditions of groups (R11), and for people who look a code up.
#pragma once

#include "models/masters/code_meaning.h"
#include "models/masters/master_layout.h"
#include "models/vault/connection.h"

#include <vector>

namespace kakarite::masters {

struct FoundCode {
    MasterKind kind = MasterKind::Disease;
    int code = 0;
    CodeMeaning meaning; // in the month
};
// Codes whose name, kana or 一般名 contains the text (width, hiragana and katakana make no difference), or whose number
// is the text; names that begin with it first, shorter ones before longer ones. The built-in tables answer for kinds
// without a master. A blank text finds nothing.
Result<std::vector<FoundCode>> searchCodes(const vault::Reader& reader, MasterKind kind, const QString& text,
                                           Month month, std::size_t limit);

} // namespace kakarite::masters
