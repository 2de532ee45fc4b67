#include "ui/settings/settings_page.h"

#include "ui/settings/audit_card.h"
#include "ui/settings/backup_card.h"
#include "ui/settings/closing_days_sheet.h"
#include "ui/settings/setting_row.h"
#include "ui/text/format.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_table.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/count_tabs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/password_edit.h"
#include "ui/widgets/sheet.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QTimer>

namespace kakarite::ui {

SettingsPage::SettingsPage(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::kMedium);
    column->addWidget(new PageHead(tr("設定"), this));
    m_tabs = new CountTabs(tr("設定の種類"), this);
    m_tabs->setObjectName(QStringLiteral("settingsTabs"));
    column->addWidget(m_tabs);
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeUsers());
    m_stack->addWidget(makeClinic());
    m_backup = new BackupCard(this);
    m_stack->addWidget(m_backup);
    m_stack->addWidget(makeHabits());
    m_security = new SecurityCard(this);
    m_stack->addWidget(m_security);
    m_audit = new AuditCard(this);
    m_stack->addWidget(m_audit);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &CountTabs::currentChanged, this, [this](int index) { openCard(m_stack->widget(index)); });
}

void SettingsPage::openCard(QWidget* card)
{
    const int tab = m_stack->indexOf(card);
    m_tabs->setCurrent(tab);
    m_stack->setCurrentIndex(tab);
    if (card == m_audit)
        Q_EMIT auditOpened();
}

QWidget* SettingsPage::makeUsers()
{
    auto* card = new Card(tr("利用者"), tr("スタッフにはダッシュボードと利用者の管理が出ません"), this);
    m_adminOnly = makeButton(tr("利用者を追加…"), ButtonKind::Plain, card);
    m_adminOnly->setObjectName(QStringLiteral("addUser"));
    auto* own = makeButton(tr("自分のパスワードを変える…"), ButtonKind::Plain, card);
    own->setObjectName(QStringLiteral("ownPassword"));
    card->head()->addWidget(own);
    card->head()->addWidget(m_adminOnly);
    m_users = new RowsModel(this);
    m_userTable = new CellTable(m_users, tr("利用者の一覧"), card);
    m_userTable->setObjectName(QStringLiteral("userTable"));
    m_userTable->setOpens(true);
    card->body()->addWidget(m_userTable, 1);
    m_staffNote =
        makeLabel(tr("利用者の追加や停止は、管理者の方に依頼してください。"), Type::Body, colors().ink2, card);
    card->body()->addWidget(m_staffNote);
    card->body()->addStretch(0);
    connect(own, &QPushButton::clicked, this, &SettingsPage::askPassword);
    connect(qobject_cast<QPushButton*>(m_adminOnly), &QPushButton::clicked, this, &SettingsPage::askUser);
    connect(m_userTable, &CellTable::rowOpened, this, &SettingsPage::askUserChange);
    return card;
}

// A value of the clinic, and the button that changes it.
std::pair<QLabel*, QWidget*> SettingsPage::addChangeable(Card* card, const QString& name, const QString& what,
                                                         const QString& buttonName, void (SettingsPage::*ask)())
{
    auto* both = new QWidget(card);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::kMedium);
    auto* value = makeLabel(QString(), Type::BodyBold, colors().ink, both);
    row->addWidget(value);
    auto* change = makeButton(tr("変える…"), ButtonKind::Plain, both);
    change->setObjectName(buttonName);
    change->setAccessibleName(tr("%1を変える").arg(name));
    row->addWidget(change);
    connect(change, &QPushButton::clicked, this, ask);
    card->body()->addWidget(settingRow(name, what, both, card));
    card->body()->addWidget(makeRule(true, card));
    return {value, change};
}

