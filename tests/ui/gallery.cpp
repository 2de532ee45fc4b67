// kakarite_gallery DIR: every page in its states (full, empty, loading, error, long names, a thousand notes) with
// invented data, at the users' screen sizes and in both languages, as pictures to be looked at one by one.
// kakarite_gallery --check: the same pages, also in a language 40 % longer, without pictures; ends with 1 and says what
// is cut where anything is.
#include "models/masters/chronic_family.h"
#include "tests/ui/fit_check.h"
#include "tests/ui/gallery_data.h"
#include "translations/wording.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/imports/imports_page.h"
#include "ui/imports/masters_card.h"
#include "ui/imports/patient_list_view.h"
#include "ui/patients/patient_page.h"
#include "ui/patients/patients_page.h"
#include "ui/settings/audit_card.h"
#include "ui/settings/recovery_view.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/frame.h"
#include "ui/shell/login_page.h"
#include "ui/shell/restore_sheet.h"
#include "ui/style/style.h"
#include "ui/text/format.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/page_scroll.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include <cstdio>
#include <functional>
#include <string_view>

using namespace kakarite;
using namespace kakarite::ui;
using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

class Gallery {
public:
    Gallery(QString folder, QSize screen, QString language)
        : m_folder(std::move(folder)), m_screen(screen), m_language(std::move(language))
    {
    }

    template <typename Page>
    void page(const QString& name, Place place, const std::function<void(Page&)>& fill,
              const std::function<void(QWidget&)>& then = {})
    {
        QWidget window;
        window.resize(m_screen);
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        auto* frame = new Frame(u"みどり内科クリニック"_s, u"院長 緑川"_s, true, &window);
        column->addWidget(frame);
        auto* shown = new Page(frame);
        frame->setPage(place, shown);
        frame->show(place, shown);
        frame->setFoot(QCoreApplication::translate("kakarite::ui::Workspace", "レセプト %1まで")
                           .arg(monthText(*Month::fromYm(2026, 10))));
        window.show();
        QTest::qWait(10);
        fill(*shown);
        QTest::qWait(10);
        if (then)
            then(window);
        QTest::qWait(m_folder.isEmpty() ? 20 : 250);
        save(window, name);
    }
    void bare(const QString& name, QWidget* page)
    {
        QWidget window;
        window.setFixedSize(m_screen); // the window does not grow with its page
        auto* scroll = new PageScroll(page, &window);
        scroll->resize(m_screen);
        window.show();
        QTest::qWait(20);
        save(window, name);
        scroll->takeWidget()->setParent(nullptr);
    }

    QSize screen() const { return m_screen; }
    int cut() const { return m_cut; }

private:
    void save(QWidget& window, const QString& name)
    {
        const QString what = QStringLiteral("%1_%2_%3").arg(name, m_language).arg(m_screen.width());
        if (!m_folder.isEmpty())
            std::printf("%s %s\n", window.grab().save(m_folder + u'/' + what + u".png"_s) ? "drawn" : "FAILED",
                        qPrintable(what));
        // A layout may take its time on a busy machine; what is cut for good stays cut.
        QStringList complaints = cutWidgets(window);
        for (int patience = 0; !complaints.isEmpty() && patience < 20; ++patience) {
            QTest::qWait(50);
            complaints = cutWidgets(window);
        }
        for (const QString& complaint : complaints) {
            std::printf("cut in %s: %s\n", qPrintable(what), qPrintable(complaint));
            ++m_cut;
        }
    }
    QString m_folder;
    QSize m_screen;
    QString m_language;
    int m_cut = 0;
};

void press(QWidget& window, const char* name)
{
    for (auto* button : window.findChildren<QAbstractButton*>(QString::fromLatin1(name)))
        if (button->isVisible())
            button->click();
}

