// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two ways in for a screen: the window, and the tour that draws everything to files.
#pragma once

#include <QStringList>

#include <memory>

#include "app/core/largejob.h"

class QApplication;

namespace kith {

constexpr qint64 filledAtStart = 32 << 20;   // bytes, about, until the first page is seen

// Opens the store named, else the last one, else the welcome; returns when the last window is closed. `start` ends when
// the first page has been seen, mostly.
int runWindow(QApplication &app, const QStringList &args, std::unique_ptr<LargeJob> start);
// DIR [STORE] [--theme light|dark] [--size 1280x800] [--text 200] [--language xx] [--json]; --scale is for whoever makes the application.
int runTour(QApplication &app, const QStringList &args);

} // namespace kith
