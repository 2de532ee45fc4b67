#include "ui/shell/login_page.h"

#include "ui/text/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/password_edit.h"
#include "ui/widgets/sheet.h"

namespace kakarite::ui {

LoginPage::LoginPage(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->addStretch(10);
    auto* brand = makeLabel(tr("カカリテ"), Type::BrandLarge, colors().primary, this);
    brand->setAlignment(Qt::AlignCenter);
    column->addWidget(brand);
    m_clinic = makeLabel(QString(), Type::Body, colors().ink2, this);
    m_clinic->setAlignment(Qt::AlignCenter);
    column->addWidget(m_clinic);
    column->addSpacing(size::kLarge);

    auto* card = new Card(this);
    card->setFixedWidth(380);
    card->body()->setContentsMargins(22, 20, 22, 18);
    card->body()->setSpacing(size::kTiny);
    card->body()->addWidget(makeLabel(tr("使う人"), Type::Caption, colors().ink2, card));
    m_user = new ChoiceButton(tr("使う人"), card);
    m_user->setObjectName(QStringLiteral("loginUser"));
    m_user->setProperty("large", true);
    m_user->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    card->body()->addWidget(m_user);
    card->body()->addSpacing(size::kMedium);
    card->body()->addWidget(makeLabel(tr("パスワード"), Type::Caption, colors().ink2, card));
    m_password = new PasswordEdit(tr("パスワード"), card);
    m_password->setObjectName(QStringLiteral("loginPassword"));
    m_password->setFixedHeight(size::kLargeControl);
    card->body()->addWidget(m_password);
    m_factorField = new QWidget(card);
    auto* factor = new QVBoxLayout(m_factorField);
    factor->setContentsMargins(0, size::kMedium, 0, 0);
    factor->setSpacing(size::kTiny);
    auto* caption =
        makeLabel(tr("確認コード(認証アプリの6桁、または予備のコード)"), Type::Caption, colors().ink2, card);
    caption->setWordWrap(true);
    factor->addWidget(caption);
    m_factor = new PasswordEdit(tr("確認コード"), card);
    m_factor->setObjectName(QStringLiteral("loginFactor"));
    m_factor->setFixedHeight(size::kLargeControl);
    factor->addWidget(m_factor);
    m_factorField->hide();
    card->body()->addWidget(m_factorField);
    card->body()->addSpacing(size::kSmall);
    m_banner = new Banner(card);
    m_banner->setObjectName(QStringLiteral("loginBanner"));
    card->body()->addWidget(m_banner);
    card->body()->addSpacing(size::kSmall - 2);
    m_open = makeButton(tr("ひらく"), ButtonKind::Primary, card);
    m_open->setObjectName(QStringLiteral("loginOpen"));
    m_open->setProperty("large", true);
    m_open->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    card->body()->addWidget(m_open);
    card->body()->addSpacing(size::kSmall);
    m_forgotten = makeButton(tr("パスワードを忘れたとき"), ButtonKind::Link, card);
    m_forgotten->setObjectName(QStringLiteral("loginForgotten"));
    card->body()->addWidget(m_forgotten, 0, Qt::AlignHCenter);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addSpacing(size::kMedium);
    m_foot = makeLabel(QString(), Type::Caption, colors().ink2, this);
    m_foot->setAlignment(Qt::AlignCenter);
    column->addWidget(m_foot);
    column->addStretch(11);
    setLockMinutes(5);

    connect(m_open, &QPushButton::clicked, this, &LoginPage::openWanted);
    connect(m_password, &PasswordEdit::submitted, this, &LoginPage::openWanted);
    connect(m_password, &PasswordEdit::edited, this, [this] {
        if (!m_password->isEmpty())
            m_banner->clear();
    });
    connect(m_factor, &PasswordEdit::submitted, this, &LoginPage::openWanted);
    connect(m_user, &ChoiceButton::chosen, this, [this] {
        forgetPassword();
        m_factorField->hide();
        m_password->setFocus();
    });
    connect(m_forgotten, &QPushButton::clicked, this, &LoginPage::forgotten);
    connect(m_banner, &Banner::acted, this, &LoginPage::restoreWanted);
    setFocusProxy(m_password);
}

void LoginPage::setDoor(const vault::Vault::Door& door, const QString& lastLogin)
{
    m_clinic->setText(door.clinicName);
    std::vector<std::pair<QString, QVariant>> users;
    for (const auto& user : door.users)
        if (!user.disabled)
            users.emplace_back(user.name.isEmpty() ? user.login : user.name, user.login);
    m_user->setChoices(users);
    m_user->setCurrent(lastLogin);
    m_password->setFocus();
}

void LoginPage::setLocked(bool locked)
{
    if (locked)
        m_banner->tell(tr("ロックしました。データは閉じています。"), Tone::Info);
}

void LoginPage::setLockMinutes(int minutes)
{
    m_foot->setText(tr("このPCの中のデータは暗号化されています ・ %1分さわらないと自動でロックします").arg(minutes));
}

void LoginPage::showError(const Error& error)
{
    setOpening(false);
    const ErrorText text = errorText(error);
    const QSignalBlocker quiet(m_password);
    if (error.code == ErrorCode::VaultSecondFactorNeeded || error.code == ErrorCode::VaultSecondFactorWrong) {
        const bool wrong = error.code == ErrorCode::VaultSecondFactorWrong;
        m_factorField->show();
        m_factor->clear();
        m_factor->setWrong(wrong);
        m_factor->setFocus();
        m_banner->tell(sentences({text.message, text.hint}), wrong ? Tone::Bad : Tone::Info);
        return;
    }
    forgetPassword();
    if (error.code == ErrorCode::VaultDamaged || error.code == ErrorCode::VaultNoKey) {
        m_banner->tell(sentences({text.message, text.hint}), Tone::Bad, tr("バックアップから戻す…"));
        return;
    }
    m_banner->tell(text);
    m_password->setWrong(true);
    m_password->setFocus();
}

void LoginPage::setOpening(bool opening)
{
    m_open->setEnabled(!opening);
    m_open->setText(opening ? tr("ひらいています…") : tr("ひらく"));
    m_user->setEnabled(!opening);
    m_password->setEnabled(!opening);
    m_factor->setEnabled(!opening);
}

QString LoginPage::login() const
{
    return m_user->current().toString();
}

SecretBytes LoginPage::password() const
{
    return m_password->password();
}

SecretBytes LoginPage::secondFactor() const
{
    return m_factorField->isHidden() ? SecretBytes() : m_factor->password();
}

void LoginPage::forgetPassword()
{
    const QSignalBlocker quiet(m_password);
    m_password->clear();
    m_factor->clear();
}

SecretBytes LoginPage::recoveryCode() const
{
    return m_code ? m_code->password() : SecretBytes();
}

SecretBytes LoginPage::newPassword() const
{
    return m_next ? m_next->password() : SecretBytes();
}

void LoginPage::forgotten()
{
    m_sheet = new Sheet(tr("パスワードを忘れたとき"), window());
    auto* words = makeLabel(
        tr("パスワードはどこにも残していません。スタッフの方は、管理者に新しいパスワードを作ってもらってくだ"
           "さい。管理者の方は、クリニックを作ったときに控えた復旧コードで、新しいパスワードを決められます。"),
        Type::Body, colors().ink2, m_sheet);
    words->setWordWrap(true);
    m_sheet->body()->addWidget(words);
    m_code = addField(tr("復旧コード"), QStringLiteral("resetCode"));
    // Said by a person, never decided by the program: on a PC without a keychain the password alone guards the data.
    m_useKeychain = true;
    connect(m_sheet->banner(), &Banner::acted, this, [this] {
        m_useKeychain = false;
        Q_EMIT resetWanted();
    });
    askForNew(tr("新しいパスワード(13文字以上)"), tr("決めてひらく"), &LoginPage::resetWanted);
}

void LoginPage::askOwnPassword()
{
    setOpening(false);
    m_sheet = new Sheet(tr("自分のパスワードを決める"), window());
    auto* words =
        makeLabel(tr("いまのパスワードは管理者が決めたものです。あなただけが知っているパスワードに変えてください。"),
                  Type::Body, colors().ink2, m_sheet);
    words->setWordWrap(true);
    m_sheet->body()->addWidget(words);
    connect(m_sheet, &Sheet::dismissed, this, &LoginPage::ownPasswordDismissed);
    askForNew(tr("新しいパスワード(13文字以上)"), tr("決めてひらく"), &LoginPage::ownPasswordChosen);
}

void LoginPage::showSheetError(const Error& error)
{
    setOpening(false);
    const ErrorText text = errorText(error);
    Banner* banner = m_sheet ? m_sheet->banner() : m_banner;
    if (m_sheet && m_code && error.code == ErrorCode::VaultKeychainUnavailable)
        banner->tell(sentences({text.message, text.hint}), Tone::Bad, tr("キーチェーンを使わずに開く"));
    else
        banner->tell(text);
}

PasswordEdit* LoginPage::addField(const QString& caption, const QString& name)
{
    m_sheet->body()->addWidget(makeLabel(caption, Type::Caption, colors().ink2, m_sheet));
    auto* edit = new PasswordEdit(caption, m_sheet);
    edit->setObjectName(name);
    m_sheet->body()->addWidget(edit);
    return edit;
}

// Twice, so that a slip of the finger locks nobody out.
void LoginPage::askForNew(const QString& caption, const QString& accept, void (LoginPage::*wanted)())
{
    m_next = addField(caption, QStringLiteral("resetPassword"));
    auto* again = addField(tr("もう一度"), QStringLiteral("resetPassword2"));
    m_sheet->setButtons(accept);
    const auto send = [this, again, wanted] {
        if (!m_next->holdsSameAs(*again)) {
            m_sheet->banner()->tell(tr("二つのパスワードが違います。もう一度入れてください。"), Tone::Bad);
            return;
        }
        (this->*wanted)();
    };
    connect(m_sheet, &Sheet::accepted, this, send);
    connect(again, &PasswordEdit::submitted, this, send);
    m_sheet->open();
}

void LoginPage::closeSheet()
{
    if (m_sheet)
        m_sheet->close();
}

} // namespace kakarite::ui
