#include "models/reports/patient_detail.h"

#include "models/base/japanese_text.h"
#include "models/continuity/closing_days.h"
#include "models/continuity/policy.h"
#include "models/continuity/refresh.h"
#include "models/masters/code_classes.h"
#include "models/masters/diseases.h"
#include "models/masters/lookup.h"
#include "models/receipts/claim_store.h"
#include "models/reports/patient_table.h"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>
#include <utility>

namespace kakarite::reports {

namespace {

using masters::MasterKind;

constexpr int kAccessesShown = 100;
constexpr int kSuspectedModifier = 8002; // の疑い

struct StoredClaimRow {
    std::int64_t id = 0;
    std::optional<std::int64_t> outside;
    std::uint32_t visitDays = 0;
    ClaimRow row;
};

// All claims that count, up to the month of the day.
Result<std::vector<StoredClaimRow>> claimsOf(const vault::Reader& reader, std::int64_t patientId, Date asOf)
{
    TRY_LET(auto query, reader.prepare("SELECT c.id, c.outside_claim_id, c.visit_days, c.month, c.type, c.points, "
                                       "c.days, i.kind, c.import_id, c.line "
                                       "FROM claim c JOIN import i ON i.id = c.import_id WHERE c.patient_id = ?1 AND "
                                       "c.current = 1 AND c.month <= ?2 "
                                       "ORDER BY c.month, c.id"));
    query.bind(1, patientId).bind(2, asOf.monthOf());
    std::vector<StoredClaimRow> claims;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return claims;
        claims.push_back({query.integer(0), query.optionalInteger(1), std::uint32_t(query.integer(2)),
                          ClaimRow{*query.month(3), int(query.integer(4)), query.integer(5), int(query.integer(6)),
                                   receipts::parseFileKind(query.text(7)), query.integer(8), query.integer(9)}});
    }
}

std::vector<VisitRow> visitsOf(const std::vector<StoredClaimRow>& claims, Date asOf)
{
    std::map<Date, VisitRow> visits;
    for (const StoredClaimRow& claim : claims) {
        for (std::uint32_t days = claim.visitDays; days != 0; days &= days - 1) {
            const Date day = claim.row.month.firstDay().addDays(std::countr_zero(days));
            if (day > asOf)
                continue;
            auto& sources = visits.try_emplace(day, VisitRow{day, {}}).first->second.claimMonths;
            if (std::find(sources.begin(), sources.end(), claim.row.month) == sources.end())
                sources.push_back(claim.row.month);
        }
    }
    std::vector<VisitRow> rows;
    rows.reserve(visits.size());
    for (auto& [day, row] : visits)
        rows.push_back(std::move(row));
    return rows;
}

// Names and classes of the month of the latest claim that carries it.
Result<void> explain(masters::Lookup& lookup, const QString& modifiers, DiagnosisRow& row)
{
    const Month month = row.months.back();
    TRY_LET(const masters::CodeMeaning meaning, lookup.meaning(MasterKind::Disease, row.code, month));
    if (row.code != masters::kUncodedDisease && meaning.isKnown())
        row.name = meaning.name;
    TRY_LET(row.fullName, lookup.diseaseName(row.name, modifiers, month, kSuspectedModifier));
    row.icd10 = masters::icdText(meaning.icd10First);
    if (!meaning.icd10Second.isEmpty())
        row.icd10 += QLatin1Char(' ') + masters::icdText(meaning.icd10Second);
    if (!row.suspected) {
        TRY_LET(row.chronic, lookup.chronicBits(row.code, month));
    }
    return {};
}

// One disease over the claims that carry it: the same code, modifiers, wording and first day.
Result<void> readDiagnoses(const vault::Reader& reader, masters::Lookup& lookup,
                           const std::vector<StoredClaimRow>& claims, PatientDetail& detail)
{
    TRY_LET(auto query, reader.prepare("SELECT code, start_day, outcome, suspected, main, modifiers, name "
                                       "FROM diagnosis WHERE id BETWEEN ?1 AND ?2 ORDER BY id"));
    std::map<std::tuple<int, QString, QString, std::int64_t>, std::size_t> known;
    for (const StoredClaimRow& claim : claims) {
        query.bind(1, claim.id << receipts::kFactBits).bind(2, (claim.id << receipts::kFactBits) | receipts::kFactMask);
        for (;;) {
            TRY_LET(const bool more, query.step());
            if (!more)
                break;
            const int code = int(query.integer(0));
            const auto [place, isNew] =
                known.try_emplace(std::tuple(code, query.text(5), query.text(6), query.optionalInteger(1).value_or(0)),
                                  detail.diagnoses.size());
            if (isNew) {
                DiagnosisRow row;
                row.code = code;
                row.name = query.text(6);
                row.start = query.date(1);
                row.suspected = query.integer(3) != 0;
                detail.diagnoses.push_back(std::move(row));
            }
            DiagnosisRow& row = detail.diagnoses[place->second];
            row.outcome = int(query.integer(2));
            row.main = query.integer(4) != 0;
            row.active = claim.row.month == claims.back().row.month;
            if (row.months.empty() || row.months.back() != claim.row.month)
                row.months.push_back(claim.row.month);
        }
        query.reset();
    }
    for (const auto& [key, place] : known)
        TRY(explain(lookup, std::get<1>(key), detail.diagnoses[place]));
    std::stable_sort(detail.diagnoses.begin(), detail.diagnoses.end(),
                     [](const DiagnosisRow& a, const DiagnosisRow& b) {
                         return a.start && b.start ? *a.start < *b.start : a.start.has_value() > b.start.has_value();
                     });
    return {};
}

Result<void> readPrescriptions(const vault::Reader& reader, masters::Lookup& lookup,
                               const std::vector<StoredClaimRow>& claims, Date asOf, PatientDetail& detail)
{
    TRY_LET(auto query, reader.prepare("SELECT day, code, supply_days, outside FROM prescription "
                                       "WHERE id BETWEEN ?1 AND ?2 AND day <= ?3 AND outside >= ?4 ORDER BY id"));
    const auto take = [&](std::int64_t claimId, bool outsideOnly) -> Result<void> {
        query.bind(1, claimId << receipts::kFactBits).bind(2, (claimId << receipts::kFactBits) | receipts::kFactMask);
        query.bind(3, asOf).bind(4, int(outsideOnly));
        for (;;) {
            TRY_LET(const bool more, query.step());
            if (!more)
                break;
            const int code = int(query.integer(1));
            TRY_LET(const masters::CodeMeaning drug, lookup.meaning(MasterKind::Drug, code, query.date(0)->monthOf()));
            detail.prescriptions.push_back({*query.date(0), code, drug.name, int(query.integer(2)),
                                            query.integer(3) != 0, masters::drugClass(drug.priceCode),
                                            drug.genericName});
        }
        query.reset();
        return {};
    };
    for (const StoredClaimRow& claim : claims) {
        TRY(take(claim.id, false));
        if (claim.outside)
            TRY(take(*claim.outside, true));
    }
    std::stable_sort(detail.prescriptions.begin(), detail.prescriptions.end(),
                     [](const PrescriptionRow& a, const PrescriptionRow& b) { return a.day < b.day; });
    return {};
}

Result<void> readActs(const vault::Reader& reader, masters::Lookup& lookup, const std::vector<StoredClaimRow>& claims,
                      Date asOf, PatientDetail& detail)
{
    TRY_LET(auto query, reader.prepare("SELECT day, code, count FROM act WHERE id BETWEEN ?1 AND ?2 AND day <= ?3 "
                                       "ORDER BY id"));
    for (const StoredClaimRow& claim : claims) {
        query.bind(1, claim.id << receipts::kFactBits).bind(2, (claim.id << receipts::kFactBits) | receipts::kFactMask);
        query.bind(3, asOf);
        for (;;) {
            TRY_LET(const bool more, query.step());
            if (!more)
                break;
            const int code = int(query.integer(1));
            TRY_LET(const masters::CodeMeaning act, lookup.meaning(MasterKind::Act, code, query.date(0)->monthOf()));
            detail.acts.push_back(
                {*query.date(0), code, act.name, int(query.integer(2)), masters::actGroup(act.group)});
        }
        query.reset();
    }
    std::stable_sort(detail.acts.begin(), detail.acts.end(),
                     [](const ActRow& a, const ActRow& b) { return a.day < b.day; });
    return {};
}

Result<void> readPeoplesRows(const vault::Reader& reader, std::int64_t patientId, PatientDetail& detail)
{
    TRY_LET(auto contact, reader.prepare("SELECT postal_code, address, telephone, mobile, mail, line_linked_day "
                                         "FROM contact WHERE id = ?1"));
    contact.bind(1, patientId);
    TRY_LET(const bool hasContact, contact.step());
    if (hasContact)
        detail.contact = {contact.text(0), contact.text(1), contact.text(2),
                          contact.text(3), contact.text(4), contact.date(5)};
    TRY_LET(auto exclusion, reader.prepare("SELECT id, from_day, kind, reason, recorded_by, recorded_at_ms, "
                                           "undone_at_ms FROM exclusion WHERE patient_id = ?1 ORDER BY id"));
    exclusion.bind(1, patientId);
    for (;;) {
        TRY_LET(const bool more, exclusion.step());
        if (!more)
            break;
        detail.exclusions.push_back(
            {exclusion.integer(0), *exclusion.date(1),
             continuity::parseExclusion(exclusion.text(2)).value_or(continuity::ExclusionKind::Other),
             exclusion.text(3), exclusion.text(4), exclusion.integer(5), exclusion.optionalInteger(6)});
    }
    TRY_LET(auto note, reader.prepare("SELECT id, body, written_by, written_at_ms FROM note WHERE patient_id = ?1 "
                                      "ORDER BY id DESC"));
    note.bind(1, patientId);
    for (;;) {
        TRY_LET(const bool more, note.step());
        if (!more)
            break;
        detail.notes.push_back({note.integer(0), note.text(1), note.text(2), note.integer(3)});
    }
    TRY_LET(auto access, reader.prepare("SELECT at_ms, actor, intent FROM audit WHERE subject = ?1 "
                                        "ORDER BY seq DESC LIMIT ?2"));
    access.bind(1, QStringLiteral("patient:%1").arg(patientId)).bind(2, kAccessesShown);
    for (;;) {
        TRY_LET(const bool more, access.step());
        if (!more)
            return {};
        detail.accesses.push_back({access.integer(0), access.text(1), access.text(2)});
    }
}

// The log keeps what was written; what stood there before is what was written before.
Result<void> readContactChanges(const vault::Reader& reader, std::int64_t patientId, PatientDetail& detail)
{
    TRY_LET(auto query, reader.prepare("SELECT a.at_ms, a.actor, c.field, c.value FROM change c "
                                       "JOIN audit a ON a.seq = c.audit_seq "
                                       "WHERE c.entity = 'contact' AND c.entity_id = ?1 ORDER BY c.id"));
    query.bind(1, patientId);
    std::map<QString, QString> known;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            break;
        ContactChange change{query.integer(0), query.text(1), query.text(2), {}, query.text(3)};
        change.before = std::exchange(known[change.field], change.after);
        if (change.before != change.after)
            detail.contactChanges.push_back(std::move(change));
    }
    std::reverse(detail.contactChanges.begin(), detail.contactChanges.end());
    return {};
}

} // namespace