QWidget* SettingsPage::makeClinic()
{
    auto* card = new Card(tr("クリニックとデータ"), QString(), this);
    m_clinic = makeLabel(QString(), Type::BodyBold, colors().ink, card);
    card->body()->addWidget(settingRow(tr("クリニックの名前"), tr("画面の左上に出ます"), m_clinic, card));
    card->body()->addWidget(makeRule(true, card));
    m_folder = makeLabel(QString(), Type::Caption, colors().ink2, card);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->body()->addWidget(
        settingRow(tr("データのフォルダ"), tr("暗号化されています。写しは「バックアップ」が作ります"), m_folder, card));
    card->body()->addWidget(makeRule(true, card));
    std::tie(m_policy, m_changePolicy) =
        addChangeable(card, tr("離脱の基準"), tr("最終受診からの月数で、離脱予備群・離脱を決めます"),
                      QStringLiteral("changePolicy"), &SettingsPage::askPolicy);
    std::tie(m_closing, m_changeClosing) =
        addChangeable(card, tr("休診日"), tr("次回の目安が休診日にあたるとき、次の診療日を添えます"),
                      QStringLiteral("changeClosing"), &SettingsPage::askClosingDays);
    auto* verify = makeButton(tr("点検する"), ButtonKind::Plain, card);
    verify->setObjectName(QStringLiteral("verify"));
    m_verify = verify;
    card->body()->addWidget(settingRow(
        tr("データの点検"), tr("壊れていないか、操作の記録が書き換えられていないかを調べます"), verify, card));
    m_health = makeLabel(QString(), Type::Body, colors().good, card);
    m_health->setWordWrap(true);
    card->body()->addWidget(m_health);
    card->body()->addStretch(1);
    connect(verify, &QPushButton::clicked, this, [this] {
        m_verify->setEnabled(false);
        setLabelColor(m_health, colors().ink2);
        m_health->setText(tr("点検しています…"));
        Q_EMIT verifyWanted();
    });
    return card;
}

QWidget* SettingsPage::makeHabits()
{
    auto* card = new Card(tr("このPC"), tr("このPCだけの設定です"), this);
    m_language = new ChoiceButton(tr("言語"), card);
    m_language->setObjectName(QStringLiteral("language"));
    m_language->setChoices(
        {{QStringLiteral("日本語"), QStringLiteral("ja")}, {QStringLiteral("English"), QStringLiteral("en")}});
    card->body()->addWidget(settingRow(tr("言語"), tr("すぐに切り替わります"), m_language, card));
    card->body()->addWidget(makeRule(true, card));
    m_lock = new ChoiceButton(tr("自動ロック"), card);
    m_lock->setObjectName(QStringLiteral("lockMinutes"));
    std::vector<std::pair<QString, QVariant>> minutes;
    for (const int one : {1, 3, 5, 10, 15, 30})
        minutes.emplace_back(tr("%1分さわらないとき").arg(one), one);
    m_lock->setChoices(minutes);
    card->body()->addWidget(settingRow(
        tr("自動ロック"), tr("画面を隠し、データの鍵を手放します。開くにはパスワードが要ります"), m_lock, card));
    card->body()->addStretch(1);
    connect(m_language, &ChoiceButton::chosen, this,
            [this](const QVariant& value) { Q_EMIT languageChosen(value.toString()); });
    connect(m_lock, &ChoiceButton::chosen, this,
            [this](const QVariant& value) { Q_EMIT lockMinutesChosen(value.toInt()); });
    return card;
}

void SettingsPage::showData(const SettingsData& shown)
{
    if (!m_shown) { // who it is decides about the tabs
        QStringList tabs{tr("利用者"), tr("クリニックとデータ"), tr("バックアップ"), tr("このPC"), tr("ログインと鍵")};
        if (vault::allows(shown.actor.role, vault::Right::Audit))
            tabs << tr("操作の記録");
        m_tabs->setTabs(tabs);
    }
    if (vault::allows(shown.actor.role, vault::Right::Audit))
        m_audit->setToday(shown.today);
    m_shown = shown;
    const bool admin = vault::allows(shown.actor.role, vault::Right::Users);
    m_adminOnly->setVisible(admin);
    m_userTable->setVisible(admin);
    m_staffNote->setVisible(!admin);
    std::vector<std::vector<Cell>> rows;
    for (const auto& user : shown.users) {
        Cell name, login, role, state, act;
        name.text = user.name;
        name.bold = true;
        if (user.login == shown.actor.login)
            name.second = tr("あなた");
        login.text = user.login;
        role.tags = {{roleText(user.role), user.role == vault::Role::Admin ? Tone::Primary : Tone::Neutral}};
        state.tags = {{user.disabled ? tr("停止中") : tr("使えます"), user.disabled ? Tone::Neutral : Tone::Good}};
        if (user.secondFactor)
            state.tags.emplace_back(tr("確認コード"), Tone::Neutral);
        if (user.initialPassword && !user.disabled)
            state.tags.emplace_back(user.initialExpired ? tr("パスワード期限切れ") : tr("はじめのパスワード"),
                                    Tone::Warning);
        act.text = user.login == shown.actor.login ? QString() : tr("変える…");
        act.tone = Tone::Info;
        rows.push_back({name, login, role, state, act});
    }
    m_users->setRows({});
    m_users->setColumns({{tr("名前"), 180, false, true},
                         {tr("ログイン名"), 110},
                         {tr("権限"), 120},
                         {tr("状態"), 260},
                         {QString(), 80}});
    m_users->setRows(std::move(rows));
    m_clinic->setText(shown.clinicName);
    m_folder->setText(shown.folder);
    m_policy->setText(tr("予備群 %1か月 ・ 離脱 %2か月").arg(shown.policy.atRiskAfter).arg(shown.policy.droppedAfter));
    m_closing->setText(closingDaysText(shown.closing, shown.today));
    for (QWidget* change : {m_changePolicy, m_changeClosing})
        change->setVisible(vault::allows(shown.actor.role, vault::Right::Settings));
    m_security->showState(shown.keys, admin, shown.today);
    m_language->setCurrent(shown.language);
    m_lock->setCurrent(shown.lockMinutes);
}

