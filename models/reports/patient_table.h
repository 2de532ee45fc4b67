// All patients on a day, in memory: loaded once, then filtered, searched, sorted and counted without the database.
//
// A hundred thousand patients take about 40 MB and a third of a second to load; a question about them a few
// milliseconds. Immutable after load (but for the diseases and drugs, which search() loads once under a lock), so any
// thread may ask. Load it anew when the data or the day has changed.
#pragma once

#include "models/reports/care_index.h"
#include "models/reports/patient_list.h"

#include <mutex>

namespace kakarite::reports {

class PatientTable {
public:
    enum class Texts { Kept, LeftOut }; // left out: half the memory, for counts and states alone
    static Result<PatientTable> load(const vault::Reader& reader, Date asOf, Texts texts = Texts::Kept);

    // query.asOf is the day of the table. Knows names and numbers alone.
    PatientList list(const PatientQuery& query) const;
    // As list(); but where no patient at all has what is searched for in name or number, it is looked for among their
    // diseases and drugs. The first such question loads these, unless prepareSearch() has (a second at a hundred
    // thousand patients; it may run on another thread with a reader of its own).
    Result<PatientList> search(const vault::Reader& reader, const PatientQuery& query) const;
    Result<void> prepareSearch(const vault::Reader& reader) const;
    StateCounts counts() const { return m_counts; }
    std::vector<FamilyStates> familyStates() const; // of families with anybody in them, most first
    // Those that familyStates() counts in a family, ascending.
    std::vector<std::int64_t> familyPatients(std::uint32_t family, std::optional<continuity::State> state) const;
    const PatientRow* find(std::int64_t patientId) const;
    Date asOf() const { return m_asOf; }

private:
    struct Care { // loaded when first asked for
        std::mutex mutex;
        std::optional<CareIndex> index;
    };
    explicit PatientTable(Date asOf) : m_asOf(asOf), m_care(std::make_shared<Care>()) {}
    bool anybodyIsCalled(const QString& text) const;
    Result<std::vector<std::int64_t>> treatedFor(const vault::Reader& reader, const QString& text) const;
    void rankNumbers();
    void countIn(const PatientRow& row);
    bool countsInFamilies(const PatientRow& row) const;
    bool matches(std::size_t index, const PatientQuery& query, const QString& needle) const;

    Date m_asOf;
    std::vector<PatientRow> m_rows;           // by id
    std::vector<QString> m_searchKeys;        // beside m_rows: number, kana, name, telephones, each after a line break
    std::vector<std::uint32_t> m_numberRanks; // beside m_rows: place in the order of patient numbers
    StateCounts m_counts;
    std::shared_ptr<Care> m_care;
};

inline constexpr int kReturnedForDays = 30; // how long a 復帰 is shown as one

} // namespace kakarite::reports
