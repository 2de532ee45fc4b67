// Only where the registers are known (models/base/wipe_traces.cpp).
#if defined(__x86_64__) && defined(__GNUC__)

#include "models/base/wipe_traces.h"

#include <gtest/gtest.h>

#include <array>

namespace kakarite {

namespace {

template <std::size_t Bytes>
using Register = std::array<unsigned char, Bytes>;

template <std::size_t Bytes>
Register<Bytes> pattern()
{
    Register<Bytes> bytes;
    bytes.fill(0x4B);
    return bytes;
}

__attribute__((noinline)) void fillLower(const Register<16>& bytes)
{
    asm volatile("movdqu %0, %%xmm15" : : "m"(bytes) : "xmm15");
}

__attribute__((noinline)) Register<16> readLower()
{
    Register<16> bytes{};
    asm volatile("movdqu %%xmm15, %0" : "=m"(bytes));
    return bytes;
}

__attribute__((target("avx512f"), noinline)) void fillUpper(const Register<64>& bytes)
{
    asm volatile("vmovdqu64 %0, %%zmm17" : : "m"(bytes) : "xmm17");
}

__attribute__((target("avx512f"), noinline)) Register<64> readUpper()
{
    Register<64> bytes{};
    asm volatile("vmovdqu64 %%zmm17, %0" : "=m"(bytes));
    return bytes;
}

} // namespace

TEST(WipeTraces, LeavesNothingInTheVectorRegisters)
{
    const auto lower = pattern<16>();
    fillLower(lower);
    const auto kept = readLower(); // they stay until something wipes them
    fillLower(lower);
    wipeTraces();
    const auto wiped = readLower();
    EXPECT_EQ(kept, lower);
    EXPECT_EQ(wiped, Register<16>{});

    if (!__builtin_cpu_supports("avx512f"))
        return; // no more of them
    const auto upper = pattern<64>();
    fillUpper(upper);
    EXPECT_EQ(readUpper(), upper);
    fillUpper(upper);
    wipeTraces();
    EXPECT_EQ(readUpper(), Register<64>{});
}

} // namespace kakarite

#endif
