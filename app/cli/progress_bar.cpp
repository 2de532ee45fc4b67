#include "app/cli/progress_bar.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QString>

#include <cstdio>

namespace kakarite::cli {

namespace {
constexpr int kCells = 30;
}

ProgressBar::ProgressBar() : m_terminal(errorsGoToTerminal())
{
    m_since.start();
}

void ProgressBar::show(std::int64_t done, std::int64_t total, std::int64_t claims)
{
    if (!m_terminal || total <= 0)
        return;
    const double share = double(done) / double(total);
    const double seconds = double(m_since.elapsed()) / 1000.0;
    const double rate = seconds > 0 ? double(claims) / seconds : 0;
    const double left = share > 0 ? seconds / share - seconds : 0;
    const QString line =
        QCoreApplication::translate("Cli", "%1 件 ・ 毎秒 %2 件 ・ 残り約 %3 秒")
            .arg(ui::numberText(claims), ui::numberText(std::int64_t(rate)), QString::number(left, 'f', 0));
    draw(share, line);
}

void ProgressBar::show(std::int64_t done, std::int64_t total)
{
    if (m_terminal && total > 0)
        draw(double(done) / double(total), ui::percentText(double(done) / double(total), 0));
}

void ProgressBar::draw(double share, const QString& line)
{
    const int filled = int(share * kCells);
    const QString bar = QString(filled, u'█') + QString(kCells - filled, u'░');
    std::fputs((QStringLiteral("\r\x1b[K") + bar + QLatin1Char(' ') + line).toUtf8().constData(), stderr);
    std::fflush(stderr);
}

void ProgressBar::clear()
{
    if (m_terminal)
        std::fputs("\r\x1b[K", stderr);
}

} // namespace kakarite::cli
