#include "models/demo/uke_lines.h"

#include <numeric>

namespace kakarite::demo {

namespace {

constexpr char kFreeComment[] = "810000001";
constexpr char kNoComments[] = ",,,,,,"; // three codes and their texts

void appendNumber(QByteArray& out, int number)
{
    out.append(QByteArray::number(number));
}

} // namespace

int BilledUnit::count() const
{
    return std::accumulate(days.begin(), days.end(), 0);
}

QByteArray claimMonth(Month month)
{
    return QByteArray::number(month.year() * 100 + month.month());
}

QByteArray claimDate(Date day)
{
    return QByteArray::number(day.year() * 10000 + day.month() * 100 + day.day());
}

void appendLine(QByteArray& out, const QList<QByteArray>& fields)
{
    out.append(fields.join(','));
    out.append("\r\n");
}

QByteArray dayFields(std::uint32_t days, char mark)
{
    QByteArray fields;
    for (int day = 0; day < 31; ++day) {
        fields.append(',');
        if (days >> day & 1)
            fields.append(mark);
    }
    return fields;
}

void appendUnit(QByteArray& out, const BilledUnit& unit, char burden, bool opensGroup)
{
    QByteArray group = opensGroup ? QByteArray::number(unit.group) : QByteArray();
    if (!unit.usage.isEmpty()) {
        appendLine(out, {"CO", group, QByteArray(1, burden), kFreeComment, unit.usage});
        group.clear();
    }
    QByteArray days;
    for (const int value : unit.days) {
        days.append(',');
        if (value != 0)
            appendNumber(days, value);
    }
    for (std::size_t i = 0; i < unit.lines.size(); ++i) {
        const CodedLine& line = unit.lines[i];
        out.append(line.drug ? "IY," : "SI,").append(group).append(',').append(burden).append(',');
        appendNumber(out, line.code);
        out.append(',');
        if (line.drug)
            appendNumber(out, line.amount);
        out.append(',');
        if (i + 1 == unit.lines.size()) // the last line of a unit carries its points
            appendNumber(out, unit.points);
        out.append(',');
        appendNumber(out, unit.count());
        out.append(kNoComments).append(days).append("\r\n");
        group.clear();
    }
}

} // namespace kakarite::demo
