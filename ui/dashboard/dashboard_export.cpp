// The dashboard as PDF, picture and table: the numbers are those on screen.
#include "ui/dashboard/dashboard_page.h"

#include "ui/dashboard/bar_chart.h"
#include "ui/dashboard/dashboard_series.h"
#include "ui/dashboard/month_print.h"
#include "ui/text/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/popover.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QSaveFile>

namespace kakarite::ui {

namespace {

QPixmap pictureOf(QWidget* widget)
{
    const WithoutControls plain(widget);
    return widget->grab();
}

// A number or a simple name: as it is, so that a negative number stays one.
bool isPlain(const QString& cell)
{
    static const QRegularExpression plain(QStringLiteral("^(-?[0-9.]+|[0-9]{4}-[0-9]{2}|[a-z_]+|)$"));
    return plain.match(cell).hasMatch();
}

bool written(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

QByteArray monthsCsv(const std::vector<reports::MonthReport>& months)
{
    TableRows rows{{QStringLiteral("month"),           QStringLiteral("claims"),
                    QStringLiteral("points"),          QStringLiteral("visits"),
                    QStringLiteral("patients"),        QStringLiteral("first_fee_visits"),
                    QStringLiteral("new_patients"),    QStringLiteral("regular"),
                    QStringLiteral("active"),          QStringLiteral("at_risk"),
                    QStringLiteral("dropped"),         QStringLiteral("excluded"),
                    QStringLiteral("became_dropped"),  QStringLiteral("returned"),
                    QStringLiteral("regular_lost"),    QStringLiteral("dropout_rate"),
                    QStringLiteral("regular_new"),     QStringLiteral("regular_back"),
                    QStringLiteral("regular_gone"),    QStringLiteral("monday_visits"),
                    QStringLiteral("tuesday_visits"),  QStringLiteral("wednesday_visits"),
                    QStringLiteral("thursday_visits"), QStringLiteral("friday_visits"),
                    QStringLiteral("saturday_visits"), QStringLiteral("sunday_visits"),
                    QStringLiteral("points_per_claim")}};
    for (const auto& one : months) {
        const auto number = [](std::int64_t value) { return QString::number(qlonglong(value)); };
        const auto share = [](const std::optional<double>& value, int decimals) {
            return value ? QString::number(*value, 'f', decimals) : QString();
        };
        QStringList row{one.month.iso(), number(one.claims), number(one.points)};
        for (const std::int64_t value :
             {one.visits, one.patients, one.firstFeeVisits, one.newPatients, one.regular, one.active, one.atRisk,
              one.dropped, one.excluded, one.becameDropped, one.returned, one.regularLost})
            row << number(value);
        row << share(one.dropoutRate, 4) << number(one.regularNew) << number(one.regularBack)
            << number(one.regularGone);
        for (const std::int64_t visits : one.weekdayVisits)
            row << number(visits);
        rows << (row << share(one.pointsPerClaim, 1));
    }
    return tableCsv(rows);
}

QByteArray tableCsv(const TableRows& rows)
{
    QByteArray csv("\xEF\xBB\xBF");
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const QString& cell : row)
            cells << (isPlain(cell) ? cell : csvCell(cell));
        csv += cells.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    return csv;
}

void DashboardPage::openExport()
{
    if (!m_data)
        return;
    auto* popover = new Popover(qobject_cast<QWidget*>(sender()));
    popover->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, auto action) {
        auto* button = makeButton(text, ButtonKind::Quiet, popover);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, [popover, action] {
            popover->close();
            action();
        });
        popover->body()->addWidget(button);
    };
    add(tr("PDFに保存"), [this] {
        saveTo(QStringLiteral("dashboard"), QStringLiteral("pdf"), tr("PDF (*.pdf)"),
               [this](const QString& path) { return savePdf(path); });
    });
    add(tr("画像(PNG)に保存"), [this] {
        saveTo(QStringLiteral("dashboard"), QStringLiteral("png"), tr("画像 (*.png)"),
               [this](const QString& path) { return pictureOf(m_content).save(path, "PNG"); });
    });
    add(tr("月別の数字をCSVに保存"), [this] {
        saveTo(QStringLiteral("dashboard"), QStringLiteral("csv"), tr("CSV (*.csv)"),
               [this](const QString& path) { return written(path, monthsCsv(m_data->months)); });
    });
    add(tr("画像をコピー"), [this] {
        QApplication::clipboard()->setPixmap(pictureOf(m_content));
        Q_EMIT exported(QStringLiteral("dashboard:copy"));
    });
    popover->openUnder();
}

void DashboardPage::exportCard(ChartCard* card, ChartCard::Export what)
{
    if (!m_data)
        return;
    switch (what) {
    case ChartCard::Export::Copy:
        QApplication::clipboard()->setPixmap(pictureOf(card));
        Q_EMIT exported(card->name() + QStringLiteral(":copy"));
        break;
    case ChartCard::Export::Png:
        saveTo(card->name(), QStringLiteral("png"), tr("画像 (*.png)"),
               [card](const QString& path) { return pictureOf(card).save(path, "PNG"); });
        break;
    case ChartCard::Export::Csv:
        saveTo(card->name(), QStringLiteral("csv"), tr("CSV (*.csv)"),
               [this, card](const QString& path) { return written(path, tableCsv(tableOf(card))); });
        break;
    }
}

TableRows DashboardPage::tableOf(const ChartCard* card) const
{
    if (card == m_heatCard)
        return retentionTable(cohortsOf(*m_data, kCohorts));
    if (card == m_familiesCard)
        return familyTable(familyRows(*m_data));
    if (card == m_weekdaysCard)
        return chartTable(m_weekdays->content(), tr("曜日"));
    return chartTable((card == m_balanceCard ? m_balance : m_patients)->content(), tr("月"));
}

void DashboardPage::openPrint()
{
    if (!m_data)
        return;
    auto* printer = new QPrinter(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    auto* dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this](QPrinter* to) {
        if (printMonth(*to, *m_data, *m_charts))
            Q_EMIT exported(QStringLiteral("dashboard:print"));
        else
            m_banner->tell(errorText(Error(ErrorCode::FileUnwritable)));
    });
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}

void DashboardPage::saveTo(const QString& name, const QString& suffix, const QString& filter,
                           std::function<bool(const QString& path)> save)
{
    auto* dialog = new QFileDialog(this, tr("保存"), QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("kakarite_%1_%2.%3").arg(name, m_data->month.iso(), suffix));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, name, suffix, save = std::move(save)](const QString& path) {
                if (save(path))
                    Q_EMIT exported(name + QLatin1Char(':') + suffix);
                else
                    m_banner->tell(errorText(Error(ErrorCode::FileUnwritable)));
            });
    dialog->open();
}

bool DashboardPage::savePdf(const QString& path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    bool drawn = false;
    {
        QPdfWriter writer(&file);
        writer.setTitle(tr("経営レポート %1").arg(monthText(m_data->month)));
        drawn = printMonth(writer, *m_data, *m_charts);
    }
    return drawn && file.commit();
}

} // namespace kakarite::ui
