#include "ui/dashboard/month_figures.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace kakarite::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("MonthFigures", text);
}

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
    const QString people = words(QT_TRANSLATE_NOOP("MonthFigures", "人"));
    const QString points = words(QT_TRANSLATE_NOOP("MonthFigures", "点"));
    return {
        {.label = words(QT_TRANSLATE_NOOP("MonthFigures", "受診患者")),
         .unit = people,
         .definition = words(QT_TRANSLATE_NOOP("MonthFigures", "この月に1日でも受診した患者の数")),
         .value = count<&Report::patients>,
         .behind = continuity::Figure::Patients},
        {.label = words(QT_TRANSLATE_NOOP("MonthFigures", "延べ受診")),
         .unit = words(QT_TRANSLATE_NOOP("MonthFigures", "回")),
         .definition = words(QT_TRANSLATE_NOOP("MonthFigures", "この月の受診日の数(同じ患者の同じ日は1回)")),
         .value = count<&Report::visits>,
         .behind = continuity::Figure::Visits},
        {.label = words(QT_TRANSLATE_NOOP("MonthFigures", "新規患者")),
         .unit = people,
         .definition = words(QT_TRANSLATE_NOOP("MonthFigures", "データの中で初めての受診がこの月にある患者")),
         .value = count<&Report::newPatients>,
         .behind = continuity::Figure::NewPatients},
        {.label = words(QT_TRANSLATE_NOOP("MonthFigures", "定期通院")),
         .unit = people,
         .definition =
             words(QT_TRANSLATE_NOOP("MonthFigures", "慢性疾患があり、1年に2回以上受診し、月末に離脱していない患者")),
         .value = count<&Report::regular>,
         .behind = continuity::Figure::RegularChange},
        {.label = words(QT_TRANSLATE_NOOP("MonthFigures", "離脱予備群")),
         .unit = people,
         .definition = words(QT_TRANSLATE_NOOP("MonthFigures", "月末に、最終受診から離脱予備群の期間を過ぎた患者")),
         .value = count<&Report::atRisk>,
         .compare = Compare::Difference,
         .tone = Tone::Warning,
         .behind = continuity::Figure::AtRiskChange},
        {.label = words(QT_TRANSLATE_NOOP("MonthFigures", "離脱(今月)")),
         .unit = people,
         .definition = words(QT_TRANSLATE_NOOP("MonthFigures", "この月に離脱の期間を過ぎた患者")),
         .value = count<&Report::becameDropped>,
         .compare = Compare::Difference,
         .tone = Tone::Bad,
         .behind = continuity::Figure::BecameDropped},
        {.label = words(QT_TRANSLATE_NOOP("MonthFigures", "復帰")),
         .unit = people,
         .definition = words(QT_TRANSLATE_NOOP("MonthFigures", "離脱予備群か離脱から、この月にまた受診した患者")),
         .value = count<&Report::returned>,
         .compare = Compare::Difference,
         .tone = Tone::Good,
         .behind = continuity::Figure::Returned},
        {.label = words(QT_TRANSLATE_NOOP("MonthFigures", "請求点数")),
         .unit = points,
         .definition = words(QT_TRANSLATE_NOOP("MonthFigures", "この月の医科外来レセプトの請求点数の合計")),
         .value = count<&Report::points>,
         .behind = continuity::Figure::Claims},
        {.label = words(QT_TRANSLATE_NOOP("MonthFigures", "1件あたり")),
         .unit = points,
         .definition = words(QT_TRANSLATE_NOOP("MonthFigures", "請求点数をレセプトの件数で割った値")),
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
