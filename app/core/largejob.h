// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Memory for a job that fills a great deal of it.
#pragma once

#include <QtGlobal>

namespace kith {

/// One heap for all threads, so that a job has its room on whichever thread it runs. At the very start of a program.
void shareOneHeap();

/// While it lives, memory is taken from the system in large pages instead of by 4 KiB, which is half of what an import of a
/// hundred thousand people waits for; afterwards what is free goes back. Several may live at once, on any threads; the first
/// has the room made. Only speed depends on it: where the C library is not glibc, the heap is not shared or there are no
/// large pages, nothing is gained.
class LargeJob
{
public:
    explicit LargeJob(qint64 bytes); ///< as much as the job is likely to fill
    ~LargeJob();
    Q_DISABLE_COPY_MOVE(LargeJob)

private:
    [[maybe_unused]] quintptr m_from = 0, m_to = 0; ///< the pages that are wanted large
    [[maybe_unused]] bool m_isLarge;
};

} // namespace kith
