// The real window on the vault of a large clinic, drawn without a screen.
#pragma once

#include "models/base/clock.h"

#include <QString>

namespace kakarite::bench {

// Prints the figures; false where a bar is missed. The vault's first user opens it with measure.h's password().
bool measureWindow(const QString& vaultFolder, const Clock& clock);

} // namespace kakarite::bench
