#include "models/masters/built_in.h"

#include "models/masters/resource_table.h"

using namespace Qt::StringLiterals;

namespace kakarite::masters {

namespace {

using Codes = std::unordered_map<int, CodeMeaning>;

Codes readCodes(const QString& name)
{
    Codes codes;
    const auto table = ResourceTable::open(u":/kakarite/masters/"_s + name);
    Q_ASSERT(table.has_value());
    for (std::size_t row = 0; row < table->size(); ++row) {
        CodeMeaning meaning;
        meaning.name = table->at(row, u"name");
        meaning.kana = table->at(row, u"kana");
        meaning.group = table->at(row, u"group");
        meaning.icd10First = table->at(row, u"icd10_1");
        meaning.icd10Second = table->at(row, u"icd10_2");
        meaning.chronic = chronicBitsOfIcd(meaning.icd10First) | chronicBitsOfIcd(meaning.icd10Second);
        meaning.priceCode = table->at(row, u"price_code");
        meaning.genericCode = table->at(row, u"generic_code");
        meaning.genericName = table->at(row, u"generic_name");
        codes[table->number(row, u"code")] = std::move(meaning);
    }
    return codes;
}

} // namespace

const Codes& builtInCodes(MasterKind kind)
{
    static const Codes kDiseases = readCodes(u"diseases.csv"_s);
    static const Codes kModifiers = readCodes(u"modifiers.csv"_s);
    static const Codes kActs = readCodes(u"acts.csv"_s);
    static const Codes kDrugs = readCodes(u"drugs.csv"_s);
    static const Codes kNone;
    switch (kind) {
    case MasterKind::Disease:
        return kDiseases;
    case MasterKind::Modifier:
        return kModifiers;
    case MasterKind::Act:
        return kActs;
    case MasterKind::Drug:
        return kDrugs;
    default:
        return kNone;
    }
}

const CodeMeaning* builtIn(MasterKind kind, int code)
{
    const Codes& codes = builtInCodes(kind);
    const auto found = codes.find(code);
    return found == codes.end() ? nullptr : &found->second;
}

} // namespace kakarite::masters
