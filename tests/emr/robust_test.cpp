// Random damage to patient lists and mappings: what the fuzz targets look for, a little of it in every run.
#include "tests/emr/fuzz_driver.h"

#include <QFile>

#include <gtest/gtest.h>

#include <random>

namespace kakarite::emr::test {

namespace {

QByteArray seed(const char* name)
{
    QFile file(QStringLiteral(SOURCE_DIR "/tests/fuzz/seeds/%1").arg(QLatin1String(name)));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return file.readAll();
}

template <typename Fn>
void damage(const QByteArray& whole, int rounds, Fn fn)
{
    ASSERT_FALSE(whole.isEmpty());
    std::mt19937 random(20261125);
    for (int round = 0; round < rounds; ++round) {
        QByteArray bytes = whole;
        for (int hit = 0; hit < 4; ++hit)
            bytes[qsizetype(random() % std::size_t(bytes.size()))] = char(random() % 256);
        bytes.truncate(qsizetype(random() % std::size_t(bytes.size())) + 1);
        fn(bytes); // aborts where something does not hold
    }
}

} // namespace

TEST(Robust, DamagedListsNeverHarm)
{
    for (const char* name : {"patient_list/patients_utf8.csv", "patient_list/patients_cp932.csv"})
        damage(seed(name), 300, [](QByteArrayView bytes) { fuzzList(bytes); });
}

TEST(Robust, DamagedMappingsNeverHarm)
{
    const QByteArray whole = seed("mapping/mapping.json");
    fuzzMapping(whole);
    damage(whole, 2000, [](QByteArrayView bytes) { fuzzMapping(bytes); });
}

TEST(Robust, AMillionColumnsAndAVeryLongLineAreRead)
{
    fuzzList(QByteArray("番号,氏名\n") + QByteArray(1'000'000, ',') + '\n');
    fuzzList(QByteArray("番号,氏名\n1,") + QByteArray(64 * 1024, 'x') + "\n2,y\n");
    fuzzList(QByteArray("番号,氏名\n1,\0\0\n", 20));
}

} // namespace kakarite::emr::test