void SettingsPage::showVerification(const vault::Vault::Verification& verification)
{
    m_verify->setEnabled(true);
    QStringList bad;
    if (!verification.databaseOk)
        bad << tr("データベースが壊れています。");
    if (!verification.auditOk)
        bad << (verification.firstBrokenAudit != 0
                    ? tr("操作の記録が%1番目で書き換えられています。").arg(verification.firstBrokenAudit)
                : verification.lostAudit == 0 && verification.lostAnchors != 0
                    ? tr("操作の記録の控えがなくなったことがあります。")
                    : tr("操作の記録の終わりから%1件が失われています。").arg(verification.lostAudit));
    if (!verification.keysOk)
        bad << tr("鍵とデータの組が合いません。");
    setLabelColor(m_health, bad.isEmpty() ? colors().good : colors().bad);
    m_health->setText(
        bad.isEmpty() ? tr("✓ 問題ありません。データも、操作の記録%1件も、そのままです。").arg(verification.auditRows)
                      : sentences(bad << tr("フォルダはそのまま残し、バックアップから戻してください。")));
}

// The thresholds with what they would mean, before anything is changed.
void SettingsPage::askPolicy()
{
    m_sheet = new Sheet(tr("離脱の基準を変える"), window());
    const auto choice = [this](const QString& caption, int from, int to, int now) {
        m_sheet->body()->addWidget(makeLabel(caption, Type::Caption, colors().ink2, m_sheet));
        auto* button = new ChoiceButton(caption, m_sheet);
        std::vector<std::pair<QString, QVariant>> months;
        for (int one = from; one <= to; ++one)
            months.emplace_back(tr("%1か月").arg(one), one);
        button->setChoices(months);
        button->setCurrent(now);
        m_sheet->body()->addWidget(button);
        return button;
    };
    auto* atRisk = choice(tr("離脱予備群になるまで"), 1, 12, m_shown->policy.atRiskAfter);
    auto* dropped = choice(tr("離脱になるまで"), 2, 24, m_shown->policy.droppedAfter);
    m_preview = makeLabel(QString(), Type::Body, colors().ink2, m_sheet);
    m_preview->setWordWrap(true);
    m_sheet->body()->addWidget(m_preview);
    auto* accept = m_sheet->setButtons(tr("この基準にする"));
    const auto policy = [atRisk, dropped] {
        return continuity::MonthsPolicy{atRisk->current().toInt(), dropped->current().toInt()};
    };
    const auto preview = [this, policy, accept] {
        const bool possible = policy().atRiskAfter < policy().droppedAfter;
        accept->setEnabled(possible);
        m_preview->setText(possible ? tr("数えています…") : tr("離脱は離脱予備群より後の月にしてください。"));
        if (possible)
            Q_EMIT policyPreviewWanted(policy());
    };
    connect(atRisk, &ChoiceButton::chosen, m_sheet, preview);
    connect(dropped, &ChoiceButton::chosen, m_sheet, preview);
    connect(m_sheet, &Sheet::accepted, this, [this, policy, accept] {
        accept->setEnabled(false);
        m_preview->setText(tr("すべての患者を数え直しています…"));
        Q_EMIT policyChosen(policy());
    });
    m_sheet->open();
    preview();
}

