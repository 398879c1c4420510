// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own start, from the process to its first page painted with what the store says. Prints its resident kB.
#include "app/session/settings.h"
#include "tests/bench/resident.h"
#include "ui/kit/appearance.h"
#include "ui/shell/launcher.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

using namespace kith;

namespace {

/// Today is known once its sentence is painted with words in it.
class FirstPage : public QObject
{
protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *sentence = qobject_cast<const QLabel *>(watched);
        if (m_painted || event->type() != QEvent::Paint || !sentence || sentence->objectName() != QLatin1StringView("todaySentence") || sentence->text().isEmpty())
            return false;
        m_painted = true;
        // When the whole of this paint is through; nobody waits for the end of a program.
        QTimer::singleShot(0, qApp, [] {
            std::printf("%ld\n", bench::residentKb());
            std::_Exit(std::fflush(stdout));
        });
        return false;
    }

private:
    bool m_painted = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Settings settings(Settings::usualFile());
    Appearance appearance(app);
    Launcher launcher(app, settings, appearance);
    FirstPage first;
    app.installEventFilter(&first);
    launcher.start(QString::fromLocal8Bit(argv[1]));
    return app.exec();
}
