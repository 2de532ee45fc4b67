#include "ui/shell/workspace.h"

#include "ui/patients/patient_model.h"
#include "ui/text/format.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/search_box.h"

#include <QVBoxLayout>

namespace kakarite::ui {

namespace {
const QString kListPage = QStringLiteral("patients");
} // namespace

Workspace::Workspace(DatabaseThread& database, const Clock& clock, Preferences& preferences, OpenedVault opened,
                     QWidget* parent)
    : QWidget(parent), m_database(database), m_clock(clock), m_preferences(preferences), m_opened(std::move(opened))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_backupNotice = new Banner(this);
    column->addWidget(m_backupNotice);
    m_reviewNotice = new Banner(this);
    m_reviewNotice->setObjectName(QStringLiteral("reviewNotice"));
    column->addWidget(m_reviewNotice);
    m_keyNotice = new Banner(this);
    m_keyNotice->setObjectName(QStringLiteral("keyNotice"));
    column->addWidget(m_keyNotice);
    m_frame = new Frame(m_opened.clinicName, m_opened.actor.name.isEmpty() ? m_opened.actor.login : m_opened.actor.name,
                        allows(vault::Right::Dashboard), this);
    column->addWidget(m_frame);
    if (allows(vault::Right::Dashboard)) {
        m_dashboard = new DashboardPage(this);
        m_frame->setPage(Place::Dashboard, m_dashboard);
    }
    m_patients = new PatientsPage(this);
    m_patient = new PatientPage(this);
    m_imports = new ImportsPage(this);
    m_settings = new SettingsPage(this);
    m_frame->setPage(Place::Patients, m_patients);
    m_frame->setPage(Place::Patients, m_patient);
    m_frame->setPage(Place::Imports, m_imports);
    m_frame->setPage(Place::Settings, m_settings);
    connectFrame();
    connectPatients();
    connectPatient();
    connectImports();
    connectSettings();
    connectKeys();
    connectBackup();
    if (m_dashboard)
        connectDashboard();
}

void Workspace::connectFrame()
{
    connect(m_frame, &Frame::placeChosen, this, &Workspace::openPlace);
    connect(m_frame, &Frame::lockWanted, this, &Workspace::lockWanted);
    m_searched.setSingleShot(true);
    m_searched.setInterval(1500);
    connect(&m_searched, &QTimer::timeout, this,
            [this] { recordRead(vault::Intent::SearchPatients, m_search.first, m_search.second); });
    connect(m_frame->search(), &SearchBox::asked, this, &Workspace::searchNow);
    connect(m_frame->search(), &SearchBox::opened, this, &Workspace::openPatient);
    connect(m_frame->search(), &SearchBox::allWanted, this, [this](const QString& text) {
        m_patients->setQuery({.asOf = m_clock.today(), .search = text.trimmed()});
        openPlace(Place::Patients);
        loadList();
    });
    connect(m_frame->work(), &WorkStrip::cancelWanted, this, [this] { m_database.cancelled() = true; });
    connect(m_frame->work(), &WorkStrip::clicked, this, [this] { openPlace(Place::Imports); });
}

void Workspace::start(std::optional<Spot> spot)
{
    const Date today = m_clock.today();
    m_patients->setQuery(
        {.asOf = today, .state = continuity::State::AtRisk, .sort = reports::SortBy::LastVisit, .descending = true});
    m_patients->setHabits(m_preferences.habits(kListPage, m_opened.actor.login));
    m_patients->showLoading();
    if (m_dashboard)
        m_dashboard->showLoading();
    Spot first = spot.value_or(Spot{m_dashboard ? Place::Dashboard : Place::Patients, 0});
    if (first.place == Place::Dashboard && !m_dashboard)
        first.place = Place::Patients;
    openPlace(first.place);
    reload([this, first, spot] {
        // An empty clinic begins where receipts come in.
        if (!spot && !m_asOf.claims)
            openPlace(Place::Imports);
        if (first.patientId != 0)
            openPatient(first.patientId);
    });
    loadImports();
    loadSettings();
    backUpIfDue();
    remindOfReview();
}

Workspace::Spot Workspace::spot() const
{
    return {m_frame->place(), m_patientShown ? m_patient->patientId() : 0};
}

void Workspace::openPlace(Place place)
{
    QWidget* const pages[] = {m_dashboard, m_patients, m_imports, m_settings};
    if (!pages[int(place)])
        return;
    m_patientShown = false;
    m_frame->show(place, pages[int(place)]);
    if (m_patients->query().search.isEmpty())
        recordList();
    recordDashboard();
}

void Workspace::reload(std::function<void()> then)
{
    const Date today = m_clock.today();
    m_tables.clear();
    m_openDays.reset();
    m_database.read(
        this, [](const vault::Reader& reader) { return reports::dataAsOf(reader); },
        [this](Result<reports::DataAsOf> asOf) {
            if (!asOf)
                return;
            m_asOf = *asOf;
            m_patients->showAsOf(m_asOf);
            m_frame->setFoot(m_asOf.claims ? tr("レセプト %1まで").arg(monthText(*m_asOf.claims))
                                           : tr("まだ取り込みがありません"));
        });
    withTable(today, [this, then = std::move(then)](const Table& table) {
        m_patients->showCounts(table->counts());
        loadList();
        if (m_dashboard)
            loadDashboard(m_month);
        if (then)
            then();
    });
}

