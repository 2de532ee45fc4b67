#include "models/emr/list_run.h"

#include <QHash>

namespace kakarite::emr {

using vault::Transaction;
using Slot = PatientWriter::Slot;

namespace {

struct Change {
    std::int64_t patientId = 0;
    Field field = Field::Name;
};

std::optional<Field> fieldOfColumn(const QString& column)
{
    for (const Field field : kFields) {
        if (column == QLatin1StringView(columnName(field)))
            return field;
    }
    return std::nullopt;
}

Result<void> needLiveImport(Transaction& transaction, std::int64_t importId)
{
    TRY_LET(auto query, transaction.prepare("SELECT undone_at_ms, source FROM import WHERE id = ?1"));
    query.bind(1, importId);
    TRY_LET(const bool found, query.step());
    if (!found || query.text(1) != QStringLiteral("patients"))
        return failure(ErrorCode::ImportNotFound);
    if (!query.isNull(0))
        return failure(ErrorCode::ImportAlreadyUndone);
    return {};
}

Result<std::vector<std::int64_t>> ids(Transaction& transaction, const char* sql, std::int64_t importId)
{
    TRY_LET(auto query, transaction.prepare(sql));
    query.bind(1, importId);
    std::vector<std::int64_t> found;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return found;
        found.push_back(query.integer(0));
    }
}

Result<std::vector<Change>> changesOf(Transaction& transaction, std::int64_t importId)
{
    TRY_LET(auto query, transaction.prepare("SELECT patient_id, field FROM patient_change WHERE import_id = ?1"));
    query.bind(1, importId);
    std::vector<Change> changes;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return changes;
        if (const auto field = fieldOfColumn(query.text(1)))
            changes.push_back({query.integer(0), *field});
    }
}

// "The field holds `before` again if it still holds `after`", for one column.
const char* restoreSql(Field field)
{
#define KAKARITE_RESTORE(table, column)                                                                                \
    "UPDATE " table " SET " column " = h.before FROM patient_change h WHERE " table ".id = ?1 AND h.patient_id = ?1 "  \
    "AND h.import_id = ?2 AND h.field = '" column "' AND " table "." column " IS h.after"
    switch (field) {
    case Field::Name:
        return KAKARITE_RESTORE("patient", "name");
    case Field::Kana:
        return KAKARITE_RESTORE("patient", "kana");
    case Field::BirthDate:
        return KAKARITE_RESTORE("patient", "birth_day");
    case Field::Sex:
        return KAKARITE_RESTORE("patient", "sex");
    case Field::PostalCode:
        return KAKARITE_RESTORE("contact", "postal_code");
    case Field::Address:
        return KAKARITE_RESTORE("contact", "address");
    case Field::Telephone:
        return KAKARITE_RESTORE("contact", "telephone");
    case Field::Mobile:
        return KAKARITE_RESTORE("contact", "mobile");
    case Field::Mail:
    case Field::Number:
        break;
    }
    return KAKARITE_RESTORE("contact", "mail");
#undef KAKARITE_RESTORE
}

// A later list that wrote over what this one had written shall one day put back what stood before this one.
Result<bool> handOver(vault::Statement& relink, std::int64_t importId, const Change& change)
{
    relink.bind(1, change.patientId).bind(2, importId).bind(3, QString::fromLatin1(columnName(change.field)));
    TRY_LET(const bool handed, relink.step());
    relink.reset();
    return handed;
}

Result<bool> laterListsWrote(Transaction& transaction, std::int64_t importId)
{
    TRY_LET(auto query, transaction.prepare("SELECT 1 FROM patient_change WHERE import_id > ?1 LIMIT 1"));
    query.bind(1, importId);
    return query.step();
}

Result<std::set<Slot>> restore(Transaction& transaction, std::int64_t importId)
{
    TRY_LET(const auto changes, changesOf(transaction, importId));
    TRY_LET(auto relink,
            transaction.prepareHot(
                "UPDATE patient_change SET before = h.before FROM patient_change h WHERE h.patient_id = ?1 AND "
                "h.import_id = ?2 "
                "AND h.field = ?3 AND patient_change.patient_id = ?1 AND patient_change.field = ?3 "
                "AND patient_change.import_id = (SELECT min(n.import_id) FROM patient_change n WHERE n.patient_id = ?1 "
                "AND n.field = ?3 AND n.import_id > ?2) AND patient_change.before IS h.after "
                "RETURNING patient_change.import_id"));
    TRY_LET(const bool mayHandOver, laterListsWrote(transaction, importId));
    QHash<int, std::shared_ptr<vault::Statement>> updates;
    std::set<Slot> restored;
    for (const Change& change : changes) {
        if (mayHandOver) {
            TRY_LET(const bool handed, handOver(relink, importId, change));
            if (handed)
                continue;
        }
        std::shared_ptr<vault::Statement>& update = updates[int(change.field)];
        if (!update) {
            TRY_LET(auto statement, transaction.prepareHot(restoreSql(change.field)));
            update = std::make_shared<vault::Statement>(std::move(statement));
        }
        update->bind(1, change.patientId).bind(2, importId);
        TRY(update->run());
        restored.insert({change.patientId, change.field});
    }
    TRY_LET(auto remove, transaction.prepare("DELETE FROM patient_change WHERE import_id = ?1"));
    remove.bind(1, importId);
    TRY(remove.run());
    return restored;
}

