// From an empty PC to a clinic: its name, the first administrator, a password; then the recovery code to keep.
#pragma once

#include "models/base/date.h"
#include "models/base/secret_bytes.h"
#include "ui/text/error_text.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace kakarite::ui {

class Banner;
class PasswordEdit;
class RecoveryView;

class FirstRunPage : public QWidget {
    Q_OBJECT
public:
    explicit FirstRunPage(const QString& folder, QWidget* parent = nullptr);
    QString clinicName() const;
    QString adminName() const;
    QString adminLogin() const;
    SecretBytes password() const;
    bool useKeychain() const { return m_useKeychain; } // until somebody has said that this PC has none
    void setMaking(bool making);
    void showError(const Error& error);
    void showRecoveryCode(SecretBytes code, Date today); // shown once, then forgotten; so is the password

Q_SIGNALS:
    void makeWanted();
    void restoreWanted(); // a backup of a clinic that exists
    void finished();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeForm(const QString& folder);
    QWidget* makeRecovery();
    void check();
    QStackedWidget* m_stack;
    QLineEdit* m_clinic = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_login = nullptr;
    PasswordEdit* m_first = nullptr;
    PasswordEdit* m_second = nullptr;
    QPushButton* m_make = nullptr;
    Banner* m_banner = nullptr;
    QPushButton* m_kept = nullptr;
    Banner* m_keptBanner = nullptr;
    RecoveryView* m_recovery = nullptr;
    bool m_useKeychain = true;
};

} // namespace kakarite::ui
