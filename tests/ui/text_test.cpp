// Every code, note and word of the closed lists has its own sentence, and every error its next step.
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/master_text.h"
#include "ui/text/note_text.h"
#include "ui/text/words.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

using namespace kakarite;
using namespace Qt::StringLiterals;

namespace {

// The numbers of an enumeration, read from the header that declares it, so that a new one cannot be forgotten.
std::vector<std::pair<QString, int>> enumerators(const QString& header, const QString& name)
{
    QFile file(QStringLiteral(SOURCE_DIR "/") + header);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    const QRegularExpression block("enum class "_L1 + name + "[^{]*\\{([^}]*)\\}"_L1);
    QString body = block.match(text).captured(1);
    body.remove(QRegularExpression(u"//[^\\n]*"_s));
    std::vector<std::pair<QString, int>> found;
    int next = 0;
    const QRegularExpression entry(u"(\\w+)(?:\\s*=\\s*(\\d+))?"_s);
    for (auto it = entry.globalMatch(body); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (!match.captured(2).isEmpty())
            next = match.captured(2).toInt();
        found.emplace_back(match.captured(1), next++);
    }
    return found;
}

} // namespace

TEST(ErrorText, EveryCodeHasItsOwnSentenceAndNextStep)
{
    const auto codes = enumerators(u"models/base/error.h"_s, u"ErrorCode"_s);
    ASSERT_GT(codes.size(), 40U);
    QSet<QString> messages;
    QSet<QString> names;
    for (const auto& [name, number] : codes) {
        const auto code = static_cast<ErrorCode>(number);
        const ui::ErrorText text = ui::errorText(Error(code));
        EXPECT_TRUE(text.message.endsWith(u'。')) << qPrintable(name);
        EXPECT_TRUE(text.hint.endsWith(u'。')) << qPrintable(name);
        EXPECT_FALSE(messages.contains(text.message)) << qPrintable(name);
        EXPECT_FALSE(names.contains(ui::errorName(code))) << qPrintable(name);
        messages.insert(text.message);
        names.insert(ui::errorName(code));
    }
}

TEST(ErrorText, NeverShowsTheDetail)
{
    const ui::ErrorText text = ui::errorText(Error(ErrorCode::DatabaseFailed, u"extended code 266"_s));
    EXPECT_FALSE(text.message.contains(u"266"_s));
    EXPECT_FALSE(text.hint.contains(u"266"_s));
}

TEST(MasterText, EveryNoteKindAndAgeHasItsWords)
{
    const auto codes = enumerators(u"models/masters/master_reader.h"_s, u"MasterNoteCode"_s);
    ASSERT_EQ(codes.size(), 13U);
    QSet<QString> said;
    QSet<QString> names;
    for (const auto& [name, number] : codes) {
        const auto code = static_cast<masters::MasterNoteCode>(number);
        EXPECT_TRUE(ui::masterNoteText(code).endsWith(u'。')) << qPrintable(name);
        said.insert(ui::masterNoteText(code));
        names.insert(QString::fromLatin1(masters::masterNoteName(code)));
    }
    EXPECT_EQ(said.size(), qsizetype(codes.size()));
    EXPECT_EQ(names.size(), qsizetype(codes.size()));
    for (const masters::MasterKind kind : masters::kMasterKinds) {
        EXPECT_FALSE(ui::masterKindText(kind).isEmpty());
        EXPECT_EQ(masters::parseMasterKind(QString::fromLatin1(masters::masterKindName(kind))), kind);
        EXPECT_EQ(ui::masterFileText(kind).size(), 2);
    }
    masters::LoadedMaster master;
    master.codes = 318;
    EXPECT_TRUE(ui::masterAdvice(master).contains(u"318"_s)) << "how many are built in";
    master.age = masters::MasterAge::Current;
    EXPECT_TRUE(ui::masterAdvice(master).isEmpty());
}

TEST(NoteText, EveryNoteHasItsTitleAndSentence)
{
    const auto codes = enumerators(u"models/receipts/claim.h"_s, u"NoteCode"_s);
    ASSERT_GT(codes.size(), 35U);
    QSet<QString> titles;
    for (const auto& [name, number] : codes) {
        const auto code = static_cast<receipts::NoteCode>(number);
        EXPECT_TRUE(ui::noteText(code).endsWith(u'。')) << qPrintable(name);
        EXPECT_FALSE(ui::noteTitle(code).isEmpty()) << qPrintable(name);
        EXPECT_FALSE(titles.contains(ui::noteTitle(code))) << qPrintable(name);
        titles.insert(ui::noteTitle(code));
    }
}

TEST(Words, EveryIntentStateAndReasonIsWorded)
{
    for (const auto& [name, number] : enumerators(u"models/vault/vault.h"_s, u"Intent"_s))
        EXPECT_FALSE(ui::intentText(static_cast<vault::Intent>(number)).isEmpty()) << qPrintable(name);
    for (const auto& [name, number] : enumerators(u"models/continuity/rules.h"_s, u"ExclusionKind"_s))
        EXPECT_FALSE(ui::exclusionText(static_cast<continuity::ExclusionKind>(number)).isEmpty()) << qPrintable(name);
    EXPECT_EQ(ui::stateText(continuity::State::AtRisk), u"離脱予備群"_s);
    EXPECT_EQ(ui::reasonText(continuity::Reason::RunOut, 28), u"処方 28日分"_s);
    EXPECT_EQ(ui::reasonText(continuity::Reason::Habit, 35), u"いつもの間隔 35日"_s);
    EXPECT_EQ(ui::reasonText(continuity::Reason::RunOut, std::nullopt), u"処方の日数"_s);
}

TEST(Format, NumbersAndDays)
{
    EXPECT_EQ(ui::numberText(1284), u"1,284"_s);
    EXPECT_EQ(ui::signedText(-6), u"−6"_s);
    EXPECT_EQ(ui::signedPercentText(-0.085), u"−8.5%"_s);
    const Date day = *Date::fromYmd(2026, 9, 18);
    EXPECT_EQ(ui::dayText(day, *Date::fromYmd(2026, 11, 23)), u"9/18"_s);
    EXPECT_EQ(ui::dayText(day, *Date::fromYmd(2027, 1, 4)), u"2026/9/18"_s);
    EXPECT_EQ(ui::monthText(day.monthOf()), u"2026年9月"_s);
    // 2026-11-23T01:38Z is 10:38 in Japan
    EXPECT_EQ(ui::timeText(1795397880000LL), u"2026/11/23 10:38"_s);
}

TEST(Format, TextsOfOthersCanOnlyBeRead)
{
    const QString hostile = u"a\x1B[31m\u202Eb\u200B\U000E0001\n\tc"_s;
    EXPECT_EQ(ui::shownText(hostile), u"a[31mb\n\tc"_s);
    EXPECT_EQ(ui::spelledOut(hostile), u"a\\u{001B}[31m\\u{202E}b\\u{200B}\\u{E0001}\n\tc"_s);
    EXPECT_EQ(ui::shownText(u"𠮷田 花子"_s), u"𠮷田 花子"_s);
}
