// What the benches share: a figure beside its bar, and calls that have to succeed.
#pragma once

#include "models/base/result.h"
#include "models/base/secret_bytes.h"
#include "models/vault/vault.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QList>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string_view>
#include <vector>

namespace kakarite::bench {

template <typename T>
T need(Result<T> result)
{
    if (!result)
        qFatal("failed: %d %s", int(result.error().code), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

inline SecretBytes password()
{
    constexpr std::string_view kWords = "measured-not-guessed";
    SecretBytes bytes(kWords.size());
    std::copy(kWords.begin(), kWords.end(), bytes.data());
    return bytes;
}

inline std::unique_ptr<vault::Vault> freshVault(const QString& folder)
{
    static const SystemClock clock;
    const vault::CreateOptions options{QStringLiteral("Bench"), QStringLiteral("bench"), QStringLiteral("bench")};
    return need(vault::Vault::create(folder, options, password(), clock));
}

inline double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

template <typename Fn>
double milliseconds(Fn&& fn)
{
    QElapsedTimer timer;
    timer.start();
    fn();
    return double(timer.nsecsElapsed()) / 1e6;
}

inline double percentile95(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() * 95 / 100];
}

inline bool tell(const char* what, double value, double bar, const char* unit)
{
    std::printf("%-44s %9.1f %s (bar %.0f)\n", what, value, unit, bar);
    return value < bar;
}

} // namespace kakarite::bench
