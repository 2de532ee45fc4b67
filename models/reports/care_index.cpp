#include "models/reports/care_index.h"

#include "models/base/japanese_text.h"
#include "models/masters/code_classes.h"
#include "models/masters/diseases.h"
#include "models/masters/lookup.h"
#include "models/receipts/claim_store.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace kakarite::reports {

using masters::MasterKind;

namespace {

constexpr int kMonthsOfDrugs = 3; // longer supplies than 90 days are rare
constexpr qsizetype kShortestText = 2;

bool isIcdLike(const QString& key)
{
    return key.size() >= 2 && key[0] >= u'A' && key[0] <= u'Z' && key[1].isDigit();
}

// Half of a patient number or of a telephone, and not the strength of a drug.
bool isNumberLike(const QString& key)
{
    return std::ranges::all_of(key, [](QChar c) { return c.isDigit() || c == u'-'; });
}

// Goes from patient to patient and tells their codes.
class CareReader {
public:
    using TakeFn = std::function<Result<void>(MasterKind, int code, const QString& name)>;

    static Result<CareReader> open(const vault::Reader& reader, Date asOf)
    {
        CareReader made(asOf.monthOf());
        TRY_LET(made.m_claims, reader.prepare("SELECT id, month, outside_claim_id FROM claim WHERE patient_id = ?1 AND "
                                              "current = 1 AND month <= ?2 ORDER BY month DESC"));
        TRY_LET(made.m_diseases, reader.prepare("SELECT code, name FROM diagnosis WHERE id BETWEEN ?1 AND ?2 AND "
                                                "suspected = 0 AND outcome = 1"));
        TRY_LET(made.m_drugs, reader.prepare("SELECT code, '' FROM prescription WHERE id BETWEEN ?1 AND ?2"));
        TRY_LET(made.m_outside, reader.prepare("SELECT code, '' FROM prescription WHERE id BETWEEN ?1 AND ?2 AND "
                                               "outside = 1"));
        return made;
    }

    Result<void> tell(std::int64_t patient, const TakeFn& take)
    {
        m_claims.bind(1, patient).bind(2, m_month);
        std::optional<Month> latest;
        std::optional<Month> drugsOf;
        for (;;) {
            TRY_LET(const bool more, m_claims.step());
            if (!more)
                break;
            const Month month = *m_claims.month(1);
            latest = latest.value_or(month);
            if (month.addMonths(kMonthsOfDrugs) <= *latest || (drugsOf && month != *drugsOf))
                break;
            if (month == *latest)
                TRY(facts(m_diseases, MasterKind::Disease, m_claims.integer(0), take));
            TRY_LET(bool any, facts(m_drugs, MasterKind::Drug, m_claims.integer(0), take));
            if (const auto outside = m_claims.optionalInteger(2)) {
                TRY_LET(const bool others, facts(m_outside, MasterKind::Drug, *outside, take));
                any = any || others;
            }
            if (any)
                drugsOf = month;
        }
        m_claims.reset();
        return {};
    }

private:
    explicit CareReader(Month month) : m_month(month) {}
    static Result<bool> facts(vault::Statement& query, MasterKind kind, std::int64_t claim, const TakeFn& take)
    {
        bool any = false;
        query.bind(1, claim << receipts::kFactBits).bind(2, (claim << receipts::kFactBits) | receipts::kFactMask);
        for (;;) {
            TRY_LET(const bool more, query.step());
            if (!more)
                break;
            any = true;
            TRY(take(kind, int(query.integer(0)), query.text(1)));
        }
        query.reset();
        return any;
    }

    Month m_month;
    vault::Statement m_claims, m_diseases, m_drugs, m_outside;
};

} // namespace

Result<CareIndex> CareIndex::load(const vault::Reader& reader, Date asOf)
{
    CareIndex index;
    TRY_LET(auto lookup, masters::Lookup::open(reader));
    TRY_LET(auto people, CareReader::open(reader, asOf));
    TRY_LET(auto patients, reader.prepare("SELECT id FROM patient ORDER BY id"));
    std::map<std::tuple<MasterKind, int, QString>, std::size_t> places;
    for (;;) {
        TRY_LET(const bool more, patients.step());
        if (!more)
            return index;
        const std::int64_t patient = patients.integer(0);
        TRY(people.tell(patient, [&](MasterKind kind, int code, const QString& name) -> Result<void> {
            const bool coded = code != masters::kUncodedDisease || kind != MasterKind::Disease;
            const auto [place, isNew] =
                places.try_emplace({kind, code, coded ? QString() : name}, index.m_cares.size());
            if (isNew) {
                TRY_LET(const masters::CodeMeaning meaning, lookup.meaning(kind, code, asOf.monthOf()));
                index.m_cares.push_back(wordsOf(meaning, coded ? QString() : name));
            }
            std::vector<std::int64_t>& known = index.m_cares[place->second].patients;
            if (known.empty() || known.back() != patient)
                known.push_back(patient);
            return {};
        }));
    }
}

CareIndex::Care CareIndex::wordsOf(const masters::CodeMeaning& meaning, const QString& written)
{
    Care care;
    for (const QString& word : {written, meaning.name, meaning.longName, meaning.kana, meaning.genericName,
                                masters::drugClass(meaning.priceCode)})
        if (!word.isEmpty())
            care.words += QLatin1Char('\n') + searchKey(word);
    care.icd = {meaning.icd10First, meaning.icd10Second};
    return care;
}

std::vector<std::int64_t> CareIndex::patientsOf(const QString& text) const
{
    const QString key = searchKey(text);
    std::vector<std::int64_t> found;
    if (key.size() < kShortestText || isNumberLike(key))
        return found;
    const QString icd = isIcdLike(key) ? QString(key).remove(QLatin1Char('.')) : QString();
    for (const Care& care : m_cares) {
        const bool isCode =
            !icd.isEmpty() && std::ranges::any_of(care.icd, [&](const QString& one) { return one.startsWith(icd); });
        if (isCode || care.words.contains(key))
            found.insert(found.end(), care.patients.begin(), care.patients.end());
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace kakarite::reports
