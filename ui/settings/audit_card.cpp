#include "ui/settings/audit_card.h"

#include "ui/text/audit_text.h"
#include "ui/text/format.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/labels.h"

#include "models/vault/roles.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace kakarite::ui {

namespace {

constexpr int kRowsShown = 2000; // a file holds them all

// What is looked for most, in the order one would look.
constexpr vault::Intent kChoices[] = {
    vault::Intent::ViewPatient,    vault::Intent::SearchPatients, vault::Intent::ListPatients,
    vault::Intent::ViewReport,     vault::Intent::Export,         vault::Intent::EditContact,
    vault::Intent::AddNote,        vault::Intent::ExcludePatient, vault::Intent::Login,
    vault::Intent::LoginFailed,    vault::Intent::Lock,           vault::Intent::ImportReceipts,
    vault::Intent::ImportPatients, vault::Intent::AddUser,        vault::Intent::ChangePassword,
    vault::Intent::ChangeSetting,  vault::Intent::AuditGap,       vault::Intent::Restore,
    vault::Intent::Recover,        vault::Intent::UndoImport,     vault::Intent::KeysPutBack};

} // namespace

AuditCard::AuditCard(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::kMedium);

    auto* week = new Card(tr("最近の操作"), QString(), this);
    m_summary = makeLabel(QString(), Type::Body, colors().ink2, week);
    m_summary->setWordWrap(true);
    week->body()->addWidget(m_summary);
    m_notable = makeLabel(QString(), Type::Body, colors().ink, week);
    m_notable->setObjectName(QStringLiteral("auditNotable"));
    m_notable->setWordWrap(true);
    week->body()->addWidget(m_notable);
    column->addWidget(week);

    auto* log = new Card(tr("操作の記録"), tr("書き出しも記録に残ります"), this);
    auto* save = makeButton(tr("CSVに書き出す…"), ButtonKind::Plain, log);
    save->setObjectName(QStringLiteral("auditExport"));
    log->head()->addWidget(save);
    auto* filters = new QGridLayout; // two rows: a narrow screen has no room for one
    filters->setSpacing(size::kSmall);
    m_person = new ChoiceButton(tr("利用者"), log);
    m_person->setObjectName(QStringLiteral("auditPerson"));
    m_intent = new ChoiceButton(tr("操作"), log);
    m_intent->setObjectName(QStringLiteral("auditIntent"));
    m_days = new ChoiceButton(tr("期間"), log);
    m_patient = new QLineEdit(log);
    m_patient->setObjectName(QStringLiteral("auditPatient"));
    m_patient->setAccessibleName(tr("患者番号"));
    m_patient->setPlaceholderText(tr("患者番号"));
    m_patient->setFixedWidth(140);
    filters->addWidget(m_days, 0, 0, Qt::AlignLeft);
    filters->addWidget(m_intent, 0, 1, Qt::AlignLeft);
    filters->addWidget(m_person, 1, 0, Qt::AlignLeft);
    filters->addWidget(m_patient, 1, 1, Qt::AlignLeft);
    filters->setColumnStretch(2, 1);
    log->body()->addLayout(filters);
    m_rows = new RowsModel(this);
    m_rows->setColumns({{tr("日時"), 150},
                        {tr("利用者"), 120},
                        {tr("操作"), 170},
                        {tr("対象"), 200, false, true},
                        {tr("変更した項目"), 160, false, true},
                        {tr("件数"), 70, true}});
    m_table = new CellTable(m_rows, tr("操作の記録"), log);
    m_table->setObjectName(QStringLiteral("auditTable"));
    log->body()->addWidget(m_table, 1);
    m_none = makeLabel(QString(), Type::Body, colors().ink2, log);
    log->body()->addWidget(m_none);
    column->addWidget(log, 1);

    m_days->setChoices({{tr("7日間"), 7}, {tr("30日間"), 30}, {tr("1年間"), 365}, {tr("すべて"), 0}});
    std::vector<std::pair<QString, QVariant>> intents{{tr("すべての操作"), QString()}};
    for (const vault::Intent intent : kChoices)
        intents.emplace_back(intentText(intent), QString::fromLatin1(vault::intentName(intent)));
    m_intent->setChoices(intents);
    m_person->setChoices({{tr("全員"), QString()}});
    for (const ChoiceButton* choice : {m_days, m_person, m_intent})
        connect(choice, &ChoiceButton::chosen, this, &AuditCard::asked);
    connect(m_patient, &QLineEdit::editingFinished, this, &AuditCard::asked);
    connect(save, &QPushButton::clicked, this, &AuditCard::choosePath);
}

