#include "ui/text/audit_text.h"

#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace kakarite::ui {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("AuditText", source);
}

} // namespace

QString auditSubjectText(const reports::AuditRow& row)
{
    if (!row.patientNumber.isEmpty())
        return QStringLiteral("%1 %2").arg(row.patientNumber, row.patientName).trimmed();
    const QString kind = row.subject.section(QLatin1Char(':'), 0, 0);
    const QString which = row.subject.section(QLatin1Char(':'), 1);
    if (kind == u"patient")
        return words(QT_TRANSLATE_NOOP("AuditText", "患者 %1")).arg(which);
    if (kind == u"user")
        return words(QT_TRANSLATE_NOOP("AuditText", "利用者 %1")).arg(which);
    if (kind == u"import")
        return words(QT_TRANSLATE_NOOP("AuditText", "取り込み %1")).arg(which);
    if (kind == u"setting")
        return words(QT_TRANSLATE_NOOP("AuditText", "設定 %1")).arg(which);
    if (kind == u"patients")
        return words(QT_TRANSLATE_NOOP("AuditText", "患者一覧"));
    if (kind == u"audit" || kind == u"anchor")
        return words(QT_TRANSLATE_NOOP("AuditText", "操作の記録"));
    if (kind == u"spare_code")
        return words(QT_TRANSLATE_NOOP("AuditText", "予備のコード"));
    if (kind == u"recovery")
        return words(QT_TRANSLATE_NOOP("AuditText", "復旧コード"));
    return row.subject;
}

QString notableText(const reports::DigestItem& item)
{
    const QString count = numberText(item.count);
    switch (item.kind) {
    case reports::Notable::FailedLogins:
        return words(QT_TRANSLATE_NOOP("AuditText", "ログインの失敗 %1回")).arg(count);
    case reports::Notable::NightLogin:
        return words(QT_TRANSLATE_NOOP("AuditText", "夜間(22時〜6時)のログイン %1回")).arg(count);
    case reports::Notable::ClosedDay:
        return words(QT_TRANSLATE_NOOP("AuditText", "休診日のログイン %1回")).arg(count);
    case reports::Notable::MassView:
        return words(QT_TRANSLATE_NOOP("AuditText", "1日に患者 %1人の画面を表示")).arg(count);
    case reports::Notable::MassSearch:
        return words(QT_TRANSLATE_NOOP("AuditText", "1日に %1回の検索・一覧")).arg(count);
    case reports::Notable::MassExport:
        return words(QT_TRANSLATE_NOOP("AuditText", "1日に %1件を書き出し")).arg(count);
    case reports::Notable::LogGap:
        return item.count > 0
                   ? words(QT_TRANSLATE_NOOP("AuditText", "操作の記録の終わりから %1件が失われています")).arg(count)
                   : words(QT_TRANSLATE_NOOP("AuditText", "操作の記録の控えがなく、作り直しました"));
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
    QStringList lines{
        line({words(QT_TRANSLATE_NOOP("AuditText", "番号")), words(QT_TRANSLATE_NOOP("AuditText", "日時")),
              words(QT_TRANSLATE_NOOP("AuditText", "ログイン名")), words(QT_TRANSLATE_NOOP("AuditText", "名前")),
              words(QT_TRANSLATE_NOOP("AuditText", "操作")), words(QT_TRANSLATE_NOOP("AuditText", "患者番号")),
              words(QT_TRANSLATE_NOOP("AuditText", "対象")), words(QT_TRANSLATE_NOOP("AuditText", "件数")),
              words(QT_TRANSLATE_NOOP("AuditText", "変更した項目"))})};
    for (const reports::AuditRow& row : rows) {
        lines << line({QString::number(row.seq), timeText(row.atMs), row.actor, row.actorName, intentText(row.intent),
                       row.patientNumber, row.patientNumber.isEmpty() ? auditSubjectText(row) : row.patientName,
                       QString::number(row.count), row.fields});
    }
    return QByteArray("\xEF\xBB\xBF") + lines.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
}

} // namespace kakarite::ui
