// Wipes what calls that have returned left behind of this thread: its stack, where some libraries keep texts, and the
// vector registers, which copy and compare them. A thread that waits keeps both as they are.
#pragma once

namespace kakarite {

void wipeTraces();

} // namespace kakarite
