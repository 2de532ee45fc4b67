// A year of a large clinic dropped on the real window, which goes on answering. Runs alone: it measures time.
#include "tests/ui/window_rig.h"

#include "tests/bench/big_clinic.h"
#include "ui/widgets/cell_table.h"

using namespace Qt::StringLiterals;

namespace kakarite::ui {

class LargeImportTest : public WindowTest {};

TEST_F(LargeImportTest, AYearOfALargeClinicNeverStallsTheWindow)
{
    const bench::BigFiles year = bench::writeBigClinic({}, m_own->path());
    ASSERT_GT(year.claims, 32'000);
    openWindow(false);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    Watchdog watchdog;
    drop(year.paths);
    ASSERT_TRUE(QTest::qWaitFor([this] { return find("importToList") != nullptr; }, 240'000));
    ASSERT_TRUE(settle());
    click("importToList"); // the list of all these patients is part of it
    ASSERT_TRUE(settle());
    click("place0");
    ASSERT_TRUE(settle());
    click("place2"); // and taking a month back
    click("importHistory");
    auto* history = find<CellTable>("historyTable");
    ASSERT_TRUE(history);
    ASSERT_EQ(history->model()->rowCount(), year.paths.size());
    QTest::mouseClick(history->viewport(), Qt::LeftButton, Qt::NoModifier,
                      history->visualRect(history->model()->index(0, 1)).center());
    click("sheetAccept");
    ASSERT_TRUE(settle());
    EXPECT_TRUE(history->model()->index(0, 6).data().toString().contains(u"取り消し済み"_s));
    RecordProperty("longest_stall_ms", int(watchdog.longestMs()));
    std::printf("longest stall: %d ms\n", int(watchdog.longestMs()));
    EXPECT_LE(watchdog.longestMs(), 100);
}

} // namespace kakarite::ui
