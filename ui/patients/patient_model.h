// The rows of the patient list, read in blocks as they come into view; marks stay with the patients, not the rows.
#pragma once

#include "models/reports/patient_list.h"
#include "ui/widgets/cell_table.h"

#include <QSet>

#include <unordered_map>

namespace kakarite::ui {

class PatientModel : public CellModel {
    Q_OBJECT
public:
    enum ColumnId {
        Mark,
        Number,
        Name,
        Age,
        State,
        FirstVisit,
        LastVisit,
        Visits,
        Expected,
        Why,
        Overdue,
        Medicine,
        Diseases,
        Contacts,
        ColumnCount
    };
    static constexpr int kBlock = 200;

    explicit PatientModel(QObject* parent = nullptr);
    void retitle();
    void begin(Date today, std::int64_t total); // a new answer: nothing read yet
    void addBlock(int offset, const std::vector<reports::PatientRow>& rows);
    const reports::PatientRow* row(int row) const;

    Cell cell(int row, int column) const override;
    static Cell cellOf(const reports::PatientRow& row, int column, Date today);
    int rowCount(const QModelIndex& parent = {}) const override;

    const QSet<qint64>& marked() const { return m_marked; }
    void toggleMark(int row);
    void markAll(const QSet<qint64>& ids);
    void clearMarks();

Q_SIGNALS:
    void blockWanted(int offset) const; // once a block
    void marksChanged();

private:
    Date m_today = Date::fromDays(0);
    std::int64_t m_total = 0;
    std::unordered_map<int, std::vector<reports::PatientRow>> m_blocks;
    mutable QSet<int> m_wanted;
    QSet<qint64> m_marked;
};

} // namespace kakarite::ui
