#include "models/base/wipe_traces.h"

#include "models/base/secret_bytes.h"

#include <cstddef>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

namespace kakarite {

namespace {

#if defined(__x86_64__) && defined(__GNUC__)

// The registers beyond the sixteenth: the C library copies texts through them, and nothing else uses them again.
__attribute__((target("avx512f"))) void wipeUpperRegisters()
{
    asm volatile("vpxord %%zmm16, %%zmm16, %%zmm16\n\t"
                 "vpxord %%zmm17, %%zmm17, %%zmm17\n\t"
                 "vpxord %%zmm18, %%zmm18, %%zmm18\n\t"
                 "vpxord %%zmm19, %%zmm19, %%zmm19\n\t"
                 "vpxord %%zmm20, %%zmm20, %%zmm20\n\t"
                 "vpxord %%zmm21, %%zmm21, %%zmm21\n\t"
                 "vpxord %%zmm22, %%zmm22, %%zmm22\n\t"
                 "vpxord %%zmm23, %%zmm23, %%zmm23\n\t"
                 "vpxord %%zmm24, %%zmm24, %%zmm24\n\t"
                 "vpxord %%zmm25, %%zmm25, %%zmm25\n\t"
                 "vpxord %%zmm26, %%zmm26, %%zmm26\n\t"
                 "vpxord %%zmm27, %%zmm27, %%zmm27\n\t"
                 "vpxord %%zmm28, %%zmm28, %%zmm28\n\t"
                 "vpxord %%zmm29, %%zmm29, %%zmm29\n\t"
                 "vpxord %%zmm30, %%zmm30, %%zmm30\n\t"
                 "vpxord %%zmm31, %%zmm31, %%zmm31"
                 :
                 :
                 : "xmm16", "xmm17", "xmm18", "xmm19", "xmm20", "xmm21", "xmm22", "xmm23", "xmm24", "xmm25", "xmm26",
                   "xmm27", "xmm28", "xmm29", "xmm30", "xmm31");
}

__attribute__((target("avx"))) void wipeLowerRegisters()
{
    _mm256_zeroall();
}

void wipeVectorRegisters()
{
    if (__builtin_cpu_supports("avx512f"))
        wipeUpperRegisters();
    if (__builtin_cpu_supports("avx"))
        wipeLowerRegisters();
}

#else

void wipeVectorRegisters()
{
}

#endif

} // namespace

void wipeTraces()
{
    constexpr std::size_t kDepth = 256 * 1024; // well within the smallest stack Qt gives a thread
    volatile unsigned char below[kDepth];
    wipe(const_cast<unsigned char*>(below), kDepth);
    wipeVectorRegisters();
}

} // namespace kakarite
