#include "ui/text/note_text.h"

#include <QCoreApplication>

namespace kakarite::ui {

using receipts::NoteCode;

namespace {

struct NoteWording {
    const char* title;
    const char* sentence;
};

// No default: a new code without wording does not compile (-Wswitch).
NoteWording wordingOf(NoteCode code)
{
    switch (code) {
    case NoteCode::UnknownRecord:
        return {QT_TRANSLATE_NOOP("NoteText", "知らない種類の行"),
                QT_TRANSLATE_NOOP("NoteText", "知らない種類の行です。この行だけ読み飛ばしました。")};
    case NoteCode::ExtraColumns:
        return {QT_TRANSLATE_NOOP("NoteText", "項目が多い行"),
                QT_TRANSLATE_NOOP("NoteText", "項目が決まりより多い行です。余りは読んでいません。")};
    case NoteCode::MissingColumns:
        return {QT_TRANSLATE_NOOP("NoteText", "項目が足りない行"),
                QT_TRANSLATE_NOOP("NoteText", "項目が決まりより少ない行です。足りない所は空として読みました。")};
    case NoteCode::LineTooLong:
        return {QT_TRANSLATE_NOOP("NoteText", "長すぎる行"),
                QT_TRANSLATE_NOOP("NoteText", "長すぎるため、この行は読み飛ばしました。")};
    case NoteCode::LineBeforeHeader:
        return {QT_TRANSLATE_NOOP("NoteText", "医療機関の前にある行"),
                QT_TRANSLATE_NOOP("NoteText", "医療機関の行(IR)より前にあるため、読み飛ばしました。")};
    case NoteCode::LineOutsideClaim:
        return {QT_TRANSLATE_NOOP("NoteText", "レセプトの外にある行"),
                QT_TRANSLATE_NOOP("NoteText", "どのレセプトにも属さない行のため、読み飛ばしました。")};
    case NoteCode::BadDate:
        return {QT_TRANSLATE_NOOP("NoteText", "読めない日付"),
                QT_TRANSLATE_NOOP("NoteText", "日付として読めません。空として扱いました。")};
    case NoteCode::PastEraEnd:
        return {QT_TRANSLATE_NOOP("NoteText", "改元後の古い元号"),
                QT_TRANSLATE_NOOP("NoteText", "改元後の年が古い元号で書かれています。西暦に直して読みました。")};
    case NoteCode::BadNumber:
        return {QT_TRANSLATE_NOOP("NoteText", "読めない数字"),
                QT_TRANSLATE_NOOP("NoteText", "数字として読めません。空として扱いました。")};
    case NoteCode::BadMonth:
        return {QT_TRANSLATE_NOOP("NoteText", "読めない診療年月"),
                QT_TRANSLATE_NOOP("NoteText", "診療年月が読めないため、このレセプトは数えていません。")};
    case NoteCode::BadClaimType:
        return {QT_TRANSLATE_NOOP("NoteText", "読めないレセプト種別"),
                QT_TRANSLATE_NOOP("NoteText", "レセプト種別が読めないため、外来として数えていません。")};
    case NoteCode::BadSex:
        return {QT_TRANSLATE_NOOP("NoteText", "読めない性別"),
                QT_TRANSLATE_NOOP("NoteText", "男女の区分が読めません。不明として扱いました。")};
    case NoteCode::NumberGap:
        return {
            QT_TRANSLATE_NOOP("NoteText", "レセプト番号の飛び"),
            QT_TRANSLATE_NOOP("NoteText", "レセプト番号が続いていません。書き出しに抜けがないか確かめてください。")};
    case NoteCode::GroupWithoutIdentifier:
        return {QT_TRANSLATE_NOOP("NoteText", "診療識別のない行"),
                QT_TRANSLATE_NOOP("NoteText", "最初の行に診療識別がありません。区分なしで読みました。")};
    case NoteCode::UnitWithoutPoints:
        return {QT_TRANSLATE_NOOP("NoteText", "点数のないまとまり"),
                QT_TRANSLATE_NOOP("NoteText", "点数と回数の書かれていないまとまりです。")};
    case NoteCode::DaySumMismatch:
        return {QT_TRANSLATE_NOOP("NoteText", "回数の不一致"),
                QT_TRANSLATE_NOOP("NoteText", "日ごとの回数の合計が、回数の欄と合いません。")};
    case NoteCode::DayOutsideMonth:
        return {QT_TRANSLATE_NOOP("NoteText", "その月にない日"),
                QT_TRANSLATE_NOOP("NoteText", "その月にない日に回数があります。その日は数えていません。")};
    case NoteCode::PayerPointsMismatch:
        return {QT_TRANSLATE_NOOP("NoteText", "点数の不一致"),
                QT_TRANSLATE_NOOP("NoteText", "明細の点数の合計が、請求点数と合いません。")};
    case NoteCode::TotalCountMismatch:
        return {QT_TRANSLATE_NOOP("NoteText", "総件数の不一致"),
                QT_TRANSLATE_NOOP(
                    "NoteText", "ファイルの総件数が、数えた件数と合いません。途中で切れていないか確かめてください。")};
    case NoteCode::TotalPointsMismatch:
        return {
            QT_TRANSLATE_NOOP("NoteText", "総点数の不一致"),
            QT_TRANSLATE_NOOP(
                "NoteText", "ファイルの総合計点数が、数えた点数と合いません。途中で切れていないか確かめてください。")};
    case NoteCode::TotalMissing:
        return {QT_TRANSLATE_NOOP("NoteText", "請求書の合計なし"),
                QT_TRANSLATE_NOOP("NoteText", "最後の合計(GO)がありません。途中で切れていないか確かめてください。")};
    case NoteCode::VisitDaysMismatch:
        return {
            QT_TRANSLATE_NOOP("NoteText", "日数の不一致"),
            QT_TRANSLATE_NOOP("NoteText", "受診した日の数が、診療実日数と合いません。明細の日を受診日としました。")};
    case NoteCode::VisitDaysMissing:
        return {QT_TRANSLATE_NOOP("NoteText", "受診日のないレセプト"),
                QT_TRANSLATE_NOOP("NoteText", "日付がないため、受診日を数えていません。")};
    case NoteCode::SecondPayer:
        return {QT_TRANSLATE_NOOP("NoteText", "二つめの保険"),
                QT_TRANSLATE_NOOP("NoteText", "保険者の行が二つあります。最初のものを使いました。")};
    case NoteCode::HistoryLine:
        return {QT_TRANSLATE_NOOP("NoteText", "履歴の行"),
                QT_TRANSLATE_NOOP("NoteText", "請求前の履歴の行です。数えていません。")};
    case NoteCode::DonorLines:
        return {QT_TRANSLATE_NOOP("NoteText", "臓器提供者の行"),
                QT_TRANSLATE_NOOP("NoteText", "臓器提供者の行です。数えていません。")};
    case NoteCode::ReplacementCharacter:
        return {QT_TRANSLATE_NOOP("NoteText", "読めない文字"),
                QT_TRANSLATE_NOOP("NoteText", "読めない文字がありました。外字かもしれません。")};
    case NoteCode::TextAfterEnd:
        return {QT_TRANSLATE_NOOP("NoteText", "終わりの後の文字"),
                QT_TRANSLATE_NOOP("NoteText", "ファイルの終わりの印より後に文字があります。読んでいません。")};
    case NoteCode::DuplicateClaim:
        return {QT_TRANSLATE_NOOP("NoteText", "同じレセプト"),
                QT_TRANSLATE_NOOP("NoteText", "同じレセプトがファイルに二度あります。後のものを使いました。")};
    case NoteCode::NotOutpatient:
        return {QT_TRANSLATE_NOOP("NoteText", "外来でないレセプト"),
                QT_TRANSLATE_NOOP("NoteText", "外来の医科レセプトではないため、数えていません。")};
    case NoteCode::NoPayer:
        return {QT_TRANSLATE_NOOP("NoteText", "保険のないレセプト"),
                QT_TRANSLATE_NOOP("NoteText", "保険者も公費も書かれていません。")};
    case NoteCode::UncodedDiagnosis:
        return {QT_TRANSLATE_NOOP("NoteText", "コードのない病名"),
                QT_TRANSLATE_NOOP("NoteText", "コードのない病名です。疾患の集計には入りません。")};
    case NoteCode::PatientAmbiguous:
        return {QT_TRANSLATE_NOOP("NoteText", "患者を決められない"),
                QT_TRANSLATE_NOOP("NoteText",
                                  "番号がなく、同じ氏名・生年月日の患者が複数います。どの患者か確かめてください。")};
    case NoteCode::PatientProvisional:
        return {QT_TRANSLATE_NOOP("NoteText", "仮の患者番号"),
                QT_TRANSLATE_NOOP("NoteText", "患者番号がないため、仮の番号で登録しました。")};
    case NoteCode::PatientMismatch:
        return {QT_TRANSLATE_NOOP("NoteText", "患者情報の違い"),
                QT_TRANSLATE_NOOP(
                    "NoteText",
                    "同じ番号の患者と、氏名・生年月日・性別のどれかが違います。登録済みの情報は変えていません。")};
    case NoteCode::SubmissionReplacedInspection:
        return {QT_TRANSLATE_NOOP("NoteText", "提出用での差し替え"),
                QT_TRANSLATE_NOOP(
                    "NoteText",
                    "点検用のレセプトを、内容の違う提出用で差し替えました。院外の薬は前のものを残しています。")};
    case NoteCode::MissingPatientNumber:
        return {QT_TRANSLATE_NOOP("NoteText", "患者番号なし"),
                QT_TRANSLATE_NOOP("NoteText", "患者番号がありません。氏名・生年月日・性別で探しました。")};
    case NoteCode::TooManyLines:
        return {QT_TRANSLATE_NOOP("NoteText", "行が多すぎるレセプト"),
                QT_TRANSLATE_NOOP("NoteText", "行が多すぎます。残りは読んでいません。")};
    case NoteCode::BadBurden:
        return {QT_TRANSLATE_NOOP("NoteText", "読めない負担区分"),
                QT_TRANSLATE_NOOP("NoteText", "負担区分が読めません。")};
    case NoteCode::BadCode:
        return {QT_TRANSLATE_NOOP("NoteText", "読めないコード"),
                QT_TRANSLATE_NOOP("NoteText", "コードとして読めません。この行は数えていません。")};
    case NoteCode::ControlCharacter:
        return {QT_TRANSLATE_NOOP("NoteText", "制御文字"),
                QT_TRANSLATE_NOOP("NoteText",
                                  "文字ではない制御文字が混じっています。ファイルが壊れていないか確かめてください。")};
    }
    return {};
}

} // namespace

QString noteText(NoteCode code)
{
    return QCoreApplication::translate("NoteText", wordingOf(code).sentence);
}

QString noteTitle(NoteCode code)
{
    return QCoreApplication::translate("NoteText", wordingOf(code).title);
}

} // namespace kakarite::ui
