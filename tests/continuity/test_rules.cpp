#include "models/continuity/rules.h"

#include "tests/continuity/random_patient.h"

#include <gtest/gtest.h>

using namespace kakarite;
using namespace kakarite::continuity;
using kakarite::continuity::test::day;
using kakarite::continuity::test::month;

namespace {

PatientFacts visitsOn(std::vector<Date> visits)
{
    PatientFacts facts;
    facts.visits = std::move(visits);
    return facts;
}

State stateOn(const PatientFacts& facts, Date on, MonthsPolicy policy = {})
{
    const auto situation = situationOn(facts, on, policy);
    EXPECT_TRUE(situation.has_value());
    return situation ? situation->state : State::Excluded;
}

std::vector<std::string> told(const PatientFacts& facts, Date until, MonthsPolicy policy = {})
{
    std::vector<std::string> lines;
    for (const Event& event : events(facts, until, policy)) {
        lines.push_back(event.day.iso().toStdString() + " " + eventName(event.kind) +
                        (event.wasRegular ? " regular" : ""));
    }
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST(State, ClampsToTheMonthsLastDay)
{
    const auto august = visitsOn({day(2025, 8, 31)});
    EXPECT_EQ(stateOn(august, day(2025, 10, 30)), State::Active);
    EXPECT_EQ(stateOn(august, day(2025, 10, 31)), State::AtRisk);
    EXPECT_EQ(stateOn(august, day(2025, 12, 30)), State::AtRisk);
    EXPECT_EQ(stateOn(august, day(2025, 12, 31)), State::Dropped);

    const auto october = visitsOn({day(2025, 10, 31)});
    EXPECT_EQ(stateOn(october, day(2025, 12, 30)), State::Active);
    EXPECT_EQ(stateOn(october, day(2025, 12, 31)), State::AtRisk);
    EXPECT_EQ(stateOn(october, day(2026, 2, 27)), State::AtRisk);
    EXPECT_EQ(stateOn(october, day(2026, 2, 28)), State::Dropped);

    const auto leap = visitsOn({day(2023, 10, 31)});
    EXPECT_EQ(stateOn(leap, day(2024, 2, 28)), State::AtRisk);
    EXPECT_EQ(stateOn(leap, day(2024, 2, 29)), State::Dropped);
    const auto leapVisit = visitsOn({day(2024, 2, 29)});
    EXPECT_EQ(stateOn(leapVisit, day(2024, 4, 28)), State::Active);
    EXPECT_EQ(stateOn(leapVisit, day(2024, 4, 29)), State::AtRisk);
}

TEST(State, NothingBeforeTheFirstVisitAndOnlyWhatWasKnownOnTheDay)
{
    const auto facts = visitsOn({day(2025, 1, 10), day(2025, 9, 1)});
    EXPECT_FALSE(situationOn(facts, day(2025, 1, 9), {}).has_value());
    EXPECT_FALSE(situationOn(visitsOn({}), day(2025, 1, 9), {}).has_value());
    const auto situation = situationOn(facts, day(2025, 8, 31), {});
    ASSERT_TRUE(situation.has_value());
    EXPECT_EQ(situation->state, State::Dropped);
    EXPECT_EQ(situation->visits, 1);
    EXPECT_EQ(situation->lastVisit, day(2025, 1, 10));
    EXPECT_EQ(stateOn(facts, day(2025, 9, 1)), State::Active);
}

TEST(State, FollowsThePolicyOfTheGroup)
{
    const auto facts = visitsOn({day(2025, 1, 31)});
    EXPECT_EQ(stateOn(facts, day(2025, 2, 28), {1, 3}), State::AtRisk);
    EXPECT_EQ(stateOn(facts, day(2025, 4, 30), {1, 3}), State::Dropped);
    EXPECT_EQ(stateOn(facts, day(2025, 4, 30), {6, 12}), State::Active);
}

TEST(Events, AVisitOnTheLimitItselfIsInTime)
{
    const auto facts = visitsOn({day(2025, 1, 15), day(2025, 3, 15)});
    EXPECT_EQ(told(facts, day(2025, 5, 14)), Lines{});
    EXPECT_EQ(told(facts, day(2025, 5, 15)), Lines{"2025-05-15 became_at_risk"});
    EXPECT_EQ(told(facts, day(2025, 7, 15)), (Lines{"2025-05-15 became_at_risk", "2025-07-15 became_dropped"}));
}

TEST(Events, AVisitOnTheDayOfDroppingReturnsFromAtRisk)
{
    EXPECT_EQ(told(visitsOn({day(2025, 1, 15), day(2025, 5, 15)}), day(2025, 7, 1)),
              (Lines{"2025-03-15 became_at_risk", "2025-05-15 returned"}));
    EXPECT_EQ(told(visitsOn({day(2025, 1, 15), day(2025, 5, 16)}), day(2025, 7, 1)),
              (Lines{"2025-03-15 became_at_risk", "2025-05-15 became_dropped", "2025-05-16 returned"}));
}

TEST(Exclusion, EndsWithALaterVisitAndThatVisitIsNoReturn)
{
    auto facts = visitsOn({day(2025, 1, 15), day(2025, 12, 1)});
    facts.exclusions = {{day(2025, 2, 1), ExclusionKind::Moved}};
    EXPECT_EQ(stateOn(facts, day(2025, 1, 31)), State::Active);
    EXPECT_EQ(stateOn(facts, day(2025, 2, 1)), State::Excluded);
    EXPECT_EQ(stateOn(facts, day(2025, 11, 30)), State::Excluded);
    EXPECT_EQ(stateOn(facts, day(2025, 12, 1)), State::Active);
    EXPECT_EQ(told(facts, day(2026, 2, 1)), (Lines{"2026-02-01 became_at_risk"}));
    const auto situation = situationOn(facts, day(2025, 6, 1), {});
    EXPECT_EQ(situation->exclusion, ExclusionKind::Moved);
    EXPECT_EQ(situation->excludedOn, day(2025, 2, 1));
}

TEST(Exclusion, OnTheDayOfAVisitLastsUntilTheNext)
{
    auto facts = visitsOn({day(2025, 1, 15), day(2025, 3, 1)});
    facts.exclusions = {{day(2025, 1, 15), ExclusionKind::Admitted}};
    EXPECT_EQ(stateOn(facts, day(2025, 1, 15)), State::Excluded);
    EXPECT_EQ(stateOn(facts, day(2025, 2, 28)), State::Excluded);
    EXPECT_EQ(stateOn(facts, day(2025, 3, 1)), State::Active);
}

TEST(Exclusion, AfterThePatientBecameAtRiskKeepsThatEventAndStopsTheNext)
{
    auto facts = visitsOn({day(2025, 1, 15)});
    facts.exclusions = {{day(2025, 4, 1), ExclusionKind::Transferred}};
    EXPECT_EQ(told(facts, day(2026, 1, 1)), (Lines{"2025-03-15 became_at_risk"}));
    facts.exclusions = {{day(2025, 3, 15), ExclusionKind::Transferred}};
    EXPECT_EQ(told(facts, day(2026, 1, 1)), Lines{});
}

TEST(Exclusion, ShowsTheLatestKindAndTheBeginningOfTheWhole)
{
    auto facts = visitsOn({day(2025, 1, 15)});
    facts.exclusions = {{day(2025, 2, 1), ExclusionKind::Refused}, {day(2025, 3, 1), ExclusionKind::Moved}};
    const auto situation = situationOn(facts, day(2025, 4, 1), {});
    EXPECT_EQ(situation->exclusion, ExclusionKind::Moved);
    EXPECT_EQ(situation->excludedOn, day(2025, 2, 1));
}

TEST(Death, ToldByAClaimCountsFromTheMonthsLastDayForEver)
{
    auto facts = visitsOn({day(2025, 1, 15), day(2025, 4, 2), day(2025, 9, 9)});
    facts.deathMonth = month(2025, 4);
    EXPECT_EQ(stateOn(facts, day(2025, 4, 29)), State::Active);
    EXPECT_EQ(stateOn(facts, day(2025, 4, 30)), State::Excluded);
    EXPECT_EQ(stateOn(facts, day(2026, 4, 30)), State::Excluded);
    EXPECT_EQ(situationOn(facts, day(2026, 4, 30), {})->exclusion, ExclusionKind::Dead);
    EXPECT_EQ(situationOn(facts, day(2026, 4, 30), {})->excludedOn, day(2025, 4, 30));
    EXPECT_EQ(situationOn(facts, day(2026, 4, 30), {})->visits, 3);
    EXPECT_EQ(told(facts, day(2027, 1, 1)), (Lines{"2025-03-15 became_at_risk", "2025-04-02 returned"}));
}

TEST(Death, RecordedDoesNotEndWithAVisit)
{
    auto facts = visitsOn({day(2025, 1, 15), day(2025, 9, 9)});
    facts.exclusions = {{day(2025, 2, 1), ExclusionKind::Dead}, {day(2025, 2, 2), ExclusionKind::Other}};
    EXPECT_EQ(stateOn(facts, day(2025, 9, 9)), State::Excluded);
    EXPECT_EQ(situationOn(facts, day(2025, 9, 9), {})->exclusion, ExclusionKind::Dead);
    EXPECT_EQ(told(facts, day(2027, 1, 1)), Lines{});
}

TEST(Regular, NeedsTwoVisitsWithinAYearAndAChronicDisease)
{
    auto facts = visitsOn({day(2024, 3, 1), day(2025, 2, 28)}); // 364 days apart
    facts.claimMonths = {{month(2024, 3), 1, 500, 1, 1}, {month(2025, 2), 1, 500, 1, 0}};
    EXPECT_TRUE(isRegularOn(facts, day(2025, 2, 28), {}));
    EXPECT_FALSE(isRegularOn(facts, day(2025, 2, 27), {})); // dropped, one visit
    facts.visits = {day(2024, 2, 29), day(2025, 2, 28)};    // 365 days apart
    EXPECT_FALSE(isRegularOn(facts, day(2025, 2, 28), {}));
    facts.visits = {day(2025, 1, 10), day(2025, 2, 28)};
    EXPECT_TRUE(isRegularOn(facts, day(2025, 6, 27), {}));
    EXPECT_FALSE(isRegularOn(facts, day(2025, 6, 28), {}));
    EXPECT_FALSE(isRegularOn(facts, day(2025, 2, 1), {})) << "one visit alone";
}

TEST(Regular, ReadsTheLatestClaimMonthAndTheMonthOfTheDayItself)
{
    auto facts = visitsOn({day(2025, 1, 10), day(2025, 2, 10)});
    facts.claimMonths = {
        {month(2025, 1), 0, 500, 1, 0}, {month(2025, 2), 4, 500, 1, 0}, {month(2025, 4), 0, 500, 1, 0}};
    EXPECT_TRUE(isRegularOn(facts, day(2025, 2, 10), {}));
    EXPECT_TRUE(isRegularOn(facts, day(2025, 3, 31), {}));
    EXPECT_FALSE(isRegularOn(facts, day(2025, 4, 1), {}));
    facts.claimMonths.clear();
    EXPECT_FALSE(isRegularOn(facts, day(2025, 2, 10), {}));
}

TEST(Regular, LostCountsTheStateOfTheEve)
{
    auto facts = visitsOn({day(2025, 1, 5), day(2025, 2, 1)}); // dropped on 1 June: the eve lies in May
    facts.claimMonths = {{month(2025, 2), 1, 500, 1, 0}, {month(2025, 6), 0, 500, 1, 0}};
    EXPECT_EQ(told(facts, day(2025, 6, 30)), (Lines{"2025-04-01 became_at_risk", "2025-06-01 became_dropped regular"}));
    facts.claimMonths = {{month(2025, 5), 0, 500, 1, 0}, {month(2025, 6), 1, 500, 1, 0}};
    EXPECT_EQ(told(facts, day(2025, 6, 30)), (Lines{"2025-04-01 became_at_risk", "2025-06-01 became_dropped"}));
}

TEST(Expected, TakesTheFirstReasonThatExists)
{
    const std::vector<Date> visits{day(2025, 1, 1), day(2025, 1, 29), day(2025, 2, 26), day(2025, 3, 26)};
    const Date on = day(2025, 4, 1);
    const auto all = expectedNext(visits, on, day(2025, 4, 23), day(2025, 4, 20), day(2025, 4, 21));
    EXPECT_EQ(all.reason, Reason::Booking);
    EXPECT_EQ(all.on, day(2025, 4, 20));
    EXPECT_EQ(expectedNext(visits, on, day(2025, 4, 23), {}, day(2025, 4, 21)).reason, Reason::Plan);
    EXPECT_EQ(expectedNext(visits, on, day(2025, 4, 23)).on, day(2025, 4, 23));
    const auto habit = expectedNext(visits, on, {});
    EXPECT_EQ(habit.reason, Reason::Habit);
    EXPECT_EQ(habit.on, day(2025, 4, 23));
    EXPECT_EQ(expectedNext(visits, day(2025, 3, 25), {}).reason, Reason::None) << "two gaps are no habit";
    EXPECT_EQ(expectedNext({}, on, day(2025, 4, 23)).reason, Reason::None);
    EXPECT_EQ(expectedNext(visits, on, {}, day(2025, 3, 26)).reason, Reason::Habit)
        << "a booking before is no next visit";
}

TEST(Expected, HabitIsTheMedianOfTheLastFiveGaps)
{
    std::vector<Date> visits{day(2025, 1, 1)};
    for (const int gap : {300, 10, 20, 31, 40})
        visits.push_back(visits.back().addDays(gap));
    EXPECT_EQ(expectedNext(visits, visits[4], {}).on, visits[4].addDays(25)) << "(20 + 31) / 2 rounded down";
    EXPECT_EQ(expectedNext(visits, visits[3], {}).on, visits[3].addDays(20));
    EXPECT_EQ(expectedNext(visits, visits[5], {}).on, visits[5].addDays(31));
    visits.push_back(visits.back().addDays(1)); // the 300 leaves the window
    EXPECT_EQ(expectedNext(visits, visits.back(), {}).on, visits.back().addDays(20));
}

TEST(Names, AreRead)
{
    for (const State state : {State::Active, State::AtRisk, State::Dropped, State::Excluded})
        EXPECT_EQ(parseState(QString::fromLatin1(stateName(state))), state);
    EXPECT_FALSE(parseState(u"gone").has_value());
    for (int i = 0; i <= int(ExclusionKind::Other); ++i)
        EXPECT_EQ(parseExclusion(QString::fromLatin1(exclusionName(ExclusionKind(i)))), ExclusionKind(i));
    EXPECT_FALSE(parseExclusion(u"").has_value());
    EXPECT_STREQ(reasonName(Reason::RunOut), "run_out");
    EXPECT_STREQ(eventName(EventKind::Returned), "returned");
}

// The rules read word by word for every day of a patient's life in the data, against the fast ones.
TEST(Property, EveryDayAgreesWithTheRulesReadLiterally)
{
    std::mt19937_64 random(20250401);
    std::size_t eventCount = 0;
    for (int i = 0; i < 150; ++i) {
        const PatientFacts facts = test::randomPatient(random);
        const MonthsPolicy policy = test::randomPolicy(random);
        const Date from = facts.visits.empty() ? day(2020, 1, 1) : facts.visits.front().addDays(-3);
        const Date to = facts.visits.empty() ? day(2020, 2, 1) : facts.visits.back().addDays(300);
        const auto found = events(facts, to, policy);
        std::size_t next = 0;
        for (Date on = from; on <= to; on = on.addDays(1)) {
            const auto situation = situationOn(facts, on, policy);
            const auto state = test::slowState(facts, on, policy);
            ASSERT_EQ(situation.has_value(), state.has_value()) << i << " " << on.iso().toStdString();
            if (state) {
                ASSERT_EQ(situation->state, *state) << i << " " << on.iso().toStdString();
                ASSERT_EQ(situation->exclusion.has_value(), *state == State::Excluded);
                ASSERT_EQ(situation->excludedOn.has_value(), *state == State::Excluded);
                if (situation->excludedOn && *situation->excludedOn > situation->firstVisit) {
                    ASSERT_NE(test::slowState(facts, situation->excludedOn->addDays(-1), policy), State::Excluded);
                    ASSERT_EQ(test::slowState(facts, *situation->excludedOn, policy), State::Excluded);
                }
            }
            ASSERT_EQ(isRegularOn(facts, on, policy), test::slowRegular(facts, on, policy));
            if (const auto event = test::slowEvent(facts, on, policy)) {
                ASSERT_LT(next, found.size()) << i << " " << on.iso().toStdString();
                EXPECT_EQ(found[next].day, event->day);
                EXPECT_EQ(found[next].kind, event->kind);
                EXPECT_EQ(found[next].wasRegular, event->wasRegular);
                ++next;
            }
        }
        ASSERT_EQ(next, found.size()) << i;
        eventCount += next;
    }
    EXPECT_GT(eventCount, 500U) << "the random patients must have a story to tell";
}
