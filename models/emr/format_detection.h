// Looks at the bytes of a patient list: which encoding, which separator, where the header stands.
//
// The encoding is told by a BOM, else by zero bytes (UTF-16), else by whether the whole file is valid UTF-8 with
// characters beyond ASCII; what is left is CP932. Separator and header row are those with which the titles are
// recognised best, and then those that cut the rows most evenly.
#pragma once

#include "models/emr/table_file.h"

namespace kakarite::emr {

class EncodingProbe {
public:
    void add(QByteArrayView piece);
    // PatientListNotTable, PatientListSpreadsheet, PatientListInArchive, PatientListStrayBytes.
    Result<Encoding> verdict() const;
    const QByteArray& head() const { return m_head; }
    bool headIsAll() const { return m_head.size() == m_bytes; }

private:
    void addUtf8(QByteArrayView piece);
    QByteArray m_head;
    std::int64_t m_bytes = 0;
    std::int64_t m_zeros[2] = {0, 0}; // at even and at odd places
    int m_expected = 0;               // bytes of a UTF-8 character still to come
    std::int64_t m_utf8Errors = 0;
    std::int64_t m_utf8Characters = 0; // beyond ASCII
};

// The separator and the header row that fit the first bytes best.
TableFormat detectLayout(Encoding encoding, const QByteArray& head, bool headIsAll);

} // namespace kakarite::emr