void drawLists(Gallery& gallery)
{
    const auto list = [](PatientsPage& page, bool longNames, int count) {
        page.setQuery({.asOf = kToday,
                       .state = longNames ? std::nullopt : std::optional(continuity::State::AtRisk),
                       .chronicAny = longNames ? std::nullopt : std::optional(2U),
                       .overdueMoreThan = longNames ? std::nullopt : std::optional(6),
                       .sort = reports::SortBy::LastVisit,
                       .descending = true});
        page.showAsOf(dashboardData().asOf);
        page.showCounts(longNames ? reports::StateCounts{341200, 172800, 21200, 64000, 11800, 1900}
                                  : reports::StateCounts{3412, 1728, 212, 640, 118, 19});
        reports::PatientList rows{.total = count, .rows = {}};
        for (int i = 0; i < std::min(count, 200); ++i)
            rows.rows.push_back(patientRow(i, longNames));
        page.showList(rows);
        if (!longNames)
            page.markAll({1, 2, 3});
    };
    gallery.page<PatientsPage>(u"list_full"_s, Place::Patients, [&](PatientsPage& page) { list(page, false, 87); });
    gallery.page<PatientsPage>(u"list_long"_s, Place::Patients, [&](PatientsPage& page) { list(page, true, 341200); });
    gallery.page<PatientsPage>(u"list_nobody"_s, Place::Patients, [&](PatientsPage& page) { list(page, false, 0); });
    gallery.page<PatientsPage>(u"list_loading"_s, Place::Patients, [](PatientsPage& page) { page.showLoading(); });
    gallery.page<PatientsPage>(u"list_empty"_s, Place::Patients, [](PatientsPage& page) {
        page.setQuery({.asOf = kToday});
        page.showCounts({});
        page.showList({});
    });
    gallery.page<PatientsPage>(u"list_error"_s, Place::Patients, [&](PatientsPage& page) {
        list(page, false, 20);
        page.showError(errorText(Error(ErrorCode::DatabaseFailed)));
    });
}

void drawPatient(Gallery& gallery)
{
    gallery.page<PatientPage>(u"patient_full"_s, Place::Patients,
                              [](PatientPage& page) { page.showDetail(detail(false), kToday); });
    gallery.page<PatientPage>(u"patient_long"_s, Place::Patients,
                              [](PatientPage& page) { page.showDetail(detail(true), kToday); });
    gallery.page<PatientPage>(u"patient_loading"_s, Place::Patients, [](PatientPage& page) { page.showLoading(); });
    gallery.page<PatientPage>(u"patient_bare"_s, Place::Patients, [](PatientPage& page) {
        reports::PatientDetail one;
        one.row.id = 9;
        one.row.number = u"仮-3"_s;
        one.row.provisional = true;
        page.showDetail(one, kToday);
    });
    for (int tab = 1; tab < 6; ++tab)
        gallery.page<PatientPage>(
            u"patient_tab%1"_s.arg(tab), Place::Patients,
            [](PatientPage& page) { page.showDetail(detail(false), kToday); },
            [tab](QWidget& window) { press(window, qPrintable(u"tab%1"_s.arg(tab))); });
    gallery.page<PatientPage>(
        u"patient_exclude"_s, Place::Patients, [](PatientPage& page) { page.showDetail(detail(false), kToday); },
        [](QWidget& window) { press(window, "exclude"); });
    gallery.page<PatientPage>(
        u"patient_contact"_s, Place::Patients, [](PatientPage& page) { page.showDetail(detail(false), kToday); },
        [](QWidget& window) { press(window, "editContact"); });
    gallery.page<PatientPage>(
        u"patient_contact_history"_s, Place::Patients,
        [](PatientPage& page) { page.showDetail(detail(false), kToday); },
        [](QWidget& window) { press(window, "contactHistory"); });
}

void drawPatientLists(Gallery& gallery)
{
    const auto screen = [](ImportsPage& page, bool longTitles, const emr::Mapping& mapping) {
        page.list()->showTable(patientTable(longTitles), mapping, {u"電子カルテの患者一覧"_s}, 2);
        page.enterList();
        if (mapping.identifiesPatients())
            page.list()->showPreview(listReport(3));
    };
    gallery.page<ImportsPage>(u"csv_mapping"_s, Place::Imports,
                              [&](ImportsPage& page) { screen(page, false, patientMapping()); });
    gallery.page<ImportsPage>(u"csv_long"_s, Place::Imports,
                              [&](ImportsPage& page) { screen(page, true, patientMapping()); });
    gallery.page<ImportsPage>(u"csv_missing"_s, Place::Imports, [&](ImportsPage& page) { screen(page, false, {}); });
    gallery.page<ImportsPage>(
        u"csv_refused"_s, Place::Imports, [&](ImportsPage& page) { screen(page, false, patientMapping()); },
        [](QWidget& window) { press(window, "tab3"); });
    gallery.page<ImportsPage>(u"csv_result"_s, Place::Imports, [](ImportsPage& page) {
        page.showCoverage(coverage(), kToday);
        page.showListResult(listReport(3), 1795397880000LL, 1);
    });
}

