#include "models/masters/acts.h"

#include "models/masters/resource_table.h"

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace kakarite::masters {

namespace {

constexpr Month kNewFees = Month::fromIndex(2024 * 12 + 5); // 2024-06: masters.md §7

struct Act {
    std::optional<int> points;
    std::optional<int> pointsBefore;
    std::optional<Date> from;
    std::optional<Date> to;
};

using Acts = std::unordered_map<int, Act>;

std::optional<int> optionalNumber(const QString& cell)
{
    bool ok = false;
    const int value = cell.toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

Acts readActs()
{
    Acts acts;
    const auto table = ResourceTable::open(u":/kakarite/masters/acts.csv"_s);
    Q_ASSERT(table.has_value());
    for (std::size_t row = 0; row < table->size(); ++row) {
        acts[table->number(row, u"code")] = {
            optionalNumber(table->at(row, u"points_r6")), optionalNumber(table->at(row, u"points_before")),
            Date::parseIso(table->at(row, u"valid_from")), Date::parseIso(table->at(row, u"valid_to"))};
    }
    return acts;
}

const Act* find(int code)
{
    static const Acts kActs = readActs();
    const auto found = kActs.find(code);
    return found == kActs.end() ? nullptr : &found->second;
}

} // namespace

std::optional<int> actPoints(int code, Month month)
{
    const Act* act = find(code);
    if (!act || (act->from && month.lastDay() < *act->from) || (act->to && month.firstDay() > *act->to))
        return std::nullopt;
    return month >= kNewFees ? act->points : act->pointsBefore;
}

} // namespace kakarite::masters
