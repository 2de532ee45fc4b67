#include "models/patients/patients.h"
#include "models/reports/audit_log.h"
#include "models/vault/settings.h"
#include "tests/vault/vault_testing.h"
#include "ui/text/audit_text.h"

#include <gtest/gtest.h>

namespace kakarite::reports {

using namespace vault::testing;
using namespace Qt::StringLiterals;
using vault::Intent;

namespace {

constexpr std::int64_t kHourMs = 3600 * 1000;

class AuditLog : public ::testing::Test {
protected:
    vault::testing::Clinic clinic; // Thursday 2025-10-09, 17:53 in Japan

    // To the hour of a day in Japan.
    void at(const char* day, int hour)
    {
        const Date date = *Date::parseIso(QString::fromLatin1(day));
        const std::int64_t wanted = std::int64_t(date.days()) * 24 * kHourMs + (hour - 9) * kHourMs;
        clinic.clock.advanceMs(wanted - clinic.clock.nowMs());
    }
    void did(Intent intent, const QString& subject, std::int64_t count = 1)
    {
        ASSERT_TRUE(clinic.vault->recordRead(intent, subject, count));
    }
    std::vector<AuditRow> rows(const AuditFilter& filter)
    {
        const auto reader = clinic.vault->openReader();
        auto found = auditLog(**reader, clinic.vault->actor(), filter);
        EXPECT_TRUE(found);
        return found.value_or(std::vector<AuditRow>());
    }
    std::vector<std::string> items(const char* from, const char* to)
    {
        const auto reader = clinic.vault->openReader();
        const auto digest = auditDigest(**reader, clinic.vault->actor(), *Date::parseIso(QString::fromLatin1(from)),
                                        *Date::parseIso(QString::fromLatin1(to)));
        EXPECT_TRUE(digest);
        std::vector<std::string> texts;
        for (const DigestItem& item : digest->items)
            texts.push_back((item.day.iso() + u' ' + item.actorName + u' ' + ui::notableText(item)).toStdString());
        return texts;
    }
    void addPatient(const char* number, const QString& name)
    {
        ASSERT_TRUE(clinic.vault->transact(
            clinic.vault->actor(), Intent::ImportPatients, [&](vault::Transaction& transaction) -> Result<void> {
                TRY_LET(auto add, transaction.prepare("INSERT INTO patient(number, number_key, provisional, name)"
                                                      " VALUES (?1, ?1, 0, ?2)"));
                TRY(add.bind(1, QString::fromLatin1(number)).bind(2, name).run());
                transaction.note(u"import:1", 1);
                return {};
            }));
    }
};

} // namespace

TEST_F(AuditLog, TellsWhoSawWhomAndWhatWasChanged)
{
    addPatient("00012", u"山田 花子"_s);
    at("2025-10-10", 10);
    did(Intent::ViewPatient, u"patient:1"_s);
    ASSERT_TRUE(clinic.vault->transact(
        clinic.vault->actor(), Intent::EditContact, [](vault::Transaction& transaction) -> Result<void> {
            transaction.note(u"patient:1", 1);
            return runSql(transaction, "INSERT INTO contact(id, mobile) VALUES (1, '090')");
        }));
    const auto all = rows({.patientId = 1});
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].intent, u"edit_contact"_s);
    EXPECT_TRUE(all[0].fields.contains(u"contact.mobile"_s));
    EXPECT_EQ(all[1].intent, u"view_patient"_s);
    EXPECT_EQ(all[1].actorName, u"桜井 院長"_s);
    EXPECT_EQ(ui::auditSubjectText(all[1]), u"00012 山田 花子"_s);
    EXPECT_EQ(rows({.actor = u"nobody"_s}).size(), 0U);
    EXPECT_EQ(rows({.intent = u"view_patient"_s}).size(), 1U);
    const Date tenth = *Date::parseIso(u"2025-10-10");
    EXPECT_EQ(rows({.from = tenth}).size(), 2U);
    EXPECT_EQ(rows({.to = tenth.addDays(-1)}).size(), rows({}).size() - 2);
    EXPECT_EQ(rows({.limit = 1}).size(), 1U);
    const QString csv = QString::fromUtf8(ui::auditCsv(all));
    EXPECT_TRUE(csv.contains(u"\"患者の画面を表示\",\"00012\",\"山田 花子\",\"1\""_s));
}

