// All patients on a day, in memory: loaded once, then filtered, searched, sorted and counted without the database.
//
// A hundred thousand patients take about 40 MB and a third of a second to load; a question about them a few
// milliseconds. Immutable after load (but for the diseases and drugs, which search() loads once under a lock), so any
// thread may ask. Load it anew when the data or the day has changed.
#pragma once

#include "models/reports/care_index.h"
#include "models/reports/kana_order.h"
#include "models/reports/patient_list.h"

#include <atomic>
#include <mutex>

namespace kakarite::reports {

class PatientTable {
public:
    enum class Texts { Kept, LeftOut }; // left out: half the memory, for counts and states alone
    static Result<PatientTable> load(const vault::Reader& reader, Date asOf, Texts texts = Texts::Kept,
                                     const std::atomic<bool>* cancelled = nullptr);

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
    // Which characters a text has; of two that share a bit either may be meant.
    struct Letters {
        Letters() = default;
        explicit Letters(QStringView text);
        bool haveAll(const Letters& wanted) const { return (wanted.low & ~low) == 0 && (wanted.high & ~high) == 0; }
        std::uint64_t low = 0;
        std::uint64_t high = 0;
    };
    struct Needle {
        explicit Needle(const QString& search);
        QString text; // a search key
        Letters letters;
        QString number; // as a patient number
        bool padded;    // with zeros before it
    };
    explicit PatientTable(Date asOf) : m_asOf(asOf), m_care(std::make_shared<Care>()) {}
    // Among those the query leaves out.
    bool othersAreCalled(const PatientQuery& query) const;
    Result<std::vector<std::int64_t>> treatedFor(const vault::Reader& reader, const QString& text) const;
    void rankNumbers();
    int compareKana(std::uint32_t a, std::uint32_t b) const;
    void countIn(const PatientRow& row);
    bool countsInFamilies(const PatientRow& row) const;
    bool fits(const PatientRow& row, const PatientQuery& query) const; // but for its search
    void keepWords(const PatientRow& row, const QString& mobile);
    QStringView words(std::size_t index) const
    {
        return QStringView(m_words).sliced(m_wordEnds[index], m_wordEnds[index + 1] - m_wordEnds[index]);
    }
    bool isCalled(std::size_t index, const Needle& needle) const
    {
        return (m_letters[index].haveAll(needle.letters) && hasWord(index, needle)) ||
               (needle.padded && hasNumber(index, needle));
    }
    bool hasWord(std::size_t index, const Needle& needle) const;
    bool hasNumber(std::size_t index, const Needle& needle) const;

    Date m_asOf;
    std::vector<PatientRow> m_rows; // by id; the next five go beside them
    QString m_words; // search keys of number, kana, name and telephones, each after a line break, of one after another
    std::vector<std::uint32_t> m_wordEnds{0}; // one more than rows
    std::vector<Letters> m_letters;           // of those words: what decides most questions
    std::vector<KanaHead> m_kanaHeads;        // nearly always decide without the kana
    std::vector<std::uint32_t> m_numberRanks; // place in the order of patient numbers
    StateCounts m_counts;
    std::shared_ptr<Care> m_care;
};

inline constexpr int kReturnedForDays = 30; // how long a 復帰 is shown as one

} // namespace kakarite::reports