void Workspace::withTable(Date asOf, std::function<void(Table)> then)
{
    if (const auto found = m_tables.find(asOf); found != m_tables.end()) {
        then(found->second);
        return;
    }
    m_database.read(
        this,
        [asOf](const vault::Reader& reader) -> Result<Table> {
            TRY_LET(auto table, reports::PatientTable::load(reader, asOf));
            return std::make_shared<const reports::PatientTable>(std::move(table));
        },
        [this, asOf, then = std::move(then)](Result<Table> table) {
            if (!table) {
                m_patients->showError(errorText(table.error()));
                return;
            }
            // Two days are kept: today's, and the past one last asked for.
            std::erase_if(m_tables, [this](const auto& entry) { return entry.first != m_clock.today(); });
            m_tables[asOf] = *table;
            then(*table);
            if (asOf == m_clock.today())
                prepareSearch(*table);
        });
}

// So that nobody's first search for a disease waits for what it needs.
void Workspace::prepareSearch(const Table& table)
{
    m_database.aside(
        this,
        [table](vault::Vault& vault, const std::atomic<bool>&) -> Result<void> {
            TRY_LET(const auto reader, vault.openReader());
            return table->prepareSearch(*reader);
        },
        [](const Result<void>&) {}); // what failed here is told by the search that needs it
}

// ---------------------------------------------------------------- list and search
void Workspace::connectPatients()
{
    const auto remember = [this] { m_preferences.setHabits(kListPage, m_opened.actor.login, m_patients->habits()); };
    connect(m_patients, &PatientsPage::queryChanged, this, remember);
    connect(m_patients, &PatientsPage::columnsChanged, this, remember);
    connect(m_patients, &PatientsPage::queryChanged, this, &Workspace::loadList);
    connect(m_patients, &PatientsPage::blockWanted, this, &Workspace::loadBlock);
    connect(m_patients, &PatientsPage::patientOpened, this, &Workspace::openPatient);
    connect(m_patients, &PatientsPage::importWanted, this, [this] { openPlace(Place::Imports); });
    connect(m_patients, &PatientsPage::exportWanted, this, &Workspace::exportList);
    connect(m_patients, &PatientsPage::allIdsWanted, this, [this] {
        reports::PatientQuery query = m_patients->query();
        withTable(query.asOf, [this, query](const Table& table) {
            m_database.read(
                this, [table, query](const vault::Reader& reader) { return table->search(reader, query); },
                [this](const Result<reports::PatientList>& list) {
                    if (!list)
                        return;
                    QSet<qint64> ids;
                    for (const auto& row : list->rows)
                        ids.insert(row.id);
                    m_patients->markAll(ids);
                });
        });
    });
}

void Workspace::loadList()
{
    reports::PatientQuery query = m_patients->query();
    query.limit = 200;
    const int asked = ++m_listAsked;
    m_listed.reset();
    withTable(query.asOf, [this, query, asked](const Table& table) {
        m_database.read(
            this, [table, query](const vault::Reader& reader) { return table->search(reader, query); },
            [this, asked](Result<reports::PatientList> list) {
                if (!list || asked != m_listAsked) // a later question makes this answer worthless
                    return;
                m_patients->showList(*list);
                m_listed = list->total;
                recordList();
            });
    });
}

void Workspace::loadBlock(int offset)
{
    reports::PatientQuery query = m_patients->query();
    query.limit = 200;
    query.offset = offset;
    const int asked = m_listAsked;
    withTable(query.asOf, [this, query, asked](const Table& table) {
        m_database.read(
            this, [table, query](const vault::Reader& reader) { return table->search(reader, query); },
            [this, asked, offset = query.offset](Result<reports::PatientList> list) {
                if (list && asked == m_listAsked)
                    m_patients->showBlock(offset, list->rows);
            });
    });
}

void Workspace::searchNow(const QString& text)
{
    const Date today = m_clock.today();
    withTable(today, [this, text, today](const Table& table) {
        m_database.read(
            this,
            [table, text, today](const vault::Reader& reader) {
                return table->search(reader, {.asOf = today,
                                              .search = text.trimmed(),
                                              .numberFirst = true,
                                              .sort = reports::SortBy::Kana,
                                              .limit = 8});
            },
            [this, text, today](Result<reports::PatientList> list) {
                if (!list)
                    return;
                std::vector<SearchBox::Hit> hits;
                for (const auto& row : list->rows) {
                    const auto cell = [&](int column) { return PatientModel::cellOf(row, column, today); };
                    Cell last = cell(PatientModel::LastVisit);
                    if (row.lastVisit)
                        last.text = tr("最終受診 %1").arg(last.text);
                    hits.push_back({row.id,
                                    {cell(PatientModel::Number), cell(PatientModel::Name), cell(PatientModel::Age),
                                     cell(PatientModel::State), last}});
                }
                m_frame->search()->showHits(text, hits, list->total,
                                            list->byCare ? tr("その氏名や番号の患者はいません。病名・薬で探しました。")
                                                         : QString());
                recordSearch(QStringLiteral("patients"), list->total);
            });
    });
}

} // namespace kakarite::ui
