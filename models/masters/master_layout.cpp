#include "models/masters/master_layout.h"

#include "models/masters/resource_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kakarite::masters {

namespace {

constexpr std::array<const char*, kMasterKinds.size()> kNames{"disease", "modifier", "act",
                                                              "drug",    "material", "comment"};
constexpr std::array<QStringView, kTextFieldCount> kTextColumns{
    u"name",    u"long_name", u"kana",       u"unit",         u"group",
    u"icd10_1", u"icd10_2",   u"price_code", u"generic_code", u"generic_name"};

using Layouts = std::array<MasterLayout, kMasterKinds.size()>;

std::size_t placeOf(MasterKind kind)
{
    return static_cast<std::size_t>(kind) - 1;
}

Layouts readLayouts()
{
    Layouts layouts;
    const auto table = ResourceTable::open(u":/kakarite/masters/layouts.csv"_s);
    Q_ASSERT(table.has_value() && table->size() == layouts.size());
    for (std::size_t row = 0; row < table->size(); ++row) {
        const auto kind = parseMasterKind(table->at(row, u"kind"));
        Q_ASSERT(kind.has_value());
        MasterLayout& layout = layouts[placeOf(*kind)];
        const auto column = [&](QStringView name) { return table->number(row, name, kAbsent); };
        layout.kind = *kind;
        layout.letter = table->at(row, u"letter").front().toLatin1();
        layout.digits = column(u"digits");
        layout.columns = column(u"columns");
        layout.code = column(u"code");
        for (std::size_t i = 0; i < kTextFieldCount; ++i)
            layout.text[i] = column(kTextColumns[i]);
        layout.pointsKind = column(u"points_kind");
        layout.points = column(u"points");
        layout.listed = column(u"listed");
        layout.changed = column(u"changed");
        layout.abolished = column(u"abolished");
        layout.until = column(u"until");
        layout.fewest = 1 + std::max({layout.code, layout.text[0], layout.changed, layout.abolished});
    }
    return layouts;
}

const Layouts& layouts()
{
    static const Layouts kLayouts = readLayouts();
    return kLayouts;
}

} // namespace

const char* masterKindName(MasterKind kind)
{
    return kNames[placeOf(kind)];
}

std::optional<MasterKind> parseMasterKind(QStringView name)
{
    for (const MasterKind kind : kMasterKinds) {
        if (name == QLatin1StringView(masterKindName(kind)))
            return kind;
    }
    return std::nullopt;
}

const MasterLayout& layoutOf(MasterKind kind)
{
    return layouts()[placeOf(kind)];
}

const MasterLayout* layoutOfLetter(char letter)
{
    for (const MasterLayout& layout : layouts()) {
        if (layout.letter == letter)
            return &layout;
    }
    return nullptr;
}

} // namespace kakarite::masters
