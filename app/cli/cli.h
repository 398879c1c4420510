// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a command: which commands there are, and how one is run.
#pragma once

#include <QStringList>

class QIODevice;

namespace kith {

class Clock;
class Settings;

namespace cli {

struct Streams {
    QIODevice &out;
    QIODevice &err;
};

enum ExitStatus {
    Worked = 0,
    Refused = 1, ///< or nothing found
    WrongUsage = 2,
    StoreFailed = 3,
};

/// Runs "import", "t.kith", ... (without the program's own name) and returns its exit status. Blocks until done, asks
/// nothing, writes UTF-8. Exports of PDF draw text, so they need a QGuiApplication.
int runCommand(const QStringList &args, Streams streams, const Clock &clock, Settings &settings);

/// Whether this first argument is for runCommand rather than the window: a command, one of a later version, or an option.
bool isCommand(const QString &word);
/// Whether it draws text.
bool needsFonts(const QStringList &args);

} // namespace cli
} // namespace kith
