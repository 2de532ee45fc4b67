#include "models/reports/patient_table.h"

#include "models/base/japanese_text.h"
#include "models/reports/patient_rows.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace kakarite::reports {

using continuity::State;

namespace {

bool returnedLately(const PatientRow& row, Date asOf)
{
    return row.returnedOn && *row.returnedOn > asOf.addDays(-kReturnedForDays) && *row.returnedOn <= asOf &&
           row.state != State::Excluded;
}

template <typename T>
int order(const std::optional<T>& a, const std::optional<T>& b, bool descending)
{
    if (!a || !b)
        return int(!a) - int(!b); // what is not known comes last either way
    if (*a == *b)
        return 0;
    return ((*a < *b) != descending) ? -1 : 1;
}

// Without numbers and kana, for which the table has what decides.
int compare(const PatientRow& a, const PatientRow& b, SortBy by, bool descending)
{
    switch (by) {
    case SortBy::Number:
    case SortBy::Kana:
        break;
    case SortBy::LastVisit:
        return order(a.lastVisit, b.lastVisit, descending);
    case SortBy::FirstVisit:
        return order(a.firstVisit, b.firstVisit, descending);
    case SortBy::Expected:
        return order(a.expected.on, b.expected.on, descending);
    case SortBy::Overdue:
        return order(a.overdueDays, b.overdueDays, descending);
    case SortBy::Age:
        return order(a.birth, b.birth, !descending);
    }
    return 0;
}

} // namespace

// Katakana have a bit of their own each, digits and Latin letters share others; kanji lie anywhere.
PatientTable::Letters::Letters(QStringView text)
{
    for (const QChar c : text) {
        const unsigned bit = c.unicode() < 0x80 ? c.unicode() % 32U : c.unicode() % 128U;
        (bit < 64 ? low : high) |= std::uint64_t(1) << (bit % 64);
    }
}

PatientTable::Needle::Needle(const QString& search)
    : text(searchKey(search)), letters(text), number(patientNumberKey(text)), padded(number.size() < text.size())
{
}

Result<PatientTable> PatientTable::load(const vault::Reader& reader, Date asOf, Texts texts,
                                        const std::atomic<bool>* cancelled)
{
    PatientTable table(asOf);
    TRY_LET(auto known, reader.prepare("SELECT count(*) FROM patient"));
    TRY(known.step());
    table.m_rows.reserve(std::size_t(known.integer(0)));
    TRY_LET(auto rows, PatientRows::open(reader, asOf));
    for (;;) {
        TRY_LET(const bool more, rows.step());
        if (!more)
            break;
        if (cancelled && *cancelled)
            return failure(ErrorCode::Cancelled);
        if (rows.isYetToCome())
            continue;
        TRY_LET(PatientRow row, rows.row());
        table.countIn(row);
        if (texts == Texts::Kept) {
            table.keepWords(row, rows.mobile());
        } else {
            row.number = row.name = row.kana = row.telephone = QString();
        }
        table.m_rows.push_back(std::move(row));
    }
    table.m_words.squeeze();
    if (texts == Texts::Kept)
        table.rankNumbers();
    return table;
}

void PatientTable::keepWords(const PatientRow& row, const QString& mobile)
{
    const auto keep = [this](const QString& key) { m_words += QLatin1Char('\n') + key; };
    keep(searchKey(row.number));
    keep(searchKey(row.kana));
    keep(searchKey(row.name));
    keep(searchKey(row.telephone).remove(QLatin1Char('-')));
    keep(searchKey(mobile).remove(QLatin1Char('-')));
    m_letters.emplace_back(QStringView(m_words).sliced(m_wordEnds.back()));
    m_wordEnds.push_back(std::uint32_t(m_words.size()));
    m_kanaHeads.emplace_back(row.kana);
}

// Words are short: looking for the first letter and then at the rest is quicker than QStringView::contains, which makes
// a hash of the needle for each.
bool PatientTable::hasWord(std::size_t index, const Needle& needle) const
{
    const auto plain = [](QStringView text) { return std::u16string_view(text.utf16(), std::size_t(text.size())); };
    return plain(words(index)).find(plain(needle.text)) != std::u16string_view::npos;
}

bool PatientTable::hasNumber(std::size_t index, const Needle& needle) const
{
    const QStringView own = words(index).sliced(1);
    QStringView number = own.first(own.indexOf(QLatin1Char('\n')));
    while (number.size() > 1 && number.front() == QLatin1Char('0'))
        number = number.sliced(1);
    return number == needle.number;
}

