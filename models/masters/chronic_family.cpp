#include "models/masters/chronic_family.h"

#include "models/masters/resource_table.h"

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace kakarite::masters {

namespace {

struct Prefixes { // first <= the code's beginning of the same length <= last
    QString first;
    QString last;
    int bit;
};

struct Families {
    std::array<QString, kChronicFamilyCount> names;
    std::array<QString, kChronicFamilyCount> ids;
    std::vector<Prefixes> prefixes;
};

Families readFamilies()
{
    Families families;
    const auto table = ResourceTable::open(u":/kakarite/masters/chronic_families.csv"_s);
    Q_ASSERT(table.has_value());
    for (std::size_t row = 0; row < table->size(); ++row) {
        const int bit = table->number(row, u"bit", -1);
        Q_ASSERT(bit >= 0 && bit < kChronicFamilyCount);
        families.names[static_cast<std::size_t>(bit)] = table->at(row, u"name");
        families.ids[static_cast<std::size_t>(bit)] = table->at(row, u"id");
        for (const QString& range : table->at(row, u"icd10").split(u' ', Qt::SkipEmptyParts)) {
            const QStringList ends = range.split(u'-');
            families.prefixes.push_back({ends.first(), ends.last(), bit});
        }
    }
    return families;
}

const Families& families()
{
    static const Families kFamilies = readFamilies();
    return kFamilies;
}

} // namespace

QString familyName(int bit)
{
    return bit >= 0 && bit < kChronicFamilyCount ? families().names[static_cast<std::size_t>(bit)] : QString();
}

QString familyId(int bit)
{
    return bit >= 0 && bit < kChronicFamilyCount ? families().ids[static_cast<std::size_t>(bit)] : QString();
}

std::uint32_t chronicBitsOfIcd(QStringView icd10)
{
    const QString code = icd10.toString().remove(u'.').trimmed().toUpper();
    std::uint32_t bits = 0;
    for (const Prefixes& range : families().prefixes) {
        const QString beginning = code.left(range.first.size());
        if (beginning.size() == range.first.size() && beginning >= range.first && beginning <= range.last)
            bits |= std::uint32_t(1) << range.bit;
    }
    return bits;
}

} // namespace kakarite::masters
