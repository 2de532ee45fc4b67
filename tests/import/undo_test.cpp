// Undo of an import restores what was there before.
#include "tests/import/clinic.h"

#include "models/continuity/refresh.h"

#include <gtest/gtest.h>

namespace kakarite::testing {

TEST(Undo, restoresWhatTheFileHadReplaced)
{
    UploadClinic clinic;
    clinic.upload(oneClaim({}, 75));
    const QString before = clinic.everything();
    const auto second = clinic.upload(oneClaim({}, 120), QStringLiteral("b.UKE"));
    ASSERT_NE(clinic.everything(), before);
    ASSERT_TRUE(continuity::undoUpload(*clinic.vault, second.importId));
    EXPECT_EQ(clinic.everything(), before);
    EXPECT_TRUE(*continuity::sumsAgree(**clinic.vault->openReader()));
}

TEST(Undo, ofTheOlderFileLeavesTheNewerOne)
{
    UploadClinic clinic;
    const auto first = clinic.upload(oneClaim({}, 75));
    clinic.upload(oneClaim({}, 120), QStringLiteral("b.UKE"));
    const QString before = clinic.everything();
    ASSERT_TRUE(continuity::undoUpload(*clinic.vault, first.importId));
    EXPECT_EQ(clinic.everything(), before);
}

TEST(Undo, takesAwayPatientsOnlyItKnewAndEmptiesWhatItFilled)
{
    UploadClinic clinic;
    clinic.upload(oneClaim({.number = QStringLiteral("1"), .kana = {}}));
    const QString before = clinic.everything();
    const auto second = clinic.upload(UkeBuilder()
                                          .ir()
                                          .re({.number = QStringLiteral("1"), .month = QStringLiteral("202505")})
                                          .ho(1, 75)
                                          .si("12", 112007410, 75, {{7, 1}})
                                          .re({.number = QStringLiteral("2"), .month = QStringLiteral("202505")})
                                          .ho(1, 75)
                                          .si("12", 112007410, 75, {{7, 1}})
                                          .go()
                                          .cp932(),
                                      QStringLiteral("b.UKE"));
    EXPECT_EQ(second.patientsNew, 1);
    ASSERT_TRUE(continuity::undoUpload(*clinic.vault, second.importId));
    EXPECT_EQ(clinic.everything(), before);
    EXPECT_EQ(clinic.ask("SELECT count(*) FROM import_chunk WHERE id >> 20 = 2"), 0);
}

TEST(Undo, keepsTheNameOfWhomTheLogKnowsAndOfNobodyElse)
{
    UploadClinic clinic;
    const auto report = clinic.upload(UkeBuilder()
                                          .ir()
                                          .re({.number = QStringLiteral("1")})
                                          .ho(1, 75)
                                          .si("12", 112007410, 75, {{7, 1}})
                                          .re({.number = QStringLiteral("2")})
                                          .ho(1, 75)
                                          .si("12", 112007410, 75, {{7, 1}})
                                          .go()
                                          .cp932());
    const std::int64_t id = clinic.ask("SELECT id FROM patient WHERE number = '2'");
    ASSERT_TRUE(clinic.vault->recordRead(vault::Intent::ViewPatient, QStringLiteral("patient:%1").arg(id), 1));
    ASSERT_TRUE(continuity::undoUpload(*clinic.vault, report.importId));
    EXPECT_EQ(clinic.ask("SELECT count(*) FROM patient"), 0);
    EXPECT_EQ(clinic.ask("SELECT count(*) FROM former_patient"), 1);
    clinic.upload(oneClaim({.number = QStringLiteral("3")}), QStringLiteral("b.UKE"));
    EXPECT_GT(clinic.ask("SELECT id FROM patient"), id);
}

TEST(Undo, keepsAPatientSomebodyHasWrittenAbout)
{
    UploadClinic clinic;
    const auto report = clinic.upload(oneClaim());
    ASSERT_TRUE(patients::addNote(*clinic.vault, 1, QStringLiteral("電話した")));
    ASSERT_TRUE(continuity::undoUpload(*clinic.vault, report.importId));
    EXPECT_EQ(clinic.ask("SELECT count(*) FROM patient"), 1);
    EXPECT_EQ(clinic.ask("SELECT count(*) FROM continuity"), 0);
}

TEST(Undo, twiceIsRefusedAndTheFileCanComeAgain)
{
    UploadClinic clinic;
    const auto report = clinic.upload(oneClaim());
    const QString before = clinic.everything();
    ASSERT_TRUE(continuity::undoUpload(*clinic.vault, report.importId));
    EXPECT_EQ(continuity::undoUpload(*clinic.vault, report.importId).error().code, ErrorCode::ImportAlreadyUndone);
    EXPECT_EQ(continuity::undoUpload(*clinic.vault, 99).error().code, ErrorCode::ImportNotFound);
    const auto again = clinic.upload(oneClaim());
    EXPECT_FALSE(again.alreadyImported);
    EXPECT_EQ(again.claimsNew, 1);
    EXPECT_EQ(clinic.everything(), before);
}

} // namespace kakarite::testing
