#include "models/patients/patients.h"

#include "models/base/japanese_text.h"

namespace kakarite::patients {

namespace {

// Keeps memory bounded however many patients a file has; a miss costs one look-up by index.
constexpr qsizetype kSeenAtMost = 200'000;

QString cleaned(const QString& text)
{
    return trimmedBoth(text);
}

} // namespace

NameKeys NameKeys::of(const QString& name, const QString& kana)
{
    return {nameKey(name), nameKey(kana)};
}

bool sameName(const NameKeys& one, const NameKeys& other)
{
    if (!one.kana.isEmpty() && !other.kana.isEmpty())
        return one.kana == other.kana;
    return !one.name.isEmpty() && one.name == other.name;
}

Result<NewPatients> NewPatients::open(vault::Transaction& transaction)
{
    NewPatients patients;
    TRY_LET(auto last, transaction.prepare("SELECT max(ifnull((SELECT max(id) FROM patient), 0),"
                                           " ifnull((SELECT max(id) FROM former_patient), 0))"));
    TRY(last.step());
    patients.m_lastId = last.integer(0);
    TRY_LET(patients.m_insert,
            transaction.prepareHot("INSERT INTO patient(id, number, number_key, provisional, name, kana, sex, "
                                   "birth_day, first_import_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"));
    return patients;
}

Result<std::int64_t> NewPatients::add(const Identity& identity, const QString& key, std::int64_t importId)
{
    const bool provisional = key.isEmpty();
    const std::int64_t id = ++m_lastId;
    m_insert.bind(1, id)
        .bind(2, provisional ? QStringLiteral("仮-%1").arg(id) : cleaned(identity.number))
        .bind(4, int(provisional))
        .bind(5, cleaned(identity.name))
        .bind(6, cleaned(identity.kana))
        .bind(7, identity.sex)
        .bind(8, identity.birth)
        .bind(9, importId);
    provisional ? m_insert.bindNull(3) : m_insert.bind(3, key);
    TRY(m_insert.run());
    return id;
}

Result<Resolver> Resolver::open(vault::Transaction& transaction)
{
    Resolver resolver;
    TRY_LET(resolver.m_new, NewPatients::open(transaction));
    TRY_LET(resolver.m_byNumber,
            transaction.prepareHot("SELECT id, name <> '', kana <> '', provisional, sex, birth_day "
                                   "FROM patient WHERE number_key = ?1"));
    TRY_LET(resolver.m_byBirth, transaction.prepareHot("SELECT id, name, kana, provisional FROM patient "
                                                       "WHERE birth_day IS ?1 AND sex = ?2"));
    TRY_LET(resolver.m_fill, transaction.prepareHot("UPDATE patient SET name = iif(name = '', ?2, name), "
                                                    "kana = iif(kana = '', ?3, kana), sex = iif(sex = 0, ?4, sex), "
                                                    "birth_day = ifnull(birth_day, ?5) WHERE id = ?1"));
    TRY_LET(resolver.m_noteFill, transaction.prepareHot("INSERT OR IGNORE INTO patient_fill(import_id, patient_id, "
                                                        "field) VALUES (?1, ?2, ?3)"));
    return resolver;
}

Result<Resolved> Resolver::resolve(const Identity& identity, const QString& key)
{
    if (key.isEmpty())
        return byPerson(identity);
    if (const auto seen = m_seen.find(key); seen != m_seen.end()) {
        TRY(fill(*seen, identity));
        return known(*seen, identity);
    }
    if (m_seen.size() >= kSeenAtMost)
        m_seen.clear();
    m_byNumber.bind(1, key);
    TRY_LET(const bool found, m_byNumber.step());
    if (!found) {
        m_byNumber.reset();
        return create(identity, key);
    }
    Known row{m_byNumber.integer(0),      m_byNumber.integer(1) != 0, m_byNumber.integer(2) != 0,
              m_byNumber.integer(3) != 0, int(m_byNumber.integer(4)), m_byNumber.date(5)};
    m_byNumber.reset();
    TRY(fill(row, identity));
    m_seen.insert(key, row);
    return known(row, identity);
}

Result<Resolved> Resolver::known(const Known& row, const Identity& identity)
{
    const bool mismatch = (identity.birth && row.birth && *identity.birth != *row.birth) ||
                          (identity.sex != 0 && row.sex != 0 && identity.sex != row.sex);
    return Resolved{row.id, false, row.provisional, mismatch};
}

Result<void> Resolver::fill(Known& row, const Identity& identity)
{
    const QString name = row.hasName ? QString() : cleaned(identity.name);
    const QString kana = row.hasKana ? QString() : cleaned(identity.kana);
    const int sex = row.sex != 0 ? 0 : identity.sex;
    const std::optional<Date> birth = row.birth ? std::nullopt : identity.birth;
    if (name.isEmpty() && kana.isEmpty() && sex == 0 && !birth)
        return {};
    m_fill.bind(1, row.id).bind(2, name).bind(3, kana).bind(4, sex).bind(5, birth);
    TRY(m_fill.run());
    const auto remember = [&](QStringView field) -> Result<void> {
        m_noteFill.bind(1, m_importId).bind(2, row.id).bind(3, field);
        return m_noteFill.run();
    };
    if (!name.isEmpty()) {
        row.hasName = true;
        TRY(remember(u"name"));
    }
    if (!kana.isEmpty()) {
        row.hasKana = true;
        TRY(remember(u"kana"));
    }
    if (sex != 0) {
        row.sex = sex;
        TRY(remember(u"sex"));
    }
    if (birth) {
        row.birth = birth;
        TRY(remember(u"birth_day"));
    }
    return {};
}

Result<Resolved> Resolver::create(const Identity& identity, const QString& key)
{
    TRY_LET(const std::int64_t id, m_new.add(identity, key, m_importId));
    if (!key.isEmpty())
        m_seen.insert(key, Known{id, !cleaned(identity.name).isEmpty(), !cleaned(identity.kana).isEmpty(), false,
                                 identity.sex, identity.birth});
    return Resolved{id, true, key.isEmpty(), false};
}

// R1 for a blank number: exactly one match links, none creates, several link to none.
Result<Resolved> Resolver::byPerson(const Identity& identity)
{
    const NameKeys keys = NameKeys::of(identity.name, identity.kana);
    Resolved match;
    int matches = 0;
    m_byBirth.bind(1, identity.birth).bind(2, identity.sex);
    for (;;) {
        TRY_LET(const bool more, m_byBirth.step());
        if (!more)
            break;
        if (!sameName(keys, NameKeys::of(m_byBirth.text(1), m_byBirth.text(2))))
            continue;
        ++matches;
        match = Resolved{m_byBirth.integer(0), false, m_byBirth.integer(3) != 0, false};
    }
    m_byBirth.reset();
    if (matches == 1)
        return match;
    if (matches > 1)
        return Resolved{};
    return create(identity, QString());
}

} // namespace kakarite::patients
