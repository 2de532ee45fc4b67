#include "ui/imports/patient_list_result.h"

#include "ui/imports/patient_list_preview.h"
#include "ui/imports/summary_line.h"
#include "ui/text/emr_text.h"
#include "ui/text/format.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/labels.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QVBoxLayout>

namespace kakarite::ui {

PatientListResult::PatientListResult(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(0);
    column->addLayout(m_lines);
    column->addSpacing(size::kSmall);
    m_advice = makeLabel(tr("取り込まなかった行をCSVに保存し、理由の列を見て直してから、もう一度入れてください。"),
                         Type::Caption, colors().ink2, this);
    m_advice->setWordWrap(true);
    column->addWidget(m_advice);
    m_rows = new RowsModel(this);
    m_table = new CellTable(m_rows, tr("取り込まなかった行"), this);
    m_table->setObjectName(QStringLiteral("refusedTable"));
    column->addWidget(m_table, 1);
    column->addStretch(0);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(size::kSmall);
    m_save = makeButton(tr("取り込まなかった行をCSVに保存…"), ButtonKind::Plain, this);
    m_save->setObjectName(QStringLiteral("saveRefused"));
    foot->addWidget(m_save);
    foot->addStretch(1);
    auto* list = makeButton(tr("患者一覧を見る"), ButtonKind::Plain, this);
    list->setObjectName(QStringLiteral("listToPatients"));
    m_next = makeButton(tr("次の患者CSVへ"), ButtonKind::Primary, this);
    m_next->setObjectName(QStringLiteral("nextList"));
    foot->addWidget(list);
    foot->addWidget(m_next);
    column->addSpacing(size::kTiny);
    column->addLayout(foot);
    connect(m_save, &QPushButton::clicked, this, &PatientListResult::choosePath);
    connect(m_next, &QPushButton::clicked, this, &PatientListResult::nextWanted);
    connect(list, &QPushButton::clicked, this, &PatientListResult::listWanted);
}

void PatientListResult::showReport(const emr::ImportReport& report, int waiting)
{
    m_file = QFileInfo(report.path).completeBaseName();
    clearLayout(m_lines);
    const auto line = [&](const QString& what, std::int64_t value, const QString& unit, const QString& more,
                          Tone tone) {
        m_lines->addWidget(new SummaryLine({what, value, unit, more, tone}, this));
        m_lines->addWidget(makeRule(true, this));
    };
    line(tr("読んだ行"), report.rows, tr("行"), m_file, Tone::Plain);
    line(tr("新しい患者"), report.created, tr("人"),
         report.provisional > 0 ? tr("うち仮の番号 %1").arg(numberText(report.provisional)) : QString(), Tone::Plain);
    line(tr("書き換えた患者"), report.changed, tr("人"),
         report.identityHeld > 0 ? tr("氏名などが違う%1人は、そのままにしました").arg(numberText(report.identityHeld))
                                 : QString(),
         Tone::Plain);
    line(tr("同じ内容"), report.same, tr("行"), QString(), Tone::Plain);
    QStringList reasons;
    for (const auto& [reason, count] : report.reasons)
        reasons << QStringLiteral("%1 %2").arg(reasonTitle(reason), numberText(count));
    line(tr("取り込まなかった行"), report.refused, tr("行"),
         reasons.isEmpty() ? tr("ありません") : reasons.join(QStringLiteral(" ・ ")),
         report.refused > 0 ? Tone::Warning : Tone::Plain);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_advice), static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_save)})
        widget->setVisible(report.refused > 0);
    fillRefused(*m_rows, report);
    m_table->fitColumns();
    m_next->setVisible(waiting > 0);
}

void PatientListResult::choosePath()
{
    auto* dialog = new QFileDialog(this, tr("CSVに保存"), QString(), tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("%1_取り込まなかった行.csv").arg(shownText(m_file).simplified()));
    connect(dialog, &QFileDialog::fileSelected, this, &PatientListResult::refusedPathChosen);
    dialog->open();
}

} // namespace kakarite::ui
