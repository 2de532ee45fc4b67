// Users, the clinic's data, and this program's habits. Staff see what they may: their own password and the habits.
#pragma once

#include "models/continuity/closing_days.h"
#include "models/continuity/policy.h"
#include "models/vault/vault.h"
#include "ui/settings/security_card.h"
#include "ui/text/error_text.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QStackedWidget;

namespace kakarite::ui {

class AuditCard;
class BackupCard;
class Banner;
class Card;
class CellTable;
class ChoiceButton;
class CountTabs;
class RowsModel;
class Sheet;

struct SettingsData {
    QString clinicName;
    QString folder;
    vault::Actor actor;
    std::vector<vault::UserEntry> users;
    vault::Vault::KeyState keys;
    continuity::MonthsPolicy policy;
    continuity::ClosingDays closing;
    Date today = Date::fromDays(0);
    QString language; // "ja" | "en"
    int lockMinutes = 5;
};

class SettingsPage : public QWidget {
    Q_OBJECT
public:
    explicit SettingsPage(QWidget* parent = nullptr);
    void showData(const SettingsData& shown);
    void showVerification(const vault::Vault::Verification& verification);
    void showPreview(const continuity::PolicyPreview& preview);
    void showDone(const QString& sentence);
    void showError(const ErrorText& error); // into the open sheet, if there is one
    void closeSheet();
    void openCard(QWidget* card); // its tab, as if it had been chosen
    SecurityCard* security() { return m_security; }
    AuditCard* audit() { return m_audit; }
    BackupCard* backup() { return m_backup; }

Q_SIGNALS:
    void userAdded(const QString& login, const QString& name, kakarite::vault::Role role,
                   kakarite::ui::PasswordHolder password);
    void userDisabled(const QString& login, bool disabled);
    void userRoleChanged(const QString& login, kakarite::vault::Role role);
    void userUnlocked(const QString& login);
    void userRemoved(const QString& login);
    void auditOpened(); // its tab was chosen
    void passwordChanged(const QString& login, kakarite::ui::PasswordHolder own, kakarite::ui::PasswordHolder next);
    void factorEnded(const QString& login, kakarite::ui::PasswordHolder own);
    void verifyWanted();
    void languageChosen(const QString& language);
    void lockMinutesChosen(int minutes);
    void policyPreviewWanted(kakarite::continuity::MonthsPolicy policy);
    void policyChosen(kakarite::continuity::MonthsPolicy policy);
    void closingDaysChosen(const kakarite::continuity::ClosingDays& closing);

private:
    QWidget* makeUsers();
    QWidget* makeClinic();
    std::pair<QLabel*, QWidget*> addChangeable(Card* card, const QString& name, const QString& what,
                                               const QString& buttonName, void (SettingsPage::*ask)());
    QWidget* makeHabits();
    void askPolicy();
    void askClosingDays();
    void askUser();
    void askPassword();
    void askUserChange(int row);
    void askOtherPassword(const vault::UserEntry& user);
    void askFactorEnd(const vault::UserEntry& user);

    std::optional<SettingsData> m_shown;
    Banner* m_banner;
    BackupCard* m_backup = nullptr;
    CountTabs* m_tabs;
    SecurityCard* m_security;
    AuditCard* m_audit;
    QStackedWidget* m_stack;
    RowsModel* m_users = nullptr;
    CellTable* m_userTable = nullptr;
    QWidget* m_adminOnly = nullptr;
    QLabel* m_staffNote = nullptr;
    QLabel* m_clinic = nullptr;
    QLabel* m_folder = nullptr;
    QLabel* m_policy = nullptr;
    QWidget* m_changePolicy = nullptr;
    QLabel* m_closing = nullptr;
    QWidget* m_changeClosing = nullptr;
    QPointer<QLabel> m_preview;
    QLabel* m_health = nullptr;
    QWidget* m_verify = nullptr;
    ChoiceButton* m_language = nullptr;
    ChoiceButton* m_lock = nullptr;
    QPointer<Sheet> m_sheet;
};

} // namespace kakarite::ui
