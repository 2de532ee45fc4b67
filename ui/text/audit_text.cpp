#include "ui/text/audit_text.h"

#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace kakarite::ui {

namespace {

struct AuditText {
    Q_DECLARE_TR_FUNCTIONS(AuditText)
};

} // namespace

QString auditSubjectText(const reports::AuditRow& row)
{
    if (!row.patientNumber.isEmpty())
        return QStringLiteral("%1 %2").arg(row.patientNumber, row.patientName).trimmed();
    const QString kind = row.subject.section(QLatin1Char(':'), 0, 0);
    const QString which = row.subject.section(QLatin1Char(':'), 1);
    if (kind == u"patient")
        return AuditText::tr("患者 %1").arg(which);
    if (kind == u"user")
        return AuditText::tr("利用者 %1").arg(which);
    if (kind == u"import")
        return AuditText::tr("取り込み %1").arg(which);
    if (kind == u"setting")
        return AuditText::tr("設定 %1").arg(which);
    if (kind == u"patients")
        return AuditText::tr("患者一覧");
    if (kind == u"audit" || kind == u"anchor")
        return AuditText::tr("操作の記録");
    if (row.subject == u"backup:run")
        return AuditText::tr("設定した保管先へ");
    if (row.subject == u"backup:trial")
        return AuditText::tr("戻す練習");
    if (row.subject == u"backup:copy")
        return AuditText::tr("ファイルへの写し");
    if (row.subject == u"restore:unopened")
        return AuditText::tr("前のデータは開けませんでした");
    if (kind == u"restore_keys")
        return AuditText::tr("%1 のバックアップの鍵だけ").arg(which);
    if (kind == u"restore")
        return AuditText::tr("%1 のバックアップ").arg(which);
    if (kind == u"spare_code")
        return AuditText::tr("予備のコード");
    if (kind == u"recovery")
        return AuditText::tr("復旧コード");
    return row.subject;
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
        for (const QString& cell : cells)
            quoted << csvCell(cell);
        return quoted.join(QLatin1Char(','));
    };
    QStringList lines{line({AuditText::tr("番号"), AuditText::tr("日時"), AuditText::tr("ログイン名"),
                            AuditText::tr("名前"), AuditText::tr("操作"), AuditText::tr("患者番号"),
                            AuditText::tr("対象"), AuditText::tr("件数"), AuditText::tr("変更した項目")})};
    for (const reports::AuditRow& row : rows) {
        lines << line({QString::number(row.seq), timeText(row.atMs), row.actor, row.actorName, intentText(row.intent),
                       row.patientNumber, row.patientNumber.isEmpty() ? auditSubjectText(row) : row.patientName,
                       QString::number(row.count), row.fields});
    }
    return QByteArray("\xEF\xBB\xBF") + lines.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
}

} // namespace kakarite::ui
