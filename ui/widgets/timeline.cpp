#include "ui/widgets/timeline.h"

#include "ui/style/tokens.h"
#include "ui/text/format.h"
#include "ui/widgets/tips.h"

#include <QHelpEvent>
#include <QPainter>

#include <cmath>

namespace kakarite::ui {

namespace {

constexpr int kNamesWidth = 60;
constexpr int kRight = 56;
constexpr int kTop = 18;
constexpr int kVisits = 35;
constexpr int kMedicine = 59;
constexpr int kTests = 83;
constexpr int kBottom = 100;

} // namespace

Timeline::Timeline(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setAccessibleName(tr("24か月の経過"));
}

void Timeline::setContent(Content content)
{
    m_content = std::move(content);
    QStringList words;
    if (!m_content.visits.empty())
        words << tr("最終受診 %1").arg(longDayText(m_content.visits.back()));
    words << tr("受診 %1回").arg(m_content.visits.size());
    if (m_content.expected)
        words << tr("次回の目安 %1").arg(longDayText(*m_content.expected));
    setAccessibleDescription(words.join(QStringLiteral("、")));
    update();
}

qreal Timeline::xOf(Date day) const
{
    const qreal span = qMax(1, m_content.today - m_content.from);
    return kNamesWidth + (width() - kNamesWidth - kRight) * (day - m_content.from) / span;
}

void Timeline::paintMonths(QPainter& painter) const
{
    const Colors& c = colors();
    painter.setFont(ui::font(Type::Small));
    Month month = m_content.from.monthOf();
    bool first = true;
    for (; month <= m_content.today.monthOf(); month = month.addMonths(1)) {
        if (month.firstDay() < m_content.from)
            continue;
        const qreal x = std::round(xOf(month.firstDay())) + 0.5;
        const bool january = month.month() == 1;
        painter.setPen(QPen(january ? c.line.darker(108) : c.fineLine, 1));
        painter.drawLine(QPointF(x, kTop), QPointF(x, kBottom));
        if ((month.month() - 2) % 3 != 0)
            continue;
        const bool withYear = first || month.month() == 2;
        first = false;
        painter.setPen(c.ink2);
        painter.drawText(QRectF(x - 30, kBottom + 6, 60, 16), Qt::AlignCenter,
                         withYear ? shortMonthText(month) : QString::number(month.month()));
    }
}

void Timeline::paintExpected(QPainter& painter) const
{
    const Colors& c = colors();
    if (m_content.expected && *m_content.expected >= m_content.from) {
        const Date expected = *m_content.expected;
        const qreal x = std::round(xOf(expected)) + 0.5;
        if (expected < m_content.today) {
            const QRectF gap(x, kMedicine - 5.5, xOf(m_content.today) - x, 11);
            painter.setPen(QPen(c.chartAtRisk, 1));
            painter.setBrush(c.warningTint);
            painter.drawRect(gap);
        }
        painter.setPen(QPen(c.warning, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, kTop + 4), QPointF(x, kBottom - 6));
        painter.setFont(ui::font(Type::Small));
        painter.setPen(c.warning);
        const QString words = tr("次回の目安 %1").arg(dayText(expected, m_content.today));
        const int wide = painter.fontMetrics().horizontalAdvance(words) + 4;
        // kept clear of the word for today
        const qreal right = qMin(x - 4, xOf(m_content.today) - 8);
        if (expected <= m_content.today)
            painter.drawText(QRectF(right - wide, 0, wide, 16), int(Qt::AlignVCenter | Qt::AlignRight), words);
        else
            painter.drawText(QRectF(xOf(m_content.today) - wide - 8, 0, wide, 16),
                             int(Qt::AlignVCenter | Qt::AlignRight), words);
    }
    const qreal now = std::round(xOf(m_content.today)) + 0.5;
    painter.setPen(QPen(c.ink, 1));
    painter.drawLine(QPointF(now, 12), QPointF(now, kBottom));
    painter.setFont(ui::font(Type::Small));
    painter.drawText(QRectF(now + 4, 2, kRight, 16), int(Qt::AlignVCenter | Qt::AlignLeft), tr("今日"));
}

void Timeline::paintEvent(QPaintEvent*)
{
    const Colors& c = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMonths(painter);

    painter.setFont(ui::font(Type::Caption));
    painter.setPen(c.ink2);
    const std::pair<int, QString> lines[] = {{kVisits, tr("受診")}, {kMedicine, tr("お薬")}, {kTests, tr("検査")}};
    for (const auto& [y, word] : lines)
        painter.drawText(QRect(2, y - 10, kNamesWidth - 8, 20), int(Qt::AlignVCenter | Qt::AlignLeft), word);

    painter.setPen(Qt::NoPen);
    painter.setBrush(c.chartLight);
    for (const auto& [from, until] : m_content.medicine) {
        if (until <= m_content.from)
            continue;
        const qreal left = xOf(qMax(from, m_content.from));
        const qreal right = qMin(xOf(until), qreal(width()));
        painter.drawRoundedRect(QRectF(left, kMedicine - 5.5, qMax(2.0, right - left - 1.5), 11), 2, 2);
    }
    paintExpected(painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.primary);
    for (const Date day : m_content.visits)
        if (day >= m_content.from)
            painter.drawEllipse(QPointF(xOf(day), kVisits), 5, 5);
    painter.setBrush(c.info);
    for (const auto& [day, name] : m_content.tests)
        if (day >= m_content.from) {
            const QPointF at(xOf(day), kTests);
            const QPointF diamond[] = {at + QPointF(0, -5.5), at + QPointF(5.5, 0), at + QPointF(0, 5.5),
                                       at + QPointF(-5.5, 0)};
            painter.drawConvexPolygon(diamond, 4);
        }
}

QString Timeline::tipAt(QPoint at) const
{
    if (std::abs(at.y() - kVisits) < 9)
        for (const Date day : m_content.visits)
            if (std::abs(xOf(day) - at.x()) < 6)
                return tr("%1 受診").arg(longDayText(day));
    if (std::abs(at.y() - kTests) < 9)
        for (const auto& [day, name] : m_content.tests)
            if (std::abs(xOf(day) - at.x()) < 6)
                return longDayText(day) + QLatin1Char(' ') + name;
    if (std::abs(at.y() - kMedicine) < 9)
        for (const auto& [from, until] : m_content.medicine)
            if (at.x() >= xOf(from) && at.x() < xOf(until))
                return tr("%1 から %2 まで").arg(longDayText(from), longDayText(until.addDays(-1)));
    return {};
}

bool Timeline::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    showTip(help->globalPos(), tipAt(help->pos()), this);
    return true;
}

} // namespace kakarite::ui
