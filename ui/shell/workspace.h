// The unlocked clinic: the frame with its pages, and the questions they ask of the database. Made when the vault opens,
// destroyed when it locks, so that nothing of a patient stays in the window.
#pragma once

#include "models/reports/patient_table.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/imports/imports_page.h"
#include "ui/patients/patient_page.h"
#include "ui/patients/patients_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/database_thread.h"
#include "ui/shell/frame.h"
#include "ui/shell/list_flow.h"
#include "ui/shell/preferences.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <memory>

namespace kakarite::ui {

class Banner;

class Workspace : public QWidget {
    Q_OBJECT
public:
    struct Spot { // where one is: kept over a lock and a change of language
        Place place = Place::Patients;
        qint64 patientId = 0;
    };
    Workspace(DatabaseThread& database, const Clock& clock, Preferences& preferences, OpenedVault opened,
              QWidget* parent = nullptr);

    void start(std::optional<Spot> spot); // reads what all pages need, then shows the spot
    Spot spot() const;
    void openPlace(Place place);
    void openPatient(qint64 id);
    void openPatientNumber(const QString& number);
    bool isImporting() const { return m_imports->isBusy(); }
    ImportsPage* imports() { return m_imports; }

Q_SIGNALS:
    void lockWanted();
    void languageWanted(const QString& language);
    void lockMinutesChanged();

private:
    using Table = std::shared_ptr<const reports::PatientTable>;
    bool allows(vault::Right right) const { return vault::allows(m_opened.actor.role, right); }
    void connectFrame();
    void connectPatients();
    void connectPatient();
    void connectImports();
    void connectSettings();
    void connectBackup();
    void reload(std::function<void()> then); // the table of today and how fresh the data is
    void prepareSearch(const Table& table);
    void withTable(Date asOf, std::function<void(Table)> then);

    void connectDashboard();
    void loadDashboard(std::optional<Month> month);
    void loadFamilies(Month month);
    void loadOpenDays();
    void openScope(const PatientScope& scope);
    void loadList();
    void loadBlock(int offset);
    void exportList(const QString& path, const QSet<qint64>& ids);
    void loadPatient(qint64 id);
    void changePatient(std::function<Result<void>(vault::Vault&)> change, const QString& doneText);
    void startImport(const QStringList& paths);
    void importFiles(const QStringList& official, const QStringList& receipts, const QStringList& listsAfter);
    void afterImport();
    void loadImports();
    void undoImport(qint64 id);
    void loadSettings();
    void connectKeys();
    void loadAudit();
    void loadReview();     // the log was opened: what stands out, and that somebody looked
    void remindOfReview(); // at each opening; says nothing where nothing stands out
    void remindOfKeys(const vault::Vault::KeyState& keys);
    void exportAudit(const QString& path);
    void changeKeys(std::function<Result<void>(vault::Vault&, const vault::KeyProgress&)> work,
                    const QString& doneText);
    template <typename Work, typename Show>
    void askKeys(Work work, Show show, const QString& doneText = {});
    void loadBackup();
    void backUpIfDue();         // at each opening and after each import; does nothing where there is one
    void backUpIfKeysChanged(); // after people, passwords or codes were changed
    template <typename BackUp>
    void backUpAside(BackUp backUp);
    template <typename Work>
    void changeSettings(Work work, const QString& doneText, bool figuresChange = false);
    void recordRead(vault::Intent intent, const QString& subject, std::int64_t count);
    // After the page has shown what it is about, and only where somebody sees it.
    void recordList();
    void recordDashboard();
    void recordSearch(const QString& subject, std::int64_t hits); // once its typing has rested
    void searchNow(const QString& text);

    DatabaseThread& m_database;
    const Clock& m_clock;
    Preferences& m_preferences;
    OpenedVault m_opened;
    Banner* m_backupNotice;
    Banner* m_reviewNotice;
    Banner* m_keyNotice;
    Frame* m_frame;
    DashboardPage* m_dashboard = nullptr; // none for スタッフ
    PatientsPage* m_patients;
    PatientPage* m_patient;
    ImportsPage* m_imports;
    ListFlow* m_lists = nullptr;
    SettingsPage* m_settings;
    std::map<Date, Table> m_tables; // today's and the one last asked for
    reports::DataAsOf m_asOf;
    std::optional<Month> m_month;                // of the dashboard
    std::optional<reports::OpenDays> m_openDays; // of the data as it is
    QTimer m_searched;
    std::pair<QString, std::int64_t> m_search; // the list and its rows, not yet logged
    std::optional<std::int64_t> m_listed;      // rows of the list as it is shown
    std::optional<std::int64_t> m_monthsShown; // of the dashboard
    int m_listAsked = 0;
    bool m_patientShown = false;
};

} // namespace kakarite::ui
