// A line cut into fields, against the plainest way to do it.
#include "models/receipts/line_fields.h"

#include <QByteArrayList>

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace kakarite::receipts {

namespace {

QByteArrayList plainly(const QByteArray& line)
{
    return line.split(',');
}

void expectSame(const QByteArray& line)
{
    SCOPED_TRACE(line.size());
    LineFields fields;
    fields.split(line);
    const QByteArrayList expected = plainly(line);
    ASSERT_EQ(fields.count(), expected.size());
    std::map<int, QByteArray> filled;
    for (int field = 1; field <= std::min(int(expected.size()), LineFields::kMost); ++field) {
        EXPECT_EQ(fields.raw(field), expected[field - 1]) << field;
        if (!expected[field - 1].isEmpty())
            filled[field] = expected[field - 1];
    }
    for (const int field : {7, 2, 44, 1, 3}) // in any order
        EXPECT_EQ(fields.raw(field), expected.value(field - 1)) << field;
    std::map<int, QByteArray> found;
    fields.eachFilled(1, [&](int field, QByteArrayView bytes) {
        found[field] = bytes.toByteArray();
        return true;
    });
    EXPECT_EQ(found, filled);
    QByteArray trimmed = line;
    while (trimmed.endsWith(','))
        trimmed.chop(1);
    EXPECT_EQ(fields.filled(), trimmed);
    const bool plain = std::ranges::all_of(line, [](char c) { return c > ' ' && c < 0x7F; });
    EXPECT_EQ(fields.isPlain(), plain);
}

} // namespace

TEST(LineFields, CutsAsThePlainestWayDoes)
{
    std::mt19937 random(7);
    const QByteArray letters = ",,,,,,,019ASI\x83\x41 -";
    for (int length = 0; length < 200; ++length) {
        for (int round = 0; round < 20; ++round) {
            QByteArray line;
            for (int i = 0; i < length; ++i)
                line += letters[qsizetype(random() % std::size_t(letters.size()))];
            expectSame(line);
        }
    }
}

TEST(LineFields, CutsAtEveryBorderOfWords)
{
    for (int size = 0; size <= 130; ++size) {
        expectSame(QByteArray(size, 'x'));
        expectSame(QByteArray(size, ','));
        expectSame(QByteArray(size, 'x') + ',');
        expectSame(QByteArray(size, ',') + 'x');
        expectSame("SI," + QByteArray(size, '1') + ",,2");
    }
}

TEST(LineFields, CountsFieldsBeyondTheMostAndIgnoresThem)
{
    QByteArray line;
    for (int field = 1; field <= LineFields::kMost + 5; ++field)
        line += QByteArray::number(field) + ',';
    LineFields fields;
    fields.split(line);
    EXPECT_EQ(fields.count(), LineFields::kMost + 6);
    EXPECT_EQ(fields.raw(LineFields::kMost), QByteArray::number(LineFields::kMost));
    EXPECT_TRUE(fields.raw(LineFields::kMost + 1).isEmpty());
    int last = 0;
    fields.eachFilled(1, [&](int field, QByteArrayView) {
        last = field;
        return true;
    });
    EXPECT_EQ(last, LineFields::kMost);
}

TEST(LineFields, StopsWhereItIsTold)
{
    LineFields fields;
    fields.split("a,,b,c,d");
    std::vector<int> seen;
    fields.eachFilled(2, [&](int field, QByteArrayView) {
        seen.push_back(field);
        return field < 4;
    });
    EXPECT_EQ(seen, (std::vector<int>{3, 4}));
}

} // namespace kakarite::receipts