void drawImports(Gallery& gallery)
{
    gallery.page<ImportsPage>(u"import_empty"_s, Place::Imports, [](ImportsPage& page) {
        page.showCoverage({}, kToday);
        page.showHistory({}, true);
    });
    gallery.page<ImportsPage>(u"import_full"_s, Place::Imports, [](ImportsPage& page) {
        page.showResult(uploadReport(false), 1795397880000LL);
        page.showCoverage(coverage(), kToday);
        page.begin({u"shaho_202610_RECEIPTC.UKE"_s, u"kokuho.UKE"_s});
        QTest::qWait(320);
        page.showProgress({u"shaho_202610_RECEIPTC.UKE"_s, 750000, 1000000, 2310});
    });
    gallery.page<ImportsPage>(u"import_many"_s, Place::Imports, [](ImportsPage& page) {
        page.showResult(uploadReport(true), 1795397880000LL);
        page.showCoverage(coverage(), kToday);
        page.mastersCard()->showMasters(officialMasters());
    });
    gallery.page<ImportsPage>(
        u"import_masters"_s, Place::Imports,
        [](ImportsPage& page) {
            page.showCoverage(coverage(), kToday);
            page.mastersCard()->showMasters(officialMasters());
        },
        [](QWidget& window) { press(window, "mastersDetails"); });
    gallery.page<ImportsPage>(
        u"import_notes"_s, Place::Imports,
        [](ImportsPage& page) { page.showResult(uploadReport(true), 1795397880000LL); },
        [](QWidget& window) { press(window, "showWarnings"); });
    gallery.page<ImportsPage>(
        u"import_history"_s, Place::Imports,
        [](ImportsPage& page) {
            std::vector<receipts::ImportEntry> entries;
            for (int i = 0; i < 8; ++i) {
                receipts::ImportEntry entry{.id = i,
                                            .atMs = 1795397880000LL - i * 86400000LL,
                                            .actor = u"mori"_s,
                                            .source = u"receipts"_s,
                                            .report = uploadReport(false).files[0],
                                            .undoneAtMs = {},
                                            .undoneBy = {}};
                if (i == 2) {
                    entry.undoneAtMs = entry.atMs + 600000;
                    entry.undoneBy = u"incho"_s;
                }
                entries.push_back(entry);
            }
            page.showHistory(std::move(entries), true);
        },
        [](QWidget& window) { press(window, "importHistory"); });
    gallery.page<ImportsPage>(u"import_error"_s, Place::Imports, [](ImportsPage& page) {
        page.showCoverage({}, kToday);
        page.showError(errorText(Error(ErrorCode::DiskFull)));
    });
}

