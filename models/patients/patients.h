// Who a patient is (R1), and what people write about one: contacts and notes.
#pragma once

#include "models/base/date.h"
#include "models/vault/vault.h"

#include <QHash>
#include <QString>

namespace kakarite::patients {

struct Identity {   // what a source says about a person
    QString number; // as written; blank where the source has none
    QString name;
    QString kana;
    int sex = 0;
    std::optional<Date> birth;
};

// R1: how names are compared where a number is missing: by カナ氏名 if both have one, else by 氏名.
struct NameKeys {
    QString name;
    QString kana;
    static NameKeys of(const QString& name, const QString& kana);
};
bool sameName(const NameKeys& one, const NameKeys& other);

struct Resolved {
    std::int64_t id = 0; // 0: several patients fit (R1)
    bool created = false;
    bool provisional = false;
    bool mismatch = false; // birth date or sex known and different
};

// The one way a patient comes into being. An id that the log speaks of is never given again.
class NewPatients {
public:
    NewPatients() = default;
    static Result<NewPatients> open(vault::Transaction& transaction);
    // `key` is patientNumberKey(identity.number); empty: a provisional patient, numbered "仮-12" by the id.
    Result<std::int64_t> add(const Identity& identity, const QString& key, std::int64_t importId);

private:
    vault::Statement m_insert;
    std::int64_t m_lastId = 0;
};

// Finds or makes the patients of one import. Keeps those it has seen; fills what was empty and remembers it for undo.
class Resolver {
public:
    static Result<Resolver> open(vault::Transaction& transaction);
    // The file whose patients follow.
    void begin(std::int64_t importId) { m_importId = importId; }
    // `key` is patientNumberKey(identity.number).
    Result<Resolved> resolve(const Identity& identity, const QString& key);

private:
    struct Known {
        std::int64_t id;
        bool hasName, hasKana, provisional;
        int sex;
        std::optional<Date> birth;
    };
    Result<Resolved> create(const Identity& identity, const QString& key);
    Result<Resolved> known(const Known& row, const Identity& identity);
    Result<Resolved> byPerson(const Identity& identity);
    Result<void> fill(Known& row, const Identity& identity);

    std::int64_t m_importId = 0;
    NewPatients m_new;
    vault::Statement m_byNumber;
    vault::Statement m_byBirth;
    vault::Statement m_fill;
    vault::Statement m_noteFill;
    QHash<QString, Known> m_seen;
};

struct Contact {
    QString postalCode, address, telephone, mobile, mail;
};
Result<void> setContact(vault::Vault& vault, std::int64_t patientId, const Contact& contact);
Result<std::int64_t> addNote(vault::Vault& vault, std::int64_t patientId, const QString& body);
// That a list of these patients is taken out, as a file or in print: the log tells it of each of them. To be asked
// before anything leaves.
Result<void> recordExport(vault::Vault& vault, const std::vector<std::int64_t>& patientIds);

} // namespace kakarite::patients
