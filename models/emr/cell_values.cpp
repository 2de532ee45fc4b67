#include "models/emr/cell_values.h"

#include "models/base/japanese_text.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace kakarite::emr {

namespace {

constexpr int kEarliestBirthYear = 1868; // 明治元年
constexpr qsizetype kNumberLengthAtMost = 40;
constexpr qsizetype kMailLengthAtMost = 254;
constexpr qsizetype kNameAtMost = 100;
constexpr qsizetype kAddressAtMost = 400;

// What people write to say that there is nothing.
bool meansNothing(const QString& text)
{
    static const QSet<QString> kWords{u"-"_s,          u"ー"_s,         u"―"_s,       u"なし"_s,   u"無し"_s,
                                      u"無"_s,         u"不明"_s,       u"未登録"_s,  u"未記入"_s, u"null"_s,
                                      u"0000/00/00"_s, u"0000-00-00"_s, u"00000000"_s};
    return text.isEmpty() || kWords.contains(nfkc(text).toLower());
}

struct Era {
    int baseYear;
    int lastYear;
};

std::optional<Era> eraOf(QChar sign)
{
    switch (sign.toUpper().unicode()) {
    case u'M':
    case u'明':
    case u'1':
        return Era{1867, 45};
    case u'T':
    case u'大':
    case u'2':
        return Era{1911, 15};
    case u'S':
    case u'昭':
    case u'3':
        return Era{1925, 64};
    case u'H':
    case u'平':
    case u'4':
        return Era{1988, 31};
    case u'R':
    case u'令':
    case u'5':
        return Era{2018, 99};
    default:
        return std::nullopt;
    }
}

std::optional<Date> eraDate(QStringView era, QStringView year, QStringView month, QStringView day)
{
    const auto found = eraOf(era.front());
    const int count = year == u"元" ? 1 : year.toInt();
    if (!found || count < 1 || count > found->lastYear)
        return std::nullopt;
    return Date::fromYmd(found->baseYear + count, month.toInt(), day.toInt());
}

QString withHyphens(const QString& text)
{
    static const QString kDashes = u"ー―‐–—−－"_s;
    QString out;
    for (const QChar c : text)
        out += kDashes.contains(c) ? QChar(u'-') : c;
    return out;
}

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits;
}

// The pieces of an address: nothing between a prefecture and a city, a space before a building.
void joinAddress(QString& address, const QString& piece)
{
    if (!address.isEmpty() && !u"都道府県市区町村郡"_s.contains(address.back()))
        address += u' ';
    address += piece;
}

QString joined(Field field, const QStringList& cells, const std::vector<int>& columns)
{
    QString text;
    for (const int column : columns) {
        const QString piece = column < cells.size() ? cleanCell(cells[column]) : QString();
        if (piece.isEmpty() || (columns.size() > 1 && meansNothing(piece)))
            continue;
        if (field == Field::Address)
            joinAddress(text, piece);
        else
            text += (text.isEmpty() ? QString() : u"　"_s) + piece;
    }
    return meansNothing(text) ? QString() : text;
}

bool hasExtraCells(const QStringList& cells, qsizetype columnCount)
{
    for (qsizetype i = columnCount; i < cells.size(); ++i) {
        if (!cells[i].trimmed().isEmpty())
            return true;
    }
    return false;
}

std::optional<Fault> take(std::optional<QString> value, QString& into, Reason reason, Field field)
{
    if (!value)
        return Fault{reason, field};
    into = *std::move(value);
    return std::nullopt;
}

std::optional<Fault> readBirth(QString& text, Date today)
{
    const auto birth = parseBirthDate(text);
    if (!birth)
        return Fault{Reason::BadBirthDate, Field::BirthDate};
    if (*birth > today)
        return Fault{Reason::FutureBirthDate, Field::BirthDate};
    text = birth->iso();
    return std::nullopt;
}

// Of fields that may say anything; the others have a form.
bool isTooLong(Field field, const QString& text)
{
    if (field == Field::Address)
        return text.size() > kAddressAtMost;
    return (field == Field::Name || field == Field::Kana) && text.size() > kNameAtMost;
}

