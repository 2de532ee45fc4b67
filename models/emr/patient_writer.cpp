#include "models/emr/patient_writer.h"

#include "models/base/japanese_text.h"

using namespace Qt::StringLiterals;

namespace kakarite::emr {

namespace {

constexpr Field kContactFields[] = {Field::PostalCode, Field::Address, Field::Telephone, Field::Mobile, Field::Mail};

// As the column holds it.
void bindValue(vault::Statement& statement, int parameter, Field field, const QString& text)
{
    if (field == Field::BirthDate)
        statement.bind(parameter, Date::parseIso(text));
    else if (field == Field::Sex)
        statement.bind(parameter, sexNumber(text));
    else
        statement.bind(parameter, text);
}

const char* identityUpdate(Field field)
{
    switch (field) {
    case Field::Name:
        return "UPDATE patient SET name = ?2 WHERE id = ?1";
    case Field::Kana:
        return "UPDATE patient SET kana = ?2 WHERE id = ?1";
    case Field::Sex:
        return "UPDATE patient SET sex = ?2 WHERE id = ?1";
    default:
        return "UPDATE patient SET birth_day = ?2 WHERE id = ?1";
    }
}

} // namespace

const char* columnName(Field field)
{
    return field == Field::BirthDate ? "birth_day" : fieldName(field);
}

bool isContactField(Field field)
{
    return field >= Field::PostalCode;
}

Result<std::unique_ptr<PatientWriter>> PatientWriter::open(vault::Transaction& transaction, std::int64_t importId,
                                                           const std::set<Slot>* only)
{
    std::unique_ptr<PatientWriter> writer(new PatientWriter(transaction, importId, only));
    TRY_LET(writer->m_new, patients::NewPatients::open(transaction));
    TRY_LET(
        writer->m_contact,
        transaction.prepareHot(
            "INSERT INTO contact(id, postal_code, address, telephone, mobile, mail) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
            "ON CONFLICT(id) DO UPDATE SET postal_code = iif(excluded.postal_code = '', postal_code, "
            "excluded.postal_code), address = iif(excluded.address = '', address, excluded.address), "
            "telephone = iif(excluded.telephone = '', telephone, excluded.telephone), "
            "mobile = iif(excluded.mobile = '', mobile, excluded.mobile), "
            "mail = iif(excluded.mail = '', mail, excluded.mail)"));
    TRY_LET(writer->m_remember,
            transaction.prepareHot("INSERT INTO patient_change(patient_id, import_id, field, before, after) "
                                   "VALUES (?1, ?2, ?3, ?4, ?5)"));
    return writer;
}

Result<void> PatientWriter::write(const Plan& plan)
{
    if (plan.preview.result == RowResult::New)
        return create(plan.values);
    if (plan.preview.result != RowResult::Changed)
        return {};
    const std::int64_t id = plan.preview.patientId;
    std::vector<FieldChange> contact;
    for (const FieldChange& change : plan.preview.changes) {
        if (!change.applied || (m_only && !m_only->contains({id, change.field})))
            continue;
        TRY(remember(id, change));
        if (isContactField(change.field))
            contact.push_back(change);
        else
            m_identity.emplace_back(id, change);
    }
    return writeContact(id, contact);
}

Result<void> PatientWriter::finish()
{
    for (const auto& [id, change] : m_identity)
        TRY(writeIdentity(id, change));
    m_identity.clear();
    return {};
}

Result<void> PatientWriter::create(const PatientValues& values)
{
    const patients::Identity identity{values[Field::Number], values[Field::Name], values[Field::Kana],
                                      sexNumber(values[Field::Sex]), Date::parseIso(values[Field::BirthDate])};
    TRY_LET(const std::int64_t id, m_new.add(identity, patientNumberKey(identity.number), m_importId));
    std::vector<FieldChange> contact;
    for (const Field field : kContactFields) {
        if (values[field].isEmpty())
            continue;
        contact.push_back({field, QString(), values[field], true});
        TRY(remember(id, contact.back()));
    }
    return writeContact(id, contact);
}

Result<void> PatientWriter::writeContact(std::int64_t patientId, const std::vector<FieldChange>& changes)
{
    if (changes.empty())
        return {};
    m_contact.bind(1, patientId);
    for (int i = 0; i < int(std::size(kContactFields)); ++i)
        m_contact.bind(2 + i, QString());
    for (const FieldChange& change : changes)
        m_contact.bind(2 + int(change.field) - int(Field::PostalCode), change.after);
    return m_contact.run();
}

Result<void> PatientWriter::remember(std::int64_t patientId, const FieldChange& change)
{
    m_remember.bind(1, patientId).bind(2, m_importId).bind(3, QString::fromLatin1(columnName(change.field)));
    bindValue(m_remember, 4, change.field, change.before);
    bindValue(m_remember, 5, change.field, change.after);
    return m_remember.run();
}

Result<void> PatientWriter::writeIdentity(std::int64_t patientId, const FieldChange& change)
{
    TRY_LET(auto update, m_transaction.prepare(identityUpdate(change.field)));
    update.bind(1, patientId);
    bindValue(update, 2, change.field, change.after);
    return update.run();
}

} // namespace kakarite::emr
