#include "ui/patients/patient_words.h"

#include "models/masters/chronic_family.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace kakarite::ui {

using continuity::State;

namespace {

struct PatientWords {
    Q_DECLARE_TR_FUNCTIONS(PatientWords)
};

} // namespace

Tone stateTone(State state)
{
    switch (state) {
    case State::Active:
        return Tone::Good;
    case State::AtRisk:
        return Tone::Warning;
    case State::Dropped:
        return Tone::Bad;
    case State::Excluded:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

Tone overdueTone(int days)
{
    if (days <= 0)
        return Tone::Plain;
    return days > 45 ? Tone::Bad : Tone::Warning;
}

QString shownName(const reports::PatientRow& row)
{
    QString name = shownText(row.name.isEmpty() ? row.kana : row.name);
    return name.replace(QChar(0x3000), QLatin1Char(' ')); // a full-width space tears a name apart on screen
}

QString ageText(const reports::PatientRow& row, Date today)
{
    const QString sex = row.sex == 0 ? QString() : sexText(row.sex);
    if (!row.birth)
        return sex.isEmpty() ? noneText() : sex;
    return QStringLiteral("%1 %2").arg(row.birth->yearsUntil(today)).arg(sex).trimmed();
}

QString expectedReason(const reports::PatientRow& row)
{
    std::optional<int> days;
    if (row.expected.on && row.lastVisit)
        days = *row.expected.on - *row.lastVisit;
    return row.expected.reason == continuity::Reason::None ? noneText() : reasonText(row.expected.reason, days);
}

QString medicineText(const reports::PatientRow& row, Date today)
{
    // The run-out is the first day without: the day before is the last one covered.
    return row.runOut ? PatientWords::tr("%1 まで").arg(dayText(row.runOut->addDays(-1), today)) : noneText();
}

QStringList familyNames(std::uint32_t chronic)
{
    QStringList names;
    for (int bit = 0; bit < masters::kChronicFamilyCount; ++bit)
        if (chronic >> bit & 1U)
            names << masters::familyName(bit);
    return names;
}

QStringList shortFamilyNames(std::uint32_t chronic)
{
    static const char* const kShort[masters::kChronicFamilyCount] = {
        QT_TRANSLATE_NOOP("PatientWords", "糖尿病"), QT_TRANSLATE_NOOP("PatientWords", "高血圧"),
        QT_TRANSLATE_NOOP("PatientWords", "脂質"),   QT_TRANSLATE_NOOP("PatientWords", "腎臓病"),
        QT_TRANSLATE_NOOP("PatientWords", "尿酸"),   QT_TRANSLATE_NOOP("PatientWords", "喘息"),
        QT_TRANSLATE_NOOP("PatientWords", "COPD"),   QT_TRANSLATE_NOOP("PatientWords", "骨粗鬆症"),
        QT_TRANSLATE_NOOP("PatientWords", "心不全"), QT_TRANSLATE_NOOP("PatientWords", "心房細動"),
        QT_TRANSLATE_NOOP("PatientWords", "狭心症"), QT_TRANSLATE_NOOP("PatientWords", "甲状腺"),
        QT_TRANSLATE_NOOP("PatientWords", "無呼吸"), QT_TRANSLATE_NOOP("PatientWords", "緑内障")};
    QStringList names;
    for (int bit = 0; bit < masters::kChronicFamilyCount; ++bit)
        if (chronic >> bit & 1U)
            names << PatientWords::tr(kShort[bit]);
    return names;
}

QString situationText(const reports::PatientRow& row, Date today)
{
    if (!row.lastVisit)
        return PatientWords::tr("受診の記録がまだありません。");
    const QString last =
        row.lastVisit->year() == today.year() ? monthDayText(*row.lastVisit) : longDayText(*row.lastVisit);
    QStringList parts;
    if (row.state == State::Excluded) {
        parts << PatientWords::tr("対象外です(%1)。最終受診は%2です。")
                     .arg(row.exclusion ? exclusionText(*row.exclusion) : stateText(State::Excluded), last);
        return sentences(parts);
    }
    const int months = [&] {
        int whole = 0;
        while (row.lastVisit->addMonths(whole + 1) <= today)
            ++whole;
        return whole;
    }();
    if (months > 0)
        parts << PatientWords::tr("最終受診 %1から%2か月を過ぎています。").arg(last).arg(months);
    else
        parts << PatientWords::tr("最終受診は%1です。").arg(last);
    if (row.runOut) {
        const Date until = row.runOut->addDays(-1);
        const QString day = until.year() == today.year() ? monthDayText(until) : longDayText(until);
        parts << (until < today ? PatientWords::tr("お薬は%1まででした。") : PatientWords::tr("お薬は%1まであります。"))
                     .arg(day);
    } else if (row.expected.on) {
        const Date on = *row.expected.on;
        parts << PatientWords::tr("次回の目安は%1です。")
                     .arg(on.year() == today.year() ? monthDayText(on) : longDayText(on));
    }
    return sentences(parts);
}

QByteArray patientsCsv(const std::vector<reports::PatientRow>& rows, Date today)
{
    QStringList lines;
    const QStringList heads = {
        PatientWords::tr("番号"),     PatientWords::tr("氏名"),         PatientWords::tr("カナ"),
        PatientWords::tr("性別"),     PatientWords::tr("生年月日"),     PatientWords::tr("年齢"),
        PatientWords::tr("状態"),     PatientWords::tr("初診"),         PatientWords::tr("最終受診"),
        PatientWords::tr("受診回数"), PatientWords::tr("次回の目安"),   PatientWords::tr("理由"),
        PatientWords::tr("超過日数"), PatientWords::tr("お薬の終わり"), PatientWords::tr("疾患"),
        PatientWords::tr("電話")};
    const auto line = [](const QStringList& cells) {
        QStringList quoted;
        for (const QString& cell : cells)
            quoted << csvCell(cell);
        return quoted.join(QLatin1Char(','));
    };
    const auto day = [](std::optional<Date> date) { return date ? date->iso() : QString(); };
    lines << line(heads);
    for (const auto& row : rows) {
        QStringList cells{row.number,
                          row.name,
                          row.kana,
                          row.sex == 0 ? QString() : sexText(row.sex),
                          day(row.birth),
                          row.birth ? QString::number(row.birth->yearsUntil(today)) : QString(),
                          row.state ? stateText(*row.state) : QString(),
                          day(row.firstVisit),
                          day(row.lastVisit),
                          QString::number(row.visits),
                          day(row.expected.on),
                          row.expected.on ? expectedReason(row) : QString(),
                          QString(),
                          day(row.runOut ? std::optional(row.runOut->addDays(-1)) : std::nullopt),
                          familyNames(row.chronic).join(QStringLiteral("・")),
                          row.telephone};
        // A negative number is no formula, but would be quoted as one: not yet due is left empty.
        if (row.overdueDays && *row.overdueDays >= 0)
            cells[12] = QString::number(*row.overdueDays);
        lines << line(cells);
    }
    return QByteArray("\xEF\xBB\xBF") + lines.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
}

} // namespace kakarite::ui
