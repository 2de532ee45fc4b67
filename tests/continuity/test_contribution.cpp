#include "models/continuity/contribution.h"

#include "tests/continuity/random_patient.h"

#include <gtest/gtest.h>

#include <chrono>
#include <map>

using namespace kakarite;
using namespace kakarite::continuity;
using kakarite::continuity::test::day;
using kakarite::continuity::test::month;

namespace {

using Row = std::array<std::int64_t, kFigureCount>;

// R10 month by month from the questions of rules.h alone.
std::map<std::int32_t, Row> bruteForce(const PatientFacts& facts, MonthsPolicy policy, Month from, Month to)
{
    std::map<std::int32_t, Row> rows;
    const auto told = events(facts, to.lastDay(), policy);
    bool wasRegular = false;
    bool everRegular = false;
    for (Month m = from; m <= to; m = m.addMonths(1)) {
        MonthFigures row{m, {}};
        for (const Date visit : facts.visits) {
            row[Figure::Visits] += visit.monthOf() == m;
            for (int weekday = 1; weekday <= 7; ++weekday)
                row[Figure(int(Figure::MondayVisits) + weekday - 1)] +=
                    visit.monthOf() == m && visit.weekday() == weekday;
        }
        row[Figure::Patients] = row[Figure::Visits] > 0;
        row[Figure::NewPatients] = !facts.visits.empty() && facts.visits.front().monthOf() == m;
        for (const ClaimMonth& claim : facts.claimMonths) {
            if (claim.month == m) {
                row[Figure::Claims] += claim.claims;
                row[Figure::Points] += claim.points;
                row[Figure::FirstFeeVisits] += claim.firstFeeDays;
            }
        }
        // Counts at the end of the month; turned into changes below by the caller's comparison of sums.
        const bool regular = isRegularOn(facts, m.lastDay(), policy);
        row[Figure::RegularChange] = regular;
        row[Figure::RegularNew] = regular && !wasRegular && !everRegular;
        row[Figure::RegularBack] = regular && !wasRegular && everRegular;
        row[Figure::RegularGone] = !regular && wasRegular;
        wasRegular = regular;
        everRegular = everRegular || regular;
        if (const auto situation = situationOn(facts, m.lastDay(), policy)) {
            row[Figure::ActiveChange] = situation->state == State::Active;
            row[Figure::AtRiskChange] = situation->state == State::AtRisk;
            row[Figure::DroppedChange] = situation->state == State::Dropped;
            row[Figure::ExcludedChange] = situation->state == State::Excluded;
        }
        for (const Event& event : told) {
            if (event.day.monthOf() != m)
                continue;
            row[Figure::BecameAtRisk] += event.kind == EventKind::BecameAtRisk;
            row[Figure::BecameDropped] += event.kind == EventKind::BecameDropped;
            row[Figure::Returned] += event.kind == EventKind::Returned;
            row[Figure::RegularLost] += event.kind == EventKind::BecameDropped && event.wasRegular;
        }
        rows[m.index()] = row.values;
    }
    return rows;
}

constexpr Figure kChanges[] = {Figure::RegularChange, Figure::ActiveChange, Figure::AtRiskChange, Figure::DroppedChange,
                               Figure::ExcludedChange};

// The contribution as rows, its changes summed up to counts at each month's end.
std::map<std::int32_t, Row> counted(const Contribution& contribution, Month from, Month to)
{
    std::map<std::int32_t, Row> rows;
    Row sums{};
    for (Month m = from; m <= to; m = m.addMonths(1)) {
        Row row{};
        for (const MonthFigures& entry : contribution.months) {
            if (entry.month == m)
                row = entry.values;
        }
        for (const Figure figure : kChanges) {
            const auto i = static_cast<std::size_t>(figure);
            sums[i] += row[i];
            row[i] = sums[i];
        }
        rows[m.index()] = row;
    }
    return rows;
}

PatientFacts busyPatient()
{
    PatientFacts facts;
    for (Date at = day(2021, 1, 8); facts.visits.size() < 60; at = at.addDays(28)) {
        facts.visits.push_back(at);
        if (facts.claimMonths.empty() || facts.claimMonths.back().month != at.monthOf())
            facts.claimMonths.push_back({at.monthOf(), 3, 800, 1, 0});
    }
    return facts;
}

} // namespace

TEST(Contribution, EqualsBruteForceMonthForMonth)
{
    std::mt19937_64 random(7);
    std::int64_t lost = 0;
    for (int i = 0; i < 4000; ++i) {
        const PatientFacts facts = test::randomPatient(random);
        const MonthsPolicy policy = test::randomPolicy(random);
        const Contribution contribution = contributionOf(facts, policy);
        Month from = month(2018, 1);
        Month to = month(2026, 6);
        if (!facts.visits.empty()) {
            from = std::min(from, facts.visits.front().monthOf());
            to = std::max(to, facts.visits.back().monthOf().addMonths(10));
        }
        const auto expected = bruteForce(facts, policy, from, to);
        const auto found = counted(contribution, from, to);
        for (const auto& [index, row] : expected) {
            ASSERT_EQ(found.at(index), row)
                << "patient " << i << " month " << Month::fromIndex(index).iso().toStdString();
            lost += row[static_cast<std::size_t>(Figure::RegularLost)];
        }
        ASSERT_EQ(contribution.cohort.has_value(), !facts.visits.empty());
        if (contribution.cohort) {
            ASSERT_EQ(*contribution.cohort, facts.visits.front().monthOf());
        }
        for (std::size_t m = 0; m < contribution.months.size(); ++m) {
            ASSERT_NE(contribution.months[m].values, Row{}) << "an empty month is kept";
            ASSERT_TRUE(m == 0 || contribution.months[m - 1].month < contribution.months[m].month);
            ASSERT_TRUE(contribution.months[m].month >= from && contribution.months[m].month <= to);
        }
        const auto again = decode(encode(contribution));
        ASSERT_TRUE(again.has_value());
        ASSERT_EQ(again->cohort, contribution.cohort);
        ASSERT_EQ(again->months.size(), contribution.months.size());
        for (std::size_t m = 0; m < contribution.months.size(); ++m) {
            ASSERT_EQ(again->months[m].month, contribution.months[m].month);
            ASSERT_EQ(again->months[m].values, contribution.months[m].values);
        }
    }
    EXPECT_GT(lost, 500);
}

