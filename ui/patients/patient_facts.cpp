#include "ui/patients/patient_facts.h"

#include "ui/patients/patient_words.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QFontMetrics>

#include <algorithm>
#include <map>

namespace kakarite::ui {

namespace {

struct PatientFacts {
    Q_DECLARE_TR_FUNCTIONS(PatientFacts)
};

int wide(const QString& longest)
{
    return QFontMetrics(ui::font(Type::Body)).horizontalAdvance(longest) + 24;
}

Cell text(const QString& shown, bool faint = false)
{
    Cell cell;
    cell.text = shown;
    cell.faint = faint;
    return cell;
}

QString claimSource(const reports::VisitRow& visit)
{
    QStringList months;
    for (const Month month : visit.claimMonths)
        months << PatientFacts::tr("%1月").arg(month.month());
    return months.isEmpty() ? noneText() : PatientFacts::tr("レセプト %1").arg(months.join(QStringLiteral("・")));
}

// The first acts of the day (fees come first by their codes), then the medicine.
QString contentOf(const reports::PatientDetail& detail, Date day)
{
    std::vector<const reports::ActRow*> acts;
    for (const auto& act : detail.acts)
        if (act.day == day &&
            !act.name.contains(QStringLiteral("加算"))) // what is added to a fee tells nothing of the visit
            acts.push_back(&act);
    std::stable_sort(acts.begin(), acts.end(), [](const auto* a, const auto* b) { return a->code < b->code; });
    int supply = 0;
    for (const auto& one : detail.prescriptions)
        if (one.day == day)
            supply = std::max(supply, one.days);
    QStringList parts;
    constexpr std::size_t kMost = 3;
    for (std::size_t i = 0; i < acts.size() && i < kMost; ++i)
        parts << (acts[i]->name.isEmpty() ? QString::number(acts[i]->code) : acts[i]->name);
    if (acts.size() > kMost)
        parts << PatientFacts::tr("ほか%1件").arg(acts.size() - kMost);
    if (supply > 0)
        parts << PatientFacts::tr("処方 %1日分").arg(supply);
    return parts.join(QStringLiteral(" ・ "));
}

} // namespace

QString diseaseName(const reports::DiagnosisRow& row)
{
    if (!row.fullName.isEmpty())
        return row.fullName;
    return row.name.isEmpty() ? QStringLiteral("%1").arg(row.code, 7, 10, QLatin1Char('0')) : row.name;
}

QString diseaseHint(const reports::DiagnosisRow& row)
{
    QStringList lines{diseaseName(row)};
    if (!row.icd10.isEmpty())
        lines << PatientFacts::tr("ICD-10 %1").arg(row.icd10);
    const QStringList families = familyNames(row.chronic);
    if (!families.isEmpty())
        lines << PatientFacts::tr("慢性疾患: %1").arg(families.join(QStringLiteral("・")));
    return lines.join(QLatin1Char('\n'));
}

bool isTest(int actCode)
{
    return actCode / 1000000 == 160; // acts of 検査 in the master
}

FactTable visitTable(const reports::PatientDetail& detail, Date)
{
    FactTable table;
    table.columns = {
        {PatientFacts::tr("受診日"), 104},
        {PatientFacts::tr("根拠"), wide(PatientFacts::tr("レセプト %1").arg(PatientFacts::tr("%1月").arg(12)))},
        {PatientFacts::tr("内容"), 220, false, true},
        {PatientFacts::tr("月の点数"), 84, true},
        {PatientFacts::tr("間隔"), wide(daysText(999)), true}};
    table.nothing = PatientFacts::tr("受診の記録がまだありません。レセプトを取り込むとここに並びます。");
    std::map<Month, std::int64_t> points;
    for (const auto& claim : detail.claims)
        points[claim.month] += claim.points;
    for (std::size_t i = detail.visits.size(); i-- > 0;) {
        const auto& visit = detail.visits[i];
        // Points belong to a month, so they stand beside its last visit only.
        const Month month = visit.day.monthOf();
        const bool lastOfMonth = i + 1 == detail.visits.size() || detail.visits[i + 1].day.monthOf() != month;
        const auto found = points.find(month);
        std::vector<Cell> row{text(dayText(visit.day)), text(claimSource(visit)), text(contentOf(detail, visit.day)),
                              lastOfMonth && found != points.end() ? text(numberText(found->second)) : text(QString()),
                              i > 0 ? text(daysText(visit.day - detail.visits[i - 1].day), true)
                                    : text(noneText(), true)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

FactTable prescriptionTable(const reports::PatientDetail& detail, Date today)
{
    FactTable table;
    table.columns = {{PatientFacts::tr("処方日"), 104},
                     {PatientFacts::tr("お薬"), 240, false, true},
                     {PatientFacts::tr("日数"), 64, true},
                     {PatientFacts::tr("いつまで"), 104},
                     {PatientFacts::tr("区分"), 70}};
    table.nothing = PatientFacts::tr(
        "処方の記録がありません。提出用のレセプトには院外の薬が入らないため、点検用を取り込むと分かります。");
    for (std::size_t i = detail.prescriptions.size(); i-- > 0;) {
        const auto& one = detail.prescriptions[i];
        Cell until = text(noneText(), true);
        if (one.days >= 14) { // R4: shorter ones are acute and tell no run-out
            const Date last = one.day.addDays(one.days - 1);
            until = text(dayText(last));
            until.tone = last < today ? Tone::Plain : Tone::Good;
        }
        Cell kind;
        kind.tags = {{one.outside ? PatientFacts::tr("院外") : PatientFacts::tr("院内"), Tone::Neutral}};
        Cell drug = text(one.name.isEmpty() ? QString::number(one.code) : one.name);
        drug.second = one.drugClass;
        drug.hover = one.genericName;
        table.rows.push_back({text(dayText(one.day)), drug, text(daysText(one.days)), until, kind});
    }
    return table;
}

FactTable actTable(const reports::PatientDetail& detail, Date today)
{
    FactTable table;
    table.columns = {{PatientFacts::tr("検査・処置"), 240, false, true},
                     {PatientFacts::tr("最後"), 104},
                     {PatientFacts::tr("経過"), 80, true},
                     {PatientFacts::tr("回数"), 64, true},
                     {PatientFacts::tr("前回との間隔"), 110, true}};
    table.nothing = PatientFacts::tr("検査や処置の記録がありません。");
    struct Sum {
        QString name;
        Date last = Date::fromDays(0);
        std::optional<Date> before;
        int days = 0;
    };
    std::map<int, Sum> sums;
    for (const auto& act : detail.acts) { // ascending
        Sum& sum = sums[act.code];
        if (sum.days > 0 && sum.last == act.day)
            continue;
        if (sum.days > 0)
            sum.before = sum.last;
        sum.name = act.name.isEmpty() ? QString::number(act.code) : act.name;
        sum.last = act.day;
        ++sum.days;
    }
    std::vector<std::pair<int, Sum>> order(sums.begin(), sums.end());
    // Tests first, then everything else; the latest first.
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        if (isTest(a.first) != isTest(b.first))
            return isTest(a.first);
        return a.second.last > b.second.last;
    });
    for (const auto& [code, sum] : order)
        table.rows.push_back({text(sum.name), text(dayText(sum.last)), text(daysText(today - sum.last), true),
                              text(numberText(sum.days)),
                              sum.before ? text(daysText(sum.last - *sum.before)) : text(noneText(), true)});
    return table;
}

FactTable eventTable(const reports::PatientDetail& detail, Date)
{
    FactTable table;
    table.columns = {{PatientFacts::tr("日"), 104},
                     {PatientFacts::tr("出来事"), 150},
                     {PatientFacts::tr("くわしく"), 220, false, true}};
    table.nothing = PatientFacts::tr("離脱や復帰の記録はありません。ずっと通院しています。");
    std::vector<std::pair<Date, std::vector<Cell>>> rows;
    for (const auto& event : detail.events) {
        Cell what;
        const Tone tone = event.kind == continuity::EventKind::Returned       ? Tone::Good
                          : event.kind == continuity::EventKind::BecameAtRisk ? Tone::Warning
                                                                              : Tone::Bad;
        what.tags = {{eventText(event.kind), tone}};
        rows.push_back({event.day,
                        {text(dayText(event.day)), what,
                         text(event.wasRegular ? PatientFacts::tr("定期通院していました") : QString(), true)}});
    }
    for (const auto& one : detail.exclusions) {
        Cell what;
        what.tags = {{PatientFacts::tr("対象外 %1").arg(exclusionText(one.kind)), Tone::Neutral}};
        QString more = one.reason;
        more += PatientFacts::tr(" (%1 %2)").arg(one.recordedBy, timeText(one.recordedAtMs));
        if (one.undoneAtMs)
            more += PatientFacts::tr(" 取り消し済み %1").arg(timeText(*one.undoneAtMs));
        rows.push_back({one.from, {text(dayText(one.from)), what, text(more.trimmed(), one.undoneAtMs.has_value())}});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (auto& [day, cells] : rows)
        table.rows.push_back(std::move(cells));
    return table;
}

FactTable accessTable(const reports::PatientDetail& detail)
{
    FactTable table;
    table.columns = {{PatientFacts::tr("日時"), 140},
                     {PatientFacts::tr("だれが"), 140},
                     {PatientFacts::tr("何を"), 200, false, true}};
    table.nothing = PatientFacts::tr("まだだれも開いていません。");
    for (const auto& one : detail.accesses)
        table.rows.push_back({text(timeText(one.atMs)), text(one.actor), text(intentText(one.intent))});
    return table;
}

FactTable contactTable(const reports::PatientDetail& detail)
{
    static const std::map<QString, const char*> kNames{
        {QStringLiteral("postal_code"), QT_TRANSLATE_NOOP("PatientFacts", "郵便番号")},
        {QStringLiteral("address"), QT_TRANSLATE_NOOP("PatientFacts", "住所")},
        {QStringLiteral("telephone"), QT_TRANSLATE_NOOP("PatientFacts", "電話")},
        {QStringLiteral("mobile"), QT_TRANSLATE_NOOP("PatientFacts", "携帯")},
        {QStringLiteral("mail"), QT_TRANSLATE_NOOP("PatientFacts", "メール")}};
    FactTable table;
    table.columns = {{PatientFacts::tr("日時"), 130},
                     {PatientFacts::tr("だれが"), 90},
                     {PatientFacts::tr("何を"), 80},
                     {PatientFacts::tr("変更前"), 160},
                     {PatientFacts::tr("変更後"), 160, false, true}};
    table.nothing = PatientFacts::tr("連絡先はまだ変更されていません。");
    const auto value = [](const QString& written) { return text(written.isEmpty() ? noneText() : written); };
    for (const auto& one : detail.contactChanges)
        if (const auto name = kNames.find(one.field); name != kNames.end())
            table.rows.push_back({text(timeText(one.atMs)), text(one.actor), text(PatientFacts::tr(name->second)),
                                  value(one.before), value(one.after)});
    return table;
}

} // namespace kakarite::ui
