// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A frame, from what somebody does until what it is about has been painted.
#pragma once

#include "tests/bench/measure.h"
#include "tests/bench/painted.h"

namespace kith::bench {

class Frames
{
public:
    /// A widget, or something in it.
    explicit Frames(const QWidget *widget) : m_watch(PaintWatch::in(widget)) {}
    explicit Frames(PaintWatch::IsIt isIt) : m_watch(std::move(isIt)) {}

    /// Calls `act` with 0, 1, 2 … and times each until it is painted and nothing is left to do.
    Times times(int count, const std::function<void(int)> &act)
    {
        Times times;
        for (int i = 0; i < count; ++i) {
            m_watch.forget();
            times.add([&] {
                act(i);
                m_watch.wait();
            });
            if (!m_watch.hasSeen())
                qFatal("what was waited for was not painted");
        }
        return times;
    }

private:
    PaintWatch m_watch;
};

} // namespace kith::bench