TEST_F(AuditLog, IsForAdministrators)
{
    clinic.addStaff();
    clinic.close();
    const auto staff = clinic.open(kPassword, u"staff"_s);
    const auto reader = (*staff)->openReader();
    EXPECT_EQ(codeOf(auditLog(**reader, (*staff)->actor(), {})), int(ErrorCode::PermissionDenied));
    EXPECT_EQ(codeOf(auditDigest(**reader, (*staff)->actor(), Date::fromDays(0), Date::fromDays(1))),
              int(ErrorCode::PermissionDenied));
}

TEST_F(AuditLog, TheDigestTellsNightsAndClosedDays)
{
    ASSERT_TRUE(changeSetting(*clinic.vault, vault::Setting::ClosedWeekdays, u"47"_s)); // Thursday, Sunday
    ASSERT_TRUE(changeSetting(*clinic.vault, vault::Setting::ClosedDays, u"2025-10-13"_s));
    const std::pair<const char*, int> logins[] = {{"2025-10-10", 9},  {"2025-10-10", 21}, {"2025-10-10", 22},
                                                  {"2025-10-11", 5},  {"2025-10-11", 6},  {"2025-10-12", 12},
                                                  {"2025-10-13", 12}, {"2025-10-14", 12}};
    for (const auto& [day, hour] : logins) {
        at(day, hour);
        clinic.reopen();
    }
    EXPECT_EQ(items("2025-10-10", "2025-10-16"),
              (std::vector<std::string>{"2025-10-10 桜井 院長 夜間(22時〜6時)のログイン 1回",
                                        "2025-10-11 桜井 院長 夜間(22時〜6時)のログイン 1回",
                                        "2025-10-12 桜井 院長 休診日のログイン 1回",
                                        "2025-10-13 桜井 院長 休診日のログイン 1回"}));
    EXPECT_TRUE(items("2025-10-14", "2025-10-16").empty());
}

TEST_F(AuditLog, TheDigestTellsMassesAndFailures)
{
    at("2025-10-10", 10);
    clinic.close();
    for (int i = 0; i < 3; ++i)
        EXPECT_FALSE(clinic.open("wrong password"));
    clinic.reopen();
    for (int patient = 1; patient < kManyViews; ++patient)
        did(Intent::ViewPatient, u"patient:%1"_s.arg(patient));
    did(Intent::Export, u"patients"_s, kManyExported - 1);
    EXPECT_EQ(items("2025-10-10", "2025-10-10"), (std::vector<std::string>{"2025-10-10 桜井 院長 ログインの失敗 3回"}));
    did(Intent::ViewPatient, u"patient:100"_s);
    did(Intent::Export, u"patients"_s, 1);
    for (int i = 0; i < kManySearches; ++i)
        did(Intent::SearchPatients, u"patients"_s, 5);
    EXPECT_EQ(items("2025-10-10", "2025-10-10"),
              (std::vector<std::string>{
                  "2025-10-10 桜井 院長 ログインの失敗 3回", "2025-10-10 桜井 院長 1日に患者 100人の画面を表示",
                  "2025-10-10 桜井 院長 1日に 200回の検索・一覧", "2025-10-10 桜井 院長 1日に 200件を書き出し"}));
    EXPECT_TRUE(items("2025-10-11", "2025-10-17").empty());
}

// An uploaded list is one row for all its patients: who was changed by it, and in what.
TEST_F(AuditLog, APatientsRowsHoldWhatAListChanged)
{
    addPatient("00012", u"山田 花子"_s);
    addPatient("00013", u"佐藤 一郎"_s);
    addPatient("00014", u"鈴木 次郎"_s);
    ASSERT_TRUE(clinic.vault->transact(
        clinic.vault->actor(), Intent::ImportPatients, [](vault::Transaction& transaction) -> Result<void> {
            TRY(runSql(transaction,
                       "INSERT INTO import(id, at_ms, actor, source, file_name, sha256, byte_count, kind,"
                       " report) VALUES (1, 0, 'admin', 'patients', '一覧.csv', x'00', 1, 'patients', '')"));
            TRY(runSql(transaction, "UPDATE patient SET kana = 'ヤマダ' WHERE id = 1"));
            TRY(runSql(transaction, "UPDATE patient SET birth_day = 1 WHERE id = 2"));
            transaction.note(u"import:1", 2);
            return {};
        }));
    const auto first = rows({.patientId = 1});
    ASSERT_EQ(first.size(), 2U); // that, and how the patient came
    EXPECT_EQ(first[0].intent, u"import_patients"_s);
    EXPECT_EQ(ui::auditSubjectText(first[0]), u"一覧.csv"_s);
    EXPECT_EQ(first[0].fields, u"patient.kana"_s);
    EXPECT_EQ(ui::auditFieldsText(first[0]), u"カナ"_s);
    EXPECT_EQ(rows({.patientId = 2})[0].fields, u"patient.birth_day"_s);
    EXPECT_EQ(rows({.patientId = 3}).size(), 1U);
    EXPECT_EQ(ui::auditFieldsText(rows({.limit = 1})[0]), u"カナ・生年月日"_s);
}

