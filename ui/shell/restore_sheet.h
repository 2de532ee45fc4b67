// A backup back onto an empty PC: whose password, or the recovery code with a new one. Asks for nothing it does not
// need.
#pragma once

#include "models/vault/restore.h"
#include "ui/text/error_text.h"
#include "ui/widgets/sheet.h"

class QLineEdit;

namespace kakarite::ui {

class PasswordEdit;

class RestoreSheet : public Sheet {
    Q_OBJECT
public:
    RestoreSheet(const QString& file, QWidget* over);
    vault::RestoreOrder order(const QString& folder) const;
    void setRestoring(bool restoring);
    void showError(const Error& error);

private:
    PasswordEdit* addField(const QString& caption, const QString& name);
    PasswordEdit* addLaterField(const QString& caption, const QString& name); // hidden until askFor()
    void askFor(PasswordEdit* later);

    QString m_file;
    QLineEdit* m_login;
    PasswordEdit* m_code;
    PasswordEdit* m_password;
    PasswordEdit* m_todays;
    PasswordEdit* m_factor;
    QPushButton* m_accept;
    bool m_useKeychain = true; // until somebody has said that this PC has none
};

} // namespace kakarite::ui
