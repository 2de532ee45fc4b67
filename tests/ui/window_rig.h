// A clinic on disk and the real window on it, for tests that click and type.
#pragma once

#include "models/base/clock.h"
#include "ui/shell/main_window.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

class QPushButton;

namespace kakarite::ui {

inline constexpr const char* kAdminPassword = "midori-no-oka-8";
inline constexpr const char* kGivenPassword = "hajimete-mori-8"; // by the administrator, changed since
inline constexpr const char* kStaffPassword = "uketsuke-mori-8";

class WindowTest : public ::testing::Test {
protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();
    void SetUp() override;
    void TearDown() override;

    // A window on a copy of the clinic; `filled`: with its receipts imported.
    void openWindow(bool filled);
    void typePassword(const char* password);
    bool unlockAs(const QString& login, const char* password);
    bool settle(); // nothing under way in the database
    template <typename T = QWidget>
    T* find(const char* name)
    {
        for (T* one : m_window->findChildren<T*>(QString::fromLatin1(name)))
            if (one->isVisible())
                return one;
        return nullptr;
    }
    void click(const char* name);
    void type(const char* field, const QString& text); // committed by an input method, as Japanese is
    QPushButton* offerOf(const char* banner);          // what a banner offers, once it does
    void drop(const QStringList& paths);
    QString labelText(const char* name);

    static QTemporaryDir* s_folder;
    static QStringList s_files;
    FixedClock m_clock{*Date::fromYmd(2026, 11, 24)};
    std::unique_ptr<QTemporaryDir> m_own;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<translations::Wording> m_wording;
    std::unique_ptr<MainWindow> m_window;
};

// Measures how long the event loop of the window was not served.
class Watchdog : public QObject {
public:
    Watchdog();
    qint64 longestMs() const { return m_longest; }

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

} // namespace kakarite::ui