std::optional<Fault> readField(Field field, QString& text, const Reading& reading)
{
    switch (field) {
    case Field::Number:
        return text.size() > kNumberLengthAtMost ? std::optional(Fault{Reason::BadNumber, field}) : std::nullopt;
    case Field::Kana:
        text = nfkc(text);
        return std::nullopt;
    case Field::BirthDate:
        return readBirth(text, reading.today);
    case Field::Sex:
        return take(parseSex(text, reading.sexDigitsAreClear), text, Reason::BadSex, field);
    case Field::PostalCode:
        return take(parsePostalCode(text), text, Reason::BadPostalCode, field);
    case Field::Telephone:
        return take(parseTelephone(text), text, Reason::BadTelephone, field);
    case Field::Mobile:
        if (auto fault = take(parseTelephone(text), text, Reason::BadMobile, field))
            return fault;
        return text.isEmpty() || isMobile(text) ? std::nullopt : std::optional(Fault{Reason::BadMobile, field});
    case Field::Mail:
        return take(parseMail(text), text, Reason::BadMail, field);
    case Field::Name:
    case Field::Address:
        break;
    }
    return std::nullopt;
}

} // namespace

QString cleanCell(const QString& cell)
{
    QString text = cell;
    for (QChar& c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    text = trimmedBoth(text);
    if (text.size() >= 3 && text.startsWith(u"=\"") && text.endsWith(u'"'))
        text = trimmedBoth(text.sliced(2, text.size() - 3));
    if (text.startsWith(u'\'') && startsFormula(QStringView(text).sliced(1)))
        text.remove(0, 1);
    return text;
}

std::optional<Date> parseBirthDate(const QString& written)
{
    static const QRegularExpression kTime(u"[ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$"_s);
    static const QRegularExpression kAside(u"\\([^)]*\\)|\\s"_s);
    static const QRegularExpression kWestern(u"^(\\d{4})(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})日?生?$"_s);
    static const QRegularExpression kEra(u"^(明治?|大正?|昭和?|平成?|令和?|[MTSHRmtshr]|[1-5](?=[./-]))[./-]?"
                                         "(元|\\d{1,2})(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})日?生?$"_s);
    static const QRegularExpression kShortEra(
        u"^(明治?|大正?|昭和?|平成?|令和?|[MTSHRmtshr])(\\d{2})(\\d{2})(\\d{2})$"_s);
    static const QRegularExpression kDigits(u"^\\d{7,8}$"_s);
    QString text = withHyphens(nfkc(written));
    text.remove(kTime).remove(kAside);
    std::optional<Date> date;
    if (const auto match = kWestern.match(text); match.hasMatch())
        date =
            Date::fromYmd(match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt());
    else if (const auto era = kEra.match(text); era.hasMatch())
        date = eraDate(era.capturedView(1), era.capturedView(2), era.capturedView(3), era.capturedView(4));
    else if (const auto brief = kShortEra.match(text); brief.hasMatch())
        date = eraDate(brief.capturedView(1), brief.capturedView(2), brief.capturedView(3), brief.capturedView(4));
    else if (kDigits.match(text).hasMatch())
        date = text.size() == 8 ? parseClaimDate(text.toLatin1())
                                : eraDate(QStringView(text).first(1), QStringView(text).sliced(1, 2),
                                          QStringView(text).sliced(3, 2), QStringView(text).sliced(5, 2));
    return date && date->year() >= kEarliestBirthYear ? date : std::nullopt;
}

void SexDigits::see(const QString& cell)
{
    const QString text = nfkc(cleanCell(cell));
    m_zero |= text == u"0";
    m_one |= text == u"1";
    m_two |= text == u"2";
}

std::optional<QString> parseSex(const QString& written, bool digitsAreClear)
{
    static const QHash<QString, QString> kWords{
        {u"男"_s, u"male"_s},       {u"男性"_s, u"male"_s},    {u"男子"_s, u"male"_s},    {u"m"_s, u"male"_s},
        {u"male"_s, u"male"_s},     {u"man"_s, u"male"_s},     {u"♂"_s, u"male"_s},       {u"おとこ"_s, u"male"_s},
        {u"女"_s, u"female"_s},     {u"女性"_s, u"female"_s},  {u"女子"_s, u"female"_s},  {u"f"_s, u"female"_s},
        {u"female"_s, u"female"_s}, {u"woman"_s, u"female"_s}, {u"♀"_s, u"female"_s},     {u"おんな"_s, u"female"_s},
        {u"1:男"_s, u"male"_s},     {u"2:女"_s, u"female"_s},  {u"不詳"_s, QString()},    {u"その他"_s, QString()},
        {u"未回答"_s, QString()},   {u"u"_s, QString()},       {u"unknown"_s, QString()}, {u"other"_s, QString()}};
    static const QHash<QString, QString> kDigits{
        {u"1"_s, u"male"_s}, {u"2"_s, u"female"_s}, {u"0"_s, QString()}, {u"9"_s, QString()}};
    const QString text = nfkc(written).toLower();
    if (const auto found = kWords.find(text); found != kWords.end())
        return *found;
    const auto found = kDigits.find(text);
    return digitsAreClear && found != kDigits.end() ? std::optional(*found) : std::nullopt;
}

std::optional<QString> parsePostalCode(const QString& written)
{
    static const QRegularExpression kForm(u"^〒?(\\d{3})-?(\\d{4})$"_s);
    QString text = withHyphens(nfkc(written));
    text.remove(u' ');
    if (text.size() == 6 && digitsOf(text) == text)
        text.prepend(u'0'); // a spreadsheet took the zero for superfluous
    const auto match = kForm.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool allZeros = digitsOf(text).count(u'0') == 7;
    return allZeros ? QString() : match.captured(1) + u'-' + match.captured(2);
}

std::optional<QString> parseTelephone(const QString& written)
{
    static const QRegularExpression kForm(u"^\\d[\\d-]*\\d$"_s);
    static const QRegularExpression kRuns(u"-{2,}"_s);
    QString text = withHyphens(nfkc(written));
    for (QChar& c : text) {
        if (u"() ./"_s.contains(c))
            c = u'-';
    }
    if (text.startsWith(u"+81")) {
        text.remove(0, 3);
        while (text.startsWith(u'-') || text.startsWith(u'0'))
            text.remove(0, 1);
        text.prepend(u'0');
    }
    text.replace(kRuns, u"-"_s);
    while (text.startsWith(u'-'))
        text.remove(0, 1);
    while (text.endsWith(u'-'))
        text.chop(1);
    const QString digits = digitsOf(text);
    if (!digits.isEmpty() && digits.count(u'0') == digits.size())
        return QString();
    if (!kForm.match(text).hasMatch() || digits.size() < 6 || digits.size() > 11)
        return std::nullopt;
    if (digits.front() != u'0' && (digits.size() == 9 || digits.size() == 10))
        text.prepend(u'0'); // a spreadsheet took the zero for superfluous
    return text;
}

bool isMobile(QStringView telephone)
{
    const QString digits = digitsOf(telephone);
    return digits.size() == 11 && digits[0] == u'0' && digits[1] >= u'6' && digits[2] == u'0';
}

std::optional<QString> parseMail(const QString& written)
{
    // Dots side by side and before the @ are in use at the mobile carriers of Japan.
    static const QRegularExpression kForm(
        u"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$"_s);
    const QString text = nfkc(written);
    return text.size() <= kMailLengthAtMost && kForm.match(text).hasMatch() ? std::optional(text) : std::nullopt;
}

QString writtenText(Field field, const QStringList& cells, const Mapping& mapping)
{
    const auto columns = mapping.columns.find(field);
    return columns == mapping.columns.end() ? QString() : joined(field, cells, columns->second);
}

std::expected<PatientValues, Fault> readValues(const TableRow& row, const Reading& reading)
{
    const QStringList& cells = row.cells;
    if (row.isCut || (reading.columnCount > 0 && hasExtraCells(cells, reading.columnCount)))
        return std::unexpected(Fault{Reason::TooManyCells, std::nullopt});
    PatientValues values;
    for (const auto& [field, columns] : reading.mapping.columns) {
        QString& text = values[field];
        text = joined(field, cells, columns);
        if (text.isEmpty())
            continue;
        if (text.contains(QChar(QChar::ReplacementCharacter)))
            return std::unexpected(Fault{Reason::UnreadableCharacters, field});
        if (isTooLong(field, text))
            return std::unexpected(Fault{Reason::TooLong, field});
        if (const auto fault = readField(field, text, reading))
            return std::unexpected(*fault);
    }
    // Lists with one telephone column hold mobile numbers in it.
    if (values[Field::Mobile].isEmpty() && isMobile(values[Field::Telephone]))
        values[Field::Mobile].swap(values[Field::Telephone]);
    return values;
}

bool saysTheSame(Field field, const QString& one, const QString& other)
{
    if (one == other)
        return true;
    switch (field) {
    case Field::Name:
    case Field::Kana:
        return nameKey(one) == nameKey(other);
    case Field::PostalCode:
    case Field::Telephone:
    case Field::Mobile:
        return digitsOf(one) == digitsOf(other);
    default:
        return false;
    }
}

int sexNumber(QStringView sex)
{
    return sex == u"male" ? 1 : sex == u"female" ? 2 : 0;
}

QString sexText(int number)
{
    return number == 1 ? u"male"_s : number == 2 ? u"female"_s : QString();
}

} // namespace kakarite::emr
