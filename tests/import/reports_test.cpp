// The read models over what was uploaded.
#include "tests/import/clinic.h"

#include "models/continuity/policy.h"
#include "models/continuity/refresh.h"
#include "models/reports/completeness.h"
#include "models/reports/patient_detail.h"
#include "models/reports/patient_table.h"
#include "models/reports/patients_behind.h"

#include <gtest/gtest.h>

namespace kakarite::testing {

using continuity::State;
using namespace Qt::StringLiterals;

namespace {

// Patient 1 every month from 2025-01 to 2025-06 with 28 days of medicine, patient 2 once in 2025-01.
void fill(UploadClinic& clinic)
{
    for (int month = 1; month <= 6; ++month) {
        const QString text = QStringLiteral("2025%1").arg(month, 2, 10, QLatin1Char('0'));
        clinic.upload(inspectionClaim({.number = QStringLiteral("1"), .month = text}), text + QStringLiteral(".UKE"));
    }
    clinic.upload(oneClaim({.number = QStringLiteral("20"),
                            .month = QStringLiteral("202501"),
                            .name = QStringLiteral("別　人"),
                            .kana = QStringLiteral("ベツ　ジン")}),
                  QStringLiteral("other.UKE"));
}

} // namespace

TEST(Reports, aPastDayIsAnsweredAsItWasThen)
{
    UploadClinic clinic;
    fill(clinic);
    // Every patient on every day: the table's short way (stored rows) and the rules over the facts agree.
    const auto reader = clinic.vault->openReader();
    auto facts = continuity::FactsReader::open(**reader);
    ASSERT_TRUE(facts);
    for (Date asOf = day(2025, 1, 1); asOf <= day(2025, 12, 31); asOf = asOf.addDays(1)) {
        for (const reports::PatientRow& row : clinic.patients(asOf).rows) {
            const auto situation = continuity::situationOn(*facts->facts(row.id), asOf, {});
            ASSERT_EQ(row.state.has_value(), situation.has_value()) << asOf.iso().toStdString();
            if (!situation)
                continue;
            EXPECT_EQ(*row.state, situation->state) << asOf.iso().toStdString();
            EXPECT_EQ(row.visits, situation->visits);
            EXPECT_EQ(*row.lastVisit, situation->lastVisit);
            EXPECT_LE(*row.lastVisit, asOf);
        }
    }
}

TEST(Reports, countsOfTheTabsAreTheCountsOfTheLists)
{
    UploadClinic clinic;
    fill(clinic);
    const auto reader = clinic.vault->openReader();
    const Date asOf = day(2025, 6, 20);
    const auto table = reports::PatientTable::load(**reader, asOf);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->counts().all, 2);
    for (const auto& [state, count] :
         {std::pair(State::Active, table->counts().active), std::pair(State::Dropped, table->counts().dropped),
          std::pair(State::AtRisk, table->counts().atRisk)}) {
        EXPECT_EQ(table->list({.asOf = asOf, .state = state}).total, count);
    }
    EXPECT_EQ(table->counts().dropped, 1);
}

