// Who opens it, and the password. Says what happened and what to do; never which part was wrong beyond the password.
#pragma once

#include "models/vault/vault.h"
#include "ui/text/error_text.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace kakarite::ui {

class Banner;
class ChoiceButton;
class PasswordEdit;

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

public:
    SecretBytes takePassword(); // and forgets it

private:
    void forgotten();
    QLabel* m_clinic;
    ChoiceButton* m_user;
    PasswordEdit* m_password;
    QPushButton* m_open;
    QPushButton* m_forgotten;
    Banner* m_banner;
    QLabel* m_foot;
};

} // namespace kakarite::ui
