#include "translations/wording.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QFile>

using namespace kakarite::translations;
using namespace Qt::StringLiterals;

namespace {

QString cancelled()
{
    return QCoreApplication::translate("ErrorText", "中止しました。");
}

TEST(Wording, EnglishTravelsInsideTheProgram)
{
    EXPECT_TRUE(QFile::exists(u":/translations/kakarite_en.qm"_s));
}

TEST(Wording, SwitchesWhileRunningAndBack)
{
    {
        Wording wording(Language::Japanese);
        EXPECT_EQ(cancelled(), u"中止しました。"_s);
        wording.speak(Language::English);
        EXPECT_EQ(wording.language(), Language::English);
        EXPECT_EQ(cancelled(), u"Cancelled."_s);
        wording.speak(Language::Japanese);
        EXPECT_EQ(cancelled(), u"中止しました。"_s);
        wording.speak(Language::English);
    }
    EXPECT_EQ(cancelled(), u"中止しました。"_s) << "a Wording that is gone still speaks";
}

TEST(Wording, NamesOfLanguagesCanBeReadBack)
{
    for (const Language language : {Language::Japanese, Language::English})
        EXPECT_EQ(parseLanguage(QString::fromLatin1(languageName(language))), language);
    EXPECT_FALSE(parseLanguage(u"fr").has_value());
}

} // namespace
