// Who opens it, and the password. Says what happened and what to do; never which part was wrong beyond the password.
#pragma once

#include "models/vault/vault.h"
#include "ui/text/error_text.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace kakarite::ui {

class Banner;
class ChoiceButton;
class PasswordEdit;
class Sheet;

class LoginPage : public QWidget {
    Q_OBJECT
public:
    explicit LoginPage(QWidget* parent = nullptr);
    void setDoor(const vault::Vault::Door& door, const QString& lastLogin);
    void setLocked(bool locked); // says that it was locked, not closed
    void setLockMinutes(int minutes);
    void showError(const ErrorText& error);
    void setOpening(bool opening);
    QString login() const;

Q_SIGNALS:
    void openWanted();
    void resetWanted(); // with the recovery code

public:
    SecretBytes takePassword(); // and forgets it
    SecretBytes takeRecoveryCode();
    SecretBytes takeNewPassword();

private:
    void forgotten();
    QLabel* m_clinic;
    ChoiceButton* m_user;
    PasswordEdit* m_password;
    QPushButton* m_open;
    QPushButton* m_forgotten;
    Banner* m_banner;
    QLabel* m_foot;
    QPointer<Sheet> m_sheet;
    QPointer<PasswordEdit> m_code;
    QPointer<PasswordEdit> m_next;
};

} // namespace kakarite::ui
