#include "models/receipts/claim_store.h"

#include "models/base/japanese_text.h"

#include <tuple>

namespace kakarite::receipts {

namespace {

constexpr std::size_t kFactsWaiting = 4096;
constexpr std::int64_t kFactsAtMost = (1 << kFactBits) - 1;

bool tellsDeath(const Claim& claim)
{
    for (const Diagnosis& diagnosis : claim.diagnoses) {
        if (diagnosis.outcome == 3)
            return true;
    }
    return false;
}

// R4 looks at 内服 only; the vendor form Z1 is the same outside.
bool isOralGroup(const Unit& unit)
{
    return unit.isGroup('2', '1') || unit.isGroup('Z', '1');
}

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
    store.m_transaction = &transaction;
    TRY_LET(store.m_masters, masters::Lookup::open(transaction));
    TRY_LET(
        store.m_insertClaim,
        transaction.prepareHot(
            "INSERT INTO claim(import_id, facility_id, patient_id, month, type, payer, symbol, insured_number, points, "
            "days, line, content_hash, current, visit_days, first_fee_days, chronic, dead) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 1, ?13, ?14, ?15, ?16)"));
    TRY_LET(
        store.m_insertDiagnosis,
        transaction.prepareHot("INSERT INTO diagnosis(id, code, start_day, outcome, suspected, main, modifiers, name) "
                               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
    TRY_LET(store.m_insertAct, transaction.prepareHot("INSERT INTO act(id, code, day, count) VALUES (?1, ?2, ?3, ?4)"));
    TRY_LET(store.m_insertPrescription,
            transaction.prepareHot(
                "INSERT INTO prescription(id, code, day, supply_days, outside) VALUES (?1, ?2, ?3, ?4, ?5)"));
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

Result<std::uint32_t> ClaimStore::chronicOf(const Claim& claim)
{
    std::uint32_t bits = 0;
    for (const Diagnosis& diagnosis : claim.diagnoses) {
        if (countsAsDisease(diagnosis.suspected, diagnosis.start, *claim.month)) {
            TRY_LET(const std::uint32_t families, m_masters.chronicBits(diagnosis.code, *claim.month));
            bits |= families;
        }
    }
    return bits;
}

Result<std::int64_t> ClaimStore::insert(const Claim& claim, const VisitDays& days, std::int64_t importId,
                                        std::int64_t facilityId, std::int64_t patientId)
{
    TRY_LET(const std::uint32_t chronic, chronicOf(claim));
    const Payer* payer = claim.firstPayer();
    const Payer none;
    const Payer& first = payer ? *payer : none;
    m_insertClaim.bind(1, importId).bind(2, facilityId).bind(3, patientId).bind(4, *claim.month);
    m_insertClaim.bind(5, claim.type).bind(6, nfkc(first.number)).bind(7, nfkc(first.symbol));
    m_insertClaim.bind(8, nfkc(first.insuredNumber)).bind(9, first.points).bind(10, first.days);
    m_insertClaim.bind(11, claim.line).bind(12, std::int64_t(claim.contentHash));
    m_insertClaim.bind(13, std::int64_t(days.visits)).bind(14, std::int64_t(days.firstFee));
    m_insertClaim.bind(15, std::int64_t(chronic)).bind(16, int(tellsDeath(claim)));
    TRY(m_insertClaim.run());
    const std::int64_t id = m_transaction->lastInsertId();
    takeFacts(claim, id);
    if (m_acts.size() >= kFactsWaiting)
        TRY(flush());
    return id;
}

void ClaimStore::takeFacts(const Claim& claim, std::int64_t claimId)
{
    const std::int64_t first = claimId << kFactBits;
    const std::int64_t end = first + kFactsAtMost;
    std::int64_t nextDiagnosis = first;
    for (const Diagnosis& diagnosis : claim.diagnoses) {
        if (nextDiagnosis < end)
            m_diagnoses.push_back({nextDiagnosis++, diagnosis});
    }
    const int firstDay = claim.month->firstDay().days();
    const int dayCount = claim.month->dayCount();
    std::int64_t nextAct = first;
    std::int64_t nextPrescription = first;
    for (const Unit& unit : claim.units) {
        if (unit.donor)
            continue;
        const bool oral = isOralGroup(unit);
        const bool outside = unit.dispensing == Dispensing::Outside;
        for (const UnitLine& line : unit.lines) {
            const bool drug = line.kind == LineKind::Drug && oral;
            if (line.kind != LineKind::Act && !drug)
                continue;
            for (int day = 0; day < dayCount; ++day) {
                const int value = line.days[std::size_t(day)];
                if (value == 0)
                    continue;
                if (drug && nextPrescription < end)
                    m_prescriptions.push_back({nextPrescription++, line.code, firstDay + day, value, outside});
                else if (!drug && nextAct < end)
                    m_acts.push_back({nextAct++, line.code, firstDay + day, value});
            }
        }
    }
}

Result<void> ClaimStore::flush()
{
    for (const auto& [id, diagnosis] : m_diagnoses) {
        m_insertDiagnosis.bind(1, id).bind(2, diagnosis.code).bind(3, diagnosis.start);
        m_insertDiagnosis.bind(4, diagnosis.outcome).bind(5, int(diagnosis.suspected)).bind(6, int(diagnosis.main));
        m_insertDiagnosis.bind(7, diagnosis.modifiers).bind(8, diagnosis.name);
        TRY(m_insertDiagnosis.run());
    }
    for (const WaitingAct& act : m_acts) {
        m_insertAct.bind(1, act.id).bind(2, act.code).bind(3, act.day).bind(4, act.count);
        TRY(m_insertAct.run());
    }
    for (const WaitingPrescription& prescription : m_prescriptions) {
        m_insertPrescription.bind(1, prescription.id).bind(2, prescription.code).bind(3, prescription.day);
        m_insertPrescription.bind(4, prescription.supplyDays).bind(5, int(prescription.outside));
        TRY(m_insertPrescription.run());
    }
    forget();
    return {};
}

void ClaimStore::forget()
{
    m_diagnoses.clear();
    m_acts.clear();
    m_prescriptions.clear();
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
