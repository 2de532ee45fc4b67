// Reading receipts with every check, beside the least that any reader has to do: finding the commas and line ends.
//
//   bench_parse [runs]      prints the figures; exits 1 where the bar is missed
//
// Bar: 500 MB/s on one core.

#include "tests/bench/big_clinic.h"
#include "tests/bench/measure.h"

#include "models/receipts/parser.h"

#include <QTemporaryDir>

#include <cstring>

using namespace kakarite;
using namespace kakarite::bench;

namespace {

constexpr double kBar = 500;
constexpr int kRuns = 15;
constexpr qsizetype kPiece = 256 * 1024; // as files are read

class Counter final : public receipts::ClaimSink {
public:
    void facility(const receipts::Facility&) override {}
    void claim(receipts::Claim&& claim) override
    {
        ++claims;
        diagnoses += claim.diagnoses.size();
        for (const receipts::Unit& unit : claim.units)
            lines += std::size_t(unit.lines.size());
    }
    void totals(const receipts::Totals&) override {}
    void note(const receipts::Note&) override { ++notes; }

    std::size_t claims = 0;
    std::size_t diagnoses = 0;
    std::size_t lines = 0;
    std::size_t notes = 0;
};

// Line ends and commas with memchr, counted so that nothing is left out.
std::size_t split(const QByteArray& file)
{
    std::size_t fields = 0;
    const char* p = file.constData();
    const char* const end = p + file.size();
    while (p != end) {
        const auto* const stop = static_cast<const char*>(std::memchr(p, '\n', std::size_t(end - p)));
        const char* const lineEnd = stop ? stop : end;
        while (const void* const comma = std::memchr(p, ',', std::size_t(lineEnd - p))) {
            ++fields;
            p = static_cast<const char*>(comma) + 1;
        }
        p = stop ? stop + 1 : end;
    }
    return fields;
}

double best(const std::vector<double>& values)
{
    return *std::min_element(values.begin(), values.end());
}

} // namespace

int main(int argc, char* argv[])
{
    const int runs = argc > 1 ? std::atoi(argv[1]) : kRuns;
    const QTemporaryDir folder;
    const bench::BigFiles files = bench::writeBigClinic({}, folder.path());
    std::vector<QByteArray> contents;
    for (const QString& path : files.paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a file is missing");
        contents.push_back(file.readAll());
    }
    std::vector<double> parsing;
    std::vector<double> splitting;
    Counter seen;
    std::size_t fields = 0;
    for (int run = 0; run < runs; ++run) {
        seen = Counter();
        fields = 0;
        parsing.push_back(milliseconds([&] {
            for (const QByteArray& content : contents) {
                receipts::Parser parser(receipts::TextEncoding::Cp932, seen);
                for (qsizetype at = 0; at < content.size(); at += kPiece)
                    parser.feed(QByteArrayView(content).sliced(at, std::min(kPiece, content.size() - at)));
                parser.finish();
            }
        }));
        splitting.push_back(milliseconds([&] {
            for (const QByteArray& content : contents)
                fields += split(content);
        }));
    }
    if (qint64(seen.claims) != files.claims || seen.notes != 0)
        qFatal("%zu claims of %lld, %zu notes", seen.claims, static_cast<long long>(files.claims), seen.notes);
    const auto rate = [&](double ms) { return double(files.bytes) / 1000 / ms; };
    std::printf("%.1f MB, %lld lines, %zu claims, %zu diagnoses, %zu acts and drugs, %zu commas\n",
                double(files.bytes) / 1e6, static_cast<long long>(files.lines), seen.claims, seen.diagnoses, seen.lines,
                fields);
    std::printf("parse with every check %6.1f MB/s (bar %.0f), memchr split %6.1f MB/s, %.2f x its time\n",
                rate(best(parsing)), kBar, rate(best(splitting)), best(parsing) / best(splitting));
    return rate(best(parsing)) >= kBar ? 0 : 1;
}
