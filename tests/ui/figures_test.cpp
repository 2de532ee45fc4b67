// The numbers on screen, in the PDF and from `kakaritectl report` are the same.
#include "tests/ui/window_rig.h"

#include "ui/dashboard/month_figures.h"
#include "ui/text/format.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/figure_tile.h"

#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kakarite::ui {

namespace {

// The figures of the dashboard, from the left, as the command line calls them.
const QStringList kKeys{u"patients"_s,       u"visits"_s,   u"new_patients"_s, u"regular"_s,         u"at_risk"_s,
                        u"became_dropped"_s, u"returned"_s, u"points"_s,       u"points_per_claim"_s};

// Written here a second time on purpose: a mistake of the page in wording a number must not excuse itself.
QString worded(const QJsonValue& value, int decimals)
{
    if (!value.isDouble())
        return u"–"_s;
    QString digits = QString::number(value.toDouble(), 'f', decimals);
    for (qsizetype at = digits.indexOf(u'.') < 0 ? digits.size() : digits.indexOf(u'.'); at > 3;)
        digits.insert(at -= 3, u',');
    return digits;
}

QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"KAKARITE_PASSWORD"_s, QString::fromLatin1(kAdminPassword));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    EXPECT_TRUE(process.waitForFinished(60000)) << qPrintable(program);
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
    return process.readAllStandardOutput();
}

// What stands behind `label` on its line of the first page, cell by cell.
QStringList lineOf(const QString& text, const QString& label)
{
    for (const QString& line : text.split(u'\n'))
        if (line.trimmed().startsWith(label + u' '))
            return line.trimmed().mid(label.size()).split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
    return {};
}

} // namespace

class FiguresTest : public WindowTest {
protected:
    struct Seen {
        QStringList tiles; // the values a screen reader says
        QString paper;     // the text of the PDF
    };

    void chooseMonth(Month month)
    {
        auto* choice = find<ChoiceButton>("dashboardMonth");
        ASSERT_TRUE(choice);
        Q_EMIT choice->chosen(month.index());
        ASSERT_TRUE(settle());
    }

    QString savedPdf(const QString& name)
    {
        click("dashboardExport");
        for (QPushButton* button : m_window->findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == u"PDFに保存"_s)
                button->click();
        auto* dialog = m_window->findChild<QFileDialog*>();
        if (!dialog)
            return {};
        const QString path = m_own->filePath(name);
        dialog->selectFile(path);
        static_cast<QDialog*>(dialog)->accept();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return path;
    }

    Seen see(Month month)
    {
        Seen seen;
        chooseMonth(month);
        for (int i = 0; i < kKeys.size(); ++i) {
            const auto* tile = find<FigureTile>(qPrintable(u"figure%1"_s.arg(i)));
            if (tile)
                seen.tiles << tile->accessibleName().section(u' ', 1);
        }
        const QString pdf = savedPdf(month.iso() + u".pdf"_s);
        // The font has one glyph for 月 and the radical of the same form: the reader may name it either way.
        seen.paper = QString::fromUtf8(outputOf(QStringLiteral(PDFTOTEXT), {u"-layout"_s, pdf, u"-"_s}))
                         .normalized(QString::NormalizationForm_KC);
        return seen;
    }
};

TEST_F(FiguresTest, AreTheSameOnScreenInThePdfAndFromTheCommandLine)
{
    if (QStringLiteral(PDFTOTEXT).isEmpty() || QStringLiteral(PDFTOTEXT).endsWith(u"NOTFOUND"_s))
        GTEST_SKIP() << "pdftotext (poppler-utils) is not installed";
    openWindow(true);
    ASSERT_TRUE(unlockAs(u"incho"_s, kAdminPassword));
    const Month months[] = {*Month::fromYm(2026, 10), *Month::fromYm(2026, 7)};
    const Seen seen[] = {see(months[0]), see(months[1])};
    m_window.reset(); // closes the vault, so that the command line may open it

    const QJsonDocument report = QJsonDocument::fromJson(
        outputOf(QStringLiteral(KAKARITECTL), {u"report"_s, u"monthly"_s, u"--json"_s, u"--vault"_s,
                                               m_own->filePath(u"vault"_s), u"--user"_s, u"incho"_s}));
    QHash<QString, QJsonObject> said;
    for (const QJsonValue& one : report.object()[u"months"_s].toArray())
        said.insert(one[u"month"_s].toString(), one.toObject());
    ASSERT_GE(said.size(), 14);

    for (int which = 0; which < 2; ++which) {
        const Month month = months[which];
        SCOPED_TRACE(qPrintable(month.iso()));
        ASSERT_EQ(seen[which].tiles.size(), kKeys.size());
        const QStringList now = lineOf(seen[which].paper, monthText(month));
        const QStringList before = lineOf(seen[which].paper, monthText(month.addMonths(-1)));
        ASSERT_EQ(now.size(), kKeys.size()) << qPrintable(seen[which].paper);
        ASSERT_EQ(before.size(), kKeys.size());
        for (int i = 0; i < kKeys.size(); ++i) {
            const int decimals = kKeys[i] == u"points_per_claim"_s ? 1 : 0;
            const QString expected = worded(said[month.iso()][kKeys[i]], decimals);
            const QString unit = monthFigures()[std::size_t(i)].unit;
            EXPECT_EQ(seen[which].tiles[i], expected + unit) << qPrintable(kKeys[i]);
            EXPECT_EQ(now[i], expected) << qPrintable(kKeys[i]);
            EXPECT_EQ(before[i], worded(said[month.addMonths(-1).iso()][kKeys[i]], decimals)) << qPrintable(kKeys[i]);
        }
        EXPECT_TRUE(seen[which].paper.contains(u"みどり内科クリニック"_s));
        EXPECT_TRUE(seen[which].paper.contains(monthFigures()[4].definition)); // what the words mean stands below
        EXPECT_GT(said[month.iso()][u"patients"_s].toInt(), 0);
    }
    EXPECT_NE(seen[0].tiles, seen[1].tiles);
}

} // namespace kakarite::ui
