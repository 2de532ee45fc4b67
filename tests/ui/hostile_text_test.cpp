// Names of other people that look like HTML, or turn the direction of writing, stay the text they are.
#include "ui/patients/patient_model.h"
#include "ui/patients/patient_page.h"
#include "ui/patients/patient_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/tips.h"

#include <QLabel>
#include <QTextDocument>

#include <gtest/gtest.h>

using namespace kakarite;
using namespace kakarite::ui;
using namespace Qt::StringLiterals;

namespace {

const Date kToday = *Date::fromYmd(2026, 11, 24);
const QString kMarkup = u"<b>太字</b><img src=x>"_s;
const QString kTurned = u"山田\u202E郎太\u200B"_s;

// What Qt would show for it: rich text where it takes it for that. An image becomes U+FFFC.
QString seen(const QString& text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

reports::PatientRow patient(const QString& name)
{
    reports::PatientRow row;
    row.id = 1;
    row.number = u"000812"_s;
    row.name = name;
    row.kana = u"ヤマダ\u202Eタロウ"_s;
    return row;
}

bool acts(const QString& text)
{
    return text.contains(QChar(0x202E)) || text.contains(QChar(0x200B));
}

} // namespace

TEST(Tips, ShowTheTextThatTheyAreGiven)
{
    EXPECT_EQ(seen(tipText(kMarkup)), kMarkup);
    EXPECT_EQ(seen(tipText(u"1行目 <i>\n2行目 & 3"_s)), u"1行目 <i>\n2行目 & 3"_s);
    EXPECT_EQ(tipText(u"ふつうの\n名前"_s), u"ふつうの\n名前"_s);
    EXPECT_EQ(tipText(kTurned), u"山田郎太"_s);
    QLabel label;
    setTip(&label, kMarkup);
    EXPECT_EQ(seen(label.toolTip()), kMarkup);
}

TEST(HostileText, IsTextInTheListAndTurnsNothing)
{
    PatientModel model;
    model.begin(kToday, 2);
    model.addBlock(0, {patient(kMarkup), patient(kTurned)});
    const QModelIndex name = model.index(0, PatientModel::Name);
    EXPECT_EQ(seen(name.data(Qt::ToolTipRole).toString()), kMarkup + u" ヤマダタロウ"_s);
    EXPECT_EQ(name.data(Qt::DisplayRole).toString(), kMarkup + u" ヤマダタロウ"_s);
    for (int column = 0; column < model.columnCount(); ++column)
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
            EXPECT_FALSE(acts(model.index(1, column).data(role).toString())) << column;
    EXPECT_FALSE(acts(model.shownCell(1, PatientModel::Name).text));
    EXPECT_FALSE(acts(model.shownCell(1, PatientModel::Name).second));
    EXPECT_FALSE(acts(shownName(patient(kTurned))));
}

TEST(HostileText, IsTextInLabelsAndInTheirTips)
{
    ElidedLabel label;
    label.setText(kMarkup + kMarkup + kTurned);
    label.resize(60, 20);
    label.grab();
    EXPECT_EQ(seen(label.toolTip()), kMarkup + kMarkup + u"山田郎太"_s);
    Banner banner;
    banner.tell(kMarkup + kTurned, Tone::Warning);
    for (const QLabel* one : banner.findChildren<QLabel*>()) {
        EXPECT_TRUE(one->textFormat() == Qt::PlainText || one->text().isEmpty()) << qPrintable(one->text());
        EXPECT_FALSE(acts(one->text()));
    }
}

TEST(HostileText, IsTextOnThePatientsPage)
{
    reports::PatientDetail detail;
    detail.row = patient(kMarkup + kTurned);
    detail.contact.address = kMarkup;
    detail.notes.push_back({1, kMarkup, kMarkup, 0});
    PatientPage page;
    page.resize(900, 700);
    page.showDetail(detail, kToday);
    page.grab();
    int named = 0;
    for (const QLabel* one : page.findChildren<QLabel*>()) {
        EXPECT_TRUE(one->textFormat() == Qt::PlainText || one->text().isEmpty()) << qPrintable(one->text());
        EXPECT_FALSE(acts(one->text())) << qPrintable(one->objectName());
        named += one->text().contains(kMarkup);
    }
    EXPECT_GE(named, 2);
    for (const QWidget* one : page.findChildren<QWidget*>())
        EXPECT_EQ(seen(one->toolTip()).contains(u"太字"_s), one->toolTip().contains(u"太字"_s))
            << qPrintable(one->toolTip());
}
