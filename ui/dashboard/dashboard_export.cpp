// The dashboard as PDF, picture and table: the numbers are those on screen.
#include "ui/dashboard/dashboard_page.h"

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
#include <QSaveFile>

namespace kakarite::ui {

QByteArray monthsCsv(const std::vector<reports::MonthReport>& months)
{
    // A byte order mark, so that Excel reads UTF-8.
    QByteArray csv(
        "\xEF\xBB\xBFmonth,claims,points,visits,patients,first_fee_visits,new_patients,regular,active,at_risk,dropped,"
        "excluded,became_dropped,returned,regular_lost,dropout_rate\r\n");
    for (const auto& one : months) {
        csv += one.month.iso().toLatin1();
        for (const std::int64_t value :
             {one.claims, one.points, one.visits, one.patients, one.firstFeeVisits, one.newPatients, one.regular,
              one.active, one.atRisk, one.dropped, one.excluded, one.becameDropped, one.returned, one.regularLost})
            csv += ',' + QByteArray::number(qlonglong(value));
        csv += ',' + (one.dropoutRate ? QByteArray::number(*one.dropoutRate, 'f', 4) : QByteArray()) + "\r\n";
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
    add(tr("PDFに保存"), [this] { choosePath(QStringLiteral("pdf"), tr("PDF (*.pdf)"), &DashboardPage::savePdf); });
    add(tr("画像(PNG)に保存"),
        [this] { choosePath(QStringLiteral("png"), tr("画像 (*.png)"), &DashboardPage::savePng); });
    add(tr("月別の数字をCSVに保存"),
        [this] { choosePath(QStringLiteral("csv"), tr("CSV (*.csv)"), &DashboardPage::saveCsv); });
    add(tr("画像をコピー"), [this] {
        QApplication::clipboard()->setPixmap(m_content->grab());
        Q_EMIT exported(QStringLiteral("dashboard:copy"));
    });
    popover->openUnder();
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

void DashboardPage::choosePath(const QString& suffix, const QString& filter,
                               void (DashboardPage::*save)(const QString&))
{
    auto* dialog = new QFileDialog(this, tr("保存"), QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("kakarite_%1.%2").arg(m_data->month.iso(), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, save);
    dialog->open();
}

void DashboardPage::savePng(const QString& path)
{
    if (!m_content->grab().save(path, "PNG")) {
        m_banner->tell(errorText(Error(ErrorCode::FileUnwritable)));
        return;
    }
    Q_EMIT exported(QStringLiteral("dashboard:png"));
}

void DashboardPage::savePdf(const QString& path)
{
    QSaveFile file(path);
    bool drawn = file.open(QIODevice::WriteOnly);
    if (drawn) {
        QPdfWriter writer(&file);
        writer.setTitle(tr("経営レポート %1").arg(monthText(m_data->month)));
        drawn = printMonth(writer, *m_data, *m_charts);
    }
    if (!drawn || !file.commit()) {
        m_banner->tell(errorText(Error(ErrorCode::FileUnwritable)));
        return;
    }
    Q_EMIT exported(QStringLiteral("dashboard:pdf"));
}

void DashboardPage::saveCsv(const QString& path)
{
    QSaveFile file(path);
    const std::vector<reports::MonthReport>& months = m_data->months;
    if (!file.open(QIODevice::WriteOnly) || file.write(monthsCsv(months)) < 0 || !file.commit()) {
        m_banner->tell(errorText(Error(ErrorCode::FileUnwritable)));
        return;
    }
    Q_EMIT exported(QStringLiteral("dashboard:csv"));
}

} // namespace kakarite::ui
