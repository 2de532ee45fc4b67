#include "ui/patients/patients_page.h"

#include "ui/patients/patient_model.h"
#include "ui/patients/patient_words.h"
#include "ui/text/format.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/count_tabs.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QLineEdit>
#include <QStackedWidget>

namespace kakarite::ui {

using reports::PatientQuery;
using reports::SortBy;

namespace {

enum Tab { All, Active, AtRisk, Dropped, Returned, Excluded };

std::optional<SortBy> sortOf(int column)
{
    switch (column) {
    case PatientModel::Number:
        return SortBy::Number;
    case PatientModel::Name:
        return SortBy::Kana;
    case PatientModel::Age:
        return SortBy::Age;
    case PatientModel::FirstVisit:
        return SortBy::FirstVisit;
    case PatientModel::LastVisit:
        return SortBy::LastVisit;
    case PatientModel::Expected:
        return SortBy::Expected;
    case PatientModel::Overdue:
        return SortBy::Overdue;
    default:
        return std::nullopt;
    }
}

int columnOf(SortBy sort)
{
    for (int column = 0; column < PatientModel::ColumnCount; ++column)
        if (sortOf(column) == sort)
            return column;
    return -1;
}

} // namespace

PatientsPage::PatientsPage(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::kMedium);
    m_head = new PageHead(tr("患者一覧"), this);
    m_clearMarks = makeButton(QString(), ButtonKind::Quiet, this);
    m_clearMarks->setObjectName(QStringLiteral("clearMarks"));
    m_clearMarks->hide();
    auto* columns = makeButton(tr("列の選択"), ButtonKind::Plain, this);
    columns->setObjectName(QStringLiteral("chooseColumns"));
    m_export = makeButton(tr("CSV書き出し"), ButtonKind::Plain, this);
    m_export->setObjectName(QStringLiteral("patientsExport"));
    setShortcut(m_export, QKeySequence(QStringLiteral("Ctrl+S")), tr("いまの一覧をCSVに保存します"));
    m_head->addAction(m_clearMarks);
    m_head->addAction(columns);
    m_head->addAction(m_export);
    column->addWidget(m_head);

    m_tabs = new CountTabs(tr("状態"), this);
    m_tabs->setObjectName(QStringLiteral("stateTabs"));
    m_tabs->setTabs({tr("すべて"), tr("通院中"), tr("離脱予備群"), tr("離脱"), tr("復帰(30日)"), tr("対象外")});
    column->addWidget(m_tabs);
    column->addWidget(makeFilters());
    m_banner = new Banner(this);
    column->addWidget(m_banner);

    m_stack = new QStackedWidget(this);
    auto* card = new Card(m_stack);
    card->body()->setContentsMargins(1, 1, 1, 1);
    m_model = new PatientModel(this);
    m_table = new CellTable(m_model, tr("患者の一覧"), card);
    m_table->setObjectName(QStringLiteral("patientTable"));
    m_table->setOpens(true);
    m_headCheck = m_table->addHeaderCheck(tr("一覧の全員を選択"));
    card->body()->addWidget(m_table);
    m_skeleton = new Skeleton(m_stack);
    m_empty = new EmptyState(QStringLiteral("patients"), m_stack);
    m_stack->addWidget(card);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(60);
    connect(&m_pause, &QTimer::timeout, this, &PatientsPage::queryChanged);
    connect(m_tabs, &CountTabs::currentChanged, this, [this](int tab) {
        using continuity::State;
        const std::optional<State> states[] = {std::nullopt,   State::Active, State::AtRisk,
                                               State::Dropped, std::nullopt,  State::Excluded};
        m_query.state = states[tab];
        m_query.returnedOnly = tab == Returned;
        applyColumns();
        changed();
    });
    connect(m_model, &PatientModel::blockWanted, this, &PatientsPage::blockWanted, Qt::QueuedConnection);
    connect(m_model, &PatientModel::marksChanged, this, &PatientsPage::showMarks);
    connect(m_clearMarks, &QPushButton::clicked, m_model, &PatientModel::clearMarks);
    connect(m_table, &CellTable::rowOpened, this, [this](int row) {
        if (const reports::PatientRow* one = m_model->row(row))
            Q_EMIT patientOpened(one->id);
    });
    connect(m_table, &CellTable::markToggled, m_model, &PatientModel::toggleMark);
    connect(m_table, &CellTable::sortRequested, this, &PatientsPage::sortBy);
    connect(m_headCheck, &QAbstractButton::clicked, this, [this] {
        if (m_model->marked().isEmpty())
            Q_EMIT allIdsWanted();
        else
            m_model->clearMarks();
    });
    connect(columns, &QPushButton::clicked, this, &PatientsPage::openColumns);
    connect(m_export, &QPushButton::clicked, this, &PatientsPage::chooseExport);
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_counts.all == 0) {
            Q_EMIT importWanted();
            return;
        }
        m_query = {.asOf = m_query.asOf, .sort = m_query.sort, .descending = m_query.descending};
        setQuery(m_query);
        changed();
    });
    applyColumns();
}

