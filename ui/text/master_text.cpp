#include "ui/text/master_text.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace kakarite::ui {

using masters::MasterAge;
using masters::MasterKind;
using masters::MasterNoteCode;

namespace {

struct MasterText {
    Q_DECLARE_TR_FUNCTIONS(MasterText)
};

// No default in any switch: a new value without wording does not compile (-Wswitch).
const char* noteSource(MasterNoteCode code)
{
    switch (code) {
    case MasterNoteCode::Columns:
        return QT_TRANSLATE_NOOP("MasterText", "列の数がほかの行と違うので、この行は取り込んでいません。");
    case MasterNoteCode::Quote:
        return QT_TRANSLATE_NOOP("MasterText", "引用符(\")が閉じていないので、この行は取り込んでいません。");
    case MasterNoteCode::TooLong:
        return QT_TRANSLATE_NOOP("MasterText", "マスターの行としては長すぎるので、取り込んでいません。");
    case MasterNoteCode::Kind:
        return QT_TRANSLATE_NOOP("MasterText", "別の種類のマスターの行なので、取り込んでいません。");
    case MasterNoteCode::Change:
        return QT_TRANSLATE_NOOP("MasterText", "変更区分が読めないので、この行は取り込んでいません。");
    case MasterNoteCode::Code:
        return QT_TRANSLATE_NOOP("MasterText", "コードが読めないので、この行は取り込んでいません。");
    case MasterNoteCode::Date:
        return QT_TRANSLATE_NOOP("MasterText", "変更や廃止の年月日が読めないので、この行は取り込んでいません。");
    case MasterNoteCode::Name:
        return QT_TRANSLATE_NOOP("MasterText", "名称がないので、この行は取り込んでいません。");
    case MasterNoteCode::Points:
        return QT_TRANSLATE_NOOP("MasterText", "点数や金額が読めません。ほかの項目は取り込みました。");
    case MasterNoteCode::Characters:
        return QT_TRANSLATE_NOOP("MasterText", "読めない文字を「�」にして取り込みました。");
    case MasterNoteCode::NoBase:
        return QT_TRANSLATE_NOOP("MasterText",
                                 "変更分の行ですが、元のコードがまだありません。全件のファイルを入れると補われます。");
    case MasterNoteCode::NewerLayout:
        return QT_TRANSLATE_NOOP("MasterText",
                                 "この版の知らない列が後ろにあります。知っている列だけを取り込みました。");
    case MasterNoteCode::Shrunk:
        return QT_TRANSLATE_NOOP(
            "MasterText",
            "全件のファイルとしては短すぎます。途中で切れていないか確かめ、正しいファイルを入れ直してください。");
    }
    return "";
}

const char* kindSource(MasterKind kind)
{
    switch (kind) {
    case MasterKind::Disease:
        return QT_TRANSLATE_NOOP("MasterText", "傷病名");
    case MasterKind::Modifier:
        return QT_TRANSLATE_NOOP("MasterText", "修飾語");
    case MasterKind::Act:
        return QT_TRANSLATE_NOOP("MasterText", "診療行為");
    case MasterKind::Drug:
        return QT_TRANSLATE_NOOP("MasterText", "医薬品");
    case MasterKind::Material:
        return QT_TRANSLATE_NOOP("MasterText", "特定器材");
    case MasterKind::Comment:
        return QT_TRANSLATE_NOOP("MasterText", "コメント");
    }
    return "";
}

} // namespace

QString masterKindText(MasterKind kind)
{
    return MasterText::tr(kindSource(kind));
}

QString masterFileText(MasterKind kind)
{
    return QString(QLatin1Char(masters::layoutOf(kind).letter)).toLower() + QLatin1Char('_');
}

QString masterAgeText(MasterAge age)
{
    switch (age) {
    case MasterAge::Missing:
        return MasterText::tr("未取り込み");
    case MasterAge::Current:
        return MasterText::tr("最新の改定");
    case MasterAge::Old:
        return MasterText::tr("改定前");
    case MasterAge::DifferencesOnly:
        return MasterText::tr("変更分だけ");
    }
    return {};
}

QString masterAdvice(const masters::LoadedMaster& master)
{
    switch (master.age) {
    case MasterAge::Missing:
        if (master.codes == 0)
            return MasterText::tr("内蔵の表はなく、コードのまま表示します。");
        return MasterText::tr("内蔵の表(%1件)で答えています。").arg(numberText(master.codes));
    case MasterAge::Current:
        return {};
    case MasterAge::Old:
        return MasterText::tr("%1(%2から)の前のものです。新しいものを入れてください。")
            .arg(master.outdatedBy->name, dayText(master.outdatedBy->from));
    case MasterAge::DifferencesOnly:
        return MasterText::tr("全件のファイルがまだありません。全件のファイルを入れてください。");
    }
    return {};
}

QString masterNoteText(MasterNoteCode code)
{
    return MasterText::tr(noteSource(code));
}

QString absentKeptText(std::int64_t codes)
{
    return MasterText::tr("このファイルにないコード %1件は、廃止にせず、そのまま残しました。").arg(numberText(codes));
}

QString masterSource()
{
    return MasterText::tr("厚生労働省「診療報酬情報提供サービス」の各種マスター");
}

} // namespace kakarite::ui
