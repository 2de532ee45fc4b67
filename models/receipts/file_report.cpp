#include "models/receipts/file_report.h"

#include <QJsonArray>

namespace kakarite::receipts {

const char* fileKindName(FileKind kind)
{
    switch (kind) {
    case FileKind::Inspection:
        return "inspection";
    case FileKind::Submission:
        return "submission";
    case FileKind::NotMedical:
        return "not_medical";
    case FileKind::Undetermined:
        break;
    }
    return "undetermined";
}

FileKind parseFileKind(QStringView name)
{
    for (const FileKind kind : {FileKind::Inspection, FileKind::Submission, FileKind::NotMedical}) {
        if (name == QLatin1StringView(fileKindName(kind)))
            return kind;
    }
    return FileKind::Undetermined;
}

std::optional<NoteCode> parseNote(QStringView name)
{
    for (int code = 0; code <= int(NoteCode::ControlCharacter); ++code) {
        if (name == QLatin1StringView(noteName(NoteCode(code))))
            return NoteCode(code);
    }
    return std::nullopt;
}

QJsonObject toJson(const FileReport& report)
{
    QJsonObject json;
    json[QLatin1StringView("path")] = report.path;
    json[QLatin1StringView("sha256")] = QString::fromLatin1(report.sha256.toHex());
    json[QLatin1StringView("kind")] = QLatin1StringView(fileKindName(report.kind));
    json[QLatin1StringView("facilities")] = QJsonArray::fromStringList(report.facilities);
    QJsonArray months;
    for (const Month month : report.claimMonths)
        months.append(month.iso());
    json[QLatin1StringView("claim_months")] = months;
    const auto number = [&json](const char* key, std::int64_t value) { json[QLatin1StringView(key)] = double(value); };
    number("claims", report.claims);
    number("outpatient_claims", report.outpatientClaims);
    number("claims_new", report.claimsNew);
    number("claims_replaced", report.claimsReplaced);
    number("claims_unchanged", report.claimsUnchanged);
    number("claims_left_out", report.claims - report.outpatientClaims);
    number("patients_new", report.patientsNew);
    number("lines", report.lines);
    number("bytes", report.bytes);
    number("points", report.points);
    if (report.go) {
        json[QLatin1StringView("go")] = QJsonObject{{QLatin1StringView("count"), double(report.go->count)},
                                                    {QLatin1StringView("points"), double(report.go->points)},
                                                    {QLatin1StringView("count_ok"), report.go->countOk},
                                                    {QLatin1StringView("points_ok"), report.go->pointsOk}};
    } else {
        json[QLatin1StringView("go")] = QJsonValue::Null;
    }
    QJsonArray warnings;
    for (const Note& note : report.warnings) {
        warnings.append(QJsonObject{{QLatin1StringView("line"), double(note.line)},
                                    {QLatin1StringView("record"), QString::fromLatin1(note.record.data())},
                                    {QLatin1StringView("field"), note.field},
                                    {QLatin1StringView("code"), QLatin1StringView(noteName(note.code))}});
    }
    json[QLatin1StringView("warnings")] = warnings;
    number("warnings_total", report.warningsTotal);
    QJsonObject counts;
    for (const auto& [code, count] : report.warningCounts)
        counts[QLatin1StringView(noteName(code))] = double(count);
    json[QLatin1StringView("warning_counts")] = counts;
    json[QLatin1StringView("import_id")] = double(report.importId);
    json[QLatin1StringView("already_imported")] = report.alreadyImported;
    return json;
}

FileReport fileReportFromJson(const QJsonObject& json)
{
    const auto number = [](const QJsonObject& object, const char* key) {
        return std::int64_t(object[QLatin1StringView(key)].toDouble());
    };
    FileReport report;
    report.path = json[QLatin1StringView("path")].toString();
    report.sha256 = QByteArray::fromHex(json[QLatin1StringView("sha256")].toString().toLatin1());
    report.kind = parseFileKind(json[QLatin1StringView("kind")].toString());
    for (const auto code : json[QLatin1StringView("facilities")].toArray())
        report.facilities.append(code.toString());
    for (const auto month : json[QLatin1StringView("claim_months")].toArray()) {
        if (const auto parsed = Month::parseIso(month.toString()))
            report.claimMonths.push_back(*parsed);
    }
    report.claims = number(json, "claims");
    report.outpatientClaims = number(json, "outpatient_claims");
    report.claimsNew = number(json, "claims_new");
    report.claimsReplaced = number(json, "claims_replaced");
    report.claimsUnchanged = number(json, "claims_unchanged");
    report.patientsNew = number(json, "patients_new");
    report.lines = number(json, "lines");
    report.bytes = number(json, "bytes");
    report.points = number(json, "points");
    if (const QJsonValue value = json[QLatin1StringView("go")]; value.isObject()) {
        const QJsonObject go = value.toObject();
        report.go =
            FileReport::Go{number(go, "count"), number(go, "points"), go[QLatin1StringView("count_ok")].toBool(),
                           go[QLatin1StringView("points_ok")].toBool()};
    }
    for (const auto value : json[QLatin1StringView("warnings")].toArray()) {
        const QJsonObject object = value.toObject();
        const auto code = parseNote(object[QLatin1StringView("code")].toString());
        if (!code)
            continue;
        Note note{number(object, "line"), {}, int(number(object, "field")), *code};
        const QByteArray record = object[QLatin1StringView("record")].toString().toLatin1();
        for (qsizetype i = 0; i < 2 && i < record.size(); ++i)
            note.record[std::size_t(i)] = record[i];
        report.warnings.push_back(note);
    }
    report.warningsTotal = number(json, "warnings_total");
    const QJsonObject counts = json[QLatin1StringView("warning_counts")].toObject();
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        if (const auto code = parseNote(it.key()))
            report.warningCounts[*code] = std::int64_t(it.value().toDouble());
    }
    report.importId = number(json, "import_id");
    report.alreadyImported = json[QLatin1StringView("already_imported")].toBool();
    return report;
}

} // namespace kakarite::receipts
