#include "models/base/clock.h"

#include <chrono>

namespace kakarite {

namespace {
constexpr std::int64_t kJapanOffsetMs = 9LL * 3600 * 1000;
constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;
} // namespace

Date Clock::today() const
{
    return Date::fromDays(static_cast<std::int32_t>((nowMs() + kJapanOffsetMs) / kDayMs));
}

std::int64_t SystemClock::nowMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::int64_t SystemClock::runningMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count(); // CLOCK_MONOTONIC, QPC
}

} // namespace kakarite
