// From an empty PC to a clinic: its name, the first administrator, a password; then the recovery code to keep.
#pragma once

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

class FirstRunPage : public QWidget {
    Q_OBJECT
public:
    explicit FirstRunPage(const QString& folder, QWidget* parent = nullptr);
    QString clinicName() const;
    QString adminName() const;
    QString adminLogin() const;
    SecretBytes takePassword();
    void setMaking(bool making);
    void showError(const ErrorText& error);
    void showRecoveryCode(const SecretBytes& code); // shown once, then forgotten

Q_SIGNALS:
    void makeWanted();
    void finished();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeForm(const QString& folder);
    QWidget* makeRecovery();
    void check();
    void printSheet();
    QStackedWidget* m_stack;
    QLineEdit* m_clinic = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_login = nullptr;
    PasswordEdit* m_first = nullptr;
    PasswordEdit* m_second = nullptr;
    QPushButton* m_make = nullptr;
    Banner* m_banner = nullptr;
    QLabel* m_code = nullptr;
};

} // namespace kakarite::ui
