// Decides row by row what a patient list means for the patients that are there (R1). Reads only.
//
// Rows are decided against the patients as they were before the list and against the rows before; what is written while
// the list is read has to stay out of sight: patients above `knownUpTo` are not seen, and changes of identity are
// written after the last row (patient_writer.h).
#pragma once

#include "models/emr/cell_values.h"
#include "models/patients/patients.h"

#include <QHash>

#include <limits>
#include <memory>

namespace kakarite::emr {

struct Plan {
    RowPreview preview;
    PatientValues values;
};

class Planner {
public:
    struct Terms {
        Reading reading;
        bool updateIdentity = false;
        std::int64_t knownUpTo = std::numeric_limits<std::int64_t>::max(); // id
    };
    static Result<std::unique_ptr<Planner>> open(const vault::Reader& reader, const Terms& terms);
    Result<Plan> plan(const TableRow& row);

private:
    struct Seen { // a row before this one
        int row = 0;
        std::size_t hash = 0;
    };
    struct Known { // a patient of the vault
        std::int64_t id = 0;
        PatientValues values;
    };
    struct NewPerson { // a patient that a row before this one creates
        patients::NameKeys names;
        Seen seen;
    };
    struct Match {
        std::optional<Known> known;
        std::optional<Seen> seen;
        bool ambiguous = false;
    };

    explicit Planner(const Terms& terms) : m_terms(terms) {}
    Result<Match> byNumber(const QString& key);
    Result<Match> byPerson(const PatientValues& values);
    Match newPerson(const PatientValues& values, const patients::NameKeys& names) const;
    void create(Plan& plan, const QString& key, const Seen& seen);
    void change(Plan& plan, const Known& known) const;

    Terms m_terms;
    vault::Statement m_byNumber;
    vault::Statement m_byBirth;
    QHash<std::int64_t, Seen> m_seenKnown;
    QHash<QString, Seen> m_seenNew;                  // by number key
    QMultiHash<std::int64_t, NewPerson> m_newPeople; // by birth date and sex
};

} // namespace kakarite::emr
