#include "ui/text/audit_text.h"

#include "models/masters/chronic_family.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <bit>
#include <utility>

namespace kakarite::ui {

namespace {

struct AuditText {
    Q_DECLARE_TR_FUNCTIONS(AuditText)
};

// What a list of the dashboard's patients stands behind: "new_patients", "family:4:at_risk".
QString behindText(const QString& what)
{
    const QStringList parts = what.split(QLatin1Char(':'));
    const QString& kind = parts.front();
    if (kind == u"new_patients")
        return AuditText::tr("新規患者");
    if (kind == u"seen_before")
        return AuditText::tr("再診の患者");
    if (kind == u"regular")
        return AuditText::tr("定期通院");
    if (kind == u"regular_new")
        return AuditText::tr("定期通院の新規");
    if (kind == u"regular_back")
        return AuditText::tr("定期通院の復帰");
    if (kind == u"regular_gone")
        return AuditText::tr("定期通院の離脱など");
    if (kind == u"at_risk")
        return AuditText::tr("離脱予備群");
    if (kind == u"became_dropped")
        return AuditText::tr("離脱した患者");
    if (kind == u"returned")
        return AuditText::tr("復帰した患者");
    if (const std::uint32_t family = parts.value(1).toUInt(); kind == u"family" && family != 0) {
        const auto state = continuity::parseState(parts.value(2));
        const QString name = masters::familyName(std::countr_zero(family));
        return state ? name + QLatin1Char(' ') + stateText(*state) : name;
    }
    return AuditText::tr("受診患者");
}

// "" for the list of everybody, "at_risk", "behind:2026-10:new_patients".
QString listText(const QString& which)
{
    if (which == u"returned")
        return AuditText::tr("復帰した患者(30日)の一覧");
    if (const auto state = continuity::parseState(which))
        return AuditText::tr("%1の一覧").arg(stateText(*state));
    const auto month = Month::parseIso(which.section(QLatin1Char(':'), 1, 1));
    const QString behind = which.section(QLatin1Char(':'), 2);
    if (const auto first = Month::parseIso(behind.section(QLatin1Char(':'), 1)); month && first)
        return AuditText::tr("%1が初診で、%2の終わりに離脱していない患者").arg(monthText(*first), monthText(*month));
    if (month)
        return AuditText::tr("%1の%2").arg(monthText(*month), behindText(behind));
    return AuditText::tr("患者一覧");
}

QString reportText(const QString& which)
{
    if (which == u"dashboard")
        return AuditText::tr("ダッシュボード");
    if (which == u"audit")
        return AuditText::tr("操作の記録");
    return which == u"retention" ? AuditText::tr("初診月ごとの定着") : AuditText::tr("月ごとの集計");
}

QString lockText(const QString& cause)
{
    if (cause == u"idle")
        return AuditText::tr("操作がなかったため");
    return cause == u"pc_left" ? AuditText::tr("パソコンのロック・スリープのため") : AuditText::tr("利用者の操作");
}

// A chart or the whole dashboard that left the program: "balance:csv".
QString exportedText(const QString& kind, const QString& form)
{
    const std::pair<const char*, QString> charts[] = {
        {"dashboard", AuditText::tr("ダッシュボード")},   {"patients", AuditText::tr("受診患者の推移")},
        {"balance", AuditText::tr("定期通院患者の増減")}, {"weekdays", AuditText::tr("曜日別の受診")},
        {"retention", AuditText::tr("継続率(初診月別)")}, {"families", AuditText::tr("疾患別の状態")}};
    const std::pair<const char*, QString> forms[] = {{"csv", AuditText::tr("CSV")},
                                                     {"png", AuditText::tr("画像")},
                                                     {"pdf", AuditText::tr("PDF")},
                                                     {"print", AuditText::tr("印刷")},
                                                     {"copy", AuditText::tr("画像をコピー")}};
    const auto* chart = std::ranges::find_if(charts, [&](const auto& one) { return kind == QLatin1String(one.first); });
    const auto* how = std::ranges::find_if(forms, [&](const auto& one) { return form == QLatin1String(one.first); });
    if (chart == std::end(charts) || how == std::end(forms))
        return {};
    return AuditText::tr("%1(%2)").arg(chart->second, how->second);
}

QString settingText(const QString& key)
{
    const std::pair<const char*, QString> settings[] = {
        {"at_risk_months", AuditText::tr("離脱予備群とする月数")},
        {"dropped_months", AuditText::tr("離脱とする月数")},
        {"closed_weekdays", AuditText::tr("休診の曜日")},
        {"closed_days", AuditText::tr("休診日")},
        {"language", AuditText::tr("言語")},
        {"lock_minutes", AuditText::tr("自動ロックの時間")},
        {"backup_folder", AuditText::tr("バックアップの場所")},
        {"second_backup_folder", AuditText::tr("2つ目のバックアップの場所")},
        {"emr_mapping", AuditText::tr("患者CSVの列の割り当て")}};
    for (const auto& [name, words] : settings)
        if (key == QLatin1String(name))
            return words;
    return key;
}

// The count of these rows says how it went.
QString backupText(const QString& which, bool done)
{
    if (which == u"copy")
        return AuditText::tr("ファイルへの写し");
    const QString what = which == u"trial" ? AuditText::tr("復元の確認") : AuditText::tr("バックアップの作成");
    return AuditText::tr("%1(%2)").arg(what, done ? AuditText::tr("成功") : AuditText::tr("失敗"));
}

QString restoreText(const QString& kind, const QString& which)
{
    if (which == u"unopened")
        return AuditText::tr("前のデータは開けませんでした");
    return kind == u"restore" ? AuditText::tr("%1 のバックアップ").arg(which)
                              : AuditText::tr("%1 のバックアップの鍵だけ").arg(which);
}

QString userText(const reports::AuditRow& row, const QString& which)
{
    QString name = which == u"unknown"         ? AuditText::tr("登録のないログイン名")
                   : row.subjectName.isEmpty() ? AuditText::tr("利用者 %1").arg(which)
                                               : row.subjectName;
    if (row.intent != u"change_second_factor" || row.count == 1)
        return name;
    return AuditText::tr("%1(%2)").arg(name, row.count < 0 ? AuditText::tr("外した") : AuditText::tr("準備"));
}

// Of the system's own things, which have no number and no name.
QString thingText(const reports::AuditRow& row, const QString& kind, const QString& which)
{
    if (kind == u"keys")
        return row.intent == u"change_recovery_code" ? AuditText::tr("復旧コード")
               : row.intent == u"keys_put_back"      ? AuditText::tr("鍵のファイル(keys.json)")
                                                     : AuditText::tr("データの鍵");
    if (kind == u"anchor")
        return AuditText::tr("操作の記録の控え");
    if (kind == u"audit")
        return AuditText::tr("操作の記録");
    if (kind == u"spare_code")
        return AuditText::tr("予備のコード");
    if (kind == u"schema")
        return AuditText::tr("データの形式 第%1版").arg(which);
    return kind.isEmpty() ? AuditText::tr("データ全体") : row.subject;
}

struct FieldWord {
    const char* field;
    const char* words; // empty: says nothing to a reader
};
constexpr FieldWord kFields[] = {{"patient.name", QT_TRANSLATE_NOOP("AuditText", "氏名")},
                                 {"patient.kana", QT_TRANSLATE_NOOP("AuditText", "カナ")},
                                 {"patient.sex", QT_TRANSLATE_NOOP("AuditText", "性別")},
                                 {"patient.birth_day", QT_TRANSLATE_NOOP("AuditText", "生年月日")},
                                 {"patient.exported", ""},
                                 {"patient.", QT_TRANSLATE_NOOP("AuditText", "患者の削除")},
                                 {"contact.postal_code", QT_TRANSLATE_NOOP("AuditText", "郵便番号")},
                                 {"contact.address", QT_TRANSLATE_NOOP("AuditText", "住所")},
                                 {"contact.telephone", QT_TRANSLATE_NOOP("AuditText", "電話")},
                                 {"contact.mobile", QT_TRANSLATE_NOOP("AuditText", "携帯電話")},
                                 {"contact.mail", QT_TRANSLATE_NOOP("AuditText", "メール")},
                                 {"contact.line_linked_day", QT_TRANSLATE_NOOP("AuditText", "LINEの登録日")},
                                 {"contact.", QT_TRANSLATE_NOOP("AuditText", "連絡先の削除")},
                                 {"exclusion.from_day", QT_TRANSLATE_NOOP("AuditText", "対象外の開始日")},
                                 {"exclusion.kind", QT_TRANSLATE_NOOP("AuditText", "対象外の区分")},
                                 {"exclusion.reason", QT_TRANSLATE_NOOP("AuditText", "対象外の理由")},
                                 {"exclusion.undone_at_ms", QT_TRANSLATE_NOOP("AuditText", "対象外の取り消し")},
                                 {"exclusion.patient_id", ""},
                                 {"note.body", QT_TRANSLATE_NOOP("AuditText", "メモ")},
                                 {"note.patient_id", ""},
                                 {"user.login", QT_TRANSLATE_NOOP("AuditText", "ログイン名")},
                                 {"user.name", QT_TRANSLATE_NOOP("AuditText", "名前")},
                                 {"user.role", QT_TRANSLATE_NOOP("AuditText", "権限")},
                                 {"user.disabled", QT_TRANSLATE_NOOP("AuditText", "停止")},
                                 {"user.initial", QT_TRANSLATE_NOOP("AuditText", "初めのパスワード")},
                                 {"user.removed", QT_TRANSLATE_NOOP("AuditText", "削除")},
                                 {"setting.key", ""},
                                 {"setting.value", ""},
                                 {"setting.", QT_TRANSLATE_NOOP("AuditText", "設定の削除")}};

} // namespace

QString auditSubjectText(const reports::AuditRow& row)
{
    if (!row.patientNumber.isEmpty() || !row.patientName.isEmpty())
        return QStringLiteral("%1 %2").arg(row.patientNumber, row.patientName).trimmed();
    const QString kind = row.subject.section(QLatin1Char(':'), 0, 0);
    const QString which = row.subject.section(QLatin1Char(':'), 1);
    if (row.intent == u"export")
        if (const QString chart = exportedText(kind, which); !chart.isEmpty())
            return chart;
    if (kind == u"patient")
        return AuditText::tr("患者 %1").arg(which);
    if (kind == u"user")
        return userText(row, which);
    if (kind == u"import")
        return row.subjectName.isEmpty() ? AuditText::tr("取り込み %1").arg(which) : row.subjectName;
    if (kind == u"master")
        return row.subjectName.isEmpty() ? AuditText::tr("マスター %1").arg(which) : row.subjectName;
    if (kind == u"setting")
        return settingText(which);
    if (kind == u"patients")
        return listText(which);
    if (kind == u"report")
        return reportText(which);
    if (kind == u"lock")
        return lockText(which);
    if (kind == u"backup")
        return backupText(which, row.count == 0);
    if (kind == u"restore" || kind == u"restore_keys")
        return restoreText(kind, which);
    return thingText(row, kind, which);
}

QString auditCountText(const reports::AuditRow& row)
{
    const bool saysHow = row.intent == u"backup" || row.intent == u"change_second_factor";
    return saysHow ? QString() : numberText(row.count);
}

QString auditFieldsText(const reports::AuditRow& row)
{
    QStringList fields = row.fields.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList words;
    for (const auto& [field, word] : kFields)
        if (fields.removeAll(QLatin1String(field)) > 0 && !QLatin1String(word).isEmpty())
            words << AuditText::tr(word);
    words << fields; // of a newer program
    return words.join(QStringLiteral("・"));
}

QString notableText(const reports::DigestItem& item)
{
    const QString count = numberText(item.count);
    switch (item.kind) {
    case reports::Notable::FailedLogins:
        return AuditText::tr("ログインの失敗 %1回").arg(count);
    case reports::Notable::NightLogin:
        return AuditText::tr("夜間(22時〜6時)のログイン %1回").arg(count);
    case reports::Notable::ClosedDay:
        return AuditText::tr("休診日のログイン %1回").arg(count);
    case reports::Notable::MassView:
        return AuditText::tr("1日に患者 %1人の画面を表示").arg(count);
    case reports::Notable::MassSearch:
        return AuditText::tr("1日に %1回の検索・一覧").arg(count);
    case reports::Notable::MassExport:
        return AuditText::tr("1日に %1件を書き出し").arg(count);
    case reports::Notable::NightUse:
        return AuditText::tr("夜間(22時〜6時)の患者の表示・書き出し %1回").arg(count);
    case reports::Notable::RecoveryCode:
        return AuditText::tr("復旧コードでパスワードを決め直し %1回").arg(count);
    case reports::Notable::SecondFactorOff:
        return AuditText::tr("確認コードを外した %1回").arg(count);
    case reports::Notable::NewUser:
        return AuditText::tr("利用者を追加 %1人").arg(count);
    case reports::Notable::RoleChange:
        return AuditText::tr("利用者の権限を変更 %1回").arg(count);
    case reports::Notable::Undone:
        return AuditText::tr("取り込みの取り消し %1回").arg(count);
    case reports::Notable::KeysPutBack:
        return AuditText::tr("鍵のファイルが前のものに戻され、その日のパスワードや復旧コードで開きました");
    case reports::Notable::LogGap:
        return item.count > 0 ? AuditText::tr("操作の記録の終わりから %1件が失われています").arg(count)
                              : AuditText::tr("操作の記録の控えがなく、作り直しました");
    case reports::Notable::Copied:
        return AuditText::tr("データ全体の写し(バックアップのファイル)を %1回作成").arg(count);
    case reports::Notable::Restored:
        return item.count > 0
                   ? AuditText::tr("バックアップから戻しました(記録 %1件は、横に移した前のデータにあります)").arg(count)
                   : AuditText::tr("バックアップから戻しました");
    }
    return {};
}

QByteArray auditCsv(const std::vector<reports::AuditRow>& rows)
{
    const auto line = [](const QStringList& cells) {
        QStringList quoted;
        for (const QString& cell : cells) // file names come from anywhere
            quoted << csvCell(spelledOut(cell));
        return quoted.join(QLatin1Char(','));
    };
    QStringList lines{line({AuditText::tr("番号"), AuditText::tr("日時"), AuditText::tr("ログイン名"),
                            AuditText::tr("名前"), AuditText::tr("操作"), AuditText::tr("患者番号"),
                            AuditText::tr("対象"), AuditText::tr("件数"), AuditText::tr("変更した項目")})};
    for (const reports::AuditRow& row : rows) {
        lines << line({QString::number(row.seq), timeText(row.atMs), row.actor, row.actorName, intentText(row.intent),
                       row.patientNumber, row.patientNumber.isEmpty() ? auditSubjectText(row) : row.patientName,
                       auditCountText(row).remove(QLatin1Char(',')), auditFieldsText(row)});
    }
    return QByteArray("\xEF\xBB\xBF") + lines.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
}

} // namespace kakarite::ui
