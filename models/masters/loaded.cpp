#include "models/masters/loaded.h"

#include "models/masters/built_in.h"

#include <algorithm>

namespace kakarite::masters {

namespace {

// `whole`: the day of the newest full file, or the latest of its lines: one published before a revision holds them
// already.
void setAge(LoadedMaster& master, std::optional<Date> whole, Date today)
{
    const auto fees = feeRevisionOn(today, master.kind);
    if (!whole) {
        master.age = MasterAge::DifferencesOnly;
    } else if (fees && *whole < fees->from) {
        master.age = MasterAge::Old;
        master.outdatedBy = fees;
    } else {
        master.age = MasterAge::Current;
    }
}

} // namespace

Result<std::vector<LoadedMaster>> loadedMasters(const vault::Reader& reader, Date today)
{
    TRY_LET(auto files, reader.prepare("SELECT count(*), min(revision_day), max(revision_day), "
                                       "max(CASE WHEN whole = 1 THEN max(revision_day, latest_day) END) "
                                       "FROM master_file WHERE kind = ?1"));
    TRY_LET(auto codes, reader.prepare("SELECT count(DISTINCT code) FROM master_code WHERE kind = ?1"));
    std::vector<LoadedMaster> all;
    for (const MasterKind kind : kMasterKinds) {
        LoadedMaster master;
        master.kind = kind;
        files.bind(1, static_cast<int>(kind));
        TRY(files.step());
        master.files = files.integer(0);
        master.oldest = files.date(1);
        master.newest = files.date(2);
        const auto whole = files.date(3);
        files.reset();
        if (master.files == 0) {
            master.codes = std::int64_t(builtInCodes(kind).size());
        } else {
            codes.bind(1, static_cast<int>(kind));
            TRY(codes.step());
            master.codes = codes.integer(0);
            codes.reset();
            setAge(master, whole, today);
        }
        all.push_back(std::move(master));
    }
    return all;
}

Result<std::vector<MasterFileEntry>> masterFiles(const vault::Reader& reader)
{
    TRY_LET(auto query, reader.prepare("SELECT id, at_ms, actor, file_name, sha256, kind, whole, revision_day, rows, "
                                       "added, changed, abolished, refused FROM master_file ORDER BY id DESC"));
    std::vector<MasterFileEntry> entries;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return entries;
        entries.push_back({query.integer(0), query.integer(1), query.text(2), query.text(3), query.blob(4),
                           static_cast<MasterKind>(query.integer(5)), query.integer(6) != 0, *query.date(7),
                           query.integer(8), query.integer(9), query.integer(10), query.integer(11),
                           query.integer(12)});
    }
}

} // namespace kakarite::masters
