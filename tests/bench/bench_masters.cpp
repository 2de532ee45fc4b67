// The official masters into a vault, and how fast they answer.
//
//   bench_masters [folder of the zips]      prints the figures; says so where the folder is absent

#include "models/continuity/load_masters.h"
#include "models/masters/code_search.h"
#include "models/masters/lookup.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace kakarite;
using namespace kakarite::bench;
using masters::MasterKind;

namespace {

double seconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

void ask(const vault::Reader& reader, MasterKind kind)
{
    std::vector<int> codes;
    auto query = need(reader.prepare("SELECT DISTINCT code FROM master_code WHERE kind = ?1"));
    query.bind(1, static_cast<int>(kind));
    while (need(query.step()))
        codes.push_back(int(query.integer(0)));
    auto lookup = need(masters::Lookup::open(reader));
    const Month month = *Month::fromYm(2024, 6);
    std::size_t known = 0;
    for (const char* what : {"first", "again"}) {
        QElapsedTimer timer;
        timer.start();
        for (const int code : codes)
            known += need(lookup.meaning(kind, code, month)).isKnown();
        std::printf("%-9s asked for the %s time: %8.0f lookups/s\n", masters::masterKindName(kind), what,
                    double(codes.size()) / seconds(timer));
    }
    std::printf("%-9s %zu of %zu answers have a name\n", masters::masterKindName(kind), known / 2, codes.size());
}

void askFamilies(const vault::Reader& reader)
{
    constexpr int kQuestions = 2'000'000;
    auto lookup = need(masters::Lookup::open(reader));
    const Month month = *Month::fromYm(2024, 6);
    std::uint32_t bits = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kQuestions; ++i)
        bits |= need(lookup.chronicBits(i % 2 == 0 ? 8833421 : 2500015, month));
    std::printf("families of a diagnosis: %.1f million/s (%u)\n", kQuestions / seconds(timer) / 1e6, bits);
    timer.start();
    const auto found = need(masters::searchCodes(reader, MasterKind::Disease, QStringLiteral("糖尿病"), month, 50));
    std::printf("search by name: %zu found in %.0f ms\n", found.size(), seconds(timer) * 1000);
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(SHARED_DIR "/masters"));
    const QStringList zips = folder.entryList({QStringLiteral("*.zip")}, QDir::Files, QDir::Name);
    if (zips.isEmpty()) {
        std::printf("no official masters in %s: nothing measured\n", qPrintable(folder.path()));
        return 0;
    }
    const QTemporaryDir place;
    const auto vault = freshVault(place.filePath(QStringLiteral("vault")));
    for (const QString& zip : zips) {
        const auto report = need(continuity::loadMasters(*vault, {folder.filePath(zip)}, {}));
        for (const masters::MasterFileReport& file : report.files)
            std::printf("%-20s %6lld rows in %.2f s (%lld added, %lld changed, %lld ended)\n", qPrintable(zip),
                        static_cast<long long>(file.rows), report.seconds, static_cast<long long>(file.added),
                        static_cast<long long>(file.changed), static_cast<long long>(file.abolished));
    }
    std::printf("vault: %.1f MB\n", double(QFileInfo(vault->folder() + QStringLiteral("/clinic.db")).size()) / 1e6);
    const auto reader = need(vault->openReader());
    for (const MasterKind kind : {MasterKind::Disease, MasterKind::Act, MasterKind::Drug})
        ask(*reader, kind);
    askFamilies(*reader);
    return 0;
}
