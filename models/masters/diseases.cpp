#include "models/masters/diseases.h"

#include "models/masters/resource_table.h"

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace kakarite::masters {

namespace {

struct Disease {
    QString name;
    std::uint32_t chronic = 0;
};

using Diseases = std::unordered_map<int, Disease>;

Diseases readDiseases()
{
    Diseases diseases;
    const auto table = ResourceTable::open(u":/kakarite/masters/diseases.csv"_s);
    Q_ASSERT(table.has_value());
    for (std::size_t row = 0; row < table->size(); ++row) {
        const std::uint32_t chronic =
            chronicBitsOfIcd(table->at(row, u"icd10_1")) | chronicBitsOfIcd(table->at(row, u"icd10_2"));
        diseases[table->number(row, u"code")] = {table->at(row, u"name"), chronic};
    }
    return diseases;
}

const Disease* find(int code)
{
    static const Diseases kDiseases = readDiseases();
    const auto found = kDiseases.find(code);
    return found == kDiseases.end() ? nullptr : &found->second;
}

} // namespace

QString diseaseName(int code)
{
    const Disease* disease = find(code);
    return disease ? disease->name : QString();
}

std::uint32_t chronicBits(int diseaseCode)
{
    const Disease* disease = find(diseaseCode);
    return disease ? disease->chronic : 0;
}

bool knowsDisease(int code)
{
    return find(code) != nullptr;
}

} // namespace kakarite::masters
