#include "models/masters/lookup.h"

#include "models/masters/built_in.h"
#include "models/masters/code_classes.h"
#include "models/masters/diseases.h"
#include "models/masters/stored_code.h"

namespace kakarite::masters {

namespace {

CodeMeaning meaningOf(const MasterRow& row, Date revision)
{
    CodeMeaning meaning;
    meaning.name = row[TextField::Name];
    meaning.longName = row[TextField::LongName];
    meaning.kana = row[TextField::Kana];
    meaning.unit = row[TextField::Unit];
    meaning.group = row[TextField::Group];
    meaning.icd10First = row[TextField::Icd10First];
    meaning.icd10Second = row[TextField::Icd10Second];
    meaning.chronic = chronicBitsOfIcd(meaning.icd10First) | chronicBitsOfIcd(meaning.icd10Second);
    meaning.priceCode = row[TextField::PriceCode];
    meaning.genericCode = row[TextField::GenericCode];
    meaning.genericName = row[TextField::GenericName];
    meaning.pointsKind = row.pointsKind;
    meaning.points = row.points;
    meaning.revision = revision;
    return meaning;
}

// Fields that the masters do not tell (a difference without its full file) the built-in table may.
void complete(CodeMeaning& meaning, const CodeMeaning& known)
{
    for (const auto field : {&CodeMeaning::name, &CodeMeaning::kana, &CodeMeaning::group, &CodeMeaning::priceCode,
                             &CodeMeaning::genericCode, &CodeMeaning::genericName}) {
        if ((meaning.*field).isEmpty())
            meaning.*field = known.*field;
    }
}

} // namespace

Result<Lookup> Lookup::open(const vault::Reader& reader)
{
    Lookup lookup;
    TRY_LET(auto kinds, reader.prepare("SELECT DISTINCT kind FROM master_file"));
    for (;;) {
        TRY_LET(const bool more, kinds.step());
        if (!more)
            break;
        lookup.m_loadedKinds |= 1U << kinds.integer(0);
    }
    TRY_LET(lookup.m_query, reader.prepareHot(kStoredCodeSql));
    return lookup;
}

Result<const Lookup::States*> Lookup::statesOf(MasterKind kind, int code)
{
    static const States kNone;
    if ((m_loadedKinds & (1U << static_cast<int>(kind))) == 0)
        return &kNone;
    const auto [place, isNew] = m_states.try_emplace((std::int64_t(static_cast<int>(kind)) << 32) | code);
    States& states = place->second;
    if (!isNew)
        return &states;
    m_query.bind(1, static_cast<int>(kind)).bind(2, code);
    MasterRow sum;
    for (;;) {
        TRY_LET(const bool more, m_query.step());
        if (!more)
            break;
        const StoredCode stored = readStoredCode(m_query);
        sum.takeOver(stored.row);
        State state{stored.row.from, sum.to.value_or(kOpenEnd), meaningOf(sum, stored.revision),
                    !sum[TextField::Icd10First].isNull()};
        if (!states.empty() && states.back().from == state.from)
            states.back() = std::move(state);
        else
            states.push_back(std::move(state));
    }
    m_query.reset();
    return &states;
}

Lookup::Pick Lookup::pick(const States& states, Month month)
{
    if (states.empty())
        return {};
    const Date end = month.lastDay();
    const State* chosen = nullptr;
    for (const State& state : states) {
        if (state.from <= end)
            chosen = &state;
    }
    if (!chosen)
        return {&states.front(), false};
    return {chosen, chosen->to >= month.firstDay()};
}

Result<CodeMeaning> Lookup::meaning(MasterKind kind, int code, Month month)
{
    TRY_LET(const States* states, statesOf(kind, code));
    const Pick picked = pick(*states, month);
    const CodeMeaning* known = builtIn(kind, code);
    if (!picked.state)
        return known ? *known : CodeMeaning();
    CodeMeaning meaning = picked.state->meaning;
    meaning.valid = picked.valid;
    if (!picked.valid)
        meaning.points.reset();
    if (known) {
        complete(meaning, *known);
        if (!picked.state->tellsIcd && kind == MasterKind::Disease) {
            meaning.icd10First = known->icd10First;
            meaning.icd10Second = known->icd10Second;
            meaning.chronic = known->chronic;
        }
    }
    return meaning;
}

Result<QString> Lookup::name(MasterKind kind, int code, Month month)
{
    TRY_LET(CodeMeaning found, meaning(kind, code, month));
    return std::move(found.name);
}

Result<std::uint32_t> Lookup::chronicBits(int diseaseCode, Month month)
{
    TRY_LET(const States* states, statesOf(MasterKind::Disease, diseaseCode));
    const State* state = pick(*states, month).state;
    return state && state->tellsIcd ? state->meaning.chronic : masters::chronicBits(diseaseCode);
}

Result<QString> Lookup::diseaseName(const QString& base, QStringView modifiers, Month month, int without)
{
    QString before;
    QString after;
    for (qsizetype at = 0; at + 4 <= modifiers.size(); at += 4) {
        bool isNumber = false;
        const int code = modifiers.sliced(at, 4).toInt(&isNumber);
        if (!isNumber || code == without)
            continue;
        TRY_LET(const QString word, name(MasterKind::Modifier, code, month));
        (isSuffix(code) ? after : before) += word;
    }
    return before + base + after;
}

} // namespace kakarite::masters
