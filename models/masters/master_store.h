// The rows of a master file into the vault: codes by day of validity. Internal to this folder.
#pragma once

#include "models/masters/master_reader.h"
#include "models/vault/connection.h"

namespace kakarite::masters {

enum class PutOutcome { Added, Changed, Abolished, Same };

// Whatever the order in which files come, the same files give the same rows: of two that speak of the same code and
// day the one of the later revision is believed.
class MasterStore {
public:
    static Result<MasterStore> open(vault::Transaction& transaction, MasterKind kind, Date revision);

    struct Put {
        PutOutcome outcome = PutOutcome::Same;
        bool known = true; // the code was there before, or the row is a whole one
    };
    Result<Put> put(const MasterRow& row);
    // Before a full file of a revision that was loaded already: what the new one does not repeat is no longer held up.
    Result<void> replaceRevision();
    // Where that file turns out not to be a full one: everything is held up as before.
    Result<void> restoreRevision();
    struct Standing {            // of the codes without a known end
        std::int64_t codes = 0;  // all
        std::int64_t absent = 0; // those that no file of this revision or a later one has
    };
    Result<Standing> standing();
    // Codes that the next full file after their last appearance lacks have ended before it. Returns how many such ends
    // there are.
    Result<std::int64_t> endAbsentCodes();

private:
    struct Stored;
    Result<std::vector<Stored>> storedOf(int code);
    Result<void> insert(const MasterRow& row);
    Result<void> update(const MasterRow& row, Date revision);
    void bindValues(vault::Statement& statement, const MasterRow& row, Date revision);

    vault::Transaction* m_transaction = nullptr;
    MasterKind m_kind = MasterKind::Disease;
    Date m_revision = kAlways;
    vault::Statement m_find, m_insert, m_update;
};

} // namespace kakarite::masters
