// How an upload of receipts went, in numbers a receptionist understands: what came in, what was replaced, what was left
// out, what should be checked; file by file where there are several.
#pragma once

#include "ui/imports/import_summary.h"
#include "ui/style/tokens.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace kakarite::ui {

class Banner;
class CellTable;
class RowsModel;

class ReceiptsResult : public QWidget {
    Q_OBJECT
public:
    explicit ReceiptsResult(QWidget* parent = nullptr);
    void showReport(const continuity::UploadReport& report, const ImportSummary& sum);
    void showNext(const QString& sentence, Tone tone); // what should be uploaded next; empty hides it

Q_SIGNALS:
    void warningsWanted();
    void listWanted(); // the patients

private:
    void fillSummary(const ImportSummary& sum);
    void fillFiles(const continuity::UploadReport& report);
    QVBoxLayout* m_lines;
    Banner* m_next;
    QLabel* m_refusal;
    RowsModel* m_files;
    CellTable* m_fileTable;
    QPushButton* m_toList;
};

} // namespace kakarite::ui