Result<std::int64_t> findPatient(const vault::Reader& reader, const QString& number)
{
    TRY_LET(auto query, reader.prepare("SELECT id FROM patient WHERE number_key = ?1 "
                                       "UNION ALL SELECT id FROM patient WHERE provisional = 1 AND number = ?2"));
    query.bind(1, patientNumberKey(number)).bind(2, trimmedBoth(number));
    TRY_LET(const bool found, query.step());
    if (!found)
        return failure(ErrorCode::PatientNotFound);
    return query.integer(0);
}

Result<PatientDetail> patientDetail(const vault::Reader& reader, std::int64_t patientId, Date asOf)
{
    PatientDetail detail;
    TRY_LET(auto row, patientRow(reader, patientId, asOf));
    if (!row)
        return failure(ErrorCode::PatientNotFound);
    detail.row = *std::move(row);
    TRY_LET(const auto claims, claimsOf(reader, patientId, asOf));
    for (const StoredClaimRow& claim : claims)
        detail.claims.push_back(claim.row);
    detail.visits = visitsOf(claims, asOf);
    TRY_LET(auto lookup, masters::Lookup::open(reader));
    TRY(readDiagnoses(reader, lookup, claims, detail));
    TRY(readPrescriptions(reader, lookup, claims, asOf, detail));
    TRY(readActs(reader, lookup, claims, asOf, detail));
    TRY(readPeoplesRows(reader, patientId, detail));
    TRY(readContactChanges(reader, patientId, detail));
    TRY_LET(auto reading, continuity::FactsReader::open(reader));
    TRY_LET(const auto policy, continuity::clinicPolicy(reader));
    TRY_LET(const continuity::PatientFacts facts, reading.facts(patientId));
    detail.events = continuity::events(facts, asOf, policy);
    std::vector<Date> visits;
    visits.reserve(detail.visits.size());
    for (const VisitRow& visit : detail.visits)
        visits.push_back(visit.day);
    if (const auto habit = continuity::expectedNext(visits, asOf, {}); habit.reason == continuity::Reason::Habit)
        detail.usualGapDays = *habit.on - visits.back();
    TRY_LET(const auto closing, continuity::closingDays(reader));
    if (const auto on = detail.row.expected.on; on && *on >= asOf && closing.closedOn(*on))
        detail.opensAgain = closing.firstOpenFrom(*on);
    return detail;
}

} // namespace kakarite::reports
