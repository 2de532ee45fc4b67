#include "ui/dashboard/dashboard_series.h"

#include "models/masters/chronic_family.h"
#include "ui/style/tokens.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>

namespace kakarite::ui {

using continuity::Figure;
using continuity::State;
using reports::MonthReport;

namespace {

struct Dashboard {
    Q_DECLARE_TR_FUNCTIONS(Dashboard)
};

QString people()
{
    return Dashboard::tr("人");
}

std::vector<const MonthReport*> lastMonths(const DashboardData& data, int count)
{
    std::vector<const MonthReport*> months;
    for (const MonthReport& one : data.months)
        if (one.month >= data.span.first && (count == kAllMonths || one.month > data.month.addMonths(-count)))
            months.push_back(&one);
    return months;
}

std::vector<BarChart::Column> columnsOf(const DashboardData& data, const std::vector<const MonthReport*>& months)
{
    std::vector<BarChart::Column> columns;
    columns.reserve(months.size());
    for (const MonthReport* one : months)
        columns.push_back(
            {months.size() > 13 ? shortMonthText(one->month) : Dashboard::tr("%1月").arg(one->month.month()),
             monthText(one->month), data.changesBecause(one->month), one->month.iso(), true});
    return columns;
}

} // namespace

BarChart::Content patientsSeries(const DashboardData& data, int count)
{
    const Colors& c = colors();
    const auto months = lastMonths(data, count);
    BarChart::Content content;
    content.columns = columnsOf(data, months);
    content.unit = people();
    BarChart::Series fresh{Dashboard::tr("新規"), c.chartMain, {}};
    BarChart::Series known{Dashboard::tr("再診"), c.chartLight, {}};
    BarChart::Series unknown{Dashboard::tr("区別なし"), c.chartUnknown, {}};
    // In the first months nobody can tell who is new: their bars are not split.
    bool anyUnknown = false;
    for (const MonthReport* one : months) {
        const auto value = [](bool there, std::int64_t number) {
            return there ? std::optional(double(number)) : std::nullopt;
        };
        anyUnknown = anyUnknown || one->immature;
        fresh.values.push_back(value(!one->immature, one->newPatients));
        known.values.push_back(value(!one->immature, one->patients - one->newPatients));
        unknown.values.push_back(value(one->immature, one->patients));
    }
    content.series = {fresh, known};
    if (anyUnknown)
        content.series.push_back(unknown);
    return content;
}

BarChart::Content balanceSeries(const DashboardData& data, int count)
{
    const Colors& c = colors();
    auto months = lastMonths(data, count);
    // In the first months everybody becomes regular for the first time: no balance yet.
    std::erase_if(months, [](const MonthReport* one) { return one->immature; });
    BarChart::Content content{BarChart::Form::Balance, columnsOf(data, months), {}, people(), 0};
    BarChart::Series gained{Dashboard::tr("新規"), c.chartMain, {}};
    BarChart::Series back{Dashboard::tr("復帰"), c.chartSecond, {}};
    BarChart::Series gone{Dashboard::tr("離脱など"), c.chartDropped, {}};
    BarChart::Series net{Dashboard::tr("差引"), c.ink, {}, true};
    for (const MonthReport* one : months) {
        gained.values.emplace_back(double(one->regularNew));
        back.values.emplace_back(double(one->regularBack));
        gone.values.emplace_back(-double(one->regularGone));
        net.values.emplace_back(double(one->regularNew + one->regularBack - one->regularGone));
    }
    content.series = {gained, back, gone, net};
    return content;
}

BarChart::Content weekdaySeries(const DashboardData& data)
{
    const Colors& c = colors();
    BarChart::Content content{BarChart::Form::Beside, {}, {}, Dashboard::tr("回"), 1};
    const MonthReport* now = data.find(data.month);
    if (!now || !data.openDays)
        return content;
    std::vector<MonthReport> year;
    for (const MonthReport* one : lastMonths(data, 12))
        year.push_back(*one);
    const auto month = reports::weekdayMeans({*now}, *data.openDays);
    const auto mean = reports::weekdayMeans(year, *data.openDays);
    BarChart::Series shown{Dashboard::tr("この月"), c.chartMain, {}};
    BarChart::Series usual{Dashboard::tr("1年"), c.chartLight, {}};
    for (std::size_t day = 0; day < 7; ++day) {
        const QString name = weekdayText(int(day) + 1);
        content.columns.push_back(
            {name,
             Dashboard::tr("%1曜日: この月は合わせて%2回").arg(name, numberText(now->weekdayVisits[day])),
             {},
             name,
             false});
        shown.values.push_back(month[day]);
        usual.values.push_back(mean[day]);
    }
    content.series = {shown, usual};
    return content;
}

std::vector<LegendEntry> legendOf(const BarChart::Content& content)
{
    std::vector<LegendEntry> entries;
    entries.reserve(content.series.size());
    for (const BarChart::Series& one : content.series)
        entries.push_back({one.name, one.color, one.line});
    return entries;
}

std::vector<LegendEntry> stateLegend()
{
    const Colors& c = colors();
    return {{Dashboard::tr("通院中"), c.chartMain},
            {Dashboard::tr("予備群"), c.chartAtRisk},
            {Dashboard::tr("離脱"), c.chartDropped}};
}

std::vector<const reports::RetentionRow*> cohortsOf(const DashboardData& data, int count)
{
    std::vector<const reports::RetentionRow*> cohorts;
    for (const auto& cohort : data.retention)
        if (!cohort.immature && cohort.size > 0 && cohort.cohort > data.month.addMonths(-count))
            cohorts.push_back(&cohort);
    return cohorts;
}

std::vector<HeatMap::Row> heatRows(const std::vector<const reports::RetentionRow*>& cohorts)
{
    std::vector<HeatMap::Row> rows;
    int year = 0;
    for (const reports::RetentionRow* cohort : cohorts) {
        HeatMap::Row row;
        row.label = cohort->cohort.year() != year
                        ? QStringLiteral("%1/%2").arg(cohort->cohort.year()).arg(cohort->cohort.month())
                        : QString::number(cohort->cohort.month());
        year = cohort->cohort.year();
        for (const auto& cell : cohort->cells) {
            QString tip = Dashboard::tr("%1に初めて受診した%2人のうち、%3か月後の月末に離脱していない割合 %4")
                              .arg(monthText(cohort->cohort), numberText(cohort->size))
                              .arg(cell.monthsAfter)
                              .arg(percentText(cell.share));
            if (cell.immature)
                tip += QLatin1Char('\n') + Dashboard::tr("月遅れや返戻の請求で変わることがあります");
            row.values.push_back({cell.share, cell.immature, tip});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<StateBars::Row> familyRows(const DashboardData& data)
{
    std::vector<StateBars::Row> rows;
    if (data.families)
        for (const auto& family : *data.families) // most first
            rows.push_back({masters::familyName(std::countr_zero(family.family)),
                            {family.active, family.atRisk, family.dropped},
                            family.family});
    return rows;
}

std::optional<PatientScope> patientsScope(const DashboardData& data, Month month, int series)
{
    const MonthReport* report = data.find(month);
    if (!report)
        return std::nullopt;
    PatientScope scope;
    scope.month = month;
    QString what = Dashboard::tr("受診患者");
    if (series == 0 && !report->immature) {
        scope.figure = Figure::NewPatients;
        what = Dashboard::tr("新規患者");
    } else if (series == 1 && !report->immature) {
        scope.kind = PatientScope::Kind::SeenBefore;
        what = Dashboard::tr("再診の患者");
    }
    scope.words = Dashboard::tr("%1の%2").arg(monthText(month), what);
    return scope;
}

std::optional<PatientScope> balanceScope(Month month, int series)
{
    PatientScope scope;
    scope.month = month;
    QString what;
    switch (series) {
    case 0:
        scope.figure = Figure::RegularNew;
        what = Dashboard::tr("定期通院の新規");
        break;
    case 1:
        scope.figure = Figure::RegularBack;
        what = Dashboard::tr("定期通院の復帰");
        break;
    case 2:
        scope.figure = Figure::RegularGone;
        what = Dashboard::tr("定期通院の離脱など");
        break;
    default:
        scope.figure = Figure::RegularChange;
        what = Dashboard::tr("定期通院");
    }
    scope.words = Dashboard::tr("%1の%2").arg(monthText(month), what);
    return scope;
}

PatientScope cohortScope(const reports::RetentionRow& cohort, int monthsAfter)
{
    PatientScope scope;
    scope.kind = PatientScope::Kind::Cohort;
    scope.cohort = cohort.cohort;
    scope.month = cohort.cohort.addMonths(monthsAfter);
    scope.words =
        Dashboard::tr("%1が初診で、%2か月後に離脱していない患者").arg(monthText(cohort.cohort)).arg(monthsAfter);
    return scope;
}

PatientScope familyScope(const DashboardData& data, std::uint32_t family, int part)
{
    PatientScope scope;
    scope.kind = PatientScope::Kind::Family;
    scope.month = data.month;
    scope.family = family;
    const State states[] = {State::Active, State::AtRisk, State::Dropped};
    QString what = masters::familyName(std::countr_zero(family));
    if (part < StateBars::Whole) {
        scope.state = states[part];
        what += QStringLiteral(" ") + stateText(states[part]);
    }
    scope.words = Dashboard::tr("%1の%2").arg(monthText(data.month), what);
    return scope;
}

QString netText(const DashboardData& data)
{
    const MonthReport* now = data.find(data.month);
    if (!now || now->immature)
        return {};
    return Dashboard::tr("差引 %1人").arg(signedText(now->regularNew + now->regularBack - now->regularGone));
}

TableRows chartTable(const BarChart::Content& content, const QString& columns)
{
    TableRows rows{{columns}};
    for (const BarChart::Series& one : content.series)
        rows.front() << one.name;
    for (std::size_t at = 0; at < content.columns.size(); ++at) {
        QStringList row{content.columns[at].key};
        for (const BarChart::Series& one : content.series) {
            const std::optional<double>& value = one.values[at];
            row << (value ? QString::number(*value, 'f', content.decimals) : QString());
        }
        rows << row;
    }
    return rows;
}

TableRows retentionTable(const std::vector<const reports::RetentionRow*>& cohorts)
{
    TableRows rows{{Dashboard::tr("初診月"), Dashboard::tr("新規"), Dashboard::tr("何か月後"), Dashboard::tr("継続率"),
                    Dashboard::tr("これから変わる")}};
    for (const reports::RetentionRow* cohort : cohorts)
        for (const auto& cell : cohort->cells)
            rows << QStringList{cohort->cohort.iso(), QString::number(cohort->size), QString::number(cell.monthsAfter),
                                QString::number(cell.share, 'f', 4),
                                cell.immature ? QStringLiteral("1") : QStringLiteral("0")};
    return rows;
}

TableRows familyTable(const std::vector<StateBars::Row>& families)
{
    TableRows rows{{Dashboard::tr("疾患"), Dashboard::tr("通院中"), Dashboard::tr("予備群"), Dashboard::tr("離脱")}};
    for (const StateBars::Row& one : families)
        rows << QStringList{one.name, QString::number(one.parts[StateBars::Active]),
                            QString::number(one.parts[StateBars::AtRisk]),
                            QString::number(one.parts[StateBars::Dropped])};
    return rows;
}

QString patientsMeaning()
{
    return Dashboard::tr("月ごとの受診患者。新規は、データの中で初めての受診がその月にある患者。斜線は、"
                         "まだ変わることのある月");
}

QString balanceMeaning()
{
    return Dashboard::tr("月末に定期通院の患者の増減。新規は初めて、復帰はふたたび定期通院になった患者、"
                         "離脱などは定期通院でなくなった患者(離脱・対象外・慢性疾患の終わり)。"
                         "差引は三つの合計");
}

QString weekdayMeaning()
{
    return Dashboard::tr("受診のあった日1日あたりの受診の数。この月と、この月までの1年");
}

QString retentionMeaning()
{
    return Dashboard::tr("初めて受診した月ごとに、何か月後の月末に離脱していない患者の割合。"
                         "灰色は、月遅れや返戻の請求で変わることのある値");
}

QString familiesMeaning()
{
    return Dashboard::tr("慢性疾患があり最終受診までの1年に2回以上受診した患者の月末の状態。離脱は、"
                         "最終受診が1年以内の患者");
}

} // namespace kakarite::ui
