// One line of a master file into cells, and cells into a row. Internal to this folder.
#pragma once

#include "models/base/csv_tokenizer.h"
#include "models/masters/master_reader.h"

#include <optional>

namespace kakarite::masters {

// The cells of one line, as bytes, without their quotes; kept from line to line to spare allocations.
class CellRow {
public:
    CellRow();
    bool read(QByteArrayView line); // false where a quote never ends
    int size() const { return int(m_ends.size()); }
    QByteArrayView operator[](int column) const
    {
        const auto at = static_cast<std::size_t>(column);
        const qsizetype begin = at == 0 ? 0 : m_ends[at - 1];
        return QByteArrayView(m_bytes).sliced(begin, m_ends[at] - begin);
    }

private:
    CsvTokenizer m_tokenizer;
    QByteArray m_bytes;
    std::vector<qsizetype> m_ends;
};

class RowParser {
public:
    RowParser(const MasterLayout& layout, const MasterLook& look, Date revision)
        : m_layout(layout), m_look(look), m_revision(revision)
    {
    }
    using Note = std::function<void(MasterNoteCode)>;
    // Nothing for a line that cannot be used, after telling why.
    std::optional<MasterRow> parse(const CellRow& cells, int line, const Note& note) const;

private:
    std::optional<MasterNoteCode> takeDates(const CellRow& cells, MasterRow& row) const;
    void takeFields(const CellRow& cells, MasterRow& row, const Note& note) const;
    QByteArrayView cell(const CellRow& cells, int column) const
    {
        return column >= 0 && column < cells.size() ? cells[column] : QByteArrayView();
    }

    const MasterLayout& m_layout;
    MasterLook m_look;
    Date m_revision;
};

} // namespace kakarite::masters
