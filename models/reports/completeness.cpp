#include "models/reports/completeness.h"

#include <algorithm>
#include <bit>

namespace kakarite::reports {

Result<std::vector<MonthGap>> monthGaps(const vault::Reader& reader)
{
    TRY_LET(const auto cells, receipts::coverage(reader));
    std::vector<MonthGap> gaps;
    if (cells.empty())
        return gaps;
    std::map<QString, std::vector<Month>> sides;
    Month last = cells.front().month;
    for (const receipts::Coverage& cell : cells) {
        if (cell.side != u"kouhi")
            sides[cell.side].push_back(cell.month);
        last = std::max(last, cell.month);
    }
    std::map<std::int32_t, QStringList> missing;
    for (const auto& [side, months] : sides) {
        for (Month month = months.front(); month <= last; month = month.addMonths(1)) {
            if (std::find(months.begin(), months.end(), month) == months.end())
                missing[month.index()] << side;
        }
    }
    for (auto& [index, names] : missing)
        gaps.push_back({Month::fromIndex(index), std::move(names)});
    return gaps;
}

Result<OpenDays> openDays(const vault::Reader& reader, const std::atomic<bool>* cancelled)
{
    OpenDays days;
    TRY_LET(auto query, reader.prepare("SELECT month, visit_days FROM claim WHERE current = 1 AND patient_id <> 0"));
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return days;
        if (cancelled && *cancelled)
            return failure(ErrorCode::Cancelled);
        days[std::int32_t(query.integer(0))] |= std::uint32_t(query.integer(1));
    }
}

WeekdayMeans weekdayMeans(const std::vector<MonthReport>& months, const OpenDays& days)
{
    std::array<std::int64_t, 7> visits{};
    std::array<std::int64_t, 7> open{};
    for (const MonthReport& month : months) {
        for (std::size_t day = 0; day < visits.size(); ++day)
            visits[day] += month.weekdayVisits[day];
        const auto found = days.find(month.month.index());
        for (std::uint32_t bits = found == days.end() ? 0 : found->second; bits != 0; bits &= bits - 1)
            ++open[std::size_t(month.month.firstDay().addDays(std::countr_zero(bits)).weekday() - 1)];
    }
    WeekdayMeans means;
    for (std::size_t day = 0; day < means.size(); ++day)
        if (open[day] > 0)
            means[day] = double(visits[day]) / double(open[day]);
    return means;
}

} // namespace kakarite::reports
