#include "ui/imports/imports_page.h"

#include "ui/text/format.h"
#include "ui/text/note_text.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/sheet.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QProgressBar>
#include <QStackedWidget>

#include <algorithm>
#include <map>

namespace kakarite::ui {

ImportsPage::ImportsPage(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::kMedium);
    auto* head = new PageHead(tr("取り込み"), this);
    m_historyButton = makeButton(tr("履歴と取り消し"), ButtonKind::Plain, this);
    m_historyButton->setObjectName(QStringLiteral("importHistory"));
    m_historyButton->setCheckable(true);
    auto* choose = makeButton(tr("ファイルを選ぶ…"), ButtonKind::Primary, this);
    choose->setObjectName(QStringLiteral("chooseFiles"));
    setShortcut(choose, QKeySequence(QStringLiteral("Ctrl+O")), tr("レセプトのファイルを選びます"));
    head->addAction(m_historyButton);
    head->addAction(choose);
    column->addWidget(head);
    m_drop = new DropZone(this);
    m_drop->setObjectName(QStringLiteral("dropZone"));
    m_drop->setText(tr("レセプト(UKE・zip)をここへ入れてください。種類は中身で見分けます。"),
                    tr("同じファイルをもう一度入れても二重にはなりません。いつでも取り消せます。"));
    column->addWidget(m_drop);
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    m_progress = makeProgress();
    m_progress->hide();
    column->addWidget(m_progress);

    m_stack = new QStackedWidget(this);
    auto* overview = new QWidget(m_stack);
    auto* row = new QHBoxLayout(overview);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::kMedium);
    row->addWidget(makeResult(), 618);
    row->addWidget(makeCoverage(), 500);
    m_stack->addWidget(overview);
    m_stack->addWidget(makeHistory());
    column->addWidget(m_stack, 1);

    connect(choose, &QPushButton::clicked, this, &ImportsPage::openFileChoice);
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

    auto* page = new QWidget(m_resultStack);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(0);
    column->addLayout(m_lines);
    column->addSpacing(size::kSmall + 2);
    m_next = new Banner(page);
    m_next->setObjectName(QStringLiteral("nextUpload"));
    column->addWidget(m_next);
    m_refusal = makeLabel(QString(), Type::Caption, colors().bad, page);
    m_refusal->setWordWrap(true);
    m_files = new RowsModel(this);
    m_fileTable = new CellTable(m_files, tr("入れたファイル"), page);
    column->addSpacing(size::kSmall);
    column->addWidget(m_refusal);
    column->addWidget(m_fileTable, 1);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    m_toList = makeButton(tr("患者一覧を見る"), ButtonKind::Plain, page);
    m_toList->setObjectName(QStringLiteral("importToList"));
    connect(m_toList, &QPushButton::clicked, this, &ImportsPage::listWanted);
    foot->addWidget(m_toList);
    column->addStretch(0);
    column->addSpacing(size::kTiny);
    column->addLayout(foot);
    m_resultStack->addWidget(page);
    return m_result;
}

void ImportsPage::openFileChoice()
{
    if (m_busy)
        return;
    auto* dialog = new QFileDialog(this, tr("レセプトを選ぶ"), QString(),
                                   tr("レセプト (*.uke *.UKE *.hen *.HEN *.sah *.SAH *.csv *.txt *.zip);;すべて (*)"));
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
    m_file->setText(paths.size() > 1 ? tr("%1 ほか%2件").arg(first).arg(paths.size() - 1) : first);
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
    m_file->setText(QFileInfo(progress.file).fileName());
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
    m_busy = false;
    m_progress->hide();
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
    fillSummary(sum);
    fillFiles(report);
    m_notes.clear();
    m_notesTotal = sum.warnings;
    for (const auto& file : report.files)
        m_notes.insert(m_notes.end(), file.warnings.begin(), file.warnings.end());
    m_toList->setVisible(sum.claimsIn + sum.claimsUnchanged > 0);
    m_resultStack->setCurrentIndex(1);
}

