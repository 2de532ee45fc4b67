#include "models/reports/patients_behind.h"

namespace kakarite::reports {

using continuity::Contribution;
using continuity::Figure;
using continuity::MonthFigures;

namespace {

// Those of whose contribution `counts` says yes.
template <typename Counts>
Result<std::vector<std::int64_t>> patientsWhere(const vault::Reader& reader, const vault::Actor& actor, Counts counts)
{
    TRY(actor.require(vault::Right::Dashboard));
    TRY_LET(auto query, reader.prepare("SELECT id, body FROM contribution WHERE id <> 0 ORDER BY id"));
    std::vector<std::int64_t> patients;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return patients;
        const auto contribution = continuity::decode(query.blobView(1));
        if (!contribution)
            return failure(ErrorCode::VaultDamaged, QStringLiteral("contribution"));
        if (counts(*contribution))
            patients.push_back(query.integer(0));
    }
}

std::int64_t inMonth(const Contribution& contribution, Figure figure, Month month)
{
    for (const MonthFigures& entry : contribution.months)
        if (entry.month == month)
            return entry[figure];
    return 0;
}

std::int64_t upTo(const Contribution& contribution, Figure figure, Month month)
{
    std::int64_t sum = 0;
    for (const MonthFigures& entry : contribution.months)
        if (entry.month <= month)
            sum += entry[figure];
    return sum;
}

} // namespace

Result<std::vector<std::int64_t>> patientsBehind(const vault::Reader& reader, const vault::Actor& actor, Figure figure,
                                                 Month month)
{
    const bool standing = figure >= Figure::RegularChange && figure <= Figure::ExcludedChange;
    return patientsWhere(reader, actor, [=](const Contribution& one) {
        return (standing ? upTo(one, figure, month) : inMonth(one, figure, month)) > 0;
    });
}

Result<std::vector<std::int64_t>> seenBefore(const vault::Reader& reader, const vault::Actor& actor, Month month)
{
    return patientsWhere(reader, actor, [=](const Contribution& one) {
        return one.cohort != month && inMonth(one, Figure::Patients, month) > 0;
    });
}

Result<std::vector<std::int64_t>> cohortRemaining(const vault::Reader& reader, const vault::Actor& actor, Month cohort,
                                                  Month month)
{
    return patientsWhere(reader, actor, [=](const Contribution& one) {
        return one.cohort == cohort && upTo(one, Figure::DroppedChange, month) == 0;
    });
}

} // namespace kakarite::reports
