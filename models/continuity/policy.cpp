#include "models/continuity/policy.h"

#include "models/continuity/refresh.h"
#include "models/vault/settings.h"

namespace kakarite::continuity {

using vault::Setting;

namespace {

constexpr int kLongestMonths = 24;

Result<int> months(const vault::Reader& reader, Setting setting, int usual)
{
    TRY_LET(const auto value, vault::readSetting(reader, setting));
    bool ok = false;
    const int stored = value ? value->toInt(&ok) : 0;
    return ok && stored >= 1 && stored <= kLongestMonths ? stored : usual;
}

} // namespace

Result<MonthsPolicy> clinicPolicy(const vault::Reader& reader)
{
    MonthsPolicy policy;
    TRY_LET(policy.atRiskAfter, months(reader, Setting::AtRiskMonths, policy.atRiskAfter));
    TRY_LET(policy.droppedAfter, months(reader, Setting::DroppedMonths, policy.droppedAfter));
    return policy;
}

Result<PolicyPreview> previewPolicy(const vault::Reader& reader, MonthsPolicy policy, Date asOf)
{
    TRY_LET(auto query, reader.prepare("SELECT last_visit, excluded_on, count(*) FROM continuity "
                                       "WHERE first_visit <= ?1 GROUP BY last_visit, excluded_on"));
    query.bind(1, asOf);
    PolicyPreview preview;
    for (;;) {
        TRY_LET(const bool more, query.step());
        if (!more)
            return preview;
        const Date last = *query.date(0);
        const auto excludedOn = query.date(1);
        const std::int64_t patients = query.integer(2);
        if (excludedOn && *excludedOn <= asOf)
            preview.excluded += patients;
        else if (asOf >= last.addMonths(policy.droppedAfter))
            preview.dropped += patients;
        else if (asOf >= last.addMonths(policy.atRiskAfter))
            preview.atRisk += patients;
        else
            preview.active += patients;
    }
}

Result<void> setClinicPolicy(vault::Vault& vault, MonthsPolicy policy)
{
    TRY(vault.actor().require(vault::Right::Settings));
    if (policy.atRiskAfter < 1 || policy.droppedAfter <= policy.atRiskAfter || policy.droppedAfter > kLongestMonths)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("months(a, b): 1 <= a < b <= 24"));
    return vault.transact(
        vault.actor(), vault::Intent::ChangeSetting, [&](vault::Transaction& transaction) -> Result<void> {
            TRY(vault::writeSetting(transaction, Setting::AtRiskMonths, QString::number(policy.atRiskAfter)));
            TRY(vault::writeSetting(transaction, Setting::DroppedMonths, QString::number(policy.droppedAfter)));
            receipts::Touched everybody;
            TRY_LET(auto query, transaction.prepare("SELECT DISTINCT patient_id FROM claim"));
            for (;;) {
                TRY_LET(const bool more, query.step());
                if (!more)
                    break;
                everybody.insert(query.integer(0));
            }
            return refresh(transaction, everybody);
        });
}

} // namespace kakarite::continuity
