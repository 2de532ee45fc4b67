#include "ui/imports/imports_page.h"

#include "ui/imports/masters_card.h"
#include "ui/imports/patient_list_result.h"
#include "ui/imports/patient_list_view.h"
#include "ui/imports/receipts_result.h"
#include "ui/imports/warnings_sheet.h"
#include "ui/text/format.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QProgressBar>
#include <QStackedWidget>

namespace kakarite::ui {

namespace {
constexpr int kStackBelow = 1040; // width under which the cards stand one above the other
} // namespace

ImportsPage::ImportsPage(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::kMedium);
    auto* head = new PageHead(tr("取り込み"), this);
    m_historyButton = makeButton(tr("履歴と取り消し"), ButtonKind::Plain, this);
    m_historyButton->setObjectName(QStringLiteral("importHistory"));
    m_historyButton->setCheckable(true);
    m_choose = makeButton(tr("ファイルを選ぶ…"), ButtonKind::Primary, this);
    m_choose->setObjectName(QStringLiteral("chooseFiles"));
    setShortcut(m_choose, QKeySequence(QStringLiteral("Ctrl+O")), tr("レセプトか患者CSVのファイルを選びます"));
    head->addAction(m_historyButton);
    head->addAction(m_choose);
    column->addWidget(head);
    m_drop = new DropZone(this);
    m_drop->setObjectName(QStringLiteral("dropZone"));
    m_drop->setText(tr("レセプト(UKE・zip)・患者CSV・公式マスターをここへ入れてください。種類は中身で見分けます。"),
                    tr("同じファイルをもう一度入れても二重にはなりません。いつでも取り消せます。"));
    column->addWidget(m_drop);
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    m_progress = makeProgress();
    m_progress->hide();
    column->addWidget(m_progress);

    m_stack = new QStackedWidget(this);
    auto* overview = new QWidget(m_stack);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight, overview);
    m_halves->setContentsMargins(0, 0, 0, 0);
    m_halves->setSpacing(size::kMedium);
    m_halves->addWidget(makeResult(), 618);
    m_halves->addWidget(makeCoverage(), 500);
    m_stack->addWidget(overview);
    m_stack->addWidget(makeHistory());
    m_list = new PatientListView(m_stack);
    m_stack->addWidget(m_list);
    column->addWidget(m_stack, 1);
    m_masters = new MastersCard(this);
    m_masters->setObjectName(QStringLiteral("mastersCard"));
    column->addWidget(m_masters);

    connect(m_choose, &QPushButton::clicked, this, &ImportsPage::openFileChoice);
    connect(m_drop, &DropZone::clicked, this, &ImportsPage::openFileChoice);
    connect(m_drop, &DropZone::dropped, this, [this](const QStringList& paths) {
        if (!m_busy)
            Q_EMIT filesChosen(paths);
    });
    connect(m_historyButton, &QPushButton::toggled, this, &ImportsPage::toggleHistory);
}

Card* ImportsPage::makeProgress()
{
    auto* card = new Card(tr("取り込み中"), QString(), this);
    m_file = makeLabel(QString(), Type::Caption, colors().ink2, card);
    card->head()->insertWidget(1, m_file);
    m_rate = makeLabel(QString(), Type::Caption, colors().ink2, card);
    m_rate->setObjectName(QStringLiteral("importRate"));
    card->head()->addWidget(m_rate);
    m_bar = new QProgressBar(card);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("取り込みの進み具合"));
    card->body()->addWidget(m_bar);
    auto* foot = new QHBoxLayout;
    foot->addWidget(makeLabel(tr("中止しても、それまでのデータはそのままです。"), Type::Caption, colors().ink2, card));
    foot->addStretch(1);
    m_cancel = makeButton(tr("中止"), ButtonKind::Plain, card);
    m_cancel->setObjectName(QStringLiteral("cancelImport"));
    foot->addWidget(m_cancel);
    card->body()->addLayout(foot);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_rate->setText(tr("中止しています"));
        Q_EMIT cancelWanted();
    });
    return card;
}

Card* ImportsPage::makeResult()
{
    m_result = new Card(tr("結果"), QString(), this);
    m_kind = new Tag(QString(), Tone::Primary, m_result);
    m_kind->hide();
    m_result->head()->addWidget(m_kind);
    m_resultStack = new QStackedWidget(m_result);
    m_result->body()->addWidget(m_resultStack, 1);
    auto* nothing = new EmptyState(QStringLiteral("file"), m_resultStack);
    nothing->setText(tr("まだ何も取り込んでいません"),
                     tr("過去6〜12か月分のレセプトをまとめて入れると、離脱予備群がすぐに分かります。点検用なら院外のお"
                        "薬も分かります。"),
                     tr("ファイルを選ぶ…"));
    connect(nothing, &EmptyState::acted, this, &ImportsPage::openFileChoice);
    m_resultStack->addWidget(nothing);

    m_receipts = new ReceiptsResult(m_resultStack);
    m_resultStack->addWidget(m_receipts);
    m_listResult = new PatientListResult(m_resultStack);
    m_resultStack->addWidget(m_listResult);
    connect(m_receipts, &ReceiptsResult::warningsWanted, this, &ImportsPage::showWarnings);
    connect(m_receipts, &ReceiptsResult::listWanted, this, &ImportsPage::listWanted);
    connect(m_listResult, &PatientListResult::listWanted, this, &ImportsPage::listWanted);
    return m_result;
}

