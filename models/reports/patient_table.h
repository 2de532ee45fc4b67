// All patients on a day, in memory: loaded once, then filtered, searched, sorted and counted without the database.
//
// A hundred thousand patients take about 40 MB and a third of a second to load; a question about them a few
// milliseconds. Immutable after load, so any thread may ask. Load it anew when the data or the day has changed.
#pragma once

#include "models/reports/patient_list.h"

namespace kakarite::reports {

class PatientTable {
public:
    enum class Texts { Kept, LeftOut }; // left out: half the memory, for counts and states alone
    static Result<PatientTable> load(const vault::Reader& reader, Date asOf, Texts texts = Texts::Kept);

    PatientList list(const PatientQuery& query) const; // query.asOf is the day of the table
    StateCounts counts() const { return m_counts; }
    std::vector<FamilyStates> familyStates() const; // of families with anybody in them, most first
    // Those that familyStates() counts in a family, ascending.
    std::vector<std::int64_t> familyPatients(std::uint32_t family, std::optional<continuity::State> state) const;
    const PatientRow* find(std::int64_t patientId) const;
    Date asOf() const { return m_asOf; }

private:
    explicit PatientTable(Date asOf) : m_asOf(asOf) {}
    void rankNumbers();
    void countIn(const PatientRow& row);
    bool countsInFamilies(const PatientRow& row) const;
    bool matches(std::size_t index, const PatientQuery& query, const QString& needle) const;

    Date m_asOf;
    std::vector<PatientRow> m_rows;           // by id
    std::vector<QString> m_searchKeys;        // beside m_rows: number, kana, name, telephones, each after a line break
    std::vector<std::uint32_t> m_numberRanks; // beside m_rows: place in the order of patient numbers
    StateCounts m_counts;
};

inline constexpr int kReturnedForDays = 30; // how long a 復帰 is shown as one

} // namespace kakarite::reports
