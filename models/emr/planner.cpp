#include "models/emr/planner.h"

#include "models/base/japanese_text.h"

#include <algorithm>

namespace kakarite::emr {

namespace {

#define KAKARITE_EMR_PATIENT                                                                                           \
    "SELECT p.id, p.number, p.name, p.kana, p.birth_day, p.sex, ifnull(k.postal_code, ''), ifnull(k.address, ''), "    \
    "ifnull(k.telephone, ''), ifnull(k.mobile, ''), ifnull(k.mail, '') FROM patient p LEFT JOIN contact k ON k.id = "  \
    "p.id "

constexpr const char* kByNumber = KAKARITE_EMR_PATIENT "WHERE p.number_key = ?1 AND p.id <= ?2";
constexpr const char* kByBirth = KAKARITE_EMR_PATIENT "WHERE p.birth_day = ?1 AND p.sex = ?3 AND p.id <= ?2";
#undef KAKARITE_EMR_PATIENT

bool isIdentity(Field field)
{
    return field == Field::Name || field == Field::Kana || field == Field::BirthDate || field == Field::Sex;
}

PatientValues storedValues(const vault::Statement& row)
{
    PatientValues values;
    values[Field::Number] = row.text(1);
    values[Field::Name] = row.text(2);
    values[Field::Kana] = row.text(3);
    if (const auto birth = row.date(4))
        values[Field::BirthDate] = birth->iso();
    values[Field::Sex] = sexText(int(row.integer(5)));
    int column = 6;
    for (const Field field : {Field::PostalCode, Field::Address, Field::Telephone, Field::Mobile, Field::Mail})
        values[field] = row.text(column++);
    return values;
}

std::size_t hashOf(const PatientValues& values)
{
    std::size_t hash = 0;
    for (const Field field : kFields) {
        if (field != Field::Number)
            hash = qHash(values[field], hash ^ (std::size_t(field) + 1));
    }
    return hash;
}

std::int64_t personKey(const PatientValues& values)
{
    const auto birth = Date::parseIso(values[Field::BirthDate]);
    return std::int64_t(birth ? birth->days() : 0) * 4 + sexNumber(values[Field::Sex]);
}

bool tellsThePerson(const PatientValues& values)
{
    return !(values[Field::Name].isEmpty() && values[Field::Kana].isEmpty()) && !values[Field::BirthDate].isEmpty() &&
           !values[Field::Sex].isEmpty();
}

Plan refused(Plan plan, Reason reason, std::optional<Field> field = {})
{
    plan.preview.result = RowResult::Refused;
    plan.preview.reason = reason;
    plan.preview.field = field;
    return plan;
}

} // namespace

Result<std::unique_ptr<Planner>> Planner::open(const vault::Reader& reader, const Terms& terms)
{
    std::unique_ptr<Planner> planner(new Planner(terms));
    TRY_LET(planner->m_byNumber, reader.prepareHot(kByNumber));
    TRY_LET(planner->m_byBirth, reader.prepareHot(kByBirth));
    return planner;
}

Result<Plan> Planner::plan(const TableRow& row)
{
    Plan plan;
    plan.preview.row = row.number;
    const auto values = readValues(row, m_terms.reading);
    if (!values) {
        plan.preview.number = writtenText(Field::Number, row.cells, m_terms.reading.mapping);
        plan.preview.name = writtenText(Field::Name, row.cells, m_terms.reading.mapping);
        return refused(std::move(plan), values.error().reason, values.error().field);
    }
    plan.values = *values;
    plan.preview.number = plan.values[Field::Number];
    plan.preview.name = plan.values[Field::Name].isEmpty() ? plan.values[Field::Kana] : plan.values[Field::Name];
    const QString key = patientNumberKey(plan.values[Field::Number]);
    if (key.isEmpty() && !tellsThePerson(plan.values))
        return refused(std::move(plan), Reason::NoIdentity);

    auto match = key.isEmpty() ? byPerson(plan.values) : byNumber(key);
    if (!match)
        return std::unexpected(match.error());
    if (match->ambiguous)
        return refused(std::move(plan), Reason::AmbiguousPerson);
    const Seen now{row.number, hashOf(plan.values)};
    if (match->seen) {
        plan.preview.otherRow = match->seen->row;
        plan.preview.patientId = match->known ? match->known->id : 0;
        plan.preview.result = RowResult::Same;
        return match->seen->hash == now.hash ? std::move(plan) : refused(std::move(plan), Reason::DuplicateInFile);
    }
    if (match->known) {
        m_seenKnown.insert(match->known->id, now);
        change(plan, *match->known);
        return plan;
    }
    if (plan.preview.name.isEmpty())
        return refused(std::move(plan), Reason::NewWithoutName);
    create(plan, key, now);
    return plan;
}

Result<Planner::Match> Planner::byNumber(const QString& key)
{
    Match match;
    m_byNumber.bind(1, key).bind(2, m_terms.knownUpTo);
    TRY_LET(const bool found, m_byNumber.step());
    if (found) {
        match.known = Known{m_byNumber.integer(0), storedValues(m_byNumber)};
        if (const auto seen = m_seenKnown.find(match.known->id); seen != m_seenKnown.end())
            match.seen = *seen;
    } else if (const auto seen = m_seenNew.find(key); seen != m_seenNew.end()) {
        match.seen = *seen;
    }
    m_byNumber.reset();
    return match;
}

Result<Planner::Match> Planner::byPerson(const PatientValues& values)
{
    const auto names = patients::NameKeys::of(values[Field::Name], values[Field::Kana]);
    Match match = newPerson(values, names);
    m_byBirth.bind(1, *Date::parseIso(values[Field::BirthDate])).bind(2, m_terms.knownUpTo);
    m_byBirth.bind(3, sexNumber(values[Field::Sex]));
    for (;;) {
        TRY_LET(const bool more, m_byBirth.step());
        if (!more)
            break;
        if (!patients::sameName(names, patients::NameKeys::of(m_byBirth.text(2), m_byBirth.text(3))))
            continue;
        match.ambiguous |= match.known || match.seen;
        match.known = Known{m_byBirth.integer(0), storedValues(m_byBirth)};
    }
    m_byBirth.reset();
    if (match.known && !match.ambiguous) {
        if (const auto seen = m_seenKnown.find(match.known->id); seen != m_seenKnown.end())
            match.seen = *seen;
    }
    return match;
}

Planner::Match Planner::newPerson(const PatientValues& values, const patients::NameKeys& names) const
{
    Match match;
    const auto [first, last] = m_newPeople.equal_range(personKey(values));
    for (auto person = first; person != last; ++person) {
        if (!patients::sameName(names, person->names))
            continue;
        match.ambiguous |= match.seen.has_value();
        match.seen = person->seen;
    }
    return match;
}

void Planner::create(Plan& plan, const QString& key, const Seen& seen)
{
    if (!key.isEmpty())
        m_seenNew.insert(key, seen);
    if (tellsThePerson(plan.values))
        m_newPeople.insert(personKey(plan.values),
                           {patients::NameKeys::of(plan.values[Field::Name], plan.values[Field::Kana]), seen});
    plan.preview.result = RowResult::New;
    for (const Field field : kFields) {
        if (!plan.values[field].isEmpty())
            plan.preview.changes.push_back({field, QString(), plan.values[field], true});
    }
}

void Planner::change(Plan& plan, const Known& known) const
{
    plan.preview.patientId = known.id;
    plan.preview.number = known.values[Field::Number];
    plan.preview.result = RowResult::Same;
    for (const Field field : kFields) {
        const QString& before = known.values[field];
        const QString& after = plan.values[field];
        if (field == Field::Number || after.isEmpty() || saysTheSame(field, before, after))
            continue;
        const bool applied = !isIdentity(field) || before.isEmpty() || m_terms.updateIdentity;
        plan.preview.changes.push_back({field, before, after, applied});
        if (applied)
            plan.preview.result = RowResult::Changed;
    }
}

} // namespace kakarite::emr
