// What the import wants a person to know about a line of a receipt file, in a sentence. Context "NoteText".
#pragma once

#include "models/receipts/claim.h"

#include <QString>

namespace kakarite::ui {

QString noteText(receipts::NoteCode code);
// The heading under which such notes are grouped and counted: short, "日数の不一致".
QString noteTitle(receipts::NoteCode code);

} // namespace kakarite::ui
