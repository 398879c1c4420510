// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory this process holds.
#pragma once

#include <cstdio>
#include <cstring>

namespace kith::bench {

/// Resident set in kB, from /proc; 0 where there is none.
inline long residentKb()
{
    long kb = 0;
    if (std::FILE *file = std::fopen("/proc/self/status", "r")) {
        char line[256];
        while (std::fgets(line, sizeof line, file)) {
            if (std::strncmp(line, "VmRSS:", 6) == 0)
                std::sscanf(line + 6, "%ld", &kb);
        }
        std::fclose(file);
    }
    return kb;
}

} // namespace kith::bench
