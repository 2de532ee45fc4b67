#include "models/emr/patient_import.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kakarite::emr {

namespace {

using Key = QLatin1StringView;

constexpr const char* kReasonNames[] = {"no_identity",           "new_without_name", "ambiguous_person",
                                        "duplicate_in_file",     "bad_number",       "bad_birth_date",
                                        "future_birth_date",     "bad_sex",          "bad_postal_code",
                                        "bad_telephone",         "bad_mobile",       "bad_mail",
                                        "unreadable_characters", "too_many_cells",   "too_long"};
static_assert(std::size(kReasonNames) == kReasonCount);

QJsonValue number(std::int64_t value)
{
    return QJsonValue(qint64(value));
}

std::int64_t number(const QJsonObject& json, const char* key)
{
    return std::int64_t(json[QLatin1StringView(key)].toDouble());
}

QJsonObject positions(const Mapping& mapping)
{
    QJsonObject columns;
    for (const auto& [field, places] : mapping.columns) {
        QJsonArray array;
        for (const int place : places)
            array.append(place + 1);
        columns[Key(fieldName(field))] = array;
    }
    return columns;
}

Mapping mappingOf(const QJsonObject& columns)
{
    Mapping mapping;
    for (auto entry = columns.begin(); entry != columns.end(); ++entry) {
        const auto field = parseField(entry.key());
        for (const auto place : entry.value().toArray()) {
            if (field)
                mapping.columns[*field].push_back(place.toInt() - 1);
        }
    }
    return mapping;
}

Encoding parseEncoding(QStringView name)
{
    for (const Encoding encoding : {Encoding::Cp932, Encoding::Utf16Le, Encoding::Utf16Be}) {
        if (name == QLatin1StringView(encodingName(encoding)))
            return encoding;
    }
    return Encoding::Utf8;
}

std::optional<Reason> parseReason(QStringView name)
{
    for (int i = 0; i < kReasonCount; ++i) {
        if (name == QLatin1StringView(kReasonNames[i]))
            return static_cast<Reason>(i);
    }
    return std::nullopt;
}

ImportReport reportFromJson(const QJsonObject& json)
{
    ImportReport report;
    report.path = json[Key("path")].toString();
    report.sha256 = QByteArray::fromHex(json[Key("sha256")].toString().toLatin1());
    report.bytes = number(json, "bytes");
    report.format.encoding = parseEncoding(json[Key("encoding")].toString());
    const QString separator = json[Key("separator")].toString();
    report.format.separator = separator.isEmpty() ? ',' : separator.front().toLatin1();
    report.format.headerRow = json[Key("header_row")].toInt();
    report.mapping = mappingOf(json[Key("columns")].toObject());
    report.updateIdentity = json[Key("update_identity")].toBool();
    report.rows = number(json, "rows");
    report.created = number(json, "new");
    report.changed = number(json, "changed");
    report.same = number(json, "same");
    report.refused = number(json, "refused");
    report.provisional = number(json, "provisional");
    report.identityHeld = number(json, "identity_held");
    const QJsonObject reasons = json[Key("reasons")].toObject();
    for (auto entry = reasons.begin(); entry != reasons.end(); ++entry) {
        if (const auto reason = parseReason(entry.key()))
            report.reasons[*reason] = std::int64_t(entry.value().toDouble());
    }
    return report;
}

} // namespace

const char* rowResultName(RowResult result)
{
    switch (result) {
    case RowResult::New:
        return "new";
    case RowResult::Changed:
        return "changed";
    case RowResult::Refused:
        return "refused";
    case RowResult::Same:
        break;
    }
    return "same";
}

const char* reasonName(Reason reason)
{
    return kReasonNames[int(reason)];
}

QJsonObject toJson(const ImportReport& report)
{
    QJsonObject reasons;
    for (const auto& [reason, count] : report.reasons)
        reasons[Key(reasonName(reason))] = number(count);
    return {{Key("path"), report.path},
            {Key("sha256"), QString::fromLatin1(report.sha256.toHex())},
            {Key("bytes"), number(report.bytes)},
            {Key("kind"), QStringLiteral("patients")},
            {Key("encoding"), Key(encodingName(report.format.encoding))},
            {Key("separator"), QString(QLatin1Char(report.format.separator))},
            {Key("header_row"), report.format.headerRow},
            {Key("columns"), positions(report.mapping)},
            {Key("update_identity"), report.updateIdentity},
            {Key("rows"), number(report.rows)},
            {Key("new"), number(report.created)},
            {Key("changed"), number(report.changed)},
            {Key("same"), number(report.same)},
            {Key("refused"), number(report.refused)},
            {Key("provisional"), number(report.provisional)},
            {Key("identity_held"), number(report.identityHeld)},
            {Key("reasons"), reasons},
            // The names of the history, which every kind of import has.
            {Key("lines"), number(report.rows)},
            {Key("patients_new"), number(report.created)}};
}

Result<ImportReport> storedReport(const vault::Reader& reader, std::int64_t importId)
{
    TRY_LET(auto query, reader.prepare("SELECT report, file_name FROM import WHERE id = ?1 AND source = 'patients'"));
    query.bind(1, importId);
    TRY_LET(const bool found, query.step());
    if (!found)
        return failure(ErrorCode::ImportNotFound);
    ImportReport report = reportFromJson(QJsonDocument::fromJson(query.text(0).toUtf8()).object());
    report.path = query.text(1);
    report.importId = importId;
    return report;
}

} // namespace kakarite::emr
