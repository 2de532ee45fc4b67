#include "models/emr/text_decoder.h"

#include "models/base/japanese_text.h"

namespace kakarite::emr {

namespace {

constexpr char16_t kByteOrderMark = 0xFEFF;

QStringConverter::Encoding utf16Of(Encoding encoding)
{
    return encoding == Encoding::Utf16Be ? QStringConverter::Utf16BE : QStringConverter::Utf16LE;
}

} // namespace

TextDecoder::TextDecoder(Encoding encoding) : m_encoding(encoding), m_utf16(utf16Of(encoding))
{
}

QByteArray TextDecoder::decode(QByteArrayView piece)
{
    switch (m_encoding) {
    case Encoding::Cp932:
        return decodeCp932Piece(piece);
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
        return decodeUtf16Piece(piece);
    case Encoding::Utf8:
        break;
    }
    if (m_atStart && piece.startsWith("\xEF\xBB\xBF"))
        piece = piece.sliced(3);
    m_atStart = false;
    return piece.toByteArray();
}

QByteArray TextDecoder::finish()
{
    QByteArray rest;
    if (m_encoding == Encoding::Cp932)
        rest = decodeCp932(m_waiting).toUtf8();
    else if (!m_halfPair.isEmpty())
        rest = QString(QChar(QChar::ReplacementCharacter)).toUtf8();
    m_waiting.clear();
    m_halfPair.clear();
    return rest;
}

// A byte below 0x40 is never the second half of a character, so whatever stands before it is complete.
QByteArray TextDecoder::decodeCp932Piece(QByteArrayView piece)
{
    qsizetype whole = piece.size();
    while (whole > 0 && static_cast<unsigned char>(piece[whole - 1]) >= 0x40)
        --whole;
    if (whole == 0) {
        m_waiting.append(piece);
        return {};
    }
    m_waiting.append(piece.first(whole));
    const QByteArray text = decodeCp932(m_waiting).toUtf8();
    m_waiting = piece.sliced(whole).toByteArray();
    return text;
}

QByteArray TextDecoder::decodeUtf16Piece(QByteArrayView piece)
{
    QString text = m_halfPair + QString(m_utf16(piece));
    m_halfPair.clear();
    if (m_atStart && text.startsWith(QChar(kByteOrderMark)))
        text.remove(0, 1);
    m_atStart = m_atStart && text.isEmpty();
    if (!text.isEmpty() && text.back().isHighSurrogate()) {
        m_halfPair = text.last(1);
        text.chop(1);
    }
    return text.toUtf8();
}

} // namespace kakarite::emr
