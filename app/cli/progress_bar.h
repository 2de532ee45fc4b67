// A bar with rate and time left, only where stderr is a terminal.
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <cstdint>

namespace kakarite::cli {

class ProgressBar {
public:
    ProgressBar();
    void show(std::int64_t done, std::int64_t total, std::int64_t claims);
    void show(std::int64_t done, std::int64_t total); // of work that has no claims to count
    void clear();

private:
    void draw(double share, const QString& line);
    bool m_terminal;
    QElapsedTimer m_since;
};

// Whether stderr is a terminal: one file per platform (terminal_*.cpp).
bool errorsGoToTerminal();

} // namespace kakarite::cli
