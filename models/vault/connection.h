// Connections to the encrypted database of one vault.
//
// ReadConnection can prepare and run statements that read; it opens the file read-only, so anything else fails.
// Transaction is what vault::transact hands to its function: the only thing that writing functions accept. Both are
// used on the thread that made them. Every statement text lives in the function that uses it, as a string literal.
#pragma once

#include "models/vault/statement.h"

namespace kakarite::vault {

// What both kinds of connection can do. Functions that only read take this.
class Reader {
public:
    virtual ~Reader() = default;
    // A statement that is used now and then.
    Result<Statement> prepare(const char* sql) const { return Statement::prepare(database(), sql); }
    // A statement kept for many uses (hot loops).
    Result<Statement> prepareHot(const char* sql) const { return Statement::prepare(database(), sql, true); }
    virtual sqlite3* database() const = 0;
};

class ReadConnection : public Reader {};

class Transaction : public Reader {
public:
    std::int64_t lastInsertId() const;
    // Who and why, for rows that name it.
    virtual const QString& actorLogin() const = 0;
    virtual std::int64_t nowMs() const = 0;
    // Adds to the audit entry this transaction will write: what was touched (a patient's id, an import's id; never a
    // name) and how many.
    virtual void note(QStringView subject, std::int64_t count) = 0;
    // That this patient is among those who leave with it: stands under the patient, as a change does.
    virtual void noteExported(std::int64_t patientId) = 0;
};

} // namespace kakarite::vault
