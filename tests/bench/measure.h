// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Timing against a named reference in the same run: medians, 99th percentiles, ratios and the bound they are held to.
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <algorithm>
#include <concepts>
#include <cstdio>
#include <ctime>

namespace kith::bench {

/// Times of one thing, in microseconds.
class Times
{
public:
    template<std::invocable F>
    void add(F &&f)
    {
        QElapsedTimer timer;
        timer.start();
        f();
        m_us.append(double(timer.nsecsElapsed()) / 1000);
    }
    /// The processor time of this thread: on a busy machine it says the same as the other on a quiet one.
    template<std::invocable F>
    void addProcessorTime(F &&f)
    {
        const auto now = [] {
            timespec time{};
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
            return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
        };
        const double start = now();
        f();
        m_us.append(now() - start);
    }
    void add(const Times &more) { m_us.append(more.m_us); }
    double at(double quantile) const
    {
        QList<double> sorted = m_us;
        std::sort(sorted.begin(), sorted.end());
        return sorted[std::min<qsizetype>(sorted.size() - 1, qsizetype(quantile * double(sorted.size())))];
    }

private:
    QList<double> m_us;
};

/// One line of the report; returns whether the bound holds.
inline bool report(const char *what, double ours, const char *reference, double theirs, double bound)
{
    const double ratio = ours / theirs;
    const bool holds = ratio <= bound;
    std::printf("%-58s %10.1f us  %-34s %10.1f us  %6.2fx  (<= %.1fx) %s\n", what, ours, reference, theirs, ratio, bound, holds ? "ok" : "MISSED");
    std::fflush(stdout);
    return holds;
}

/// One line against a fixed time in milliseconds.
inline bool reportLimit(const char *what, double oursUs, double limitMs)
{
    const bool holds = oursUs / 1000 <= limitMs;
    std::printf("%-58s %10.2f ms  (<= %.0f ms) %s\n", what, oursUs / 1000, limitMs, holds ? "ok" : "MISSED");
    std::fflush(stdout);
    return holds;
}

} // namespace kith::bench
