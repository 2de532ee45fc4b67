#include "ui/text/emr_text.h"

#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace kakarite::ui {

using emr::Encoding;
using emr::Field;
using emr::RowResult;

namespace {

struct EmrText {
    Q_DECLARE_TR_FUNCTIONS(EmrText)
};

struct ReasonWording {
    const char* title;
    const char* sentence;
};

// No default in any switch: a new value without wording does not compile (-Wswitch).
ReasonWording wordingOf(emr::Reason reason)
{
    switch (reason) {
    case emr::Reason::NoIdentity:
        return {QT_TRANSLATE_NOOP("EmrText", "だれの行か分からない"),
                QT_TRANSLATE_NOOP("EmrText",
                                  "患者番号がありません。番号を入れるか、氏名・生年月日・性別をそろえてください。")};
    case emr::Reason::NewWithoutName:
        return {
            QT_TRANSLATE_NOOP("EmrText", "氏名のない新しい番号"),
            QT_TRANSLATE_NOOP(
                "EmrText", "まだ登録のない患者番号ですが、氏名がありません。番号を確かめるか、氏名を入れてください。")};
    case emr::Reason::AmbiguousPerson:
        return {
            QT_TRANSLATE_NOOP("EmrText", "患者を決められない"),
            QT_TRANSLATE_NOOP(
                "EmrText", "患者番号がなく、氏名・生年月日・性別の同じ患者が複数います。患者番号を入れてください。")};
    case emr::Reason::DuplicateInFile:
        return {
            QT_TRANSLATE_NOOP("EmrText", "内容の違う二つの行"),
            QT_TRANSLATE_NOOP("EmrText", "同じ患者の行が前にあり、内容が違います。正しいほうだけを残してください。")};
    case emr::Reason::BadNumber:
        return {QT_TRANSLATE_NOOP("EmrText", "使えない患者番号"),
                QT_TRANSLATE_NOOP("EmrText", "患者番号が長すぎます。列がずれていないか確かめてください。")};
    case emr::Reason::BadBirthDate:
        return {
            QT_TRANSLATE_NOOP("EmrText", "読めない生年月日"),
            QT_TRANSLATE_NOOP("EmrText", "生年月日が読めません。1959/4/2 や 昭和34年4月2日 のように書いてください。")};
    case emr::Reason::FutureBirthDate:
        return {QT_TRANSLATE_NOOP("EmrText", "これから来る生年月日"),
                QT_TRANSLATE_NOOP("EmrText", "生年月日が今日より後です。年を確かめてください。")};
    case emr::Reason::BadSex:
        return {QT_TRANSLATE_NOOP("EmrText", "読めない性別"),
                QT_TRANSLATE_NOOP(
                    "EmrText", "性別が読めません。男 か 女 と書いてください。0 と 1 だけではどちらか決められません。")};
    case emr::Reason::BadPostalCode:
        return {QT_TRANSLATE_NOOP("EmrText", "読めない郵便番号"),
                QT_TRANSLATE_NOOP("EmrText", "郵便番号が7桁の数字ではありません。")};
    case emr::Reason::BadTelephone:
        return {QT_TRANSLATE_NOOP("EmrText", "読めない電話番号"),
                QT_TRANSLATE_NOOP("EmrText", "電話番号として読めません。一つの欄に一つの番号だけを書いてください。")};
    case emr::Reason::BadMobile:
        return {QT_TRANSLATE_NOOP("EmrText", "携帯電話でない番号"),
                QT_TRANSLATE_NOOP(
                    "EmrText",
                    "携帯電話の番号(060・070・080・090)ではありません。固定電話は電話番号の欄に書いてください。")};
    case emr::Reason::BadMail:
        return {QT_TRANSLATE_NOOP("EmrText", "読めないメールアドレス"),
                QT_TRANSLATE_NOOP("EmrText", "メールアドレスとして読めません。一つの欄に一つだけを書いてください。")};
    case emr::Reason::UnreadableCharacters:
        return {
            QT_TRANSLATE_NOOP("EmrText", "失われた文字"),
            QT_TRANSLATE_NOOP("EmrText", "読めない文字があります。書き出すときに失われています。書き直してください。")};
    case emr::Reason::TooManyCells:
        return {
            QT_TRANSLATE_NOOP("EmrText", "列の多い行"),
            QT_TRANSLATE_NOOP("EmrText", "見出しより列が多い行です。値の中に区切りの文字がないか確かめてください。")};
    case emr::Reason::TooLong:
        return {
            QT_TRANSLATE_NOOP("EmrText", "長すぎる値"),
            QT_TRANSLATE_NOOP(
                "EmrText",
                "値が長すぎます(氏名とフリガナは100文字、住所は400文字まで)。列がずれていないか確かめてください。")};
    }
    return {};
}

const char* fieldSource(Field field)
{
    switch (field) {
    case Field::Number:
        return QT_TRANSLATE_NOOP("EmrText", "患者番号");
    case Field::Name:
        return QT_TRANSLATE_NOOP("EmrText", "氏名");
    case Field::Kana:
        return QT_TRANSLATE_NOOP("EmrText", "フリガナ");
    case Field::BirthDate:
        return QT_TRANSLATE_NOOP("EmrText", "生年月日");
    case Field::Sex:
        return QT_TRANSLATE_NOOP("EmrText", "性別");
    case Field::PostalCode:
        return QT_TRANSLATE_NOOP("EmrText", "郵便番号");
    case Field::Address:
        return QT_TRANSLATE_NOOP("EmrText", "住所");
    case Field::Telephone:
        return QT_TRANSLATE_NOOP("EmrText", "電話番号");
    case Field::Mobile:
        return QT_TRANSLATE_NOOP("EmrText", "携帯電話");
    case Field::Mail:
        return QT_TRANSLATE_NOOP("EmrText", "メールアドレス");
    }
    return "";
}

const char* resultSource(RowResult result)
{
    switch (result) {
    case RowResult::New:
        return QT_TRANSLATE_NOOP("EmrText", "新しい患者");
    case RowResult::Changed:
        return QT_TRANSLATE_NOOP("EmrText", "変わる患者");
    case RowResult::Same:
        return QT_TRANSLATE_NOOP("EmrText", "同じ内容");
    case RowResult::Refused:
        return QT_TRANSLATE_NOOP("EmrText", "取り込めない行");
    }
    return "";
}

const char* encodingSource(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return QT_TRANSLATE_NOOP("EmrText", "UTF-8");
    case Encoding::Cp932:
        return QT_TRANSLATE_NOOP("EmrText", "シフトJIS");
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
        return QT_TRANSLATE_NOOP("EmrText", "UTF-16");
    }
    return "";
}

} // namespace

