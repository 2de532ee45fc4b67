#include "ui/shell/login_page.h"

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
    card->body()->addWidget(m_password);
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
    connect(m_user, &ChoiceButton::chosen, this, [this] { m_password->setFocus(); });
    connect(m_forgotten, &QPushButton::clicked, this, &LoginPage::forgotten);
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

void LoginPage::showError(const ErrorText& error)
{
    setOpening(false);
    m_banner->tell(error);
    m_password->setWrong(true);
    m_password->setFocus();
}

void LoginPage::setOpening(bool opening)
{
    m_open->setEnabled(!opening);
    m_open->setText(opening ? tr("ひらいています…") : tr("ひらく"));
    m_user->setEnabled(!opening);
    m_password->setEnabled(!opening);
}

QString LoginPage::login() const
{
    return m_user->current().toString();
}

SecretBytes LoginPage::takePassword()
{
    SecretBytes taken = m_password->password();
    const QSignalBlocker quiet(m_password);
    m_password->clear();
    return taken;
}

SecretBytes LoginPage::takeRecoveryCode()
{
    return m_code ? m_code->password() : SecretBytes();
}

SecretBytes LoginPage::takeNewPassword()
{
    SecretBytes taken = m_next ? m_next->password() : SecretBytes();
    if (m_sheet)
        m_sheet->close();
    return taken;
}

void LoginPage::forgotten()
{
    m_sheet = new Sheet(tr("パスワードを忘れたとき"), window());
    auto* words =
        makeLabel(tr("パスワードはどこにも残していません。スタッフの方は、管理者に新しいパスワードを作ってもらってくだ"
                     "さい。管理者の方は、医院を作ったときに控えた復旧コードで、新しいパスワードを決められます。"),
                  Type::Body, colors().ink2, m_sheet);
    words->setWordWrap(true);
    m_sheet->body()->addWidget(words);
    const auto field = [this](const QString& caption, const QString& name) {
        m_sheet->body()->addWidget(makeLabel(caption, Type::Caption, colors().ink2, m_sheet));
        auto* edit = new PasswordEdit(caption, m_sheet);
        edit->setObjectName(name);
        m_sheet->body()->addWidget(edit);
        return edit;
    };
    m_code = field(tr("復旧コード"), QStringLiteral("resetCode"));
    m_next = field(tr("新しいパスワード(8文字以上)"), QStringLiteral("resetPassword"));
    auto* again = field(tr("もう一度"), QStringLiteral("resetPassword2"));
    m_sheet->setButtons(tr("決めてひらく"));
    connect(m_sheet, &Sheet::accepted, this, [this, again] {
        if (!m_next->holdsSameAs(*again)) {
            m_sheet->banner()->tell(tr("二つのパスワードが違います。もう一度入れてください。"), Tone::Bad);
            return;
        }
        Q_EMIT resetWanted();
    });
    m_sheet->open();
}

} // namespace kakarite::ui
