#include "models/demo/demo_tables.h"

#include "models/masters/resource_table.h"

using namespace Qt::StringLiterals;

namespace kakarite::demo {

namespace {

masters::ResourceTable open(const QString& name)
{
    auto table = masters::ResourceTable::open(u":/kakarite/demo/"_s + name);
    Q_ASSERT_X(table.has_value(), "demo tables", qPrintable(name));
    return std::move(*table);
}

void readNames(Tables& tables)
{
    const auto table = open(u"names.csv"_s);
    for (std::size_t row = 0; row < table.size(); ++row) {
        const Name name{table.at(row, u"name"), table.at(row, u"kana")};
        const QString kind = table.at(row, u"kind");
        if (kind == u"family"_s) {
            tables.families.push_back(name);
            tables.familyWeights.push_back(table.number(row, u"weight", 1));
            continue;
        }
        GivenNames& names = kind == u"male"_s ? tables.male : tables.female;
        const int generation = table.number(row, u"generation", 1);
        Q_ASSERT(generation >= 1 && generation <= 3);
        names.byGeneration[static_cast<std::size_t>(generation - 1)].push_back(name);
    }
}

void readConditions(Tables& tables)
{
    const auto table = open(u"conditions.csv"_s);
    for (std::size_t row = 0; row < table.size(); ++row) {
        tables.conditions.push_back({table.number(row, u"disease"), table.number(row, u"main"),
                                     table.number(row, u"also"), table.number(row, u"min_age"),
                                     table.number(row, u"sex"), table.number(row, u"fee")});
        tables.mainWeights.push_back(tables.conditions.back().mainPerMille);
    }
}

void readEpisodes(Tables& tables)
{
    const auto table = open(u"episodes.csv"_s);
    for (std::size_t row = 0; row < table.size(); ++row) {
        Episode episode{table.number(row, u"disease"),
                        table.number(row, u"share"),
                        {},
                        table.number(row, u"supply"),
                        table.number(row, u"repeats")};
        for (std::size_t month = 0; month < episode.byMonth.size(); ++month)
            episode.byMonth[month] = table.number(row, u"m%1"_s.arg(month + 1));
        tables.episodeWeights.push_back(episode.share);
        tables.episodes.push_back(episode);
    }
}

Tables readTables()
{
    Tables tables;
    readNames(tables);
    readConditions(tables);
    readEpisodes(tables);
    const auto drugs = open(u"drugs.csv"_s);
    for (std::size_t row = 0; row < drugs.size(); ++row) {
        tables.drugs.push_back({drugs.number(row, u"disease"), drugs.number(row, u"group"), drugs.number(row, u"code"),
                                drugs.number(row, u"amount", 1)});
    }
    return tables;
}

} // namespace

const Condition& Tables::condition(int disease) const
{
    for (const Condition& condition : conditions) {
        if (condition.disease == disease)
            return condition;
    }
    static const Condition kNone;
    return kNone;
}

std::vector<Drug> Tables::drugsFor(int disease) const
{
    std::vector<Drug> found;
    for (const Drug& drug : drugs) {
        if (drug.disease == disease)
            found.push_back(drug);
    }
    return found;
}

const Tables& tables()
{
    static const Tables kTables = readTables();
    return kTables;
}

} // namespace kakarite::demo