QString fieldText(Field field)
{
    return EmrText::tr(fieldSource(field));
}
QString rowResultText(RowResult result)
{
    return EmrText::tr(resultSource(result));
}
QString encodingText(Encoding encoding)
{
    return EmrText::tr(encodingSource(encoding));
}

QString separatorText(char separator)
{
    switch (separator) {
    case '\t':
        return EmrText::tr("タブ");
    case ';':
        return EmrText::tr("セミコロン");
    default:
        return EmrText::tr("コンマ");
    }
}

QString reasonTitle(emr::Reason reason)
{
    return EmrText::tr(wordingOf(reason).title);
}
QString reasonText(emr::Reason reason)
{
    return EmrText::tr(wordingOf(reason).sentence);
}

QString refusedText(const emr::RowPreview& row)
{
    if (!row.reason)
        return {};
    if (*row.reason == emr::Reason::DuplicateInFile && row.otherRow > 0)
        return EmrText::tr("%1行目に同じ患者の行があり、内容が違います。正しいほうだけを残してください。")
            .arg(row.otherRow);
    if (*row.reason == emr::Reason::UnreadableCharacters && row.field)
        return EmrText::tr("%1に読めない文字があります。書き出すときに失われています。書き直してください。")
            .arg(fieldText(*row.field));
    return reasonText(*row.reason);
}

QString refusedColumnTitle()
{
    return EmrText::tr("取り込めなかった理由");
}

QString valueText(Field field, const QString& value)
{
    if (field == Field::BirthDate) {
        if (const auto birth = Date::parseIso(value))
            return longDayText(*birth);
    }
    if (field == Field::Sex && !value.isEmpty())
        return sexText(value == QStringLiteral("male") ? 1 : 2);
    return value;
}

} // namespace kakarite::ui
