// How the patients of the demo clinic come, come late, stop, return and die.
#include "models/demo/clinic_calendar.h"
#include "models/demo/demo_patient.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kakarite::demo {

namespace {

constexpr int kYearDays = 365;
constexpr int kTestsEveryDays = 80;
constexpr int kFirstFeeAfterDays = 90; // without lasting diseases: so long after the last visit a new one is 初診

// Per million and day, so that about 8 % of the chronic patients stop in a year (continuity.md §2), more in the first.
constexpr int kStopPerDay = 230;
constexpr int kStopPerDayNew = 480;

int deathPerDay(int age)
{
    return age >= 80 ? 150 : age >= 70 ? 45 : age >= 60 ? 14 : 2;
}

int lateness(DemoRandom& random)
{
    constexpr int kWeights[] = {55, 22, 13, 8, 2};
    switch (random.weighted(kWeights)) {
    case 0:
        return random.between(-2, 2);
    case 1:
        return random.between(3, 9);
    case 2:
        return random.between(-7, -3);
    case 3:
        return random.between(10, 30);
    default:
        return random.between(30, 60);
    }
}

int usualInterval(DemoRandom& random)
{
    constexpr int kDays[] = {28, 56, 84};
    constexpr int kWeights[] = {50, 40, 10};
    return kDays[random.weighted(kWeights)];
}

void addIllness(DemoPatient& patient, DemoRandom& random, int disease, Date start, bool main)
{
    Illness illness{disease, start, {}, 1, main, false, {}, {}};
    if (disease == 7153018) // 変形性膝関節症, one side or both
        illness.modifiers = random.chance(400) ? "2057" : random.chance(500) ? "2056" : "2049";
    patient.illnesses.push_back(illness);
    const auto choices = tables().drugsFor(disease);
    if (!choices.empty())
        patient.drugs.push_back(random.pick(choices));
}

void addLastingDiseases(DemoPatient& patient, DemoRandom& random, Date start)
{
    addIllness(patient, random, patient.mainDisease, start, true);
    const int age = patient.person.birth.yearsUntil(start);
    const bool diabetic = patient.mainDisease == 2500015;
    for (const Condition& condition : tables().conditions) {
        if (condition.disease == patient.mainDisease || condition.minAge > age ||
            (condition.sex != 0 && condition.sex != patient.person.sex))
            continue;
        if (condition.disease == 2503005 && !diabetic) // 糖尿病性腎症
            continue;
        const int factor = condition.disease == 2503005 ? 3 : 1;
        if (random.chance(condition.alsoPerMille * factor))
            addIllness(patient, random, condition.disease, start.addDays(random.below(200)), false);
    }
}

DemoVisit chronicVisit(Date day, int supplyDays)
{
    DemoVisit visit;
    visit.day = day;
    visit.chronic = true;
    visit.supplyDays = supplyDays;
    return visit;
}

enum class Fate { ComesAgain, Stops, Moves, Dies };

Fate fateAfter(const DemoPatient& patient, DemoRandom& random, const DemoVisit& visit, int interval, bool isNew)
{
    const int age = patient.person.birth.yearsUntil(visit.day);
    if (random.rareChance(deathPerDay(age) * interval))
        return Fate::Dies;
    if (random.rareChance((isNew ? kStopPerDayNew : kStopPerDay) * interval))
        return Fate::Stops;
    return random.rareChance(28 * interval) ? Fate::Moves : Fate::ComesAgain;
}

void endIllnesses(DemoPatient& patient, Date day, int outcome, bool mainOnly)
{
    for (Illness& illness : patient.illnesses) {
        if (illness.end || (mainOnly && !illness.main))
            continue;
        illness.end = std::max(day, illness.start);
        illness.outcome = outcome;
    }
}

// The visits for the lasting diseases, from `start` to the end of the window or of the treatment.
void comeRegularly(DemoPatient& patient, DemoRandom& random, Date start, bool isNew, Window window)
{
    const int usual = usualInterval(random);
    int count = 0;
    Date planned = start;
    bool backAfterBreak = false;
    while (true) {
        const Date day = nextOpenDay(planned);
        if (day > window.last)
            return;
        // Somebody new is seen after two weeks, then after four.
        const int interval = isNew && count == 0 ? 14 : isNew && count == 1 ? 28 : usual;
        DemoVisit visit = chronicVisit(day, interval);
        visit.first = (isNew && count == 0) || (backAfterBreak && random.chance(500));
        backAfterBreak = false;
        ++count;
        const Fate fate = fateAfter(patient, random, visit, interval, isNew && day - start < kYearDays);
        visit.letter = fate == Fate::Moves;
        patient.visits.push_back(visit);
        if (fate == Fate::Dies) {
            // The clinic hears of most deaths in time to write them on the claim.
            if (random.chance(700))
                endIllnesses(patient, day, 3, true);
            return;
        }
        if (fate == Fate::Moves) {
            endIllnesses(patient, day, 4, false);
            return;
        }
        planned = day.addDays(std::max(5, interval + lateness(random)));
        if (fate == Fate::Stops) {
            if (!random.chance(350))
                return;
            planned = day.addDays(random.between(140, 420));
            backAfterBreak = true;
        }
    }
}

const Episode& seasonalEpisode(DemoRandom& random)
{
    return tables().episodes[random.weighted(tables().episodeWeights)];
}

Date seasonalDay(DemoRandom& random, const Episode& episode, Window window)
{
    std::vector<Month> months;
    std::vector<int> weights;
    for (Month month = window.first.monthOf(); month <= window.last.monthOf(); month = month.addMonths(1)) {
        months.push_back(month);
        weights.push_back(episode.byMonth[static_cast<std::size_t>(month.month() - 1)]);
    }
    // Too short a window may lie outside the season of an illness.
    if (std::all_of(weights.begin(), weights.end(), [](int weight) { return weight == 0; }))
        weights.assign(weights.size(), 1);
    const Month month = months[random.weighted(weights)];
    const Date day = nextOpenDay(month.firstDay().addDays(random.below(month.dayCount())));
    if (day <= window.last)
        return day;
    Date last = window.last;
    while (!isOpen(last))
        last = last.addDays(-1);
    return last;
}

DemoVisit& visitOn(DemoPatient& patient, Date day)
{
    const auto place = std::lower_bound(patient.visits.begin(), patient.visits.end(), day,
                                        [](const DemoVisit& visit, Date value) { return visit.day < value; });
    if (place != patient.visits.end() && place->day == day)
        return *place;
    DemoVisit visit;
    visit.day = day;
    return *patient.visits.insert(place, visit);
}

void fallIll(DemoPatient& patient, DemoRandom& random, const Episode& episode, Date start, Date last)
{
    static const std::vector<QString> kUncoded{u"感冒後の遷延する咳"_s, u"右足関節部の痛み"_s, u"立ちくらみ"_s,
                                               u"下痢"_s, u"背部痛"_s};
    Illness illness{episode.disease, start, {}, 1, !patient.chronic, false, {}, {}};
    if (episode.disease == 999)
        illness.name = random.pick(kUncoded);
    int repeats = random.below(episode.repeats + 1);
    if (episode.repeats == 1)
        repeats = random.chance(350) ? 1 : 0;
    Date day = start;
    for (int i = 0;; ++i) {
        DemoVisit& visit = visitOn(patient, day);
        visit.episodeDisease = episode.disease;
        visit.episodeSupplyDays = episode.supplyDays;
        const Date next = nextOpenDay(day.addDays(episode.supplyDays + random.between(0, 4)));
        if (i >= repeats || next > last)
            break;
        day = next;
    }
    if (random.chance(650)) {
        illness.end = day;
        illness.outcome = 2;
    } else {
        illness.end = day; // not carried on: the clinic closes what it does not treat any more
        illness.outcome = random.chance(300) ? 4 : 1;
    }
    patient.illnesses.push_back(illness);
}

// 疑い病名: written for a test, closed at the next visit or left to hang.
void addSuspicions(DemoPatient& patient, DemoRandom& random)
{
    static const std::vector<int> kSuspected{5319009, 5718008, 8833504, 2500015, 2809009, 1519006, 4273006, 8844106};
    for (std::size_t i = 0; i < patient.visits.size(); ++i) {
        const DemoVisit& visit = patient.visits[i];
        if (!random.chance(visit.tests ? 120 : visit.first ? 60 : 10))
            continue;
        Illness illness{random.pick(kSuspected), visit.day, {}, 1, false, true, "8002", {}};
        if (std::any_of(patient.illnesses.begin(), patient.illnesses.end(),
                        [&](const Illness& known) { return known.disease == illness.disease; }))
            continue;
        illness.outcome = random.chance(700) ? 4 : 1;
        illness.end = random.chance(500) || i + 1 == patient.visits.size() ? visit.day : patient.visits[i + 1].day;
        patient.illnesses.push_back(illness);
    }
}

void planTests(DemoPatient& patient, DemoRandom& random)
{
    std::optional<Date> last;
    for (DemoVisit& visit : patient.visits) {
        if (!visit.chronic || (last && visit.day - *last < kTestsEveryDays))
            continue;
        if (last || visit.first || random.chance(400)) {
            visit.tests = true;
            last = visit.day;
        } else {
            last = visit.day.addDays(-random.below(kTestsEveryDays));
        }
    }
}

} // namespace

