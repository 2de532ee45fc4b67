// Backups that make themselves while the window is open, and what the settings page asks about them.
#include "ui/shell/workspace.h"

#include "models/vault/backup_plan.h"
#include "ui/settings/backup_card.h"
#include "ui/widgets/notices.h"

namespace kakarite::ui {

namespace {

// What the banner says; empty where each folder that is set has its backup, or the work was called off.
QString backupProblemText(const Result<std::optional<vault::BackupRun>>& run)
{
    const auto told = [](const QString& sentence, const Error& error) {
        const ErrorText words = errorText(error);
        return error.code == ErrorCode::Cancelled ? QString() : sentence.arg(words.message, words.hint);
    };
    if (!run)
        return told(Workspace::tr("バックアップができませんでした。%1%2 次に開いたときにもう一度作ります。"),
                    run.error());
    if (*run && (*run)->first)
        return told(Workspace::tr("はじめの保管先には作れず、もう一つの保管先にバックアップを作りました。%1%2"),
                    *(*run)->first);
    if (*run && (*run)->second)
        return told(Workspace::tr("バックアップは作りましたが、もう一つの保管先には写せませんでした。%1%2"),
                    *(*run)->second);
    return {};
}

} // namespace

void Workspace::connectBackup()
{
    BackupCard* card = m_settings->backup();
    connect(card, &BackupCard::backUpWanted, this, [this, card] {
        m_database.aside(
            this,
            [](vault::Vault& vault, const std::atomic<bool>& cancelled) {
                return vault::backUpNow(vault, {{}, &cancelled});
            },
            [this, card](Result<vault::BackupRun> run) {
                if (run)
                    card->showMade(*run);
                else
                    card->showError(errorText(run.error()));
                loadBackup();
            });
    });
    connect(card, &BackupCard::trialWanted, this, [this, card] {
        m_database.aside(
            this,
            [](vault::Vault& vault, const std::atomic<bool>& cancelled) {
                return vault::tryNewestBackup(vault, {{}, &cancelled});
            },
            [this, card](Result<vault::BackupTrial> trial) {
                if (trial)
                    card->showTrial(*trial);
                else
                    card->showError(errorText(trial.error()));
                loadBackup();
            });
    });
    connect(card, &BackupCard::folderChosen, this, [this, card](vault::Setting which, const QString& folder) {
        m_database.write(
            this, [which, folder](vault::Vault& vault) { return vault::setBackupFolder(vault, which, folder); },
            [this, card](const Result<void>& done) {
                if (!done) {
                    card->showError(errorText(done.error()));
                    return;
                }
                loadBackup();
                backUpIfDue();
            });
    });
    connect(m_backupNotice, &Banner::acted, this, [this] {
        openPlace(Place::Settings);
        m_settings->openCard(m_settings->backup());
    });
}

void Workspace::backUpIfDue()
{
    backUpAside(vault::backUpIfDue);
}

void Workspace::backUpIfKeysChanged()
{
    backUpAside(vault::backUpIfKeysChanged);
}

template <typename BackUp>
void Workspace::backUpAside(BackUp backUp)
{
    m_database.aside(
        this,
        [backUp](vault::Vault& vault, const std::atomic<bool>& cancelled) { return backUp(vault, {{}, &cancelled}); },
        [this](Result<std::optional<vault::BackupRun>> run) {
            const QString problem = backupProblemText(run);
            if (!problem.isEmpty())
                m_backupNotice->tell(problem, Tone::Warning, tr("設定を開く"));
            else if (run)
                m_backupNotice->clear();
            loadBackup();
        });
}

void Workspace::loadBackup()
{
    m_database.aside(
        this,
        [](vault::Vault& vault, const std::atomic<bool>&) -> Result<vault::BackupState> {
            TRY_LET(const auto reader, vault.openReader());
            return vault::backupState(vault, *reader);
        },
        [this](Result<vault::BackupState> state) {
            if (state)
                m_settings->backup()->showState(*state, m_clock.nowMs(), allows(vault::Right::Users));
        });
}

} // namespace kakarite::ui