TEST(Reports, searchFindsDiseasesAndDrugsWhereNobodyIsCalledThat)
{
    UploadClinic clinic;
    constexpr int kAmlodipine = 612170710;
    constexpr int kCarbocisteine = 612220508;
    const auto person = [](UkeBuilder& file, const QString& number, const QString& name, int disease, int drug) {
        file.re({.number = number, .name = name, .kana = u"テスト"_s}).ho(1, 135).sy(disease, u"20240101"_s);
        file.si("12", 112007410, 75, {{7, 1}}).iy("21", drug, 60, {{7, 28}});
    };
    UkeBuilder file;
    file.ir();
    person(file, u"1"_s, u"山田　花"_s, 8833421, kAmlodipine);
    person(file, u"2"_s, u"高血　圧男"_s, 4939008, kCarbocisteine);
    person(file, u"3"_s, u"鈴木　一"_s, 8840107, kCarbocisteine);
    clinic.upload(file.go().cp932());
    const auto reader = clinic.vault->openReader();
    const auto table = reports::PatientTable::load(**reader, day(2025, 6, 20));
    ASSERT_TRUE(table);
    const auto found = [&](const QString& text, std::optional<State> state = {}) {
        const auto list = table->search(**reader, {.asOf = day(2025, 6, 20), .state = state, .search = text});
        QString numbers = list->byCare ? u"*"_s : QString();
        for (const reports::PatientRow& row : list->rows)
            numbers += row.number;
        return numbers;
    };
    EXPECT_EQ(found(u"高血圧症"_s), u"*13"_s);
    EXPECT_EQ(found(u"高血"_s), u"2"_s) << "somebody is called that";
    EXPECT_EQ(found(u"こうけつあつ"_s), u"*13"_s);
    EXPECT_EQ(found(u"i10"_s), u"*13"_s);
    EXPECT_EQ(found(u"J45"_s), u"*2"_s);
    EXPECT_EQ(found(u"J45.9"_s), u"*2"_s);
    EXPECT_EQ(found(u"アムロジピン"_s), u"*1"_s);
    EXPECT_EQ(found(u"ｱﾑﾛ"_s), u"*1"_s);
    EXPECT_EQ(found(u"血管拡張剤"_s), u"*1"_s);
    EXPECT_EQ(found(u"高血圧症"_s, State::Excluded), u""_s);
    EXPECT_EQ(found(u"高血"_s, State::Excluded), u""_s) << "who is called that is of another state";
    EXPECT_EQ(found(u"糖尿病"_s), u""_s);
    EXPECT_EQ(found(u"血"_s), u"2"_s);
    EXPECT_EQ(found(u"症"_s), u""_s) << "one character is too little";
    EXPECT_EQ(found(u"2171"_s), u""_s) << "a number is no code";
}

TEST(Reports, searchFindsNumberKanaAndNameInAnySpelling)
{
    UploadClinic clinic;
    fill(clinic);
    const auto reader = clinic.vault->openReader();
    const auto table = reports::PatientTable::load(**reader, day(2025, 6, 20));
    for (const char16_t* text : {u"20", u"べつ", u"ベツ ジン", u"ﾍﾞﾂ", u"別"}) {
        const auto found = table->list({.asOf = day(2025, 6, 20), .search = QString::fromUtf16(text)});
        ASSERT_EQ(found.total, 1) << QString::fromUtf16(text).toStdString();
        EXPECT_EQ(found.rows[0].number, QStringLiteral("20"));
    }
    EXPECT_EQ(table->list({.asOf = day(2025, 6, 20), .search = QStringLiteral("そのような人")}).total, 0);
}

TEST(Reports, whoHasJustTheNumberStandsFirst)
{
    UploadClinic clinic;
    const auto add = [&clinic](const QString& number, const QString& kana) {
        clinic.upload(oneClaim({.number = number, .month = u"202501"_s, .kana = kana}), number + u".UKE"_s);
    };
    add(u"112"_s, u"アベ"_s);
    add(u"120"_s, u"イトウ"_s);
    add(u"0012"_s, u"ワダ"_s);
    add(u"121"_s, u"エグチ"_s);
    const auto reader = clinic.vault->openReader();
    const auto table = reports::PatientTable::load(**reader, day(2025, 6, 20));
    const auto numbers = [&](const QString& search, bool numberFirst, int limit = 0, int offset = 0) {
        QStringList found;
        const reports::PatientQuery query{.asOf = day(2025, 6, 20),
                                          .search = search,
                                          .numberFirst = numberFirst,
                                          .sort = reports::SortBy::Kana,
                                          .limit = limit,
                                          .offset = offset};
        for (const reports::PatientRow& row : table->list(query).rows)
            found << row.number;
        return found.join(u' ');
    };
    EXPECT_EQ(numbers(u"12"_s, false), u"112 120 121 0012"_s);
    EXPECT_EQ(numbers(u"12"_s, true), u"0012 112 120 121"_s);
    EXPECT_EQ(numbers(u"12"_s, true, 2), u"0012 112"_s);
    EXPECT_EQ(numbers(u"12"_s, true, 2, 2), u"120 121"_s);
    EXPECT_EQ(numbers(u"１２"_s, true, 1), u"0012"_s);
    EXPECT_EQ(numbers(u"000120"_s, false), u"120"_s) << "a card may print more zeros";
    EXPECT_EQ(numbers(u"0"_s, true), u"120 0012"_s);
    EXPECT_EQ(numbers(u"アベ"_s, true), u"112"_s);
}

