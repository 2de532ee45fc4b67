#include "models/vault/process.h"

#include <werapi.h>
#include <windows.h>

namespace kakarite::vault {

bool forbidMemoryDumps()
{
    // No error reports of this process, which would carry its memory.
    ::SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    return SUCCEEDED(
        ::WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP | WER_FAULT_REPORTING_FLAG_DISABLE_THREAD_SUSPENSION));
}

} // namespace kakarite::vault
