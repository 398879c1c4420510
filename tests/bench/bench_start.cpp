// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own start, from the process to the first painted list of its first page. Prints its resident kB.
#include "app/session/settings.h"
#include "tests/bench/painted.h"
#include "tests/bench/resident.h"
#include "ui/kit/appearance.h"
#include "ui/shell/launcher.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QTimer>

using namespace kith;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Settings settings(Settings::usualFile());
    Appearance appearance(app);
    Launcher launcher(settings, appearance);
    bench::PaintWatch watch(
        app, [&]() -> const QWidget * { return launcher.window() ? launcher.window()->currentPage() : nullptr; },
        [] {
            static bool once = false;
            if (once)
                return;
            once = true;
            std::printf("%ld\n", bench::residentKb());
            QTimer::singleShot(0, qApp, &QApplication::quit);
        });
    launcher.start(QString::fromLocal8Bit(argv[1]));
    return app.exec();
}
