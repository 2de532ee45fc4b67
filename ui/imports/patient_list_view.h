// One patient list before it is imported: how its file is read, which column holds what, and what would happen. Shows
// values; asks by signals. Whoever owns it answers with showTable() and showPreview().
#pragma once

#include "models/emr/patient_import.h"
#include "ui/text/error_text.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;

namespace kakarite::ui {

class Banner;
class Card;
class ChoiceButton;
class ElidedLabel;
class PatientListPreview;
class Sheet;

class PatientListView : public QWidget {
    Q_OBJECT
public:
    explicit PatientListView(QWidget* parent = nullptr);
    // `waiting`: further lists that come after this one. `saved`: names of mappings.
    void showTable(const emr::TableFile& table, const emr::Mapping& mapping, const QStringList& saved, int waiting);
    void showMapping(const emr::Mapping& mapping); // of the same table
    void showSaved(const QStringList& saved, const QString& current);
    void showPreview(const emr::ImportReport& report);
    void showReading();
    void showError(const ErrorText& error);
    const emr::Mapping& mapping() const { return m_mapping; }
    bool updatesIdentity() const;

Q_SIGNALS:
    void formatChosen(const kakarite::emr::TableFormat& format);
    void mappingChanged(); // mapping() or updatesIdentity()
    void savedChosen(const QString& name);
    void saveWanted(const QString& name);
    void removeWanted(const QString& name);
    void importWanted();
    void left(); // without importing

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    Card* makeColumns();
    void fillColumns();
    void checkColumns();
    void askName();
    emr::TableFormat chosenFormat() const;

    emr::TableFile m_table;
    emr::Mapping m_mapping;
    ElidedLabel* m_file = nullptr;
    QLabel* m_waiting = nullptr;
    ChoiceButton* m_encoding = nullptr;
    ChoiceButton* m_separator = nullptr;
    ChoiceButton* m_header = nullptr;
    ChoiceButton* m_saved = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_import = nullptr;
    Banner* m_banner;
    QBoxLayout* m_halves;
    QGridLayout* m_grid = nullptr;
    PatientListPreview* m_preview;
    QPointer<Sheet> m_sheet;
};

} // namespace kakarite::ui

Q_DECLARE_METATYPE(kakarite::emr::TableFormat)
