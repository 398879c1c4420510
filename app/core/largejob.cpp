// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/largejob.h"

#include <algorithm>
#include <atomic>
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

// Once told anything, glibc no longer adapts by itself; these are what a program with pictures in its windows comes to.
constexpr int mappedFrom = 4 << 20;
constexpr int trimmedFrom = 8 << 20;
constexpr int mostMapped = 65536;

std::atomic<int> jobs = 0;

} // namespace

void shareOneHeap()
{
    mallopt(M_ARENA_MAX, 1);
}

LargeJob::LargeJob(qint64 bytes) : m_isLarge(bytes >= worthIt)
{
    if (!m_isLarge || jobs++ > 0)
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
    m_from = (quintptr(room) + page - 1) / page * page;
    m_to = (quintptr(room) + size) / page * page;
    madvise(reinterpret_cast<void *>(m_from), m_to - m_from, MADV_HUGEPAGE);
    std::free(room);
}

LargeJob::~LargeJob()
{
    // Or the system would make free pages large again, and so fill them.
    if (m_from)
        madvise(reinterpret_cast<void *>(m_from), m_to - m_from, MADV_NOHUGEPAGE);
    if (!m_isLarge || --jobs > 0)
        return;
    mallopt(M_MMAP_MAX, mostMapped);
    mallopt(M_MMAP_THRESHOLD, mappedFrom);
    mallopt(M_TRIM_THRESHOLD, trimmedFrom);
    malloc_trim(0);
}

#else

void shareOneHeap() { }

LargeJob::LargeJob(qint64) : m_isLarge(false) { }

LargeJob::~LargeJob() = default;

#endif

} // namespace kith
