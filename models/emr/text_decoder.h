// Bytes of any encoding of a patient list into UTF-8, piece by piece: what the tokeniser reads.
//
// A character that a piece cuts in two waits for the next one. Undecodable bytes become U+FFFD (in UTF-8 they are left
// as they are: whoever makes text of the cells makes U+FFFD of them). A BOM is taken off.
#pragma once

#include "models/emr/table_file.h"

#include <QStringDecoder>

namespace kakarite::emr {

class TextDecoder {
public:
    explicit TextDecoder(Encoding encoding);
    QByteArray decode(QByteArrayView piece);
    QByteArray finish(); // what was waiting

private:
    QByteArray decodeCp932Piece(QByteArrayView piece);
    QByteArray decodeUtf16Piece(QByteArrayView piece);

    Encoding m_encoding;
    QStringDecoder m_utf16;
    QByteArray m_waiting;
    QString m_halfPair; // a high surrogate whose other half comes in the next piece
    bool m_atStart = true;
};

} // namespace kakarite::emr
