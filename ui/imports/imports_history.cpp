// What has been uploaded so far: the months there are, what comes next, and the history with its way back.
#include "ui/imports/imports_page.h"

#include "ui/imports/receipts_result.h"
#include "ui/text/format.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/coverage_grid.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/sheet.h"

#include <QFileInfo>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <map>
#include <set>

namespace kakarite::ui {

Card* ImportsPage::makeCoverage()
{
    auto* card = new Card(tr("データの範囲"), tr("月ごとのレセプト"), this);
    card->setMinimumWidth(380);
    m_grid = new CoverageGrid(card);
    card->body()->addWidget(m_grid);
    m_noCoverage = makeLabel(tr("取り込んだ月が、社保・国保・後期ごとにここに並びます。抜けた月はすぐに分かります。"),
                             Type::Body, colors().ink2, card);
    m_noCoverage->setWordWrap(true);
    m_noCoverage->setAlignment(Qt::AlignTop);
    card->body()->addWidget(m_noCoverage);
    card->body()->addStretch(1);
    return card;
}

Card* ImportsPage::makeHistory()
{
    auto* card = new Card(tr("取り込みの履歴"), tr("行を選ぶと取り消せます"), this);
    m_historyRows = new RowsModel(this);
    m_historyTable = new CellTable(m_historyRows, tr("取り込みの履歴"), card);
    m_historyTable->setObjectName(QStringLiteral("historyTable"));
    m_historyTable->setOpens(true);
    card->body()->addWidget(m_historyTable, 1);
    connect(m_historyTable, &CellTable::rowOpened, this, &ImportsPage::askUndo);
    return card;
}

void ImportsPage::toggleHistory(bool on)
{
    m_historyButton->setText(on ? tr("結果に戻る") : tr("履歴と取り消し"));
    m_stack->setCurrentIndex(on ? 1 : 0);
}

void ImportsPage::showCoverage(const std::vector<receipts::Coverage>& coverage, Date today)
{
    m_grid->setVisible(!coverage.empty());
    m_noCoverage->setVisible(coverage.empty());
    m_receipts->showNext(QString(), Tone::Info);
    if (coverage.empty())
        return;
    Month first = coverage.front().month;
    Month last = std::max(coverage.back().month, today.monthOf().addMonths(-1));
    std::map<std::pair<QString, Month>, const receipts::Coverage*> known;
    std::set<QString> sides;
    for (const auto& one : coverage) {
        known[{one.side, one.month}] = &one;
        sides.insert(one.side);
        first = std::min(first, one.month);
    }
    CoverageGrid::Content content;
    for (Month month = first; month <= last; month = month.addMonths(1))
        content.months << (month.month() == 1 || month == first
                               ? QStringLiteral("%1/%2").arg(month.year() % 100).arg(month.month())
                               : tr("%1月").arg(month.month()));
    for (const QString& side :
         {QStringLiteral("shaho"), QStringLiteral("kokuho"), QStringLiteral("kouki"), QStringLiteral("kouhi")}) {
        if (!sides.contains(side))
            continue;
        CoverageGrid::Content::Row row{payerSideText(side), {}, {}};
        for (Month month = first; month <= last; month = month.addMonths(1)) {
            using Kind = CoverageGrid::Kind;
            const auto found = known.find({side, month});
            Kind kind = Kind::None;
            QString words = tr("なし");
            if (found != known.end()) {
                kind = found->second->kind == receipts::FileKind::Inspection   ? Kind::Inspection
                       : found->second->kind == receipts::FileKind::Submission ? Kind::Submission
                                                                               : Kind::Undetermined;
                words = fileKindText(QString::fromLatin1(receipts::fileKindName(found->second->kind))) +
                        QLatin1Char(' ') + tr("%1 件").arg(numberText(found->second->claims));
            }
            row.kinds.push_back(kind);
            row.tips << QStringLiteral("%1 %2 %3").arg(payerSideText(side), monthText(month), words);
        }
        content.rows.push_back(std::move(row));
    }
    m_grid->setContent(std::move(content));
    if (const auto next = nextUpload(coverage, today))
        m_receipts->showNext(tr("次は %1 %2分 を入れてください。まだ取り込まれていません。")
                                 .arg(payerSideText(next->side), monthText(next->month)),
                             Tone::Warning);
    else
        m_receipts->showNext(tr("%1分までそろっています。次は来月のはじめに入れてください。")
                                 .arg(monthText(wholeUntil(coverage, today))),
                             Tone::Good);
}

void ImportsPage::showHistory(std::vector<receipts::ImportEntry> entries, bool mayUndo)
{
    m_entries = std::move(entries);
    m_mayUndo = mayUndo;
    m_historyButton->setEnabled(!m_entries.empty());
    std::vector<std::vector<Cell>> rows;
    for (const auto& entry : m_entries) {
        Cell when, file, kind, months, claims, who, state;
        when.text = timeText(entry.atMs);
        file.text = QFileInfo(entry.report.path).fileName();
        kind.tags = {{entry.source == u"patients"
                          ? tr("患者CSV")
                          : fileKindText(QString::fromLatin1(receipts::fileKindName(entry.report.kind))),
                      Tone::Neutral}};
        if (!entry.report.claimMonths.empty())
            months.text = shortMonthText(entry.report.claimMonths.front()) +
                          (entry.report.claimMonths.size() > 1
                               ? QStringLiteral("〜") + shortMonthText(entry.report.claimMonths.back())
                               : QString());
        claims.text = numberText(entry.source == u"patients" ? entry.report.lines : entry.report.outpatientClaims);
        who.text = entry.actor;
        if (entry.undoneAtMs) {
            state.tags = {{tr("取り消し済み"), Tone::Neutral}};
            state.second = QStringLiteral("%1 %2").arg(timeText(*entry.undoneAtMs), entry.undoneBy);
            for (Cell* cell : {&when, &file, &months, &claims, &who})
                cell->faint = true;
        } else {
            state.tags = {{tr("有効"), Tone::Good}};
        }
        rows.push_back({when, file, kind, months, claims, who, state});
    }
    m_historyRows->setRows({});
    m_historyRows->setColumns({{tr("日時"), 140},
                               {tr("ファイル"), 200, false, true},
                               {tr("種類"), 92},
                               {tr("診療月"), 110},
                               {tr("件数"), 70, true},
                               {tr("だれが"), 110},
                               {tr("状態"), 120, false, true}});
    m_historyRows->setRows(std::move(rows));
    if (!m_entries.empty() && m_resultStack->currentIndex() == 0) {
        // After a restart the last upload is shown again.
        for (const auto& entry : m_entries)
            if (!entry.undoneAtMs && entry.source == u"receipts") {
                continuity::UploadReport report;
                report.files.push_back(entry.report);
                showResult(report, entry.atMs);
                break;
            }
    }
}

void ImportsPage::askUndo(int row)
{
    const receipts::ImportEntry& entry = m_entries[std::size_t(row)];
    if (entry.undoneAtMs || !m_mayUndo || m_busy)
        return;
    m_sheet = new Sheet(tr("この取り込みを取り消す"), window());
    const QString file = QFileInfo(entry.report.path).fileName();
    auto* words = makeLabel(
        entry.source == u"patients"
            ? tr("患者CSV %1 "
                 "を取り消します。このファイルが書いた連絡先などは前の内容に戻り、このファイルだけで登録された"
                 "患者%2人は消えます。同じファイルをもう一度入れれば元に戻ります。")
                  .arg(file, numberText(entry.report.patientsNew))
            : tr("%1 のレセプト "
                 "%2件を取り消し、取り込む前の状態に戻します。同じファイルをもう一度入れれば元に戻ります。")
                  .arg(file, numberText(entry.report.claimsNew + entry.report.claimsReplaced)),
        Type::Body, colors().ink, m_sheet);
    words->setWordWrap(true);
    m_sheet->body()->addWidget(words);
    m_sheet->setButtons(tr("取り消す"), true);
    connect(m_sheet, &Sheet::accepted, this, [this, id = entry.id] {
        m_sheet->close();
        Q_EMIT undoWanted(id);
    });
    m_sheet->open();
}

} // namespace kakarite::ui
