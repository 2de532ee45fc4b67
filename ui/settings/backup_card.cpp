#include "ui/settings/backup_card.h"

#include "ui/settings/setting_row.h"
#include "ui/style/tokens.h"
#include "ui/text/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/tips.h"

#include <QFileDialog>

namespace kakarite::ui {

namespace {

constexpr std::int64_t kDayMs = std::int64_t(24) * 3600 * 1000;
constexpr std::int64_t kOldAfterDays = 3;

} // namespace

BackupCard::BackupCard(QWidget* parent)
    : Card(tr("バックアップ"), tr("毎日はじめて開いたときと取り込みの後に、自動で作ります。暗号化されています"),
           parent),
      m_banner(new Banner(this))
{
    body()->addWidget(m_banner);
    m_now = makeButton(tr("いま作る"), ButtonKind::Plain, this);
    m_now->setObjectName(QStringLiteral("backUpNow"));
    auto* last = new QWidget(this);
    auto* across = new QHBoxLayout(last);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(size::kMedium);
    m_age = makeLabel(QString(), Type::BodyBold, colors().ink, last);
    m_age->setObjectName(QStringLiteral("backupAge"));
    across->addWidget(m_age);
    across->addWidget(m_now);
    body()->addWidget(settingRow(tr("最後のバックアップ"), QString(), last, this, &m_kept));
    body()->addWidget(makeRule(true, this));
    body()->addWidget(settingRow(tr("保管先"), tr("7日・5週・12か月の世代を残し、古いものから消します"),
                                 makeFolder(vault::Setting::BackupFolder, m_first, m_changeFirst, m_clearFirst), this));
    body()->addWidget(makeRule(true, this));
    body()->addWidget(
        settingRow(tr("もう一つの保管先"), tr("USBメモリや共有フォルダなど。このPCが壊れても残ります"),
                   makeFolder(vault::Setting::SecondBackupFolder, m_second, m_changeSecond, m_clearSecond), this));
    body()->addWidget(makeRule(true, this));
    m_try = makeButton(tr("戻せるか試す"), ButtonKind::Plain, this);
    m_try->setObjectName(QStringLiteral("tryRestore"));
    body()->addWidget(settingRow(tr("戻す練習"), QString(), m_try, this, &m_lastTrial));
    auto* elsewhere = makeLabel(tr("別のPCに戻すには、バックアップのファイルと復旧コードが要ります。"), Type::Caption,
                                colors().ink2, this);
    elsewhere->setWordWrap(true);
    body()->addWidget(elsewhere);
    body()->addStretch(1);
    connect(m_now, &QPushButton::clicked, this, [this] {
        setWorking(tr("バックアップを作り、中身を確かめています…"));
        Q_EMIT backUpWanted();
    });
    connect(m_try, &QPushButton::clicked, this, [this] {
        setWorking(tr("最新のバックアップを別の場所に戻して、確かめています…"));
        Q_EMIT trialWanted();
    });
}

QWidget* BackupCard::makeFolder(vault::Setting which, QLabel*& shown, QPushButton*& change, QPushButton*& clear)
{
    auto* both = new QWidget(this);
    auto* across = new QHBoxLayout(both);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(size::kSmall);
    shown = new ElidedLabel(both);
    shown->setMinimumWidth(180);
    shown->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    change = makeButton(tr("選ぶ…"), ButtonKind::Plain, both);
    clear = makeButton(tr("やめる"), ButtonKind::Quiet, both);
    across->addWidget(shown, 1);
    across->addWidget(clear);
    across->addWidget(change);
    const bool first = which == vault::Setting::BackupFolder;
    change->setObjectName(first ? QStringLiteral("changeBackupFolder") : QStringLiteral("changeSecondBackupFolder"));
    connect(change, &QPushButton::clicked, this, [this, which] { choose(which); });
    connect(clear, &QPushButton::clicked, this, [this, which] { Q_EMIT folderChosen(which, QString()); });
    return both;
}

void BackupCard::choose(vault::Setting which)
{
    auto* dialog = new QFileDialog(this, tr("バックアップの保管先を選ぶ"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, which](const QString& folder) { Q_EMIT folderChosen(which, folder); });
    dialog->open();
}

void BackupCard::setWorking(const QString& what)
{
    m_now->setEnabled(false);
    m_try->setEnabled(false);
    m_banner->tell(what, Tone::Info);
}

QString BackupCard::keptText(const vault::BackupPlace& place, std::int64_t nowMs)
{
    if (!place.there)
        return tr("いまつながっていません");
    const int ahead = place.datedAhead(nowMs);
    const qsizetype counting = qsizetype(place.backups.size()) - ahead;
    QString kept = counting > 0
                       ? tr("%1世代(いちばん古いもの %2)").arg(counting).arg(timeText(place.backups.back().madeAtMs))
                       : tr("まだありません");
    if (ahead == 0)
        return kept;
    return sentences({kept, QStringLiteral("–"),
                      tr("日付がこれから先になっている%1個は数えません。PCの日付と時刻を確かめてください").arg(ahead)});
}

void BackupCard::showState(const vault::BackupState& state, std::int64_t nowMs, bool mayChange)
{
    const vault::BackupInfo* newest = state.first.newest(nowMs);
    const bool old = !newest || nowMs - newest->madeAtMs >= kOldAfterDays * kDayMs;
    m_age->setText(newest ? timeText(newest->madeAtMs) : tr("まだありません"));
    setLabelColor(m_age, old ? colors().bad : colors().good);
    m_kept->setText(keptText(state.first, nowMs));
    m_first->setText(state.first.folder);
    setTip(m_first, state.first.folder);
    m_second->setText(state.second
                          ? sentences({state.second->folder, QStringLiteral("–"), keptText(*state.second, nowMs)})
                          : tr("決めていません"));
    m_changeFirst->setVisible(mayChange);
    m_changeSecond->setVisible(mayChange);
    m_clearFirst->setVisible(mayChange && !state.ownFolder);
    m_clearSecond->setVisible(mayChange && state.second.has_value());
    if (!state.lastTrial)
        m_lastTrial->setText(tr("まだ試していません。いまのデータには触れません"));
    else if (state.lastTrial->failed == ErrorCode{})
        m_lastTrial->setText(tr("%1 に試し、戻せました").arg(timeText(state.lastTrial->atMs)));
    else
        m_lastTrial->setText(tr("%1 に試し、戻せませんでした").arg(timeText(state.lastTrial->atMs)));
    if (!state.second && m_banner->isHidden())
        m_banner->tell(tr("このPCが壊れると、データもバックアップもなくなります。もう一つの保管先を決めてください。"),
                       Tone::Warning);
}

void BackupCard::showMade(const vault::BackupRun& run)
{
    m_now->setEnabled(true);
    m_try->setEnabled(true);
    if (run.first)
        m_banner->tell(sentences({tr("はじめの保管先には作れず、もう一つの保管先に作りました。"),
                                  errorText(*run.first).message, errorText(*run.first).hint}),
                       Tone::Warning);
    else if (run.second)
        m_banner->tell(sentences({tr("バックアップを作りましたが、もう一つの保管先には写せませんでした。"),
                                  errorText(*run.second).message, errorText(*run.second).hint}),
                       Tone::Warning);
    else
        m_banner->tell(tr("バックアップを作り、開いて中身を確かめました。"), Tone::Good);
}

void BackupCard::showTrial(const vault::BackupTrial& trial)
{
    m_now->setEnabled(true);
    m_try->setEnabled(true);
    m_banner->tell(tr("%1 のバックアップから戻せます。患者 %2人(いま %3人)、レセプト %4件(いま %5件)、%6秒でした。")
                       .arg(timeText(trial.info.madeAtMs), numberText(trial.patients), numberText(trial.patientsNow),
                            numberText(trial.claims), numberText(trial.claimsNow),
                            QString::number(trial.seconds, 'f', 1)),
                   Tone::Good);
}

void BackupCard::showError(const ErrorText& error)
{
    m_now->setEnabled(true);
    m_try->setEnabled(true);
    m_banner->tell(error);
}

} // namespace kakarite::ui
