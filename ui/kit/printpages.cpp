// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Printing pages.
#include "ui/kit/printpages.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>

namespace kith {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

} // namespace

void fitPageTo(QPainter &painter, const QRectF &paper, const QSizeF &page)
{
    const double scale = std::min(paper.width() / page.width(), paper.height() / page.height());
    painter.translate((paper.width() - scale * page.width()) / 2, (paper.height() - scale * page.height()) / 2);
    painter.scale(scale, scale);
}

Result<int> printPages(QPrinter &printer, const PrintablePages &pages, Progress &progress)
{
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return Error{Error::Kind::Storage, Words::tr("The printer could not be reached, so nothing was printed. Look whether it is on, or save a PDF."), {}};
    const bool isPart = printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0;
    const int first = isPart ? std::min(printer.fromPage(), pages.count) - 1 : 0;
    const int last = isPart && printer.toPage() > first ? std::min(printer.toPage(), pages.count) : pages.count;
    progress.begin(last - first);
    for (int page = first; page < last; ++page) {
        if (progress.isStopped()) {
            printer.abort();
            return Error{Error::Kind::Stopped, Words::tr("Stopped. Nothing was printed."), {}};
        }
        if (page > first)
            printer.newPage();
        painter.save();
        fitPageTo(painter, printer.paperRect(QPrinter::DevicePixel), pages.size);
        pages.paint(painter, page);
        painter.restore();
        progress.step();
    }
    if (!painter.end())
        return Error{Error::Kind::Storage, Words::tr("The printer stopped before the end. Look at it, and print again."), {}};
    return last - first;
}

} // namespace kith
