#include "models/base/date.h"

#include <algorithm>

namespace kakarite {

namespace chrono = std::chrono;

namespace {

chrono::year_month_day civil(std::int32_t days)
{
    return chrono::year_month_day(chrono::sys_days(chrono::days(days)));
}

constexpr qsizetype kLongestDate = 8; // YYYYMMDD

// All digits of the field, blanks read as zeros; nothing if any other character stands in it or it is too long.
std::optional<int> digits(QByteArrayView field)
{
    if (field.size() > kLongestDate)
        return std::nullopt;
    int value = 0;
    for (const char c : field) {
        if (c != ' ' && (c < '0' || c > '9'))
            return std::nullopt;
        value = value * 10 + (c == ' ' ? 0 : c - '0');
    }
    return value;
}

struct Era {
    int baseYear;
    int lastYear; // of the era's own count; 0 while it lasts
};

// 1 明治 2 大正 3 昭和 4 平成 5 令和 (receipts.md §2)
constexpr Era kEras[] = {{1867, 45}, {1911, 15}, {1925, 64}, {1988, 31}, {2018, 0}};

std::optional<int> eraYear(int era, int year, bool* pastEraEnd)
{
    if (era < 1 || era > 5 || year < 1)
        return std::nullopt;
    const Era& found = kEras[era - 1];
    if (pastEraEnd && found.lastYear != 0 && year > found.lastYear)
        *pastEraEnd = true;
    return found.baseYear + year;
}

QByteArrayView trimmed(QByteArrayView field)
{
    while (!field.isEmpty() && field.back() == ' ')
        field.chop(1);
    return field;
}

} // namespace

std::optional<Date> Date::fromYmd(int year, int month, int day)
{
    const auto ymd = chrono::year(year) / month / day;
    if (year < 1 || year > 9999 || !ymd.ok())
        return std::nullopt;
    return Date(static_cast<std::int32_t>(chrono::sys_days(ymd).time_since_epoch().count()));
}

std::optional<Date> Date::parseIso(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return std::nullopt;
    bool okYear = false;
    bool okMonth = false;
    bool okDay = false;
    const int year = text.mid(0, 4).toInt(&okYear);
    const int month = text.mid(5, 2).toInt(&okMonth);
    const int day = text.mid(8, 2).toInt(&okDay);
    if (!okYear || !okMonth || !okDay)
        return std::nullopt;
    return fromYmd(year, month, day);
}

int Date::year() const
{
    return int(civil(m_days).year());
}
int Date::month() const
{
    return static_cast<int>(unsigned(civil(m_days).month()));
}
int Date::day() const
{
    return static_cast<int>(unsigned(civil(m_days).day()));
}

int Date::weekday() const
{
    return static_cast<int>(chrono::weekday(chrono::sys_days(chrono::days(m_days))).iso_encoding());
}

Month Date::monthOf() const
{
    const auto ymd = civil(m_days);
    return Month::fromIndex(int(ymd.year()) * 12 + static_cast<int>(unsigned(ymd.month())) - 1);
}

QString Date::iso() const
{
    return QStringLiteral("%1-%2-%3")
        .arg(year(), 4, 10, QLatin1Char('0'))
        .arg(month(), 2, 10, QLatin1Char('0'))
        .arg(day(), 2, 10, QLatin1Char('0'));
}

Date Date::addMonths(int n) const
{
    const Month target = monthOf().addMonths(n);
    return *target.day(std::min(day(), target.dayCount()));
}

int Date::yearsUntil(Date on) const
{
    const auto born = civil(m_days);
    const auto then = civil(on.m_days);
    int years = int(then.year()) - int(born.year());
    if (then.month() < born.month() || (then.month() == born.month() && then.day() < born.day()))
        --years;
    return years;
}

std::optional<Month> Month::fromYm(int year, int month)
{
    if (year < 1 || year > 9999 || month < 1 || month > 12)
        return std::nullopt;
    return Month(year * 12 + month - 1);
}

std::optional<Month> Month::parseIso(QStringView text)
{
    if (text.size() != 7 || text[4] != u'-')
        return std::nullopt;
    bool okYear = false;
    bool okMonth = false;
    const int year = text.mid(0, 4).toInt(&okYear);
    const int month = text.mid(5, 2).toInt(&okMonth);
    return okYear && okMonth ? fromYm(year, month) : std::nullopt;
}

int Month::dayCount() const
{
    const auto last = chrono::year(year()) / chrono::month(static_cast<unsigned>(month())) / chrono::last;
    return static_cast<int>(static_cast<unsigned>(last.day()));
}
Date Month::firstDay() const
{
    return *Date::fromYmd(year(), month(), 1);
}
Date Month::lastDay() const
{
    return addMonths(1).firstDay().addDays(-1);
}
std::optional<Date> Month::day(int dayOfMonth) const
{
    return Date::fromYmd(year(), month(), dayOfMonth);
}

QString Month::iso() const
{
    return QStringLiteral("%1-%2").arg(year(), 4, 10, QLatin1Char('0')).arg(month(), 2, 10, QLatin1Char('0'));
}

std::optional<Date> parseClaimDate(QByteArrayView field, bool* pastEraEnd)
{
    field = trimmed(field);
    const auto value = digits(field);
    if (!value)
        return std::nullopt;
    const int day = *value % 100;
    const int month = *value / 100 % 100;
    if (field.size() == 8)
        return Date::fromYmd(*value / 10000, month, day);
    if (field.size() != 7)
        return std::nullopt;
    const auto year = eraYear(*value / 1000000, *value / 10000 % 100, pastEraEnd);
    return year ? Date::fromYmd(*year, month, day) : std::nullopt;
}

std::optional<Month> parseClaimMonth(QByteArrayView field, bool* pastEraEnd)
{
    field = trimmed(field);
    const auto value = digits(field);
    if (!value)
        return std::nullopt;
    const int month = *value % 100;
    if (field.size() == 6)
        return Month::fromYm(*value / 100, month);
    if (field.size() != 5)
        return std::nullopt;
    const auto year = eraYear(*value / 10000, *value / 100 % 100, pastEraEnd);
    return year ? Month::fromYm(*year, month) : std::nullopt;
}

} // namespace kakarite