QWidget* PatientsPage::makeFilters()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::kSmall);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(QStringLiteral("listSearch"));
    m_search->setPlaceholderText(tr("番号・氏名・電話・病名・薬"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setMinimumWidth(110);
    m_search->setMaximumWidth(220);
    m_search->setClearButtonEnabled(true);
    row->addWidget(m_search, 100);
    const auto chip = [&](const QString& name) {
        auto* made = new FilterChip(name, bar);
        row->addWidget(made);
        return made;
    };
    m_scope = chip(tr("数字"));
    m_scope->setObjectName(QStringLiteral("listScope"));
    m_scope->hide();
    m_disease = chip(tr("疾患"));
    m_age = chip(tr("年齢"));
    m_sex = chip(tr("性別"));
    m_contact = chip(tr("連絡先"));
    m_overdue = chip(tr("超過"));
    row->addSpacing(size::kSmall);
    m_shown = new ElidedLabel(bar);
    m_shown->setFont(ui::font(Type::Caption));
    setLabelColor(m_shown, colors().ink2);
    row->addWidget(m_shown);
    row->addStretch(1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_query.search = text.trimmed();
        m_pause.start();
    });
    connect(m_disease, &FilterChip::opened, this, &PatientsPage::openDiseases);
    connect(m_age, &FilterChip::opened, this, &PatientsPage::openAge);
    connect(m_sex, &FilterChip::opened, this,
            [this] { openChoice(m_sex, {{sexText(2), 2}, {sexText(1), 1}}, m_query.sex, &PatientsPage::setSex); });
    connect(m_contact, &FilterChip::opened, this, [this] {
        using Contact = PatientQuery::Contact;
        openChoice(m_contact,
                   {{tr("LINEあり"), int(Contact::Line)},
                    {tr("メールあり"), int(Contact::Mail)},
                    {tr("携帯あり"), int(Contact::Mobile)},
                    {tr("どれもなし"), int(Contact::None)}},
                   int(m_query.contact), &PatientsPage::setContact);
    });
    connect(m_overdue, &FilterChip::opened, this, [this] {
        std::vector<std::pair<QString, int>> choices;
        for (const int days : {1, 7, 14, 30, 60, 90})
            choices.emplace_back(tr("%1日以上").arg(days), days);
        openChoice(m_overdue, choices, m_query.overdueMoreThan ? *m_query.overdueMoreThan + 1 : 0,
                   &PatientsPage::setOverdue);
    });
    connect(m_scope, &FilterChip::cleared, this, [this] {
        m_query.only.reset();
        setScope(QString());
        changed();
    });
    connect(m_disease, &FilterChip::cleared, this, [this] {
        m_query.chronicAny.reset();
        changed();
    });
    connect(m_age, &FilterChip::cleared, this, [this] {
        m_query.ageFrom.reset();
        m_query.ageTo.reset();
        changed();
    });
    connect(m_sex, &FilterChip::cleared, this, [this] { setSex(0); });
    connect(m_contact, &FilterChip::cleared, this, [this] { setContact(int(PatientQuery::Contact::Any)); });
    connect(m_overdue, &FilterChip::cleared, this, [this] {
        m_query.overdueMoreThan.reset();
        changed();
    });
    return bar;
}

