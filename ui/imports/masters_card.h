// Which official code masters are loaded and how old they are: one line on the import page, the whole of it in a sheet
// with where to get new ones. Shows values; asks by signals.
#pragma once

#include "models/continuity/load_masters.h"
#include "models/masters/loaded.h"
#include "ui/widgets/card.h"

#include <QPointer>

class QGridLayout;
class QLabel;

namespace kakarite::ui {

class Sheet;

class MastersCard : public Card {
    Q_OBJECT
public:
    explicit MastersCard(QWidget* parent = nullptr);
    void showMasters(std::vector<masters::LoadedMaster> loaded);
    void showDetails();

private:
    QLabel* m_summary;
    QGridLayout* m_tags;
    std::vector<masters::LoadedMaster> m_loaded;
    QPointer<Sheet> m_sheet;
};

// What loading them did, in one sentence a file.
QStringList masterSentences(const continuity::MastersReport& report);

} // namespace kakarite::ui
