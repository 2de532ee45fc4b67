// What the dashboard asks: the month at once, what takes longer after it, and the patients behind a figure.
#include "ui/shell/workspace.h"

#include "models/reports/patients_behind.h"

namespace kakarite::ui {

namespace {

using Ids = std::vector<std::int64_t>;

const QString kDashboardPage = QStringLiteral("dashboard");

Result<Ids> patientsOf(const vault::Reader& reader, const vault::Actor& actor, const PatientScope& scope)
{
    switch (scope.kind) {
    case PatientScope::Kind::SeenBefore:
        return reports::seenBefore(reader, actor, scope.month);
    case PatientScope::Kind::Cohort:
        return reports::cohortRemaining(reader, actor, scope.cohort, scope.month);
    default:
        return reports::patientsBehind(reader, actor, scope.figure, scope.month);
    }
}

} // namespace

void Workspace::connectDashboard()
{
    m_dashboard->setHabits(m_preferences.habits(kDashboardPage, m_opened.actor.login));
    connect(m_dashboard, &DashboardPage::habitsChanged, this,
            [this] { m_preferences.setHabits(kDashboardPage, m_opened.actor.login, m_dashboard->habits()); });
    connect(m_dashboard, &DashboardPage::monthChosen, this, &Workspace::loadDashboard);
    connect(m_dashboard, &DashboardPage::retryWanted, this, [this] { loadDashboard(m_month); });
    connect(m_dashboard, &DashboardPage::importWanted, this, [this] { openPlace(Place::Imports); });
    connect(m_dashboard, &DashboardPage::exported, this,
            [this](const QString& what) { recordRead(vault::Intent::Export, what, 1); });
    connect(m_dashboard, &DashboardPage::patientsWanted, this, &Workspace::openScope);
}

void Workspace::loadDashboard(std::optional<Month> wanted)
{
    m_month = wanted;
    const vault::Actor actor = m_opened.actor;
    using Answer = std::optional<DashboardData>;
    m_database.read(
        this,
        [wanted, actor, clinic = m_opened.clinicName](const vault::Reader& reader) -> Result<Answer> {
            TRY_LET(const auto span, reports::dataSpan(reader));
            if (!span)
                return Answer();
            DashboardData answer;
            answer.clinicName = clinic;
            answer.span = *span;
            answer.month = wanted.value_or(span->last);
            TRY_LET(answer.asOf, reports::dataAsOf(reader));
            TRY_LET(answer.gaps, reports::monthGaps(reader));
            TRY_LET(answer.months, reports::monthly(reader, actor, span->first, answer.month));
            TRY_LET(answer.retention, reports::retention(reader, actor, span->first, answer.month));
            return Answer(std::move(answer));
        },
        [this](Result<Answer> answer) {
            if (!answer) {
                m_dashboard->showError(errorText(answer.error()));
            } else if (!*answer) {
                m_dashboard->showEmpty();
            } else {
                (*answer)->openDays = m_openDays;
                m_dashboard->showData(**answer);
                m_monthsShown = std::int64_t((*answer)->months.size());
                recordDashboard();
                loadFamilies((*answer)->month);
                loadOpenDays();
            }
        });
}

void Workspace::loadFamilies(Month month)
{
    const Date asOf = std::min(m_clock.today(), month.lastDay());
    if (const auto known = m_tables.find(asOf); known != m_tables.end()) {
        m_dashboard->showFamilies(month, known->second->familyStates());
        return;
    }
    // Seconds in a large clinic: neither the next month nor a patient's page waits for it.
    m_database.count(
        this,
        [actor = m_opened.actor, asOf](const vault::Reader& reader, const std::atomic<bool>& cancelled) {
            return reports::familyStates(reader, actor, asOf, &cancelled);
        },
        [this, month](Result<std::vector<reports::FamilyStates>> families) {
            if (families)
                m_dashboard->showFamilies(month, std::move(*families));
            else if (families.error().code != ErrorCode::Cancelled)
                m_dashboard->showError(errorText(families.error()));
        });
}

void Workspace::loadOpenDays()
{
    if (m_openDays)
        return;
    m_database.aside(
        this,
        [](vault::Vault& vault, const std::atomic<bool>& cancelled) -> Result<reports::OpenDays> {
            TRY_LET(const auto reader, vault.openReader());
            return reports::openDays(*reader, &cancelled);
        },
        [this](Result<reports::OpenDays> days) {
            if (!days)
                return; // asked again with the next month
            m_openDays = std::move(*days);
            m_dashboard->showOpenDays(*m_openDays);
        });
}

void Workspace::openScope(const PatientScope& scope)
{
    const Date asOf = std::min(scope.month.lastDay(), m_clock.today());
    const auto open = [this, scope, asOf](Ids ids) {
        m_patients->setQuery({.asOf = asOf,
                              .only = std::make_shared<const Ids>(std::move(ids)),
                              .behind = scopeName(scope),
                              .sort = reports::SortBy::LastVisit,
                              .descending = true});
        loadList();
        openPlace(Place::Patients);
        m_patients->setScope(scope.words);
    };
    if (scope.kind == PatientScope::Kind::Family) {
        withTable(asOf, [scope, open](const Table& table) { open(table->familyPatients(scope.family, scope.state)); });
        return;
    }
    m_database.read(
        this, [actor = m_opened.actor, scope](const vault::Reader& reader) { return patientsOf(reader, actor, scope); },
        [this, open](Result<Ids> patients) {
            if (patients)
                open(std::move(*patients));
            else
                m_dashboard->showError(errorText(patients.error()));
        });
}

} // namespace kakarite::ui
