#include "models/continuity/contribution.h"

#include "models/continuity/steps.h"

#include <algorithm>
#include <iterator>

namespace kakarite::continuity {

namespace {

constexpr char kVersion = 1;
constexpr std::uint64_t kAllFigures = (std::uint64_t(1) << kFigureCount) - 1;
constexpr std::uint64_t kMonthLimit = 10000 * 12; // up to the year 9999

// ---------------------------------------------------------------- gathering

// The months of one patient in order. Nearly every entry is the latest one or a new one after it.
class Ledger {
public:
    MonthFigures& at(Month month)
    {
        if (m_months.empty() || m_months.back().month < month)
            return m_months.emplace_back(MonthFigures{month, {}});
        if (m_months.back().month == month)
            return m_months.back();
        const auto place = std::lower_bound(m_months.begin(), m_months.end(), month,
                                            [](const MonthFigures& entry, Month value) { return entry.month < value; });
        return place->month == month ? *place : *m_months.insert(place, MonthFigures{month, {}});
    }
    void addAt(Month month, Figure figure, std::int64_t value)
    {
        if (value != 0)
            at(month)[figure] += value;
    }
    std::vector<MonthFigures> take()
    {
        std::erase_if(m_months, [](const MonthFigures& entry) {
            return std::all_of(entry.values.begin(), entry.values.end(), [](std::int64_t value) { return value == 0; });
        });
        return std::move(m_months);
    }

private:
    std::vector<MonthFigures> m_months;
};

Figure changeFigure(State state)
{
    switch (state) {
    case State::Active:
        return Figure::ActiveChange;
    case State::AtRisk:
        return Figure::AtRiskChange;
    case State::Dropped:
        return Figure::DroppedChange;
    case State::Excluded:
        break;
    }
    return Figure::ExcludedChange;
}

struct MonthEnd {
    std::optional<State> state;
    bool regular = false;
    bool everRegular = false;
};

void addChange(Ledger& ledger, Month month, const MonthEnd& before, const MonthEnd& now)
{
    if (before.state != now.state) {
        if (before.state)
            ledger.addAt(month, changeFigure(*before.state), -1);
        if (now.state)
            ledger.addAt(month, changeFigure(*now.state), 1);
    }
    ledger.addAt(month, Figure::RegularChange, int(now.regular) - int(before.regular));
    if (now.regular && !before.regular)
        ledger.addAt(month, before.everRegular ? Figure::RegularBack : Figure::RegularNew, 1);
    else if (before.regular && !now.regular)
        ledger.addAt(month, Figure::RegularGone, 1);
}

Figure weekdayFigure(Date day)
{
    return static_cast<Figure>(static_cast<int>(Figure::MondayVisits) + day.weekday() - 1);
}

// What one step adds to its month by itself; the state before it is the state on its eve.
void addStep(Ledger& ledger, Month month, const Step& step, State before, bool eventsStopped, bool wasRegular)
{
    if (step.isVisit) {
        ledger.addAt(month, Figure::Visits, 1);
        ledger.addAt(month, weekdayFigure(step.day), 1);
    }
    if (eventsStopped)
        return;
    if (step.isVisit) {
        if (step.visit > 0 && (before == State::AtRisk || before == State::Dropped))
            ledger.addAt(month, Figure::Returned, 1);
    } else if (step.state == State::AtRisk) {
        ledger.addAt(month, Figure::BecameAtRisk, 1);
    } else if (step.state == State::Dropped) {
        ledger.addAt(month, Figure::BecameDropped, 1);
        ledger.addAt(month, Figure::RegularLost, wasRegular ? 1 : 0);
    }
}

// The counts at a month's end can only change in a month with a step, or with a claim (another set of diseases).
std::vector<Month> monthsToLookAt(const PatientFacts& facts, const std::vector<Month>& stepMonths)
{
    std::vector<Month> claimMonths;
    claimMonths.reserve(facts.claimMonths.size());
    for (const ClaimMonth& claim : facts.claimMonths)
        claimMonths.push_back(claim.month);
    std::vector<Month> all;
    all.reserve(stepMonths.size() + claimMonths.size());
    std::merge(stepMonths.begin(), stepMonths.end(), claimMonths.begin(), claimMonths.end(), std::back_inserter(all));
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

void addStates(Ledger& ledger, const PatientFacts& facts, MonthsPolicy policy)
{
    const std::vector<Step> steps = stepsOf(facts, policy);
    const auto death = deathDay(facts);
    std::vector<Month> stepMonths;
    stepMonths.reserve(steps.size());
    for (const Step& step : steps)
        stepMonths.push_back(step.day.monthOf());

    MonthEnd end;
    std::uint32_t chronic = 0;
    std::size_t nextStep = 0;
    std::size_t nextClaim = 0;
    for (const Month month : monthsToLookAt(facts, stepMonths)) {
        const std::uint32_t chronicBefore = chronic; // up to the month before
        while (nextClaim < facts.claimMonths.size() && facts.claimMonths[nextClaim].month <= month)
            chronic = facts.claimMonths[nextClaim++].chronic;
        const MonthEnd before = end;
        for (; nextStep < steps.size() && stepMonths[nextStep] == month; ++nextStep) {
            const Step& step = steps[nextStep];
            const State eve = nextStep > 0 ? steps[nextStep - 1].state : State::Active;
            bool wasRegular = false;
            if (step.state == State::Dropped && hasCompanionVisit(facts.visits, step.visit)) {
                // On the first of a month the eve lies in the month before, whose claim answers.
                wasRegular = (step.day.day() == 1 ? chronicBefore : chronic) != 0;
            }
            addStep(ledger, month, step, eve, death && step.day >= *death, wasRegular);
            end.state = step.state;
        }
        const bool attending = end.state == State::Active || end.state == State::AtRisk;
        end.regular =
            end.state && attending && chronic != 0 && hasCompanionVisit(facts.visits, steps[nextStep - 1].visit);
        addChange(ledger, month, before, end);
        end.everRegular = end.everRegular || end.regular;
    }
}

// ---------------------------------------------------------------- bytes

void putVarint(QByteArray& out, std::uint64_t value)
{
    while (value >= 0x80) {
        out.append(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    out.append(static_cast<char>(value));
}

// Small numbers of either sign become small unsigned ones.
std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

std::int64_t unzigzag(std::uint64_t value)
{
    return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
}

class Reader {
public:
    explicit Reader(QByteArrayView body) : m_body(body) {}
    bool atEnd() const { return m_at == m_body.size(); }
    qsizetype left() const { return m_body.size() - m_at; }
    std::optional<std::uint64_t> varint()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (atEnd())
                return std::nullopt;
            const auto byte = static_cast<unsigned char>(m_body[m_at++]);
            if (shift == 63 && byte > 1)
                return std::nullopt;
            value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        return std::nullopt;
    }

private:
    QByteArrayView m_body;
    qsizetype m_at = 0;
};

// One month: its distance from the month before, which figures follow, and those.
std::optional<MonthFigures> readMonth(Reader& reader, std::uint64_t& month, bool first)
{
    const auto step = reader.varint();
    const auto mask = reader.varint();
    if (!step || !mask || *step >= kMonthLimit || (!first && *step == 0) || *mask == 0 || *mask > kAllFigures)
        return std::nullopt;
    month += *step;
    if (month >= kMonthLimit)
        return std::nullopt;
    MonthFigures entry{Month::fromIndex(static_cast<std::int32_t>(month)), {}};
    for (std::size_t i = 0; i < kFigureCount; ++i) {
        if ((*mask >> i & 1) == 0)
            continue;
        const auto value = reader.varint();
        if (!value || *value == 0)
            return std::nullopt;
        entry.values[i] = unzigzag(*value);
    }
    return entry;
}

// Wraps instead of running into undefined behaviour: a damaged body must not be able to do more than give a wrong sum.
void addTo(std::int64_t& sum, std::int64_t value, int sign)
{
    const auto amount = static_cast<std::uint64_t>(value);
    const auto old = static_cast<std::uint64_t>(sum);
    sum = static_cast<std::int64_t>(sign < 0 ? old - amount : old + amount);
}

} // namespace

Contribution contributionOf(const PatientFacts& facts, MonthsPolicy policy)
{
    Contribution contribution;
    Ledger ledger;
    if (!facts.visits.empty()) {
        addStates(ledger, facts, policy);
        contribution.cohort = facts.visits.front().monthOf();
        ledger.addAt(*contribution.cohort, Figure::NewPatients, 1);
    }
    for (const ClaimMonth& claim : facts.claimMonths) {
        ledger.addAt(claim.month, Figure::Claims, claim.claims);
        ledger.addAt(claim.month, Figure::Points, claim.points);
        ledger.addAt(claim.month, Figure::FirstFeeVisits, claim.firstFeeDays);
    }
    contribution.months = ledger.take();
    for (MonthFigures& month : contribution.months)
        month[Figure::Patients] = month[Figure::Visits] > 0 ? 1 : 0;
    return contribution;
}

QByteArray encode(const Contribution& contribution)
{
    QByteArray out;
    out.append(kVersion);
    putVarint(out, contribution.cohort ? static_cast<std::uint64_t>(contribution.cohort->index()) + 1 : 0);
    putVarint(out, contribution.months.size());
    std::int32_t previous = 0;
    for (const MonthFigures& entry : contribution.months) {
        putVarint(out, static_cast<std::uint64_t>(entry.month.index() - previous));
        previous = entry.month.index();
        std::uint64_t mask = 0;
        for (std::size_t i = 0; i < kFigureCount; ++i)
            mask |= static_cast<std::uint64_t>(entry.values[i] != 0) << i;
        putVarint(out, mask);
        for (const std::int64_t value : entry.values) {
            if (value != 0)
                putVarint(out, zigzag(value));
        }
    }
    return out;
}

std::optional<Contribution> decode(QByteArrayView body)
{
    if (body.isEmpty() || body.front() != kVersion)
        return std::nullopt;
    Reader reader(body.sliced(1));
    const auto cohort = reader.varint();
    const auto count = reader.varint();
    // A month takes three bytes at least: a count that cannot be true never leads to an allocation.
    if (!cohort || !count || *cohort > kMonthLimit || *count > static_cast<std::uint64_t>(reader.left()) / 3)
        return std::nullopt;
    Contribution contribution;
    if (*cohort != 0)
        contribution.cohort = Month::fromIndex(static_cast<std::int32_t>(*cohort - 1));
    contribution.months.reserve(static_cast<std::size_t>(*count));
    std::uint64_t month = 0;
    for (std::uint64_t i = 0; i < *count; ++i) {
        const auto entry = readMonth(reader, month, i == 0);
        if (!entry)
            return std::nullopt;
        contribution.months.push_back(*entry);
    }
    if (!reader.atEnd())
        return std::nullopt;
    return contribution;
}

void FigureSum::add(const Contribution& contribution, int sign)
{
    for (const MonthFigures& entry : contribution.months) {
        MonthFigures& sum = m_months.try_emplace(entry.month.index(), MonthFigures{entry.month, {}}).first->second;
        for (std::size_t i = 0; i < kFigureCount; ++i)
            addTo(sum.values[i], entry.values[i], sign);
        if (const std::int64_t change = entry[Figure::DroppedChange]; change != 0 && contribution.cohort)
            addTo(m_cohorts[{contribution.cohort->index(), entry.month.index()}], change, sign);
    }
}

} // namespace kakarite::continuity
