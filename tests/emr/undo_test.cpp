#include "models/continuity/upload.h"
#include "models/reports/audit_log.h"
#include "models/reports/patient_detail.h"
#include "tests/emr/list.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using kakarite::vault::testing::codeOf;

namespace kakarite::emr {
namespace {

using testing::Lists;

const QString kHead = u"患者番号,氏名,生年月日,性別,電話番号,メール\n"_s;
const QString kFirst = kHead + u"1,山田 太郎,S34.4.2,男,03-1111-1111,a@example.jp\n2,佐藤 花,H1.1.8,女,,\n"_s;

TEST(PatientImportUndo, LeavesNothingOfAFirstList)
{
    Lists lists;
    const auto report = lists.import(kFirst);
    lists.undo(report.importId);
    EXPECT_TRUE(lists.patients().isEmpty());
    EXPECT_EQ(lists.count("SELECT count(*) FROM contact") + lists.count("SELECT count(*) FROM patient_change") +
                  lists.count("SELECT count(*) FROM import_chunk"),
              0);
    EXPECT_EQ(lists.count("SELECT count(*) FROM import WHERE undone_at_ms IS NOT NULL"), 1);
    EXPECT_EQ(codeOf(continuity::undoUpload(*lists.clinic.vault, report.importId)),
              int(ErrorCode::ImportAlreadyUndone));
    EXPECT_EQ(codeOf(continuity::undoUpload(*lists.clinic.vault, 99)), int(ErrorCode::ImportNotFound));
    // The file may come again.
    EXPECT_EQ(lists.import(kFirst).created, 2);
}

// Nobody may stand in the log, or in the history of contacts, for somebody else.
TEST(PatientImportUndo, NobodyElseGetsTheIdOfAPatientThatTheLogKnows)
{
    using namespace reports;
    Lists lists;
    vault::Vault& vault = *lists.clinic.vault;
    const auto seen = [&](const QString& number) {
        const auto reader = vault.openReader();
        const auto id = auditedPatient(**reader, number);
        std::vector<AuditRow> rows;
        if (id)
            rows = *auditLog(**reader, vault.actor(), {.patientId = *id, .intent = u"view_patient"_s});
        return rows;
    };
    const auto wrong = lists.import(kHead + u"101,甲野 太郎,S34.4.2,男,03-1111-1111,\n,仮野 花,H1.1.8,女,,\n"_s);
    ASSERT_TRUE(vault.recordRead(vault::Intent::ViewPatient, u"patient:1"_s, 1));
    lists.undo(wrong.importId);
    lists.import(kHead + u"202,乙山 花子,H1.1.8,女,,\n"_s);
    EXPECT_TRUE(seen(u"202"_s).empty());
    EXPECT_EQ(lists.patient(u"202"_s), u"202|乙山 花子||2|1989-01-08|||||"_s);
    const auto reader = vault.openReader();
    const auto other = findPatient(**reader, u"202"_s);
    ASSERT_TRUE(other);
    const auto detail = patientDetail(**reader, *other, *Date::parseIso(u"2025-10-09"));
    ASSERT_TRUE(detail);
    EXPECT_TRUE(detail->contactChanges.empty());
    ASSERT_EQ(seen(u"0101"_s).size(), 1U);
    EXPECT_EQ(seen(u"101"_s).front().patientName, u"甲野 太郎"_s);
    // The same number again is the same patient.
    lists.import(kHead + u"101,甲野 太郎,S34.4.2,男,,\n"_s);
    ASSERT_EQ(seen(u"101"_s).size(), 1U);
    EXPECT_EQ(seen(u"101"_s).front().patientNumber, u"101"_s);
    const auto nobody = auditedPatient(**vault.openReader(), u" "_s);
    EXPECT_EQ(codeOf(nobody), int(ErrorCode::PatientNotFound));
}

TEST(PatientImportUndo, PutsBackWhatWasThere)
{
    Lists lists;
    lists.import(kFirst);
    const QStringList before = lists.patients();
    ImportOptions options;
    options.updateIdentity = true;
    const auto second = lists.import(
        kHead + u"1,鈴木 太郎,1960/4/2,女,06-2222-2222,b@example.jp\n2,,,,03-3333-3333,\n3,新,,,,\n"_s, options);
    EXPECT_EQ(second.changed, 2);
    EXPECT_EQ(second.created, 1);
    lists.undo(second.importId);
    EXPECT_EQ(lists.patients(), before);
}

TEST(PatientImportUndo, KeepsWhatAPersonTypedSince)
{
    Lists lists;
    lists.import(kFirst);
    const auto second = lists.import(kHead + u"1,,,,06-2222-2222,b@example.jp\n3,新,,,,c@example.jp\n"_s);
    lists.run("UPDATE contact SET mail = 'typed@example.jp' WHERE mail = 'b@example.jp'");
    lists.run("UPDATE contact SET telephone = '090' WHERE mail = 'c@example.jp'");
    lists.undo(second.importId);
    EXPECT_EQ(lists.patient(u"1"_s), u"1|山田 太郎||1|1959-04-02|||03-1111-1111||typed@example.jp"_s);
    EXPECT_EQ(lists.patient(u"3"_s), u"3|新||0||||090||"_s) << "somebody works with this patient";
}

TEST(PatientImportUndo, InAnyOrder)
{
    for (const bool oldestFirst : {true, false}) {
        Lists lists;
        lists.import(kFirst);
        const QStringList before = lists.patients();
        const auto second = lists.import(kHead + u"1,,,,,b@example.jp\n"_s);
        const auto third = lists.import(kHead + u"1,,,,,c@example.jp\n"_s);
        lists.undo(oldestFirst ? second.importId : third.importId);
        EXPECT_TRUE(lists.patient(u"1"_s).endsWith(oldestFirst ? u"c@example.jp"_s : u"b@example.jp"_s));
        lists.undo(oldestFirst ? third.importId : second.importId);
        EXPECT_EQ(lists.patients(), before);
    }
}

TEST(PatientImportUndo, ALaterListOfTheSameKeepsItsPatients)
{
    Lists lists;
    const auto january = lists.import(kFirst);
    const auto february = lists.import(kFirst + u"3,新,,,,\n"_s);
    EXPECT_EQ(february.same, 2);
    const QStringList before = lists.patients();
    lists.undo(january.importId);
    QStringList after = lists.patients();
    after.sort();
    EXPECT_EQ(after, before) << "February says the same of them";
    lists.undo(february.importId);
    EXPECT_TRUE(lists.patients().isEmpty());
}

TEST(PatientImportUndo, WhatALaterListSaysTooStays)
{
    Lists lists;
    lists.import(kFirst);
    const auto second = lists.import(kHead + u"1,,,,,b@example.jp\n"_s);
    const auto third = lists.import(kHead + u"1,,,,,b@example.jp\n2,,,,,d@example.jp\n"_s);
    EXPECT_EQ(third.same, 1);
    lists.undo(second.importId);
    EXPECT_TRUE(lists.patient(u"1"_s).endsWith(u"b@example.jp"_s));
    lists.undo(third.importId);
    EXPECT_TRUE(lists.patient(u"1"_s).endsWith(u"a@example.jp"_s));
}

TEST(PatientImportUndo, ReceiptsThatBroughtThePatientCanStillBeTakenBack)
{
    Lists lists;
    lists.run("INSERT INTO import(id, at_ms, actor, source, file_name, sha256, byte_count, kind, report) "
              "VALUES (50, 0, 'a', 'receipts', 'r', x'00', 1, 'undetermined', '{}')");
    lists.run("INSERT INTO patient(number, number_key, provisional, first_import_id) VALUES ('1', '1', 0, 50)");
    const auto list = lists.import(kHead + u"1,山田 太郎,S34.4.2,男,,\n"_s); // no contact, only an identity filled
    EXPECT_EQ(list.changed, 1);
    lists.undo(50);
    EXPECT_EQ(lists.patients(), QStringList{u"1|山田 太郎||1|1959-04-02|||||"_s}) << "the list knows the patient too";
    lists.undo(list.importId);
    EXPECT_EQ(lists.patient(u"1"_s), u"1|||0||||||"_s);
}

TEST(PatientImportUndo, OnlyForThoseWhoMay)
{
    Lists lists;
    const auto report = lists.import(kFirst);
    lists.clinic.addStaff();
    lists.clinic.close();
    auto staff = lists.clinic.open(vault::testing::kPassword, u"staff"_s);
    ASSERT_TRUE(staff.has_value());
    const bool may = vault::allows(vault::Role::Staff, vault::Right::UndoImport);
    EXPECT_EQ(codeOf(continuity::undoUpload(**staff, report.importId)), may ? 0 : int(ErrorCode::PermissionDenied));
}

} // namespace
} // namespace kakarite::emr