void SettingsPage::askClosingDays()
{
    auto* sheet = new ClosingDaysSheet(m_shown->closing, m_shown->today, window());
    m_sheet = sheet;
    connect(sheet, &ClosingDaysSheet::chosen, this, &SettingsPage::closingDaysChosen);
    sheet->open();
}

void SettingsPage::showPreview(const continuity::PolicyPreview& preview)
{
    if (m_preview)
        m_preview->setText(tr("この基準では今日、通院中 %1人、離脱予備群 %2人、離脱 %3人、対象外 %4人になります。")
                               .arg(numberText(preview.active), numberText(preview.atRisk), numberText(preview.dropped),
                                    numberText(preview.excluded)));
    if (m_sheet)
        m_sheet->layout()->activate(); // two lines may have come in place of one
}

void SettingsPage::askUser()
{
    m_sheet = new Sheet(tr("利用者を追加"), window());
    addWords(m_sheet,
             tr("はじめのパスワードは、ご本人だけに伝えてください。72時間以内に開いて、別のものに変えてもらいます。"));
    const auto field = [this](const QString& caption, const QString& name) {
        m_sheet->body()->addWidget(makeLabel(caption, Type::Caption, colors().ink2, m_sheet));
        auto* edit = new QLineEdit(m_sheet);
        edit->setObjectName(name);
        edit->setAccessibleName(caption);
        m_sheet->body()->addWidget(edit);
        return edit;
    };
    auto* name = field(tr("名前(例: 受付 森)"), QStringLiteral("newUserName"));
    auto* login = field(tr("ログイン名(半角英数字)"), QStringLiteral("newUserLogin"));
    m_sheet->body()->addWidget(makeLabel(tr("権限"), Type::Caption, colors().ink2, m_sheet));
    auto* role = new ChoiceButton(tr("権限"), m_sheet);
    role->setChoices({{roleText(vault::Role::Staff), int(vault::Role::Staff)},
                      {roleText(vault::Role::Admin), int(vault::Role::Admin)}});
    m_sheet->body()->addWidget(role);
    auto* first = addPassword(m_sheet, tr("はじめのパスワード(13文字以上)"), QStringLiteral("newUserPassword"));
    auto* second = addPassword(m_sheet, tr("もう一度"), QStringLiteral("newUserPassword2"));
    m_sheet->setButtons(tr("追加"));
    connect(m_sheet, &Sheet::accepted, this, [this, name, login, role, first, second] {
        if (name->text().trimmed().isEmpty() || login->text().trimmed().isEmpty()) {
            m_sheet->banner()->tell(tr("名前とログイン名を入れてください。"), Tone::Bad);
            return;
        }
        if (!first->holdsSameAs(*second)) {
            m_sheet->banner()->tell(tr("二つのパスワードが違います。もう一度入れてください。"), Tone::Bad);
            return;
        }
        Q_EMIT userAdded(login->text().trimmed(), name->text().trimmed(),
                         static_cast<vault::Role>(role->current().toInt()),
                         std::make_shared<SecretBytes>(first->password()));
    });
    m_sheet->open();
}

void SettingsPage::askPassword()
{
    m_sheet = askNewPassword(tr("自分のパスワードを変える"), QString(), tr("いまのパスワード"), window(),
                             [this](const PasswordHolder& own, const PasswordHolder& next) {
                                 Q_EMIT passwordChanged(m_shown->actor.login, own, next);
                             });
}

