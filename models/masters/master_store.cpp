#include "models/masters/master_store.h"

#include "models/masters/stored_code.h"

namespace kakarite::masters {

using vault::Statement;

struct MasterStore::Stored {
    MasterRow row;
    int part = 0;
    Date revision = kAlways;
};

namespace {

int partOf(const MasterRow& row)
{
    return row.whole ? 0 : 1;
}

void bindText(Statement& statement, int parameter, const QString& text)
{
    if (text.isNull())
        statement.bindNull(parameter);
    else
        statement.bind(parameter, text);
}

bool sameValues(const MasterRow& one, const MasterRow& other)
{
    for (std::size_t i = 0; i < kTextFieldCount; ++i) {
        if (one.text[i] != other.text[i] || one.text[i].isNull() != other.text[i].isNull())
            return false;
    }
    return one.to == other.to && one.points == other.points && one.pointsKind == other.pointsKind;
}

bool ends(const std::optional<Date>& to)
{
    return to && *to < kOpenEnd;
}

} // namespace

Result<MasterStore> MasterStore::open(vault::Transaction& transaction, MasterKind kind, Date revision)
{
    MasterStore store;
    store.m_transaction = &transaction;
    store.m_kind = kind;
    store.m_revision = revision;
    TRY_LET(store.m_find, transaction.prepareHot(kStoredCodeSql));
    TRY_LET(store.m_insert, transaction.prepareHot("INSERT INTO master_code(kind, code, from_day, part, revision_day, "
                                                   "to_day, points_kind, points, name, long_name, "
                                                   "kana, unit, group_code, icd10_1, icd10_2, price_code, "
                                                   "generic_code, generic_name) VALUES (?1, ?2, ?3, ?4, ?5, "
                                                   "?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)"));
    TRY_LET(
        store.m_update,
        transaction.prepareHot(
            "UPDATE master_code SET revision_day = ?5, to_day = ?6, points_kind = ?7, points = ?8, name = ?9, "
            "long_name = ?10, kana = ?11, unit = ?12, group_code = ?13, icd10_1 = ?14, icd10_2 = ?15, price_code = "
            "?16, "
            "generic_code = ?17, generic_name = ?18 WHERE kind = ?1 AND code = ?2 AND from_day = ?3 AND part = ?4"));
    return store;
}

Result<std::vector<MasterStore::Stored>> MasterStore::storedOf(int code)
{
    std::vector<Stored> stored;
    m_find.bind(1, static_cast<int>(m_kind)).bind(2, code);
    for (;;) {
        TRY_LET(const bool more, m_find.step());
        if (!more)
            break;
        const StoredCode found = readStoredCode(m_find);
        stored.push_back({found.row, found.part, found.revision});
    }
    m_find.reset();
    return stored;
}

void MasterStore::bindValues(Statement& statement, const MasterRow& row, Date revision)
{
    statement.bind(1, static_cast<int>(m_kind)).bind(2, row.code).bind(3, row.from).bind(4, partOf(row));
    statement.bind(5, revision).bind(6, row.to).bind(7, row.pointsKind).bind(8, row.points);
    for (std::size_t i = 0; i < kTextFieldCount; ++i)
        bindText(statement, 9 + int(i), row.text[i]);
}

Result<void> MasterStore::insert(const MasterRow& row)
{
    bindValues(m_insert, row, m_revision);
    return m_insert.run();
}

Result<void> MasterStore::update(const MasterRow& row, Date revision)
{
    bindValues(m_update, row, revision);
    return m_update.run();
}

Result<MasterStore::Put> MasterStore::put(const MasterRow& row)
{
    TRY_LET(const std::vector<Stored> stored, storedOf(row.code));
    const bool known = row.whole || !stored.empty();
    if (!row.whole && row.saysNothing())
        return Put{PutOutcome::Same, known};
    const Stored* same = nullptr;
    std::optional<Date> endBefore;
    for (const Stored& one : stored) {
        if (one.row.from == row.from && one.part == partOf(row))
            same = &one;
        if (one.row.to && one.part != 2)
            endBefore = one.row.to;
    }
    if (!same) {
        TRY(insert(row));
    } else {
        const bool newer = m_revision >= same->revision;
        MasterRow merged = newer ? same->row : row;
        merged.takeOver(newer ? row : same->row);
        const Date revision = newer ? m_revision : same->revision;
        const bool equal = sameValues(merged, same->row);
        if (!equal || revision != same->revision)
            TRY(update(merged, revision));
        if (equal)
            return Put{PutOutcome::Same, known};
    }
    if (stored.empty())
        return Put{PutOutcome::Added, known};
    return Put{ends(row.to) && !ends(endBefore) ? PutOutcome::Abolished : PutOutcome::Changed, known};
}

Result<void> MasterStore::replaceRevision()
{
    TRY_LET(auto age, m_transaction->prepare("UPDATE master_code SET revision_day = revision_day - 1 "
                                             "WHERE kind = ?1 AND part = 0 AND revision_day = ?2"));
    age.bind(1, static_cast<int>(m_kind)).bind(2, m_revision);
    return age.run();
}

Result<void> MasterStore::restoreRevision()
{
    TRY_LET(auto restore, m_transaction->prepare("UPDATE master_code SET revision_day = revision_day + 1 "
                                                 "WHERE kind = ?1 AND part = 0 AND revision_day = ?2 - 1"));
    restore.bind(1, static_cast<int>(m_kind)).bind(2, m_revision);
    return restore.run();
}

Result<std::int64_t> MasterStore::endAbsentCodes()
{
    TRY_LET(auto forget, m_transaction->prepare("DELETE FROM master_code WHERE kind = ?1 AND part = 2"));
    forget.bind(1, static_cast<int>(m_kind));
    TRY(forget.run());
    TRY_LET(auto end, m_transaction->prepare(
                          "INSERT INTO master_code(kind, code, from_day, part, revision_day, to_day) "
                          "SELECT ?1, a.code, a.next_day, 2, a.next_day, a.next_day - 1 FROM (SELECT c.code, "
                          "(SELECT min(f.revision_day) FROM master_file f WHERE f.kind = ?1 AND f.whole = 1 AND "
                          "f.revision_day > c.seen) "
                          "AS next_day FROM (SELECT code, max(revision_day) AS seen FROM master_code WHERE kind = ?1 "
                          "GROUP BY code) c) a "
                          "WHERE a.next_day IS NOT NULL AND NOT EXISTS (SELECT 1 FROM master_code e WHERE e.kind = ?1 "
                          "AND e.code = a.code AND e.to_day < ?2)"));
    end.bind(1, static_cast<int>(m_kind)).bind(2, kOpenEnd);
    TRY(end.run());
    TRY_LET(auto count, m_transaction->prepare("SELECT count(*) FROM master_code WHERE kind = ?1 AND part = 2"));
    count.bind(1, static_cast<int>(m_kind));
    TRY(count.step());
    return count.integer(0);
}

Result<MasterStore::Standing> MasterStore::standing()
{
    TRY_LET(auto count,
            m_transaction->prepare("SELECT count(*), ifnull(sum(seen < ?2), 0) FROM (SELECT max(revision_day) AS seen "
                                   "FROM master_code WHERE kind = ?1 GROUP BY code "
                                   "HAVING max(ifnull(to_day, ?3) < ?3) = 0)"));
    count.bind(1, static_cast<int>(m_kind)).bind(2, m_revision).bind(3, kOpenEnd);
    TRY(count.step());
    return Standing{count.integer(0), count.integer(1)};
}

} // namespace kakarite::masters
