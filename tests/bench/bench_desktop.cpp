// The window in a large clinic, and what it asks of the engine: 100,000 patients with 5 years of receipts.
//
//   bench_desktop [patients [FOLDER]]      prints the figures; exits 1 where a bar is missed (bars hold for 100,000)
//
// FOLDER keeps the clinic's vault for the next run; without it the vault goes with the program.
//
// Bars: unlock to usable (besides the key derivation) < 1 s, dashboard model < 50 ms, first list page < 50 ms, search
// per keystroke p95 < 20 ms, resident memory < 250 MB.

#include "tests/bench/bench_window.h"
#include "tests/bench/big_clinic.h"
#include "tests/bench/measure.h"

#include "models/continuity/upload.h"
#include "models/reports/monthly.h"
#include "models/reports/patient_table.h"
#include "models/vault/vault.h"

#include <QApplication>
#include <QTemporaryDir>

#include <functional>

using namespace kakarite;
using namespace kakarite::bench;

namespace {

constexpr int kMonths = 60;
constexpr int kRepeats = 20;

void fill(const QString& folder, const QString& vaultFolder, int patients)
{
    // Everybody about every fourth month, as a clinic has it that also sees passing patients.
    const bench::BigFiles files = bench::writeBigClinic({patients / 4, patients, kMonths, 2021}, folder);
    const auto vault = freshVault(vaultFolder);
    double ms = 0; // a year at a time: one upload is one transaction
    for (qsizetype at = 0; at < files.paths.size(); at += 12)
        ms += milliseconds([&] { need(continuity::uploadReceipts(*vault, files.paths.mid(at, 12), false, {})); });
    std::printf("%d patients, %lld claims, %lld lines imported in %.1f s, database %.0f MB\n", patients,
                static_cast<long long>(files.claims), static_cast<long long>(files.lines), ms / 1000,
                double(QFile(vaultFolder + QStringLiteral("/clinic.db")).size()) / 1e6);
}

// The same rows by one statement of SQL each, as a program without read models would ask: p95 of many.
double sqlMilliseconds(const vault::Reader& reader, const char* sql, const std::function<void(vault::Statement&)>& bind)
{
    std::vector<double> times;
    auto query = need(reader.prepareHot(sql));
    for (int i = 0; i < kRepeats; ++i) {
        times.push_back(milliseconds([&] {
            query.reset();
            bind(query);
            while (need(query.step()))
                (void)query.text(1);
        }));
    }
    return percentile95(times);
}

void tellFloor(const char* what, double ours, double floor)
{
    std::printf("%-44s %9.2f ms, ours %.2f x\n", what, floor, ours / floor);
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    need(vault::hardenProcess());
    const int patients = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const QTemporaryDir folder;
    const QString vaultFolder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : folder.filePath(QStringLiteral("vault"));
    FixedClock clock(*Date::fromYmd(2026, 1, 10));
    clock.advanceMs(3'600'000); // after the import, so that one backup is enough
    if (argc > 3) {             // a second process, so that the import's memory is not counted
        fill(folder.path(), vaultFolder, patients);
        return 0;
    }
    const QByteArray call = QStringLiteral("\"%1\" %2 \"%3\" fill")
                                .arg(QCoreApplication::applicationFilePath())
                                .arg(patients)
                                .arg(vaultFolder)
                                .toLocal8Bit();
    if (!QFile::exists(vaultFolder + QStringLiteral("/keys.json")) && std::system(call.constData()) != 0)
        return 1;

    bool good = measureWindow(vaultFolder, clock); // first, so that only the window is in memory
    const auto vault = need(vault::Vault::open(vaultFolder, {}, password(), clock));
    const Date today = clock.today();
    std::optional<reports::PatientTable> table;
    std::unique_ptr<vault::ReadConnection> reader;
    const double rawOpen = milliseconds([&] { (void)need(vault->openReader()); });
    const double usable = milliseconds([&] {
        reader = need(vault->openReader());
        table = need(reports::PatientTable::load(*reader, today));
    });
    good &= tell("reader and patient table", usable, 1000, "ms");

    std::vector<double> dashboards;
    std::vector<double> pages;
    std::vector<double> keystrokes;
    for (int i = 0; i < kRepeats; ++i) {
        dashboards.push_back(milliseconds([&] {
            const Month last = today.monthOf();
            need(reports::monthly(*reader, vault->actor(), last.addMonths(-36), last));
            need(reports::retention(*reader, vault->actor(), last.addMonths(-24), last));
            if (table->familyStates().empty())
                qFatal("nobody has a chronic disease");
        }));
        pages.push_back(milliseconds([&] {
            const auto page = table->list({.asOf = today,
                                           .state = continuity::State::AtRisk,
                                           .sort = reports::SortBy::Overdue,
                                           .descending = true,
                                           .limit = 100});
            if (page.rows.empty())
                qFatal("the page is empty");
        }));
    }
    const QString typed = QStringLiteral("タカハシミチコ");
    for (int length = 1; length <= typed.size(); ++length) {
        for (int i = 0; i < kRepeats; ++i)
            keystrokes.push_back(
                milliseconds([&] { table->list({.asOf = today, .search = typed.left(length), .limit = 20}); }));
    }
    for (int number = 0; number < kRepeats; ++number)
        keystrokes.push_back(
            milliseconds([&] { table->list({.asOf = today, .search = QString::number(number * 37), .limit = 20}); }));
    const QString disease = QStringLiteral("本態性高血圧症");
    std::vector<double> byCare;
    const double care = milliseconds([&] { need(table->search(*reader, {.asOf = today, .search = disease})); });
    for (int length = 1; length <= disease.size(); ++length)
        for (int i = 0; i < kRepeats; ++i)
            byCare.push_back(milliseconds(
                [&] { need(table->search(*reader, {.asOf = today, .search = disease.left(length), .limit = 20})); }));
    good &= tell("dashboard model, p95", percentile95(dashboards), 50, "ms");
    good &= tell("first page of a list, p95", percentile95(pages), 50, "ms");
    good &= tell("search per keystroke, p95", percentile95(keystrokes), 20, "ms");
    good &= tell("search by disease per keystroke, p95", percentile95(byCare), 20, "ms");
    good &= tell("diseases and drugs for it, once", care, 3000, "ms");
    tellFloor("floor: opening with the raw key", usable, rawOpen);
    const auto day = [today](vault::Statement& query) { query.bind(1, today); };
    tellFloor("floor: plain SQL for the list's first page", percentile95(pages),
              sqlMilliseconds(*reader,
                              "SELECT p.id, p.name, c.dropped_on FROM continuity c JOIN patient p ON p.id = c.id "
                              "WHERE c.at_risk_on <= ?1 AND c.dropped_on > ?1 AND c.excluded_on IS NULL "
                              "ORDER BY ?1 - c.expected_on DESC LIMIT 100",
                              day));
    tellFloor("floor: plain SQL for a search", percentile95(keystrokes),
              sqlMilliseconds(*reader, "SELECT id, name FROM patient WHERE instr(kana, ?1) > 0 LIMIT 20",
                              [&](vault::Statement& query) { query.bind(1, typed); }));
    return good ? 0 : 1;
}