void AuditCard::showPeople(const std::vector<reports::AuditPerson>& people)
{
    std::vector<std::pair<QString, QVariant>> choices{{tr("全員"), QString()}};
    for (const reports::AuditPerson& person : people)
        choices.emplace_back(person.removed ? tr("%1(削除済み)").arg(person.name) : person.name, person.login);
    const QVariant chosen = m_person->current();
    m_person->setChoices(choices);
    m_person->setCurrent(chosen);
}

AuditQuestion AuditCard::question() const
{
    AuditQuestion question;
    question.patientNumber = m_patient->text().trimmed();
    question.filter.actor = m_person->current().toString();
    question.filter.intent = m_intent->current().toString();
    if (const int days = m_days->current().toInt(); days > 0)
        question.filter.from = m_today.addDays(1 - days);
    question.filter.limit = kRowsShown;
    return question;
}

void AuditCard::showRows(const std::vector<reports::AuditRow>& rows, bool patientUnknown)
{
    std::vector<std::vector<Cell>> cells;
    for (const reports::AuditRow& row : rows) {
        Cell at, person, what, subject, fields, count;
        at.text = timeText(row.atMs);
        person.text = row.actorName.isEmpty() ? row.actor : row.actorName;
        what.text = intentText(row.intent);
        what.bold = true;
        subject.text = auditSubjectText(row);
        fields.text = auditFieldsText(row);
        count.text = auditCountText(row);
        cells.push_back({at, person, what, subject, fields, count});
    }
    m_rows->setRows(std::move(cells));
    m_table->fitColumns();
    m_none->setText(patientUnknown ? tr("その番号の患者はいません。")
                    : rows.empty() ? tr("当てはまる記録はありません。")
                    : int(rows.size()) < kRowsShown
                        ? tr("%1件").arg(numberText(std::int64_t(rows.size())))
                        : tr("新しいものから%1件を出しています。").arg(numberText(kRowsShown)));
}

void AuditCard::showReview(const reports::AuditReview& review)
{
    const reports::AuditDigest& digest = review.digest;
    m_summary->setText(tr("%1から ・ ログイン %2回 ・ 患者の画面 %3回 ・ 手入力での変更 %4回 ・ 書き出し %5回")
                           .arg(dayText(review.from, m_today), numberText(digest.logins), numberText(digest.views),
                                numberText(digest.changes), numberText(digest.exports)));
    QStringList lines;
    for (const reports::DigestItem& item : digest.items)
        lines << QStringLiteral("%1  %2  %3")
                     .arg(dayText(item.day, m_today), item.actorName.isEmpty() ? item.actor : item.actorName,
                          notableText(item));
    setLabelColor(m_notable, lines.isEmpty() ? colors().good : colors().ink);
    m_notable->setText(lines.isEmpty() ? tr("気になる操作はありません。") : lines.join(QLatin1Char('\n')));
}

void AuditCard::choosePath()
{
    auto* dialog = new QFileDialog(this, tr("保存"), QString(), tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("kakarite_audit_%1.csv").arg(m_today.iso()));
    connect(dialog, &QFileDialog::fileSelected, this, &AuditCard::exportWanted);
    dialog->open();
}

} // namespace kakarite::ui