TEST_F(AuditLog, SaysEachSubjectInWords)
{
    clinic.addStaff();
    ASSERT_TRUE(changeSetting(*clinic.vault, vault::Setting::ClosedDays, u"2025-10-13"_s));
    did(Intent::ListPatients, u"patients:at_risk"_s);
    did(Intent::ListPatients, u"patients:behind:2025-10:new_patients"_s);
    did(Intent::ListPatients, u"patients:behind:2025-10:cohort:2025-04"_s);
    did(Intent::ViewReport, u"report:dashboard"_s);
    did(Intent::Export, u"patients:csv"_s);
    did(Intent::Export, u"patients"_s, 12);
    did(Intent::Lock, u"lock:pc_left"_s);
    did(Intent::Backup, u"backup:run"_s, 0);
    did(Intent::Backup, u"backup:trial"_s, 58);
    did(Intent::ChangeDataKey, u"keys"_s);
    QStringList said;
    for (const AuditRow& row : rows({.limit = 12}))
        said.prepend(ui::auditSubjectText(row));
    EXPECT_EQ(said, (QStringList{u"受付 花子"_s, u"休診日"_s, u"離脱予備群の一覧"_s, u"2025年10月の新規患者"_s,
                                 u"2025年4月が初診で、2025年10月の終わりに離脱していない患者"_s, u"ダッシュボード"_s,
                                 u"受診患者の推移(CSV)"_s, u"患者一覧"_s, u"パソコンのロック・スリープのため"_s,
                                 u"バックアップの作成(成功)"_s, u"復元の確認(失敗)"_s, u"データの鍵"_s}));
}

TEST_F(AuditLog, TheDigestTellsWhatIsDoneAtNightAndWhoGetsIn)
{
    at("2025-10-10", 23);
    did(Intent::ViewPatient, u"patient:1"_s);
    did(Intent::Export, u"patients"_s, 12);
    at("2025-10-11", 10);
    did(Intent::ViewPatient, u"patient:1"_s);
    did(Intent::ChangeSecondFactor, u"user:1"_s, -1);
    did(Intent::ChangeSecondFactor, u"user:1"_s, 1);
    did(Intent::ChangePassword, u"user:1"_s);
    did(Intent::Recover, u"user:1"_s);
    did(Intent::AddUser, u"user:2"_s);
    did(Intent::ChangeRole, u"user:2"_s);
    did(Intent::UndoImport, u"import:1"_s, 500);
    EXPECT_EQ(items("2025-10-10", "2025-10-16"),
              (std::vector<std::string>{
                  "2025-10-10 桜井 院長 夜間(22時〜6時)の患者の表示・書き出し 2回",
                  "2025-10-11 桜井 院長 復旧コードでパスワードを決め直し 1回",
                  "2025-10-11 桜井 院長 確認コードを外した 1回", "2025-10-11 桜井 院長 利用者を追加 1人",
                  "2025-10-11 桜井 院長 利用者の権限を変更 1回", "2025-10-11 桜井 院長 取り込みの取り消し 1回"}));
}

TEST_F(AuditLog, ALookAtTheLogIsDueOnceAWeek)
{
    const auto review = [this] {
        const auto reader = clinic.vault->openReader();
        return *auditReview(**reader, clinic.vault->actor(), clinic.clock.today());
    };
    at("2025-10-10", 10);
    EXPECT_TRUE(review().due);
    EXPECT_EQ(review().from.iso(), u"2025-10-04"_s);
    did(Intent::ViewReport, QString::fromLatin1(kReviewSubject));
    EXPECT_FALSE(review().due);
    at("2025-10-16", 10);
    EXPECT_FALSE(review().due);
    at("2025-10-30", 10);
    EXPECT_TRUE(review().due);
    EXPECT_EQ(review().from.iso(), u"2025-10-10"_s); // nothing falls between two looks
    at("2026-02-01", 10);
    EXPECT_EQ(review().from.iso(), u"2026-01-02"_s);
}

