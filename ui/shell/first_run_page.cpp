#include "ui/shell/first_run_page.h"

#include "models/vault/password_rule.h"
#include "ui/settings/recovery_view.h"
#include "ui/text/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/password_edit.h"

#include <QLineEdit>
#include <QStackedWidget>

namespace kakarite::ui {

namespace {

Card* centredCard(QWidget* page, const QString& title, const QString& sentence)
{
    auto* column = new QVBoxLayout(page);
    column->addStretch(10);
    auto* brand = makeLabel(FirstRunPage::tr("カカリテ"), Type::BrandLarge, colors().primary, page);
    brand->setAlignment(Qt::AlignCenter);
    column->addWidget(brand);
    auto* subtitle = makeLabel(title, Type::Body, colors().ink2, page);
    subtitle->setAlignment(Qt::AlignCenter);
    column->addWidget(subtitle);
    column->addSpacing(size::kMedium);
    auto* card = new Card(page);
    card->setFixedWidth(460);
    card->body()->setContentsMargins(22, 18, 22, 18);
    card->body()->setSpacing(size::kTiny);
    auto* words = makeLabel(sentence, Type::Caption, colors().ink2, card);
    words->setWordWrap(true);
    card->body()->addWidget(words);
    card->body()->addSpacing(size::kTiny);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addStretch(11);
    return card;
}

} // namespace

FirstRunPage::FirstRunPage(const QString& folder, QWidget* parent) : QWidget(parent)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeForm(folder));
    m_stack->addWidget(makeRecovery());
    outer->addWidget(m_stack);
}

QWidget* FirstRunPage::makeForm(const QString& folder)
{
    auto* page = new QWidget(this);
    Card* card = centredCard(page, tr("はじめに、クリニックを作ります"),
                             tr("データはこのPCの中だけに、暗号化して置きます(%1)。").arg(folder));
    const auto field = [&](const QString& caption, const QString& name, const QString& placeholder) {
        card->body()->addWidget(makeLabel(caption, Type::Caption, colors().ink2, card));
        auto* edit = new QLineEdit(card);
        edit->setObjectName(name);
        edit->setAccessibleName(caption);
        edit->setPlaceholderText(placeholder);
        card->body()->addWidget(edit);
        card->body()->addSpacing(size::kTiny);
        return edit;
    };
    m_clinic = field(tr("クリニックの名前"), QStringLiteral("clinic"), tr("みどり内科クリニック"));
    m_name = field(tr("管理者の名前"), QStringLiteral("adminName"), tr("院長 緑川"));
    m_login = field(tr("ログイン名(半角英数字)"), QStringLiteral("adminLogin"), QStringLiteral("incho"));
    const auto password = [&](const QString& caption, const QString& name) {
        card->body()->addWidget(makeLabel(caption, Type::Caption, colors().ink2, card));
        auto* edit = new PasswordEdit(caption, card);
        edit->setObjectName(name);
        card->body()->addWidget(edit);
        card->body()->addSpacing(size::kTiny);
        return edit;
    };
    m_first = password(tr("パスワード(13文字以上)"), QStringLiteral("password"));
    m_second = password(tr("もう一度"), QStringLiteral("password2"));
    m_banner = new Banner(card);
    card->body()->addWidget(m_banner);
    card->body()->addSpacing(size::kTiny);
    m_make = makeButton(tr("クリニックを作る"), ButtonKind::Primary, card);
    m_make->setObjectName(QStringLiteral("makeClinic"));
    m_make->setProperty("large", true);
    m_make->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    card->body()->addWidget(m_make);
    auto* restore = makeButton(tr("バックアップから戻す…"), ButtonKind::Link, card);
    restore->setObjectName(QStringLiteral("restoreBackup"));
    card->body()->addWidget(restore, 0, Qt::AlignHCenter);
    connect(restore, &QPushButton::clicked, this, &FirstRunPage::restoreWanted);
    connect(m_make, &QPushButton::clicked, this, &FirstRunPage::check);
    connect(m_second, &PasswordEdit::submitted, this, &FirstRunPage::check);
    m_banner->setObjectName(QStringLiteral("firstRunBanner"));
    // Said by a person, never decided by the program: a folder that is copied then opens with the password alone.
    connect(m_banner, &Banner::acted, this, [this] {
        m_useKeychain = false;
        check();
    });
    setFocusProxy(m_clinic);
    return page;
}

QWidget* FirstRunPage::makeRecovery()
{
    auto* page = new QWidget(this);
    Card* card = centredCard(page, tr("復旧コードを控えてください"),
                             tr("パスワードを忘れたときに、データを開く最後の手段です。もう一度は表示しません。印刷する"
                                "か書き写し、PCとは別の鍵のかかる所に保管してください。「控えました」を押したときから使"
                                "えます。"));
    card->body()->addSpacing(size::kSmall);
    m_recovery = new RecoveryView(card);
    card->body()->addWidget(m_recovery);
    card->body()->addSpacing(size::kMedium);
    auto* done = makeButton(tr("控えました。次へ"), ButtonKind::Primary, card);
    done->setObjectName(QStringLiteral("recoveryKept"));
    m_keptBanner = new Banner(card);
    card->body()->addWidget(m_keptBanner);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(done);
    card->body()->addLayout(row);
    m_kept = done;
    connect(done, &QPushButton::clicked, this, [this] {
        m_kept->setEnabled(false); // until it counts, or is said not to
        m_keptBanner->clear();
        Q_EMIT finished();
    });
    return page;
}

QString FirstRunPage::clinicName() const
{
    return m_clinic->text().trimmed();
}

QString FirstRunPage::adminName() const
{
    return m_name->text().trimmed();
}

QString FirstRunPage::adminLogin() const
{
    return m_login->text().trimmed();
}

void FirstRunPage::check()
{
    if (clinicName().isEmpty() || adminName().isEmpty() || adminLogin().isEmpty()) {
        m_banner->tell(tr("クリニックの名前、管理者の名前、ログイン名を入れてください。"), Tone::Bad);
        return;
    }
    if (const auto strong = vault::checkPassword(m_first->password(), adminLogin()); !strong) {
        m_banner->tell(errorText(strong.error()));
        return;
    }
    if (!m_first->holdsSameAs(*m_second)) {
        m_second->setWrong(true);
        m_banner->tell(tr("二つのパスワードが違います。もう一度入れてください。"), Tone::Bad);
        return;
    }
    m_banner->clear();
    Q_EMIT makeWanted();
}

SecretBytes FirstRunPage::password() const
{
    return m_first->password();
}

void FirstRunPage::setMaking(bool making)
{
    m_make->setEnabled(!making);
    m_make->setText(making ? tr("作っています…") : tr("クリニックを作る"));
}

void FirstRunPage::showError(const Error& error)
{
    setMaking(false);
    m_kept->setEnabled(true);
    const ErrorText text = errorText(error);
    if (m_stack->currentIndex() == 1) {
        m_keptBanner->tell(text);
        return;
    }
    if (error.code == ErrorCode::VaultKeychainUnavailable)
        m_banner->tell(sentences({text.message, text.hint}), Tone::Bad, tr("キーチェーンを使わずに作る"));
    else
        m_banner->tell(text);
}

void FirstRunPage::showRecoveryCode(SecretBytes code, Date today)
{
    m_first->clear();
    m_second->clear();
    m_recovery->showCode(clinicName(), today, std::move(code));
    m_stack->setCurrentIndex(1);
}

void FirstRunPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_recovery->forget();
}

} // namespace kakarite::ui
