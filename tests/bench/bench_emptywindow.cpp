// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reference for the start: an empty Qt Widgets window, from process start to its first paint. Prints its resident kB.
#include "tests/bench/resident.h"

#include <QApplication>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <cstdlib>

namespace {
class Empty : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        std::printf("%ld\n", kith::bench::residentKb());
        // When the whole of this paint is through; nobody waits for the end of a program.
        QTimer::singleShot(0, qApp, [] { std::_Exit(std::fflush(stdout)); });
    }
};
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Empty window;
    window.resize(1280, 800);
    window.show();
    return app.exec();
}
