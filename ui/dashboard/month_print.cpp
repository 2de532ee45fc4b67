#include "ui/dashboard/month_print.h"

#include "ui/dashboard/chart_card.h"
#include "ui/dashboard/dashboard_data.h"
#include "ui/dashboard/month_figures.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>

namespace kakarite::ui {

namespace {

constexpr int kMarginMm = 12;
constexpr double kRow = 13.5; // points, like every measure here
constexpr double kNote = 10.0;
constexpr double kLabel = 96.0; // the first column
constexpr int kMonthsBefore = 12;
constexpr int kNoteColumns = 2;

struct MonthPrint {
    Q_DECLARE_TR_FUNCTIONS(MonthPrint)
};

// A painter that measures in points.
class Paper {
public:
    explicit Paper(QPagedPaintDevice& device)
        : m_painter(&device), m_unit(device.logicalDpiX() / 72.0), m_width(device.width() / m_unit),
          m_height(device.height() / m_unit)
    {
    }
    bool ready() const { return m_painter.isActive(); }
    double width() const { return m_width; }
    double height() const { return m_height; }

    void text(const QRectF& box, const QString& text, double points, Qt::Alignment align = Qt::AlignLeft,
              const QColor& ink = colors().ink, bool bold = false)
    {
        QFont font = ui::font(bold ? Type::BodyBold : Type::Body);
        font.setPixelSize(std::max(1, int(points * m_unit)));
        // What is too long for its place becomes smaller: paper has no tooltip.
        while (font.pixelSize() > int(5 * m_unit) &&
               QFontMetricsF(font, m_painter.device()).horizontalAdvance(text) > box.width() * m_unit)
            font.setPixelSize(font.pixelSize() - std::max(1, int(m_unit / 4)));
        m_painter.setFont(font);
        m_painter.setPen(ink);
        m_painter.drawText(scaled(box), int(align | Qt::AlignVCenter | Qt::TextSingleLine), text);
    }

    void rule(double y, const QColor& color)
    {
        m_painter.setPen(QPen(color, 0.5 * m_unit));
        m_painter.drawLine(QPointF(0, y * m_unit), QPointF(m_width * m_unit, y * m_unit));
    }

    // As large as the box lets it be, in its own proportions.
    void picture(const QRectF& box, QWidget& widget)
    {
        const QRectF target = scaled(box);
        const double scale = std::min(target.width() / widget.width(), target.height() / widget.height());
        const WithoutControls plain(&widget);
        m_painter.save();
        m_painter.translate(target.left() + (target.width() - widget.width() * scale) / 2, target.top());
        m_painter.scale(scale, scale);
        widget.render(&m_painter, QPoint(), QRegion(), QWidget::DrawChildren);
        m_painter.restore();
    }

    // Rows of texts under a head; returns where it ends. The first column is wider and begins at the left.
    double table(double y, const QStringList& head, const std::vector<QStringList>& rows)
    {
        const double column = (m_width - kLabel) / double(std::max<qsizetype>(1, head.size() - 1));
        const auto line = [&](const QStringList& cells, const QColor& ink, bool bold, double points) {
            text({0, y, kLabel, kRow}, cells.value(0), points, Qt::AlignLeft, ink, bold);
            for (int i = 1; i < cells.size(); ++i)
                text({kLabel + (i - 1) * column, y, column - 4, kRow}, cells[i], points, Qt::AlignRight, ink, bold);
            y += kRow;
        };
        line(head, colors().ink2, false, 8);
        rule(y, colors().ink3);
        for (const QStringList& row : rows) {
            line(row, colors().ink, &row == &rows.front(), 9);
            rule(y, colors().line);
        }
        return y;
    }

private:
    QRectF scaled(const QRectF& box) const
    {
        return {box.left() * m_unit, box.top() * m_unit, box.width() * m_unit, box.height() * m_unit};
    }