TEST(Reports, kanaSortsByEveryCharacter)
{
    UploadClinic clinic;
    const QStringList kana = {u"タカハシ　ミチコ"_s,
                              u"タカハシ　ミチ"_s,
                              u"タカ"_s,
                              u"アオキ　ハナ"_s,
                              u"タカハシ　ミチエ"_s,
                              u"タカハシ　ミチエ"_s,
                              u"たかはし"_s,
                              u"タカ田"_s,
                              u"タカ山　ハナ"_s,
                              u"コバヤシカワダイサブロウ"_s,
                              u"コバヤシカワダイサジロウ"_s,
                              u"タカ A"_s,
                              QString()};
    UkeBuilder file;
    file.ir();
    for (qsizetype i = 0; i < kana.size(); ++i)
        file.re({.number = QString::number(i + 1), .kana = kana[i]}).ho(1, 75).si("12", 112007410, 75, {{7, 1}});
    clinic.upload(file.go().cp932());
    const auto reader = clinic.vault->openReader();
    const auto table = reports::PatientTable::load(**reader, day(2025, 6, 20));
    ASSERT_TRUE(table);
    const auto numbers = [&](bool descending, int limit, int offset = 0) {
        QStringList all;
        for (const auto& row : table
                                   ->list({.asOf = day(2025, 6, 20),
                                           .sort = reports::SortBy::Kana,
                                           .descending = descending,
                                           .limit = limit,
                                           .offset = offset})
                                   .rows)
            all += row.number;
        return all;
    };
    QStringList sorted;
    for (qsizetype i = 0; i < kana.size(); ++i)
        sorted += QString::number(i + 1);
    std::ranges::stable_sort(sorted, {}, [&](const QString& number) { return kana[number.toInt() - 1]; });
    EXPECT_EQ(numbers(false, 0), sorted);
    EXPECT_EQ(numbers(false, 5), sorted.first(5));
    std::ranges::sort(sorted, [&](const QString& a, const QString& b) {
        const int order = kana[b.toInt() - 1].compare(kana[a.toInt() - 1]);
        return order != 0 ? order < 0 : a.toInt() < b.toInt();
    });
    EXPECT_EQ(numbers(true, 0), sorted);
    for (const int limit : {1, 5, 12, 13, 14}) {
        QStringList pages;
        for (int offset = 0; offset < int(kana.size()) + limit; offset += limit)
            pages += numbers(true, limit, offset);
        EXPECT_EQ(pages, sorted) << "pages of " << limit;
    }
}

TEST(Reports, sortingPutsTheUnknownLastAndPagesFollowEachOther)
{
    UploadClinic clinic;
    fill(clinic);
    const auto reader = clinic.vault->openReader();
    const auto table = reports::PatientTable::load(**reader, day(2025, 6, 20));
    for (const bool descending : {false, true}) {
        const auto rows =
            table->list({.asOf = day(2025, 6, 20), .sort = reports::SortBy::Overdue, .descending = descending});
        EXPECT_EQ(rows.rows.at(0).number, QStringLiteral("1")); // the other has no expected date
    }
    const auto second = table->list({.asOf = day(2025, 6, 20), .limit = 1, .offset = 1});
    EXPECT_EQ(second.total, 2);
    ASSERT_EQ(second.rows.size(), 1U);
    EXPECT_EQ(second.rows[0].number, QStringLiteral("20"));
}

TEST(Reports, theMonthlyReportCountsWhatTheRulesSay)
{
    UploadClinic clinic;
    fill(clinic);
    const auto reader = clinic.vault->openReader();
    const auto months =
        reports::monthly(**reader, clinic.vault->actor(), *Month::fromYm(2025, 1), *Month::fromYm(2025, 6));
    ASSERT_TRUE(months);
    ASSERT_EQ(months->size(), 6U);
    const auto& january = months->at(0);
    EXPECT_EQ(january.claims, 2);
    EXPECT_EQ(january.points, 135 + 75);
    EXPECT_EQ(january.newPatients, 2);
    EXPECT_TRUE(january.immature);
    EXPECT_EQ(january.regular, 0); // a second visit is needed
    EXPECT_EQ(months->at(1).regular, 1);
    EXPECT_EQ(months->at(1).dropoutRate, std::nullopt); // nobody was regular in January
    EXPECT_EQ(months->at(2).atRisk, 1);
    EXPECT_EQ(months->at(4).becameDropped, 1); // 7 January + 4 months
    EXPECT_EQ(months->at(4).regularLost, 0);
    EXPECT_EQ(months->at(5).dropped, 1);
    EXPECT_EQ(*months->at(5).dropoutRate, 0.0);
}

