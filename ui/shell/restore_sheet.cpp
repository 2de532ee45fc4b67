#include "ui/shell/restore_sheet.h"

#include "ui/text/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/password_edit.h"

#include <QFileInfo>
#include <QLineEdit>

namespace kakarite::ui {

RestoreSheet::RestoreSheet(const QString& file, QWidget* over)
    : Sheet(tr("バックアップから戻す"), over), m_file(file), m_login(new QLineEdit(this))
{
    auto* name = new ElidedLabel(this);
    name->setText(QFileInfo(file).fileName());
    name->setFont(ui::font(Type::BodyBold));
    body()->addWidget(name);
    auto* words =
        makeLabel(tr("そのバックアップを作ったPCでは、パスワードだけで戻せます。別のPCでは、復旧コードと、このPC"
                     "で使う新しいパスワードを入れてください。"),
                  Type::Caption, colors().ink2, this);
    words->setWordWrap(true);
    body()->addWidget(words);
    body()->addSpacing(size::kTiny);
    body()->addWidget(makeLabel(tr("ログイン名(空欄なら最初の管理者)"), Type::Caption, colors().ink2, this));
    m_login->setObjectName(QStringLiteral("restoreLogin"));
    m_login->setAccessibleName(tr("ログイン名(空欄なら最初の管理者)"));
    body()->addWidget(m_login);
    m_code = addField(tr("復旧コード(そのPCでは空欄のまま)"), QStringLiteral("restoreCode"));
    m_password = addField(tr("パスワード(復旧コードを入れたときは新しいもの)"), QStringLiteral("restorePassword"));
    m_todays = addLaterField(tr("いまのデータのパスワード"), QStringLiteral("restoreTodays"));
    m_factor = addLaterField(tr("確認コード(6桁)"), QStringLiteral("restoreFactor"));
    m_accept = setButtons(tr("確かめて戻す"));
    for (const PasswordEdit* edit : {m_password, m_todays, m_factor})
        connect(edit, &PasswordEdit::submitted, this, &Sheet::accepted);
    banner()->setObjectName(QStringLiteral("restoreBanner"));
    // Said by a person, never decided by the program, as for a new clinic.
    connect(banner(), &Banner::acted, this, [this] {
        m_useKeychain = false;
        Q_EMIT accepted();
    });
}

PasswordEdit* RestoreSheet::addField(const QString& caption, const QString& name)
{
    body()->addWidget(makeLabel(caption, Type::Caption, colors().ink2, this));
    auto* edit = new PasswordEdit(caption, this);
    edit->setObjectName(name);
    body()->addWidget(edit);
    return edit;
}

PasswordEdit* RestoreSheet::addLaterField(const QString& caption, const QString& name)
{
    auto* field = new QWidget(this);
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::kTiny);
    column->addWidget(makeLabel(caption, Type::Caption, colors().ink2, field));
    auto* edit = new PasswordEdit(caption, field);
    edit->setObjectName(name);
    column->addWidget(edit);
    field->hide();
    body()->addWidget(field);
    return edit;
}

void RestoreSheet::askFor(PasswordEdit* later)
{
    later->parentWidget()->show();
    later->setFocus();
}

vault::RestoreOrder RestoreSheet::order(const QString& folder) const
{
    vault::RestoreOrder order;
    order.file = m_file;
    order.folder = folder;
    order.login = m_login->text().trimmed();
    order.password = m_password->password();
    order.secondFactor = m_factor->password();
    order.todaysPassword = m_todays->password();
    order.recoveryCode = m_code->password();
    order.useKeychain = m_useKeychain;
    return order;
}

void RestoreSheet::setRestoring(bool restoring)
{
    m_accept->setEnabled(!restoring);
    m_accept->setText(restoring ? tr("戻しています…") : tr("確かめて戻す"));
    if (restoring)
        banner()->clear();
}

void RestoreSheet::showError(const Error& error)
{
    setRestoring(false);
    const ErrorText text = errorText(error);
    if (error.code == ErrorCode::VaultKeychainUnavailable && !m_code->password().isEmpty()) {
        banner()->tell(sentences({text.message, text.hint}), Tone::Bad, tr("キーチェーンを使わずに戻す"));
        return;
    }
    const bool factor = error.code == ErrorCode::VaultSecondFactorNeeded;
    const bool todays = error.code == ErrorCode::RestoreNeedsTodaysPassword;
    if (factor || todays)
        askFor(factor ? m_factor : m_todays);
    if (factor || (todays && m_todays->password().isEmpty()))
        banner()->tell(sentences({text.message, text.hint}), Tone::Info);
    else
        banner()->tell(text);
}

} // namespace kakarite::ui