void ImportsPage::fillSummary(const ImportSummary& sum)
{
    clearLayout(m_lines);
    QWidget* parent = m_resultStack->widget(1);
    const auto line = [&](const QString& what, std::int64_t value, const QString& unit, const QString& more, Tone tone,
                          bool link = false) {
        auto* row = new QWidget(parent);
        row->setFixedHeight(size::kRow - 1);
        auto* across = new QHBoxLayout(row);
        across->setContentsMargins(0, 0, 0, 0);
        across->setSpacing(size::kTiny);
        auto* name = makeLabel(what, Type::Body, colors().ink, row);
        name->setFixedWidth(160);
        across->addWidget(name);
        auto* number = makeLabel(numberText(value), Type::BodyBold,
                                 tone == Tone::Warning && value > 0 ? colors().warning : colors().ink, row);
        number->setFixedWidth(84);
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        across->addWidget(number);
        auto* of = makeLabel(unit, Type::Caption, colors().ink2, row);
        const QFontMetrics metrics(ui::font(Type::Caption));
        of->setFixedWidth(8 + std::max({20, metrics.horizontalAdvance(tr("件")), metrics.horizontalAdvance(tr("人")),
                                        metrics.horizontalAdvance(tr("点"))}));
        across->addWidget(of);
        if (link) {
            constexpr int kRoom = 300;
            auto* button = makeButton(QFontMetrics(ui::font(Type::Body)).elidedText(more, Qt::ElideRight, kRoom),
                                      ButtonKind::Link, row);
            button->setToolTip(more);
            button->setAccessibleName(more);
            button->setObjectName(QStringLiteral("showWarnings"));
            button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
            connect(button, &QPushButton::clicked, this, &ImportsPage::showWarnings);
            across->addWidget(button, 1);
        } else {
            auto* words = new ElidedLabel(row);
            words->setText(more);
            setLabelColor(words, tone == Tone::Plain ? colors().ink2 : toneInk(tone));
            across->addWidget(words, 1);
        }
        m_lines->addWidget(row);
        m_lines->addWidget(makeRule(true, parent));
    };
    QStringList in{tr("新しい %1").arg(numberText(sum.claimsNew)),
                   tr("差し替え %1").arg(numberText(sum.claimsReplaced))};
    if (sum.claimsUnchanged > 0)
        in << tr("前と同じ %1").arg(numberText(sum.claimsUnchanged));
    line(tr("入ったレセプト"), sum.claimsIn, tr("件"), in.join(QStringLiteral(" ・ ")), Tone::Plain);
    if (sum.patientsTotal > 0)
        line(tr("患者"), sum.patientsTotal, tr("人"), tr("新しい患者 %1").arg(numberText(sum.patientsNew)),
             Tone::Plain);
    else
        line(tr("新しい患者"), sum.patientsNew, tr("人"), QString(), Tone::Plain);
    switch (sum.totals) {
    case ImportSummary::Totals::Agree:
        line(tr("合計点数の確認"), sum.points, tr("点"), tr("請求書の合計と一致"), Tone::Good);
        break;
    case ImportSummary::Totals::Differ:
        line(tr("合計点数の確認"), sum.points, tr("点"), tr("請求書の合計と違います"), Tone::Bad);
        break;
    case ImportSummary::Totals::Absent:
        line(tr("合計点数の確認"), sum.points, tr("点"), tr("請求書の合計がありません"), Tone::Plain);
        break;
    }
    QStringList out;
    if (sum.notOutpatient > 0)
        out << tr("外来でないレセプト %1").arg(numberText(sum.notOutpatient));
    if (sum.filesRefused > 0)
        out << tr("読めないファイル %1").arg(sum.filesRefused);
    line(tr("取り込まなかったもの"), sum.notOutpatient + sum.filesRefused, tr("件"),
         out.isEmpty() ? tr("ありません") : out.join(QStringLiteral(" ・ ")),
         sum.filesRefused > 0 ? Tone::Warning : Tone::Plain);
    QStringList notes;
    for (std::size_t i = 0; i < sum.warningCounts.size() && i < 2; ++i)
        notes << QStringLiteral("%1 %2").arg(noteTitle(sum.warningCounts[i].first),
                                             numberText(sum.warningCounts[i].second));
    if (sum.warningCounts.size() > 2)
        notes << tr("ほか%1種類").arg(sum.warningCounts.size() - 2);
    line(tr("確認してほしいこと"), sum.warnings, tr("件"),
         sum.warnings > 0 ? notes.join(QStringLiteral(" ・ ")) + QStringLiteral(" ▸") : tr("ありません"),
         sum.warnings > 0 ? Tone::Warning : Tone::Plain, sum.warnings > 0);
}

