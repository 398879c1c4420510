// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own start, from the process to its first page painted with what the store says; with a second
// argument, until every page has been seen. Prints its resident kB.
#include "app/session/settings.h"
#include "tests/bench/resident.h"
#include "ui/kit/appearance.h"
#include "ui/shell/launcher.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <functional>

using namespace kith;

namespace {

/// Today is known once its sentence is painted with words in it.
class FirstPage : public QObject
{
public:
    explicit FirstPage(std::function<void()> then) : m_then(std::move(then)) {}

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *sentence = qobject_cast<const QLabel *>(watched);
        if (m_painted || event->type() != QEvent::Paint || !sentence || sentence->objectName() != QLatin1StringView("todaySentence") || sentence->text().isEmpty())
            return false;
        m_painted = true;
        // When the whole of this paint is through.
        QTimer::singleShot(0, qApp, m_then);
        return false;
    }

private:
    std::function<void()> m_then;
    bool m_painted = false;
};

/// Nobody waits for the end of a program.
void finish()
{
    std::printf("%ld\n", bench::residentKb());
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
    QApplication app(argc, argv);
    Settings settings(Settings::usualFile());
    Appearance appearance(app);
    Launcher launcher(app, settings, appearance);
    const bool all = argc > 2;
    FirstPage first([&] { all ? seeAll(*launcher.window()) : finish(); });
    app.installEventFilter(&first);
    launcher.start(QString::fromLocal8Bit(argv[1]));
    return app.exec();
}
