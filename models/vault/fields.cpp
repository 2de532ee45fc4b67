#include "models/vault/fields.h"

namespace kakarite::vault {

namespace {

constexpr const char* kSetting[] = {"key", "value"};
constexpr const char* kUser[] = {"login", "name", "role", "disabled", "initial", "removed"};
constexpr const char* kContact[] = {"postal_code", "address", "telephone", "mobile", "mail", "line_linked_day"};
constexpr const char* kExclusion[] = {"patient_id", "from_day", "kind", "reason", "undone_at_ms"};
constexpr const char* kNote[] = {"patient_id", "body"};
constexpr const char* kPatient[] = {"name", "kana", "sex", "birth_day"}; // the rest follows from the files

constexpr CapturedTable kTables[] = {
    {"setting", kSetting},     {"user", kUser}, {"contact", kContact},
    {"exclusion", kExclusion}, {"note", kNote}, {"patient", kPatient},
};

// "INSERT INTO change ... SELECT" over all columns of the table; of an update only those that differ.
QByteArray changeRows(const CapturedTable& table, bool onlyDifferent)
{
    QByteArray sql = "INSERT INTO change(audit_seq, entity, entity_id, field, value) ";
    bool first = true;
    for (const QByteArray column : table.columns) {
        if (!first)
            sql += " UNION ALL ";
        first = false;
        sql += QByteArray("SELECT ") + kCaptureFunction + "(), '" + table.name + "', NEW.id, '" + column + "', NEW." +
               column;
        if (onlyDifferent)
            sql += " WHERE OLD." + column + " IS NOT NEW." + column;
    }
    return sql;
}

QByteArray columnList(const CapturedTable& table)
{
    QByteArray list;
    for (const char* column : table.columns)
        list += (list.isEmpty() ? QByteArray() : QByteArray(", ")) + column;
    return list;
}

Trigger trigger(const QByteArray& name, const QByteArray& event, const QByteArray& body)
{
    return {name, "CREATE TRIGGER " + name + ' ' + event + " BEGIN " + body + "; END"};
}

} // namespace

std::span<const CapturedTable> capturedTables()
{
    return kTables;
}

std::vector<Trigger> requiredTriggers()
{
    std::vector<Trigger> triggers;
    for (const CapturedTable& table : kTables) {
        const QByteArray name = table.name;
        const QByteArray when = QByteArray(" ON ") + name + " WHEN " + kCaptureFunction + "() ";
        triggers.push_back(trigger("capture_" + name + "_insert", "AFTER INSERT" + when, changeRows(table, false)));
        triggers.push_back(trigger("capture_" + name + "_update", "AFTER UPDATE OF " + columnList(table) + when,
                                   changeRows(table, true)));
        triggers.push_back(trigger("capture_" + name + "_delete", "AFTER DELETE" + when,
                                   "INSERT INTO change(audit_seq, entity, entity_id, field, value) VALUES (" +
                                       QByteArray(kCaptureFunction) + "(), '" + name + "', OLD.id, '', NULL)"));
    }
    // Of whom the log speaks it can always tell the name; see 0005_former_patients.sql.
    triggers.push_back(trigger("patient_becomes_former",
                               "BEFORE DELETE ON patient"
                               " WHEN EXISTS (SELECT 1 FROM audit WHERE subject = 'patient:' || OLD.id)"
                               " OR EXISTS (SELECT 1 FROM change WHERE entity IN ('patient', 'contact')"
                               " AND entity_id = OLD.id)",
                               "INSERT INTO former_patient(id, number, number_key, name)"
                               " VALUES (OLD.id, OLD.number, OLD.number_key, OLD.name)"));
    for (const QByteArray log : {"audit", "change"}) {
        for (const QByteArray event : {"UPDATE", "DELETE"}) {
            triggers.push_back(trigger(log + "_refuses_" + event.toLower(), "BEFORE " + event + " ON " + log,
                                       "SELECT RAISE(ABORT, 'the log is append-only')"));
        }
    }
    return triggers;
}

} // namespace kakarite::vault
