// Which columns of a patient list hold what: recognised from the header, corrected by a person, saved under a name.
//
// A field may be made of several columns (姓 and 名, 住所1 and 住所2), joined in the order given. JSON names columns by
// their title, so a saved mapping survives columns that move; without a header by their position from 1:
// {"mapping":1,"columns":{"number":["カルテNo"],"name":["姓","名"]}}.
#pragma once

#include "models/emr/table_file.h"
#include "models/vault/vault.h"

#include <QJsonObject>

#include <array>
#include <map>

namespace kakarite::emr {

enum class Field { Number, Name, Kana, BirthDate, Sex, PostalCode, Address, Telephone, Mobile, Mail };
inline constexpr std::array kFields{Field::Number,     Field::Name,    Field::Kana,      Field::BirthDate, Field::Sex,
                                    Field::PostalCode, Field::Address, Field::Telephone, Field::Mobile,    Field::Mail};
const char* fieldName(Field field); // "number" "name" "kana" "birth_date" "sex" "postal_code" "address" …
std::optional<Field> parseField(QStringView name);

struct Mapping {
    std::map<Field, std::vector<int>> columns; // positions from 0; a field without columns is not in the file

    // A number, or name (or kana), birth date and sex: without them no row says whose it is.
    bool identifiesPatients() const;
    bool operator==(const Mapping&) const = default;
};

// From the titles (resources/emr/header_synonyms.csv). Empty where there is no header.
Mapping guessMapping(const TableFile& table);

QJsonObject toJson(const Mapping& mapping, const TableFile& table);
// MappingInvalid: not a mapping, or of columns this file does not have.
Result<Mapping> mappingFromJson(const QJsonObject& json, const TableFile& table);
// A file with such JSON. FileNotFound, FileUnreadable, MappingInvalid.
Result<Mapping> readMappingFile(const QString& path, const TableFile& table);

// Saved in the vault, for everybody of the clinic. Right::Import.
Result<void> saveMapping(vault::Vault& vault, const QString& name, const Mapping& mapping, const TableFile& table);
Result<void> removeMapping(vault::Vault& vault, const QString& name); // MappingNotFound
Result<QStringList> savedMappings(const vault::Reader& reader);       // names in order
Result<Mapping> loadMapping(const vault::Reader& reader, const QString& name, const TableFile& table);
// The first saved mapping whose columns are all in this file's header and that gives more fields than guessing does;
// else what guessing gives.
Result<Mapping> bestMapping(const vault::Reader& reader, const TableFile& table);

} // namespace kakarite::emr
