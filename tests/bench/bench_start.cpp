// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own start, from the process to its first page painted with what the store says; with a second
// argument, until every page has been seen. Prints its resident kB once the room for starting is given back.
#include "app/core/largejob.h"
#include "app/session/settings.h"
#include "tests/bench/painted.h"
#include "tests/bench/resident.h"
#include "ui/kit/appearance.h"
#include "ui/shell/launch.h"
#include "ui/shell/launcher.h"
#include "ui/shell/mainwindow.h"

#include <QLabel>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <optional>

using namespace kith;
using namespace kith::bench;

namespace {

/// Today is known once its sentence is painted with words in it.
bool isToday(const QWidget *painted)
{
    const auto *sentence = qobject_cast<const QLabel *>(painted);
    return sentence && sentence->objectName() == QLatin1StringView("todaySentence") && !sentence->text().isEmpty();
}

/// Nobody waits for the end of a program.
void finish()
{
    std::printf("%ld\n", residentKb());
    std::_Exit(std::fflush(stdout));
}

/// Shows each page for long enough to be filled.
void seeAll(MainWindow &window, int page = 0)
{
    if (page == window.pages().size())
        return finish();
    window.showPage(page);
    QTimer::singleShot(400, &window, [&window, page] { seeAll(window, page + 1); });
}

} // namespace

int main(int argc, char **argv)
{
    shareOneHeap();
    std::optional<LargeJob> start(std::in_place, filledAtStart);
    QApplication app(argc, argv);
    Settings settings(Settings::usualFile());
    Appearance appearance(app);
    Launcher launcher(app, settings, appearance);
    const bool all = argc > 2;
    const PaintWatch first(isToday, [&] {
        // When the whole of this paint is through.
        QTimer::singleShot(0, &app, [&] {
            start.reset();
            all ? seeAll(*launcher.window()) : finish();
        });
    });
    launcher.start(QString::fromLocal8Bit(argv[1]));
    return app.exec();
}
