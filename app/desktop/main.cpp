// kakarite [--vault DIR] [--user LOGIN] [--snapshot FILE.png [--page PAGE] [--size 1366x768]]
//
// Builds the objects, wires them, runs them. With --snapshot it opens the vault with KAKARITE_PASSWORD (and
// KAKARITE_TOTP where a second factor is asked for), draws one page into a picture and ends; nothing else takes a
// password from the environment.
#include "models/base/clock.h"
#include "models/vault/vault.h"
#include "translations/wording.h"
#include "ui/shell/main_window.h"
#include "ui/style/style.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace kakarite;
using namespace Qt::StringLiterals;

namespace {

enum Exit { Done = 0, WrongUsage = 2, CannotOpen = 3, Failed = 5 };

void tell(const QString& words)
{
    std::fprintf(stderr, "%s\n", qPrintable(words));
}

SecretBytes takeFromEnvironment(const char* name)
{
    QByteArray typed = qgetenv(name);
    SecretBytes secret =
        SecretBytes::copyOf({reinterpret_cast<const unsigned char*>(typed.constData()), std::size_t(typed.size())});
    wipe(typed.data(), std::size_t(typed.size()));
    // The copy that the system keeps for the process would otherwise stay readable in its memory.
    if (char* place = std::getenv(name))
        wipe(place, std::strlen(place));
    qunsetenv(name);
    return secret;
}

bool openPage(ui::Workspace& workspace, const QString& page)
{
    if (page == u"dashboard")
        workspace.openPlace(ui::Place::Dashboard);
    else if (page == u"patients")
        workspace.openPlace(ui::Place::Patients);
    else if (page == u"imports")
        workspace.openPlace(ui::Place::Imports);
    else if (page == u"settings")
        workspace.openPlace(ui::Place::Settings);
    else if (page.startsWith(u"patient:"))
        workspace.openPatientNumber(page.mid(8));
    else
        return false;
    return true;
}

// Waits until nothing is being read any more, then a moment for the last painting.
void drawWhenSettled(ui::MainWindow& window, const QString& file)
{
    auto* pause = new QTimer(&window);
    pause->setSingleShot(true);
    pause->setInterval(250);
    QObject::connect(&window.database(), &ui::DatabaseThread::settled, pause, qOverload<>(&QTimer::start));
    QObject::connect(pause, &QTimer::timeout, &window, [&window, file, pause] {
        if (window.database().isBusy())
            return;
        pause->stop();
        const bool saved = window.grab().save(file, "PNG");
        if (!saved)
            tell(ui::errorText(Error(ErrorCode::FileUnwritable)).message);
        QCoreApplication::exit(saved ? Done : Failed);
    });
    if (!window.database().isBusy())
        pause->start();
}

void takeSnapshot(ui::MainWindow& window, const QString& user, const QString& page, const QString& file)
{
    QObject::connect(&window, &ui::MainWindow::unlockFailed, &window, [](const Error& error) {
        const ui::ErrorText text = ui::errorText(error);
        tell(ui::sentences({text.message, text.hint}));
        QCoreApplication::exit(CannotOpen);
    });
    QObject::connect(&window, &ui::MainWindow::unlocked, &window, [&window, page, file] {
        // The first read brings what all pages need; the page is chosen after it, as a person would.
        QObject::connect(
            &window.database(), &ui::DatabaseThread::settled, &window,
            [&window, page, file] {
                if (!openPage(*window.workspace(), page)) {
                    tell(u"--page: dashboard, patients, imports, settings, patient:NUMBER"_s);
                    QCoreApplication::exit(WrongUsage);
                    return;
                }
                drawWhenSettled(window, file);
            },
            Qt::SingleShotConnection);
    });
    SecretBytes password = takeFromEnvironment("KAKARITE_PASSWORD");
    window.unlock(user, std::move(password), takeFromEnvironment("KAKARITE_TOTP"));
}

} // namespace

int main(int argc, char** argv)
{
    const Result<void> hardened = vault::hardenProcess();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"kakarite"_s);
    QApplication::setApplicationVersion(QStringLiteral(KAKARITE_VERSION));
    ui::Preferences preferences;
    translations::Wording wording(
        translations::parseLanguage(preferences.language()).value_or(translations::systemLanguage()));
    if (!hardened) {
        const ui::ErrorText text = ui::errorText(hardened.error());
        tell(ui::sentences({text.message, text.hint}));
        return Failed;
    }

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption vaultOption(
        u"vault"_s, QCoreApplication::translate("Desktop", "クリニックのデータのフォルダ"), u"DIR"_s);
    const QCommandLineOption userOption(u"user"_s, QCoreApplication::translate("Desktop", "ログイン名"), u"LOGIN"_s);
    const QCommandLineOption snapshotOption(
        u"snapshot"_s, QCoreApplication::translate("Desktop", "画面を画像にして終わる"), u"FILE.png"_s);
    const QCommandLineOption pageOption(u"page"_s, QCoreApplication::translate("Desktop", "画像にする画面"), u"PAGE"_s,
                                        u"dashboard"_s);
    const QCommandLineOption sizeOption(u"size"_s, QCoreApplication::translate("Desktop", "画像の大きさ"), u"WxH"_s,
                                        u"1366x768"_s);
    parser.addOptions({vaultOption, userOption, snapshotOption, pageOption, sizeOption});
    parser.process(application);

    ui::applyStyle(application);
    const SystemClock clock;
    QString folder = parser.value(vaultOption);
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    ui::MainWindow window(QDir(folder).absolutePath(), clock, preferences, wording);
    if (parser.isSet(snapshotOption)) {
        const QStringList sides = parser.value(sizeOption).split(u'x');
        if (sides.size() == 2)
            window.resize(sides[0].toInt(), sides[1].toInt());
        takeSnapshot(window, parser.value(userOption), parser.value(pageOption), parser.value(snapshotOption));
    } else {
        window.begin(parser.value(userOption));
    }
    window.show();
    return QApplication::exec();
}
