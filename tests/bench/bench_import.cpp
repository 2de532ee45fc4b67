// The import of a year of a large clinic beside a bare prepared insert of as many rows, in one run.
//
//   bench_import      prints the figures and the curve of cost against size; exits 1 where a bar is missed
//
// Bars: import ≤ 1.5 × bare insert; 10 × the lines ≤ 11 × the time.

#include "tests/bench/big_clinic.h"
#include "tests/bench/measure.h"

#include "models/continuity/upload.h"
#include "models/vault/vault.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <variant>

using namespace kakarite;
using namespace kakarite::bench;

namespace {

constexpr double kRatioBar = 1.5;
constexpr double kLinearBar = 11.0;
constexpr int kRuns = 5;

// The rows an import has stored, table by table, as SQLite gave them.
struct StoredRows {
    const char* select;
    const char* insert;
    std::vector<std::vector<std::variant<std::monostate, std::int64_t, QString>>> rows;
};

std::vector<StoredRows> emptyTables()
{
    return {
        {"SELECT id, number, number_key, provisional, name, kana, sex, birth_day FROM patient",
         "INSERT INTO patient(id, number, number_key, provisional, name, kana, sex, birth_day) "
         "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
         {}},
        {"SELECT id, import_id, facility_id, patient_id, month, type, payer, symbol, insured_number, points, days, "
         "line, content_hash, current, visit_days, first_fee_days, chronic, dead FROM claim",
         "INSERT INTO claim(id, import_id, facility_id, patient_id, month, type, payer, symbol, insured_number, "
         "points, days, line, content_hash, current, visit_days, first_fee_days, chronic, dead) VALUES "
         "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
         {}},
        {"SELECT id, code, start_day, outcome, suspected, main, modifiers, name FROM diagnosis",
         "INSERT INTO diagnosis(id, code, start_day, outcome, suspected, main, modifiers, name) "
         "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
         {}},
        {"SELECT id, code, day, count FROM act", "INSERT INTO act(id, code, day, count) VALUES (?1, ?2, ?3, ?4)", {}},
        {"SELECT id, code, day, supply_days, outside FROM prescription",
         "INSERT INTO prescription(id, code, day, supply_days, outside) VALUES (?1, ?2, ?3, ?4, ?5)",
         {}}};
}

std::vector<StoredRows> rowsOf(vault::Vault& vault)
{
    auto tables = emptyTables();
    const auto reader = need(vault.openReader());
    for (StoredRows& table : tables) {
        auto query = need(reader->prepare(table.select));
        while (need(query.step())) {
            auto& row = table.rows.emplace_back();
            for (int column = 0; column < query.columnCount(); ++column) {
                if (query.isNull(column))
                    row.emplace_back(std::monostate());
                else if (sqlite3_column_type(query.handle(), column) == SQLITE_TEXT)
                    row.emplace_back(query.text(column));
                else
                    row.emplace_back(query.integer(column));
            }
        }
    }
    return tables;
}

double importOnce(const QStringList& paths, std::vector<StoredRows>* rows)
{
    const QTemporaryDir folder;
    const auto vault = freshVault(folder.filePath(QStringLiteral("vault")));
    QElapsedTimer timer;
    timer.start();
    const auto report = need(continuity::uploadReceipts(*vault, paths, false, {}));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    if (report.nothingRead())
        qFatal("nothing was imported");
    if (rows)
        *rows = rowsOf(*vault);
    return seconds;
}

Result<void> insertAll(vault::Transaction& transaction, const std::vector<StoredRows>& tables)
{
    for (const StoredRows& table : tables) {
        TRY_LET(auto insert, transaction.prepareHot(table.insert));
        for (const auto& row : table.rows) {
            int parameter = 0;
            for (const auto& value : row) {
                ++parameter;
                if (const auto* number = std::get_if<std::int64_t>(&value))
                    insert.bind(parameter, *number);
                else if (const auto* text = std::get_if<QString>(&value))
                    insert.bind(parameter, *text);
                else
                    insert.bindNull(parameter);
            }
            TRY(insert.run());
        }
    }
    return {};
}

// The same rows, ready in memory, into the same tables by prepared statements in one transaction.
double bareInsert(const std::vector<StoredRows>& tables)
{
    const QTemporaryDir folder;
    const auto vault = freshVault(folder.filePath(QStringLiteral("vault")));
    QElapsedTimer timer;
    timer.start();
    need(vault->transact(
        vault->actor(), vault::Intent::Rederive,
        [&](vault::Transaction& transaction) { return insertAll(transaction, tables); },
        vault::Vault::Capture::DerivedOnly));
    return double(timer.nsecsElapsed()) / 1e9;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// What one upload costs, from a quarter to ten years of the same clinic; ten years against one as its value.
double printCurve()
{
    std::printf("months     lines  seconds  lines/s\n");
    std::map<int, double> perLine;
    for (const int months : {3, 6, 12, 24, 60, 120}) {
        const QTemporaryDir folder;
        const bench::BigFiles files = bench::writeBigClinic({2750, 4100, months, 2015}, folder.path());
        const double seconds = importOnce(files.paths, nullptr);
        perLine[months] = seconds / double(files.lines);
        std::printf("%6d %9lld %8.2f %8.0f\n", months, static_cast<long long>(files.lines), seconds,
                    double(files.lines) / seconds);
    }
    const double growth = perLine[120] / perLine[12] * 10;
    std::printf("ten times the lines take %.2f x the time (bar %.1f)\n", growth, kLinearBar);
    return growth;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    need(vault::hardenProcess());
    const QTemporaryDir files;
    const bench::BigFiles year = bench::writeBigClinic({}, files.path());
    std::printf("a year: %lld claims, %lld lines, %.1f MB\n", static_cast<long long>(year.claims),
                static_cast<long long>(year.lines), double(year.bytes) / 1e6);
    std::vector<double> imports;
    std::vector<double> bares;
    std::vector<double> ratios;
    std::vector<StoredRows> rows;
    for (int run = 0; run < kRuns; ++run) {
        imports.push_back(importOnce(year.paths, &rows));
        bares.push_back(bareInsert(rows));
        ratios.push_back(imports.back() / bares.back());
    }
    std::size_t count = 0;
    for (const StoredRows& table : rows)
        count += table.rows.size();
    std::printf("rows stored: %lld\nimport %.3f s, bare insert %.3f s, ratio %.2f (bar %.1f), %.0f lines/s\n",
                static_cast<long long>(count), median(imports), median(bares), median(ratios), kRatioBar,
                double(year.lines) / median(imports));

    const double growth = printCurve();
    return median(ratios) <= kRatioBar && growth <= kLinearBar ? 0 : 1;
}
