// verify's comparison with a fresh derivation: clean after any history of uploads and undos, and it sees each change.
#include "models/continuity/fresh_derivation.h"
#include "tests/import/clinic.h"

#include <gtest/gtest.h>

namespace kakarite::testing {

using namespace Qt::StringLiterals;

namespace {

continuity::FreshDerivation compared(UploadClinic& clinic)
{
    const auto found = continuity::compareWithFresh(*clinic.vault);
    EXPECT_TRUE(found) << (found ? 0 : int(found.error().code));
    return found.value_or(continuity::FreshDerivation());
}

// Some months of some patients, versions of claims, an undo, an exclusion.
void live(UploadClinic& clinic)
{
    for (int month = 4; month <= 9; ++month) {
        UkeBuilder file;
        file.ir();
        for (int patient = 1; patient <= 6; ++patient) {
            ReFields fields;
            fields.number = QString::number(patient).rightJustified(5, u'0');
            fields.name = u"患者 %1"_s.arg(patient);
            fields.birth = u"19%1"_s.arg(500101 + patient);
            fields.month = u"2025%1"_s.arg(month, 2, 10, QLatin1Char('0'));
            if ((patient + month) % 3 == 0)
                continue;
            file.re(fields).ho(1, 75).sy(8833421, u"20200401"_s).si("12", 112007410, 75, {{patient + month, 1}});
        }
        clinic.upload(file.go().cp932(), u"m%1.UKE"_s.arg(month));
    }
    clinic.upload(inspectionClaim(), u"inspection.UKE"_s);
    clinic.upload(submissionClaim(), u"submission.UKE"_s);
    const auto taken = clinic.upload(oneClaim({.number = u"00002"_s}, 99), u"taken.UKE"_s);
    EXPECT_TRUE(continuity::undoUpload(*clinic.vault, taken.importId));
    EXPECT_TRUE(continuity::exclude(*clinic.vault, 1, continuity::ExclusionKind::Moved, day(2025, 9, 20), u"転居"_s));
}

} // namespace

TEST(FreshDerivation, AgreesAfterUploadsVersionsAndUndo)
{
    UploadClinic clinic;
    EXPECT_TRUE(compared(clinic).ok()) << "an empty vault";
    live(clinic);
    const QString before = clinic.everything();
    const std::int64_t audit = clinic.ask("SELECT count(*) FROM audit");
    const auto found = compared(clinic);
    EXPECT_TRUE(found.ok()) << found.claimsOk << found.diagnosesOk << found.actsOk << found.prescriptionsOk
                            << found.continuityOk << found.figuresOk;
    EXPECT_EQ(found.files, 8);
    EXPECT_GT(found.claims, 20);
    EXPECT_EQ(clinic.everything(), before) << "it only looks";
    EXPECT_EQ(clinic.ask("SELECT count(*) FROM audit"), audit);
}

TEST(FreshDerivation, SeesEachKindOfDifference)
{
    struct Damage {
        const char* sql;
        bool continuity::FreshDerivation::* seen;
    };
    for (const Damage& damage : {
             Damage{"UPDATE claim SET points = points + 1 WHERE id = 3", &continuity::FreshDerivation::claimsOk},
             Damage{"DELETE FROM claim WHERE id = 2", &continuity::FreshDerivation::claimsOk},
             Damage{"UPDATE claim SET current = 1 - current WHERE id = 1", &continuity::FreshDerivation::claimsOk},
             Damage{"UPDATE diagnosis SET code = 1 WHERE id = (SELECT min(id) FROM diagnosis)",
                    &continuity::FreshDerivation::diagnosesOk},
             Damage{"DELETE FROM act WHERE id = (SELECT max(id) FROM act)", &continuity::FreshDerivation::actsOk},
             Damage{"UPDATE prescription SET supply_days = 1", &continuity::FreshDerivation::prescriptionsOk},
             Damage{"UPDATE continuity SET dropped_on = dropped_on + 1 WHERE id = 1",
                    &continuity::FreshDerivation::continuityOk},
             Damage{"INSERT INTO contribution SELECT 99, body FROM contribution LIMIT 1",
                    &continuity::FreshDerivation::continuityOk},
             Damage{"UPDATE month_figure SET value = value + 1 WHERE figure = 0",
                    &continuity::FreshDerivation::figuresOk},
             Damage{"INSERT INTO cohort_figure VALUES (1, 1, 1)", &continuity::FreshDerivation::figuresOk},
             Damage{"UPDATE import_chunk SET body = x'00' WHERE id = (SELECT min(id) FROM import_chunk)",
                    &continuity::FreshDerivation::filesOk},
         }) {
        UploadClinic clinic;
        live(clinic);
        ASSERT_TRUE(clinic.vault->transact(
            clinic.vault->actor(), vault::Intent::Rederive,
            [&](vault::Transaction& transaction) { return vault::testing::runSql(transaction, damage.sql); },
            vault::Vault::Capture::DerivedOnly));
        const auto found = compared(clinic);
        EXPECT_FALSE(found.ok()) << damage.sql;
        EXPECT_FALSE(found.*damage.seen) << damage.sql;
    }
}

} // namespace kakarite::testing
