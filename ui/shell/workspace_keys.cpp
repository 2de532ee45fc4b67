// What the settings do about logging in, keys and the log.
#include "models/reports/audit_log.h"
#include "ui/settings/audit_card.h"
#include "ui/shell/workspace.h"
#include "ui/text/audit_text.h"
#include "ui/text/format.h"
#include "ui/widgets/notices.h"

#include <QSaveFile>

namespace kakarite::ui {

namespace {

// Nothing where the typed number is nobody's.
Result<std::optional<std::vector<reports::AuditRow>>> rowsFor(const vault::Reader& reader, const vault::Actor& actor,
                                                              AuditQuestion question)
{
    if (!question.patientNumber.isEmpty()) {
        const auto id = reports::auditedPatient(reader, question.patientNumber);
        if (!id)
            return std::optional<std::vector<reports::AuditRow>>();
        question.filter.patientId = *id;
    }
    TRY_LET(auto rows, reports::auditLog(reader, actor, question.filter));
    return std::optional(std::move(rows));
}

} // namespace

// A change of one's own login or of the clinic's keys: an error into the sheet, success to `show`.
template <typename Work, typename Show>
void Workspace::askKeys(Work work, Show show, const QString& doneText)
{
    m_database.write(this, std::move(work), [this, show = std::move(show), doneText](auto result) mutable {
        if (!result) {
            m_settings->showError(errorText(result.error()));
            return;
        }
        m_settings->closeSheet();
        show(std::move(result));
        if (!doneText.isEmpty())
            m_settings->showDone(doneText);
        loadSettings();
        backUpIfKeysChanged();
    });
}

void Workspace::connectKeys()
{
    SecurityCard* security = m_settings->security();
    connect(security, &SecurityCard::offerWanted, this, [this, security](const PasswordHolder& password) {
        using Offer = std::shared_ptr<vault::Vault::SecondFactorOffer>;
        askKeys(
            [password](vault::Vault& vault) -> Result<Offer> {
                TRY_LET(auto offer, vault.offerSecondFactor(*password));
                return std::make_shared<vault::Vault::SecondFactorOffer>(std::move(offer));
            },
            [security](Result<Offer> offer) { security->showOffer(*offer); });
    });
    const auto showCodes = [security](Result<std::vector<SecretBytes>> codes) { security->showSpareCodes(*codes); };
    connect(security, &SecurityCard::confirmWanted, this, [this, showCodes](const PasswordHolder& code) {
        askKeys([code](vault::Vault& vault) { return vault.confirmSecondFactor(*code); }, showCodes,
                tr("次のログインから、確認コードも聞きます。"));
    });
    connect(security, &SecurityCard::spareCodesWanted, this, [this, showCodes](const PasswordHolder& password) {
        askKeys([password](vault::Vault& vault) { return vault.newSpareCodes(*password); }, showCodes);
    });
    const auto endFactor = [this](const QString& login, const PasswordHolder& password) {
        askKeys([login, password](vault::Vault& vault) { return vault.endSecondFactor(login, *password); },
                [](const Result<void>&) {}, tr("確認コードを外しました。"));
    };
    connect(m_settings, &SettingsPage::factorEnded, this, endFactor);
    connect(security, &SecurityCard::endWanted, this,
            [this, endFactor](const PasswordHolder& password) { endFactor(m_opened.actor.login, password); });
    connect(security, &SecurityCard::recoveryCodeWanted, this, [this, security](const PasswordHolder& password) {
        askKeys([password](vault::Vault& vault) { return vault.offerRecoveryCode(*password); },
                [this, security](Result<SecretBytes> code) {
                    security->showRecoveryCode(m_opened.clinicName, std::move(*code));
                });
    });
    connect(security, &SecurityCard::recoveryCodeKept, this, [this] {
        askKeys([](vault::Vault& vault) { return vault.confirmRecoveryCode(); }, [](const Result<void>&) {},
                tr("これからは、この復旧コードで開けます。前の紙は、これまでのバックアップを開くときだけ使えます。"));
    });
    connect(security, &SecurityCard::keyChangeWanted, this, [this] {
        changeKeys(
            [](vault::Vault& vault, const vault::KeyProgress& progress) { return vault.changeDataKey(progress); },
            tr("データを新しい鍵で書き直しました。"));
    });
    connect(m_settings, &SettingsPage::userRemoved, this, [this](const QString& login) {
        changeKeys([login](vault::Vault& vault,
                           const vault::KeyProgress& progress) { return vault.removeUser(login, progress); },
                   tr("削除し、データの鍵を替えました。"));
    });
    connect(m_settings, &SettingsPage::userUnlocked, this, [this](const QString& login) {
        askKeys([login](vault::Vault& vault) { return vault.unlockUser(login); }, [](const Result<void>&) {},
                tr("またログインできます。"));
    });
    connect(m_settings, &SettingsPage::auditOpened, this, [this] {
        loadAudit();
        loadReview();
    });
    connect(m_reviewNotice, &Banner::acted, this, [this] {
        openPlace(Place::Settings);
        m_settings->openCard(m_settings->audit());
    });
    connect(m_keyNotice, &Banner::acted, this, [this] {
        openPlace(Place::Settings);
        m_settings->openCard(m_settings->security());
    });
    connect(m_settings->audit(), &AuditCard::asked, this, &Workspace::loadAudit);
    connect(m_settings->audit(), &AuditCard::exportWanted, this, &Workspace::exportAudit);
}

void Workspace::changeKeys(std::function<Result<void>(vault::Vault&, const vault::KeyProgress&)> work,
                           const QString& doneText)
{
    QPointer<Workspace> here(this);
    m_database.writeAlone(
        this,
        [work = std::move(work), here, receiver = &m_database](vault::Vault& vault) {
            return work(vault, [here, receiver](std::int64_t done, std::int64_t total) {
                const int percent = total > 0 ? int(done * 100 / total) : 0;
                QMetaObject::invokeMethod(
                    receiver,
                    [here, percent] {
                        if (here)
                            here->m_settings->security()->showKeyProgress(percent);
                    },
                    Qt::QueuedConnection);
            });
        },
        [this, doneText](const Result<void>& done) {
            const bool half = !done && done.error().code == ErrorCode::VaultKeyChangeDue;
            if (done || half) {
                m_settings->closeSheet();
                loadSettings();
                backUpIfKeysChanged();
            }
            if (m_dashboard)
                loadDashboard(m_month); // what it counted was cancelled
            if (done)
                m_settings->showDone(doneText);
            else
                m_settings->showError(errorText(done.error()));
        });
}

void Workspace::loadAudit()
{
    const vault::Actor actor = m_opened.actor;
    const AuditQuestion question = m_settings->audit()->question();
    struct Answer {
        std::optional<std::vector<reports::AuditRow>> rows;
        std::vector<reports::AuditPerson> people;
    };
    m_database.read(
        this,
        [actor, question](const vault::Reader& reader) -> Result<Answer> {
            Answer answer;
            TRY_LET(answer.rows, rowsFor(reader, actor, question));
            TRY_LET(answer.people, reports::auditPeople(reader, actor));
            return answer;
        },
        [this](Result<Answer> answer) {
            if (!answer) {
                m_settings->showError(errorText(answer.error()));
                return;
            }
            m_settings->audit()->showPeople(answer->people);
            m_settings->audit()->showRows(answer->rows.value_or(std::vector<reports::AuditRow>()), !answer->rows);
        });
}

void Workspace::loadReview()
{
    m_database.read(
        this,
        [actor = m_opened.actor, today = m_clock.today()](const vault::Reader& reader) {
            return reports::auditReview(reader, actor, today);
        },
        [this](Result<reports::AuditReview> review) {
            if (!review)
                return; // the rows, read with it, say why
            m_settings->audit()->showReview(*review);
            m_reviewNotice->clear();
            recordRead(vault::Intent::ViewReport, QString::fromLatin1(reports::kReviewSubject),
                       std::int64_t(review->digest.items.size()));
        });
}

void Workspace::remindOfReview()
{
    if (!allows(vault::Right::Audit))
        return;
    m_database.aside( // reads the whole log, which no page is to wait for
        this,
        [today = m_clock.today()](vault::Vault& vault, const std::atomic<bool>&) -> Result<reports::AuditReview> {
            TRY_LET(const auto reader, vault.openReader());
            return reports::auditReview(*reader, vault.actor(), today);
        },
        [this](Result<reports::AuditReview> review) {
            if (review && review->due && !review->digest.items.empty())
                m_reviewNotice->tell(tr("操作の記録に、目を通していただきたいことが%1件あります。")
                                         .arg(numberText(std::int64_t(review->digest.items.size()))),
                                     Tone::Info, tr("操作の記録を開く"));
        });
}

void Workspace::remindOfKeys(const vault::Vault::KeyState& keys)
{
    const QString open = tr("設定を開く");
    if (keys.changeDue)
        m_keyNotice->tell(tr("利用者の削除が途中です。データの鍵を替えると終わります。"), Tone::Warning, open);
    else if (!keys.recoveryCode)
        m_keyNotice->tell(
            tr("復旧コードがありません。パスワードを忘れたりPCが壊れたりすると、データを開けなくなります。"),
            Tone::Warning, open);
    else if (dataKeyIsOld(keys, m_clock.today()))
        m_keyNotice->tell(keys.dataKeyMadeMs == 0
                              ? tr("データの鍵をいつ作ったか分かりません。診療のない時間に替えてください。")
                              : tr("データの鍵を1年以上替えていません。診療のない時間に替えてください。"),
                          Tone::Info, open);
    else
        m_keyNotice->clear();
}

void Workspace::exportAudit(const QString& path)
{
    AuditQuestion question = m_settings->audit()->question();
    question.filter.limit = 0; // a file holds them all
    m_database.write(
        this,
        [path, question](vault::Vault& vault) -> Result<std::int64_t> {
            TRY_LET(const auto reader, vault.openReader());
            TRY_LET(const auto rows, rowsFor(*reader, vault.actor(), question));
            if (!rows)
                return failure(ErrorCode::PatientNotFound);
            // Logged first: what cannot be logged does not leave.
            TRY(vault.recordRead(vault::Intent::Export, QStringLiteral("audit"), std::int64_t(rows->size())));
            const QByteArray bytes = auditCsv(*rows);
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
                return failure(ErrorCode::FileUnwritable);
            return std::int64_t(rows->size());
        },
        [this](Result<std::int64_t> count) {
            if (!count)
                m_settings->showError(errorText(count.error()));
            else
                m_settings->showDone(
                    tr("%1件をCSVに書き出しました。書き出したことも操作の記録に残ります。").arg(numberText(*count)));
            loadAudit();
        });
}

} // namespace kakarite::ui
