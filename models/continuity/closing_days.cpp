#include "models/continuity/closing_days.h"

#include "models/vault/settings.h"

#include <QStringList>

namespace kakarite::continuity {

using vault::Setting;

namespace {

constexpr std::size_t kMostDays = 400;

} // namespace

Date ClosingDays::firstOpenFrom(Date day) const
{
    while (closedOn(day))
        day = day.addDays(1);
    return day;
}

Result<ClosingDays> closingDays(const vault::Reader& reader)
{
    ClosingDays closing;
    TRY_LET(const auto weekdays, vault::readSetting(reader, Setting::ClosedWeekdays));
    for (const QChar digit : weekdays.value_or(QString()))
        if (digit >= QLatin1Char('1') && digit <= QLatin1Char('7') && closing.weekdays.size() < 6)
            closing.weekdays.insert(digit.digitValue());
    TRY_LET(const auto days, vault::readSetting(reader, Setting::ClosedDays));
    for (const QString& text : days.value_or(QString()).split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (const auto day = Date::parseIso(text); day && closing.days.size() < kMostDays)
            closing.days.insert(*day);
    return closing;
}

Result<void> setClosingDays(vault::Vault& vault, const ClosingDays& closing)
{
    TRY(vault.actor().require(vault::Right::Settings));
    if (closing.weekdays.size() > 6 || closing.days.size() > kMostDays)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("closing days: six weekdays and 400 days at most"));
    QString weekdays;
    for (const int weekday : closing.weekdays)
        weekdays += QString::number(weekday);
    QStringList days;
    for (const Date day : closing.days)
        days << day.iso();
    return vault.transact(vault.actor(), vault::Intent::ChangeSetting,
                          [&](vault::Transaction& transaction) -> Result<void> {
                              TRY(vault::writeSetting(transaction, Setting::ClosedWeekdays, weekdays));
                              return vault::writeSetting(transaction, Setting::ClosedDays, days.join(QLatin1Char(',')));
                          });
}

} // namespace kakarite::continuity
