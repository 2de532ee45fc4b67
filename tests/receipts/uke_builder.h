// Writes receipt files for tests, line by line, with the full columns of the layout; GO is summed up by itself.
//
//     const QByteArray bytes = UkeBuilder().ir().re({.number = "00012"}).ho(1, 343)
//         .sy(2500015, "20240101").si("12", 112007410, 75, {{7, 1}}).go().cp932();
#pragma once

#include "models/base/japanese_text.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <initializer_list>
#include <utility>

namespace kakarite::receipts::test {

using Days = std::initializer_list<std::pair<int, int>>; // {day, count}

struct ReFields {
    QString number = QStringLiteral("00001"); // カルテ番号
    QString type = QStringLiteral("1112");
    QString month = QStringLiteral("202504");
    QString name = QStringLiteral("試験　太郎");
    QString kana = QStringLiteral("シケン　タロウ");
    QString sex = QStringLiteral("1");
    QString birth = QStringLiteral("19550203");
    QString admission = {};
    QString search = {};
    QString vendor = {};
};

class UkeBuilder {
public:
    UkeBuilder& raw(const QString& line)
    {
        m_lines += line;
        return *this;
    }
    UkeBuilder& raw(const char* ascii) { return raw(QString::fromUtf8(ascii)); }
    UkeBuilder& ir(const QString& code = QStringLiteral("1234567"), int table = 1,
                   const QString& volume = QStringLiteral("00"))
    {
        m_receipts = 0;
        return raw(QStringLiteral("IR,1,13,%1,%2,,試験医院,202505,%3,03-0000-0000").arg(table).arg(code, volume));
    }
    UkeBuilder& re(const ReFields& f = {})
    {
        QStringList columns(38);
        columns[0] = QStringLiteral("RE");
        columns[1] = QString::number(++m_receipts);
        columns[2] = f.type;
        columns[3] = f.month;
        columns[4] = f.name;
        columns[5] = f.sex;
        columns[6] = f.birth;
        columns[8] = f.admission;
        columns[13] = f.number;
        columns[18] = f.search;
        columns[20] = f.vendor;
        columns[36] = f.kana;
        m_payers = 0;
        return raw(columns.join(u','));
    }
    UkeBuilder& ho(int days, std::int64_t points, const QString& number = QStringLiteral("06132013"))
    {
        count(points);
        return raw(QStringLiteral("HO,%1,１２３,４５６,%2,%3,,,,,,,,,").arg(number).arg(days).arg(points));
    }
    UkeBuilder& ko(int days, std::int64_t points, const QString& number = QStringLiteral("83136019"))
    {
        count(points);
        return raw(QStringLiteral("KO,%1,1111111,,%2,%3,,,,,,").arg(number).arg(days).arg(points));
    }
    UkeBuilder& jd(Days days)
    {
        QStringList columns(33);
        columns[0] = QStringLiteral("JD");
        columns[1] = QStringLiteral("1");
        return raw(withDays(std::move(columns), 2, days));
    }
    UkeBuilder& sy(int code, const QString& start, const QString& modifiers = {}, const QString& name = {},
                   const QString& outcome = QStringLiteral("1"))
    {
        return raw(QStringLiteral("SY,%1,%2,%3,%4,%5,,")
                       .arg(code, 7, 10, QLatin1Char('0'))
                       .arg(start, outcome, modifiers, name));
    }
    // points < 0 leaves the column blank, as on every line of a 算定単位 but its last.
    UkeBuilder& si(const char* group, int code, std::int64_t points, Days days, char burden = '1')
    {
        return unit("SI", group, code, points, days, burden);
    }
    UkeBuilder& iy(const char* group, int code, std::int64_t points, Days days, char burden = '1')
    {
        return unit("IY", group, code, points, days, burden);
    }
    UkeBuilder& to(const char* group, int code, std::int64_t points, Days days, char burden = '1')
    {
        return unit("TO", group, code, points, days, burden);
    }
    UkeBuilder& co(const char* group, int code, const QString& text)
    {
        return raw(QStringLiteral("CO,%1,1,%2,%3").arg(QString::fromLatin1(group)).arg(code).arg(text));
    }
    UkeBuilder& go(const QString& volume = QStringLiteral("99"))
    {
        raw(QStringLiteral("GO,%1,%2,%3").arg(m_count).arg(m_points).arg(volume));
        m_count = 0;
        m_points = 0;
        return *this;
    }

    const QStringList& lines() const { return m_lines; }
    QByteArray cp932(const char* lineEnd = "\r\n", bool endMark = true) const
    {
        return encodeCp932(joined(lineEnd)) + (endMark ? QByteArray(1, '\x1A') : QByteArray());
    }
    QByteArray utf8(const char* lineEnd = "\n", bool mark = false) const
    {
        return (mark ? QByteArray("\xEF\xBB\xBF") : QByteArray()) + joined(lineEnd).toUtf8();
    }

private:
    QString joined(const char* lineEnd) const
    {
        const QString end = QString::fromLatin1(lineEnd);
        return m_lines.join(end) + end;
    }
    void count(std::int64_t points)
    {
        ++m_count;
        if (m_payers++ == 0)
            m_points += points;
    }
    static QString withDays(QStringList columns, int first, Days days)
    {
        for (const auto& [day, times] : days)
            columns[first + day - 1] = QString::number(times);
        return columns.join(u',');
    }
    UkeBuilder& unit(const char* record, const char* group, int code, std::int64_t points, Days days, char burden)
    {
        const bool material = record[0] == 'T';
        QStringList columns(material ? 48 : 44);
        int times = 0;
        for (const auto& day : days)
            times += day.second;
        columns[0] = QString::fromLatin1(record);
        columns[1] = QString::fromLatin1(group);
        columns[2] = burden == 0 ? QString() : QString(QLatin1Char(burden));
        columns[3] = QString::number(code);
        columns[5] = points < 0 ? QString() : QString::number(points);
        columns[6] = QString::number(times);
        return raw(withDays(std::move(columns), material ? 17 : 13, days));
    }

    QStringList m_lines;
    int m_receipts = 0;
    int m_payers = 0;
    std::int64_t m_count = 0;
    std::int64_t m_points = 0;
};

} // namespace kakarite::receipts::test
