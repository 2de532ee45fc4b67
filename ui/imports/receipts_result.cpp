#include "ui/imports/receipts_result.h"

#include "ui/imports/summary_line.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/note_text.h"
#include "ui/text/words.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"

#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>

namespace kakarite::ui {

ReceiptsResult::ReceiptsResult(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(0);
    column->addLayout(m_lines);
    column->addSpacing(size::kSmall + 2);
    m_next = new Banner(this);
    m_next->setObjectName(QStringLiteral("nextUpload"));
    column->addWidget(m_next);
    m_refusal = makeLabel(QString(), Type::Caption, colors().bad, this);
    m_refusal->setWordWrap(true);
    m_files = new RowsModel(this);
    m_fileTable = new CellTable(m_files, tr("入れたファイル"), this);
    column->addSpacing(size::kSmall);
    column->addWidget(m_refusal);
    column->addWidget(m_fileTable, 1);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    m_toList = makeButton(tr("患者一覧を見る"), ButtonKind::Plain, this);
    m_toList->setObjectName(QStringLiteral("importToList"));
    connect(m_toList, &QPushButton::clicked, this, &ReceiptsResult::listWanted);
    foot->addWidget(m_toList);
    column->addStretch(0);
    column->addSpacing(size::kTiny);
    column->addLayout(foot);
}

void ReceiptsResult::showReport(const continuity::UploadReport& report, const ImportSummary& sum)
{
    fillSummary(sum);
    fillFiles(report);
    m_toList->setVisible(sum.claimsIn + sum.claimsUnchanged > 0);
}

void ReceiptsResult::showNext(const QString& sentence, Tone tone)
{
    if (sentence.isEmpty())
        m_next->clear();
    else
        m_next->tell(sentence, tone);
}

void ReceiptsResult::fillSummary(const ImportSummary& sum)
{
    clearLayout(m_lines);
    const auto line = [&](const QString& what, std::int64_t value, const QString& unit, const QString& more, Tone tone,
                          bool link = false) {
        auto* made = new SummaryLine({what, value, unit, more, tone, link}, this);
        connect(made, &SummaryLine::followed, this, &ReceiptsResult::warningsWanted);
        m_lines->addWidget(made);
        m_lines->addWidget(makeRule(true, this));
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

void ReceiptsResult::fillFiles(const continuity::UploadReport& report)
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
            result.text = file.alreadyImported     ? tr("前に入れたファイルです。何も変わりません。")
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

} // namespace kakarite::ui