void PatientsPage::changed()
{
    showFilterValues();
    Q_EMIT queryChanged();
}

void PatientsPage::setSex(int sex)
{
    m_query.sex = sex;
    changed();
}

void PatientsPage::setContact(int contact)
{
    m_query.contact = static_cast<PatientQuery::Contact>(contact);
    changed();
}

void PatientsPage::setOverdue(int days)
{
    m_query.overdueMoreThan = days - 1;
    changed();
}

void PatientsPage::sortBy(int column)
{
    const std::optional<SortBy> sort = sortOf(column);
    if (!sort)
        return;
    m_query.descending =
        m_query.sort == *sort ? !m_query.descending : *sort == SortBy::Overdue || *sort == SortBy::LastVisit;
    m_query.sort = *sort;
    m_model->setSortMark(column, m_query.descending);
    changed();
}

void PatientsPage::setQuery(const PatientQuery& query)
{
    using continuity::State;
    m_query = query;
    int tab = All;
    if (query.returnedOnly)
        tab = Returned;
    else if (query.state)
        tab = *query.state == State::Active    ? Active
              : *query.state == State::AtRisk  ? AtRisk
              : *query.state == State::Dropped ? Dropped
                                               : Excluded;
    m_tabs->setCurrent(tab);
    const QSignalBlocker quiet(m_search);
    m_search->setText(query.search);
    m_model->setSortMark(columnOf(query.sort), query.descending);
    applyColumns();
    showFilterValues();
}

void PatientsPage::setScope(const QString& what)
{
    m_scope->setValue(what);
    m_scope->setVisible(!what.isEmpty());
}

void PatientsPage::showFilterValues()
{
    if (!m_query.only)
        setScope(QString());
    m_disease->setValue(m_query.chronicAny ? shortFamilyNames(*m_query.chronicAny).join(QStringLiteral("・"))
                                           : QString());
    QString age;
    if (m_query.ageFrom || m_query.ageTo)
        age = tr("%1〜%2歳")
                  .arg(m_query.ageFrom ? QString::number(*m_query.ageFrom) : QString(),
                       m_query.ageTo ? QString::number(*m_query.ageTo) : QString());
    m_age->setValue(age);
    m_sex->setValue(m_query.sex == 0 ? QString() : sexText(m_query.sex));
    using Contact = PatientQuery::Contact;
    const QString contact = m_query.contact == Contact::Line     ? tr("LINEあり")
                            : m_query.contact == Contact::Mail   ? tr("メールあり")
                            : m_query.contact == Contact::Mobile ? tr("携帯あり")
                            : m_query.contact == Contact::None   ? tr("どれもなし")
                                                                 : QString();
    m_contact->setValue(contact);
    m_overdue->setValue(m_query.overdueMoreThan ? tr("%1日以上").arg(*m_query.overdueMoreThan + 1) : QString());
}

bool PatientsPage::filtered() const
{
    return m_query.only || m_query.chronicAny || m_query.overdueMoreThan || m_query.ageFrom || m_query.ageTo ||
           m_query.sex != 0 || m_query.contact != PatientQuery::Contact::Any || !m_query.search.isEmpty();
}

void PatientsPage::showCounts(const reports::StateCounts& counts)
{
    m_counts = counts;
    const std::int64_t values[] = {counts.all,     counts.active,   counts.atRisk,
                                   counts.dropped, counts.returned, counts.excluded};
    for (int i = 0; i < 6; ++i)
        m_tabs->setCount(i, numberText(values[i]));
}

