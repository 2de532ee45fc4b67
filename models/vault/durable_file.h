// What the platform gives to make a finished file outlast a power cut.
#pragma once

#include <QString>

namespace kakarite::vault {

// The bytes of a written file reach the disk. False where the system refused.
bool syncFile(const QString& path);
// So does a name that was given or taken away in a folder, where the system lets one ask for it.
void syncFolder(const QString& folder);

} // namespace kakarite::vault
