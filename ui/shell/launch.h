// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two ways in for a screen: the window, and the tour that draws everything to files.
#pragma once

#include <QStringList>

class QApplication;

namespace kith {

// Opens the store named, else the last one, else the welcome; returns when the last window is closed.
int runWindow(QApplication &app, const QStringList &args);
// DIR [STORE] [--theme light|dark] [--size 1280x800] [--text 200] [--language xx] [--json]; --scale is for whoever makes the application.
int runTour(QApplication &app, const QStringList &args);

} // namespace kith
