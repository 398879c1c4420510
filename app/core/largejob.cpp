// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/largejob.h"

#include <algorithm>
#include <cstdlib>

#ifdef __GLIBC__
#include <climits>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace kith {

#ifdef __GLIBC__

namespace {

constexpr qint64 worthIt = 8 << 20;
constexpr qint64 most = qint64(1) << 30;

// What mallopt(3) says they are until somebody sets them.
constexpr int usualTrimThreshold = 128 * 1024;
constexpr int usualMostMapped = 65536;

} // namespace

void shareOneHeap()
{
    mallopt(M_ARENA_MAX, 1);
}

LargeJob::LargeJob(qint64 bytes) : m_isLarge(bytes >= worthIt)
{
    if (!m_isLarge)
        return;
    // All of it is to come from the heap, and to stay there when it is freed for a while.
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
    const auto size = size_t(std::min(bytes, most));
    // The heap grows by this and keeps it. Nothing is filled yet: pages come as they are touched, but large ones now.
    void *const room = std::malloc(size);
    if (!room)
        return;
    const auto page = quintptr(sysconf(_SC_PAGESIZE));
    const quintptr from = (quintptr(room) + page - 1) / page * page;
    const quintptr to = (quintptr(room) + size) / page * page;
    madvise(reinterpret_cast<void *>(from), to - from, MADV_HUGEPAGE);
    std::free(room);
}

LargeJob::~LargeJob()
{
    if (!m_isLarge)
        return;
    mallopt(M_MMAP_MAX, usualMostMapped);
    mallopt(M_TRIM_THRESHOLD, usualTrimThreshold);
    malloc_trim(0);
}

#else

void shareOneHeap() { }

LargeJob::LargeJob(qint64) : m_isLarge(false) { }

LargeJob::~LargeJob() = default;

#endif

} // namespace kith
