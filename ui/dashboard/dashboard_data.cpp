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

namespace {

QString figureName(continuity::Figure figure)
{
    using continuity::Figure;
    switch (figure) {
    case Figure::NewPatients:
        return QStringLiteral("new_patients");
    case Figure::RegularChange:
        return QStringLiteral("regular");
    case Figure::RegularNew:
        return QStringLiteral("regular_new");
    case Figure::RegularBack:
        return QStringLiteral("regular_back");
    case Figure::RegularGone:
        return QStringLiteral("regular_gone");
    case Figure::AtRiskChange:
        return QStringLiteral("at_risk");
    case Figure::BecameDropped:
        return QStringLiteral("became_dropped");
    case Figure::Returned:
        return QStringLiteral("returned");
    default: // visits and claims are those of the month's patients
        return QStringLiteral("patients");
    }
}

} // namespace

QString scopeName(const PatientScope& scope)
{
    QString name = scope.month.iso() + QLatin1Char(':');
    switch (scope.kind) {
    case PatientScope::Kind::Figure:
        name += figureName(scope.figure);
        break;
    case PatientScope::Kind::SeenBefore:
        name += QStringLiteral("seen_before");
        break;
    case PatientScope::Kind::Cohort:
        name += QStringLiteral("cohort:") + scope.cohort.iso();
        break;
    case PatientScope::Kind::Family:
        name += QStringLiteral("family:%1").arg(scope.family);
        if (scope.state)
            name += QLatin1Char(':') + QLatin1StringView(continuity::stateName(*scope.state));
        break;
    }
    return name;
}

} // namespace kakarite::ui
