// Backups: when the last good one was made, where they go, whether one can be restored.
#pragma once

#include "models/vault/backup_plan.h"
#include "ui/text/error_text.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace kakarite::ui {

class Banner;

class BackupCard : public Card {
    Q_OBJECT
public:
    explicit BackupCard(QWidget* parent = nullptr);
    // `mayChange`: may say where backups go.
    void showState(const vault::BackupState& state, std::int64_t nowMs, bool mayChange);
    void showMade(const vault::BackupRun& run);
    void showTrial(const vault::BackupTrial& trial);
    void showError(const ErrorText& error);

Q_SIGNALS:
    void backUpWanted();
    void trialWanted();
    void folderChosen(kakarite::vault::Setting which, const QString& folder); // empty: as if never set

private:
    QWidget* makeFolder(vault::Setting which, QLabel*& shown, QPushButton*& change, QPushButton*& clear);
    static QString keptText(const vault::BackupPlace& place, std::int64_t nowMs);
    void setWorking(const QString& what);
    void choose(vault::Setting which);

    Banner* m_banner;
    QLabel* m_age = nullptr;
    QLabel* m_kept = nullptr;
    QPushButton* m_now = nullptr;
    QLabel* m_first = nullptr;
    QPushButton* m_changeFirst = nullptr;
    QPushButton* m_clearFirst = nullptr;
    QLabel* m_second = nullptr;
    QPushButton* m_changeSecond = nullptr;
    QPushButton* m_clearSecond = nullptr;
    QLabel* m_lastTrial = nullptr;
    QPushButton* m_try = nullptr;
};

} // namespace kakarite::ui
