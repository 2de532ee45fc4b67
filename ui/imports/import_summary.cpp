#include "ui/imports/import_summary.h"

#include <algorithm>
#include <map>
#include <set>

namespace kakarite::ui {

ImportSummary summarize(const continuity::UploadReport& report)
{
    ImportSummary sum;
    sum.patientsTotal = report.patientsTotal;
    std::map<receipts::NoteCode, std::int64_t> counts;
    std::set<Month> months;
    std::set<receipts::FileKind> kinds;
    bool differ = false;
    bool agree = false;
    for (const receipts::FileReport& file : report.files) {
        if (file.error) {
            ++sum.filesRefused;
            continue;
        }
        ++sum.filesRead;
        if (file.alreadyImported)
            ++sum.filesKnown;
        sum.claimsNew += file.claimsNew;
        sum.claimsReplaced += file.claimsReplaced;
        sum.claimsUnchanged += file.claimsUnchanged;
        sum.patientsNew += file.patientsNew;
        sum.points += file.points;
        sum.notOutpatient += file.claims - file.outpatientClaims;
        sum.warnings += file.warningsTotal;
        for (const auto& [code, count] : file.warningCounts)
            counts[code] += count;
        months.insert(file.claimMonths.begin(), file.claimMonths.end());
        kinds.insert(file.kind);
        if (file.go)
            (file.go->countOk && file.go->pointsOk ? agree : differ) = true;
    }
    sum.claimsIn = sum.claimsNew + sum.claimsReplaced;
    sum.totals = differ  ? ImportSummary::Totals::Differ
                 : agree ? ImportSummary::Totals::Agree
                         : ImportSummary::Totals::Absent;
    sum.warningCounts.assign(counts.begin(), counts.end());
    std::stable_sort(sum.warningCounts.begin(), sum.warningCounts.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    sum.months.assign(months.begin(), months.end());
    if (kinds.size() == 1)
        sum.kind = *kinds.begin();
    return sum;
}

std::optional<NextUpload> nextUpload(const std::vector<receipts::Coverage>& coverage, Date today)
{
    if (coverage.empty())
        return std::nullopt;
    const Month last = today.monthOf().addMonths(-1);
    std::map<QString, std::set<Month>> sides;
    Month first = coverage.front().month;
    for (const auto& one : coverage) {
        sides[one.side].insert(one.month);
        first = std::min(first, one.month);
    }
    for (Month month = first; month <= last; month = month.addMonths(1))
        for (const char* side : {"shaho", "kokuho", "kouki"}) {
            const auto found = sides.find(QString::fromLatin1(side));
            // A side counts from the month it first appeared in.
            if (found != sides.end() && *found->second.begin() <= month && !found->second.contains(month))
                return NextUpload{found->first, month};
        }
    return std::nullopt;
}

Month wholeUntil(const std::vector<receipts::Coverage>& coverage, Date today)
{
    Month last = today.monthOf().addMonths(-1);
    for (const auto& one : coverage)
        last = std::max(last, one.month);
    while (last >= today.monthOf() && nextUpload(coverage, last.addMonths(1).firstDay()))
        last = last.addMonths(-1);
    return last;
}

} // namespace kakarite::ui
