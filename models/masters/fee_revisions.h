// Days from which other fees or prices hold (resources/masters/fee_revisions.csv): by them a master is up to date or
// not. Thread-safe; the table is read once.
#pragma once

#include "models/base/date.h"
#include "models/masters/master_layout.h"

#include <optional>

namespace kakarite::masters {

struct FeeRevision {
    Date from;
    QString name; // "令和6年度 診療報酬改定"
};
// The latest one up to the day that changed this kind of master.
std::optional<FeeRevision> feeRevisionOn(Date day, MasterKind kind);

} // namespace kakarite::masters
