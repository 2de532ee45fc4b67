// What the platform gives against reading this process's memory from outside.
#pragma once

namespace kakarite::vault {

// False where the system refused.
bool forbidMemoryDumps();

} // namespace kakarite::vault
