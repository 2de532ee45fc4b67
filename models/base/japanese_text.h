// Japanese text: decoding and encoding CP932 without help from the system, and the keys by which texts are compared.
//
// The table of CP932 stands in resources/text/cp932.txt; it maps NEC and IBM extensions too (髙 0xFBFC, ① , ㈱).
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace kakarite {

// Undecodable bytes become U+FFFD, counted in `replaced`.
QString decodeCp932(QByteArrayView bytes, int* replaced = nullptr);
// Characters without a CP932 form become '?' (half-width), counted in `replaced`.
QByteArray encodeCp932(QStringView text, int* replaced = nullptr);

// Without spaces (half- and full-width, tabs) at either end.
QString trimmedBoth(QStringView text);
// Unicode NFKC: half-width katakana widened, full-width digits and letters narrowed.
QString nfkc(QStringView text);
// R1: the key of a patient number (trimmed, NFKC, without leading zeros; "000" gives "0"). Empty for a blank one.
QString patientNumberKey(QStringView number);
// R1: the key of a name (NFKC, all spaces removed).
QString nameKey(QStringView name);
// Unicode's categories Cc and Cf, but for line break and tab: characters that are not seen themselves and change how
// the text around them is shown (escape sequences of a terminal, the direction of writing, zero-width ones).
bool actsUnseen(char32_t character);
bool hasUnseen(QStringView text);
// Whether a spreadsheet would calculate a cell that begins like this, or join it to the cell before.
bool startsFormula(QStringView cell);
// Hiragana to katakana after NFKC, spaces removed, upper case: the key for search.
QString searchKey(QStringView text);

} // namespace kakarite
