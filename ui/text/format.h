// How numbers, days and months are written on screen. Context "Format".
#pragma once

#include "models/base/date.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace kakarite::ui {

QString numberText(std::int64_t value);              // 1,284
QString signedText(std::int64_t value);              // +14, −6, ±0
QString percentText(double share, int decimals = 1); // 4.3%
QString signedPercentText(double share);             // +2.1%, −8.5%
QString dayText(Date day);                           // 2026/9/18
QString dayText(Date day, Date today);               // 9/18 where the year is this one
QString longDayText(Date day);                       // 2026年9月18日
QString monthDayText(Date day);                      // 9月18日
QString monthText(Month month);                      // 2026年10月
QString shortMonthText(Month month);                 // 26/8
QString timeText(std::int64_t atMs);                 // 2026/11/23 10:38, in Japan
QString daysText(int days);                          // 38日
// One after the other: with a space where the language puts one.
QString sentences(const QStringList& parts);
QString noneText(); // –
// Texts of other people (names, file names) so that they can only be read: in the window without characters that act
// unseen (actsUnseen), on a terminal with each of them spelled out (\u{202E}).
QString shownText(const QString& text);
QString spelledOut(const QString& text);
// Quoted; a cell that a spreadsheet may run as a formula is told not to be one.
QString csvCell(const QString& text);

} // namespace kakarite::ui
