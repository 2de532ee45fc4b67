#include "tests/emr/list.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using kakarite::vault::testing::codeOf;

namespace kakarite::emr {
namespace {

using testing::Lists;

const QString kHead = u"患者番号,氏名,フリガナ,生年月日,性別,郵便番号,住所,電話番号,携帯電話,メール\n"_s;
const QString kYamada =
    u"00012,山田　太郎,ﾔﾏﾀﾞ ﾀﾛｳ,S34.4.2,男,1050011,港区芝1,03-1234-5678,090-0000-1234,taro@example.jp\n"_s;
const QString kYamadaStored =
    u"00012|山田　太郎|ヤマダ タロウ|1|1959-04-02|105-0011|港区芝1|03-1234-5678|090-0000-1234|taro@example.jp"_s;

TEST(PatientImport, UnknownPatientsAreCreated)
{
    Lists lists;
    const auto report = lists.import(kHead + kYamada + u"13,田中 花子,,,,,,,,\n"_s);
    EXPECT_EQ(report.rows, 2);
    EXPECT_EQ(report.created, 2);
    EXPECT_GT(report.importId, 0);
    EXPECT_EQ(lists.patients(), (QStringList{kYamadaStored, u"13|田中 花子||0||||||"_s}));
    EXPECT_EQ(lists.count("SELECT count(*) FROM import WHERE source = 'patients'"), 1);
    EXPECT_EQ(lists.count("SELECT count(*) FROM import_chunk"), 1);
}

TEST(PatientImport, ContactsAreOverwrittenAndEmptyCellsEraseNothing)
{
    Lists lists;
    lists.import(kHead + kYamada);
    const auto report = lists.import(kHead + u"12,,,,,,大阪市北区2,,,jiro@example.jp\n"_s);
    EXPECT_EQ(report.changed, 1);
    ASSERT_EQ(report.kept.size(), 1U);
    const RowPreview& row = report.kept.front();
    EXPECT_EQ(row.number, u"00012"_s) << "as first seen";
    ASSERT_EQ(row.changes.size(), 2U);
    EXPECT_EQ(row.changes[0].field, Field::Address);
    EXPECT_EQ(row.changes[0].before, u"港区芝1"_s);
    EXPECT_EQ(row.changes[0].after, u"大阪市北区2"_s);
    EXPECT_EQ(
        lists.patients(),
        QStringList{
            u"00012|山田　太郎|ヤマダ タロウ|1|1959-04-02|105-0011|大阪市北区2|03-1234-5678|090-0000-1234|jiro@example.jp"_s});
}

TEST(PatientImport, IdentityOnlyWhenAsked)
{
    Lists lists;
    lists.import(kHead + kYamada);
    const QString married = kHead + u"12,鈴木 太郎,スズキ タロウ,1960/4/2,女,,,,,\n"_s;
    const auto held = lists.preview(married);
    EXPECT_EQ(held.same, 1);
    EXPECT_EQ(held.identityHeld, 1);
    ASSERT_EQ(held.kept.size(), 1U);
    EXPECT_EQ(held.kept[0].changes.size(), 4U);
    for (const FieldChange& change : held.kept[0].changes)
        EXPECT_FALSE(change.applied);
    EXPECT_EQ(lists.import(married).importId, 0) << "nothing to store";
    EXPECT_EQ(lists.patients(), QStringList{kYamadaStored});

    ImportOptions options;
    options.updateIdentity = true;
    EXPECT_EQ(lists.import(married, options).changed, 1);
    EXPECT_TRUE(lists.patient(u"00012"_s).startsWith(u"00012|鈴木 太郎|スズキ タロウ|2|1960-04-02|105-0011|"_s));
}

TEST(PatientImport, WhatIsEmptyOfAnIdentityIsFilled)
{
    Lists lists;
    lists.import(kHead + u"12,山田 太郎,,,,,,,,\n"_s);
    EXPECT_EQ(lists.import(kHead + u"12,別 名,ヤマダ,S34.4.2,1,,,,,\n"_s).changed, 1);
    EXPECT_EQ(lists.patients(), QStringList{u"12|山田 太郎|ヤマダ|1|1959-04-02|||||"_s});
}

TEST(PatientImport, SpacesAndWidthAreNoChange)
{
    Lists lists;
    lists.import(kHead + kYamada);
    const auto report = lists.preview(
        kHead + u"１２,山田太郎,ヤマダタロウ,19590402,M,〒105-0011,港区芝1,0312345678,09000001234,taro@example.jp\n"_s);
    EXPECT_EQ(report.same, 1);
    EXPECT_EQ(report.identityHeld, 0);
    EXPECT_TRUE(report.kept.empty());
}

TEST(PatientImport, BlankNumbersMatchThePerson)
{
    Lists lists;
    lists.import(kHead + kYamada);
    // By kana although the name is written differently; nobody fits the second, who becomes provisional.
    const auto report = lists.import(kHead + u",山田 多郎,ヤマダタロウ,1959/4/2,1,,,,,new@example.jp\n"_s +
                                     u",佐藤 花,サトウ ハナ,H1.1.8,女,,,,,\n"_s);
    EXPECT_EQ(report.changed, 1);
    EXPECT_EQ(report.created, 1);
    EXPECT_EQ(report.provisional, 1);
    EXPECT_TRUE(lists.patient(u"00012"_s).endsWith(u"new@example.jp"_s));
    EXPECT_EQ(
        lists.count("SELECT count(*) FROM patient WHERE provisional AND number = '仮-' || id AND number_key IS NULL"),
        1);
    // The same person again is known now.
    EXPECT_EQ(lists.preview(kHead + u",佐藤花,,H1.1.8,女,,,,,\n"_s).same, 1);
}

TEST(PatientImport, BlankNumbersThatFitSeveral)
{
    Lists lists;
    lists.import(kHead + u"1,山田 太郎,,S34.4.2,男,,,,,\n2,山田太郎,,S34.4.2,男,,,,,\n"_s);
    const auto report = lists.import(kHead + u",山田 太郎,,S34.4.2,男,,,,,x@example.jp\n"_s);
    EXPECT_EQ(report.refused, 1);
    EXPECT_EQ(report.reasons.at(Reason::AmbiguousPerson), 1);
    EXPECT_EQ(lists.count("SELECT count(*) FROM patient"), 2);
}

TEST(PatientImport, EveryReasonToRefuse)
{
    Lists lists;
    const auto report = lists.preview(
        kHead + u"1,山田,,,,,,,,\n"_s                                                         // 2: fine
        + u",山田,,S34.4.2,,,,,,\n"_s                                                         // 3
        + u"99,,,,,,,,,a@example.jp\n"_s                                                      // 4
        + u"1,田中,,,,,,,,\n"_s                                                               // 5
        + u"12345678901234567890123456789012345678901,山,,,,,,,,\n"_s                         // 6
        + u"2,山,,1959/13/1,,,,,,\n"_s + u"3,山,,2999/1/1,,,,,,\n"_s + u"4,山,,,x,,,,,\n"_s   // 7, 8, 9
        + u"5,山,,,,12,,,,\n"_s + u"6,山,,,,,,12x,,\n"_s + u"7,山,,,,,,,03-1234-5678,\n"_s    // 10, 11, 12
        + u"8,山,,,,,,,,a@\n"_s + u"9,山\uFFFD,,,,,,,,\n"_s + u"10,山,,,,,港区,芝,,,,x\n"_s); // 13, 14, 15
    const std::vector<Reason> expected{Reason::NoIdentity,  Reason::NewWithoutName, Reason::DuplicateInFile,
                                       Reason::BadNumber,   Reason::BadBirthDate,   Reason::FutureBirthDate,
                                       Reason::BadSex,      Reason::BadPostalCode,  Reason::BadTelephone,
                                       Reason::BadMobile,   Reason::BadMail,        Reason::UnreadableCharacters,
                                       Reason::TooManyCells};
    std::vector<Reason> found;
    int row = 3;
    for (const RowPreview& preview : report.kept) {
        if (preview.result != RowResult::Refused)
            continue;
        EXPECT_EQ(preview.row, row++);
        found.push_back(*preview.reason);
        EXPECT_EQ(preview.number.isEmpty(), *preview.reason == Reason::NoIdentity)
            << "whose row it is, where it says so";
        EXPECT_EQ(preview.otherRow, *preview.reason == Reason::DuplicateInFile ? 2 : 0);
    }
    EXPECT_EQ(found, expected);
    EXPECT_EQ(report.created, 1);
}

TEST(PatientImport, ValuesAndRowsAreOnlyAsLongAsAnyAre)
{
    Lists lists;
    const auto mountains = [](int length) { return QString(length, u'山'); };
    const auto report = lists.preview(
        kHead + u"1,"_s + mountains(100) + u",,,,,,,,\n"_s + u"2,"_s + mountains(101) + u",,,,,,,,\n"_s    // 2, 3
        + u"3,"_s + mountains(70000) + u",,,,,,,,\n"_s + u"4,山,"_s + QString(101, u'ア') + u",,,,,,,\n"_s // 4, 5
        + u"5,山,,,,,"_s + mountains(400) + u",,,\n"_s + u"6,山,,,,,"_s + mountains(401) + u",,,\n"_s      // 6, 7
        + u"7,山,,,,,,,,"_s + QString(1'000'000, u',') + u"\n"_s                                           // 8
        + u"8,山,,,,,,,,,,\n"_s);                                                                          // 9
    std::map<int, std::pair<Reason, std::optional<Field>>> refused;
    for (const RowPreview& preview : report.kept)
        if (preview.result == RowResult::Refused)
            refused.emplace(preview.row, std::pair(*preview.reason, preview.field));
    const std::map<int, std::pair<Reason, std::optional<Field>>> expected{{3, {Reason::TooLong, Field::Name}},
                                                                          {4, {Reason::TooLong, Field::Name}},
                                                                          {5, {Reason::TooLong, Field::Kana}},
                                                                          {7, {Reason::TooLong, Field::Address}},
                                                                          {8, {Reason::TooManyCells, std::nullopt}}};
    EXPECT_EQ(refused, expected);
    EXPECT_EQ(report.created, 3);
}

TEST(PatientImport, RowsOfOnePatientInOneFile)
{
    Lists lists;
    const QString hana = u"佐藤,サトウ,H1.1.8,女,,,,,\n"_s;
    const auto report = lists.import(kHead + kYamada + kYamada + u"5,"_s + hana + u"005,"_s + hana + u","_s + hana);
    EXPECT_EQ(report.created, 2);
    EXPECT_EQ(report.same, 3);
    EXPECT_EQ(lists.count("SELECT count(*) FROM patient"), 2);
}

TEST(PatientImport, SexWrittenAsZeroAndOneIsRefused)
{
    Lists lists;
    const auto report = lists.preview(kHead + u"1,山,,,0,,,,,\n2,川,,,1,,,,,\n3,海,,,,,,,,\n"_s);
    EXPECT_EQ(report.refused, 2);
    EXPECT_EQ(report.reasons.at(Reason::BadSex), 2);
    EXPECT_EQ(report.created, 1);
}

TEST(PatientImport, ADryRunChangesNothing)
{
    Lists lists;
    lists.import(kHead + kYamada);
    const QStringList before = lists.patients();
    const std::int64_t imports = lists.count("SELECT count(*) FROM import");
    const std::int64_t audited = lists.count("SELECT count(*) FROM audit");
    const auto report = lists.preview(kHead + u"12,,,,,,別の住所,,,\n14,新,,,,,,,,\n"_s);
    EXPECT_EQ(report.created, 1);
    EXPECT_EQ(report.changed, 1);
    EXPECT_EQ(lists.patients(), before);
    EXPECT_EQ(lists.count("SELECT count(*) FROM import"), imports);
    EXPECT_EQ(lists.count("SELECT count(*) FROM audit"), audited);
}

TEST(PatientImport, TheSameFileAgainChangesNothing)
{
    Lists lists;
    const auto first = lists.import(kHead + kYamada);
    lists.run("UPDATE contact SET mail = 'typed@example.jp'");
    const auto again = lists.import(kHead + kYamada);
    EXPECT_TRUE(again.alreadyImported);
    EXPECT_EQ(again.importId, first.importId);
    EXPECT_EQ(again.created + again.changed, 0);
    EXPECT_TRUE(lists.patient(u"00012"_s).endsWith(u"typed@example.jp"_s));
    EXPECT_EQ(lists.count("SELECT count(*) FROM import"), 1);
}

TEST(PatientImport, AChangedFileIsNotImported)
{
    Lists lists;
    TableFile table = lists.table(kHead + kYamada);
    QFile file(table.source.path);
    ASSERT_TRUE(file.open(QIODevice::Append));
    file.write("14,x,,,,,,,,\n");
    file.close();
    EXPECT_EQ(codeOf(importPatients(*lists.clinic.vault, table, guessMapping(table), {})),
              int(ErrorCode::PatientListChanged));
    EXPECT_EQ(lists.count("SELECT count(*) FROM patient"), 0);
}

TEST(PatientImport, WithoutAColumnThatTellsThePatient)
{
    Lists lists;
    const TableFile table = lists.table(u"氏名,住所\n山田,港区\n"_s);
    EXPECT_EQ(codeOf(importPatients(*lists.clinic.vault, table, guessMapping(table), {})),
              int(ErrorCode::PatientListNoColumns));
}

TEST(PatientImport, CancelLeavesNothing)
{
    Lists lists;
    const TableFile table = lists.table(kHead + kYamada);
    const std::atomic<bool> cancelled = true;
    ImportOptions options;
    options.cancelled = &cancelled;
    EXPECT_EQ(codeOf(importPatients(*lists.clinic.vault, table, guessMapping(table), options)),
              int(ErrorCode::Cancelled));
    EXPECT_EQ(lists.count("SELECT count(*) FROM patient") + lists.count("SELECT count(*) FROM import"), 0);
}

QString invented(int count)
{
    QString text = kHead;
    for (int i = 1; i <= count; ++i)
        text += u"%1,患者 %1,カンジャ %1,%2/%3/%4,%5,%6,港区芝%1,03-0000-%7,090-0000-%7,p%1@example.jp\n"_s.arg(i)
                    .arg(1930 + i % 80)
                    .arg(1 + i % 12)
                    .arg(1 + i % 28)
                    .arg(i % 2 ? u"男"_s : u"女"_s)
                    .arg(1000000 + i)
                    .arg(i % 10000, 4, 10, QLatin1Char('0'));
    return text;
}

TEST(PatientImport, TwentyThousandRows)
{
    Lists lists;
    QElapsedTimer timer;
    timer.start();
    const auto report = lists.import(invented(20000));
    const auto seconds = double(timer.elapsed()) / 1000;
    EXPECT_EQ(report.created, 20000);
    EXPECT_EQ(report.kept.size(), 1000U) << "what is kept for a person to look at is bounded";
    EXPECT_EQ(lists.count("SELECT count(*) FROM contact"), 20000);
    timer.restart();
    const auto again = lists.preview(invented(20000) + u"\n"_s);
    EXPECT_EQ(again.same, 20000);
    std::printf("20,000 rows: import %.2f s, preview %.2f s\n", seconds, double(timer.elapsed()) / 1000);
}

// What a preview says is what the import does, whatever the rows are.
TEST(PatientImport, PreviewAndImportAgree)
{
    Lists lists;
    unsigned state = 7;
    const auto pick = [&state](unsigned below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16) % below;
    };
    const QStringList numbers{u""_s, u""_s, u"1"_s, u"2"_s, u"3"_s, u"004"_s, u"5"_s};
    const QStringList names{u"山田 太郎"_s, u"佐藤 花"_s, u""_s};
    const QStringList births{u"S34.4.2"_s, u"H1.1.8"_s, u"昭和"_s};
    const QStringList sexes{u"男"_s, u"女"_s};
    const QStringList mails{u""_s, u"a@example.jp"_s, u"b@example.jp"_s, u"broken"_s};
    for (int round = 0; round < 40; ++round) {
        QString text = kHead;
        for (unsigned i = 0; i < 6 + pick(10); ++i)
            text += QStringList{numbers[int(pick(7))],
                                names[int(pick(3))],
                                QString(),
                                births[int(pick(3))],
                                sexes[int(pick(2))],
                                QString(),
                                QString(),
                                QString(),
                                QString(),
                                mails[int(pick(4))]}
                        .join(u',') +
                    u'\n';
        text += u"%1,印,,,,,,,,\n"_s.arg(1000 + round); // no two files alike
        ImportOptions options;
        options.updateIdentity = pick(2) == 0;
        const auto shown = lists.preview(text, options);
        const auto done = lists.import(text, options);
        ASSERT_EQ(shown.kept.size(), done.kept.size());
        for (std::size_t i = 0; i < shown.kept.size(); ++i) {
            ASSERT_EQ(shown.kept[i].row, done.kept[i].row);
            ASSERT_EQ(shown.kept[i].result, done.kept[i].result);
            ASSERT_EQ(shown.kept[i].reason, done.kept[i].reason);
            ASSERT_EQ(shown.kept[i].changes.size(), done.kept[i].changes.size());
        }
        // Once in, nothing of it is new, unless the list itself turned somebody into another person.
        ASSERT_TRUE(options.updateIdentity || lists.preview(text + u"\n"_s, options).created == 0) << round;
    }
}

} // namespace
} // namespace kakarite::emr
