// One row's cells as the values of a patient: cleaned, read and checked.
//
// Values are texts in one form each: birth dates "1959-04-02", sex "male"/"female", postal codes "105-0011", telephones
// with half-width digits and the hyphens they came with, kana full-width. An empty text says nothing.
#pragma once

#include "models/emr/patient_import.h"

#include <array>
#include <expected>

namespace kakarite::emr {

struct PatientValues {
    std::array<QString, kFields.size()> texts;
    QString& operator[](Field field) { return texts[std::size_t(field)]; }
    const QString& operator[](Field field) const { return texts[std::size_t(field)]; }
};

struct Fault {
    Reason reason = Reason::NoIdentity;
    std::optional<Field> field;
};

// How the digits of a sex column are to be read: 1 male and 2 female, unless 0 stands beside 1 and no 2 does. Then
// nobody can know (0 and 1 are in use for male and female, and 0 for unknown), and digits are refused.
class SexDigits {
public:
    void see(const QString& cell);
    bool areClear() const { return !(m_zero && m_one && !m_two); }

private:
    bool m_zero = false;
    bool m_one = false;
    bool m_two = false;
};

struct Reading {
    const Mapping& mapping;
    qsizetype columnCount = 0; // of the header; 0: rows may be as wide as they like
    bool sexDigitsAreClear = true;
    Date today;
};

// What the cells of a field say, cleaned and joined but not read: for rows that are refused.
QString writtenText(Field field, const QStringList& cells, const Mapping& mapping);

std::expected<PatientValues, Fault> readValues(const TableRow& row, const Reading& reading);

// Trimmed, control characters and line breaks as spaces, without what spreadsheets wrap around a cell: ="012", '=1.
QString cleanCell(const QString& cell);
std::optional<Date> parseBirthDate(const QString& text);                   // 西暦, 和暦, 8 and 7 digits
std::optional<QString> parseSex(const QString& text, bool digitsAreClear); // "male", "female", "" for not known
std::optional<QString> parsePostalCode(const QString& text);
std::optional<QString> parseTelephone(const QString& text);
std::optional<QString> parseMail(const QString& text);
bool isMobile(QStringView telephone);
// Whether two values of a field say the same: names without regard to spaces and width, numbers by their digits.
bool saysTheSame(Field field, const QString& one, const QString& other);

int sexNumber(QStringView sex); // as in the database
QString sexText(int number);

} // namespace kakarite::emr
