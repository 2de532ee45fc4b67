#include "app/cli/json.h"

#include "app/cli/output.h"
#include "models/masters/chronic_family.h"
#include "ui/text/note_text.h"

#include <QDateTime>
#include <QTimeZone>

namespace kakarite::cli {

namespace {

using Key = QLatin1StringView;

QJsonValue number(std::int64_t value)
{
    return QJsonValue(qint64(value));
}
QJsonValue share(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue::Null;
}

const char* sexName(int sex)
{
    return sex == 1 ? "male" : sex == 2 ? "female" : "unknown";
}

QJsonArray isoMonths(const std::vector<Month>& months)
{
    QJsonArray array;
    for (const Month month : months)
        array.append(month.iso());
    return array;
}

template <typename Rows, typename Fn>
QJsonArray arrayOf(const Rows& rows, Fn&& each)
{
    QJsonArray array;
    for (const auto& row : rows)
        array.append(each(row));
    return array;
}

} // namespace

QJsonValue iso(const std::optional<Date>& day)
{
    return day ? QJsonValue(day->iso()) : QJsonValue::Null;
}

QJsonValue iso(const std::optional<Month>& month)
{
    return month ? QJsonValue(month->iso()) : QJsonValue::Null;
}

QJsonValue timeJson(const std::optional<std::int64_t>& atMs)
{
    if (!atMs)
        return QJsonValue::Null;
    return QDateTime::fromMSecsSinceEpoch(*atMs, QTimeZone(9 * 3600)).toString(Qt::ISODateWithMs);
}

QJsonObject json(const reports::DataAsOf& fresh)
{
    return {{Key("claims"), iso(fresh.claims)},
            {Key("inspection"), iso(fresh.inspection)},
            {Key("submission"), iso(fresh.submission)},
            {Key("bookings"), QJsonValue::Null},
            {Key("visits"), iso(fresh.visits)}};
}

QJsonObject json(const reports::PatientRow& row)
{
    return {
        {Key("number"), row.number},
        {Key("provisional"), row.provisional},
        {Key("name"), row.name},
        {Key("kana"), row.kana},
        {Key("sex"), QLatin1StringView(sexName(row.sex))},
        {Key("birth_date"), iso(row.birth)},
        {Key("first_visit"), iso(row.firstVisit)},
        {Key("last_visit"), iso(row.lastVisit)},
        {Key("visits"), row.visits},
        {Key("state"), row.state ? QJsonValue(QLatin1StringView(continuity::stateName(*row.state))) : QJsonValue::Null},
        {Key("exclusion"),
         row.exclusion ? QJsonValue(QLatin1StringView(continuity::exclusionName(*row.exclusion))) : QJsonValue::Null},
        {Key("expected_next"), iso(row.expected.on)},
        {Key("expected_reason"), QLatin1StringView(continuity::reasonName(row.expected.reason))},
        {Key("overdue_days"), row.overdueDays ? QJsonValue(*row.overdueDays) : QJsonValue::Null},
        {Key("run_out"), iso(row.runOut)},
        {Key("next_booking"), QJsonValue::Null},
        {Key("groups"), QJsonArray()},
        {Key("contacts"),
         QJsonObject{{Key("mail"), row.hasMail}, {Key("mobile"), row.hasMobile}, {Key("line"), row.hasLine}}}};
}

QJsonArray familyIds(std::uint32_t chronic)
{
    QJsonArray ids;
    for (int bit = 0; bit < masters::kChronicFamilyCount; ++bit) {
        if ((chronic & (1U << bit)) != 0)
            ids.append(masters::familyId(bit));
    }
    return ids;
}

QJsonObject json(const reports::PatientDetail& detail)
{
    QJsonObject document = json(detail.row);
    document[Key("visits_count")] = detail.row.visits;
    document[Key("visits")] = arrayOf(detail.visits, [](const reports::VisitRow& visit) {
        return QJsonObject{{Key("date"), visit.day.iso()},
                           {Key("sources"), arrayOf(visit.claimMonths, [](Month month) {
                                return QJsonValue(QStringLiteral("claim:") + month.iso());
                            })}};
    });
    document[Key("claims")] = arrayOf(detail.claims, [](const reports::ClaimRow& claim) {
        return QJsonObject{{Key("month"), claim.month.iso()},
                           {Key("points"), number(claim.points)},
                           {Key("days"), claim.days},
                           {Key("kind"), QLatin1StringView(receipts::fileKindName(claim.kind))},
                           {Key("type"), claim.type}};
    });
    document[Key("diagnoses")] = arrayOf(detail.diagnoses, [](const reports::DiagnosisRow& row) {
        return QJsonObject{{Key("code"), QStringLiteral("%1").arg(row.code, 7, 10, QLatin1Char('0'))},
                           {Key("name"), row.name},
                           {Key("full_name"), row.fullName},
                           {Key("icd10"), row.icd10},
                           {Key("families"), familyIds(row.chronic)},
                           {Key("start"), iso(row.start)},
                           {Key("suspected"), row.suspected},
                           {Key("main"), row.main},
                           {Key("outcome"), row.outcome},
                           {Key("active"), row.active},
                           {Key("months"), isoMonths(row.months)}};
    });
    document[Key("prescriptions")] = arrayOf(detail.prescriptions, [](const reports::PrescriptionRow& row) {
        return QJsonObject{{Key("date"), row.day.iso()},
                           {Key("code"), QString::number(row.code)},
                           {Key("name"), row.name},
                           {Key("days"), row.days},
                           {Key("outside"), row.outside},
                           {Key("class"), row.drugClass},
                           {Key("generic_name"), row.genericName}};
    });
    document[Key("acts")] = arrayOf(detail.acts, [](const reports::ActRow& row) {
        return QJsonObject{{Key("date"), row.day.iso()},
                           {Key("code"), QString::number(row.code)},
                           {Key("name"), row.name},
                           {Key("count"), row.count},
                           {Key("group"), row.group}};
    });
    document[Key("events")] = arrayOf(detail.events, [](const continuity::Event& event) {
        return QJsonObject{{Key("date"), event.day.iso()},
                           {Key("event"), QLatin1StringView(continuity::eventName(event.kind))}};
    });
    return document;
}

QJsonObject json(const reports::MonthReport& month)
{
    return {{Key("month"), month.month.iso()},
            {Key("claims"), number(month.claims)},
            {Key("points"), number(month.points)},
            {Key("visits"), number(month.visits)},
            {Key("patients"), number(month.patients)},
            {Key("first_fee_visits"), number(month.firstFeeVisits)},
            {Key("new_patients"), number(month.newPatients)},
            {Key("points_per_claim"), share(month.pointsPerClaim)},
            {Key("visits_per_patient"), share(month.visitsPerPatient)},
            {Key("regular"), number(month.regular)},
            {Key("active"), number(month.active)},
            {Key("at_risk"), number(month.atRisk)},
            {Key("dropped"), number(month.dropped)},
            {Key("excluded"), number(month.excluded)},
            {Key("became_at_risk"), number(month.becameAtRisk)},
            {Key("became_dropped"), number(month.becameDropped)},
            {Key("returned"), number(month.returned)},
            {Key("regular_lost"), number(month.regularLost)},
            {Key("dropout_rate"), share(month.dropoutRate)},
            {Key("immature"), month.immature}};
}

QJsonObject json(const reports::RetentionRow& row)
{
    return {{Key("cohort"), row.cohort.iso()},
            {Key("size"), number(row.size)},
            {Key("immature"), row.immature},
            {Key("cells"), arrayOf(row.cells, [](const reports::RetentionCell& cell) {
                 return QJsonObject{
                     {Key("months"), cell.monthsAfter}, {Key("rolling"), cell.share}, {Key("immature"), cell.immature}};
             })}};
}

QJsonObject json(const receipts::FileReport& report)
{
    QJsonObject document = receipts::toJson(report);
    QJsonArray warnings;
    for (const auto value : document[Key("warnings")].toArray()) {
        QJsonObject warning = value.toObject();
        if (const auto code = receipts::parseNote(warning[Key("code")].toString()))
            warning[Key("message")] = ui::noteText(*code);
        warnings.append(warning);
    }
    document[Key("warnings")] = warnings;
    if (report.error)
        document[Key("error")] = errorJson(*report.error);
    return document;
}

QJsonObject json(const continuity::UploadReport& report)
{
    return {{Key("files"), arrayOf(report.files, [](const receipts::FileReport& file) { return json(file); })},
            {Key("patients_total"), number(report.patientsTotal)},
            {Key("visits_total"), number(report.visitsTotal)},
            {Key("seconds"), report.seconds}};
}

QJsonObject json(const receipts::ImportEntry& entry)
{
    QJsonObject document = json(entry.report);
    document.remove(Key("warnings"));
    document[Key("id")] = number(entry.id);
    document[Key("at")] = timeJson(entry.atMs);
    document[Key("actor")] = entry.actor;
    document[Key("source")] = entry.source;
    document[Key("undone_at")] = timeJson(entry.undoneAtMs);
    document[Key("undone_by")] = entry.undoneAtMs ? QJsonValue(entry.undoneBy) : QJsonValue::Null;
    return document;
}

} // namespace kakarite::cli
