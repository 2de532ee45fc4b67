#include "ui/dashboard/month_figures.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace kakarite::ui {

namespace {

struct MonthFigures {
    Q_DECLARE_TR_FUNCTIONS(MonthFigures)
};

// A count of the report as a figure.
template <std::int64_t reports::MonthReport::* Member>
std::optional<double> count(const reports::MonthReport& month)
{
    return double(month.*Member);
}

std::optional<double> pointsPerClaim(const reports::MonthReport& month)
{
    return month.pointsPerClaim;
}

} // namespace

std::vector<MonthFigure> monthFigures()
{
    using Report = reports::MonthReport;
    const QString people = MonthFigures::tr("人");
    const QString points = MonthFigures::tr("点");
    return {
        {.label = MonthFigures::tr("受診患者"),
         .unit = people,
         .definition = MonthFigures::tr("この月に1日でも受診した患者の数"),
         .value = count<&Report::patients>,
         .behind = continuity::Figure::Patients},
        {.label = MonthFigures::tr("延べ受診"),
         .unit = MonthFigures::tr("回"),
         .definition = MonthFigures::tr("この月の受診日の数(同じ患者の同じ日は1回)"),
         .value = count<&Report::visits>,
         .behind = continuity::Figure::Visits},
        {.label = MonthFigures::tr("新規患者"),
         .unit = people,
         .definition = MonthFigures::tr("データの中で初めての受診がこの月にある患者"),
         .value = count<&Report::newPatients>,
         .behind = continuity::Figure::NewPatients},
        {.label = MonthFigures::tr("定期通院"),
         .unit = people,
         .definition = MonthFigures::tr("慢性疾患があり、1年に2回以上受診し、月末に離脱していない患者"),
         .value = count<&Report::regular>,
         .behind = continuity::Figure::RegularChange},
        {.label = MonthFigures::tr("離脱予備群"),
         .unit = people,
         .definition = MonthFigures::tr("月末に、最終受診から離脱予備群の期間を過ぎた患者"),
         .value = count<&Report::atRisk>,
         .compare = Compare::Difference,
         .tone = Tone::Warning,
         .behind = continuity::Figure::AtRiskChange},
        {.label = MonthFigures::tr("離脱(今月)"),
         .unit = people,
         .definition = MonthFigures::tr("この月に離脱の期間を過ぎた患者"),
         .value = count<&Report::becameDropped>,
         .compare = Compare::Difference,
         .tone = Tone::Bad,
         .behind = continuity::Figure::BecameDropped},
        {.label = MonthFigures::tr("復帰"),
         .unit = people,
         .definition = MonthFigures::tr("離脱予備群か離脱から、この月にまた受診した患者"),
         .value = count<&Report::returned>,
         .compare = Compare::Difference,
         .tone = Tone::Good,
         .behind = continuity::Figure::Returned},
        {.label = MonthFigures::tr("請求点数"),
         .unit = points,
         .definition = MonthFigures::tr("この月の医科外来レセプトの請求点数の合計"),
         .value = count<&Report::points>,
         .behind = continuity::Figure::Claims},
        {.label = MonthFigures::tr("1件あたり"),
         .unit = points,
         .definition = MonthFigures::tr("請求点数をレセプトの件数で割った値"),
         .value = pointsPerClaim,
         .decimals = 1,
         .behind = continuity::Figure::Claims},
    };
}

QString valueText(const MonthFigure& figure, const reports::MonthReport& month)
{
    const std::optional<double> value = figure.value(month);
    if (!value)
        return noneText();
    return figure.decimals == 0 ? numberText(std::int64_t(*value))
                                : QLocale(QLocale::Japanese).toString(*value, 'f', figure.decimals);
}

QString changeText(const MonthFigure& figure, const reports::MonthReport& now, const reports::MonthReport* then)
{
    const std::optional<double> after = figure.value(now);
    const std::optional<double> before = then ? figure.value(*then) : std::nullopt;
    if (!after || !before)
        return noneText();
    // Nothing is no base for percent.
    if (figure.compare == Compare::Difference || *before == 0.0)
        return signedText(std::int64_t(*after - *before));
    return signedPercentText((*after - *before) / *before);
}

} // namespace kakarite::ui
