#include "models/receipts/claim_store.h"

#include <tuple>

namespace kakarite::receipts {

namespace {

constexpr std::size_t kFactsWaiting = 4096;
constexpr std::int64_t kFactsAtMost = (1 << kFactBits) - 1;

} // namespace

bool countsAsDisease(bool suspected, std::optional<Date> start, Month month)
{
    return !suspected && (!start || *start <= month.lastDay());
}

Folded foldVersions(const std::vector<StoredClaim>& versions)
{
    Folded folded;
    folded.outcomes.assign(versions.size(), VersionOutcome::New);
    folded.overInspection.assign(versions.size(), false);
    for (std::size_t i = 1; i < versions.size(); ++i) {
        const StoredClaim& now = versions[folded.current];
        const StoredClaim& next = versions[i];
        const bool submissionOverInspection = next.kind == FileKind::Submission && now.kind == FileKind::Inspection;
        const bool equalSums = next.points == now.points && next.days == now.days;
        if (next.contentHash == now.contentHash || (submissionOverInspection && equalSums)) {
            folded.outcomes[i] = VersionOutcome::Unchanged;
            continue;
        }
        folded.outcomes[i] = VersionOutcome::Replaced;
        folded.overInspection[i] = submissionOverInspection;
        // A further 提出用 version goes on keeping what the first one kept.
        if (submissionOverInspection)
            folded.outsideClaim = now.id;
        else if (next.kind != FileKind::Submission)
            folded.outsideClaim.reset();
        folded.current = i;
    }
    return folded;
}

Result<ClaimStore> ClaimStore::open(vault::Transaction& transaction)
{
    ClaimStore store;
    TRY_LET(auto last, transaction.prepare("SELECT ifnull(max(id), 0) FROM claim"));
    TRY(last.step());
    store.m_nextId = last.integer(0) + 1;
    TRY_LET(store.m_masters, masters::Lookup::open(transaction));
    TRY_LET(store.m_insertClaims,
            transaction.prepareHot(
                "INSERT INTO claim(id, import_id, facility_id, patient_id, month, type, payer, symbol, insured_number, "
                "points, days, line, content_hash, current, visit_days, first_fee_days, chronic, dead) "
                "SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, 1, c13, c14, c15, c16 "
                "FROM given_rows(?1)"));
    TRY_LET(store.m_insertDiagnoses,
            transaction.prepareHot("INSERT INTO diagnosis(id, code, start_day, outcome, suspected, main, modifiers, "
                                   "name) SELECT c0, c1, c2, c3, c4, c5, c6, c7 FROM given_rows(?1)"));
    TRY_LET(store.m_insertActs, transaction.prepareHot("INSERT INTO act(id, code, day, count) "
                                                       "SELECT c0, c1, c2, c3 FROM given_rows(?1)"));
    TRY_LET(store.m_insertPrescriptions,
            transaction.prepareHot("INSERT INTO prescription(id, code, day, supply_days, outside) "
                                   "SELECT c0, c1, c2, c3, c4 FROM given_rows(?1)"));
    TRY_LET(store.m_versions,
            transaction.prepareHot(
                "SELECT c.id, c.import_id, i.kind, c.points, c.days, c.content_hash, c.current, c.outside_claim_id, "
                "c.line, "
                "c.facility_id, c.type, c.payer, c.symbol, c.insured_number "
                "FROM claim c JOIN import i ON i.id = c.import_id WHERE c.patient_id = ?1 AND c.month = ?2 "
                "ORDER BY c.facility_id, c.type, c.payer, c.symbol, c.insured_number, c.import_id, c.id"));
    TRY_LET(store.m_setCurrent,
            transaction.prepareHot("UPDATE claim SET current = ?2, outside_claim_id = ?3 WHERE id = ?1"));
    TRY_LET(store.m_removeClaim, transaction.prepareHot("DELETE FROM claim WHERE id = ?1"));
    TRY_LET(store.m_removeDiagnoses, transaction.prepareHot("DELETE FROM diagnosis WHERE id BETWEEN ?1 AND ?2"));
    TRY_LET(store.m_removeActs, transaction.prepareHot("DELETE FROM act WHERE id BETWEEN ?1 AND ?2"));
    TRY_LET(store.m_removePrescriptions, transaction.prepareHot("DELETE FROM prescription WHERE id BETWEEN ?1 AND ?2"));
    return store;
}

Result<std::uint32_t> ClaimStore::chronicOf(const ClaimRows& claim)
{
    std::uint32_t bits = 0;
    for (const DiagnosisRow& diagnosis : claim.diagnoses) {
        if (countsAsDisease(diagnosis.suspected, diagnosis.start, *claim.month)) {
            TRY_LET(const std::uint32_t families, m_masters.chronicBits(diagnosis.code, *claim.month));
            bits |= families;
        }
    }
    return bits;
}

ClaimStore::Text ClaimStore::keep(const QByteArray& text)
{
    const Text kept{m_texts.size(), text.size()};
    m_texts.append(text.constData(), std::size_t(text.size()));
    return kept;
}

Result<void> ClaimStore::insert(const ClaimRows& claim, std::int64_t importId, std::int64_t facilityId,
                                std::int64_t patientId)
{
    TRY_LET(const std::uint32_t chronic, chronicOf(claim));
    const std::int64_t id = m_nextId++;
    m_claims.push_back({id, importId, facilityId, patientId, *claim.month, claim.type, keep(claim.payer),
                        keep(claim.symbol), keep(claim.insuredNumber), claim.points, claim.days, claim.line,
                        std::int64_t(claim.contentHash), std::int64_t(claim.visits.visits),
                        std::int64_t(claim.visits.firstFee), std::int64_t(chronic), claim.dead});
    takeFacts(claim, id);
    return m_acts.size() >= kFactsWaiting || m_claims.size() >= kFactsWaiting ? flush() : Result<void>();
}

void ClaimStore::takeFacts(const ClaimRows& claim, std::int64_t claimId)
{
    const std::int64_t first = claimId << kFactBits;
    const std::int64_t end = first + kFactsAtMost;
    std::int64_t next = first;
    for (const DiagnosisRow& row : claim.diagnoses) {
        if (next < end)
            m_diagnoses.push_back({next++, row.code, row.start, row.outcome, row.suspected, row.main,
                                   keep(row.modifiers), keep(row.name)});
    }
    next = first;
    for (const ActRow& act : claim.acts) {
        if (next < end)
            m_acts.push_back({next++, act});
    }
    next = first;
    for (const PrescriptionRow& prescription : claim.prescriptions) {
        if (next < end)
            m_prescriptions.push_back({next++, prescription});
    }
}

Result<void> ClaimStore::flush()
{
    TRY(m_insertClaims.runWith(m_claims, [this](const WaitingClaim& row, int column, vault::RowValue value) {
        switch (column) {
        case 0:
            return value.set(row.id);
        case 1:
            return value.set(row.importId);
        case 2:
            return value.set(row.facilityId);
        case 3:
            return value.set(row.patientId);
        case 4:
            return value.set(row.month.index());
        case 5:
            return value.set(row.type);
        case 6:
            return value.setText(kept(row.payer));
        case 7:
            return value.setText(kept(row.symbol));
        case 8:
            return value.setText(kept(row.insuredNumber));
        case 9:
            return value.set(row.points);
        case 10:
            return value.set(row.days);
        case 11:
            return value.set(row.line);
        case 12:
            return value.set(row.contentHash);
        case 13:
            return value.set(row.visitDays);
        case 14:
            return value.set(row.firstFeeDays);
        case 15:
            return value.set(row.chronic);
        default:
            return value.set(int(row.dead));
        }
    }));
    TRY(m_insertDiagnoses.runWith(m_diagnoses, [this](const WaitingDiagnosis& row, int column, vault::RowValue value) {
        switch (column) {
        case 0:
            return value.set(row.id);
        case 1:
            return value.set(row.code);
        case 2:
            return value.set(row.start);
        case 3:
            return value.set(row.outcome);
        case 4:
            return value.set(int(row.suspected));
        case 5:
            return value.set(int(row.main));
        case 6:
            return value.setText(kept(row.modifiers));
        default:
            return value.setText(kept(row.name));
        }
    }));
    TRY(m_insertActs.runWith(m_acts, [](const WaitingAct& row, int column, vault::RowValue value) {
        switch (column) {
        case 0:
            return value.set(row.id);
        case 1:
            return value.set(row.act.code);
        case 2:
            return value.set(row.act.day);
        default:
            return value.set(row.act.count);
        }
    }));
    TRY(m_insertPrescriptions.runWith(m_prescriptions,
                                      [](const WaitingPrescription& row, int column, vault::RowValue value) {
                                          switch (column) {
                                          case 0:
                                              return value.set(row.id);
                                          case 1:
                                              return value.set(row.prescription.code);
                                          case 2:
                                              return value.set(row.prescription.day);
                                          case 3:
                                              return value.set(row.prescription.supplyDays);
                                          default:
                                              return value.set(int(row.prescription.outside));
                                          }
                                      }));
    m_claims.clear();
    m_diagnoses.clear();
    m_acts.clear();
    m_prescriptions.clear();
    m_texts.clear();
    return {};
}

Result<std::vector<SettledVersion>> ClaimStore::settle(std::int64_t patientId, Month month)
{
    using Key = std::tuple<std::int64_t, std::int64_t, QString, QString, QString>;
    std::vector<std::pair<Key, StoredClaim>> rows;
    std::vector<std::int64_t> lines;
    m_versions.bind(1, patientId).bind(2, month);
    for (;;) {
        TRY_LET(const bool more, m_versions.step());
        if (!more)
            break;
        StoredClaim version{
            m_versions.integer(0),      m_versions.integer(1),        parseFileKind(m_versions.text(2)),
            m_versions.integer(3),      int(m_versions.integer(4)),   std::uint64_t(m_versions.integer(5)),
            m_versions.integer(6) != 0, m_versions.optionalInteger(7)};
        lines.push_back(m_versions.integer(8));
        rows.emplace_back(Key(m_versions.integer(9), m_versions.integer(10), m_versions.text(11), m_versions.text(12),
                              m_versions.text(13)),
                          version);
    }
    m_versions.reset();

    std::vector<SettledVersion> settled;
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        while (end < rows.size() && rows[end].first == rows[begin].first)
            ++end;
        std::vector<StoredClaim> versions;
        for (std::size_t i = begin; i < end; ++i)
            versions.push_back(rows[i].second);
        const Folded folded = foldVersions(versions);
        TRY(apply(versions, folded));
        for (std::size_t i = 0; i < versions.size(); ++i) {
            settled.push_back({versions[i].id, versions[i].importId, lines[begin + i], folded.outcomes[i],
                               folded.overInspection[i], i > 0 && versions[i - 1].importId == versions[i].importId});
        }
        begin = end;
    }
    return settled;
}

Result<void> ClaimStore::apply(const std::vector<StoredClaim>& versions, const Folded& folded)
{
    static constexpr std::optional<std::int64_t> kNone;
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const bool current = i == folded.current;
        const std::optional<std::int64_t>& outside = current ? folded.outsideClaim : kNone;
        if (versions[i].current == current && versions[i].outsideClaim == outside)
            continue;
        m_setCurrent.bind(1, versions[i].id).bind(2, int(current)).bind(3, outside);
        TRY(m_setCurrent.run());
    }
    return {};
}

Result<void> ClaimStore::remove(std::int64_t claimId)
{
    m_removeClaim.bind(1, claimId);
    TRY(m_removeClaim.run());
    for (vault::Statement* statement : {&m_removeDiagnoses, &m_removeActs, &m_removePrescriptions}) {
        statement->bind(1, claimId << kFactBits).bind(2, (claimId << kFactBits) | kFactsAtMost);
        TRY(statement->run());
    }
    return {};
}

} // namespace kakarite::receipts
