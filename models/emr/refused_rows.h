// The refused rows of a patient list as a CSV to repair and to bring in again: the same columns, the same separator,
// and one more that says why.
//
// CP932 stays CP932 unless a character has no place in it; everything else becomes UTF-8 with BOM. A cell that a
// spreadsheet would take for a formula is led by an apostrophe, which the import takes off again.
#pragma once

#include "models/emr/patient_import.h"

namespace kakarite::emr {

class RefusedRows {
public:
    // `wording` gives the sentence for a row; `title` heads its column.
    RefusedRows(const TableFile& table, const QString& title, std::function<QString(const RowPreview&)> wording);
    void add(const TableRow& row, const RowPreview& why);
    bool isEmpty() const { return m_rows == 0; }
    QByteArray bytes() const;
    Result<void> save(const QString& path) const; // FileUnwritable

private:
    void append(const QStringList& cells, const QString& reason);
    TableFormat m_format;
    qsizetype m_columns = 0;
    int m_reasonColumn = -1;
    std::function<QString(const RowPreview&)> m_wording;
    QString m_text;
    std::int64_t m_rows = 0;
};

} // namespace kakarite::emr
