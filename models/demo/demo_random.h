// Chance for the demo clinic: the same seed gives the same numbers on every platform.
//
// std::mt19937_64 is fixed by the standard, the distributions of <random> are not; these use integers alone.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace kakarite::demo {

class DemoRandom {
public:
    // A stream of its own for every (seed, stream): one more patient changes no other one.
    DemoRandom(std::uint64_t seed, std::uint64_t stream) : m_engine(mixed(mixed(seed) + stream)) {}

    // 0 … limit-1; the bias of the remainder is below 2^-32 for the small limits used here.
    int below(int limit) { return static_cast<int>(m_engine() % static_cast<std::uint64_t>(limit)); }
    int between(int first, int last) { return first + below(last - first + 1); }
    bool chance(int perMille) { return below(1000) < perMille; }
    bool rareChance(int perMillion) { return below(1'000'000) < perMillion; }
    // Bell-shaped around the middle, at most `reach` away; three quarters lie within 0.4 of the reach.
    int around(int middle, int reach)
    {
        return middle + (below(2 * reach + 1) + below(2 * reach + 1) + below(2 * reach + 1)) / 3 - reach;
    }
    // Index, as often as its weight says.
    template <typename Weights>
    std::size_t weighted(const Weights& weights)
    {
        int sum = 0;
        for (const int weight : weights)
            sum += weight;
        int left = below(sum);
        std::size_t index = 0;
        for (const int weight : weights) {
            if (left < weight)
                break;
            left -= weight;
            ++index;
        }
        return index;
    }
    template <typename T>
    const T& pick(const std::vector<T>& from)
    {
        return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
    }

private:
    static std::uint64_t mixed(std::uint64_t value) // splitmix64
    {
        value += 0x9E3779B97F4A7C15U;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
        return value ^ (value >> 31);
    }

    std::mt19937_64 m_engine;
};

} // namespace kakarite::demo
