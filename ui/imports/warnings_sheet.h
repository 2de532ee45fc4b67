// What a person should check after an upload of receipts: the kinds of warnings with their counts, and the lines of the
// kind that is chosen.
#pragma once

#include "models/continuity/upload.h"
#include "ui/widgets/sheet.h"

class QLabel;

namespace kakarite::ui {

class CellTable;
class RowsModel;

class WarningsSheet : public Sheet {
    Q_OBJECT
public:
    WarningsSheet(const continuity::UploadReport& report, QWidget* over);

private:
    struct Line {
        QString file;
        receipts::Note note;
    };
    void showKind(int row);
    std::vector<std::pair<receipts::NoteCode, std::int64_t>> m_kinds; // most frequent first
    std::vector<Line> m_lines;                                        // the first of each file
    RowsModel* m_lineRows;
    CellTable* m_lineTable;
    QLabel* m_sentence;
    QLabel* m_more;
};

} // namespace kakarite::ui
