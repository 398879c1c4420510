// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/undumped.h"

#include <mutex>

#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace kith {

#ifdef __linux__
namespace {

// It is the whole process that is dumped or not, so the whole process counts.
std::mutex mutex;
int living = 0;
bool wasDumpable = false;

} // namespace

Undumped::Undumped()
{
    const std::lock_guard lock(mutex);
    if (living++ > 0)
        return;
    wasDumpable = prctl(PR_GET_DUMPABLE) == 1;
    prctl(PR_SET_DUMPABLE, 0);
}

Undumped::~Undumped()
{
    const std::lock_guard lock(mutex);
    if (--living == 0 && wasDumpable)
        prctl(PR_SET_DUMPABLE, 1);
}
#else
Undumped::Undumped() = default;
Undumped::~Undumped() = default;
#endif

} // namespace kith
