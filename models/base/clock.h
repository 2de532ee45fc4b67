// The time, as something that is handed in: nothing below app/ asks the system itself.
#pragma once

#include "models/base/date.h"

#include <cstdint>

namespace kakarite {

class Clock {
public:
    virtual ~Clock() = default;
    virtual std::int64_t nowMs() const = 0; // milliseconds since 1970-01-01T00:00Z
    Date today() const;                     // the day in Japan (UTC+9)
    // Milliseconds since the computer was started, which nobody can set; they begin again when it is started again, and
    // may stand still while it sleeps.
    virtual std::int64_t runningMs() const = 0;
};

class SystemClock final : public Clock {
public:
    std::int64_t nowMs() const override;
    std::int64_t runningMs() const override;
};

class FixedClock final : public Clock {
public:
    explicit FixedClock(std::int64_t nowMs) : m_nowMs(nowMs) {}
    explicit FixedClock(Date day) : m_nowMs((std::int64_t(day.days()) * 24 + 3) * 3600 * 1000) {} // noon in Japan
    std::int64_t nowMs() const override { return m_nowMs; }
    std::int64_t runningMs() const override { return m_runningMs; }
    void advanceMs(std::int64_t ms)
    {
        m_nowMs += ms;
        m_runningMs += ms;
    }
    void setByHand(std::int64_t nowMs) { m_nowMs = nowMs; }
    void startComputerAgain() { m_runningMs = 0; }

private:
    std::int64_t m_nowMs;
    std::int64_t m_runningMs = 0;
};

} // namespace kakarite
