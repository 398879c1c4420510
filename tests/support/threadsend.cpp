// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Linked into what is built with sanitizers. A QThread says that it has finished before the system's thread ends, and what Qt keeps
// for a thread is given back by that very end. A program that leaves in between is told of a leak (152 bytes, from Qt itself) that is
// none. So the last thing such a program does is to wait until it is alone.
#include <chrono>
#include <filesystem>
#include <thread>

namespace {

bool isAlone()
{
    std::error_code none;
    std::filesystem::directory_iterator thread("/proc/self/task", none);
    int threads = 0;
    for (; !none && thread != std::filesystem::directory_iterator(); thread.increment(none))
        ++threads;
    return threads <= 1;
}

// Constructed before main, so destroyed after everything that is made later, Qt's pools of threads among it.
struct WaitingToBeAlone {
    ~WaitingToBeAlone()
    {
        for (int tries = 0; tries < 1000 && !isAlone(); ++tries)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
} last;

} // namespace
