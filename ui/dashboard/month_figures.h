// The figures of the dashboard (R10): one list for the tiles, the printed page and their tests, so that no place words
// or rounds one of them in its own way.
#pragma once

#include "models/reports/monthly.h"
#include "ui/style/tokens.h"

namespace kakarite::ui {

enum class Compare { Share, Difference }; // in percent, or in patients

struct MonthFigure {
    QString label;
    QString unit;
    QString definition;
    std::optional<double> (*value)(const reports::MonthReport&); // absent where nothing could be divided by
    int decimals = 0;
    Compare compare = Compare::Share;
    Tone tone = Tone::Plain;
    continuity::Figure behind = continuity::Figure::Patients; // whose patients it opens (reports::patientsBehind)
};

// As they stand on the page, from the left.
std::vector<MonthFigure> monthFigures();

QString valueText(const MonthFigure& figure, const reports::MonthReport& month);
// How far `now` is from `then`: +2.1%, −6; a dash where one of them is not known.
QString changeText(const MonthFigure& figure, const reports::MonthReport& now, const reports::MonthReport* then);

} // namespace kakarite::ui