void drawRest(Gallery& gallery)
{
    gallery.page<DashboardPage>(u"dashboard_full"_s, Place::Dashboard,
                                [](DashboardPage& page) { page.showData(dashboardData()); });
    gallery.page<DashboardPage>(u"dashboard_empty"_s, Place::Dashboard, [](DashboardPage& page) { page.showEmpty(); });
    gallery.page<DashboardPage>(u"dashboard_loading"_s, Place::Dashboard,
                                [](DashboardPage& page) { page.showLoading(); });
    gallery.page<DashboardPage>(u"dashboard_error"_s, Place::Dashboard, [](DashboardPage& page) {
        page.showLoading();
        page.showError(errorText(Error(ErrorCode::DatabaseFailed)));
    });
    for (int tab = 0; tab < 6; ++tab)
        gallery.page<SettingsPage>(u"settings_tab%1"_s.arg(tab), Place::Settings, fillSettings,
                                   [tab](QWidget& window) { press(window, qPrintable(u"tab%1"_s.arg(tab))); });
    const auto showSettings = [](SettingsPage& page) { page.showData(settings()); };
    gallery.page<SettingsPage>(u"settings_add"_s, Place::Settings, showSettings,
                               [](QWidget& window) { press(window, "addUser"); });
    const auto openPerson = [](QWidget& window) {
        auto* table = window.findChild<CellTable*>(u"userTable"_s);
        Q_EMIT table->rowOpened(2);
    };
    gallery.page<SettingsPage>(u"settings_person"_s, Place::Settings, showSettings, openPerson);
    for (const char* way : {"userPassword", "userFactor"})
        gallery.page<SettingsPage>(QStringLiteral("settings_%1").arg(QLatin1String(way)), Place::Settings, showSettings,
                                   [openPerson, way](QWidget& window) {
                                       openPerson(window);
                                       press(window, way);
                                   });
    gallery.page<SettingsPage>(
        u"settings_policy"_s, Place::Settings,
        [](SettingsPage& page) {
            page.showData(settings());
            QObject::connect(&page, &SettingsPage::policyPreviewWanted, &page,
                             [&page] { page.showPreview({1728, 212, 640, 118}); });
        },
        [](QWidget& window) {
            press(window, "tab1");
            press(window, "changePolicy");
        });
    LoginPage login;
    login.setDoor({u"みどり内科クリニック"_s, settings().users}, u"mori"_s);
    gallery.bare(u"login"_s, &login);
    login.showError(Error(ErrorCode::VaultWrongPassword));
    gallery.bare(u"login_wrong"_s, &login);
    login.showError(Error(ErrorCode::VaultSecondFactorNeeded));
    gallery.bare(u"login_factor"_s, &login);
    LoginPage damaged;
    damaged.setDoor({u"みどり内科クリニック"_s, settings().users}, u"mori"_s);
    damaged.showError(Error(ErrorCode::VaultDamaged));
    gallery.bare(u"login_damaged"_s, &damaged);
    {
        QWidget window;
        auto* forgotten = new LoginPage(&window);
        window.setFixedSize(gallery.screen());
        (new QVBoxLayout(&window))->addWidget(forgotten);
        forgotten->findChild<QPushButton*>(u"loginForgotten"_s)->click();
        forgotten->showSheetError(Error(ErrorCode::VaultKeychainUnavailable));
        gallery.bare(u"login_forgotten"_s, &window);
    }
    FirstRunPage first(u"C:/Users/incho/AppData/Roaming/kakarite"_s);
    gallery.bare(u"first_run"_s, &first);
    {
        QWidget window;
        RestoreSheet sheet(u"E:/kakarite-1a2b3c4d-20261124-081502.kakarite"_s, &window);
        window.setFixedSize(gallery.screen());
        sheet.showError(Error(ErrorCode::VaultSecondFactorNeeded));
        sheet.open();
        gallery.bare(u"restore"_s, &window);
        sheet.showError(Error(ErrorCode::RestoreNeedsTodaysPassword));
        gallery.bare(u"restore_changed_password"_s, &window);
    }
    first.showError(Error(ErrorCode::VaultKeychainUnavailable));
    gallery.bare(u"first_run_no_keychain"_s, &first);
    const QByteArray code("K7QM-2XWA-9RTB-HN4C-P6VD-3YJE-8GSF-5ZUL");
    const auto secretCode = [&code] {
        return SecretBytes::copyOf(
            {reinterpret_cast<const unsigned char*>(code.constData()), std::size_t(code.size())});
    };
    first.showRecoveryCode(secretCode(), kToday);
    gallery.bare(u"first_run_code"_s, &first);
    {
        QWidget window;
        window.setFixedSize(gallery.screen());
        showRecoverySheet(&window, u"みどり内科クリニック"_s, kToday, secretCode());
        gallery.bare(u"next_code"_s, &window);
    }
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyStyle(application);
    const QString folder = argc > 1 && argv[1] != "--check"sv ? QString::fromLocal8Bit(argv[1]) : QString();
    if (!folder.isEmpty())
        QDir().mkpath(folder);
    int cut = 0;
    const auto draw = [&](const QString& language, const std::vector<QSize>& screens) {
        for (const QSize screen : screens) {
            Gallery gallery(folder, screen, language);
            drawRest(gallery);
            drawLists(gallery);
            drawPatient(gallery);
            drawImports(gallery);
            drawPatientLists(gallery);
            cut += gallery.cut();
        }
    };
    for (const translations::Language language : {translations::Language::Japanese, translations::Language::English}) {
        const translations::Wording wording(language);
        // 1366×768 and 1920×1080, the first also at 125 % and 150 %.
        draw(QString::fromLatin1(translations::languageName(language)),
             {QSize(1366, 768), QSize(1920, 1080), QSize(1093, 614), QSize(911, 512)});
    }
    const PseudoWording pseudo;
    draw(u"long"_s, {QSize(1366, 768), QSize(1920, 1080)});
    return cut == 0 ? 0 : 1;
}