TEST(Contribution, WithoutAVisitHasOnlyClaims)
{
    PatientFacts facts;
    facts.claimMonths = {{month(2025, 4), 1, 291, 1, 1}, {month(2025, 6), 1, 75, 2, 0}};
    facts.deathMonth = month(2025, 6);
    const Contribution contribution = contributionOf(facts, {});
    EXPECT_FALSE(contribution.cohort.has_value());
    ASSERT_EQ(contribution.months.size(), 2U);
    Row first{};
    first[static_cast<std::size_t>(Figure::Claims)] = 1;
    first[static_cast<std::size_t>(Figure::Points)] = 291;
    first[static_cast<std::size_t>(Figure::FirstFeeVisits)] = 1;
    EXPECT_EQ(contribution.months[0].values, first);
}

TEST(Contribution, SumsTakeAwayWhatTheyAdded)
{
    std::mt19937_64 random(99);
    FigureSum sum;
    std::vector<Contribution> all;
    for (int i = 0; i < 200; ++i) {
        all.push_back(contributionOf(test::randomPatient(random), {}));
        sum.add(all.back());
    }
    // Rolling retention of a cohort, R10: those not dropped; here against the direct sum of the changes.
    std::map<std::pair<std::int32_t, std::int32_t>, std::int64_t> direct;
    for (const Contribution& contribution : all) {
        for (const MonthFigures& entry : contribution.months) {
            if (contribution.cohort && entry[Figure::DroppedChange] != 0)
                direct[{contribution.cohort->index(), entry.month.index()}] += entry[Figure::DroppedChange];
        }
    }
    EXPECT_EQ(sum.cohorts(), direct);
    EXPECT_FALSE(direct.empty());
    for (const Contribution& contribution : all)
        sum.add(contribution, -1);
    for (const auto& [index, entry] : sum.months())
        EXPECT_EQ(entry.values, Row{});
    for (const auto& [key, change] : sum.cohorts())
        EXPECT_EQ(change, 0);
}

TEST(Encoding, IsCompactAndRefusesDamage)
{
    const QByteArray body = encode(contributionOf(busyPatient(), {}));
    EXPECT_LT(body.size(), 60 * 12);
    EXPECT_TRUE(decode(body).has_value());
    for (qsizetype length = 0; length < body.size(); ++length)
        EXPECT_FALSE(decode(QByteArrayView(body).first(length)).has_value()) << length;
    EXPECT_FALSE(decode(body + '\0').has_value());
    QByteArray newer = body;
    newer[0] = 2;
    EXPECT_FALSE(decode(newer).has_value());
    EXPECT_FALSE(decode(QByteArray::fromHex("0100ffffffffffffffff7f")).has_value()) << "a count that cannot be true";
    EXPECT_FALSE(decode(QByteArray::fromHex("0101ffffffffffffffffffff")).has_value()) << "a number without an end";
}

TEST(Encoding, SurvivesRandomBytes)
{
    std::mt19937_64 random(1);
    const QByteArray body = encode(contributionOf(busyPatient(), {}));
    FigureSum sum;
    int accepted = 0;
    for (int i = 0; i < 50000; ++i) {
        QByteArray damaged = body;
        for (int k = 1 + static_cast<int>(random() % 3); k > 0; --k)
            damaged[static_cast<qsizetype>(random() % static_cast<std::uint64_t>(damaged.size()))] =
                static_cast<char>(random());
        if (const auto contribution = decode(damaged)) {
            ++accepted;
            sum.add(*contribution);
            EXPECT_EQ(decode(encode(*contribution))->months.size(), contribution->months.size());
        }
    }
    EXPECT_GT(accepted, 0);
}

TEST(Speed, APatientWithSixtyVisitsTakesMicroseconds)
{
    const PatientFacts facts = busyPatient();
    constexpr int kRounds = 2000;
    std::size_t months = 0;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < kRounds; ++i)
        months += contributionOf(facts, {}).months.size();
    const std::chrono::duration<double, std::micro> spent = std::chrono::steady_clock::now() - start;
    EXPECT_GT(months, 0U);
    RecordProperty("microseconds", static_cast<int>(spent.count() / kRounds));
    // Around 10 µs; the limit leaves room for sanitizers and busy machines, not for a quadratic walk.
    EXPECT_LT(spent.count() / kRounds, 500.0);
}