// Contacts that this list began and that hold nothing now.
Result<void> removeEmptyContacts(Transaction& transaction, const std::set<Slot>& restored)
{
    TRY_LET(auto remove,
            transaction.prepareHot("DELETE FROM contact WHERE id = ?1 AND postal_code = '' AND address = '' "
                                   "AND telephone = '' AND mobile = '' AND mail = '' "
                                   "AND line_linked_day IS NULL"));
    std::int64_t last = 0;
    for (const auto& [patient, field] : restored) {
        if (patient == last)
            continue;
        last = patient;
        remove.bind(1, patient);
        TRY(remove.run());
    }
    return {};
}

// Patients that came with this list: those of whom nothing else is known disappear, the others stay with who knows
// them.
Result<bool> removeOrphans(Transaction& transaction, std::int64_t importId)
{
    TRY_LET(const auto orphans, ids(transaction,
                                    "SELECT p.id FROM patient p WHERE p.first_import_id = ?1 "
                                    "AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.patient_id = p.id) "
                                    "AND NOT EXISTS (SELECT 1 FROM contact k WHERE k.id = p.id) "
                                    "AND NOT EXISTS (SELECT 1 FROM patient_change h WHERE h.patient_id = p.id) "
                                    "AND NOT EXISTS (SELECT 1 FROM note n WHERE n.patient_id = p.id) "
                                    "AND NOT EXISTS (SELECT 1 FROM exclusion e WHERE e.patient_id = p.id)",
                                    importId));
    TRY_LET(auto removeFills, transaction.prepareHot("DELETE FROM patient_fill WHERE patient_id = ?1"));
    TRY_LET(auto remove, transaction.prepareHot("DELETE FROM patient WHERE id = ?1"));
    const bool fills = !orphans.empty();
    TRY_LET(auto anyFill, transaction.prepare("SELECT 1 FROM patient_fill LIMIT 1"));
    TRY_LET(const bool haveFills, anyFill.step());
    for (const std::int64_t id : orphans) {
        if (fills && haveFills) {
            removeFills.bind(1, id);
            TRY(removeFills.run());
        }
        remove.bind(1, id);
        TRY(remove.run());
    }
    TRY_LET(auto hand, transaction.prepare("UPDATE patient SET first_import_id = (SELECT min(c.import_id) FROM claim c "
                                           "WHERE c.patient_id = patient.id) "
                                           "WHERE first_import_id = ?1"));
    hand.bind(1, importId);
    TRY(hand.run());
    return !orphans.empty();
}

// What later lists say of the same fields and patients comes to stand.
Result<void> standAgain(Transaction& transaction, std::int64_t laterId, const std::set<Slot>& restored)
{
    TRY_LET(const ImportReport stored, storedReport(transaction, laterId));
    TRY_LET(TableFile table, openTable(vault::keptFile(transaction, laterId)));
    TRY(changeFormat(table, stored.format));
    TRY_LET(const std::int64_t knownUpTo, lastPatientId(transaction));
    TRY_LET(const auto writer, PatientWriter::open(transaction, laterId, &restored));
    ImportOptions options;
    options.updateIdentity = stored.updateIdentity;
    options.rowsKept = 0;
    const Date today = FixedClock(transaction.nowMs()).today();
    TRY(runList({transaction, table, stored.mapping, options, today, knownUpTo, writer.get()}));
    return writer->finish();
}

} // namespace

Result<void> undoImport(Transaction& transaction, std::int64_t importId)
{
    TRY(needLiveImport(transaction, importId));
    TRY_LET(const auto restored, restore(transaction, importId));
    TRY(removeEmptyContacts(transaction, restored));
    TRY_LET(const bool removed, removeOrphans(transaction, importId));
    if (removed || !restored.empty()) {
        TRY_LET(const auto later, ids(transaction,
                                      "SELECT id FROM import WHERE id > ?1 AND source = 'patients' "
                                      "AND undone_at_ms IS NULL ORDER BY id",
                                      importId));
        for (const std::int64_t id : later)
            TRY(standAgain(transaction, id, restored));
    }
    TRY(vault::removeKeptFile(transaction, importId));
    TRY_LET(auto mark, transaction.prepare("UPDATE import SET undone_at_ms = ?2, undone_by = ?3 WHERE id = ?1"));
    mark.bind(1, importId).bind(2, transaction.nowMs()).bind(3, transaction.actorLogin());
    TRY(mark.run());
    transaction.note(QStringLiteral("import:%1").arg(importId), std::int64_t(restored.size()));
    return {};
}

} // namespace kakarite::emr
