#include "ui/widgets/coverage_grid.h"

#include "ui/style/tokens.h"
#include "ui/widgets/tips.h"

#include <QHelpEvent>
#include <QPainter>

namespace kakarite::ui {

namespace {

constexpr int kHead = 24;
constexpr int kCellHeight = 30;

QColor ground(CoverageGrid::Kind kind)
{
    const Colors& c = colors();
    switch (kind) {
    case CoverageGrid::Kind::Inspection:
        return c.chartMain;
    case CoverageGrid::Kind::Submission:
        return c.chartLight;
    case CoverageGrid::Kind::Undetermined:
        return c.infoTint;
    case CoverageGrid::Kind::None:
        return c.chartOpen;
    }
    return c.chartOpen;
}

} // namespace

CoverageGrid::CoverageGrid(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setAccessibleName(tr("月ごとのレセプトの有無"));
}

void CoverageGrid::setContent(Content content)
{
    m_content = std::move(content);
    QStringList words;
    for (const auto& row : m_content.rows)
        words << row.tips.join(QStringLiteral("、"));
    setAccessibleDescription(words.join(QStringLiteral("。")));
    updateGeometry();
    update();
}

QSize CoverageGrid::sizeHint() const
{
    const auto rows = qMax(1, int(m_content.rows.size()));
    return {leftWidth() + 6 * cellWidth(), kHead + rows * kCellHeight + 24};
}

// Both follow the words, which are longer in some languages.
int CoverageGrid::leftWidth() const
{
    int widest = 38;
    for (const auto& row : m_content.rows)
        widest = qMax(widest, QFontMetrics(ui::font(Type::Caption)).horizontalAdvance(row.name));
    return widest + 10;
}

int CoverageGrid::cellWidth() const
{
    int widest = 48;
    for (const QString& word : {tr("提出用"), tr("点検用"), tr("不明")})
        widest = qMax(widest, QFontMetrics(ui::font(Type::Small)).horizontalAdvance(word));
    return widest + 18;
}

int CoverageGrid::columns() const
{
    return qMin(int(m_content.months.size()), qMax(1, (width() - leftWidth()) / cellWidth()));
}

int CoverageGrid::first() const
{
    return int(m_content.months.size()) - columns();
}

QRect CoverageGrid::cellRect(int row, int column) const
{
    return {leftWidth() + column * cellWidth(), kHead + row * kCellHeight, cellWidth() - 4, kCellHeight - 4};
}

void CoverageGrid::paintEvent(QPaintEvent*)
{
    const Colors& c = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QString names[] = {tr("なし"), tr("提出用"), tr("点検用"), tr("不明")};
    painter.setFont(ui::font(Type::Caption));
    painter.setPen(c.ink2);
    for (int k = 0; k < columns(); ++k)
        painter.drawText(QRect(leftWidth() + k * cellWidth(), 0, cellWidth() - 4, kHead), Qt::AlignCenter,
                         m_content.months[first() + k]);
    for (int i = 0; i < int(m_content.rows.size()); ++i) {
        const auto& row = m_content.rows[std::size_t(i)];
        painter.setPen(c.ink);
        painter.setFont(ui::font(Type::Caption));
        painter.drawText(QRect(0, kHead + i * kCellHeight, leftWidth() - 6, kCellHeight - 4),
                         int(Qt::AlignVCenter | Qt::AlignLeft), row.name);
        painter.setFont(ui::font(Type::Small));
        for (int k = 0; k < columns(); ++k) {
            const Kind kind = row.kinds[std::size_t(first()) + std::size_t(k)];
            const QRect cell = cellRect(i, k);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground(kind));
            painter.drawRoundedRect(cell, size::kTagRadius, size::kTagRadius);
            painter.setPen(kind == Kind::Inspection ? c.card : kind == Kind::None ? c.ink2 : c.ink);
            painter.drawText(cell, Qt::AlignCenter, names[int(kind)]);
        }
    }
    const int foot = kHead + int(m_content.rows.size()) * kCellHeight + 2;
    int left = 0;
    painter.setFont(ui::font(Type::Caption));
    const std::pair<Kind, QString> legend[] = {
        {Kind::Inspection, tr("点検用")}, {Kind::Submission, tr("提出用(院外の薬なし)")}, {Kind::None, tr("なし")}};
    for (const auto& [kind, word] : legend) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground(kind));
        painter.drawRoundedRect(QRect(left, foot + 7, 8, 8), 2, 2);
        painter.setPen(c.ink2);
        const int wide = painter.fontMetrics().horizontalAdvance(word);
        painter.drawText(QRect(left + 13, foot, wide + 4, 22), int(Qt::AlignVCenter | Qt::AlignLeft), word);
        left += wide + 26;
    }
}

bool CoverageGrid::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (int i = 0; i < int(m_content.rows.size()); ++i)
        for (int k = 0; k < columns(); ++k)
            if (cellRect(i, k).contains(help->pos()) && first() + k < m_content.rows[std::size_t(i)].tips.size())
                showTip(help->globalPos(), m_content.rows[std::size_t(i)].tips[first() + k], this);
    return true;
}

} // namespace kakarite::ui