void liveChronic(DemoPatient& patient, DemoRandom& random, Window window)
{
    const bool isNew = random.chance(260);
    const Date start = isNew ? window.first.addDays(random.below(window.last - window.first + 1))
                             : window.first.addDays(random.below(56));
    Date first = nextOpenDay(start);
    if (first > window.last)
        first = seasonalDay(random, tables().episodes.front(), window);
    const Date illSince = isNew ? first : first.addDays(-random.between(200, 4500));
    patient.registered = isNew ? first : illSince;
    addLastingDiseases(patient, random, illSince);
    if (!isNew) {
        for (Illness& illness : patient.illnesses)
            illness.start = std::min(illness.start, first);
    }
    patient.fullManagement = random.chance(150) && tables().condition(patient.mainDisease).fee != 113001810;
    comeRegularly(patient, random, first, isNew, window);
    const Date last = patient.visits.back().day;
    for (int i = random.below(4) - 1; i > 0; --i) {
        const Episode& episode = seasonalEpisode(random);
        const Date day = seasonalDay(random, episode, window);
        if (day >= first && day < last)
            fallIll(patient, random, episode, day, last);
    }
    planTests(patient, random);
    addSuspicions(patient, random);
}

void liveAcute(DemoPatient& patient, DemoRandom& random, Window window)
{
    constexpr int kWeights[] = {40, 28, 17, 10, 5};
    const int episodes = 1 + static_cast<int>(random.weighted(kWeights));
    for (int i = 0; i < episodes; ++i) {
        const Episode& episode = seasonalEpisode(random);
        fallIll(patient, random, episode, seasonalDay(random, episode, window), window.last);
    }
    std::optional<Date> before;
    for (DemoVisit& visit : patient.visits) {
        visit.first = !before || visit.day - *before > kFirstFeeAfterDays;
        before = visit.day;
    }
    patient.registered = patient.visits.front().day;
    addSuspicions(patient, random);
}

} // namespace kakarite::demo