TEST(Reports, everyFigureOpensThePatientsItCounts)
{
    UploadClinic clinic;
    fill(clinic);
    const auto reader = clinic.vault->openReader();
    const auto& actor = clinic.vault->actor();
    using continuity::Figure;
    for (Month month = *Month::fromYm(2025, 1); month <= *Month::fromYm(2025, 8); month = month.addMonths(1)) {
        const auto report = reports::monthly(**reader, actor, month, month)->front();
        for (const auto& [figure, count] :
             {std::pair(Figure::Patients, report.patients), std::pair(Figure::NewPatients, report.newPatients),
              std::pair(Figure::RegularChange, report.regular), std::pair(Figure::ActiveChange, report.active),
              std::pair(Figure::AtRiskChange, report.atRisk), std::pair(Figure::DroppedChange, report.dropped),
              std::pair(Figure::BecameDropped, report.becameDropped),
              std::pair(Figure::RegularNew, report.regularNew)}) {
            const auto ids = reports::patientsBehind(**reader, actor, figure, month);
            EXPECT_EQ(std::int64_t(ids->size()), count) << month.iso().toStdString() << ' ' << int(figure);
            const reports::PatientQuery query{.asOf = month.lastDay(),
                                              .only = std::make_shared<const std::vector<std::int64_t>>(*ids)};
            EXPECT_EQ(reports::listPatients(**reader, query)->total, count);
        }
    }
}

TEST(Reports, barsAndCellsOpenThePatientsTheyCount)
{
    UploadClinic clinic;
    fill(clinic);
    const auto reader = clinic.vault->openReader();
    const auto& actor = clinic.vault->actor();
    const Month first = *Month::fromYm(2025, 1);
    const Month last = *Month::fromYm(2025, 8);
    bool some = false;
    for (Month month = first; month <= last; month = month.addMonths(1)) {
        const auto report = reports::monthly(**reader, actor, month, month)->front();
        EXPECT_EQ(std::int64_t(reports::seenBefore(**reader, actor, month)->size()),
                  report.patients - report.newPatients)
            << month.iso().toStdString();
        some = some || report.patients > report.newPatients;
    }
    EXPECT_TRUE(some);
    int cells = 0;
    const auto cohorts = reports::retention(**reader, actor, first, last);
    for (const reports::RetentionRow& cohort : *cohorts) {
        for (const reports::RetentionCell& cell : cohort.cells) {
            const auto ids =
                reports::cohortRemaining(**reader, actor, cohort.cohort, cohort.cohort.addMonths(cell.monthsAfter));
            EXPECT_NEAR(double(ids->size()), cell.share * double(cohort.size), 1e-6) << cell.monthsAfter;
            ++cells;
        }
    }
    EXPECT_GT(cells, 0);
    const auto table = reports::PatientTable::load(**reader, day(2025, 6, 20));
    std::int64_t inFamilies = 0;
    for (const reports::FamilyStates& family : table->familyStates()) {
        using continuity::State;
        EXPECT_EQ(std::int64_t(table->familyPatients(family.family, State::Active).size()), family.active);
        EXPECT_EQ(std::int64_t(table->familyPatients(family.family, State::AtRisk).size()), family.atRisk);
        EXPECT_EQ(std::int64_t(table->familyPatients(family.family, State::Dropped).size()), family.dropped);
        EXPECT_EQ(std::int64_t(table->familyPatients(family.family, std::nullopt).size()),
                  family.active + family.atRisk + family.dropped);
        inFamilies += family.active + family.atRisk + family.dropped;
    }
    EXPECT_GT(inFamilies, 0);
    EXPECT_EQ(reports::seenBefore(**reader, {2, QStringLiteral("staff"), {}, vault::Role::Staff}, first).error().code,
              ErrorCode::PermissionDenied);
}

