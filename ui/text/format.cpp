#include "ui/text/format.h"

#include "models/base/japanese_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace kakarite::ui {

namespace {

struct Format {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

QLocale numbers()
{
    return QLocale(QLocale::Japanese, QLocale::Japan);
}

constexpr QChar kMinus(0x2212);

template <typename Instead>
QString withoutUnseen(const QString& text, Instead instead)
{
    if (!hasUnseen(text))
        return text;
    QString shown;
    for (const char32_t character : text.toUcs4())
        shown += actsUnseen(character) ? instead(character) : QString::fromUcs4(&character, 1);
    return shown;
}

} // namespace

QString numberText(std::int64_t value)
{
    return value < 0 ? kMinus + numbers().toString(qlonglong(-value)) : numbers().toString(qlonglong(value));
}

QString signedText(std::int64_t value)
{
    if (value == 0)
        return QStringLiteral("±0");
    return value > 0 ? QLatin1Char('+') + numberText(value) : numberText(value);
}

QString percentText(double share, int decimals)
{
    return QString::number(share * 100.0, 'f', decimals) + QLatin1Char('%');
}

QString signedPercentText(double share)
{
    if (std::abs(share) < 0.0005)
        return QStringLiteral("±0%");
    return (share > 0 ? QChar(u'+') : kMinus) + percentText(std::abs(share));
}

QString dayText(Date day)
{
    return QStringLiteral("%1/%2/%3").arg(day.year()).arg(day.month()).arg(day.day());
}

QString dayText(Date day, Date today)
{
    return day.year() == today.year() ? QStringLiteral("%1/%2").arg(day.month()).arg(day.day()) : dayText(day);
}

QString longDayText(Date day)
{
    return Format::tr("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
}

QString monthDayText(Date day)
{
    return Format::tr("%1月%2日").arg(day.month()).arg(day.day());
}

QString monthText(Month month)
{
    return Format::tr("%1年%2月").arg(month.year()).arg(month.month());
}

QString shortMonthText(Month month)
{
    return QStringLiteral("%1/%2").arg(month.year() % 100, 2, 10, QLatin1Char('0')).arg(month.month());
}

QString timeText(std::int64_t atMs)
{
    constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;
    const std::int64_t japan = atMs + 9LL * 3600 * 1000;
    const Date day = Date::fromDays(static_cast<std::int32_t>(japan / kDayMs));
    const std::int64_t minutes = japan % kDayMs / 60000;
    return QStringLiteral("%1 %2:%3").arg(dayText(day)).arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString daysText(int days)
{
    return Format::tr("%1日").arg(numberText(days));
}

QString sentences(const QStringList& parts)
{
    QString whole;
    for (const QString& part : parts) {
        if (!whole.isEmpty() && !part.isEmpty() && whole.back().unicode() < 0x3000)
            whole += QLatin1Char(' ');
        whole += part;
    }
    return whole;
}

QString noneText()
{
    return QStringLiteral("–");
}

QString shownText(const QString& text)
{
    return withoutUnseen(text, [](char32_t) { return QString(); });
}

QString spelledOut(const QString& text)
{
    return withoutUnseen(text, [](char32_t character) {
        return QStringLiteral("\\u{%1}").arg(QString::number(character, 16).toUpper(), 4, QLatin1Char('0'));
    });
}

QString csvCell(const QString& text)
{
    QString cell = text;
    // Excel runs what begins so; an apostrophe makes it words.
    if (startsFormula(cell))
        cell.prepend(QLatin1Char('\''));
    cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

} // namespace kakarite::ui
