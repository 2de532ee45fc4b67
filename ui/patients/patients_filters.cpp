// The little forms under the filter chips and the choice of columns.
#include "ui/patients/patients_page.h"

#include "models/masters/chronic_family.h"
#include "ui/patients/patient_model.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/popover.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QListWidget>

namespace kakarite::ui {

using namespace Qt::StringLiterals;

namespace {

// A list of words to tick; `onChange` gets the row and its new state.
QListWidget* tickList(Popover* popover, const QString& name, const QStringList& words,
                      const std::function<bool(int)>& ticked, const std::function<void(int, bool)>& onChange)
{
    auto* list = new QListWidget(popover);
    list->setAccessibleName(name);
    for (int i = 0; i < words.size(); ++i) {
        auto* item = new QListWidgetItem(words[i], list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked(i) ? Qt::Checked : Qt::Unchecked);
    }
    list->setFixedSize(230, qMin(int(words.size()), 14) * 31 + 4);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QObject::connect(list, &QListWidget::itemChanged, list, [list, onChange](QListWidgetItem* item) {
        onChange(list->row(item), item->checkState() == Qt::Checked);
    });
    popover->body()->addWidget(list);
    return list;
}

} // namespace

QVariantMap PatientsPage::habits() const
{
    QVariantList hidden;
    for (const int column : m_hidden)
        hidden << column;
    QVariantMap habits{{u"sort"_s, int(m_query.sort)},
                       {u"descending"_s, m_query.descending},
                       {u"returned"_s, m_query.returnedOnly},
                       {u"sex"_s, m_query.sex},
                       {u"contact"_s, int(m_query.contact)},
                       {u"state"_s, m_query.state ? int(*m_query.state) : -1},
                       {u"hidden"_s, hidden}};
    if (m_query.chronicAny)
        habits.insert(u"chronic"_s, *m_query.chronicAny);
    if (m_query.overdueMoreThan)
        habits.insert(u"overdue"_s, *m_query.overdueMoreThan);
    if (m_query.ageFrom)
        habits.insert(u"age_from"_s, *m_query.ageFrom);
    if (m_query.ageTo)
        habits.insert(u"age_to"_s, *m_query.ageTo);
    return habits;
}

void PatientsPage::setHabits(const QVariantMap& habits)
{
    // A number within its bounds, or nothing: the file may have been edited, or be of another version.
    const auto number = [&habits](const QString& name, int least, int most) -> std::optional<int> {
        bool isNumber = false;
        const int value = habits.value(name).toInt(&isNumber);
        return isNumber && value >= least && value <= most ? std::optional(value) : std::nullopt;
    };
    using continuity::State;
    reports::PatientQuery query{.asOf = m_query.asOf};
    query.sort = static_cast<reports::SortBy>(
        number(u"sort"_s, 0, int(reports::SortBy::FirstVisit)).value_or(int(m_query.sort)));
    query.descending = habits.value(u"descending"_s, m_query.descending).toBool();
    query.returnedOnly = habits.value(u"returned"_s, m_query.returnedOnly).toBool();
    query.sex = number(u"sex"_s, 0, 2).value_or(0);
    query.contact = static_cast<reports::PatientQuery::Contact>(
        number(u"contact"_s, 0, int(reports::PatientQuery::Contact::None)).value_or(0));
    query.state = m_query.state;
    if (const auto state = number(u"state"_s, -1, int(State::Excluded)))
        query.state = *state < 0 ? std::nullopt : std::optional(static_cast<State>(*state));
    if (const auto families = number(u"chronic"_s, 1, (1 << masters::kChronicFamilyCount) - 1))
        query.chronicAny = std::uint32_t(*families);
    query.overdueMoreThan = number(u"overdue"_s, 0, 3650);
    query.ageFrom = number(u"age_from"_s, 0, 130);
    query.ageTo = number(u"age_to"_s, 0, 130);
    m_hidden.clear();
    for (const QVariant& column : habits.value(u"hidden"_s).toList())
        if (column.toInt() >= PatientModel::Age && column.toInt() < PatientModel::ColumnCount)
            m_hidden.insert(column.toInt());
    setQuery(query);
}

void PatientsPage::openDiseases()
{
    auto* popover = new Popover(m_disease);
    popover->setAttribute(Qt::WA_DeleteOnClose);
    QStringList names;
    for (int bit = 0; bit < masters::kChronicFamilyCount; ++bit)
        names << masters::familyName(bit);
    tickList(
        popover, tr("疾患"), names, [this](int bit) { return m_query.chronicAny && (*m_query.chronicAny >> bit & 1U); },
        [this](int bit, bool on) {
            std::uint32_t bits = m_query.chronicAny.value_or(0);
            bits = on ? bits | (1U << bit) : bits & ~(1U << bit);
            m_query.chronicAny = bits == 0 ? std::nullopt : std::optional(bits);
            changed();
        });
    popover->openUnder();
}

void PatientsPage::openAge()
{
    auto* popover = new Popover(m_age);
    popover->setAttribute(Qt::WA_DeleteOnClose);
    auto* row = new QHBoxLayout;
    const auto edit = [&](const QString& name, std::optional<int> value) {
        auto* made = new QLineEdit(value ? QString::number(*value) : QString(), popover);
        made->setValidator(new QIntValidator(0, 130, made));
        made->setFixedWidth(64);
        made->setAlignment(Qt::AlignRight);
        made->setAccessibleName(name);
        return made;
    };
    auto* from = edit(tr("何歳から"), m_query.ageFrom);
    auto* to = edit(tr("何歳まで"), m_query.ageTo);
    row->addWidget(from);
    row->addWidget(makeLabel(tr("歳から"), Type::Caption, colors().ink2, popover));
    row->addWidget(to);
    row->addWidget(makeLabel(tr("歳まで"), Type::Caption, colors().ink2, popover));
    auto* apply = makeButton(tr("しぼる"), ButtonKind::Primary, popover);
    row->addWidget(apply);
    popover->body()->addLayout(row);
    const auto take = [this, popover, from, to] {
        m_query.ageFrom = from->text().isEmpty() ? std::nullopt : std::optional(from->text().toInt());
        m_query.ageTo = to->text().isEmpty() ? std::nullopt : std::optional(to->text().toInt());
        popover->close();
        changed();
    };
    connect(apply, &QPushButton::clicked, this, take);
    connect(from, &QLineEdit::returnPressed, this, take);
    connect(to, &QLineEdit::returnPressed, this, take);
    popover->openUnder();
    from->setFocus();
}

void PatientsPage::openChoice(FilterChip* chip, const std::vector<std::pair<QString, int>>& choices, int current,
                              void (PatientsPage::*set)(int))
{
    auto* popover = new Popover(chip);
    popover->setAttribute(Qt::WA_DeleteOnClose);
    auto* list = new QListWidget(popover);
    list->setAccessibleName(chip->accessibleName());
    for (const auto& [text, value] : choices) {
        list->addItem(text);
        if (value == current)
            list->setCurrentRow(list->count() - 1);
    }
    list->setFixedSize(150, int(choices.size()) * 30 + 4);
    popover->body()->addWidget(list);
    const auto take = [this, popover, list, choices, set](QListWidgetItem* item) {
        const int value = choices[std::size_t(list->row(item))].second;
        popover->close();
        (this->*set)(value);
    };
    connect(list, &QListWidget::itemClicked, this, take);
    connect(list, &QListWidget::itemActivated, this, take);
    popover->openUnder();
    list->setFocus();
}

void PatientsPage::openColumns()
{
    auto* popover = new Popover(qobject_cast<QWidget*>(sender()));
    popover->setAttribute(Qt::WA_DeleteOnClose);
    QStringList names;
    std::vector<int> columns;
    for (int column = PatientModel::Age; column < PatientModel::ColumnCount; ++column) {
        names << m_model->columns()[std::size_t(column)].title;
        columns.push_back(column);
    }
    tickList(
        popover, tr("列の選択"), names,
        [this, columns](int row) { return !m_hidden.contains(columns[std::size_t(row)]); },
        [this, columns](int row, bool on) {
            if (on)
                m_hidden.remove(columns[std::size_t(row)]);
            else
                m_hidden.insert(columns[std::size_t(row)]);
            applyColumns();
            Q_EMIT columnsChanged();
        });
    popover->openUnder();
}

} // namespace kakarite::ui
