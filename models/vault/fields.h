// The field registry: what people enter, table by table. Every change of these columns inside a transaction that
// captures changes is recorded in `change`, by triggers that are generated from this list, so no feature can forget.
#pragma once

#include <QByteArray>

#include <span>
#include <vector>

struct sqlite3;

namespace kakarite::vault {

struct CapturedTable {
    const char* name;
    std::span<const char* const> columns;
};

std::span<const CapturedTable> capturedTables();

struct Trigger {
    QByteArray name;
    QByteArray sql;
};

// The triggers that capture, those that keep `audit` and `change` append-only, and the one that keeps who was deleted.
std::vector<Trigger> requiredTriggers();

// The SQL function the triggers ask: the audit entry that changes belong to, 0 while nothing is captured.
inline constexpr char kCaptureFunction[] = "kakarite_capture";

} // namespace kakarite::vault
