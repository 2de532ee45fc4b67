#include "models/receipts/claim_store.h"
#include "models/receipts/import.h"

namespace kakarite::receipts {

namespace {

struct ClaimFamilies {
    std::int64_t id = 0;
    std::int64_t patientId = 0;
    std::uint32_t before = 0;
    std::uint32_t now = 0;
    bool current = false;
};

} // namespace

Result<std::int64_t> deriveChronicAgain(vault::Transaction& transaction, Touched& touched,
                                        const std::function<Result<void>(std::int64_t claims)>& advanced)
{
    TRY_LET(auto lookup, masters::Lookup::open(transaction));
    TRY_LET(
        auto query,
        transaction.prepare(
            "SELECT c.id, c.patient_id, c.month, c.chronic, c.current, d.code, d.suspected, d.start_day FROM claim c "
            "LEFT JOIN diagnosis d ON d.id BETWEEN c.id << 16 AND (c.id << 16) + 65535 ORDER BY c.id"));
    std::vector<ClaimFamilies> changed;
    ClaimFamilies claim;
    std::int64_t claims = 0;
    const auto close = [&] {
        if (claim.id != 0 && claim.now != claim.before)
            changed.push_back(claim);
    };
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            break;
        if (query.integer(0) != claim.id) {
            close();
            claim = {query.integer(0), query.integer(1), std::uint32_t(query.integer(3)), 0, query.integer(4) != 0};
            TRY(advanced(++claims));
        }
        const Month month = *query.month(2);
        if (!query.isNull(5) && countsAsDisease(query.integer(6) != 0, query.date(7), month)) {
            TRY_LET(const std::uint32_t families, lookup.chronicBits(int(query.integer(5)), month));
            claim.now |= families;
        }
    }
    close();
    TRY_LET(auto update, transaction.prepare("UPDATE claim SET chronic = ?2 WHERE id = ?1"));
    for (const ClaimFamilies& one : changed) {
        update.bind(1, one.id).bind(2, std::int64_t(one.now));
        TRY(update.run());
        if (one.current)
            touched.insert(one.patientId);
    }
    return std::int64_t(changed.size());
}

} // namespace kakarite::receipts