// One person: what is allowed, stopping for a while, letting in again after too many mistakes, removing for good.
void SettingsPage::askUserChange(int row)
{
    const vault::UserEntry& user = m_shown->users[std::size_t(row)];
    if (user.login == m_shown->actor.login)
        return;
    m_sheet = new Sheet(user.name, window());
    m_sheet->setObjectName(QStringLiteral("userSheet"));
    const auto way = [this](const QString& name, const QString& what, const QString& action, const QString& objectName,
                            bool danger) {
        auto* button = makeButton(action, danger ? ButtonKind::Danger : ButtonKind::Plain, m_sheet);
        button->setObjectName(objectName);
        m_sheet->body()->addWidget(settingRow(name, what, button, m_sheet));
        return button;
    };
    const bool admin = user.role == vault::Role::Admin;
    auto* role = way(admin ? tr("スタッフにする") : tr("管理者にする"),
                     admin ? tr("ダッシュボード・利用者・クリニックの設定・操作の記録を使えなくします")
                           : tr("ダッシュボード・利用者・クリニックの設定・操作の記録も使えるようにします"),
                     tr("変える"), QStringLiteral("userRole"), false);
    auto* stop = way(user.disabled ? tr("もう一度使えるようにする") : tr("使えないようにする"),
                     user.disabled ? tr("前のパスワードでまた開けるようになります") : tr("あとで再開できます"),
                     user.disabled ? tr("再開する") : tr("停止する"), QStringLiteral("userStop"), false);
    auto* unlock = way(tr("ログインの停止を解く"), tr("10回続けて間違えて止まったとき"), tr("解く"),
                       QStringLiteral("userUnlock"), false);
    auto* password = way(tr("新しいパスワードを渡す"), tr("忘れたとき。ご本人が次に開くときに、別のものに変えます"),
                         tr("渡す…"), QStringLiteral("userPassword"), false);
    if (user.secondFactor) {
        auto* factor = way(tr("確認コードを外す"), tr("スマートフォンをなくしたとき。新しいパスワードも渡してください"),
                           tr("外す…"), QStringLiteral("userFactor"), false);
        connect(factor, &QPushButton::clicked, this, [this, user] { askFactorEnd(user); });
    }
    auto* remove = way(tr("辞めた人を削除する"),
                       tr("データ全体を新しい鍵で書き直し、古い鍵の写しでも開けなくします。操作の記録は残ります"),
                       tr("削除する"), QStringLiteral("userRemove"), true);
    m_sheet->setCloseButton();
    const QString login = user.login;
    connect(role, &QPushButton::clicked, this,
            [this, login, admin] { Q_EMIT userRoleChanged(login, admin ? vault::Role::Staff : vault::Role::Admin); });
    connect(stop, &QPushButton::clicked, this,
            [this, login, disable = !user.disabled] { Q_EMIT userDisabled(login, disable); });
    connect(unlock, &QPushButton::clicked, this, [this, login] { Q_EMIT userUnlocked(login); });
    connect(password, &QPushButton::clicked, this, [this, user] { askOtherPassword(user); });
    connect(remove, &QPushButton::clicked, this, [this, login] {
        for (QPushButton* button : m_sheet->findChildren<QPushButton*>())
            button->setEnabled(false);
        m_sheet->banner()->tell(tr("データを新しい鍵で書き直しています…"), Tone::Info);
        Q_EMIT userRemoved(login);
    });
    m_sheet->open();
}

void SettingsPage::askOtherPassword(const vault::UserEntry& user)
{
    closeSheet();
    m_sheet = askNewPassword(
        tr("%1 さんのパスワード").arg(user.name),
        tr("新しいパスワードは、ご本人だけに伝えてください。72時間以内に開いて、別のものに変えてもらいます。"),
        tr("あなたのパスワード"), window(),
        [this, login = user.login](const PasswordHolder& own, const PasswordHolder& next) {
            Q_EMIT passwordChanged(login, own, next);
        });
}

void SettingsPage::askFactorEnd(const vault::UserEntry& user)
{
    closeSheet();
    m_sheet = askOwnPassword(tr("%1 さんの確認コードを外す").arg(user.name),
                             tr("次からはパスワードだけで開けます。ご本人に間違いないことを確かめてください。"),
                             tr("外す"), window(),
                             [this, login = user.login](const PasswordHolder& own) { Q_EMIT factorEnded(login, own); });
}

void SettingsPage::showDone(const QString& sentence)
{
    m_banner->tell(sentence, Tone::Good);
    QTimer::singleShot(6000, m_banner, &Banner::clear);
}

void SettingsPage::showError(const ErrorText& error)
{
    if (m_sheet)
        m_sheet->banner()->tell(error);
    else if (!m_security->showError(error))
        m_banner->tell(error);
    m_verify->setEnabled(true);
    m_health->clear();
}

void SettingsPage::closeSheet()
{
    if (m_sheet)
        m_sheet->close();
    m_security->closeSheet();
}

} // namespace kakarite::ui