// "12" before "100": by the length of the key, then by it.
void PatientTable::rankNumbers()
{
    std::vector<std::pair<QString, std::uint32_t>> keys;
    keys.reserve(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        keys.emplace_back(patientNumberKey(m_rows[i].number), std::uint32_t(i));
    std::sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) {
        return a.first.size() != b.first.size() ? a.first.size() < b.first.size() : a < b;
    });
    m_numberRanks.resize(keys.size());
    for (std::size_t rank = 0; rank < keys.size(); ++rank)
        m_numberRanks[keys[rank].second] = std::uint32_t(rank);
}

int PatientTable::compareKana(std::uint32_t a, std::uint32_t b) const
{
    if (const auto order = m_kanaHeads[a].compare(m_kanaHeads[b]))
        return *order;
    return m_rows[a].kana.compare(m_rows[b].kana);
}

void PatientTable::countIn(const PatientRow& row)
{
    if (!row.state)
        return;
    ++m_counts.all;
    m_counts.active += *row.state == State::Active;
    m_counts.atRisk += *row.state == State::AtRisk;
    m_counts.dropped += *row.state == State::Dropped;
    m_counts.excluded += *row.state == State::Excluded;
    m_counts.returned += returnedLately(row, m_asOf);
}

bool PatientTable::fits(const PatientRow& row, const PatientQuery& query) const
{
    if (query.state && row.state != query.state)
        return false;
    if (query.only && !std::binary_search(query.only->begin(), query.only->end(), row.id))
        return false;
    if (query.returnedOnly && !returnedLately(row, m_asOf))
        return false;
    if (query.chronicAny && (row.chronic & *query.chronicAny) == 0)
        return false;
    if (query.overdueMoreThan && (!row.overdueDays || *row.overdueDays <= *query.overdueMoreThan))
        return false;
    if (query.sex != 0 && row.sex != query.sex)
        return false;
    if (query.ageFrom || query.ageTo) {
        if (!row.birth)
            return false;
        const int age = row.birth->yearsUntil(m_asOf);
        if (age < query.ageFrom.value_or(age) || age > query.ageTo.value_or(age))
            return false;
    }
    switch (query.contact) {
    case PatientQuery::Contact::Any:
        break;
    case PatientQuery::Contact::Mail:
        if (!row.hasMail)
            return false;
        break;
    case PatientQuery::Contact::Mobile:
        if (!row.hasMobile)
            return false;
        break;
    case PatientQuery::Contact::Line:
        if (!row.hasLine)
            return false;
        break;
    case PatientQuery::Contact::None:
        if (row.hasMail || row.hasMobile || row.hasLine)
            return false;
        break;
    }
    return true;
}

PatientList PatientTable::list(const PatientQuery& query) const
{
    const Needle needle(query.search);
    const auto less = [&](std::uint32_t a, std::uint32_t b) {
        if (query.sort == SortBy::Number)
            return (m_numberRanks[a] < m_numberRanks[b]) != query.descending && a != b;
        const int result = query.sort == SortBy::Kana ? (query.descending ? compareKana(b, a) : compareKana(a, b))
                                                      : compare(m_rows[a], m_rows[b], query.sort, query.descending);
        return result != 0 ? result < 0 : m_numberRanks[a] < m_numberRanks[b];
    };
    const auto begin = std::size_t(std::max(0, query.offset));
    const std::size_t wanted =
        query.limit > 0 ? begin + std::size_t(query.limit) : std::numeric_limits<std::size_t>::max();
    // Numbers have a digit: a name that many share is not compared with theirs.
    const bool isNumber = query.numberFirst && std::ranges::any_of(needle.number, [](QChar c) { return c.isDigit(); });
    PatientList list;
    std::vector<std::uint32_t> found; // those with just the number
    std::vector<std::uint32_t> best;  // of the others; once there are enough of them, with the last one on top
    for (std::uint32_t i = 0; i < m_rows.size(); ++i) {
        if ((!needle.text.isEmpty() && !isCalled(i, needle)) || !fits(m_rows[i], query))
            continue;
        ++list.total;
        if (isNumber && hasNumber(i, needle)) {
            found.push_back(i);
        } else if (best.size() < wanted) {
            best.push_back(i);
            if (best.size() == wanted)
                std::ranges::make_heap(best, less);
        } else if (less(i, best.front())) {
            std::ranges::pop_heap(best, less);
            best.back() = i;
            std::ranges::push_heap(best, less);
        }
    }
    std::ranges::sort(found, less);
    std::ranges::sort(best, less);
    found.insert(found.end(), best.begin(), best.end());
    for (std::size_t i = begin; i < std::min(wanted, found.size()); ++i)
        list.rows.push_back(m_rows[found[i]]);
    return list;
}

