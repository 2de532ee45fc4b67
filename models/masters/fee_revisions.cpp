#include "models/masters/fee_revisions.h"

#include "models/masters/resource_table.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace kakarite::masters {

std::optional<FeeRevision> feeRevisionOn(Date day, MasterKind kind)
{
    static const auto kTable = ResourceTable::open(u":/kakarite/masters/fee_revisions.csv"_s);
    Q_ASSERT(kTable.has_value());
    std::optional<FeeRevision> latest;
    for (std::size_t row = 0; row < kTable->size(); ++row) {
        const auto from = Date::parseIso(kTable->at(row, u"from"));
        const QStringList kinds = kTable->at(row, u"kinds").split(u' ');
        if (from && *from <= day && (!latest || *from > latest->from) &&
            kinds.contains(QLatin1StringView(masterKindName(kind))))
            latest = FeeRevision{*from, kTable->at(row, u"name")};
    }
    return latest;
}

} // namespace kakarite::masters
