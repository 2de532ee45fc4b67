// A row of master_code as it is read: shared by what stores and what looks up. Internal to this folder.
#pragma once

#include "models/masters/master_reader.h"
#include "models/vault/statement.h"

namespace kakarite::masters {

// ?1 kind, ?2 code; in the order in which the rows add up.
inline constexpr char kStoredCodeSql[] =
    "SELECT from_day, part, revision_day, to_day, points_kind, points, name, long_name, kana, unit, group_code, "
    "icd10_1, "
    "icd10_2, price_code, generic_code, generic_name, code FROM master_code WHERE kind = ?1 AND code = ?2 "
    "ORDER BY from_day, revision_day, part";

struct StoredCode {
    MasterRow row;
    int part = 0;
    Date revision = kAlways;
};

inline StoredCode readStoredCode(const vault::Statement& query)
{
    StoredCode stored;
    stored.row.from = *query.date(0);
    stored.part = int(query.integer(1));
    stored.row.whole = stored.part == 0;
    stored.revision = *query.date(2);
    stored.row.to = query.date(3);
    if (const auto kind = query.optionalInteger(4))
        stored.row.pointsKind = int(*kind);
    stored.row.points = query.optionalInteger(5);
    for (std::size_t i = 0; i < kTextFieldCount; ++i) {
        if (!query.isNull(6 + int(i)))
            stored.row.text[i] = query.text(6 + int(i));
        if (!query.isNull(6 + int(i)) && stored.row.text[i].isNull())
            stored.row.text[i] = QStringLiteral("");
    }
    stored.row.code = int(query.integer(6 + int(kTextFieldCount)));
    return stored;
}

} // namespace kakarite::masters
