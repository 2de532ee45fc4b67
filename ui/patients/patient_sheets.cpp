// The questions of the patient page: why a patient no longer counts, and how to reach one.
#include "ui/patients/patient_page.h"

#include "ui/patients/patient_facts.h"
#include "ui/text/format.h"
#include "ui/text/words.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/sheet.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace kakarite::ui {

namespace {

QLineEdit* addField(Sheet* sheet, const QString& caption, const QString& value, const QString& name)
{
    auto* label = makeLabel(caption, Type::Caption, colors().ink2, sheet);
    auto* edit = new QLineEdit(value, sheet);
    edit->setObjectName(name);
    edit->setAccessibleName(caption);
    label->setBuddy(edit);
    sheet->body()->addWidget(label);
    sheet->body()->addWidget(edit);
    return edit;
}

// 2026-11-24 or 2026/11/24, also without leading zeros.
std::optional<Date> typedDay(const QString& text)
{
    QString plain = text.trimmed();
    plain.replace(QLatin1Char('-'), QLatin1Char('/'));
    const QStringList parts = plain.split(QLatin1Char('/'));
    if (parts.size() != 3)
        return std::nullopt;
    return Date::fromYmd(parts[0].toInt(), parts[1].toInt(), parts[2].toInt());
}

} // namespace

void PatientPage::askExclusion()
{
    using continuity::ExclusionKind;
    m_sheet = new Sheet(tr("対象外にする"), window());
    auto* explanation = makeLabel(
        tr("離脱予備群・離脱の一覧から外れます。あとで取り消せます。また受診すると自動で戻ります(死亡を除く)。"),
        Type::Caption, colors().ink2, m_sheet);
    explanation->setWordWrap(true);
    m_sheet->body()->addWidget(explanation);
    m_sheet->body()->addWidget(makeLabel(tr("理由"), Type::Caption, colors().ink2, m_sheet));
    auto* kind = new ChoiceButton(tr("理由"), m_sheet);
    kind->setObjectName(QStringLiteral("exclusionKind"));
    std::vector<std::pair<QString, QVariant>> kinds;
    for (const ExclusionKind one :
         {ExclusionKind::Transferred, ExclusionKind::Cured, ExclusionKind::Moved, ExclusionKind::Refused,
          ExclusionKind::Admitted, ExclusionKind::Dead, ExclusionKind::Other})
        kinds.emplace_back(exclusionText(one), int(one));
    kind->setChoices(kinds);
    kind->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_sheet->body()->addWidget(kind);
    auto* from = addField(m_sheet, tr("いつから"), dayText(m_today), QStringLiteral("exclusionFrom"));
    auto* reason =
        addField(m_sheet, tr("くわしい事情(あとで分かるように)"), QString(), QStringLiteral("exclusionReason"));
    m_sheet->setButtons(tr("対象外にする"));
    connect(m_sheet, &Sheet::accepted, this, [this, kind, from, reason] {
        const std::optional<Date> day = typedDay(from->text());
        if (!day || *day > m_today) {
            m_sheet->banner()->tell(tr("日付は今日までの日を 2026/11/24 のように入れてください。"), Tone::Bad);
            from->setFocus();
            return;
        }
        Q_EMIT excludeWanted(static_cast<ExclusionKind>(kind->current().toInt()), *day, reason->text().trimmed());
    });
    connect(reason, &QLineEdit::returnPressed, m_sheet, &Sheet::accepted);
    m_sheet->open();
}

void PatientPage::askContact()
{
    if (!m_detail)
        return;
    const auto& now = m_detail->contact;
    m_sheet = new Sheet(tr("連絡先の変更"), window());
    auto* mail = addField(m_sheet, tr("メール"), now.mail, QStringLiteral("contactMail"));
    auto* mobile = addField(m_sheet, tr("携帯"), now.mobile, QStringLiteral("contactMobile"));
    auto* telephone = addField(m_sheet, tr("電話"), now.telephone, QStringLiteral("contactTelephone"));
    auto* postal = addField(m_sheet, tr("郵便番号"), now.postalCode, QStringLiteral("contactPostal"));
    auto* address = addField(m_sheet, tr("住所"), now.address, QStringLiteral("contactAddress"));
    m_sheet->setButtons(tr("保存"));
    connect(m_sheet, &Sheet::accepted, this, [this, mail, mobile, telephone, postal, address] {
        patients::Contact contact;
        contact.mail = mail->text().trimmed();
        contact.mobile = mobile->text().trimmed();
        contact.telephone = telephone->text().trimmed();
        contact.postalCode = postal->text().trimmed();
        contact.address = address->text().trimmed();
        Q_EMIT contactChanged(contact);
    });
    m_sheet->open();
}

void PatientPage::showContactHistory()
{
    FactTable facts = contactTable(*m_detail);
    m_sheet = new Sheet(tr("連絡先の変更の履歴"), window(), 720);
    auto* rows = new RowsModel(m_sheet);
    rows->setColumns(std::move(facts.columns));
    const int shown = qBound(1, int(facts.rows.size()), 10);
    rows->setRows(std::move(facts.rows));
    auto* table = new CellTable(rows, tr("連絡先の変更の履歴"), m_sheet);
    table->setObjectName(QStringLiteral("contactChanges"));
    table->setFixedHeight((shown + 1) * size::kRow + 2);
    m_sheet->body()->addWidget(table);
    m_sheet->setCloseButton();
    m_sheet->open();
    table->fitColumns();
}

} // namespace kakarite::ui
