#include "ui/widgets/legend.h"

#include "ui/style/tokens.h"
#include "ui/widgets/tips.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace kakarite::ui {

namespace {

constexpr int kSquare = 8;
constexpr int kAfterSquare = 5;
constexpr int kBetween = 12;

int wholeWidth(const std::vector<LegendEntry>& entries)
{
    const QFontMetrics metrics(ui::font(Type::Caption));
    int width = 0;
    for (const LegendEntry& entry : entries)
        width += kSquare + kAfterSquare + metrics.horizontalAdvance(entry.name) + kBetween;
    return std::max(0, width - kBetween);
}

} // namespace

Legend::Legend(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Legend::setEntries(std::vector<LegendEntry> entries)
{
    if (entries == m_entries)
        return;
    m_entries = std::move(entries);
    QStringList names;
    for (const LegendEntry& entry : m_entries)
        names << entry.name;
    setTip(this, names.join(QStringLiteral(" ・ ")));
    updateGeometry();
    update();
}

QSize Legend::sizeHint() const
{
    return {wholeWidth(m_entries) + 1, 16};
}

QSize Legend::minimumSizeHint() const
{
    return {int(m_entries.size()) * (kSquare + kAfterSquare + 24), 16};
}

void Legend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawLegend(painter, rect(), m_entries);
}

void drawLegend(QPainter& painter, const QRect& room, const std::vector<LegendEntry>& entries)
{
    if (entries.empty())
        return;
    painter.setFont(ui::font(Type::Caption));
    const QFontMetrics metrics(ui::font(Type::Caption));
    // What is missing is taken from every name alike.
    const int missing = std::max(0, wholeWidth(entries) - room.width());
    const int shorter = (missing + int(entries.size()) - 1) / int(entries.size());
    int left = std::max(room.left(), room.right() + 1 - wholeWidth(entries));
    for (const LegendEntry& entry : entries) {
        const int middle = room.center().y();
        if (entry.line)
            painter.fillRect(QRect(left, middle, kSquare, 2), entry.color);
        else
            painter.fillRect(QRect(left, middle - kSquare / 2 + 1, kSquare, kSquare), entry.color);
        left += kSquare + kAfterSquare;
        const int width = metrics.horizontalAdvance(entry.name) - shorter;
        painter.setPen(colors().ink2);
        painter.drawText(QRect(left, room.top(), width + 2, room.height()), int(Qt::AlignVCenter | Qt::AlignLeft),
                         shorter > 0 ? metrics.elidedText(entry.name, Qt::ElideRight, width) : entry.name);
        left += width + kBetween;
    }
}

} // namespace kakarite::ui