    QPainter m_painter;
    double m_unit;
    double m_width;
    double m_height;
};

// Title, clinic and how fresh the data is; returns where it ends.
double drawHead(Paper& paper, const DashboardData& shown)
{
    const double half = paper.width() / 2;
    paper.text({0, 0, half, 22}, MonthPrint::tr("経営レポート %1").arg(monthText(shown.month)), 16, Qt::AlignLeft,
               colors().ink, true);
    paper.text({half, 0, half, 12}, shown.clinicName, 9, Qt::AlignRight);
    paper.text({half, 12, half, 11}, asOfText(shown.asOf), 8, Qt::AlignRight, colors().ink2);
    return 28;
}

QString headOf(const MonthFigure& figure)
{
    return MonthPrint::tr("%1(%2)").arg(figure.label, figure.unit);
}

double drawFigures(Paper& paper, double y, const DashboardData& shown)
{
    const std::vector<MonthFigure> figures = monthFigures();
    const Month month = shown.month;
    const reports::MonthReport& now = shown.months.back();
    QStringList head{QString()};
    for (const MonthFigure& figure : figures)
        head << headOf(figure);
    std::vector<QStringList> rows;
    const auto values = [&](const QString& label, const reports::MonthReport* one) {
        QStringList row{label};
        for (const MonthFigure& figure : figures)
            row << (one ? valueText(figure, *one) : noneText());
        rows.push_back(row);
    };
    const auto changes = [&](const QString& label, const reports::MonthReport* then) {
        QStringList row{label};
        for (const MonthFigure& figure : figures)
            row << changeText(figure, now, then);
        rows.push_back(row);
    };
    values(monthText(month), &now);
    for (const auto& [back, change] : {std::pair(1, QT_TRANSLATE_NOOP("MonthPrint", "前月との差")),
                                       std::pair(12, QT_TRANSLATE_NOOP("MonthPrint", "前年との差"))}) {
        const reports::MonthReport* then = shown.find(month.addMonths(-back));
        values(monthText(month.addMonths(-back)), then);
        changes(MonthPrint::tr(change), then);
    }
    return paper.table(y, head, rows);
}

QStringList footnotes(const DashboardData& shown)
{
    QStringList notes;
    for (const MonthFigure& figure : monthFigures())
        notes << MonthPrint::tr("%1: %2").arg(figure.label, figure.definition);
    notes << MonthPrint::tr("最近の月は、月遅れや返戻のレセプトで変わることがあります。");
    if (shown.months.back().immature)
        notes << MonthPrint::tr("データの初めの3か月は、新規の患者を見分けられません。");
    return notes;
}

void drawFootnotes(Paper& paper, double y, const QStringList& notes)
{
    paper.rule(y - 3, colors().line);
    const double column = paper.width() / kNoteColumns;
    for (int i = 0; i < notes.size(); ++i) {
        const int line = i / kNoteColumns;
        paper.text({(i % kNoteColumns) * column, y + line * kNote, column - 8, kNote}, notes[i], 7, Qt::AlignLeft,
                   colors().ink2);
    }
}

std::vector<QStringList> yearRows(const DashboardData& shown)
{
    std::vector<QStringList> rows;
    for (int back = 0; back <= kMonthsBefore; ++back) {
        const auto* one = shown.find(shown.month.addMonths(-back));
        if (!one)
            break;
        QStringList row{monthText(one->month) + (one->immature ? QStringLiteral(" *") : QString())};
        for (const MonthFigure& figure : monthFigures())
            row << valueText(figure, *one);
        rows.push_back(row << (one->dropoutRate ? percentText(*one->dropoutRate) : noneText()));
    }
    return rows;
}

// Patients who came regularly: who joined, came back and left, and how many more there are for it.
std::vector<QStringList> balanceRows(const DashboardData& shown)
{
    std::vector<QStringList> rows;
    for (int back = 0; back <= kMonthsBefore; ++back) {
        const auto* one = shown.find(shown.month.addMonths(-back));
        if (!one)
            break;
        QStringList row{monthText(one->month), numberText(one->regularNew), numberText(one->regularBack),
                        numberText(one->regularGone),
                        signedText(one->regularNew + one->regularBack - one->regularGone)};
        for (const std::int64_t visits : one->weekdayVisits)
            row << numberText(visits);
        rows.push_back(row);
    }
    return rows;
}

void drawYear(Paper& paper, double y, const DashboardData& shown)
{
    QStringList head{MonthPrint::tr("月")};
    for (const MonthFigure& figure : monthFigures())
        head << headOf(figure);
    head << MonthPrint::tr("定期通院の離脱率");
    y = paper.table(y, head, yearRows(shown)) + 18;
    y = paper.table(y,
                    {MonthPrint::tr("定期通院の増減と曜日別の受診"), MonthPrint::tr("新規"), MonthPrint::tr("復帰"),
                     MonthPrint::tr("離れた"), MonthPrint::tr("差し引き"), MonthPrint::tr("月曜"),
                     MonthPrint::tr("火曜"), MonthPrint::tr("水曜"), MonthPrint::tr("木曜"), MonthPrint::tr("金曜"),
                     MonthPrint::tr("土曜"), MonthPrint::tr("日曜")},
                    balanceRows(shown));
    drawFootnotes(paper, y + 12,
                  {MonthPrint::tr("* データの初めの3か月は、新規の患者を見分けられません。"),
                   MonthPrint::tr("定期通院の離脱率: この月に離脱した定期通院患者 ÷ 前月末の定期通院患者")});
}

} // namespace

bool printMonth(QPagedPaintDevice& device, const DashboardData& shown, QWidget& charts)
{
    device.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                     QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter));
    Paper paper(device);
    if (!paper.ready())
        return false;
    double y = drawFigures(paper, drawHead(paper, shown), shown) + 8;
    const QStringList notes = footnotes(shown);
    const qsizetype noteLines = (notes.size() + kNoteColumns - 1) / kNoteColumns;
    const double notesTop = paper.height() - kNote * double(noteLines);
    paper.picture({0, y, paper.width(), notesTop - 10 - y}, charts);
    drawFootnotes(paper, notesTop, notes);
    if (!device.newPage())
        return false;
    drawYear(paper, drawHead(paper, shown), shown);
    return true;
}

} // namespace kakarite::ui
