// Choosing the days on which the clinic is closed: weekdays to press, single days to add and take away.
#pragma once

#include "models/continuity/closing_days.h"
#include "ui/widgets/sheet.h"

class QLineEdit;
class QVBoxLayout;

namespace kakarite::ui {

class ClosingDaysSheet : public Sheet {
    Q_OBJECT
public:
    ClosingDaysSheet(const continuity::ClosingDays& closing, Date today, QWidget* over);

Q_SIGNALS:
    void chosen(const kakarite::continuity::ClosingDays& closing);

private:
    void addDay();
    void showDays();
    continuity::ClosingDays m_closing;
    Date m_today;
    QLineEdit* m_day;
    QVBoxLayout* m_list;
};

// 木・日、ほか3日
QString closingDaysText(const continuity::ClosingDays& closing, Date today);

} // namespace kakarite::ui

Q_DECLARE_METATYPE(kakarite::continuity::ClosingDays)