TEST(Reports, aContactRemembersWhatStoodThereBefore)
{
    UploadClinic clinic;
    fill(clinic);
    const auto changesNow = [&clinic] {
        return reports::patientDetail(**clinic.vault->openReader(), 1, day(2025, 6, 20))->contactChanges;
    };
    EXPECT_TRUE(changesNow().empty()); // receipts tell no contacts
    patients::Contact contact;
    contact.mobile = QStringLiteral("090-0000-1111");
    ASSERT_TRUE(patients::setContact(*clinic.vault, 1, contact));
    contact.mobile = QStringLiteral("090-0000-2222");
    contact.mail = QStringLiteral("a@example.jp");
    ASSERT_TRUE(patients::setContact(*clinic.vault, 1, contact));
    contact.mail.clear();
    ASSERT_TRUE(patients::setContact(*clinic.vault, 1, contact));
    patients::Contact other;
    other.telephone = QStringLiteral("03-0000-0000");
    ASSERT_TRUE(patients::setContact(*clinic.vault, 2, other));
    QStringList told;
    for (const reports::ContactChange& change : changesNow()) {
        told << change.field + u':' + change.before + u'>' + change.after;
        EXPECT_EQ(change.actor, clinic.vault->actor().login);
    }
    EXPECT_EQ(told, (QStringList{QStringLiteral("mail:a@example.jp>"), QStringLiteral("mail:>a@example.jp"),
                                 QStringLiteral("mobile:090-0000-1111>090-0000-2222"),
                                 QStringLiteral("mobile:>090-0000-1111")}));
}

TEST(Reports, weekdaysAreCountedByOpenDay)
{
    UploadClinic clinic;
    fill(clinic);
    const auto reader = clinic.vault->openReader();
    const auto days = reports::openDays(**reader);
    ASSERT_TRUE(days);
    const Month month = *Month::fromYm(2025, 6);
    const auto report = reports::monthly(**reader, clinic.vault->actor(), month, month)->front();
    const reports::WeekdayMeans means = reports::weekdayMeans({report}, *days);
    // The mean of a weekday times its open days are its visits; without an open day there is no mean.
    std::int64_t visits = 0;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        int open = 0;
        for (Date one = month.firstDay(); one <= month.lastDay(); one = one.addDays(1))
            open += one.weekday() == weekday && (days->at(month.index()) >> (one.day() - 1) & 1U) != 0;
        const auto& mean = means[std::size_t(weekday - 1)];
        ASSERT_EQ(mean.has_value(), open > 0);
        EXPECT_NEAR(mean.value_or(0.0) * open, double(report.weekdayVisits[std::size_t(weekday - 1)]), 1e-9);
        visits += report.weekdayVisits[std::size_t(weekday - 1)];
    }
    EXPECT_EQ(visits, report.visits);
    EXPECT_GT(visits, 0);
    const std::atomic<bool> cancelled = true;
    EXPECT_EQ(reports::openDays(**reader, &cancelled).error().code, ErrorCode::Cancelled);
}

TEST(Reports, aMonthWithoutASideTheClinicSendsToIsAGap)
{
    UploadClinic clinic;
    fill(clinic); // 社保 in every month from 2025-01 to 2025-06
    const auto gapsNow = [&clinic] { return *reports::monthGaps(**clinic.vault->openReader()); };
    EXPECT_TRUE(gapsNow().empty());
    // 後期高齢者 from February on: nobody misses them in January, everybody from March on.
    const ReFields old{.number = QStringLiteral("30"),
                       .type = QStringLiteral("1312"),
                       .month = QStringLiteral("202502"),
                       .birth = QStringLiteral("19400203")};
    clinic.upload(oneClaim(old), QStringLiteral("old.UKE"));
    const auto gaps = gapsNow();
    ASSERT_EQ(gaps.size(), 4U);
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(gaps[std::size_t(i)].month, Month::fromYm(2025, 3 + i));
        EXPECT_EQ(gaps[std::size_t(i)].sides, QStringList{QStringLiteral("kouki")});
    }
}

