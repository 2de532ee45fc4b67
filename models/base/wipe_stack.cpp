#include "models/base/wipe_stack.h"

#include "models/base/secret_bytes.h"

#include <cstddef>

namespace kakarite {

void wipeStack()
{
    constexpr std::size_t kDepth = 256 * 1024; // well within the smallest stack Qt gives a thread
    volatile unsigned char below[kDepth];
    wipe(const_cast<unsigned char*>(below), kDepth);
}

} // namespace kakarite
