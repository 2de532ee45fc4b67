#include "ui/dashboard/dashboard_data.h"

#include "ui/text/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace kakarite::ui {

const reports::MonthReport* DashboardData::find(Month wanted) const
{
    const auto found = std::ranges::find(months, wanted, &reports::MonthReport::month);
    return found == months.end() ? nullptr : &*found;
}

QString DashboardData::missingSides(Month wanted) const
{
    QStringList names;
    for (const reports::MonthGap& gap : gaps)
        if (gap.month == wanted)
            for (const QString& side : gap.sides)
                names << payerSideText(side);
    return names.join(QStringLiteral("・"));
}

QString DashboardData::changesBecause(Month wanted) const
{
    if (const QString sides = missingSides(wanted); !sides.isEmpty())
        return QCoreApplication::translate("Dashboard", "%1のレセプトがまだありません").arg(sides);
    if (span.last - wanted < reports::kUnsettledMonths)
        return QCoreApplication::translate("Dashboard", "月遅れや返戻の請求で変わることがあります");
    return {};
}

} // namespace kakarite::ui
