// The monthly report beside other ways to the same figures over the same rows.
//
//   bench_report [patients] [FILE.csv]      prints the figures; exits 1 where the ways differ
//
// The ways: the program's own (sums kept up to date at every import), one statement of plain SQL over the encrypted
// rows, and, for another engine (tests/bench/duckdb.mjs), the rows as CSV together with what it should find.

#include "tests/bench/big_clinic.h"
#include "tests/bench/measure.h"

#include "models/continuity/upload.h"
#include "models/reports/monthly.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <map>

using namespace kakarite;
using namespace kakarite::bench;

namespace {

constexpr int kMonths = 60;
constexpr int kRuns = 7;

struct Row {
    std::int64_t claims = 0;
    std::int64_t points = 0;
    std::int64_t patients = 0;
    std::int64_t newPatients = 0;
    bool operator==(const Row&) const = default;
};
using Rows = std::map<std::int32_t, Row>; // by month

Rows kept(const vault::Reader& reader, const vault::Actor& actor, Month from, Month to)
{
    Rows rows;
    for (const reports::MonthReport& month : need(reports::monthly(reader, actor, from, to)))
        rows[month.month.index()] = {month.claims, month.points, month.patients, month.newPatients};
    return rows;
}

Rows plainSql(const vault::Reader& reader)
{
    Rows rows;
    auto query = need(
        reader.prepare("WITH seen AS (SELECT patient_id, month, points, visit_days <> 0 AS visited,"
                       "  min(CASE WHEN visit_days <> 0 THEN month END) OVER (PARTITION BY patient_id) AS first"
                       "  FROM claim WHERE current = 1)"
                       " SELECT month, count(*), sum(points), count(DISTINCT CASE WHEN visited THEN patient_id END),"
                       "  count(DISTINCT CASE WHEN month = first THEN patient_id END) FROM seen GROUP BY month"));
    while (need(query.step()))
        rows[std::int32_t(query.integer(0))] = {query.integer(1), query.integer(2), query.integer(3), query.integer(4)};
    return rows;
}

void writeRows(const vault::Reader& reader, const Rows& expected, const QString& path)
{
    QFile file(path);
    QFile found(path + QStringLiteral(".expected"));
    if (!file.open(QIODevice::WriteOnly) || !found.open(QIODevice::WriteOnly))
        qFatal("cannot write the rows");
    file.write("patient_id,month,points,visit_days\n");
    auto query = need(reader.prepare("SELECT patient_id, month, points, visit_days FROM claim WHERE current = 1"));
    while (need(query.step())) {
        QByteArray line = QByteArray::number(qint64(query.integer(0)));
        for (int column = 1; column < 4; ++column)
            line += ',' + QByteArray::number(qint64(query.integer(column)));
        file.write(line + '\n');
    }
    for (const auto& [month, row] : expected) {
        QByteArray line = QByteArray::number(month);
        for (const std::int64_t value : {row.claims, row.points, row.patients, row.newPatients})
            line += ',' + QByteArray::number(qint64(value));
        found.write(line + '\n');
    }
}

template <typename Fn>
double medianOf(Fn&& fn)
{
    std::vector<double> times;
    for (int run = 0; run < kRuns; ++run)
        times.push_back(milliseconds(fn));
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const int patients = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const QTemporaryDir folder;
    const bench::BigFiles files = bench::writeBigClinic({patients / 4, patients, kMonths, 2021}, folder.path());
    const auto vault = freshVault(folder.filePath(QStringLiteral("vault")));
    for (qsizetype at = 0; at < files.paths.size(); at += 12)
        need(continuity::uploadReceipts(*vault, files.paths.mid(at, 12), false, {}));
    const auto reader = need(vault->openReader());
    const auto span = need(reports::dataSpan(*reader));
    Rows ours;
    Rows theirs;
    const double own = medianOf([&] { ours = kept(*reader, vault->actor(), span->first, span->last); });
    const double plain = medianOf([&] { theirs = plainSql(*reader); });
    std::printf("monthly report of %lld claims, %d months: kept sums %.2f ms, plain SQL over the rows %.1f ms, "
                "%.4f x its time\n",
                static_cast<long long>(files.claims), kMonths, own, plain, own / plain);
    if (argc > 2)
        writeRows(*reader, ours, QString::fromLocal8Bit(argv[2]));
    if (ours == theirs)
        return 0;
    std::printf("the two differ\n");
    return 1;
}
