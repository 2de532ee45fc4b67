#include "tests/bench/bench_window.h"

#include "models/vault/key_file.h"
#include "tests/bench/measure.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/shell/main_window.h"
#include "ui/style/style.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/count_tabs.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/search_box.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <optional>

namespace kakarite::bench {

using namespace kakarite::ui;

namespace {

constexpr int kPatienceMs = 900'000; // the first unlock of a day makes a backup

template <typename T>
T* shown(QWidget& window, const char* name)
{
    for (T* one : window.findChildren<T*>(QString::fromLatin1(name)))
        if (one->isVisible())
            return one;
    return nullptr;
}

// Until it holds; how long that took.
template <typename Condition>
double waitFor(Condition condition)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition() || timer.elapsed() > kPatienceMs)
            loop.quit();
    });
    look.start(1);
    if (!condition())
        loop.exec();
    if (!condition())
        qFatal("the window did not get there");
    return double(timer.nsecsElapsed()) / 1e6;
}

void calmDown(MainWindow& window)
{
    for (int calm = 0; calm < 5; ++calm) {
        waitFor([&] { return !window.database().isBusy(); });
        QTest::qWait(20);
        if (window.database().isBusy())
            calm = -1;
    }
}

bool measureUnlock(MainWindow& window, const QString& vaultFolder)
{
    const vault::KeyFile keys = need(vault::KeyFile::load(vaultFolder));
    const vault::KeySlot& slot = keys.users.front();
    const double derivation =
        milliseconds([&] { need(vault::openKey(slot.key, password(), nullptr, keys.ownerOf(slot.user.login))); });
    window.begin(slot.user.login);
    window.show();
    QTest::qWait(100);
    QElapsedTimer timer;
    timer.start();
    window.unlock(slot.user.login, password());
    waitFor([&] { return shown<FigureTile>(window, "figure0") != nullptr; });
    const double total = double(timer.nsecsElapsed()) / 1e6;
    std::printf("%-44s %9.1f ms\n", "deriving the key", derivation);
    return tell("unlock to usable window, besides that", total - derivation, 1000, "ms");
}

// Another month from the choice to its figures on the page.
bool measureMonths(MainWindow& window)
{
    auto* page = window.findChild<DashboardPage*>();
    auto* choice = shown<ChoiceButton>(window, "dashboardMonth");
    std::vector<double> times;
    const Month last = Month::fromIndex(choice->current().toInt());
    for (int back = 1; back <= 12; ++back) {
        const Month month = last.addMonths(-back);
        Q_EMIT page->monthChosen(month);
        times.push_back(waitFor([&] { return choice->current().toInt() == month.index(); }));
        calmDown(window);
    }
    // Turned over as fast as they come, without waiting for what is counted beside them.
    std::vector<double> hurried;
    for (int back = 13; back <= 24; ++back) {
        const Month month = last.addMonths(-back);
        Q_EMIT page->monthChosen(month);
        hurried.push_back(waitFor([&] { return choice->current().toInt() == month.index(); }));
    }
    calmDown(window);
    const bool good = tell("another month's dashboard, p95", percentile95(times), 50, "ms");
    return tell("months turned over in a hurry, p95", percentile95(hurried), 50, "ms") && good;
}

bool measureTabs(MainWindow& window)
{
    window.workspace()->openPlace(Place::Patients);
    calmDown(window);
    const auto* table = shown<CellTable>(window, "patientTable");
    auto* tabs = shown<CountTabs>(window, "stateTabs");
    std::vector<double> times;
    for (int i = 0; i < 20; ++i) {
        bool filled = false;
        const auto watch =
            QObject::connect(table->model(), &QAbstractItemModel::modelReset, table, [&filled] { filled = true; });
        auto* tab = tabs->findChild<QAbstractButton*>(QStringLiteral("tab%1").arg(i % 2));
        QElapsedTimer timer;
        timer.start();
        QTest::mouseClick(tab, Qt::LeftButton);
        waitFor([&filled] { return filled; });
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        QObject::disconnect(watch);
        calmDown(window);
    }
    return tell("first page of a list in the window, p95", percentile95(times), 50, "ms");
}

// From the question, which waits until typing rests, to the hits on the screen.
bool measureSearch(MainWindow& window)
{
    auto* box = window.findChild<SearchBox*>();
    std::optional<QElapsedTimer> asked;
    QObject::connect(box, &SearchBox::asked, box, [&asked] { asked.emplace().start(); });
    std::vector<double> times;
    for (const QString& word : {QStringLiteral("タカハシミチコ"), QStringLiteral("ササキ"), QStringLiteral("12345")}) {
        for (int length = 1; length <= word.size(); ++length) {
            asked.reset();
            box->setFocus();
            box->setText(word.left(length));
            Q_EMIT box->textEdited(box->text());
            waitFor([&asked] { return asked.has_value(); });
            waitFor([&] { return !window.database().isBusy(); });
            times.push_back(double(asked->nsecsElapsed()) / 1e6);
        }
    }
    box->clear();
    return tell("search per keystroke in the window, p95", percentile95(times), 20, "ms");
}

} // namespace

bool measureWindow(const QString& vaultFolder, const Clock& clock)
{
    applyStyle(*qobject_cast<QApplication*>(QApplication::instance()));
    const QTemporaryDir own;
    Preferences preferences(own.filePath(QStringLiteral("window.ini")));
    preferences.setLockMinutes(600); // nobody touches it
    translations::Wording wording(translations::Language::Japanese);
    MainWindow window(vaultFolder, clock, preferences, wording);
    window.resize(1366, 768);
    bool good = measureUnlock(window, vaultFolder);
    calmDown(window);
    good &= tell("resident memory, opened", residentMegabytes(), 250, "MB");
    good &= measureMonths(window);
    good &= measureTabs(window);
    good &= measureSearch(window);
    good &= tell("resident memory, used", residentMegabytes(), 250, "MB");
    return good;
}

} // namespace kakarite::bench
