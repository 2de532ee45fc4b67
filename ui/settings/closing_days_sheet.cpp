#include "ui/settings/closing_days_sheet.h"

#include "ui/text/format.h"
#include "ui/text/words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>

namespace kakarite::ui {

namespace {

// "12/29" means the next one to come; "2026/12/29" and "2026-12-29" say the year.
std::optional<Date> parseDay(const QString& typed, Date today)
{
    QStringList parts = typed.normalized(QString::NormalizationForm_KC).trimmed().replace(u'-', u'/').split(u'/');
    if (parts.size() == 2)
        parts.prepend(QString::number(today.year()));
    if (parts.size() != 3)
        return std::nullopt;
    const auto day = Date::fromYmd(parts[0].toInt(), parts[1].toInt(), parts[2].toInt());
    const bool yearSaid = typed.count(u'/') + typed.count(u'-') == 2;
    return day && !yearSaid && *day < today ? day->addYears(1) : day;
}

} // namespace

ClosingDaysSheet::ClosingDaysSheet(const continuity::ClosingDays& closing, Date today, QWidget* over)
    : Sheet(tr("休診日"), over), m_closing(closing), m_today(today)
{
    body()->addWidget(makeLabel(tr("毎週の休診日"), Type::Caption, colors().ink2, this));
    auto* week = new QHBoxLayout;
    week->setSpacing(size::kTiny);
    for (int weekday = 1; weekday <= 7; ++weekday) {
        auto* button = makeButton(weekdayText(weekday), ButtonKind::Plain, this);
        button->setObjectName(QStringLiteral("closedWeekday%1").arg(weekday));
        button->setAccessibleName(tr("%1曜日は休診").arg(weekdayText(weekday)));
        button->setCheckable(true);
        button->setChecked(m_closing.weekdays.contains(weekday));
        connect(button, &QPushButton::toggled, this, [this, weekday](bool closed) {
            if (closed)
                m_closing.weekdays.insert(weekday);
            else
                m_closing.weekdays.erase(weekday);
        });
        week->addWidget(button);
    }
    week->addStretch(1);
    body()->addLayout(week);

    body()->addSpacing(size::kSmall);
    body()->addWidget(makeLabel(tr("そのほかの休診日(祝日・年末年始など)"), Type::Caption, colors().ink2, this));
    auto* row = new QHBoxLayout;
    m_day = new QLineEdit(this);
    m_day->setObjectName(QStringLiteral("closedDay"));
    m_day->setAccessibleName(tr("休診する日"));
    m_day->setPlaceholderText(tr("例 12/29 または 2027/1/2"));
    auto* add = makeButton(tr("追加"), ButtonKind::Plain, this);
    add->setObjectName(QStringLiteral("addClosedDay"));
    row->addWidget(m_day, 1);
    row->addWidget(add);
    body()->addLayout(row);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFixedHeight(132);
    auto* days = new QWidget(scroll);
    m_list = new QVBoxLayout(days);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    scroll->setWidget(days);
    body()->addWidget(scroll);
    setButtons(tr("保存"));
    showDays();

    connect(add, &QPushButton::clicked, this, &ClosingDaysSheet::addDay);
    connect(m_day, &QLineEdit::returnPressed, this, &ClosingDaysSheet::addDay);
    connect(this, &Sheet::accepted, this, [this] {
        if (!m_day->text().trimmed().isEmpty())
            addDay(); // typed, but not added yet
        if (m_closing.weekdays.size() > 6)
            banner()->tell(tr("すべての曜日を休診にはできません。診療する曜日を一つ残してください。"), Tone::Bad);
        else if (m_day->text().isEmpty())
            Q_EMIT chosen(m_closing);
    });
}

void ClosingDaysSheet::addDay()
{
    const auto day = parseDay(m_day->text(), m_today);
    if (!day) {
        banner()->tell(tr("日付として読めません。「12/29」のように入れてください。"), Tone::Bad);
        m_day->setFocus();
        return;
    }
    banner()->clear();
    m_closing.days.insert(*day);
    m_day->clear();
    m_day->setFocus();
    showDays();
}

void ClosingDaysSheet::showDays()
{
    clearLayout(m_list);
    for (const Date day : m_closing.days) {
        if (day < m_today)
            continue; // kept, but nobody's matter any more
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(
            makeLabel(tr("%1(%2)").arg(longDayText(day), weekdayText(day.weekday())), Type::Body, colors().ink, line));
        row->addStretch(1);
        auto* remove = makeButton(tr("外す"), ButtonKind::Link, line);
        remove->setAccessibleName(tr("%1を休診日から外す").arg(longDayText(day)));
        connect(remove, &QPushButton::clicked, this, [this, day] {
            m_closing.days.erase(day);
            showDays();
        });
        row->addWidget(remove);
        m_list->addWidget(line);
    }
    m_list->addStretch(1);
}

QString closingDaysText(const continuity::ClosingDays& closing, Date today)
{
    QStringList weekdays;
    for (const int weekday : closing.weekdays)
        weekdays << weekdayText(weekday);
    const auto coming = std::distance(closing.days.lower_bound(today), closing.days.end());
    QStringList parts;
    if (!weekdays.isEmpty())
        parts << weekdays.join(ClosingDaysSheet::tr("・"));
    if (coming > 0)
        parts << (parts.isEmpty() ? ClosingDaysSheet::tr("%1日") : ClosingDaysSheet::tr("ほか%1日")).arg(coming);
    return parts.isEmpty() ? ClosingDaysSheet::tr("決めていません") : parts.join(ClosingDaysSheet::tr("、"));
}

} // namespace kakarite::ui
