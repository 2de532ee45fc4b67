#include "ui/text/words.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace kakarite::ui {

using continuity::EventKind;
using continuity::ExclusionKind;
using continuity::Reason;
using continuity::State;
using vault::Intent;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

// No default in any switch: a new value without wording does not compile (-Wswitch).
const char* intentSource(Intent intent)
{
    switch (intent) {
    case Intent::CreateVault:
        return QT_TRANSLATE_NOOP("Words", "クリニックを作成");
    case Intent::Login:
        return QT_TRANSLATE_NOOP("Words", "ログイン");
    case Intent::LoginFailed:
        return QT_TRANSLATE_NOOP("Words", "ログインの失敗");
    case Intent::Lock:
        return QT_TRANSLATE_NOOP("Words", "画面をロック");
    case Intent::ImportReceipts:
        return QT_TRANSLATE_NOOP("Words", "レセプトを取り込み");
    case Intent::UndoImport:
        return QT_TRANSLATE_NOOP("Words", "取り込みを取り消し");
    case Intent::ImportPatients:
        return QT_TRANSLATE_NOOP("Words", "患者CSVを取り込み");
    case Intent::ViewPatient:
        return QT_TRANSLATE_NOOP("Words", "患者の画面を表示");
    case Intent::SearchPatients:
        return QT_TRANSLATE_NOOP("Words", "患者を検索");
    case Intent::ListPatients:
        return QT_TRANSLATE_NOOP("Words", "患者一覧を表示");
    case Intent::ViewReport:
        return QT_TRANSLATE_NOOP("Words", "集計を表示");
    case Intent::Export:
        return QT_TRANSLATE_NOOP("Words", "書き出し");
    case Intent::AddUser:
        return QT_TRANSLATE_NOOP("Words", "利用者を追加");
    case Intent::DisableUser:
        return QT_TRANSLATE_NOOP("Words", "利用者を停止");
    case Intent::EnableUser:
        return QT_TRANSLATE_NOOP("Words", "利用者を再開");
    case Intent::ChangePassword:
        return QT_TRANSLATE_NOOP("Words", "パスワードを変更");
    case Intent::ChangeRole:
        return QT_TRANSLATE_NOOP("Words", "権限を変更");
    case Intent::ExcludePatient:
        return QT_TRANSLATE_NOOP("Words", "対象外に設定");
    case Intent::EndExclusion:
        return QT_TRANSLATE_NOOP("Words", "対象外を解除");
    case Intent::EditContact:
        return QT_TRANSLATE_NOOP("Words", "連絡先を変更");
    case Intent::AddNote:
        return QT_TRANSLATE_NOOP("Words", "メモを追加");
    case Intent::ChangeSetting:
        return QT_TRANSLATE_NOOP("Words", "設定を変更");
    case Intent::Rederive:
        return QT_TRANSLATE_NOOP("Words", "集計し直し");
    case Intent::Migrate:
        return QT_TRANSLATE_NOOP("Words", "データを新しい版に移行");
    case Intent::Verify:
        return QT_TRANSLATE_NOOP("Words", "データを点検");
    case Intent::Backup:
        return QT_TRANSLATE_NOOP("Words", "バックアップ");
    case Intent::RemoveUser:
        return QT_TRANSLATE_NOOP("Words", "利用者を削除");
    case Intent::UnlockUser:
        return QT_TRANSLATE_NOOP("Words", "ログインの停止を解除");
    case Intent::ChangeSecondFactor:
        return QT_TRANSLATE_NOOP("Words", "確認コードの設定を変更");
    case Intent::ChangeDataKey:
        return QT_TRANSLATE_NOOP("Words", "データの鍵を交換");
    case Intent::ChangeRecoveryCode:
        return QT_TRANSLATE_NOOP("Words", "復旧コードを作り直し");
    case Intent::AuditGap:
        return QT_TRANSLATE_NOOP("Words", "記録の欠けを検出");
    case Intent::ImportMasters:
        return QT_TRANSLATE_NOOP("Words", "マスターを取り込み");
    case Intent::Recover:
        return QT_TRANSLATE_NOOP("Words", "復旧コードで開いた");
    case Intent::Restore:
        return QT_TRANSLATE_NOOP("Words", "バックアップから戻した");
    case Intent::KeysPutBack:
        return QT_TRANSLATE_NOOP("Words", "前の鍵のファイルで開いた");
    }
    return "";
}

} // namespace