void ImportsPage::fillFiles(const continuity::UploadReport& report)
{
    std::vector<std::vector<Cell>> rows;
    for (const auto& file : report.files) {
        Cell name, kind, months, claims, result;
        name.text = QFileInfo(file.path).fileName();
        if (file.error) {
            const ErrorText text = errorText(*file.error);
            result.text = text.message;
            result.tone = Tone::Bad;
            kind.tags = {{tr("読めません"), Tone::Bad}};
        } else {
            kind.tags = {{fileKindText(QString::fromLatin1(receipts::fileKindName(file.kind))), Tone::Neutral}};
            if (!file.claimMonths.empty())
                months.text = shortMonthText(file.claimMonths.front()) +
                              (file.claimMonths.size() > 1 ? QStringLiteral("〜") : QString());
            claims.text = numberText(file.outpatientClaims);
            result.text = file.alreadyImported ? tr("前に入れたファイルです。何も変わりません。")
                          : file.warningsTotal > 0 ? tr("確認 %1件").arg(numberText(file.warningsTotal))
                                                   : tr("問題ありません");
        }
        rows.push_back({name, kind, months, claims, result});
    }
    const bool show = report.files.size() > 1 ||
                      std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row[4].tone == Tone::Bad; });
    QString refusal;
    if (report.files.size() == 1 && report.files.front().error) {
        const ErrorText text = errorText(*report.files.front().error);
        refusal = sentences({text.message, text.hint});
    } else if (report.files.size() == 1 && report.files.front().alreadyImported) {
        m_banner->tell(tr("前に入れたファイルです。何も変わりません。"), Tone::Info);
    }
    m_refusal->setText(refusal);
    m_refusal->setVisible(!refusal.isEmpty());
    m_files->setRows({});
    m_files->setColumns({{tr("ファイル"), 110, false, true},
                         {tr("種類"), 98},
                         {tr("診療月"), 62},
                         {tr("件数"), 60, true},
                         {tr("結果"), 210, false, true}});
    m_files->setRows(std::move(rows));
    m_fileTable->setVisible(show && refusal.isEmpty());
}

void ImportsPage::showWarnings()
{
    auto* sheet = new Sheet(tr("確認してほしいこと"), window(), 760);
    std::map<receipts::NoteCode, int> counts;
    std::vector<std::vector<Cell>> rows;
    for (const receipts::Note& note : m_notes) {
        Cell line, record, what;
        line.text = numberText(note.line);
        record.text =
            QString::fromLatin1(note.record.data(), qsizetype(qstrnlen(note.record.data(), note.record.size())));
        what.text = noteTitle(note.code);
        what.second = noteText(note.code);
        rows.push_back({line, record, what});
        ++counts[note.code];
    }
    auto* model = new RowsModel(sheet);
    model->setColumns({{tr("行"), 70, true}, {tr("記録"), 56}, {tr("内容"), 300, false, true}});
    auto* table = new CellTable(model, tr("確認してほしいこと"), sheet);
    model->setRows(std::move(rows));
    table->setFixedHeight(400);
    sheet->body()->addWidget(table);
    if (m_notesTotal > std::int64_t(m_notes.size()))
        sheet->body()->addWidget(makeLabel(tr("はじめの%1件を表示しています。全部で%2件あります。")
                                               .arg(numberText(std::int64_t(m_notes.size())), numberText(m_notesTotal)),
                                           Type::Caption, colors().ink2, sheet));
    sheet->setCloseButton();
    sheet->open();
    table->fitColumns();
}

void ImportsPage::showError(const ErrorText& error)
{
    m_busy = false;
    m_progress->hide();
    m_banner->tell(error);
}

void ImportsPage::showUndone(const QString& sentence)
{
    m_banner->tell(sentence, Tone::Good);
}

} // namespace kakarite::ui
