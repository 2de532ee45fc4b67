#include "ui/imports/warnings_sheet.h"

#include "ui/imports/import_summary.h"
#include "ui/text/format.h"
#include "ui/text/note_text.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/labels.h"

#include <QFileInfo>

namespace kakarite::ui {

WarningsSheet::WarningsSheet(const continuity::UploadReport& report, QWidget* over)
    : Sheet(tr("確認してほしいこと"), over, 720), m_kinds(summarize(report).warningCounts)
{
    for (const receipts::FileReport& file : report.files)
        for (const receipts::Note& note : file.warnings)
            m_lines.push_back({QFileInfo(file.path).fileName(), note});
    auto* kinds = new RowsModel(this);
    kinds->setColumns({{tr("種類"), 300, false, true}, {tr("件数"), 80, true}});
    std::vector<std::vector<Cell>> rows;
    for (const auto& [code, count] : m_kinds) {
        Cell title, number;
        title.text = noteTitle(code);
        number.text = numberText(count);
        rows.push_back({title, number});
    }
    kinds->setRows(std::move(rows));
    auto* kindTable = new CellTable(kinds, tr("確認の種類"), this);
    kindTable->setObjectName(QStringLiteral("warningKinds"));
    kindTable->setOpens(true);
    kindTable->setFixedHeight((qMin(int(m_kinds.size()), 4) + 1) * size::kRow + 2);
    body()->addWidget(kindTable);

    m_sentence = makeLabel(QString(), Type::Body, colors().ink2, this);
    m_sentence->setWordWrap(true);
    body()->addWidget(m_sentence);
    m_lineRows = new RowsModel(this);
    m_lineRows->setColumns({{tr("行"), 80, true}, {tr("記録"), 64}, {tr("ファイル"), 240, false, true}});
    m_lineTable = new CellTable(m_lineRows, tr("あてはまる行"), this);
    m_lineTable->setObjectName(QStringLiteral("warningLines"));
    m_lineTable->setFixedHeight(6 * size::kRow);
    body()->addWidget(m_lineTable);
    m_more = makeLabel(QString(), Type::Caption, colors().ink2, this);
    body()->addWidget(m_more);
    setCloseButton();

    const auto choose = [this](const QModelIndex& index) { showKind(index.row()); };
    connect(kindTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, choose);
    connect(kindTable, &CellTable::rowOpened, this, &WarningsSheet::showKind);
    kindTable->setCurrentIndex(kinds->index(0, 0));
    kindTable->fitColumns();
}

void WarningsSheet::showKind(int row)
{
    if (row < 0 || row >= int(m_kinds.size()))
        return;
    const auto& [code, count] = m_kinds[std::size_t(row)];
    m_sentence->setText(noteText(code));
    std::vector<std::vector<Cell>> rows;
    for (const Line& line : m_lines) {
        if (line.note.code != code)
            continue;
        Cell number, record, file;
        number.text = numberText(line.note.line);
        record.text = QString::fromLatin1(line.note.record.data(),
                                          qsizetype(qstrnlen(line.note.record.data(), line.note.record.size())));
        file.text = line.file;
        rows.push_back({number, record, file});
    }
    const auto shown = std::int64_t(rows.size());
    m_more->setText(
        shown < count
            ? tr("はじめの%1件を表示しています。全部で%2件あります。").arg(numberText(shown), numberText(count))
            : QString());
    m_lineRows->setRows(std::move(rows));
    m_lineTable->scrollToTop();
    m_lineTable->fitColumns();
}

} // namespace kakarite::ui