QString stateText(State state)
{
    switch (state) {
    case State::Active:
        return Words::tr("通院中");
    case State::AtRisk:
        return Words::tr("離脱予備群");
    case State::Dropped:
        return Words::tr("離脱");
    case State::Excluded:
        return Words::tr("対象外");
    }
    return {};
}

QString reasonText(Reason reason)
{
    switch (reason) {
    case Reason::None:
        return Words::tr("目安なし");
    case Reason::Booking:
        return Words::tr("予約");
    case Reason::Plan:
        return Words::tr("計画書の次回");
    case Reason::RunOut:
        return Words::tr("処方の日数");
    case Reason::Habit:
        return Words::tr("いつもの間隔");
    }
    return {};
}

QString reasonText(Reason reason, std::optional<int> days)
{
    if (days && reason == Reason::RunOut)
        return Words::tr("処方 %1日分").arg(*days);
    if (days && reason == Reason::Habit)
        return Words::tr("いつもの間隔 %1日").arg(*days);
    return reasonText(reason);
}

QString eventText(EventKind kind)
{
    switch (kind) {
    case EventKind::BecameAtRisk:
        return Words::tr("離脱予備群になった");
    case EventKind::BecameDropped:
        return Words::tr("離脱になった");
    case EventKind::Returned:
        return Words::tr("復帰");
    }
    return {};
}

QString exclusionText(ExclusionKind kind)
{
    switch (kind) {
    case ExclusionKind::Dead:
        return Words::tr("死亡");
    case ExclusionKind::Transferred:
        return Words::tr("転院");
    case ExclusionKind::Cured:
        return Words::tr("治癒");
    case ExclusionKind::Moved:
        return Words::tr("転居");
    case ExclusionKind::Refused:
        return Words::tr("本人の希望");
    case ExclusionKind::Admitted:
        return Words::tr("入院・入所");
    case ExclusionKind::Other:
        return Words::tr("その他");
    }
    return {};
}

QString roleText(vault::Role role)
{
    return role == vault::Role::Admin ? Words::tr("管理者") : Words::tr("スタッフ");
}

QString intentText(Intent intent)
{
    return Words::tr(intentSource(intent));
}

QString intentText(QStringView storedName)
{
    for (int i = 0; i <= int(vault::kLastIntent); ++i)
        if (storedName == QLatin1String(vault::intentName(static_cast<Intent>(i))))
            return intentText(static_cast<Intent>(i));
    return storedName.toString();
}

QString fileKindText(QStringView kind)
{
    if (kind == u"inspection")
        return Words::tr("点検用");
    if (kind == u"submission")
        return Words::tr("提出用");
    if (kind == u"undetermined")
        return Words::tr("種類は不明");
    return Words::tr("医科外来でない");
}

QString payerSideText(QStringView side)
{
    if (side == u"shaho")
        return Words::tr("社保");
    if (side == u"kokuho")
        return Words::tr("国保");
    if (side == u"kouki")
        return Words::tr("後期");
    return Words::tr("公費");
}

QString sexText(int sex)
{
    switch (sex) {
    case 1:
        return Words::tr("男");
    case 2:
        return Words::tr("女");
    default:
        return Words::tr("性別不明");
    }
}

QString outcomeText(int outcome)
{
    switch (outcome) {
    case 2:
        return Words::tr("治癒");
    case 3:
        return Words::tr("死亡");
    case 4:
        return Words::tr("中止");
    default:
        return Words::tr("継続");
    }
}

QString weekdayText(int weekday)
{
    static const char* const kNames[] = {QT_TRANSLATE_NOOP("Words", "月"), QT_TRANSLATE_NOOP("Words", "火"),
                                         QT_TRANSLATE_NOOP("Words", "水"), QT_TRANSLATE_NOOP("Words", "木"),
                                         QT_TRANSLATE_NOOP("Words", "金"), QT_TRANSLATE_NOOP("Words", "土"),
                                         QT_TRANSLATE_NOOP("Words", "日")};
    return weekday >= 1 && weekday <= 7 ? Words::tr(kNames[weekday - 1]) : QString();
}

QString asOfText(const reports::DataAsOf& asOf)
{
    QStringList parts;
    if (asOf.claims) {
        const bool inspection = asOf.inspection && *asOf.inspection == *asOf.claims;
        parts << (inspection ? Words::tr("レセプト %1分(点検用)まで") : Words::tr("レセプト %1分まで"))
                     .arg(monthText(*asOf.claims));
    }
    if (asOf.visits)
        parts << Words::tr("最終受診 %1").arg(monthDayText(*asOf.visits));
    return parts.join(QStringLiteral(" ・ "));
}

} // namespace kakarite::ui
