#include "models/vault/process.h"

#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace kakarite::vault {

bool forbidMemoryDumps()
{
    const rlimit none = {0, 0};
    bool done = ::setrlimit(RLIMIT_CORE, &none) == 0;
#ifdef __linux__
    // Also keeps other processes of the same user from attaching.
    done = ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && done;
#endif
    return done;
}

} // namespace kakarite::vault
