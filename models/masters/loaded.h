// Which official masters are loaded, how old they are, and what was loaded when: for the import page and
// `kakaritectl masters`.
#pragma once

#include "models/masters/fee_revisions.h"
#include "models/vault/connection.h"

#include <vector>

namespace kakarite::masters {

enum class MasterAge {
    Missing, // none is loaded: the built-in table answers
    Current,
    Old,            // another fee schedule or price list holds by now
    DifferencesOnly // no full file: of most codes nothing is known
};

struct LoadedMaster { // one of each kind, in the order of kMasterKinds
    MasterKind kind = MasterKind::Disease;
    MasterAge age = MasterAge::Missing; // of the newest full file: differences tell nothing of the codes they lack
    std::int64_t codes = 0;             // without a master: the built-in ones
    std::int64_t files = 0;
    std::optional<Date> oldest; // revisions
    std::optional<Date> newest;
    std::optional<FeeRevision> outdatedBy;
};
Result<std::vector<LoadedMaster>> loadedMasters(const vault::Reader& reader, Date today);

struct MasterFileEntry { // history
    std::int64_t id = 0;
    std::int64_t atMs = 0;
    QString actor;
    QString fileName;
    QByteArray sha256;
    MasterKind kind = MasterKind::Disease;
    bool full = false;
    Date revision = Date::fromDays(0);
    std::int64_t rows = 0, added = 0, changed = 0, abolished = 0, refused = 0;
};
Result<std::vector<MasterFileEntry>> masterFiles(const vault::Reader& reader); // latest first

} // namespace kakarite::masters