bool PatientTable::othersAreCalled(const PatientQuery& query) const
{
    const Needle needle(query.search);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (isCalled(i, needle) && !fits(m_rows[i], query))
            return true;
    }
    return false;
}

Result<void> PatientTable::prepareSearch(const vault::Reader& reader) const
{
    const std::lock_guard lock(m_care->mutex);
    if (!m_care->index) {
        TRY_LET(CareIndex index, CareIndex::load(reader, m_asOf));
        m_care->index = std::move(index);
    }
    return {};
}

Result<std::vector<std::int64_t>> PatientTable::treatedFor(const vault::Reader& reader, const QString& text) const
{
    TRY(prepareSearch(reader));
    return m_care->index->patientsOf(text);
}

Result<PatientList> PatientTable::search(const vault::Reader& reader, const PatientQuery& query) const
{
    PatientList list = this->list(query);
    if (list.total > 0 || query.search.isEmpty() || othersAreCalled(query))
        return list;
    TRY_LET(std::vector<std::int64_t> treated, treatedFor(reader, query.search));
    if (query.only)
        std::erase_if(treated, [&](std::int64_t id) { return !std::ranges::binary_search(*query.only, id); });
    if (treated.empty())
        return list;
    PatientQuery byCare = query;
    byCare.search.clear();
    byCare.only = std::make_shared<const std::vector<std::int64_t>>(std::move(treated));
    list = this->list(byCare);
    list.byCare = list.total > 0;
    return list;
}

const PatientRow* PatientTable::find(std::int64_t patientId) const
{
    const auto row = std::lower_bound(m_rows.begin(), m_rows.end(), patientId,
                                      [](const PatientRow& a, std::int64_t id) { return a.id < id; });
    return row != m_rows.end() && row->id == patientId ? &*row : nullptr;
}

// Who came steadily; the dropped ones for a year.
bool PatientTable::countsInFamilies(const PatientRow& row) const
{
    return row.steady && row.state && *row.state != State::Excluded &&
           (*row.state != State::Dropped || *row.lastVisit > m_asOf.addMonths(-12));
}

std::vector<std::int64_t> PatientTable::familyPatients(std::uint32_t family, std::optional<State> state) const
{
    std::vector<std::int64_t> patients;
    for (const PatientRow& row : m_rows)
        if ((row.chronic & family) != 0 && countsInFamilies(row) && (!state || row.state == state))
            patients.push_back(row.id);
    return patients;
}

std::vector<FamilyStates> PatientTable::familyStates() const
{
    std::array<FamilyStates, 32> families{};
    for (const PatientRow& row : m_rows) {
        if (!countsInFamilies(row))
            continue;
        for (std::uint32_t bits = row.chronic; bits != 0; bits &= bits - 1) {
            FamilyStates& family = families[std::size_t(std::countr_zero(bits))];
            family.active += *row.state == State::Active;
            family.atRisk += *row.state == State::AtRisk;
            family.dropped += *row.state == State::Dropped;
        }
    }
    std::vector<FamilyStates> known;
    for (std::size_t i = 0; i < families.size(); ++i) {
        families[i].family = 1U << i;
        if (families[i].active + families[i].atRisk + families[i].dropped > 0)
            known.push_back(families[i]);
    }
    std::stable_sort(known.begin(), known.end(), [](const FamilyStates& a, const FamilyStates& b) {
        return a.active + a.atRisk + a.dropped > b.active + b.atRisk + b.dropped;
    });
    return known;
}

std::vector<std::int64_t> idsOf(const std::vector<PatientRow>& rows)
{
    std::vector<std::int64_t> ids;
    ids.reserve(rows.size());
    for (const PatientRow& row : rows)
        ids.push_back(row.id);
    return ids;
}

QString listSubject(const PatientQuery& query)
{
    QString subject = QStringLiteral("patients");
    if (query.only)
        subject += QStringLiteral(":behind:") + query.behind;
    else if (query.returnedOnly)
        subject += QStringLiteral(":returned");
    else if (query.state)
        subject += QLatin1Char(':') + QLatin1StringView(continuity::stateName(*query.state));
    return subject;
}

Result<PatientList> listPatients(const vault::Reader& reader, const PatientQuery& query)
{
    TRY_LET(const PatientTable table, PatientTable::load(reader, query.asOf));
    return table.search(reader, query);
}

} // namespace kakarite::reports
