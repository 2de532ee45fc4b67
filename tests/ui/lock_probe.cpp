// lock_probe VAULT: the real window, worked by what comes in on stdin, so that it knows nothing but what a person gave
// it. Lines: the password, then a text to search for; answers "open"; then any line, locks, answers "locked"; then any.
#include "models/base/clock.h"
#include "translations/wording.h"
#include "ui/shell/main_window.h"
#include "ui/style/style.h"
#include "ui/widgets/password_edit.h"

#include <QApplication>
#include <QTest>

#include <sys/prctl.h>
#include <unistd.h>

using namespace kakarite;
using namespace Qt::StringLiterals;

namespace {

SecretBytes readLine()
{
    SecretBytes line(512);
    std::size_t size = 0;
    while (size < line.size() && ::read(STDIN_FILENO, line.data() + size, 1) == 1 && line.data()[size] != '\n')
        ++size;
    return SecretBytes::copyOf({line.data(), size});
}

void say(const char* word)
{
    if (::write(STDOUT_FILENO, word, std::strlen(word)) < 0)
        std::exit(2);
}

// One key after the other, as from a keyboard: the text is never a string outside the field.
void typeInto(QWidget* field, const SecretBytes& utf8)
{
    field->setFocus();
    for (std::size_t i = 0; i < utf8.size();) {
        std::size_t length = 1;
        while (i + length < utf8.size() && (utf8.data()[i + length] & 0xc0U) == 0x80U)
            ++length;
        QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown,
                            QString::fromUtf8(reinterpret_cast<const char*>(utf8.data() + i), qsizetype(length)),
                            Qt::NoModifier);
        i += length;
    }
}

bool settle(ui::MainWindow& window)
{
    QTest::qWait(300);
    return QTest::qWaitFor([&] { return !window.database().isBusy(); }, 30000);
}

} // namespace

int main(int argc, char** argv)
{
    ::prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0);
    QApplication application(argc, argv);
    ui::Preferences preferences(QString::fromLocal8Bit(argv[1]) + u".ini"_s);
    translations::Wording wording(translations::Language::Japanese);
    ui::applyStyle(application);
    const SystemClock clock;
    ui::MainWindow window(QString::fromLocal8Bit(argv[1]), clock, preferences, wording);
    window.begin();
    window.show();
    window.activateWindow();
    {
        auto* field = window.findChild<ui::PasswordEdit*>(u"loginPassword"_s);
        typeInto(field, readLine());
        QTest::keyClick(field, Qt::Key_Return);
    }
    if (!QTest::qWaitFor([&] { return window.workspace() != nullptr; }, 30000) || !settle(window))
        return 3;
    window.workspace()->openPlace(ui::Place::Patients);
    settle(window);
    typeInto(window.findChild<QWidget*>(u"quickSearch"_s), readLine());
    settle(window);
    for (const qint64 patient : {1, 2, 3}) {
        window.workspace()->openPatient(patient);
        settle(window);
        window.grab(); // painted, as on a screen
    }
    for (const ui::Place place : {ui::Place::Dashboard, ui::Place::Imports, ui::Place::Settings}) {
        window.workspace()->openPlace(place);
        settle(window);
        window.grab();
    }
    window.workspace()->openPatient(3);
    settle(window);
    say("open\n");
    readLine();
    window.lock();
    if (!QTest::qWaitFor([&] { return window.workspace() == nullptr && !window.database().isBusy(); }, 30000))
        return 4;
    QTest::qWait(500); // what deletes itself later has gone
    say("locked\n");
    readLine();
    return 0;
}
