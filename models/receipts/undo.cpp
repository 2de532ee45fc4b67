#include "models/receipts/claim_store.h"
#include "models/receipts/file_import.h"
#include "models/receipts/import.h"

#include <set>

namespace kakarite::receipts {

namespace {

Result<void> needLiveImport(vault::Transaction& transaction, std::int64_t importId)
{
    TRY_LET(auto query, transaction.prepare("SELECT undone_at_ms FROM import WHERE id = ?1"));
    query.bind(1, importId);
    TRY_LET(const bool found, query.step());
    if (!found)
        return failure(ErrorCode::ImportNotFound);
    if (!query.isNull(0))
        return failure(ErrorCode::ImportAlreadyUndone);
    return {};
}

Result<void> runFor(vault::Transaction& transaction, const char* sql, std::int64_t importId)
{
    TRY_LET(auto statement, transaction.prepare(sql));
    statement.bind(1, importId);
    return statement.run();
}

// What the file filled into known patients is emptied again.
Result<void> emptyFilledFields(vault::Transaction& transaction, std::int64_t importId)
{
    TRY(runFor(transaction,
               "UPDATE patient SET "
               "name = iif(EXISTS (SELECT 1 FROM patient_fill f WHERE f.import_id = ?1 AND f.patient_id = patient.id "
               "AND f.field = 'name'), '', name), "
               "kana = iif(EXISTS (SELECT 1 FROM patient_fill f WHERE f.import_id = ?1 AND f.patient_id = patient.id "
               "AND f.field = 'kana'), '', kana), "
               "sex = iif(EXISTS (SELECT 1 FROM patient_fill f WHERE f.import_id = ?1 AND f.patient_id = patient.id "
               "AND f.field = 'sex'), 0, sex), "
               "birth_day = iif(EXISTS (SELECT 1 FROM patient_fill f WHERE f.import_id = ?1 "
               "AND f.patient_id = patient.id AND f.field = 'birth_day'), NULL, birth_day) "
               "WHERE id IN (SELECT patient_id FROM patient_fill WHERE import_id = ?1)",
               importId));
    return runFor(transaction, "DELETE FROM patient_fill WHERE import_id = ?1", importId);
}

// Patients that came with this file and of whom nothing else is known disappear; the others stay with who knows them.
Result<void> removeOrphans(vault::Transaction& transaction, std::int64_t importId)
{
    TRY(runFor(transaction,
               "DELETE FROM patient_fill WHERE patient_id IN (SELECT p.id FROM patient p WHERE p.first_import_id = ?1 "
               "AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.patient_id = p.id))",
               importId));
    TRY(runFor(transaction,
               "DELETE FROM patient WHERE first_import_id = ?1 "
               "AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.patient_id = patient.id) "
               "AND NOT EXISTS (SELECT 1 FROM contact k WHERE k.id = patient.id) "
               "AND NOT EXISTS (SELECT 1 FROM patient_change h WHERE h.patient_id = patient.id) "
               "AND NOT EXISTS (SELECT 1 FROM note n WHERE n.patient_id = patient.id) "
               "AND NOT EXISTS (SELECT 1 FROM exclusion e WHERE e.patient_id = patient.id)",
               importId));
    return runFor(transaction,
                  "UPDATE patient SET first_import_id = (SELECT min(c.import_id) FROM claim c "
                  "WHERE c.patient_id = patient.id) WHERE first_import_id = ?1",
                  importId);
}

Result<void> removeClaims(vault::Transaction& transaction, std::int64_t importId, Touched& touched)
{
    TRY_LET(auto store, ClaimStore::open(transaction));
    TRY_LET(auto query, transaction.prepare("SELECT id, patient_id, month FROM claim WHERE import_id = ?1"));
    query.bind(1, importId);
    std::vector<std::int64_t> claims;
    std::set<std::pair<std::int64_t, std::int32_t>> slots;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            break;
        claims.push_back(query.integer(0));
        slots.emplace(query.integer(1), std::int32_t(query.integer(2)));
        touched.insert(query.integer(1));
    }
    for (const std::int64_t claim : claims)
        TRY(store.remove(claim));
    for (const auto& [patient, month] : slots)
        TRY(store.settle(patient, Month::fromIndex(month)));
    transaction.note(QStringLiteral("import:%1").arg(importId), std::int64_t(claims.size()));
    return {};
}

} // namespace

Result<void> undoImport(vault::Transaction& transaction, std::int64_t importId, Touched& touched)
{
    TRY(needLiveImport(transaction, importId));
    TRY(removeClaims(transaction, importId, touched));
    TRY(emptyFilledFields(transaction, importId));
    TRY(removeOrphans(transaction, importId));
    TRY(runFor(transaction, "DELETE FROM import_month WHERE import_id = ?1", importId));
    TRY(runFor(transaction, "DELETE FROM import_chunk WHERE id BETWEEN ?1 << 20 AND ((?1 + 1) << 20) - 1", importId));
    TRY_LET(auto mark, transaction.prepare("UPDATE import SET undone_at_ms = ?2, undone_by = ?3 WHERE id = ?1"));
    mark.bind(1, importId).bind(2, transaction.nowMs()).bind(3, transaction.actorLogin());
    return mark.run();
}

// Every live import's claims again from its kept file, in the order the files came.
Result<int> deriveAgain(vault::Transaction& transaction, Touched& touched)
{
    TRY_LET(auto known, transaction.prepare("SELECT DISTINCT patient_id FROM claim"));
    for (;;) {
        TRY_LET(const bool more, known.step());
        if (!more)
            break;
        touched.insert(known.integer(0));
    }
    for (const char* sql :
         {"DELETE FROM claim", "DELETE FROM diagnosis", "DELETE FROM act", "DELETE FROM prescription"}) {
        TRY_LET(auto statement, transaction.prepare(sql));
        TRY(statement.run());
    }
    TRY_LET(auto imports, transaction.prepare("SELECT id FROM import WHERE source = 'receipts' "
                                              "AND undone_at_ms IS NULL ORDER BY id"));
    std::vector<std::int64_t> ids;
    for (;;) {
        TRY_LET(const bool more, imports.step());
        if (!more)
            break;
        ids.push_back(imports.integer(0));
    }
    TRY_LET(const auto importer, FileImporter::open(transaction, touched));
    for (const std::int64_t id : ids)
        TRY(importer->derive(keptFile(transaction, id), id));
    return int(ids.size());
}

} // namespace kakarite::receipts
