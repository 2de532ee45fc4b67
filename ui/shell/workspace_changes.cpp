// What the pages do to the vault: one patient, uploads, users, exports.
#include "ui/shell/workspace.h"

#include "models/continuity/load_masters.h"
#include "models/continuity/policy.h"
#include "models/continuity/upload.h"
#include "models/continuity/upload_kind.h"
#include "models/masters/loaded.h"
#include "models/patients/patients.h"
#include "ui/imports/masters_card.h"
#include "ui/patients/patient_words.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>

namespace kakarite::ui {

namespace {
constexpr int kMostFiles = 2000;
} // namespace

void Workspace::recordRead(vault::Intent intent, const QString& subject, std::int64_t count)
{
    m_database.write(
        this, [intent, subject, count](vault::Vault& vault) { return vault.recordRead(intent, subject, count); },
        [](const Result<void>&) {});
}

void Workspace::recordList()
{
    if (m_frame->place() != Place::Patients || m_patientShown || !m_listed)
        return;
    const reports::PatientQuery& query = m_patients->query();
    if (query.search.isEmpty())
        recordRead(vault::Intent::ListPatients, reports::listSubject(query), *m_listed);
    else
        recordSearch(reports::listSubject(query), *m_listed);
}

void Workspace::recordDashboard()
{
    if (m_dashboard && m_frame->place() == Place::Dashboard && m_monthsShown)
        recordRead(vault::Intent::ViewReport, QStringLiteral("report:dashboard"), *m_monthsShown);
}

void Workspace::recordSearch(const QString& subject, std::int64_t hits)
{
    m_search = {subject, hits};
    m_searched.start();
}

// ---------------------------------------------------------------- one patient
void Workspace::openPatient(qint64 id)
{
    m_patientShown = true;
    if (m_patient->patientId() != id)
        m_patient->showLoading();
    m_frame->show(Place::Patients, m_patient);
    recordRead(vault::Intent::ViewPatient, QStringLiteral("patient:%1").arg(id), 1);
    loadPatient(id);
}

void Workspace::openPatientNumber(const QString& number)
{
    m_database.read(
        this, [number](const vault::Reader& reader) { return reports::findPatient(reader, number); },
        [this](Result<std::int64_t> id) {
            if (id)
                openPatient(*id);
            else
                m_patients->showError(errorText(id.error()));
        });
}

void Workspace::loadPatient(qint64 id)
{
    const Date today = m_clock.today();
    m_database.read(
        this, [id, today](const vault::Reader& reader) { return reports::patientDetail(reader, id, today); },
        [this, today](Result<reports::PatientDetail> detail) {
            if (!detail)
                m_patient->showError(errorText(detail.error()));
            else
                m_patient->showDetail(*detail, today);
        });
}

void Workspace::connectPatient()
{
    connect(m_patient, &PatientPage::backWanted, this, [this] { openPlace(Place::Patients); });
    connect(m_patient, &PatientPage::excludeWanted, this,
            [this](continuity::ExclusionKind kind, Date from, const QString& reason) {
                changePatient(
                    [id = m_patient->patientId(), kind, from, reason](vault::Vault& vault) -> Result<void> {
                        TRY(continuity::exclude(vault, id, kind, from, reason));
                        return {};
                    },
                    tr("対象外にしました(%1)。「対象外を取り消す」で戻せます。").arg(exclusionText(kind)));
            });
    connect(m_patient, &PatientPage::undoExclusionWanted, this, [this](qint64 exclusion) {
        changePatient([exclusion](vault::Vault& vault) { return continuity::undoExclusion(vault, exclusion); },
                      tr("対象外を取り消しました。"));
    });
    connect(m_patient, &PatientPage::contactChanged, this, [this](const patients::Contact& contact) {
        changePatient([id = m_patient->patientId(),
                       contact](vault::Vault& vault) { return patients::setContact(vault, id, contact); },
                      tr("連絡先を保存しました。"));
    });
    connect(m_patient, &PatientPage::noteAdded, this, [this](const QString& body) {
        changePatient(
            [id = m_patient->patientId(), body](vault::Vault& vault) -> Result<void> {
                TRY(patients::addNote(vault, id, body));
                return {};
            },
            tr("メモを残しました。"));
    });
}

void Workspace::changePatient(std::function<Result<void>(vault::Vault&)> change, const QString& doneText)
{
    const qint64 id = m_patient->patientId();
    m_database.write(this, std::move(change), [this, id, doneText](const Result<void>& done) {
        if (!done) {
            m_patient->sheetFailed(errorText(done.error()));
            return;
        }
        m_patient->closeSheet();
        m_patient->showDone(doneText);
        loadPatient(id);
        reload({});
    });
}

// ---------------------------------------------------------------- uploads
namespace {

struct Imported {
    std::optional<continuity::MastersReport> masters;
    std::optional<continuity::UploadReport> receipts;
};

// Masters first, so that the receipts among the files are read with them.
Result<Imported> importAll(vault::Vault& vault, const QStringList& official, const QStringList& others,
                           const std::atomic<bool>* stop, const std::function<void(const receipts::Progress&)>& tell)
{
    Imported imported;
    if (!official.isEmpty()) {
        masters::MasterContext context;
        context.cancelled = stop;
        context.progress = [&tell](const masters::MasterProgress& progress) {
            tell({progress.file, progress.bytesDone, progress.bytesTotal, progress.rows});
        };
        TRY_LET(imported.masters, continuity::loadMasters(vault, official, context));
    }
    if (!others.isEmpty()) {
        receipts::ImportContext context;
        context.cancelled = stop;
        context.progress = tell;
        TRY_LET(imported.receipts, continuity::uploadReceipts(vault, others, false, context));
    }
    return imported;
}

} // namespace

void Workspace::connectImports()
{
    m_lists = new ListFlow(m_database, m_clock, *m_imports, *m_frame->work(), this);
    connect(m_lists, &ListFlow::imported, this, &Workspace::afterImport);
    connect(m_imports, &ImportsPage::filesChosen, this, &Workspace::startImport);
    connect(m_imports, &ImportsPage::cancelWanted, this, [this] { m_database.cancelled() = true; });
    connect(m_imports, &ImportsPage::undoWanted, this, &Workspace::undoImport);
    connect(m_imports, &ImportsPage::listWanted, this, [this] { openPlace(Place::Patients); });
}

// What a file is shows its content, so everything in a folder is looked at; up to a bound, since a whole disk may have
// been dropped.
void Workspace::startImport(const QStringList& paths)
{
    if (m_imports->isBusy())
        return;
    openPlace(Place::Imports);
    using Files = std::map<continuity::UploadKind, QStringList>;
    m_database.read(
        this,
        [paths](const vault::Reader&) -> Result<Files> {
            QStringList files;
            for (const QString& path : paths) {
                if (!QFileInfo(path).isDir())
                    files << path;
                for (QDirIterator it(path, QDir::Files | QDir::Readable, QDirIterator::Subdirectories); it.hasNext();) {
                    files << it.next();
                    if (files.size() > kMostFiles)
                        return failure(ErrorCode::TooManyFiles, QString::number(kMostFiles));
                }
            }
            files.sort();
            Files kinds;
            for (const QString& file : files)
                kinds[continuity::uploadKind(file)] << file;
            return kinds;
        },
        [this](Result<Files> files) {
            if (!files) {
                m_imports->showError(errorText(files.error()));
                return;
            }
            const QStringList lists = (*files)[continuity::UploadKind::PatientList];
            const QStringList official = (*files)[continuity::UploadKind::Master];
            const QStringList receipts = (*files)[continuity::UploadKind::Receipts];
            if (!official.isEmpty() || !receipts.isEmpty())
                importFiles(official, receipts, lists);
            else
                m_lists->offer(lists);
        });
}

void Workspace::importFiles(const QStringList& official, const QStringList& receipts, const QStringList& listsAfter)
{
    m_imports->begin(official + receipts);
    m_frame->work()->tell(tr("取り込み中"), -1);
    m_database.cancelled() = false;
    QPointer<Workspace> here(this);
    m_database.write(
        this,
        [official, receipts, here, receiver = &m_database, stop = &m_database.cancelled()](vault::Vault& vault) {
            // The database object outlives every page, so it takes the news; the page is asked for there.
            const auto tell = [receiver, here](const receipts::Progress& progress) {
                QMetaObject::invokeMethod(
                    receiver,
                    [here, progress] {
                        if (!here)
                            return;
                        here->m_imports->showProgress(progress);
                        here->m_frame->work()->tell(
                            tr("取り込み中"),
                            progress.bytesTotal > 0 ? int(progress.bytesDone * 100 / progress.bytesTotal) : -1);
                    },
                    Qt::QueuedConnection);
            };
            return importAll(vault, official, receipts, stop, tell);
        },
        [this, listsAfter](Result<Imported> imported) {
            m_frame->work()->finish();
            if (!imported) {
                m_imports->showError(errorText(imported.error()));
                return;
            }
            if (imported->receipts)
                m_imports->showResult(*imported->receipts, m_clock.nowMs());
            if (imported->masters)
                m_imports->showMastersResult(*imported->masters, !imported->receipts);
            afterImport();
            m_lists->offer(listsAfter);
        });
}

void Workspace::afterImport()
{
    m_month.reset();
    reload({});
    loadImports();
    backUpIfDue();
}

void Workspace::loadImports()
{
    m_database.read(
        this, [today = m_clock.today()](const vault::Reader& reader) { return masters::loadedMasters(reader, today); },
        [this](Result<std::vector<masters::LoadedMaster>> loaded) {
            if (loaded)
                m_imports->mastersCard()->showMasters(std::move(*loaded));
        });
    m_database.read(
        this, [](const vault::Reader& reader) { return receipts::coverage(reader); },
        [this](Result<std::vector<receipts::Coverage>> coverage) {
            if (coverage)
                m_imports->showCoverage(*coverage, m_clock.today());
        });
    m_database.read(
        this, [](const vault::Reader& reader) { return receipts::listImports(reader); },
        [this](Result<std::vector<receipts::ImportEntry>> entries) {
            if (entries)
                m_imports->showHistory(std::move(*entries), allows(vault::Right::UndoImport));
        });
}

void Workspace::undoImport(qint64 id)
{
    m_frame->work()->tell(tr("取り消し中"), -1);
    m_database.write(
        this, [id](vault::Vault& vault) { return continuity::undoUpload(vault, id); },
        [this](const Result<void>& done) {
            m_frame->work()->finish();
            if (!done) {
                m_imports->showError(errorText(done.error()));
                return;
            }
            m_imports->showDone(tr("取り込みを取り消しました。取り込む前の状態に戻っています。"));
            afterImport();
        });
}

void Workspace::exportList(const QString& path, const QSet<qint64>& ids)
{
    const reports::PatientQuery query = m_patients->query();
    withTable(query.asOf, [this, query, path, ids](const Table& table) {
        m_database.write(
            this,
            [table, query, path, ids](vault::Vault& vault) -> Result<int> {
                TRY_LET(const auto reader, vault.openReader());
                TRY_LET(const reports::PatientList list, table->search(*reader, query));
                std::vector<reports::PatientRow> rows = list.rows;
                if (!ids.isEmpty()) {
                    rows.clear();
                    // Marks survive filtering, so those out of sight are written too.
                    for (const qint64 id : ids)
                        if (const reports::PatientRow* row = table->find(id))
                            rows.push_back(*row);
                    std::sort(rows.begin(), rows.end(),
                              [](const auto& a, const auto& b) { return a.number < b.number; });
                }
                // Logged first: what cannot be logged does not leave.
                TRY(patients::recordExport(vault, reports::idsOf(rows)));
                QSaveFile file(path);
                if (!file.open(QIODevice::WriteOnly) || file.write(patientsCsv(rows, query.asOf)) < 0 || !file.commit())
                    return failure(ErrorCode::FileUnwritable);
                return int(rows.size());
            },
            [this](Result<int> count) {
                if (!count)
                    m_patients->showError(errorText(count.error()));
                else
                    m_patients->showDone(tr("%1人をCSVに書き出しました。書き出したことは操作の記録に残ります。")
                                             .arg(numberText(*count)));
            });
    });
}

// ---------------------------------------------------------------- settings
template <typename Work>
void Workspace::changeSettings(Work work, const QString& doneText, bool figuresChange)
{
    m_database.write(this, std::move(work), [this, doneText, figuresChange](const Result<void>& done) {
        if (!done) {
            m_settings->showError(errorText(done.error()));
            return;
        }
        m_settings->closeSheet();
        m_settings->showDone(doneText);
        loadSettings();
        backUpIfKeysChanged();
        if (figuresChange)
            reload({});
    });
}

void Workspace::connectSettings()
{
    connect(m_settings, &SettingsPage::userAdded, this,
            [this](const QString& login, const QString& name, vault::Role role, const PasswordHolder& password) {
                changeSettings(
                    [login, name, role, password](vault::Vault& vault) {
                        return vault.addUser(login, name, role, std::move(*password));
                    },
                    tr("%1 さんを追加しました。").arg(name));
            });
    connect(m_settings, &SettingsPage::userDisabled, this, [this](const QString& login, bool disabled) {
        changeSettings([login, disabled](vault::Vault& vault) { return vault.setUserDisabled(login, disabled); },
                       disabled ? tr("停止しました。") : tr("再開しました。"));
    });
    connect(m_settings, &SettingsPage::userRoleChanged, this, [this](const QString& login, vault::Role role) {
        changeSettings([login, role](vault::Vault& vault) { return vault.setUserRole(login, role); },
                       tr("権限を%1に変えました。次のログインから効きます。").arg(roleText(role)));
    });
    connect(m_settings, &SettingsPage::passwordChanged, this,
            [this](const QString& login, const PasswordHolder& own, const PasswordHolder& next) {
                changeSettings(
                    [login, own, next](vault::Vault& vault) {
                        return vault.setPassword(login, std::move(*own), std::move(*next));
                    },
                    login == m_opened.actor.login
                        ? tr("パスワードを変えました。次からは新しいパスワードで開いてください。")
                        : tr("新しいパスワードにしました。ご本人が72時間以内に開き、別のものに変えてもらいます。"));
            });
    connect(m_settings, &SettingsPage::verifyWanted, this, [this] {
        m_database.write(
            this, [](vault::Vault& vault) { return vault.verify(); },
            [this](Result<vault::Vault::Verification> verification) {
                if (verification)
                    m_settings->showVerification(*verification);
                else
                    m_settings->showError(errorText(verification.error()));
            });
    });
    connect(m_settings, &SettingsPage::policyPreviewWanted, this, [this](continuity::MonthsPolicy policy) {
        m_database.read(
            this,
            [policy, today = m_clock.today()](const vault::Reader& reader) {
                return continuity::previewPolicy(reader, policy, today);
            },
            [this](Result<continuity::PolicyPreview> preview) {
                if (preview)
                    m_settings->showPreview(*preview);
            });
    });
    connect(m_settings, &SettingsPage::policyChosen, this, [this](continuity::MonthsPolicy policy) {
        changeSettings([policy](vault::Vault& vault) { return continuity::setClinicPolicy(vault, policy); },
                       tr("離脱の基準を変えました。すべての数字が新しい基準です。"), true);
    });
    connect(m_settings, &SettingsPage::closingDaysChosen, this, [this](const continuity::ClosingDays& closing) {
        changeSettings([closing](vault::Vault& vault) { return continuity::setClosingDays(vault, closing); },
                       tr("休診日を変えました。"));
    });
    connect(m_settings, &SettingsPage::languageChosen, this, &Workspace::languageWanted);
    connect(m_settings, &SettingsPage::lockMinutesChosen, this, [this](int minutes) {
        m_preferences.setLockMinutes(minutes);
        Q_EMIT lockMinutesChanged();
    });
}

void Workspace::loadSettings()
{
    SettingsData shown;
    shown.clinicName = m_opened.clinicName;
    shown.folder = m_opened.folder;
    shown.actor = m_opened.actor;
    shown.today = m_clock.today();
    shown.language = m_preferences.language().isEmpty() ? QStringLiteral("ja") : m_preferences.language();
    shown.lockMinutes = m_preferences.lockMinutes();
    using Answer = std::pair<vault::Vault::KeyState, std::vector<vault::UserEntry>>;
    const bool admin = allows(vault::Right::Users);
    m_database.write(
        this,
        [admin](vault::Vault& vault) -> Result<Answer> {
            Answer answer{vault.keyState(), {}};
            if (admin) {
                TRY_LET(answer.second, vault.users());
            }
            return answer;
        },
        [this, admin, shown](Result<Answer> answer) mutable {
            if (answer)
                std::tie(shown.keys, shown.users) = std::move(*answer);
            if (answer && admin)
                remindOfKeys(shown.keys);
            using ClinicSettings = std::pair<continuity::MonthsPolicy, continuity::ClosingDays>;
            m_database.read(
                this,
                [](const vault::Reader& reader) -> Result<ClinicSettings> {
                    TRY_LET(const auto policy, continuity::clinicPolicy(reader));
                    TRY_LET(auto closing, continuity::closingDays(reader));
                    return ClinicSettings(policy, std::move(closing));
                },
                [this, shown](Result<ClinicSettings> clinic) mutable {
                    if (clinic)
                        std::tie(shown.policy, shown.closing) = std::move(*clinic);
                    m_settings->showData(shown);
                });
        });
}

} // namespace kakarite::ui
