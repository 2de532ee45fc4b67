// One patient: who, state and why; 24 months drawn; contacts, diseases, and the facts in tabs. Changes are asked for by
// signals; the page is told the new truth afterwards.
#pragma once

#include "models/patients/patients.h"
#include "models/reports/patient_detail.h"
#include "ui/text/error_text.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace kakarite::ui {

class Banner;
class CellTable;
class CountTabs;
class RowsModel;
class Sheet;
class Skeleton;
class Tag;
class Timeline;

class PatientPage : public QWidget {
    Q_OBJECT
public:
    explicit PatientPage(QWidget* parent = nullptr);
    void showDetail(const reports::PatientDetail& detail, Date today);
    void showLoading();
    void showError(const ErrorText& error);
    void showDone(const QString& sentence);
    void closeSheet(); // after what it asked for was done
    void sheetFailed(const ErrorText& error);
    qint64 patientId() const { return m_detail ? m_detail->row.id : 0; }

Q_SIGNALS:
    void backWanted();
    void excludeWanted(kakarite::continuity::ExclusionKind kind, kakarite::Date from, const QString& reason);
    void undoExclusionWanted(qint64 exclusionId);
    void contactChanged(const kakarite::patients::Contact& contact);
    void noteAdded(const QString& body);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeSide();
    QWidget* makeFacts();
    QWidget* makeNotes();
    void fillHead();
    void fillTimeline();
    void fillSide();
    void fillTab(int tab);
    void askExclusion();
    void askContact();
    void showContactHistory();

    std::optional<reports::PatientDetail> m_detail;
    Date m_today = Date::fromDays(0);
    QStackedWidget* m_stack;
    Skeleton* m_skeleton;
    Banner* m_banner;
    QLabel* m_name = nullptr;
    QLabel* m_who = nullptr;
    Tag* m_state = nullptr;
    QLabel* m_situation = nullptr;
    QPushButton* m_exclude = nullptr;
    QPushButton* m_undo = nullptr;
    QLabel* m_habit = nullptr;
    QBoxLayout* m_lower = nullptr;
    Timeline* m_timeline = nullptr;
    QPushButton* m_contactHistory = nullptr;
    QVBoxLayout* m_contact = nullptr;
    QVBoxLayout* m_diseases = nullptr;
    CountTabs* m_tabs = nullptr;
    QStackedWidget* m_factStack = nullptr;
    RowsModel* m_rows = nullptr;
    CellTable* m_table = nullptr;
    QLabel* m_nothing = nullptr;
    QPlainTextEdit* m_note = nullptr;
    QVBoxLayout* m_notes = nullptr;
    QPointer<Sheet> m_sheet;
};

} // namespace kakarite::ui

Q_DECLARE_METATYPE(kakarite::continuity::ExclusionKind)
Q_DECLARE_METATYPE(kakarite::patients::Contact)
