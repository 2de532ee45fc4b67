#include "tests/bench/big_clinic.h"

#include "models/base/japanese_text.h"

#include <QFile>

namespace kakarite::bench {

namespace {

constexpr int kDayColumns = 31;

QByteArray days(int day, int value)
{
    QByteArray columns;
    for (int d = 1; d <= kDayColumns; ++d)
        columns += d == day ? ',' + QByteArray::number(value) : QByteArray(",");
    return columns;
}

// SI and IY differ in what stands in column 5 only.
QByteArray unitLine(const char* record, const char* group, int code, const char* amount, const char* points, int count,
                    int day)
{
    return QByteArray(record) + ',' + group + ",1," + QByteArray::number(code) + ',' + amount + ',' + points + ',' +
           QByteArray::number(count) + ",,,,,," + days(day, count) + "\r\n";
}

struct Writer {
    QByteArray text;
    qint64 lines = 0;
    qint64 points = 0;
    void add(const QByteArray& line)
    {
        text += line;
        lines += line.count('\n');
    }
};

void addClaim(Writer& writer, int index, int patient, const QByteArray& month)
{
    static const QByteArray family = encodeCp932(u"高橋　");
    static const QByteArray given = encodeCp932(u"美智子");
    static const QByteArray kana = encodeCp932(u"タカハシ　ミチコ");
    constexpr int kPoints = 75 + 49 + 60;
    const int day = patient % 27 + 1;
    const QByteArray number = QByteArray::number(patient).rightJustified(6, '0');
    writer.add("RE," + QByteArray::number(index) + ",1112," + month + ',' + family + given + ',' +
               QByteArray::number(patient % 2 + 1) + ",19" + QByteArray::number(30 + patient % 60) + "0" +
               QByteArray::number(patient % 9 + 1) + "1" + QByteArray::number(patient % 9) + ",,,,,,," + number +
               ",,,,,,,,,,,,,,,,,,,,,,," + kana + ",\r\n");
    writer.add("HO,06139999," + QByteArray::number(patient % 999) + ',' + number + ",1," + QByteArray::number(kPoints) +
               ",,,,,,,,,\r\n");
    writer.add("SY,8833421,20200401,1,,,01,\r\nSY,8844446,20210401,1,,,,\r\n");
    if (patient % 2 == 0)
        writer.add("SY,4779004,20240110,1,8002,,,\r\n");
    writer.add(unitLine("SI", "12", 112007410, "", "75", 1, day));
    writer.add(unitLine("SI", "60", 160010010, "", "49", 1, day));
    writer.add(unitLine("SI", "80", 120002910, "", "60", 1, day));
    writer.add(unitLine("IY", "21", 620098401, "1", "0", 28, day));
    if (patient % 5 < 3)
        writer.add(unitLine("IY", "21", 610454084, "2", "0", 28, day));
    writer.points += kPoints;
}

} // namespace

BigFiles writeBigClinic(const BigClinic& clinic, const QString& folder)
{
    BigFiles files;
    for (int m = 0; m < clinic.months; ++m) {
        const QByteArray month =
            QByteArray::number(clinic.firstYear + m / 12) + QByteArray::number(m % 12 + 1).rightJustified(2, '0');
        Writer writer;
        writer.add("IR,1,13,1,1234567,,BENCH," + month + ",00,\r\n");
        for (int i = 0; i < clinic.claimsPerMonth; ++i)
            addClaim(writer, i + 1, (i + m * 611) % clinic.patients + 1, month);
        writer.add("GO," + QByteArray::number(clinic.claimsPerMonth) + ',' + QByteArray::number(writer.points) +
                   ",99\r\n");
        const QString path = folder + QStringLiteral("/%1.UKE").arg(m, 3, 10, QLatin1Char('0'));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(writer.text) != writer.text.size())
            qFatal("cannot write the files to be measured");
        files.paths.append(path);
        files.bytes += writer.text.size();
        files.lines += writer.lines;
        files.claims += clinic.claimsPerMonth;
    }
    return files;
}

} // namespace kakarite::bench
