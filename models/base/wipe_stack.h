// Wipes what calls that have returned left on this thread's stack: some libraries keep texts there.
#pragma once

namespace kakarite {

void wipeStack();

} // namespace kakarite