void ImportsPage::openFileChoice()
{
    if (m_busy)
        return;
    auto* dialog = new QFileDialog(
        this, tr("取り込むファイルを選ぶ"), QString(),
        tr("レセプト・患者CSV・マスター (*.uke *.UKE *.hen *.HEN *.sah *.SAH *.csv *.txt *.zip);;すべて (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportsPage::filesChosen);
    dialog->open();
}

void ImportsPage::begin(const QStringList& paths)
{
    m_busy = true;
    m_banner->clear();
    m_historyButton->setChecked(false);
    m_cancel->setEnabled(true);
    m_bar->setRange(0, 0);
    const QString first = paths.isEmpty() ? QString() : QFileInfo(paths.first()).fileName();
    m_file->setText(shownText(paths.size() > 1 ? tr("%1 ほか%2件").arg(first).arg(paths.size() - 1) : first));
    m_rate->clear();
    m_clock.start();
    m_progress->show();
}

void ImportsPage::showProgress(const receipts::Progress& progress)
{
    if (!m_busy || progress.bytesTotal <= 0)
        return;
    m_bar->setRange(0, 1000);
    m_bar->setValue(int(progress.bytesDone * 1000 / progress.bytesTotal));
    m_file->setText(shownText(QFileInfo(progress.file).fileName()));
    if (!m_cancel->isEnabled())
        return;
    QStringList words{tr("%1 件").arg(numberText(progress.claims))};
    const qint64 elapsed = m_clock.elapsed();
    if (elapsed > 300 && progress.bytesDone > 0) {
        const qint64 left = elapsed * (progress.bytesTotal - progress.bytesDone) / progress.bytesDone;
        words << tr("毎秒 %1 件").arg(numberText(progress.claims * 1000 / elapsed))
              << tr("残り約%1秒").arg(left / 1000 + 1);
    }
    m_rate->setText(words.join(QStringLiteral(" ・ ")));
}

void ImportsPage::showResult(const continuity::UploadReport& report, std::int64_t atMs)
{
    endProgress();
    const ImportSummary sum = summarize(report);
    QStringList scope{timeText(atMs)};
    if (!sum.months.empty())
        scope << (sum.months.size() == 1
                      ? tr("%1分").arg(monthText(sum.months.front()))
                      : tr("%1〜%2分").arg(monthText(sum.months.front()), monthText(sum.months.back())));
    m_result->setSubtitle(scope.join(QStringLiteral(" ・ ")));
    m_kind->setVisible(sum.kind.has_value());
    if (sum.kind)
        m_kind->setText(fileKindText(QString::fromLatin1(receipts::fileKindName(*sum.kind))));
    m_receipts->showReport(report, sum);
    if (report.files.size() == 1 && report.files.front().alreadyImported)
        m_banner->tell(tr("前に入れたファイルです。何も変わりません。"), Tone::Info);
    m_report = report;
    m_resultStack->setCurrentWidget(m_receipts);
    leaveList();
}

void ImportsPage::showListResult(const emr::ImportReport& report, std::int64_t atMs, int waiting)
{
    endProgress();
    m_result->setSubtitle(timeText(atMs));
    m_kind->setText(tr("患者CSV"));
    m_kind->show();
    m_listResult->showReport(report, waiting);
    m_resultStack->setCurrentWidget(m_listResult);
    leaveList();
}

void ImportsPage::enterList()
{
    m_banner->clear();
    m_drop->hide();
    m_choose->hide();
    m_historyButton->hide();
    m_stack->setCurrentWidget(m_list);
}

void ImportsPage::leaveList()
{
    m_drop->show();
    m_choose->show();
    m_historyButton->show();
    m_stack->setCurrentIndex(m_historyButton->isChecked() ? 1 : 0);
}

void ImportsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_halves->setDirection(width() < kStackBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ImportsPage::showWarnings()
{
    (new WarningsSheet(m_report, window()))->open();
}

void ImportsPage::endProgress()
{
    m_busy = false;
    m_progress->hide();
}

void ImportsPage::showMastersResult(const continuity::MastersReport& report, bool over)
{
    if (over)
        endProgress();
    m_banner->tell(masterSentences(report).join(QLatin1Char('\n')), report.clean() ? Tone::Good : Tone::Warning);
}

void ImportsPage::showError(const ErrorText& error)
{
    endProgress();
    m_banner->tell(error);
}

void ImportsPage::showDone(const QString& sentence)
{
    m_banner->tell(sentence, Tone::Good);
}

} // namespace kakarite::ui