// What opened yesterday opens again with a file that was kept from yesterday: the log says so, once.
TEST_F(AuditLog, TellsOfKeysOfBefore)
{
    at("2025-10-10", 10);
    const QString file = vault::keyFilePath(clinic.folder);
    const QString kept = clinic.root.filePath(u"keys.kept"_s);
    ASSERT_TRUE(QFile::copy(file, kept));
    const char next[] = "kurage tobu 72 x";
    ASSERT_TRUE(clinic.vault->setPassword(u"admin"_s, secret(kPassword), secret(next)));
    clinic.close();
    clinic.vault = clinic.open(next).value_or(nullptr);
    ASSERT_TRUE(clinic.vault);
    EXPECT_TRUE(rows({.intent = u"keys_put_back"_s}).empty());
    clinic.close();
    ASSERT_TRUE(QFile::remove(file) && QFile::copy(kept, file));
    clinic.reopen();
    ASSERT_TRUE(clinic.vault);
    clinic.reopen();
    ASSERT_EQ(rows({.intent = u"keys_put_back"_s}).size(), 1U);
    EXPECT_EQ(items("2025-10-10", "2025-10-10"),
              (std::vector<std::string>{
                  "2025-10-10 桜井 院長 鍵のファイルが前のものに戻され、その日のパスワードや復旧コードで開きました"}));
    // And the next change is a change again, not a file of before.
    ASSERT_TRUE(clinic.vault->setPassword(u"admin"_s, secret(kPassword), secret(next)));
    clinic.close();
    clinic.vault = clinic.open(next).value_or(nullptr);
    ASSERT_TRUE(clinic.vault);
    EXPECT_EQ(rows({.intent = u"keys_put_back"_s}).size(), 1U);
}

// A list that left the clinic: of each patient it tells when and by whom.
TEST_F(AuditLog, WhoWasTakenOutStandsUnderEachPatient)
{
    for (const char* number : {"1", "2", "3"})
        addPatient(number, u"患者"_s);
    ASSERT_TRUE(patients::recordExport(*clinic.vault, {1, 3}));
    const auto exports = [&](std::int64_t id) { return rows({.patientId = id, .intent = u"export"_s}); };
    ASSERT_EQ(exports(1).size(), 1U);
    EXPECT_EQ(exports(1)[0].count, 2);
    EXPECT_EQ(ui::auditSubjectText(exports(1)[0]), u"患者一覧"_s);
    EXPECT_EQ(ui::auditFieldsText(exports(1)[0]), QString());
    EXPECT_EQ(exports(2).size(), 0U);
    EXPECT_EQ(exports(3).size(), 1U);
    EXPECT_TRUE(clinic.vault->verify()->auditOk);
}

// A file name comes from anywhere.
TEST_F(AuditLog, AsCsvSpellsOutWhatActsUnseen)
{
    AuditRow row;
    row.intent = u"import_patients"_s;
    row.subject = u"import:1"_s;
    row.subjectName = u"list\u202Evsc.exe"_s;
    const QString csv = QString::fromUtf8(ui::auditCsv({row}));
    EXPECT_FALSE(csv.contains(QChar(0x202E)));
    EXPECT_TRUE(csv.contains(u"list\\u{202E}vsc.exe"_s));
}

TEST_F(AuditLog, KnowsThoseWhoHaveLeft)
{
    clinic.addStaff();
    ASSERT_TRUE(clinic.vault->removeUser(u"staff"_s, [](std::int64_t, std::int64_t) {}));
    const auto reader = clinic.vault->openReader();
    const auto people = auditPeople(**reader, clinic.vault->actor());
    ASSERT_TRUE(people && people->size() == 2);
    EXPECT_EQ((*people)[0].login, u"admin"_s);
    EXPECT_TRUE(!(*people)[0].removed && (*people)[1].removed);
    EXPECT_FALSE((*people)[1].name.isEmpty());
}

} // namespace kakarite::reports