void PatientsPage::showAsOf(const reports::DataAsOf& asOf)
{
    m_head->setDataAsOf(asOfText(asOf));
}

void PatientsPage::showList(const reports::PatientList& list)
{
    m_banner->clear();
    int widest = 0;
    for (const auto& row : list.rows)
        widest = std::max(widest, QFontMetrics(ui::font(Type::Body)).horizontalAdvance(row.number) + 22 +
                                      (row.provisional ? 34 : 0));
    m_model->widenColumn(PatientModel::Number, std::min(widest, 140));
    m_model->begin(m_query.asOf, list.total);
    m_model->addBlock(0, list.rows);
    m_table->scrollToTop();
    if (list.byCare)
        m_shown->setText(tr("病名・薬で %1人").arg(numberText(list.total)));
    else
        m_shown->setText(filtered() || m_query.state || m_query.returnedOnly
                             ? tr("%1人を表示").arg(numberText(list.total))
                             : QString());
    m_export->setEnabled(list.total > 0);
    if (list.total > 0) {
        m_stack->setCurrentIndex(0);
        return;
    }
    if (m_counts.all == 0 && !filtered())
        m_empty->setText(tr("患者がまだいません"),
                         tr("レセプト(UKE)を取り込むと、通院中・離脱予備群・離脱の患者がここに並びます。"),
                         tr("取り込みを開く"));
    else if (filtered())
        m_empty->setText(tr("条件に合う患者がいません"), tr("条件を一つ外すか、すべて外して見直してください。"),
                         tr("条件をすべて外す"));
    else
        m_empty->setText(tr("この状態の患者はいません"), tr("ほかの状態は上のタブで選べます。"));
    m_stack->setCurrentWidget(m_empty);
}

void PatientsPage::showBlock(int offset, const std::vector<reports::PatientRow>& rows)
{
    m_model->addBlock(offset, rows);
}

void PatientsPage::showLoading()
{
    m_stack->setCurrentWidget(m_skeleton);
}

void PatientsPage::showError(const ErrorText& error)
{
    m_banner->tell(error);
}

void PatientsPage::showDone(const QString& sentence)
{
    m_banner->tell(sentence, Tone::Good);
    QTimer::singleShot(6000, m_banner, &Banner::clear);
}

void PatientsPage::markAll(const QSet<qint64>& ids)
{
    m_model->markAll(ids);
}

void PatientsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void PatientsPage::showMarks()
{
    const auto count = m_model->marked().size();
    m_clearMarks->setVisible(count > 0);
    m_headCheck->setChecked(count > 0);
    m_clearMarks->setText(tr("%1人を選択中 ・ 外す").arg(numberText(count)));
    m_export->setText(count > 0 ? tr("CSV書き出し(%1)").arg(numberText(count)) : tr("CSV書き出し"));
}

void PatientsPage::chooseExport()
{
    auto* dialog = new QFileDialog(this, tr("CSVに保存"), QString(), tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("患者一覧_%1.csv").arg(m_query.asOf.iso()));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { Q_EMIT exportWanted(path, m_model->marked()); });
    dialog->open();
}

void PatientsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    applyColumns();
}

// Wider screens gain columns; the tab that already tells the state needs no column for it.
void PatientsPage::applyColumns()
{
    const bool wide = width() > 1380;
    const bool stateKnown = m_query.state.has_value();
    for (int column = 1; column < PatientModel::ColumnCount; ++column) {
        bool hidden = m_hidden.contains(column);
        if (column == PatientModel::FirstVisit || column == PatientModel::Visits)
            hidden = hidden || !wide;
        if (column == PatientModel::State)
            hidden = hidden || stateKnown;
        if (column == PatientModel::Medicine)
            hidden = hidden || (!wide && !stateKnown);
        m_table->setColumnHidden(column, hidden);
    }
    m_table->fitColumns();
}

} // namespace kakarite::ui
