// Uploading receipts and patient lists: drop, progress with cancel, a result in plain words, the months there are and
// what comes next, history with undo. Shows values; asks by signals.
#pragma once

#include "models/continuity/load_masters.h"
#include "models/emr/patient_import.h"
#include "ui/imports/import_summary.h"
#include "ui/text/error_text.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace kakarite::ui {

class Banner;
class Card;
class CellTable;
class CoverageGrid;
class DropZone;
class EmptyState;
class MastersCard;
class PatientListResult;
class PatientListView;
class ReceiptsResult;
class RowsModel;
class Sheet;
class Tag;

class ImportsPage : public QWidget {
    Q_OBJECT
public:
    explicit ImportsPage(QWidget* parent = nullptr);
    void showCoverage(const std::vector<receipts::Coverage>& coverage, Date today);
    void showHistory(std::vector<receipts::ImportEntry> entries, bool mayUndo);
    void begin(const QStringList& paths);
    void showProgress(const receipts::Progress& progress);
    void showResult(const continuity::UploadReport& report, std::int64_t atMs);
    void showListResult(const emr::ImportReport& report, std::int64_t atMs, int waiting);
    void enterList(); // the screen of one patient list in place of the page
    void leaveList();
    PatientListView* list() { return m_list; }
    PatientListResult* listResult() { return m_listResult; }
    // Official masters among the files; where nothing else was, the upload is over with it.
    void showMastersResult(const continuity::MastersReport& report, bool over);
    MastersCard* mastersCard() { return m_masters; }
    void showError(const ErrorText& error);
    void showDone(const QString& sentence);
    void endProgress();
    void openFileChoice();
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void filesChosen(const QStringList& paths);
    void cancelWanted();
    void undoWanted(qint64 importId);
    void listWanted(); // the patients, after an upload

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    Card* makeProgress();
    Card* makeResult();
    Card* makeCoverage();
    Card* makeHistory();
    void showWarnings();
    void askUndo(int row);
    void toggleHistory(bool on);

    DropZone* m_drop;
    Banner* m_banner;
    Card* m_progress;
    QLabel* m_file = nullptr;
    QLabel* m_rate = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_cancel = nullptr;
    QStackedWidget* m_stack;
    MastersCard* m_masters;
    QStackedWidget* m_resultStack = nullptr;
    Card* m_result = nullptr;
    Tag* m_kind = nullptr;
    ReceiptsResult* m_receipts = nullptr;
    PatientListResult* m_listResult = nullptr;
    PatientListView* m_list = nullptr;
    QBoxLayout* m_halves = nullptr;
    QPushButton* m_choose = nullptr;
    CoverageGrid* m_grid = nullptr;
    QLabel* m_noCoverage = nullptr;
    QPushButton* m_historyButton = nullptr;
    RowsModel* m_historyRows = nullptr;
    CellTable* m_historyTable = nullptr;
    std::vector<receipts::ImportEntry> m_entries;
    bool m_mayUndo = false;
    continuity::UploadReport m_report; // the one shown
    QElapsedTimer m_clock;
    bool m_busy = false;
    QPointer<Sheet> m_sheet;
};

} // namespace kakarite::ui
