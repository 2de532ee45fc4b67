// Logging in and the keys: one's own second factor; for administrators the recovery code and the key of the data.
#pragma once

#include "models/vault/vault.h"
#include "ui/settings/password_sheets.h"
#include "ui/text/error_text.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;

namespace kakarite::ui {

class Sheet;

// Changed more than a year ago, or nobody knows when.
bool dataKeyIsOld(const vault::Vault::KeyState& state, Date today);

class SecurityCard : public QWidget {
    Q_OBJECT
public:
    explicit SecurityCard(QWidget* parent = nullptr);
    void showState(const vault::Vault::KeyState& state, bool admin, Date today);
    void showOffer(const std::shared_ptr<vault::Vault::SecondFactorOffer>& offer);
    void showSpareCodes(const std::vector<SecretBytes>& codes);
    void showRecoveryCode(const QString& clinicName, SecretBytes code);
    void showKeyProgress(int percent);      // -1: over
    bool showError(const ErrorText& error); // into the open sheet; false where there is none
    void closeSheet();

Q_SIGNALS:
    void offerWanted(kakarite::ui::PasswordHolder password);
    void confirmWanted(kakarite::ui::PasswordHolder code);
    void endWanted(kakarite::ui::PasswordHolder password);
    void spareCodesWanted(kakarite::ui::PasswordHolder password);
    void recoveryCodeWanted(kakarite::ui::PasswordHolder password);
    void recoveryCodeKept(); // the one that was shown
    void keyChangeWanted();

private:
    void askPassword(const QString& title, const QString& why, const QString& accept,
                     void (SecurityCard::*wanted)(PasswordHolder));
    void askKeyChange();
    void setAcceptEnabled(bool enabled); // of the open sheet

    Date m_today = Date::fromDays(0);
    QPushButton* m_factor;
    QPushButton* m_spare;
    QPushButton* m_recovery;
    QPushButton* m_rekey;
    QLabel* m_keychain;
    QLabel* m_keyAge;
    QWidget* m_adminOnly;
    bool m_on = false;
    bool m_hasCode = true;
    QPointer<Sheet> m_sheet;
};

} // namespace kakarite::ui
