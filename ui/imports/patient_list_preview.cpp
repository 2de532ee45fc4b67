#include "ui/imports/patient_list_preview.h"

#include "ui/text/emr_text.h"
#include "ui/text/format.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/count_tabs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"

#include <QStackedWidget>

namespace kakarite::ui {

using emr::RowPreview;
using emr::RowResult;

namespace {

Cell textCell(const QString& text)
{
    Cell cell;
    cell.text = text;
    return cell;
}

Cell rowCell(const RowPreview& row)
{
    return textCell(numberText(row.row));
}

// A new patient: everything the row brings, in one line.
std::vector<Cell> newPatient(const RowPreview& row)
{
    QStringList facts;
    for (const emr::FieldChange& change : row.changes)
        if (change.field != emr::Field::Number && change.field != emr::Field::Name && !change.after.isEmpty())
            facts << valueText(change.field, change.after);
    return {rowCell(row), textCell(row.number), textCell(row.name), textCell(facts.join(QStringLiteral(" ・ ")))};
}

// A known patient: one line a field, named on the first.
void addChanges(std::vector<std::vector<Cell>>& rows, const RowPreview& row)
{
    bool first = true;
    for (const emr::FieldChange& change : row.changes) {
        Cell before = textCell(change.before.isEmpty() ? noneText() : valueText(change.field, change.before));
        Cell after = textCell(valueText(change.field, change.after));
        before.faint = true;
        after.faint = !change.applied;
        after.bold = change.applied;
        if (!change.applied)
            after.tags = {{PatientListPreview::tr("書き換えません"), Tone::Neutral}};
        rows.push_back({first ? rowCell(row) : Cell(), textCell(first ? row.number : QString()),
                        textCell(first ? row.name : QString()), textCell(fieldText(change.field)), before, after});
        first = false;
    }
}

} // namespace

void fillRefused(RowsModel& model, const emr::ImportReport& report)
{
    std::vector<std::vector<Cell>> rows;
    for (const RowPreview& row : report.kept) {
        if (row.result != RowResult::Refused)
            continue;
        rows.push_back({rowCell(row), textCell(row.number), textCell(row.name),
                        textCell(row.reason ? reasonTitle(*row.reason) : QString()), textCell(refusedText(row))});
    }
    model.setRows({});
    model.setColumns({{PatientListPreview::tr("行"), 56, true},
                      {PatientListPreview::tr("番号"), 80},
                      {PatientListPreview::tr("氏名"), 100},
                      {PatientListPreview::tr("理由"), 130},
                      {PatientListPreview::tr("どう直すか"), 160, false, true}});
    model.setRows(std::move(rows));
}

PatientListPreview::PatientListPreview(QWidget* parent) : Card(tr("取り込む前の確認"), QString(), parent)
{
    m_tabs = new CountTabs(tr("行の種類"), this);
    m_tabs->setObjectName(QStringLiteral("previewTabs"));
    m_tabs->setTabs({rowResultText(RowResult::New), rowResultText(RowResult::Changed), rowResultText(RowResult::Same),
                     rowResultText(RowResult::Refused)});
    body()->addWidget(m_tabs);

    m_identityRow = new QWidget(this);
    auto* across = new QHBoxLayout(m_identityRow);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(size::kMedium);
    m_identityWords = makeLabel(QString(), Type::Caption, colors().ink2, m_identityRow);
    m_identityWords->setWordWrap(true);
    across->addWidget(m_identityWords, 1);
    m_identity = new ChoiceButton(tr("登録済みの患者の氏名・カナ・生年月日・性別"), m_identityRow);
    m_identity->setObjectName(QStringLiteral("updateIdentity"));
    m_identity->setChoices({{tr("書き換えない"), false}, {tr("書き換える"), true}});
    across->addWidget(m_identity);
    body()->addWidget(m_identityRow);

    m_stack = new QStackedWidget(this);
    m_rows = new RowsModel(this);
    m_table = new CellTable(m_rows, tr("確認する行"), m_stack);
    m_table->setObjectName(QStringLiteral("previewTable"));
    m_nothing = makeLabel(QString(), Type::Body, colors().ink2, m_stack);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_skeleton = new Skeleton(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_skeleton);
    body()->addWidget(m_stack, 1);
    m_more = makeLabel(QString(), Type::Caption, colors().ink2, this);
    body()->addWidget(m_more);
    m_identityRow->hide();
    connect(m_tabs, &CountTabs::currentChanged, this, &PatientListPreview::showTab);
    connect(m_identity, &ChoiceButton::chosen, this, &PatientListPreview::identityChosen);
}

bool PatientListPreview::updatesIdentity() const
{
    return m_identity->current().toBool();
}

void PatientListPreview::showReading()
{
    m_more->clear();
    m_stack->setCurrentWidget(m_skeleton);
}

void PatientListPreview::showNothing(const QString& sentence)
{
    m_report = {};
    for (int tab = 0; tab < 4; ++tab)
        m_tabs->setCount(tab, QString());
    m_more->clear();
    m_nothing->setText(sentence);
    m_stack->setCurrentWidget(m_nothing);
}

void PatientListPreview::showReport(const emr::ImportReport& report)
{
    const bool first = m_report.rows == 0;
    m_report = report;
    const std::int64_t counts[] = {report.created, report.changed, report.same, report.refused};
    for (int tab = 0; tab < 4; ++tab)
        m_tabs->setCount(tab, numberText(counts[tab]));
    m_identityRow->setVisible(report.identityHeld > 0 || updatesIdentity());
    m_identityWords->setText(
        updatesIdentity() ? tr("登録済みの患者の氏名・カナ・生年月日・性別も、このファイルの内容に書き換えます。")
                          : tr("氏名・カナ・生年月日・性別が登録と違う患者が%1人います。いまは書き換えません。")
                                .arg(numberText(report.identityHeld)));
    // What wants a look comes first.
    if (first)
        m_tabs->setCurrent(report.changed > 0 ? 1 : report.created > 0 ? 0 : report.refused > 0 ? 3 : 2);
    showTab(m_tabs->current());
}

void PatientListPreview::showTab(int tab)
{
    static constexpr RowResult kResults[] = {RowResult::New, RowResult::Changed, RowResult::Same, RowResult::Refused};
    const RowResult wanted = kResults[tab];
    std::vector<std::vector<Cell>> rows;
    std::int64_t shown = 0;
    for (const RowPreview& row : m_report.kept) {
        if (row.result != wanted)
            continue;
        ++shown;
        if (wanted == RowResult::New)
            rows.push_back(newPatient(row));
        else if (wanted != RowResult::Refused)
            addChanges(rows, row);
    }
    if (wanted == RowResult::Refused) {
        fillRefused(*m_rows, m_report);
    } else {
        m_rows->setRows({});
        m_rows->setColumns(wanted == RowResult::New ? std::vector<Column>{{tr("行"), 56, true},
                                                                          {tr("番号"), 90},
                                                                          {tr("氏名"), 120},
                                                                          {tr("内容"), 200, false, true}}
                                                    : std::vector<Column>{{tr("行"), 56, true},
                                                                          {tr("番号"), 80},
                                                                          {tr("氏名"), 100},
                                                                          {tr("項目"), 80},
                                                                          {tr("いま"), 110, false, true},
                                                                          {tr("新しい内容"), 130, false, true}});
        m_rows->setRows(std::move(rows));
    }
    m_table->fitColumns();
    m_table->scrollToTop();
    const std::int64_t counts[] = {m_report.created, m_report.changed, m_report.same, m_report.refused};
    const QString nothing[] = {tr("新しい患者はいません。"), tr("変わる患者はいません。"),
                               tr("同じ内容の行は%1行です。何も変わりません。").arg(numberText(m_report.same)),
                               tr("取り込めない行はありません。")};
    m_nothing->setText(nothing[tab]);
    if (shown > 0)
        m_stack->setCurrentWidget(m_table);
    else
        m_stack->setCurrentWidget(m_nothing);
    m_more->setText(
        shown > 0 && shown < counts[tab] && wanted != RowResult::Same
            ? tr("はじめの%1人を表示しています。全部で%2人です。").arg(numberText(shown), numberText(counts[tab]))
            : QString());
}

} // namespace kakarite::ui
