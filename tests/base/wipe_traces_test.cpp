#include "models/base/wipe_traces.h"

#include <gtest/gtest.h>

#include <array>

namespace kakarite {

namespace {

using Register = std::array<unsigned char, 64>;
constexpr Register kNothing{};

Register pattern()
{
    Register bytes;
    bytes.fill(0x4B);
    return bytes;
}

#if defined(__x86_64__) && defined(__GNUC__)

__attribute__((target("avx512f"), noinline)) void fillRegister(const Register& bytes)
{
    asm volatile("vmovdqu64 %0, %%zmm17" : : "m"(bytes) : "xmm17");
}

__attribute__((target("avx512f"), noinline)) Register readRegister()
{
    Register bytes{};
    asm volatile("vmovdqu64 %%zmm17, %0" : "=m"(bytes));
    return bytes;
}

bool hasUpperRegisters()
{
    return __builtin_cpu_supports("avx512f");
}

#else

void fillRegister(const Register&)
{
}

Register readRegister()
{
    return kNothing;
}

bool hasUpperRegisters()
{
    return false;
}

#endif

} // namespace

TEST(WipeTraces, LeavesNothingInTheRegistersThatNothingElseUses)
{
    if (!hasUpperRegisters())
        GTEST_SKIP() << "this processor has no vector registers beyond the sixteenth";
    fillRegister(pattern());
    EXPECT_EQ(readRegister(), pattern()); // they stay until something wipes them
    fillRegister(pattern());
    wipeTraces();
    EXPECT_EQ(readRegister(), kNothing);
}

} // namespace kakarite
