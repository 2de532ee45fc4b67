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
    // What is missing is asked for; what was wrong is emptied and said.
    void showError(const Error& error);
    void askOwnPassword(); // in place of the one that an administrator gave
    void setOpening(bool opening);
    QString login() const;

Q_SIGNALS:
    void openWanted();
    void resetWanted();   // with the recovery code
    void restoreWanted(); // of data that cannot be opened
    void ownPasswordChosen();
    void ownPasswordDismissed();

public:
    SecretBytes password() const; // kept while it may be asked for again
    SecretBytes secondFactor() const;
    void forgetPassword();
    SecretBytes recoveryCode() const;
    SecretBytes newPassword() const;
    bool useKeychain() const { return m_useKeychain; } // false once somebody has said so
    void showSheetError(const Error& error);           // of what was typed into the sheet, which stays
    void closeSheet();

private:
    void forgotten();
    PasswordEdit* addField(const QString& caption, const QString& name);
    void askForNew(const QString& caption, const QString& accept, void (LoginPage::*wanted)());
    QLabel* m_clinic;
    ChoiceButton* m_user;
    PasswordEdit* m_password;
    QWidget* m_factorField; // shown once it is asked for
    PasswordEdit* m_factor;
    QPushButton* m_open;
    QPushButton* m_forgotten;
    Banner* m_banner;
    QLabel* m_foot;
    bool m_useKeychain = true;
    QPointer<Sheet> m_sheet;
    QPointer<PasswordEdit> m_code;
    QPointer<PasswordEdit> m_next;
};

} // namespace kakarite::ui