TEST(Reports, exclusionTakesOutOfTheCountsAndUndoBringsBack)
{
    UploadClinic clinic;
    fill(clinic);
    const QString before = clinic.everything();
    const auto id = continuity::exclude(*clinic.vault, 2, continuity::ExclusionKind::Moved, day(2025, 2, 1),
                                        QStringLiteral("転居の連絡"));
    ASSERT_TRUE(id);
    const auto reader = clinic.vault->openReader();
    const auto june =
        reports::monthly(**reader, clinic.vault->actor(), *Month::fromYm(2025, 6), *Month::fromYm(2025, 6));
    EXPECT_EQ(june->at(0).excluded, 1);
    EXPECT_EQ(june->at(0).dropped, 0);
    EXPECT_EQ(clinic.patients(day(2025, 6, 20)).rows.at(1).exclusion, continuity::ExclusionKind::Moved);
    EXPECT_EQ(continuity::exclude(*clinic.vault, 2, continuity::ExclusionKind::Other, day(2025, 2, 1), {}).error().code,
              ErrorCode::InvalidArgument);
    ASSERT_TRUE(continuity::undoExclusion(*clinic.vault, *id));
    EXPECT_EQ(clinic.everything(), before);
    EXPECT_EQ(continuity::undoExclusion(*clinic.vault, *id).error().code, ErrorCode::ExclusionNotFound);
}

TEST(Reports, thePatientPageTellsTheWholeStoryUpToItsDay)
{
    UploadClinic clinic;
    fill(clinic);
    const auto reader = clinic.vault->openReader();
    const auto detail = reports::patientDetail(**reader, 1, day(2025, 4, 30));
    ASSERT_TRUE(detail);
    EXPECT_EQ(detail->visits.size(), 4U);
    EXPECT_EQ(detail->claims.size(), 4U);
    EXPECT_EQ(detail->prescriptions.size(), 4U);
    EXPECT_TRUE(detail->prescriptions.at(0).outside);
    ASSERT_EQ(detail->diagnoses.size(), 1U);
    EXPECT_EQ(detail->diagnoses[0].months.size(), 4U);
    EXPECT_EQ(detail->row.expected.on, day(2025, 5, 5));
    EXPECT_EQ(detail->usualGapDays, 31); // of 31, 28, 31
    EXPECT_EQ(reports::patientDetail(**reader, 99, day(2025, 4, 30)).error().code, ErrorCode::PatientNotFound);
}

TEST(Reports, changedThresholdsMoveEverybodyAsThePreviewSaid)
{
    UploadClinic clinic;
    fill(clinic);
    const Date asOf = day(2025, 6, 20);
    const auto preview = continuity::previewPolicy(**clinic.vault->openReader(), {5, 6}, asOf);
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->atRisk, 1);
    EXPECT_EQ(preview->dropped, 0);
    EXPECT_EQ(continuity::setClinicPolicy(*clinic.vault, {4, 4}).error().code, ErrorCode::InvalidArgument);
    ASSERT_TRUE(continuity::setClinicPolicy(*clinic.vault, {5, 6}));
    const auto reader = clinic.vault->openReader();
    EXPECT_EQ(reports::PatientTable::load(**reader, asOf)->counts().atRisk, 1);
    EXPECT_TRUE(*continuity::sumsAgree(**reader));
    const auto june =
        reports::monthly(**reader, clinic.vault->actor(), *Month::fromYm(2025, 6), *Month::fromYm(2025, 6));
    EXPECT_EQ(june->at(0).atRisk, 1);
}

TEST(Reports, coverageShowsTheBetterKindOfEachMonthAndSide)
{
    UploadClinic clinic;
    clinic.upload(submissionClaim({}, 135));
    EXPECT_EQ(receipts::coverage(**clinic.vault->openReader())->at(0).kind, receipts::FileKind::Submission);
    clinic.upload(inspectionClaim({}, 135), QStringLiteral("b.UKE"));
    const auto cells = receipts::coverage(**clinic.vault->openReader());
    ASSERT_EQ(cells->size(), 1U);
    EXPECT_EQ(cells->at(0).kind, receipts::FileKind::Inspection);
    EXPECT_EQ(cells->at(0).side, QStringLiteral("shaho"));
}

} // namespace kakarite::testing
